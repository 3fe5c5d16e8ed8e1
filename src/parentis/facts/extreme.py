"""Where a month stands among the twelve months that end with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from parentis.facts.bases import too_few_for_a_percentage
from parentis.facts.reading import FEWEST_MONTHS, AsPrinted, Reading, Window, exactly


class Position(Enum):
    """The report month among the months with a figure."""

    HIGHEST = "highest"
    LOWEST = "lowest"
    BETWEEN = "between"
    CONSTANT = "the same in every month"


@dataclass(frozen=True, slots=True)
class Extreme:
    """The highest and the lowest of the twelve months, every month that reached them, oldest first.

    `months` is how many of the twelve have a figure.
    """

    now: Reading
    position: Position
    months: int
    highest: tuple[Reading, ...]
    lowest: tuple[Reading, ...]

    @property
    def ties(self) -> tuple[Reading, ...]:
        """The other months that share the report month's extreme; empty when it is in between."""
        shared = {Position.HIGHEST: self.highest, Position.LOWEST: self.lowest}.get(self.position, ())
        return tuple(reading for reading in shared if reading.month != self.now.month)


def extreme_of(window: Window, as_printed: AsPrinted = exactly) -> Extreme | None:
    """The month's place in its twelve, by value as it is printed: months that print alike share an end.

    None when the month has no value, when its share is of too few to be told as a percentage, or when
    under six of the twelve months have a figure.
    """
    now, readings = window.now, window.twelve
    if now is None or now.value is None or too_few_for_a_percentage(now) or len(readings) < FEWEST_MONTHS:
        return None
    printed = [(as_printed(reading.value), reading) for reading in readings if reading.value is not None]
    values, here = [value for value, _ in printed], as_printed(now.value)
    top, bottom = max(values), min(values)
    return Extreme(
        now,
        _position(top == bottom, here == top, here == bottom),
        len(readings),
        tuple(reading for value, reading in printed if value == top),
        tuple(reading for value, reading in printed if value == bottom),
    )


def largest_base(readings: Sequence[Reading]) -> Reading:
    """Of readings alike in value the one of most cases, the first of them."""
    return max(readings, key=lambda reading: reading.denominator or 0)


def _position(constant: bool, at_top: bool, at_bottom: bool) -> Position:
    if constant:
        return Position.CONSTANT
    if at_top:
        return Position.HIGHEST
    return Position.LOWEST if at_bottom else Position.BETWEEN
