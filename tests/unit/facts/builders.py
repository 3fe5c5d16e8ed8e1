"""Months in short, for the tests of facts."""

from __future__ import annotations

from fractions import Fraction

from parentis.facts import Kind, Reading, Window
from parentis.period import Month

JUNE = Month(2017, 6)


def a_month(kind: str, numerator: int | str, denominator: int | str | None = None, months_ago: int = 0) -> Reading:
    """One month of a measure of a kind, so many months before June 2017."""
    base = None if denominator is None else Fraction(denominator)
    return Reading(JUNE.less(months_ago), Kind(kind), Fraction(numerator), base)


def months(kind: str, *figures: int | tuple[int, int] | None) -> Window:
    """The last months up to June 2017; the ones before them have no figure."""
    readings = []
    for months_ago, figure in zip(range(len(figures) - 1, -1, -1), figures, strict=True):
        if figure is None:
            readings.append(None)
        elif isinstance(figure, tuple):
            readings.append(a_month(kind, *figure, months_ago=months_ago))
        else:
            readings.append(a_month(kind, figure, months_ago=months_ago))
    return Window(JUNE, (*[None] * (13 - len(readings)), *readings))
