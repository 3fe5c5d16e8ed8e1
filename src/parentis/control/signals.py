"""The patterns that chance alone seldom makes: which points of a group are part of one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from parentis.control.limits import Limits, Value
from parentis.control.words import Cause

# Points in a row on one side, or points of a trend.
RUN = 7

# Of so many in a row, so many near a limit.
WINDOW, ENOUGH_NEAR = 3, 2

Signs = Sequence[int]


def causes_of(values: Sequence[Value], limits: Limits) -> list[Cause]:
    """The cause of each point of a group, in order. A point has one cause: the first of `Cause` that holds."""
    if limits.constant and all(value is None or value == limits.mean for value in values):
        return [Cause.COMMON if value is None else Cause.NO_VARIATION for value in values]
    sides = [_sign(value, limits.mean, limits.mean) for value in values]
    outside = [_sign(value, limits.lower, limits.upper) for value in values]
    near = [
        0 if out else _sign(value, limits.near_lower, limits.near_upper)
        for value, out in zip(values, outside, strict=True)
    ]
    found = [Cause.COMMON] * len(values)
    # Last things first: what comes before in the order of precedence is written over what comes after.
    for signs, above, below in (
        (in_a_run(sides), Cause.SHIFT_ABOVE, Cause.SHIFT_BELOW),
        (two_in_three(near, sides), Cause.NEAR_UPPER, Cause.NEAR_LOWER),
        (in_a_trend(values), Cause.INCREASING, Cause.DECREASING),
        (outside, Cause.ABOVE_LIMIT, Cause.BELOW_LIMIT),
    ):
        for place, sign in enumerate(signs):
            if sign:
                found[place] = above if sign > 0 else below
    return found


def in_a_run(sides: Signs) -> list[int]:
    """1 or -1 for every member of seven or more in a row above or below the mean; a point on the mean breaks a run."""
    found = [0] * len(sides)
    for sign, start, length in _runs(sides):
        if sign and length >= RUN:
            found[start : start + length] = [sign] * length
    return found


def in_a_trend(values: Sequence[Value]) -> list[int]:
    """1 or -1 for every member of seven or more points that rise or fall at each step; a tie or a gap breaks a trend.

    A point that ends one trend and begins another belongs to the one that leads on from it.
    """
    steps = [
        0 if before is None or after is None else (after > before) - (after < before)
        for before, after in pairwise(values)
    ]
    found = [0] * len(values)
    for sign, start, length in _runs(steps):
        if sign and length >= RUN - 1:
            found[start : start + length + 1] = [sign] * (length + 1)
    return found


def two_in_three(near: Signs, sides: Signs) -> list[int]:
    """1 or -1 for points near a limit that have another such among three in a row, all on one side of the mean.

    `near` marks points beyond a near limit and not outside the limit; a third point need not be one.
    """
    found = [0] * len(near)
    for start in range(len(near) - WINDOW + 1):
        places = range(start, start + WINDOW)
        side = sides[start]
        if side and all(sides[place] == side for place in places):
            marked = [place for place in places if near[place]]
            if len(marked) >= ENOUGH_NEAR:
                for place in marked:
                    found[place] = side
    return found


def _runs(signs: Signs) -> Iterator[tuple[int, int, int]]:
    """Each stretch of equal signs: the sign, where it starts, how long it is."""
    start = 0
    for sign, members in groupby(signs):
        length = sum(1 for _ in members)
        yield sign, start, length
        start += length


def _sign(value: Value, low: Value, high: Value) -> int:
    """1 strictly above `high`, -1 strictly below `low`, else 0; 0 where either is not known."""
    if value is None or low is None or high is None:
        return 0
    return (value > high) - (value < low)
