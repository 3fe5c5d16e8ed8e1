"""Is it a change? The one place where that is decided, for every kind of figure, at 95%; and how sure is one figure."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

from parentis.facts.reading import PER, Reading
from parentis.facts.uncertainty import Interval, correlation, garwood, newcombe, split_of_counts, wilson
from parentis.indicators.kinds import Chance
from parentis.series.paired import Paired


class Method(Enum):
    """How it was decided whether a change is clear."""

    SHARES = "Newcombe interval of the difference, 95%"
    SAME_PEOPLE = "Newcombe interval of the difference, those counted both times taken into account, 95%"
    COUNTS = "exact interval of the ratio, given the sum, 95%"

    @property
    def is_of_points(self) -> bool:
        """Whether the interval is that of a difference in percentage points; else that of a ratio."""
        return self is not Method.COUNTS


@dataclass(frozen=True, slots=True)
class Verdict:
    """What chance alone leaves possible: the interval, and the value in it that would be no change."""

    method: Method
    interval: Interval
    no_change: float

    @property
    def is_change(self) -> bool:
        """Whether the two figures differ by more than chance would make them."""
        return not self.interval.holds(self.no_change)


def is_known(reading: Reading, works_on: Chance) -> bool:
    """Whether it is known how far chance moves a figure that has a value.

    Cases must be part of their base and events not negative: full-time equivalents that somebody mistyped need not be,
    and then no interval tells anything of them.
    """
    numerator, base = reading.numerator, reading.denominator
    if works_on == "cases":
        return base is not None and base > 0 and 0 <= numerator <= base
    return works_on == "events" and numerator >= 0 and (base is None or base > 0)


def interval_of(reading: Reading, works_on: Chance) -> Interval | None:
    """Between what and what a figure would lie if the same happened again, at 95%, in its unit.

    Wilson's interval for a share of cases; for events the exact one of their number, over their base if they have one.
    None where it is not known what chance works on, there is no base, or what is counted is not whole.
    """
    base = reading.denominator
    if not is_known(reading, works_on):
        return None
    if works_on == "cases" and base is not None:
        share = wilson(float(reading.numerator), float(base))
        return Interval(share.lower * PER[reading.kind.value], share.upper * PER[reading.kind.value])
    if reading.numerator.denominator != 1:
        return None
    number = garwood(int(reading.numerator))
    times = 1.0 if base is None else PER[reading.kind.value] / float(base)
    return Interval(number.lower * times, number.upper * times)


def judge(now: Reading, before: Reading, works_on: Chance, paired: Paired | None = None) -> Verdict:
    """Whether two figures differ beyond chance.

    Shares of cases: the interval of their difference, made from those of both (Newcombe). Where `paired` says how the
    people in both bases moved, with the correlation that they give the two shares: with nobody in common it is the
    same interval, with everybody Newcombe's for pairs. Events, over nothing, a population or a cohort: the exact
    interval of the ratio of their rates. Chance is known of both figures (`is_known`).
    """
    if works_on == "cases":
        if not now.denominator or not before.denominator:
            raise ValueError("a share without a base has no interval")
        ends = newcombe(
            float(now.numerator),
            float(now.denominator),
            float(before.numerator),
            float(before.denominator),
            _correlation(now, before, paired),
        )
        method = Method.SAME_PEOPLE if paired and paired.people else Method.SHARES
        return Verdict(method, Interval(ends.lower * 100, ends.upper * 100), 0.0)
    # Events over a population or a cohort: the bases are known, the counts are subject to chance.
    ratio = split_of_counts(
        round(now.numerator), round(before.numerator), float(now.denominator or 1), float(before.denominator or 1)
    )
    return Verdict(Method.COUNTS, ratio, 1.0)


def _correlation(now: Reading, before: Reading, paired: Paired | None) -> float:
    if paired is None or not now.denominator or not before.denominator:
        return 0.0
    of_pairs = correlation(paired.both, paired.gained, paired.lost, paired.neither)
    # Those in one base alone have nothing to do with the other share.
    return of_pairs * paired.people / math.sqrt(now.denominator * before.denominator)
