"""The spreadsheet's tables as values: one table a sheet, numbers as numbers, months as dates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from parentis.facts import Kind, Reading
from parentis.facts.bases import too_few_for_a_percentage
from parentis.indicators import INDICATORS, measure
from parentis.period import Month
from parentis.publish.board import BoardReport, BoardSection, OverviewRow
from parentis.publish.breakdown import NAMES, Groups, group_name, groups_in, in_order
from parentis.publish.item import Shown, by_years, heads, periods, short_name_in
from parentis.publish.measures import Measures
from parentis.publish.overview import NOT_PUBLISHED as NOT_PRINTED
from parentis.publish.report import ReportItem
from parentis.series.figure import Figure, Number
from parentis.series.figures import Series
from parentis.series.withheld import WithheldFigure

Form = Literal["text", "month", "whole", "tenth", "hundredth", "percentage", "link"]
"""How a column is shown. A percentage is kept as its share of one, so that it can be reckoned with."""

Cell = str | int | float | date | None

# A column of a series in a chart, by its place in the table.
Place = int


@dataclass(frozen=True)
class Column:
    """A column: its head, how it is shown and how wide it is, in characters."""

    head: str
    form: Form
    width: float


@dataclass(frozen=True)
class SheetLine:
    """A line to hold a series against, from a column of its own: drawn as on paper. `name` stands in the legend."""

    name: str
    column: Place
    kind: Literal["target", "comparator", "mean", "limit"]


@dataclass(frozen=True)
class SheetChart:
    """A chart of one column against the first: columns for what is counted month by month, else a line."""

    title: str
    column: Place
    shape: Literal["line", "columns"]
    lines: tuple[SheetLine, ...]
    alternative: str


@dataclass(frozen=True)
class Sheet:
    """A sheet: its name, a line that says what it is, one table, and charts of its columns."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    charts: tuple[SheetChart, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Workbook:
    """The whole spreadsheet: the contents are made by its writer from the other sheets."""

    report: BoardReport
    sheets: tuple[Sheet, ...]


NOT_PUBLISHED = "Where a row has no number, it is not published: it is of few, or would give away one that is."

CODE, MEASURE, TITLE = Column("Indicator", "text", 10), Column("Measure", "text", 58), Column("Title", "text", 58)

VALUE_FORMS: Mapping[Kind, Form] = {Kind.SHARE: "percentage", Kind.RATE: "tenth"}

AVERAGE_FORMS: tuple[Form, ...] = ("whole", "tenth", "hundredth")
"""By the decimals that an average is told with."""


def workbook(report: BoardReport, measures: Measures) -> Workbook:
    """The tables of a Board Report; `measures` are those that it was made from."""
    indicators = (_indicator(section, code, measures) for section in report.sections for code in _codes(section))
    return Workbook(
        report,
        (
            _overview(report, measures),
            *indicators,
            _breakdowns(report, measures.series, measures.month),
            _definitions(report),
            _quality(report),
            _origin(report),
        ),
    )


def _codes(section: BoardSection) -> list[str]:
    return [entry.block.code for entry in section.entries]


def _overview(report: BoardReport, measures: Measures) -> Sheet:
    overview = report.overview
    compares = overview.compares
    columns = (
        Column("Section", "text", 30), CODE, MEASURE, Column("Number", "whole", 11), Column("Out of", "whole", 11),
        Column("Per cent", "percentage", 11), Column("Rate or average", "hundredth", 11), Column("Change", "text", 26),
        Column("Meaning", "text", 24), Column("Target", "text", 24),
        *([Column("Comparator", "text", 30)] if compares else []),
    )  # fmt: skip
    rows = tuple(
        (
            group.title, row.code, row.title, *_latest(row, measures), row.change, row.direction, row.target,
            *([row.comparator] if compares else []),
        )
        for group in overview.groups
        for row in group.rows
    )  # fmt: skip
    notes = (NOT_PUBLISHED,) if any(row.latest == NOT_PRINTED for row in overview.rows) else ()
    return Sheet("Overview", overview.heading, columns, rows, notes=notes)


