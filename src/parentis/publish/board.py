"""The Board Report as a value: every indicator with its thirteen months, its parts and its definition.

As with the Highlight Report every text in it is final; numbers that a spreadsheet needs as numbers stand in the
spreadsheet's own tables (`sheets`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from parentis.publish.colour import Palette
from parentis.publish.report import (
    Block,
    Chart,
    ChartGuide,
    Cover,
    DataQuality,
    IndicatorDefinition,
    Origin,
    Paper,
    ReportItem,
    Sources,
)


@dataclass(frozen=True)
class Spark:
    """Thirteen months as a line without axes; `alternative` says in words how it runs."""

    values: tuple[float | None, ...]
    alternative: str


@dataclass(frozen=True)
class OverviewRow:
    """One headline measure on one line.

    `change` has its sign, `direction` says in a word what the change means. `anchor` names the indicator's place, and
    is empty, as `measure` is and `spark` is None, where nothing evidences it.
    """

    code: str
    measure: str
    title: str
    latest: str
    base: str
    change: str
    direction: str
    target: str
    comparator: str
    spark: Spark | None
    anchor: str


@dataclass(frozen=True)
class OverviewGroup:
    """The lines of one section."""

    title: str
    rows: tuple[OverviewRow, ...]


@dataclass(frozen=True)
class Overview:
    """Every indicator on a line. `columns` heads the fields of a row from its code to its spark."""

    heading: str
    lead: tuple[str, ...]
    columns: tuple[str, ...]
    groups: tuple[OverviewGroup, ...]

    @property
    def rows(self) -> Iterator[OverviewRow]:
        """Every line, in order."""
        for group in self.groups:
            yield from group.rows

    @property
    def compares(self) -> bool:
        """Whether any line has a comparator."""
        return any(row.comparator for row in self.rows)


@dataclass(frozen=True)
class GroupRow:
    """One group of a dimension in the report month: its number, what it is out of and its value, as text."""

    group: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class DimensionTable:
    """The groups of one dimension."""

    dimension: str
    rows: tuple[GroupRow, ...]


@dataclass(frozen=True)
class Breakdown:
    """One measure in the report month, by each of its dimensions.

    `measure` is the measure's key, that of the item it belongs to; `columns` heads the cells after the group.
    """

    measure: str
    caption: str
    columns: tuple[str, ...]
    dimensions: tuple[DimensionTable, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """One indicator of the report: its measures, its breakdowns, what it counts and what is to be known of its data."""

    block: Block
    breakdowns: tuple[Breakdown, ...]
    definition: IndicatorDefinition
    quality: tuple[str, ...]

    @property
    def heading(self) -> str:
        """The code and the title."""
        return self.block.heading

    @property
    def anchor(self) -> str:
        """The name of its place."""
        return self.block.anchor


@dataclass(frozen=True)
class BoardSection:
    """One section, in the council's order; `missing` says what could not be evidenced."""

    number: int
    anchor: str
    title: str
    entries: tuple[Entry, ...]
    missing: tuple[str, ...]

    @property
    def heading(self) -> str:
        """The number and the title."""
        return f"{self.number}. {self.title}"


@dataclass(frozen=True)
class BoardReport(Paper):
    """A whole Board Report."""

    language: str
    cover: Cover
    overview: Overview
    guide: ChartGuide
    sections: tuple[BoardSection, ...]
    quality: DataQuality
    sources: Sources
    origin: Origin
    palette: Palette

    @property
    def entries(self) -> Iterator[Entry]:
        """Every indicator, in the order of the report."""
        for section in self.sections:
            yield from section.entries

    @property
    def items(self) -> Iterator[ReportItem]:
        """Every measure with a chart, in the order of the report."""
        for entry in self.entries:
            yield from entry.block.items

    @property
    def charts(self) -> Iterator[Chart]:
        """Every chart, in the order of the report."""
        return (item.chart for item in self.items)

    @property
    def sparks(self) -> Iterator[Spark]:
        """Every spark of the overview."""
        return (row.spark for row in self.overview.rows if row.spark is not None)
