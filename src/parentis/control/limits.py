"""The mean of a group of points and the limits that its own month-to-month movement gives."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import fsum
from typing import NamedTuple

Value = float | None
"""A value of a point; None where there is none."""

# Three standard deviations, from the average moving range: 3 / 1.128, as published with the method.
LIMIT = 2.66
NEAR_LIMIT = 2 * (LIMIT / 3)

# A range of this many average ranges or more is no ordinary movement: the upper limit of a chart of ranges.
SCREEN = 3.267

# Limits of fewer points are trial limits: they will move with the next ones.
FEWEST_FOR_LIMITS = 13

# A baseline of fewer points than this is refused.
FEWEST_FIXED = 12


class Limits(NamedTuple):
    """Mean and limits of a group, in the unit of its values; never clipped, so a percentage's may pass 100.

    `mean` is None where the baseline has no value, the limits where no two values follow each other. `constant` says
    that every value of the baseline is the same, so that limits and mean are one.
    """

    mean: Value
    lower: Value
    upper: Value
    near_lower: Value
    near_upper: Value
    constant: bool = False

    @property
    def without_width(self) -> bool:
        """Whether the limits are the mean though the values differ: screening left no movement to make them of.

        So it is where few values move from the one before. Then each of them that is not the mean stands out.
        """
        return not self.constant and self.lower is not None and self.lower == self.upper


NOTHING_KNOWN = Limits(None, None, None, None, None)


def limits_of(baseline: Sequence[Value], screen: bool = True) -> Limits:
    """The mean and limits of a baseline, of which only values that follow each other make a moving range.

    With `screen`, ranges that are not below 3.267 average ranges are dropped once; their points stay in the mean.
    """
    known = [value for value in baseline if value is not None]
    if not known:
        return NOTHING_KNOWN
    mean = mean_of(known)
    ranges = [abs(after - before) for before, after in pairwise(baseline) if before is not None and after is not None]
    if not ranges:
        return Limits(mean, None, None, None, None)
    average = mean_of(ranges)
    if average == 0:
        return _of_a_constant(known, mean)
    if screen:
        bound = SCREEN * average
        kept = [each for each in ranges if each < bound]
        average = mean_of(kept)
    return Limits(
        mean, mean - LIMIT * average, mean + LIMIT * average, mean - NEAR_LIMIT * average, mean + NEAR_LIMIT * average
    )


def mean_of(values: Sequence[float]) -> float:
    """The mean, rounded once: divided, and put right by what is left over, as R does it.

    Dividing a sum that was rounded can miss by the last digit, and a value that is the mean would count as off it.
    """
    nearly = fsum(values) / len(values)
    return nearly + fsum((*values, *(-nearly,) * len(values))) / len(values)


def _of_a_constant(known: Sequence[float], mean: float) -> Limits:
    """No value moved. Where a gap hides that they differ, nothing is known of how they move."""
    first = known[0]
    if any(value != first for value in known):
        return Limits(mean, None, None, None, None)
    return Limits(first, first, first, first, first, constant=True)
