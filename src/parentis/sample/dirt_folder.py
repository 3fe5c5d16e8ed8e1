"""The files of a sample that faults are put into."""

from __future__ import annotations

from pathlib import Path

from parentis.sample.dirt_file import DirtyFile


class Folder:
    """The sample's CSV files, read when first asked for and written back at the end."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.years = sorted(one.name for one in path.iterdir() if one.is_dir())
        self.gone: set[str] = set()  # children taken out of Header: no other fault is put into their rows
        self._files: dict[str, DirtyFile] = {}

    def file(self, name: str) -> DirtyFile:
        """A file by its path below the folder."""
        if name not in self._files:
            self._files[name] = DirtyFile.read(self.path, name)
            self._files[name].leave_alone(self.gone)
        return self._files[name]

    def take_out(self, child: str) -> None:
        """Take a child out of every year's Header."""
        for year in range(len(self.years)):
            header = self.of_year("header.csv", year)
            header.rows = [row for row in header.rows if row[0] != child]
        self.gone.add(child)
        for file in self._files.values():
            file.leave_alone(self.gone)

    def of_year(self, name: str, year: int = -1) -> DirtyFile:
        """A file of the return, by default of the last year."""
        return self.file(f"{self.years[year]}/{name}")

    def write(self) -> None:
        """Write back every file that was asked for."""
        for file in self._files.values():
            file.write(self.path)
