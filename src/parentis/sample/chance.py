"""Chance, drawn so that the same seed gives the same sample on every machine and every version of Python.

Everything comes from one uniform number at a time and from additions, multiplications and divisions, which
every machine rounds alike; logarithms and the like are tables. A stream belongs to what it is for (a child, a
month, a team), so that drawing more for one changes nothing for another.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from random import Random
from typing import Generic, TypeVar

T = TypeVar("T")


class Shares(Generic[T]):
    """What may happen, each with its weight; the weights need not add up to one."""

    __slots__ = ("_bounds", "_total", "outcomes")

    def __init__(self, weights: Mapping[T, float]) -> None:
        self.outcomes = tuple(weights)
        bounds: list[float] = []
        total = 0.0
        for weight in weights.values():
            total += weight
            bounds.append(total)
        self._bounds = bounds
        self._total = total

    def at(self, share: float) -> T:
        """The outcome at a share, from 0 up to 1, of all the weight."""
        place = bisect_right(self._bounds, share * self._total)
        return self.outcomes[min(place, len(self.outcomes) - 1)]


class Spread:
    """How a number of days (or anything counted) is spread: points of (share below, value), straight between.

    `Spread((0, 7), (0.5, 30), (1, 90))` has half of its values from 7 to 30 and half from 30 to 90.
    """

    __slots__ = ("_shares", "_values")

    def __init__(self, *points: tuple[float, float]) -> None:
        self._shares = tuple(share for share, _ in points)
        self._values = tuple(value for _, value in points)

    def at(self, share: float) -> float:
        """The value that this share of all values lie below."""
        place = min(bisect_right(self._shares, share), len(self._shares) - 1)
        low, high = self._shares[place - 1], self._shares[place]
        start, stop = self._values[place - 1], self._values[place]
        return start + (stop - start) * (share - low) / (high - low)


# The waiting time for something that happens at a steady pace, in units of its mean.
_STEADY = Spread(
    (0.0, 0.0),
    (0.1, 0.105),
    (0.2, 0.223),
    (0.3, 0.357),
    (0.4, 0.511),
    (0.5, 0.693),
    (0.6, 0.916),
    (0.7, 1.204),
    (0.8, 1.609),
    (0.9, 2.303),
    (0.95, 2.996),
    (0.98, 3.912),
    (0.99, 4.605),
    (0.999, 6.908),
    (1.0, 9.0),
)


class Chance:
    """One stream of chance, named by its key: the same key always draws the same."""

    __slots__ = ("share",)

    def __init__(self, *key: str | int) -> None:
        self.share = Random("/".join(map(str, key))).random  # a text seed does not depend on hashing

    def happens(self, probability: float) -> bool:
        """Whether something of this probability (0 to 1) happens."""
        return self.share() < probability

    def between(self, first: int, last: int) -> int:
        """A whole number from `first` to `last`, both included, each as likely."""
        return first + int(self.share() * (last - first + 1))

    def pick(self, shares: Shares[T]) -> T:
        """One of the outcomes, by weight."""
        return shares.at(self.share())

    def days(self, spread: Spread) -> int:
        """A whole number of days of a spread."""
        return int(spread.at(self.share()))

    def wait(self, mean: float) -> int:
        """Days until something that happens at a steady pace, once in `mean` days on average."""
        return int(_STEADY.at(self.share()) * mean)

    def count(self, mean: float) -> int:
        """The whole number below or above a mean, so that many draws average to it."""
        whole = int(mean)
        return whole + self.happens(mean - whole)
