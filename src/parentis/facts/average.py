"""The average of the twelve months that end with the report month."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from parentis.facts.reading import FEWEST_MONTHS, PER, Kind, Window


@dataclass(frozen=True, slots=True)
class Average:
    """A share is pooled: all that counted over all bases; anything else is the mean of the monthly values.

    `value` is exact, in the measure's unit. `months` is how many of the twelve have a figure.
    """

    kind: Kind
    months: int
    value: Fraction
    numerator: Fraction | None = None
    denominator: Fraction | None = None


def average_of(window: Window) -> Average | None:
    """The twelve-month average; None when under six of the months have a figure.

    It is not for twelve-month (rolling) figures: each of them is such an average already.
    """
    readings = window.twelve
    if len(readings) < FEWEST_MONTHS:
        return None
    kind = readings[0].kind
    if kind is Kind.SHARE:
        counted = sum((reading.numerator for reading in readings), Fraction(0))
        base = sum((reading.denominator or Fraction(0) for reading in readings), Fraction(0))
        return Average(kind, len(readings), counted / base * PER[kind.value], counted, base)
    total = sum((reading.value for reading in readings if reading.value is not None), Fraction(0))
    return Average(kind, len(readings), total / len(readings))
