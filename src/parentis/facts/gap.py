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
    """The measure of an indicator that counts what is coded without saying anything, and the whole it is of.

    `also` are others that say as little: the gap is of the one with the most cases.
    """

    whole: Literal["numerator", "denominator"]
    measure: str
    also: tuple[str, ...] = ()


CODED: Mapping[tuple[str, str], Coded] = {
    ("4.10.07", "not-full-time"): Coded("numerator", "reason-other"),
    ("4.05.03", "movements"): Coded("numerator", "no-reason", ("other",)),
    ("4.04.03", "positive"): Coded("denominator", "any-other-reason"),
    ("4.01.05", "inside"): Coded("denominator", "unknown"),
    ("4.01.07", "20-miles-or-more"): Coded("denominator", "no-postcode"),
}


@dataclass(frozen=True, slots=True)
class CodeGap:
    """How many of the cases are coded so, by which measure, and the mean of the last `months` months with a figure."""

    measure: str
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
    found = (_gap_by(key, measure, now, whole, runs) for key in (coded.measure, *coded.also))
    return max((gap for gap in found if gap is not None), key=lambda gap: gap.cases, default=None)


def _gap_by(key: str, measure: Measure, now: Reading, whole: Fraction, runs: Runs) -> CodeGap | None:
    shown = runs.window(measure.code, key, now.month)
    by_month = [reading.numerator for reading in shown.readings[-TWELVE:] if reading is not None]
    if shown.now is None or len(by_month) < FEWEST_MONTHS:
        return None
    cases = shown.now.numerator
    if cases < FROM_CASES or cases / whole < FROM_SHARE:
        return None
    return CodeGap(key, now, cases, whole, sum(by_month, Fraction(0)) / len(by_month), len(by_month))
