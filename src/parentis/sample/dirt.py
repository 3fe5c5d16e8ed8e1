"""Faults of the kinds real extracts have, put into a clean sample on purpose, each of them listed.

The files are read as written, some cells changed, rows added or taken out, and whole files written in the ways
that spreadsheets and case systems write them. Faults keep to rows of their own, so that each can be looked for.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from parentis.sample.chance import Chance
from parentis.sample.dirt_file import DirtyFile
from parentis.sample.dirt_in_cells import CELL_FAULTS
from parentis.sample.dirt_in_episodes import EPISODE_FAULTS
from parentis.sample.dirt_in_files import FILE_FAULTS
from parentis.sample.dirt_in_rows import ROWS_ADDED, ROWS_TAKEN_OUT
from parentis.sample.summary import Dirt

Fault = Callable[["Folder", Chance], list[Dirt]]


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


# Rows are taken out before others are numbered and added after, so that the row of each fault stays what it is.
FAULTS: tuple[Fault, ...] = (*ROWS_TAKEN_OUT, *EPISODE_FAULTS, *CELL_FAULTS, *ROWS_ADDED, *FILE_FAULTS)


def soil(folder: Path, seed: int) -> tuple[Dirt, ...]:
    """Put every kind of fault into the files of a folder, and list what was put where."""
    files = Folder(folder)
    found: list[Dirt] = []
    for fault in FAULTS:
        found.extend(fault(files, Chance(seed, "dirt", fault.__name__)))
    files.write()
    return tuple(found)
