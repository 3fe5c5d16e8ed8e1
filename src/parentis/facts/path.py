"""The way a figure took through the twelve months: where it began, where it turned, where it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from parentis.facts.bases import too_few_for_a_percentage
from parentis.facts.change import Movement, Polarity, change_on
from parentis.facts.reading import TWELVE, AsPrinted, Reading, Window, exactly
from parentis.indicators.kinds import Chance

# A reversal is a turn when it is at least this part of the distance from the lowest to the highest month.
TURN = Fraction(1, 6)


@dataclass(frozen=True, slots=True)
class Path:
    """The twelve months as legs that go up and down in turn.

    `points` are the first month, every turning point and the report month, oldest first. `is_exact` says that every
    month moved the way of its leg, or not at all; otherwise there were reversals too small to be a turn (see TURN).
    `is_clear` says that the highest and the lowest month differ by more than chance. Figures that have months in common
    are tested like others: they differ less by chance, so that what is clear by the test is clear. `alike` are, for
    each point, the months in a row about it that print the same figure, itself among them, oldest first.
    """

    points: tuple[Reading, ...]
    is_exact: bool
    is_clear: bool
    alike: tuple[tuple[Reading, ...], ...]

    @property
    def turns(self) -> int:
        """How often it turned."""
        return len(self.points) - 2

    @property
    def movements(self) -> tuple[Movement, ...]:
        """Which way each leg goes."""
        return tuple(
            Movement.UP if _value(after) > _value(before) else Movement.DOWN for before, after in pairwise(self.points)
        )


def path_of(window: Window, chance: Chance | None, as_printed: AsPrinted = exactly) -> Path | None:
    """The path of the twelve months; None when one of them has no figure or too small a base, or all are alike.

    None too where it is not known how far chance moves the figure.
    """
    if chance == "unknown":
        return None
    readings = window.twelve
    if len(readings) < TWELVE or any(too_few_for_a_percentage(reading) for reading in readings):
        return None
    values = [_value(reading) for reading in readings]
    places = turning_points(values)
    if places is None:
        return None
    clear = _differ(readings, values, chance)
    printed = [as_printed(value) for value in values]
    alike = tuple(tuple(readings[at] for at in _in_a_row(printed, place)) for place in places)
    return Path(tuple(readings[place] for place in places), _exact(values, places), clear, alike)


def turning_points(values: Sequence[Fraction]) -> list[int] | None:
    """The places of the first value, of every turn and of the last; None where all values are alike."""
    least = (max(values) - min(values)) * TURN
    if least == 0:
        return None
    places, high, low = [0], 0, 0
    up: bool | None = None
    for place, value in enumerate(values):
        high = place if value > values[high] else high
        low = place if value < values[low] else low
        if up is not False and values[high] - value >= least:
            places += [high] if up else []
            up, low = False, place
        elif up is not True and value - values[low] >= least:
            places += [] if up is None else [low]
            up, high = True, place
    return [*places, len(values) - 1]


def _in_a_row(printed: Sequence[Fraction | Decimal], place: int) -> range:
    """The places about one of them that all have its value."""
    first = last = place
    while first > 0 and printed[first - 1] == printed[place]:
        first -= 1
    while last + 1 < len(printed) and printed[last + 1] == printed[place]:
        last += 1
    return range(first, last + 1)


def _exact(values: Sequence[Fraction], places: Sequence[int]) -> bool:
    for start, end in pairwise(places):
        steps = [after - before for before, after in pairwise(values[start : end + 1])]
        way = values[end] - values[start]
        if any(step * way < 0 for step in steps):
            return False
    return True


def _differ(readings: Sequence[Reading], values: Sequence[Fraction], chance: Chance | None) -> bool:
    high, low = readings[values.index(max(values))], readings[values.index(min(values))]
    return change_on(high, low.month, low, Polarity.NEUTRAL, chance).is_clear


def _value(reading: Reading) -> Fraction:
    if reading.value is None:
        raise ValueError("a path leads over months with a value")
    return reading.value
