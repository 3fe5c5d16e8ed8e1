"""What a figure is set beside, by the period it covers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The comparisons that make sense for one kind of period.

    `step` is how many months before lies the figure it is set beside first; None where there is only the year
    before. `step_overlaps` and `year_overlaps` say that the two figures share months, so that the change is told and
    not judged. `has_place` says whether a place among the twelve months means anything, `has_course` whether a way
    through them does, month by month, and `has_average` whether their average does.
    """

    step: int | None
    step_overlaps: bool = False
    year_overlaps: bool = False
    has_place: bool = True
    has_course: bool = False
    has_average: bool = False


RHYTHMS: Mapping[str, Rhythm] = {
    "month": Rhythm(1, has_course=True, has_average=True),
    "month end": Rhythm(1, has_course=True, has_average=True),
    # Each twelve-month figure is such an average already, and has eleven months in common with the one before.
    "rolling": Rhythm(1, step_overlaps=True, has_course=True),
    "three years": Rhythm(None, year_overlaps=True),
    # Three months at every month end: the three months before them have none of the same.
    "quarter to D": Rhythm(3),
    "quarter ends only": Rhythm(3, has_place=False),
    # Begins anew every September or April, and grows until then: only the same month of another year is like it.
    "year to date": Rhythm(None, has_place=False),
    "year": Rhythm(None, has_place=False),
}
"""Every period of the catalogue."""
