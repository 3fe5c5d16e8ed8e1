"""A CSV file as rows, and the shape that all readers of statistics share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from parentis.formats.findings import FindingList, shown
from parentis.formats.statistics.areas import Area, find_area
from parentis.formats.statistics.cells import Cell, cell
from parentis.formats.statistics.published import Definition, NeighbourRow, Published

Row = tuple[int, list[str]]
Read = tuple[str, str, "Gathered"]
"""What a reader makes: what the file is, its edition, its rows."""

_YEAR = re.compile(r"(20\d\d)(?:[-/](\d\d|20\d\d))?")


@dataclass
class Gathered:
    """What is gathered while a file is read."""

    file: str
    findings: FindingList
    figures: list[Published] = field(default_factory=list)
    neighbours: list[NeighbourRow] = field(default_factory=list)
    definitions: list[Definition] = field(default_factory=list)
    _seen: dict[tuple[str, str, str, int], Published] = field(default_factory=dict)

    def add(self, figure: Published, row: int, column: str) -> None:
        """Keep a figure; one that says something else of the same thing is a finding, and the first is kept."""
        key = (figure.area, figure.statistic, figure.edition, figure.year)
        first = self._seen.setdefault(key, figure)
        if first is figure:
            self.figures.append(figure)
        elif (first.value, first.mark) != (figure.value, figure.mark):
            self.bad(
                "two-figures",
                f"{figure.name} has another figure for {figure.year} above: the first was kept; see which is right.",
                row,
                column,
                figure.mark or figure.value,
            )

    def bad(self, rule: str, message: str, row: int, column: str, value: object) -> None:
        """A row or cell that was left out, with the reason."""
        self.findings.add("warning", rule, message, file=self.file, row=row, column=column, value=value)

    def area(self, row: int, code: str, dfe_number: str, name: str, column: str) -> Area | None:
        """The area of a row; one that is not known is a finding."""
        found = find_area(code, dfe_number, name)
        if found is None:
            self.bad(
                "unknown-area",
                "This area is no authority or region of England that we know, so the row was left out: "
                "correct its code or name, if it is one.",
                row,
                column,
                name or code or dfe_number,
            )
        return found

    def cell(self, row: int, column: str, text: str) -> Cell | None:
        """A cell; what is neither number nor mark is a finding."""
        found = cell(text)
        if found is None:
            self.bad(
                "no-number",
                "This is no number and none of the marks for a suppressed one (x, c, z, k, -, ..), so it was left "
                "out: correct it.",
                row,
                column,
                text,
            )
        return found

    def year(self, row: int, column: str, text: str) -> int | None:
        """The calendar year a year ends in: 2017, 2016-17, 2016/17 and 201617 are 2017."""
        year = ending_year(text)
        if year is None:
            self.bad("no-year", "This is no year, so the row was left out: write it as 2017.", row, column, text)
        return year


def ending_year(text: str) -> int | None:
    """The calendar year a year ends in; None for what is no year."""
    text = text.strip()
    if re.fullmatch(r"20\d{4}", text):
        text = f"{text[:4]}-{text[4:]}"
    match = _YEAR.fullmatch(text)
    if match is None:
        return None
    first, second = int(match[1]), match[2]
    if second is None:
        return first
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    return last if last == first + 1 else None


def year_in(name: str) -> int | None:
    """The one year in a file's name, other digits before it or not (`OC22017`); None without one, or with several."""
    years = set(re.findall(r"(20[0-4]\d)(?!\d)", name))
    return int(years.pop()) if len(years) == 1 else None


def places(header: Sequence[str], wanted: Iterable[str]) -> dict[str, int] | None:
    """Where columns stand, whatever their case and order; None unless all are there, each once."""
    plain = [name.strip().lower() for name in header]
    found = {name: plain.index(name.lower()) for name in wanted if plain.count(name.lower()) == 1}
    return found if len(found) == len(tuple(wanted)) else None


def one_of(header: Sequence[str], names: Sequence[str]) -> int | None:
    """Where a column stands that has had several names; None when it has none of them."""
    plain = [name.strip().lower() for name in header]
    return next((plain.index(name) for name in names if plain.count(name) == 1), None)


def value_at(values: Sequence[str], place: int | None) -> str:
    """A row's value in a column; empty when the row is too short or the file has no such column."""
    return values[place].strip() if place is not None and place < len(values) else ""


def data_rows(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows below the column names; a note below the table stands alone in its row, and is none."""
    every = iter(rows)
    next(every, None)
    yield from (row for row in every if sum(bool(value.strip()) for value in row[1]) > 1)


Ends = Callable[[int], date]


def march(year: int) -> date:
    """The end of a return year."""
    return date(year, 3, 31)


def august(year: int) -> date:
    """The end of an academic year."""
    return date(year, 8, 31)


def june(year: int) -> date:
    """The day of a mid-year population."""
    return date(year, 6, 30)


def september(year: int) -> date:
    """The day of the workforce census."""
    return date(year, 9, 30)


def column_name(text: str) -> str:
    """A column's name for a finding."""
    return shown(text)
