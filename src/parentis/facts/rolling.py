"""A total of twelve months beside the months it is the sum of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from parentis.facts.reading import TWELVE, Reading
from parentis.facts.runs import Runs
from parentis.indicators import Measure
from parentis.indicators.linked import LINKS

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class RollingTotal:
    """What the report month brought into the total, and what went out of it with the month a year before."""

    total: Reading
    months: tuple[Reading, ...]
    dropped: Reading

    @property
    def latest(self) -> Reading:
        """The report month alone."""
        return self.months[-1]


@cache
def months_of() -> dict[Key, Key]:
    """The measure of a month that each rolling measure adds up, as the linked figures declare it."""
    whole_year = tuple(range(TWELVE))
    return {
        (year.part.code, year.part.measure): (month.part.code, month.part.measure)
        for link in LINKS
        if len(link.terms) == 2
        for year, month in [link.terms]
        if month.months_before == whole_year
    }


def rolling_of(measure: Measure, now: Reading, runs: Runs) -> RollingTotal | None:
    """The total beside its months; None where it is the sum of no measure, or not of the months that are known."""
    of = months_of().get((measure.code, measure.measure))
    if of is None or measure.kind != "count":
        return None
    shown = runs.window(*of, now.month)
    months = tuple(reading for reading in shown.readings[-TWELVE:] if reading is not None)
    dropped = shown.year_before
    if len(months) < TWELVE or dropped is None or sum(each.numerator for each in months) != now.numerator:
        return None
    return RollingTotal(now, months, dropped)
