"""One measure of the report: its thirteen months as a table, as a chart, and in words for who sees neither."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from parentis.commentary import Item
from parentis.commentary.subjects import subject_of
from parentis.council import Council
from parentis.facts import (
    Comparator,
    Comparison,
    Contrast,
    Display,
    Kind,
    Of,
    Reading,
    TargetPosition,
    Window,
    position_against,
)
from parentis.facts.bases import NO_PERCENTAGE_UNDER, too_few_for_a_percentage
from parentis.facts.control import ControlPosition, months_of
from parentis.facts.display import count
from parentis.facts.rounding import half_up, with_commas
from parentis.facts.target import polarity_in, target_for
from parentis.indicators import Measure
from parentis.period import Month, academic_year_label
from parentis.publish.control_notes import control_notes
from parentis.publish.report import Chart, Point, ReportItem, Table, Target
from parentis.publish.scale import ticks
from parentis.series.figure import Number
from parentis.series.withheld import WITHHELD, WithheldFigure
from parentis.words.listing import listed

NO_FIGURE = "\N{EN DASH}"

# Percentages that differ by less than this many points in all are drawn as nearly flat.
LEAST_POINTS = 10.0

VALUE_HEADS = {Kind.SHARE: "Per cent", Kind.AVERAGE: "Average"}

REASON_HERE, REASON_JUDGED, IN_DETAIL = "Why it is here", "Judged", "In detail"

NOTE_SMALL = f"In brackets, and hollow in the chart: a base under {NO_PERCENTAGE_UNDER}, too few to compare."
NOTE_NO_CASES = f"{NO_FIGURE} means that there was no case in the base, so no percentage or average."
NOTE_WITHHELD = f"{WITHHELD} means that the figure is not published: it is of few, or would give away one that is."
NOTE_NO_MONTH = f"{NO_FIGURE} in a whole row means that the month could not be worked out from the files."


Shape = Literal["line", "columns", "control"]

SHAPES: dict[Shape, str] = {"line": "Line", "columns": "Column", "control": "Control"}


@dataclass(frozen=True)
class Shown:
    """A measure with its thirteen months and how its figures print."""

    measure: Measure
    window: Window
    display: Display
    counted: str
    target: TargetPosition | None
    control: ControlPosition | None = None
    comparison: Comparison | None = None
    withheld: Mapping[str, WithheldFigure] = field(default_factory=dict)
    """The figures that a public edition does not print or not in full, by the months as the figures have them."""

    @property
    def under_control(self) -> bool:
        """Whether a control chart fits: some month of those shown stands out among them."""
        return self.control is not None and self.control.stands_out

    def is_withheld(self, month: Month) -> bool:
        """Whether the month (or the academic year that ends with it) has a figure that is not printed."""
        return self.withheld_of(month) is not None

    def withheld_of(self, month: Month) -> WithheldFigure | None:
        """The figure of the month (or of the academic year that ends with it) if it is not printed, or not in full."""
        return self.withheld.get(academic_year_label(month.last) if by_years(self) else str(month))

    @property
    def plots_numerator(self) -> bool:
        """Whether the chart shows numbers of cases, because that is what the council's target sets."""
        return self.target is not None and self.target.of is Of.NUMERATOR

    @property
    def value_head(self) -> str:
        """What the value column, or the value axis, is headed."""
        return VALUE_HEADS.get(self.display.kind, _capital(self.display.unit))

    @property
    def base_head(self) -> str:
        """What the denominator's column is headed."""
        return "Residents" if self.measure.over_population else "Out of"


def shown(
    measure: Measure,
    window: Window,
    council: Council | None,
    control: ControlPosition | None = None,
    comparison: Comparison | None = None,
    withheld: Mapping[str, WithheldFigure] | None = None,
) -> Shown:
    """A measure made ready to be shown, with the council's decimals and its target, if it has one."""
    decimals = council.report.decimals if council else 1
    display = Display.of(measure, decimals)
    counted = subject_of(measure.code, measure.measure).counted
    target = target_for(council, measure.code, measure.measure)
    now = window.now
    position = None
    if target is not None and now is not None and now.value is not None:
        position = position_against(target, now, polarity_in(council, measure), measure)
    return Shown(measure, window, display, counted, position, control, comparison, withheld or {})


