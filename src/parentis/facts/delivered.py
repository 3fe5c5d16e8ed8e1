"""Comparators that a delivery brings: values somebody has looked up, and the publication each is from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from parentis.council import Council
from parentis.facts.change import Polarity
from parentis.facts.compare import clauses_of_difference
from parentis.facts.comparison import Comparator, Comparison, Publication
from parentis.facts.likeness import Likeness, likeness_of
from parentis.facts.rank import Rank, band
from parentis.facts.reading import Reading
from parentis.facts.set_beside import PublishedValue, set_beside
from parentis.formats.statistics import area_named, region_of
from parentis.formats.statistics.periods import period_end
from parentis.formats.statistics.published import is_a_place
from parentis.indicators import Measure
from parentis.period import Month

NOT_KNOWN_HOW = "the delivery does not say how the statistic is defined"
_KINDS = {
    "england": Comparator.ENGLAND,
    "region": Comparator.REGION,
    "statistical-neighbours": Comparator.NEIGHBOURS_MEAN,
}
_QUARTILES = ("quartile-a", "quartile-b", "quartile-c")


@dataclass(frozen=True, slots=True)
class DeliveredComparator:
    """A row of comparators.csv. `period` is the day the year ends on; `ranked` the number ranked, for a rank."""

    code: str
    measure: str
    period: str
    comparator: str
    value: Decimal
    ranked: int | None
    source: str


def is_of(row: DeliveredComparator, measure: Measure) -> bool:
    """Whether a row is about this measure."""
    return (row.code, row.measure) == (measure.code, measure.measure)


def comparison_delivered(
    measure: Measure,
    now: Reading,
    month: Month,
    council: Council | None,
    polarity: Polarity,
    rows: Sequence[DeliveredComparator],
) -> Comparison | None:
    """A measure beside the delivered values of the latest year that had ended by then; None without any.

    For attainment it is the year of the figure where that was delivered. A row whose period is none is passed over.
    """
    ended = [
        (end, row)
        for row in rows
        if (end := period_end(row.period, row.code)) and end <= max(month.last, now.month.last)
    ]
    if not ended or now.value is None:
        return None
    ends = {end for end, _ in ended}
    own_year = measure.period == "year" and now.month.last in ends
    latest = now.month.last if own_year else max(ends)
    of_year = {row.comparator: row for end, row in ended if end == latest}
    likeness = likeness_of(measure.code, measure.measure)
    clauses = clauses_of_difference(measure, month, likeness or Likeness("", NOT_KNOWN_HOW, ""))
    alike = not any(clause.of_definition for clause in clauses)
    bounds = _bounds(of_year.values(), polarity)
    beside = [
        set_beside(
            now, _value(row), _KINDS[kind], _name(_KINDS[kind], council),
            polarity=polarity, chance=measure.chance, alike=alike, own=None,
        )
        for kind in _KINDS
        if (row := of_year.get(kind)) is not None
    ]  # fmt: skip
    rank, not_ranked = _rank(of_year.get("rank"), bounds)
    first = next(iter(of_year.values()))
    return Comparison(
        now=now,
        publication=Publication(first.source, "", latest, None),
        statistic=likeness.statistic if likeness else "",
        beside=tuple(beside),
        neighbours=None,
        own=None,
        own_mark="",
        rank=rank,
        not_ranked=not_ranked,
        bounds=bounds,
        quartile=band(now.value, bounds, polarity) if bounds and alike else None,
        alike=alike,
        same_period=latest == now.month.last,
        differences=tuple(clause.text for clause in clauses),
        decimals=max((_decimals(row.value) for row in of_year.values() if row.comparator in _KINDS), default=0),
    )


def _rank(
    row: DeliveredComparator | None, bounds: tuple[Fraction, Fraction, Fraction] | None
) -> tuple[Rank | None, str]:
    """The delivered rank, or why there is none."""
    if row is None or not row.ranked:
        return None, "the delivery brings no rank with the number ranked"
    if not is_a_place(row.value, row.ranked):
        return None, "the rank that the delivery brings is no place among the number ranked"
    return Rank(int(row.value), row.ranked, None, None, bounds, None), ""


def _value(row: DeliveredComparator) -> PublishedValue:
    return PublishedValue(Fraction(row.value), Fraction(1, 10 ** _decimals(row.value)))


def _decimals(value: Decimal) -> int:
    """The digits that count: what was stored may carry noughts that nobody printed."""
    return max(0, -int(value.normalize().as_tuple().exponent))


def _bounds(rows: Iterable[DeliveredComparator], polarity: Polarity) -> tuple[Fraction, Fraction, Fraction] | None:
    """Where the bands A, B and C end, in ascending order; None unless all three are given and one way is good."""
    given = {row.comparator: Fraction(row.value) for row in rows}
    if polarity is Polarity.NEUTRAL or not all(kind in given for kind in _QUARTILES):
        return None
    first, second, third = sorted(given[kind] for kind in _QUARTILES)
    return first, second, third


def _name(comparator: Comparator, council: Council | None) -> str:
    match comparator:
        case Comparator.ENGLAND:
            return "England"
        case Comparator.REGION:
            named = area_named(council.region) if council else None
            region = named or (region_of(council.dfe_number) if council else None)
            return region.name if region else "the region"
        case _:
            edition = council.statistical_neighbours_edition if council else ""
            return f"statistical neighbours ({edition})" if edition else "statistical neighbours"
