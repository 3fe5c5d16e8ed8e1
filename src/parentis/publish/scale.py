"""The value axis of a chart: where it begins and ends, and its marks."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

# Steps between marks that people count in.
STEPS = (1, 2, 2.5, 5)

# A line that moves by less than this share of its height looks flat, as it should.
LEAST_SPAN = 0.2

# Beyond this share of the highest value the lowest is near enough to nought to begin there.
NEAR_NOUGHT = 0.5

MOST_MARKS = 6

# Part of a step that the lowest value keeps from the lowest mark, so that a label fits beneath it.
ROOM_BELOW = 0.9


def ticks(
    values: Sequence[float],
    *,
    from_nought: bool,
    least_span: float = 0.0,
    ceiling: float | None = None,
    whole: bool = False,
) -> tuple[float, ...]:
    """The marks of an axis that holds every value, evenly apart; the first and the last are its ends.

    `from_nought` makes it begin at nought, as columns must. `least_span` keeps small movements small: the axis
    covers at least so much. No mark goes above `ceiling` (100 for a percentage). `whole` keeps the
    marks to whole numbers.
    """
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    if low < 0.0:
        high = max(high, 0.0)  # what can be more or less than nought is seen against nought
    elif from_nought or low <= high * NEAR_NOUGHT:
        low = 0.0
    span = max(high - low, least_span, high * LEAST_SPAN)
    if low > 0.0:
        low = max(0.0, low - (span - (high - low)) / 2)
    high = low + span
    if ceiling is not None and high > ceiling:
        low, high = max(0.0, low - (high - ceiling)), max(ceiling, *values)
    return _marks(low, high, ceiling, whole)


def _marks(low: float, high: float, ceiling: float | None, whole: bool) -> tuple[float, ...]:
    """The marks with the smallest step that keeps them few."""
    for step in _steps((high - low) / MOST_MARKS if high > low else 0.2, whole):
        marks = _with_step(low, high, step)
        if len(marks) <= MOST_MARKS:
            break
    if ceiling is not None and marks[-1] > ceiling >= high:
        marks = [mark for mark in marks if mark < ceiling] + [ceiling]
    return tuple(marks)


def _with_step(low: float, high: float, step: float) -> list[float]:
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    if first > 0 and low / step - first < ROOM_BELOW:
        first -= 1
    return [round(number * step, 10) for number in range(first, max(last, first + 1) + 1)]


def _steps(least: float, whole: bool) -> Iterator[float]:
    """The steps that people count in, from a size on and ever larger; whole numbers only, if asked."""
    size = 10.0 ** math.floor(math.log10(least))
    while True:
        for step in (step * size for step in STEPS):
            if step >= least and (not whole or (step >= 1 and step == int(step))):
                yield step
        size *= 10