def report_item(item: Item, one: Shown, reason: str = REASON_HERE, *, in_detail: bool = False) -> ReportItem:
    """The item as a report shows it; `reason` opens the line that says how it was judged."""
    title = one.measure.title
    months = span(one)
    what = _capital(one.counted) if _plots_counts(one) else one.value_head
    return ReportItem(
        code=item.code,
        measure=item.measure,
        title=title,
        sentence=item.sentence,
        why=_why(item, reason),
        caption=f"{title}: {_lower(what)}, {months}",
        chart=chart_of(one),
        table=table_of(one, f"{title}, {months}"),
        detail=f"{IN_DETAIL}: {' '.join(item.detail)}" if in_detail and item.detail else "",
    )


def _why(item: Item, reason: str) -> str:
    """Where it stands, then `worse: clearly worse than the month before` without the reason code, as a sentence."""
    words = item.why.partition(": ")[2] or item.why
    stands = f"{item.heading}. " if item.heading else ""
    return f"{stands}{reason}: {words}." if words else stands.strip()


# --- the table ----------------------------------------------------------------------------------


def table_of(one: Shown, caption: str) -> Table:
    """The thirteen months as a table: the number, what it is out of, and the value."""
    rows = [(short_name_in(one, month), *cells_in(one, month, reading)) for month, reading in periods(one)]
    notes = (*notes_on([one]), *_control_notes(one))
    return Table(caption, ("Year" if by_years(one) else "Month", *heads(one)), tuple(rows), notes)


def heads(one: Shown) -> tuple[str, ...]:
    """The heads of the columns after the month; a count has one."""
    counted = _capital(one.counted)
    return (counted,) if one.display.kind is Kind.COUNT else (counted, one.base_head, one.value_head)


def cells_in(one: Shown, month: Month, reading: Reading | None) -> tuple[str, ...]:
    """The cells of one month under `heads`, marked where its figure is not printed."""
    withheld = one.withheld_of(month)
    return cells(one, reading) if withheld is None else marked_cells(one, withheld)


def marked_cells(one: Shown, figure: WithheldFigure) -> tuple[str, ...]:
    """The cells of a figure that is not printed in full: the number that is, and the mark."""
    if one.display.kind is Kind.COUNT:
        return (marked(figure.numerator),)
    return (marked(figure.numerator), marked(figure.denominator), WITHHELD)


def marked(number: Number | None) -> str:
    """A number of a figure that is not printed in full, or the mark in its place."""
    return WITHHELD if number is None else count(Fraction(number))


def cells(one: Shown, reading: Reading | None) -> tuple[str, ...]:
    """The cells of one month under `heads`."""
    if reading is None:
        return (NO_FIGURE,) * len(heads(one))
    if reading.denominator is None:
        return (count(reading.numerator),)
    return (count(reading.numerator), count(reading.denominator), value_cell(one, reading))


def value_cell(one: Shown, reading: Reading) -> str:
    """The value without its unit, which the head has; in brackets when it is of too few."""
    if reading.value is None:
        return NO_FIGURE
    number = with_commas(one.display.rounded(reading.value))
    return f"({number})" if too_few_for_a_percentage(reading) else number


def notes_on(several: Sequence[Shown]) -> tuple[str, ...]:
    """What must be said under a table of these measures about signs in it."""
    withheld = any(one.is_withheld(month) for one in several for month, _ in periods(one))
    readings = [reading for one in several for month, reading in periods(one) if not one.is_withheld(month)]
    there = [reading for reading in readings if reading is not None]
    notes = []
    if any(too_few_for_a_percentage(reading) and reading.value is not None for reading in there):
        notes.append(NOTE_SMALL)
    if any(reading.value is None for reading in there):
        notes.append(NOTE_NO_CASES)
    if len(there) < len(readings):
        notes.append(NOTE_NO_MONTH)
    if withheld:
        notes.append(NOTE_WITHHELD)
    return tuple(notes)


# --- the chart ----------------------------------------------------------------------------------


