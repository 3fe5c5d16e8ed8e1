"""What a code list cannot tell: cases recorded only as 'other', without a reason or without a postcode."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from parentis.facts.reading import FEWEST_MONTHS, TWELVE, Reading
from parentis.facts.runs import Runs
from parentis.indicators import Measure

# A gap is named from this part of the cases on, and from this many.
FROM_SHARE = Fraction(1, 5)
FROM_CASES = 3


@dataclass(frozen=True, slots=True)
class Coded:
    """The measures of an indicator that count what is coded without saying anything, and the whole they are of."""

    whole: Literal["numerator", "denominator"]
    measures: tuple[str, ...]


CODED: Mapping[tuple[str, str], Coded] = {
    ("4.10.07", "not-full-time"): Coded("numerator", ("reason-other",)),
    ("4.05.03", "movements"): Coded("numerator", ("other", "no-reason")),
    ("4.04.03", "positive"): Coded("denominator", ("any-other-reason",)),
    ("4.01.05", "inside"): Coded("denominator", ("unknown",)),
    ("4.01.07", "20-miles-or-more"): Coded("denominator", ("no-postcode",)),
}


@dataclass(frozen=True, slots=True)
class CodeGap:
    """How many of the cases are coded so, and the mean of the last `months` months with a figure."""

    now: Reading
    cases: Fraction
    whole: Fraction
    average: Fraction
    months: int


def gap_of(measure: Measure, now: Reading, runs: Runs) -> CodeGap | None:
    """The gap, where it is large enough to be named (see FROM_SHARE and FROM_CASES)."""
    coded = CODED.get((measure.code, measure.measure))
    whole = coded and (now.numerator if coded.whole == "numerator" else now.denominator)
    if coded is None or not whole:
        return None
    windows = [runs.window(measure.code, key, now.month) for key in coded.measures]
    by_month = [
        sum((each.numerator for each in readings if each is not None), Fraction(0))
        for readings in zip(*(shown.readings[-TWELVE:] for shown in windows), strict=True)
        if all(each is not None for each in readings)
    ]
    if any(shown.now is None for shown in windows) or len(by_month) < FEWEST_MONTHS:
        return None
    cases = by_month[-1]
    if cases < FROM_CASES or cases / whole < FROM_SHARE:
        return None
    return CodeGap(now, cases, whole, sum(by_month, Fraction(0)) / len(by_month), len(by_month))
