"""The files of a sample delivery, one at a time, as rows of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parentis.sample import write_delivery, write_ssda903
from parentis.sample.child import Child
from parentis.sample.chosen import Chosen, chosen_for
from parentis.sample.days import return_year_name
from parentis.sample.population import population, population_of
from parentis.sample.records import Records
from parentis.sample.window import Window

Row = tuple[str, ...]


@dataclass(frozen=True)
class SampleFile:
    """A CSV file: its path below the folder, its columns and its rows."""

    path: str
    columns: tuple[str, ...]
    rows: Sequence[Row]


@dataclass(frozen=True)
class Sample:
    """The lives of one council's children, and what is on record of them.

    scale:  how many councils of the published report's size the children would fill
    chosen: who they are, where that was not left to chance
    """

    window: Window
    children: Sequence[Child]
    records: Records
    scale: float
    chosen: Chosen | None = None

    @classmethod
    def of(cls, seed: int, window: Window, children: int | None) -> Sample:
        """Simulate. Raises ValueError for a number of children below 1."""
        chosen = chosen_for(seed, window, children)
        if chosen is not None:
            return cls.of_chosen(chosen, seed, window)
        written, scale = population(seed, window, children)
        return cls(window, written, Records(seed, window, written), scale)

    @classmethod
    def of_chosen(cls, chosen: Chosen, seed: int, window: Window) -> Sample:
        """Simulate just these people."""
        written = population_of(chosen.lives, seed, window)
        return cls(window, written, Records(seed, window, written, chosen.staff), 1.0, chosen)

    @property
    def in_care(self) -> int:
        """Children in care at the end of the report month, short breaks left out."""
        return sum(child.in_care(self.window.month_end) is not None for child in self.children)

    def files(self) -> Iterator[SampleFile]:
        """The modules of each return year, then the delivery's own files."""
        for year in self.window.return_years:
            modules = write_ssda903.return_year_rows(year, self.window, self.children, self.records)
            for table, rows in modules.items():
                path = f"{return_year_name(year)}/{write_ssda903.FILE_NAMES[table]}"
                yield SampleFile(path, write_ssda903.COLUMNS[table], rows)
        own = write_delivery.delivery_rows(self.window, self.children, self.records, self.scale, self.chosen)
        for table, rows in own.items():
            yield SampleFile(f"{table}.csv", write_delivery.COLUMNS[table], rows)