def chart_of(one: Shown) -> Chart:
    """The thirteen months as a chart.

    A control chart where some month stands out; else columns for what is counted month by month, and a line.
    """
    shape = _shape(one)
    limits = _limits(one)
    points = tuple(
        Point(
            short_name_in(one, month),
            _plotted(one, reading),
            reading is not None and _hollow(one, reading),
            limits.get(month, (None, False))[0],
            limits.get(month, (None, False))[1],
        )
        for month, reading in periods(one)
    )
    target, comparator = _target_line(one), _comparator_line(one)
    values = [point.value for point in points if point.value is not None]
    values += [end for point in points if point.limits for end in (point.limits[0], point.limits[2])]
    values += [line.value for line in (target, comparator) if line is not None]
    share = one.display.kind is Kind.SHARE and not one.plots_numerator
    marks = ticks(
        values,
        from_nought=shape == "columns",
        least_span=LEAST_POINTS if share and not one.measure.over_population else 0.0,
        ceiling=100.0 if share else None,
        whole=_plots_counts(one),
    )
    now = one.window.now
    return Chart(
        shape=shape,
        axis=_capital(one.counted) if _plots_counts(one) else one.value_head,
        points=points,
        ticks=marks,
        last=label_of(one, now) if now is not None else "",
        target=target,
        alternative=alternative(one, SHAPES[shape]),
        comparator=comparator,
    )


def _shape(one: Shown) -> Shape:
    if one.under_control:
        return "control"
    return "columns" if one.display.kind is Kind.COUNT and one.measure.period == "month" else "line"


def _limits(one: Shown) -> dict[Month, tuple[tuple[float, float, float] | None, bool]]:
    """By month the limits of a control chart, kept to what the measure can be, and whether the month stands out."""
    if one.control is None or not one.under_control:
        return {}
    share = one.display.kind is Kind.SHARE and not one.plots_numerator
    lowest = min([0.0, *(point.value for point in one.control.chart.points if point.value is not None)])
    highest = 100.0 if share else math.inf
    found = {}
    for month, point in zip(months_of(one.control), one.control.chart.points, strict=True):
        ends = None
        if point.lower is not None and point.mean is not None and point.upper is not None:
            ends = (max(lowest, point.lower), point.mean, min(highest, point.upper))
        found[month] = (ends, point.stands_out)
    return found


def _control_notes(one: Shown) -> tuple[str, ...]:
    if one.control is None or not one.under_control:
        return ()
    return (control_notes(one.control),)


def _plots_counts(one: Shown) -> bool:
    return one.plots_numerator or one.display.kind is Kind.COUNT


def _plotted(one: Shown, reading: Reading | None) -> float | None:
    value = _measured(one, reading)
    return None if value is None else float(value)


def _measured(one: Shown, reading: Reading | None) -> Fraction | None:
    if reading is None:
        return None
    return reading.numerator if one.plots_numerator else reading.value


def _hollow(one: Shown, reading: Reading) -> bool:
    return not one.plots_numerator and too_few_for_a_percentage(reading)


def label_of(one: Shown, reading: Reading) -> str:
    """The label of a mark: `12.2%`, `67.3`, `665`; the count itself where a percentage would mislead."""
    if one.plots_numerator:
        return count(reading.numerator)
    if reading.value is None or too_few_for_a_percentage(reading):
        return f"{count(reading.numerator)} of {count(reading.denominator or Fraction(0))}"
    number = with_commas(one.display.rounded(reading.value))
    return f"{number}%" if one.display.kind is Kind.SHARE else number


def _target_line(one: Shown) -> Target | None:
    if one.target is None:
        return None
    return Target(float(one.target.milestone.value), target_words(one.target))


def comparator_of(comparison: Comparison | None) -> Contrast | None:
    """What a figure is set beside first: England, else the neighbours' mean, else the region."""
    wanted = (Comparator.ENGLAND, Comparator.NEIGHBOURS_MEAN, Comparator.REGION)
    return next((one for each in wanted if comparison and (one := comparison.with_(each)) is not None), None)


def comparator_words(one: Shown) -> str:
    """`England 62 (2016)`: the value as published, with the year it ends in; empty without a comparator."""
    contrast = comparator_of(one.comparison)
    if contrast is None or one.comparison is None:
        return ""
    name = "Neighbours" if contrast.comparator is Comparator.NEIGHBOURS_MEAN else contrast.name
    value = with_commas(half_up(contrast.value, one.comparison.decimals))
    sign = "%" if one.display.kind is Kind.SHARE else ""
    return f"{name} {value}{sign} ({one.comparison.publication.period_end.year})"


def _comparator_line(one: Shown) -> Target | None:
    contrast = comparator_of(one.comparison)
    if contrast is None or one.plots_numerator:
        return None
    return Target(float(contrast.value), comparator_words(one))