def _latest(row: OverviewRow, measures: Measures) -> tuple[Cell, Cell, Cell, Cell]:
    """The latest figure as numbers: what is counted, out of what, the percentage, the rate or the average."""
    reading = measures.get(measure(row.code, row.measure)).window.now if row.measure else None
    if reading is None:
        return None, None, None, None
    value = _cell(reading, "value") if reading.denominator is not None else None
    share = reading.kind is Kind.SHARE
    return _number(reading.numerator), _number(reading.denominator), *((value, None) if share else (None, value))


def _indicator(section: BoardSection, code: str, measures: Measures) -> Sheet:
    """The thirteen months of every measure of an indicator: a row a month, columns for number, base and value."""
    shown = [measures.get(one) for one in INDICATORS[code].measures if measures.has(one)]
    entry = next(entry for entry in section.entries if entry.block.code == code)
    months = sorted({month for one in shown for month, _ in periods(one)})
    yearly = by_years(shown[0])
    columns = [Column("Year" if yearly else "Month", "text" if yearly else "month", 12)]
    filled: list[list[Cell]] = [[short_name_in(shown[0], month) if yearly else month.first for month in months]]
    charts = []
    spoken = {item.measure: item for item in entry.block.items}
    for one in shown:
        readings = dict(periods(one))
        numbers = _columns_of(one)
        columns += [column for column, _ in numbers]
        filled += [[_cell(readings.get(month), part) for month in months] for _, part in numbers]
        item = spoken.get(one.measure.measure)
        plotted = len(columns) - (len(numbers) if one.plots_numerator else 1)
        lines = []
        for kind, head, values in _lines(one, item, months):
            lines.append(SheetLine(f"{head[:1].upper()}{head[1:]}", len(columns), kind))
            columns.append(Column(f"{one.measure.title}: {head}", columns[plotted].form, 14))
            filled.append(values)
        if item is not None:
            charts.append(
                SheetChart(
                    one.measure.title,
                    plotted,
                    "columns" if item.chart.shape == "columns" else "line",
                    tuple(lines),
                    item.chart.alternative,
                )
            )
    rows = tuple(zip(*filled, strict=True))
    return Sheet(code, entry.heading, tuple(columns), rows, tuple(charts), entry.quality)


def _lines(
    one: Shown, item: ReportItem | None, months: Sequence[Month]
) -> Iterator[tuple[Literal["target", "comparator", "mean", "limit"], str, list[Cell]]]:
    """What the paper's chart holds a measure against: the target, what is published, the limits of chance."""
    part = 100 if one.display.kind is Kind.SHARE and not one.plots_numerator else 1
    if one.target is not None:
        yield "target", "target", [float(one.target.milestone.value) / part] * len(months)
    if item is None:
        return
    if item.chart.comparator is not None:
        yield "comparator", item.chart.comparator.label, [item.chart.comparator.value / part] * len(months)
    limits = {month: point.limits for (month, _), point in zip(periods(one), item.chart.points, strict=True)}
    if any(limits.values()):
        found = [limits.get(month) for month in months]
        yield "limit", "lower limit", [each and each[0] / part for each in found]
        yield "mean", "mean", [each and each[1] / part for each in found]
        yield "limit", "upper limit", [each and each[2] / part for each in found]


def _columns_of(one: Shown) -> list[tuple[Column, Literal["numerator", "denominator", "value"]]]:
    """The columns of one measure, with what stands in each."""
    title = one.measure.title
    number = Column(f"{title}: {heads(one)[0].lower()}", "whole", 14)
    if one.display.kind is Kind.COUNT:
        return [(Column(title, "whole", 14), "numerator")]
    value = Column(f"{title}: {one.value_head.lower()}", _value_form(one), 14)
    return [
        (number, "numerator"),
        (Column(f"{title}: {one.base_head.lower()}", "whole", 14), "denominator"),
        (value, "value"),
    ]


def _value_form(one: Shown) -> Form:
    if one.display.kind is Kind.AVERAGE:
        return (
            "tenth" if one.display.average_decimals == 1 else "hundredth" if one.display.average_decimals else "whole"
        )
    return VALUE_FORMS[one.display.kind]


