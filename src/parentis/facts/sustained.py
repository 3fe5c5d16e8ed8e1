"""A round level that every month has kept to for some time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from parentis.facts.bases import too_few_for_a_percentage
from parentis.facts.change import Polarity
from parentis.facts.reading import TWELVE, Kind, Reading, Window
from parentis.facts.rounding import half_up

# The levels looked at, in per cent: above the one where more is better, below the other where less is.
FLOORS = (99, 98, 95, 90, 80, 70, 60, 50)
CEILINGS = (1, 2, 5)

# The fewest months that must have kept to it, the report month included.
FEWEST_KEPT = 4


@dataclass(frozen=True, slots=True)
class Sustained:
    """Every month from `first` to the report month was above `level` per cent, or below it where less is better.

    `months` is how many; `throughout` says that these are all the twelve months.
    """

    now: Reading
    level: int
    above: bool
    first: Reading
    months: int

    @property
    def throughout(self) -> bool:
        """Whether all twelve months kept to it."""
        return self.months == TWELVE


def sustained_of(window: Window, polarity: Polarity, decimals: int = 1) -> Sustained | None:
    """The most demanding of the levels that the last months kept to; for shares that have a good side alone.

    A month keeps to a level where its figure does so as it is printed, with so many decimals: 4.96% is printed 5.0%,
    and nobody who reads that calls it below 5%.
    """
    now = window.now
    if now is None or now.kind is not Kind.SHARE or polarity is Polarity.NEUTRAL:
        return None
    above = polarity is Polarity.HIGH
    for level in FLOORS if above else CEILINGS:
        kept = _kept(window, _keeps(level, above, decimals))
        if len(kept) >= FEWEST_KEPT:
            return Sustained(now, level, above, kept[-1], len(kept))
    return None


def _keeps(level: int, above: bool, decimals: int) -> Callable[[Reading], bool]:
    def keeps(reading: Reading) -> bool:
        if reading.value is None or too_few_for_a_percentage(reading):
            return False
        printed = half_up(reading.value, decimals)
        return printed > level if above else printed < level

    return keeps


def _kept(window: Window, keeps: Callable[[Reading], bool]) -> list[Reading]:
    """The months that keep to it without a break, the latest first."""
    kept: list[Reading] = []
    for reading in reversed(window.readings[-TWELVE:]):
        if reading is None or not keeps(reading):
            break
        kept.append(reading)
    return kept
