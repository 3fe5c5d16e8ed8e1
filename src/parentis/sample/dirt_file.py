"""A CSV file that faults are put into: its rows as lists of text, and how it will be written."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from parentis.sample.chance import Chance
from parentis.sample.summary import Dirt

NEAR_AS_MANY = 3  # faults of each kind, if there are rows for them
_TRIES = 400


@dataclass(slots=True)
class DirtyFile:
    """One file. Rows are numbered as in the file, the header row being 1."""

    name: str
    columns: list[str]
    rows: list[list[str]]
    touched: set[int] = field(default_factory=set)  # rows with a fault already
    encoding: str = "utf-8"
    line_end: str = "\n"
    blank_rows_after: int = 0
    blank_row_first: bool = False
    shown_columns: list[str] | None = None  # as the header row is written, if not as `columns`

    @classmethod
    def read(cls, folder: Path, name: str) -> DirtyFile:
        """Read a clean file."""
        rows = list(csv.reader(io.StringIO((folder / name).read_text(encoding="utf-8"))))
        return cls(name, rows[0], rows[1:])

    def write(self, folder: Path) -> None:
        """Write the file with its faults over the clean one."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator=self.line_end)
        if self.blank_row_first:
            out.write(self.line_end)
        writer.writerow(self.shown_columns or self.columns)
        writer.writerows(self.rows)
        for number in range(self.blank_rows_after):
            out.write(("," * (len(self.columns) - 1) if number % 2 else "") + self.line_end)
        (folder / self.name).write_bytes(out.getvalue().encode(self.encoding))

    def at(self, column: str) -> int:
        """The place of a column."""
        return self.columns.index(column)

    def get(self, place: int, column: str) -> str:
        """A cell of the row at a place in `rows`."""
        return self.rows[place][self.at(column)]

    def child(self, place: int) -> str:
        """The child's id of a row; empty if the file has none."""
        return self.rows[place][0] if self.columns[0] in ("CHILD", "child_id") else ""

    def leave_alone(self, children: set[str]) -> None:
        """Put no fault into the rows of these children."""
        self.touched.update(place for place in range(len(self.rows)) if self.child(place) in children)

    def some(self, chance: Chance, fits: Callable[[int], bool], most: int = NEAR_AS_MANY) -> Iterator[int]:
        """A few rows that fit and have no fault yet, drawn by lot; they count as touched from then on."""
        found = 0
        for _ in range(_TRIES):
            if found == most or not self.rows:
                return
            place = chance.between(0, len(self.rows) - 1)
            if place not in self.touched and fits(place):
                self.touched.add(place)
                found += 1
                yield place

    def set(self, place: int, column: str, value: str, kind: str) -> Dirt:
        """Put a value into a cell, and say so."""
        fault = Dirt(kind, self.name, place + 2, self.child(place), column, value)
        self.rows[place][self.at(column)] = value
        return fault