def _cell(reading: Reading | None, part: Literal["numerator", "denominator", "value"]) -> Cell:
    if reading is None:
        return None
    if part == "value":
        value = reading.value
        return None if value is None else float(value / 100 if reading.kind is Kind.SHARE else value)
    return _number(reading.numerator if part == "numerator" else reading.denominator)


def _known(number: Number | None) -> Cell:
    return None if number is None else _number(Fraction(number))


def _number(number: Fraction | None) -> Cell:
    if number is None:
        return None
    return int(number) if number.denominator == 1 else float(number)


def _breakdowns(report: BoardReport, series: Series, month: Month) -> Sheet:
    """Every breakdown of the report month in one table that can be filtered."""
    groups = groups_in(series, month)
    columns = (
        CODE, MEASURE, Column("Dimension", "text", 14), Column("Group", "text", 30),
        Column("Number", "whole", 11), Column("Out of", "whole", 11), Column("Per cent", "percentage", 11),
        Column("Average", "hundredth", 11), Column("Few cases", "text", 11),
    )  # fmt: skip
    rows = tuple(_breakdown_rows(report, groups, series.withheld, month))
    notes = (NOT_PUBLISHED,) if series.withheld else ()
    return Sheet("Breakdowns", f"Breakdowns of {month.name}", columns, rows, notes=notes)


def _breakdown_rows(
    report: BoardReport, groups: Groups, withheld: Sequence[WithheldFigure], month: Month
) -> Iterator[tuple[Cell, ...]]:
    """A row a group, in the order of the papers; one whose figure is not printed in full stands among the others."""
    marked: dict[tuple[str, str, str], list[WithheldFigure]] = {}
    for each in withheld:
        marked.setdefault((each.code, each.measure, each.dimension), []).append(each)
    for entry in report.entries:
        for one in INDICATORS[entry.block.code].measures:
            for dimension, name in NAMES.items():
                key = (one.code, one.measure, dimension)
                for figure in in_order(dimension, [*groups.get(key, ()), *marked.get(key, ())]):
                    yield (one.code, one.title, name, group_name(dimension, figure.group), *_group_cells(figure, month))


def _group_cells(figure: Figure | WithheldFigure, month: Month) -> tuple[Cell, Cell, Cell, Cell, Cell]:
    """The number, what it is out of, the percentage, the average, and whether the cases are few."""
    if isinstance(figure, WithheldFigure):
        return _known(figure.numerator), _known(figure.denominator), None, None, None
    base = None if figure.denominator is None else Fraction(figure.denominator)
    reading = Reading(month, Kind(figure.kind), Fraction(figure.numerator), base)
    value = _cell(reading, "value") if base is not None else None
    share = reading.kind is Kind.SHARE
    few = "yes" if too_few_for_a_percentage(reading) else None
    return _number(reading.numerator), _number(base), *((value, None) if share else (None, value)), few


def _definitions(report: BoardReport) -> Sheet:
    columns = (
        CODE, Column("Title", "text", 36), Column("Measure", "text", 36), Column("What is counted", "text", 80),
        Column("Source", "text", 44),
    )  # fmt: skip
    rows = tuple(
        (entry.block.code, entry.block.title, one.title, one.text, one.source)
        for entry in report.entries
        for one in entry.definition.measures
    )
    return Sheet("Definitions", "Definitions used", columns, rows)


def _quality(report: BoardReport) -> Sheet:
    columns = (CODE, TITLE, Column("What is to be known of its data", "text", 100))
    rows = tuple((entry.block.code, entry.block.title, line) for entry in report.entries for line in entry.quality)
    return Sheet("Data quality", report.quality.heading, columns, rows, notes=report.quality.lead)


def _origin(report: BoardReport) -> Sheet:
    columns = (Column("What", "text", 24), Column("Value", "text", 100))
    facts: Sequence[tuple[Cell, ...]] = [
        (fact.label, fact.text) for fact in (*report.cover.facts, *report.origin.facts)
    ]
    return Sheet("Where it comes from", report.origin.heading, columns, tuple(facts))
