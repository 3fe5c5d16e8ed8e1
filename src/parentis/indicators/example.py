"""A worked example: a handful of rows, and which of them are evidence. It is documentation and test at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

import pyarrow as pa

from parentis.records.tables import TABLES, Column

Counts = bool | None
"""Whether a case counts: true, false, or not known."""

Sums = tuple[int | str, int | str | None]
"""Numerator and denominator, None for a plain count. What is no whole number is written as text: `"0.5"`."""


@dataclass(frozen=True, kw_only=True)
class Example:
    """Rows of the record's tables, and what they are worth to one indicator's measures in one month.

    `month` is a calendar month (`2017-06`) or, for what is measured by school years, one of these (`2015/16`).
    `given` has a text table for each table delivered: a header line, a rule, and a line a row; columns left out
    are blank, and a table left out was not delivered. `counts` has, by measure key, every case in scope with
    whether it counts (a list when a subject has several cases); no other case is in scope. `figures` has, by
    measure key, numerator and denominator of the total, for measures whose cases bring more than one each;
    `groups` has them by measure key, dimension and group, every group of the dimension. `absent` names measures
    that have no figure at all that month. `council` changes what the example council's file says.
    """

    indicator: str
    shows: str
    month: str
    given: Mapping[str, str]
    counts: Mapping[str, Mapping[str, Counts | list[Counts]]] = field(default_factory=dict)
    figures: Mapping[str, Sums] = field(default_factory=dict)
    groups: Mapping[str, Mapping[str, Mapping[str, Sums]]] = field(default_factory=dict)
    absent: tuple[str, ...] = ()
    council: Mapping[str, object] = field(default_factory=dict)

    @property
    def measures(self) -> tuple[str, ...]:
        """The keys of the measures the example speaks of."""
        return tuple(dict.fromkeys((*self.counts, *self.figures, *self.groups, *self.absent)))

    @property
    def of_a_school_year(self) -> bool:
        """Whether `month` is an academic year."""
        return "/" in self.month

    def tables(self, council: str) -> dict[str, pa.Table]:
        """The given rows as stored tables of a council."""
        return {name: read_table(name, text, council) for name, text in self.given.items()}


def as_numbers(sums: Sums) -> tuple[Decimal, Decimal | None]:
    """Numerator and denominator as exact numbers."""
    above, below = sums
    return Decimal(above), None if below is None else Decimal(below)


def read_table(name: str, text: str, council: str) -> pa.Table:
    """A text table as a stored table: `a | b`, a rule of dashes, then a line a row; empty cells are blank."""
    table = TABLES[name]
    lines = [line for line in text.splitlines() if line.strip()]
    names = _cells(lines[0])
    columns = {column.name: column for column in table.columns}
    unknown = [each for each in names if each not in columns]
    if unknown:
        raise ValueError(f"{name} has no column '{unknown[0]}'")
    rows = []
    for number, line in enumerate(lines[2:], start=1):
        cells = _cells(line)
        if len(cells) != len(names):
            raise ValueError(f"{name}, row {number}: {len(cells)} cells under {len(names)} headings")
        values = {each: _typed(columns[each], cell) for each, cell in zip(names, cells, strict=True)}
        rows.append({"council": council, **values, "row": number})
    return pa.Table.from_pylist(rows, table.arrow_schema())


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]


def _typed(column: Column, cell: str) -> object:
    if not cell:
        return None
    match column.type:
        case "date":
            return date.fromisoformat(cell)
        case "datetime":
            return datetime.fromisoformat(cell)
        case "integer":
            return int(cell)
        case "decimal":
            return Decimal(cell)
        case _:
            return cell