def target_words(target: TargetPosition) -> str:
    """`Target 85% by Sep 2017`, `Target 30 by Jul 2017` of a number; without a month when it is in force always."""
    of_share = target.of is Of.VALUE and target.now.kind is Kind.SHARE
    value = count(target.milestone.value) + ("%" if of_share else "")
    by = target.milestone.by
    return f"Target {value}" if by is None else f"Target {value} by {short_name(by)}"


# --- in words -----------------------------------------------------------------------------------


def alternative(one: Shown, shape: str) -> str:
    """What the chart shows, in words: its span, its lowest and highest, the latest with its base, the target."""
    what = one.counted if _plots_counts(one) else _lower(one.value_head)
    said = [f"{shape} chart. {one.measure.title}, {what}, {span(one)}.", *_ends(one), _latest(one)]
    if one.target is not None:
        said.append(f"{target_words(one.target)}, shown as a dashed line.")
    if _comparator_line(one) is not None:
        said.append(f"{comparator_words(one)}, shown as a dotted line.")
    said += _control_words(one)
    return " ".join(said)


def _control_words(one: Shown) -> list[str]:
    """The mean and the limits of the latest month, and which months stand out."""
    if one.control is None or not one.under_control:
        return []
    out = [
        name_in(one, m) for m, p in zip(months_of(one.control), one.control.chart.points, strict=True) if p.stands_out
    ]
    return [f"{listed(out)} stand{'s' if len(out) == 1 else ''} out among these months."]


def _ends(one: Shown) -> list[str]:
    held = [
        (value, reading)
        for reading in one.window.readings
        if reading is not None and (value := _measured(one, reading)) is not None
    ]
    if not held:
        return []
    lowest, highest = min(value for value, _ in held), max(value for value, _ in held)
    if lowest == highest:
        every = "year" if by_years(one) else "month"
        return [f"{label_of(one, held[-1][1])} in every {every} shown."] if len(held) > 1 else []
    return [
        f"{word} {label_of(one, months[0])} in {name_in(one, months[0].month)}{_and_others(one, len(months) - 1)}."
        for word, end in (("Lowest", lowest), ("Highest", highest))
        if (months := [reading for value, reading in held if value == end])
    ]


def _and_others(one: Shown, more: int) -> str:
    period = "year" if by_years(one) else "month"
    return "" if more == 0 else f" and {more} other {period}{'s' if more > 1 else ''}"


def _latest(one: Shown) -> str:
    now, when = one.window.now, name_in(one, one.window.month)
    if one.is_withheld(one.window.month):
        return f"The figure for {when} is not published."
    if now is None:
        return f"No figure for {when}."
    if one.plots_numerator:
        return f"{when}: {count(now.numerator)}."
    return f"{when}: {one.display.reading(now)}."


# --- the periods shown --------------------------------------------------------------------------


def by_years(one: Shown) -> bool:
    """Whether the measure is of academic years, each standing in the month it ends with."""
    return one.measure.period == "year"


def periods(one: Shown) -> list[tuple[Month, Reading | None]]:
    """The months to show with their readings: all thirteen, or those the measure has a figure for by its nature."""
    readings = one.window.readings
    months = [one.window.month.less(n) for n in reversed(range(len(readings)))]
    found = list(zip(months, readings, strict=True))
    if by_years(one):
        return [(month, reading) for month, reading in found if reading is not None or one.is_withheld(month)]
    if one.measure.period == "quarter ends only":
        return [(month, reading) for month, reading in found if month.is_quarter_end]
    return found


def span(one: Shown) -> str:
    """`June 2016 to June 2017`, or the one period there is."""
    names = [name_in(one, month) for month, _ in periods(one)] or [name_in(one, one.window.month)]
    return names[0] if len(names) == 1 else f"{names[0]} to {names[-1]}"


def name_in(one: Shown, month: Month) -> str:
    """`June 2017`, or `2015/16` where the measure is of academic years."""
    return academic_year_label(month.last) if by_years(one) else month.name


def short_name_in(one: Shown, month: Month) -> str:
    """`Jun 2017`, or `2015/16`."""
    return academic_year_label(month.last) if by_years(one) else short_name(month)


def short_name(month: Month) -> str:
    """`Jun 2017`."""
    name, year = month.name.split(" ")
    return f"{name[:3]} {year}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower(text: str) -> str:
    """The text with a small first letter, unless it begins with a word in capitals, such as IRO."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]
