"""A series put under process control: every point judged, and what the last one says."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from parentis.control.limits import FEWEST_FIXED, FEWEST_FOR_LIMITS, Limits, Value, limits_of
from parentis.control.signals import causes_of
from parentis.control.words import Assurance, Better, Cause, PointType, Variation, type_of, variation_of


class ControlError(ValueError):
    """A series that cannot be put under process control; the message says what is wrong and what to do."""


class Point(NamedTuple):
    """One point of a series with the mean and limits of its group, in the unit of the values.

    `value`, `mean` and limits are None where there are none.
    """

    date: date
    value: Value
    mean: Value
    lower: Value
    upper: Value
    cause: Cause
    type: PointType

    @property
    def stands_out(self) -> bool:
        """Whether chance does not explain it."""
        return self.type is not PointType.COMMON


@dataclass(frozen=True, slots=True)
class Group:
    """The points from one rebase to the next, by the places of the first and of the one after the last."""

    start: int
    stop: int
    limits: Limits

    @property
    def is_trial(self) -> bool:
        """Whether there are too few points for limits that hold: under 13, as the NHS package tests it."""
        return self.stop - self.start < FEWEST_FOR_LIMITS


@dataclass(frozen=True, slots=True)
class Chart:
    """A series under process control.

    `variation` is what the last point says; `assurance` is None without a target, or where neither way is good.
    """

    better: Better
    target: float | None
    points: tuple[Point, ...]
    groups: tuple[Group, ...]

    @property
    def variation(self) -> Variation:
        """What the last point says of the series; whether the series meets its target is another question."""
        return variation_of(self.points[-1].cause, self.better)

    @property
    def assurance(self) -> Assurance | None:
        """The target beside the last limits: beyond them on the good side never met, on the other always."""
        if self.target is None or self.better is Better.NEUTRAL:
            return None
        limits = self.groups[-1].limits
        if limits.constant and limits.mean is not None:
            met = limits.mean >= self.target if self.better is Better.HIGH else limits.mean <= self.target
            return Assurance.PASS if met else Assurance.FAIL
        if limits.lower is None or limits.upper is None or limits.lower <= self.target <= limits.upper:
            return Assurance.INCONSISTENT
        above = self.target > limits.upper
        return Assurance.FAIL if above == (self.better is Better.HIGH) else Assurance.PASS


def control(
    dates: Sequence[date],
    values: Sequence[Value],
    better: Better,
    *,
    target: float | None = None,
    rebase: Collection[date] = (),
    fix_after: int | None = None,
    screen: bool = True,
) -> Chart:
    """Judge every point of a series.

    dates:     strictly ascending
    values:    one a date; None where there is none: the point is kept, stands out by nothing and breaks every pattern
    rebase:    dates from which mean and limits are worked out anew; one that is no date of the series does nothing
    fix_after: only so many first points of each group make its mean and limits, 12 at least; all, when left out
    screen:    leave out of the average the moving ranges that are out of the ordinary

    Raises ControlError for dates out of order or twice, a value that is no number, no point, or a short `fix_after`.
    """
    _check(dates, values, fix_after, target)
    starts = [0, *(place for place, day in enumerate(dates) if place and day in rebase)]
    points: list[Point] = []
    groups: list[Group] = []
    for start, stop in zip(starts, [*starts[1:], len(dates)], strict=True):
        limits = limits_of(values[start : stop if fix_after is None else min(start + fix_after, stop)], screen)
        groups.append(Group(start, stop, limits))
        points.extend(_points(dates[start:stop], values[start:stop], limits, better))
    return Chart(better, target, tuple(points), tuple(groups))


def _points(dates: Sequence[date], values: Sequence[Value], limits: Limits, better: Better) -> Iterator[Point]:
    mean, lower, upper = limits.mean, limits.lower, limits.upper
    for day, value, cause in zip(dates, values, causes_of(values, limits), strict=True):
        yield Point(day, value, mean, lower, upper, cause, type_of(cause, better))


def _check(dates: Sequence[date], values: Sequence[Value], fix_after: int | None, target: float | None) -> None:
    if not dates:
        raise ControlError("The series has no point.")
    if len(dates) != len(values):
        raise ControlError(f"There are {len(dates)} dates and {len(values)} values: give one value a date.")
    for before, after in pairwise(dates):
        if before == after:
            raise ControlError(f"{after} is there twice: give one value a date.")
        if before > after:
            raise ControlError(f"{after} comes after {before}: put the dates in order, oldest first.")
    if any(value is not None and not math.isfinite(value) for value in values):
        raise ControlError("A value is no finite number: leave it empty where there is none.")
    if target is not None and not math.isfinite(target):
        raise ControlError("The target is no finite number.")
    if fix_after is not None and fix_after < FEWEST_FIXED:
        raise ControlError(
            f"A baseline of {fix_after} points is too short for limits: fix them after {FEWEST_FIXED} or more."
        )
