"""The present pace of a measure: how much it moves a month, and between what and what that can be said, at 95%.

The slope of Theil and Sen: the median of the slopes between all pairs of months, which one odd month does not move. Its
interval is Sen's (1968), the slopes from the M-th to the M-th from the end, where M follows from the variance of
Kendall's statistic. That variance holds for months that have nothing to do with each other. Figures at a month end are
largely of the same children and hang together, so it is taken as many times as the correlation of neighbouring months
about the line says, (1 + r) / (1 - r), as is done for trends in series that remember (Hamed and Rao, 1998, for one
step).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations, pairwise
from statistics import fmean, median
from typing import NamedTuple

from parentis.control.limits import LIMIT
from parentis.facts.uncertainty import Z

# Of the twelve months so many must have a figure.
FEWEST_FOR_PACE = 10

# Beyond this, twelve months cannot tell a line from what was before it.
MOST_CORRELATED = 0.9

# A last month no further off the line than the line moves in so many months is not far from it.
MONTHS_OFF = 2

# What is left of a straight line by working it out in doubles; no figure is told so finely.
ROUNDING = 1e-9


class At(NamedTuple):
    """A month, as a number in a row, and its figure."""

    month: int
    value: float


class Pace(NamedTuple):
    """What a measure moves by in a month, in its unit, with the ends of the interval.

    `level` is the line's value in the last of the `months`; `is_present` says that the last month is about where the
    line is: within the limits that the movements of the months about it give, or two months of the pace. Else the pace
    is a past one.
    """

    a_month: float
    slowest: float
    fastest: float
    level: float
    months: int
    is_present: bool

    @property
    def is_clear(self) -> bool:
        """Whether it is known which way the measure moves."""
        return self.slowest > 0 or self.fastest < 0


def pace_of(points: Sequence[At]) -> Pace | None:
    """The pace of figures in the order of their months; None for under ten, or where no interval can be given.

    `slowest` is the lower end and `fastest` the upper, so that for a fall the lower end is the steeper one.
    """
    if len(points) < FEWEST_FOR_PACE:
        return None
    slopes = sorted((later.value - before.value) / (later.month - before.month) for before, later in _pairs(points))
    slope = median(slopes)
    last = points[-1].month
    level = median(each.value - slope * (each.month - last) for each in points)
    residuals = [each.value - level - slope * (each.month - last) for each in points]
    outside = math.floor((len(slopes) - Z * math.sqrt(_variance(len(points)) * _times(residuals))) / 2)
    if outside < 1:
        return None
    return Pace(slope, slopes[outside - 1], slopes[-outside], level, len(points), _ends_on_the_line(residuals, slope))


def _ends_on_the_line(residuals: Sequence[float], a_month: float) -> bool:
    usual = fmean(abs(after - before) for before, after in pairwise(residuals))
    return abs(residuals[-1]) <= max(LIMIT * usual, MONTHS_OFF * abs(a_month)) + ROUNDING


def _pairs(points: Sequence[At]) -> combinations[tuple[At, At]]:
    return combinations(points, 2)


def _variance(points: int) -> float:
    """Of Kendall's statistic for so many points without ties; ties would make it smaller."""
    return points * (points - 1) * (2 * points + 5) / 18


def _times(residuals: Sequence[float]) -> float:
    """How many times greater the variance is because neighbouring months are alike; 1 where they are not."""
    middle = fmean(residuals)
    about = [each - middle for each in residuals]
    whole = sum(each * each for each in about)
    if whole == 0:
        return 1.0
    alike = sum(one * other for one, other in pairwise(about)) / whole
    correlated = min(max(alike, 0.0), MOST_CORRELATED)
    return (1 + correlated) / (1 - correlated)
