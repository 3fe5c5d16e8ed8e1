"""One measure in the report month by team, age, sex and whatever else it is broken down by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

import numpy as np

from parentis.facts import Kind, Reading
from parentis.facts.bases import NO_PERCENTAGE_UNDER, too_few_for_a_percentage
from parentis.period import Month, academic_year_label
from parentis.publish.board import Breakdown, DimensionTable, GroupRow
from parentis.publish.item import NOTE_NO_CASES, NOTE_WITHHELD, Shown, by_years, cells, marked_cells, name_in
from parentis.series.figure import Figure
from parentis.series.figures import Series
from parentis.series.withheld import WITHHELD, WithheldFigure
from parentis.words.groups import AGE_GROUPS, CARE_LEAVER_AGE_GROUPS, UNKNOWN
from parentis.words.listing import listed
from parentis.words.natural import natural

NAMES = {
    "team": "Team",
    "service": "Service",
    "age": "Age",
    "sex": "Sex",
    "ethnicity": "Ethnicity",
    "placement": "Placement",
    "legal-status": "Legal status",
    "location": "Location",
}
"""The dimensions as headings, in the order they are shown."""

OWN_NAMES = frozenset({"team", "service"})
"""Dimensions whose groups are named by the council, and are printed as it names them."""

HEADS = {Kind.COUNT: ("Number",), Kind.SHARE: ("Number", "Out of", "%"), Kind.AVERAGE: ("Number", "Over", "Average")}
"""Short heads: three of these tables stand side by side. A rate has no breakdown."""

NOT_KNOWN = "Not known"
NOTE_SMALL_GROUP = f"In brackets: a base under {NO_PERCENTAGE_UNDER}, too few to compare."

_AGES = [name for name, _, _ in (*CARE_LEAVER_AGE_GROUPS[:1], *AGE_GROUPS)]

YEARS = "/"
"""What tells an academic year, `2015/16`, from a month."""

Groups = Mapping[tuple[str, str, str], Sequence[Figure]]
"""Figures by code, measure and dimension."""


def groups_in(series: Series, month: Month) -> Groups:
    """Every group's figure in the month, and in every academic year."""
    columns = series.columns
    months = [place for place, name in enumerate(columns.months) if name == str(month) or YEARS in name]
    whole = columns.dimensions.index("") if "" in columns.dimensions else -1
    chosen = columns.where(np.isin(columns.month, months) & (columns.dimension != whole))
    found: dict[tuple[str, str, str], list[Figure]] = {}
    for figure in chosen:
        found.setdefault((figure.code, figure.measure, figure.dimension), []).append(figure)
    return found


def breakdown(one: Shown, groups: Groups, withheld: Sequence[WithheldFigure] = ()) -> Breakdown | None:
    """The groups of a measure; None for one without a breakdown, or without a figure in the month.

    `withheld` are the figures, of any measure, that are marked in place of their numbers.
    """
    if one.window.now is None:
        return None
    label = academic_year_label(one.window.month.last) if by_years(one) else str(one.window.month)
    own = [each for each in withheld if (each.code, each.measure) == (one.measure.code, one.measure.measure)]
    by_dimension: dict[str, list[Figure | WithheldFigure]] = {
        dimension: [
            *(figure for figure in _of(one, dimension, groups) if figure.month == label),
            *(each for each in own if (each.month, each.dimension) == (label, dimension)),
        ]
        for dimension in NAMES
    }
    found = [figure for figures in by_dimension.values() for figure in figures]
    readings = [_reading(figure, one.window.month) for figure in found if isinstance(figure, Figure)]
    tables = tuple(
        DimensionTable(NAMES[dimension], tuple(_row(one, figure) for figure in in_order(dimension, figures)))
        for dimension, figures in by_dimension.items()
        if figures and not _nothing_printed(figures)
    )
    if not tables:
        return None
    notes = [*_notes(readings)]
    if any(WITHHELD in row.cells for table in tables for row in table.rows):
        notes.append(NOTE_WITHHELD)
    unprinted = [NAMES[dimension].lower() for dimension, figures in by_dimension.items() if _nothing_printed(figures)]
    if unprinted:
        notes.append(f"Not published by {listed(unprinted)}: it is of few, or would give away what is.")
    shown = [table.dimension.lower() for table in tables]
    caption = f"{one.measure.title}, {name_in(one, one.window.month)}, by {listed(shown)}"
    return Breakdown(one.measure.measure, caption, HEADS[one.display.kind], tables, tuple(notes))


def group_name(dimension: str, group: str) -> str:
    """A group as a reader knows it: `Interim care order`, `Not known`."""
    if group == UNKNOWN:
        return NOT_KNOWN
    if dimension in OWN_NAMES:
        return group
    return (group[:1].upper() + group[1:]).replace("-", " ") if dimension != "age" else group.replace("-", " to ")


def _of(one: Shown, dimension: str, groups: Groups) -> Sequence[Figure]:
    return groups.get((one.measure.code, one.measure.measure, dimension), ())


def in_order(dimension: str, figures: Iterable[Figure | WithheldFigure]) -> list[Figure | WithheldFigure]:
    """Ages by age, all others by name as a reader orders them; what is not known comes last."""

    def place(figure: Figure | WithheldFigure) -> tuple[bool, int, tuple[tuple[int, str], ...]]:
        group = figure.group
        age = _AGES.index(group) if dimension == "age" and group in _AGES else 0
        return (group == UNKNOWN, age, natural(group))

    return sorted(figures, key=place)


def _row(one: Shown, figure: Figure | WithheldFigure) -> GroupRow:
    if isinstance(figure, WithheldFigure):
        return GroupRow(group_name(figure.dimension, figure.group), marked_cells(one, figure))
    return GroupRow(group_name(figure.dimension, figure.group), cells(one, _reading(figure, one.window.month)))


def _reading(figure: Figure, month: Month) -> Reading:
    base = None if figure.denominator is None else Fraction(figure.denominator)
    return Reading(month, Kind(figure.kind), Fraction(figure.numerator), base)


def _nothing_printed(figures: Sequence[Figure | WithheldFigure]) -> bool:
    """Whether a table of these groups would have nothing but marks in it."""
    numbers = [(each.numerator, each.denominator) for each in figures]
    withheld = all(isinstance(each, WithheldFigure) for each in figures)
    return bool(figures) and withheld and all(one is None and base is None for one, base in numbers)


def _notes(readings: Sequence[Reading]) -> Iterable[str]:
    if any(too_few_for_a_percentage(reading) and reading.value is not None for reading in readings):
        yield NOTE_SMALL_GROUP
    if any(reading.value is None for reading in readings):
        yield NOTE_NO_CASES
