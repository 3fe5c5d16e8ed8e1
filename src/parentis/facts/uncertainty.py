"""How far chance alone can move a figure, at 95%: the one place where that is worked out.

A share is given the score interval of Wilson (1927). The difference of two shares is given Newcombe's interval, made
from the two Wilson intervals (1998, his method 10, without continuity correction), and for pairs method 10 of his paper
on these of the same year. Two counts are compared by the exact test that conditions on their sum, where the first is
binomial (Przyborowski and Wilenski, 1940), with the interval of Clopper and Pearson (1934) for the split; a count alone
has the exact limits of Garwood (1936).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

# The normal deviate and the chance left outside, both sides together, for 95%.
Z = 1.959963984540054
OUTSIDE = 0.05

# Halvings of the interval 0 to 1 that leave less than a double can hold.
HALVINGS = 60


class Interval(NamedTuple):
    """The lower and the upper end, in the unit of what was asked (a share runs from 0 to 1)."""

    lower: float
    upper: float

    def holds(self, value: float) -> bool:
        """Whether the value is inside, the ends included."""
        return self.lower <= value <= self.upper


def wilson(counted: float, base: float) -> Interval:
    """The 95% interval of a share, counted over base. Base must be above nought."""
    share = counted / base
    spread = Z * math.sqrt(share * (1 - share) / base + Z * Z / (4 * base * base))
    scale = 1 + Z * Z / base
    middle = share + Z * Z / (2 * base)
    return Interval(max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale))


def newcombe(
    counted: float, base: float, counted_before: float, base_before: float, correlated: float = 0.0
) -> Interval:
    """The 95% interval of the first share less the second. Both bases must be above nought.

    `correlated` is the correlation of the two shares, -1 to 1: that of `correlation` where both are of the same cases,
    nought where no case is in both.
    """
    share, before = counted / base, counted_before / base_before
    now, then = wilson(counted, base), wilson(counted_before, base_before)
    difference = share - before
    below = _together(share - now.lower, then.upper - before, correlated)
    above = _together(now.upper - share, before - then.lower, correlated)
    return Interval(difference - below, difference + above)


def correlation(both: int, first: int, second: int, neither: int) -> float:
    """How far whether a case counts once goes with whether it counts the other time, -1 to 1.

    Given are the cases that counted both times, only the first, only the second, neither. It is the coefficient phi,
    drawn towards nought by half the cases as in Newcombe's method for pairs; nought where all or none counted, because
    it is not defined then.
    """
    margins = (both + first) * (second + neither) * (both + second) * (first + neither)
    if margins == 0:
        return 0.0
    excess: float = both * neither - first * second
    if excess > 0:
        excess = max(0.0, excess - (both + first + second + neither) / 2)
    return excess / math.sqrt(margins)


def _together(one: float, other: float, correlated: float) -> float:
    """The spread of a difference from those of its two parts."""
    return math.sqrt(max(0.0, one * one - 2 * correlated * one * other + other * other))


def clopper_pearson(counted: int, base: int) -> Interval:
    """The exact 95% interval of a share, counted over base. Base must be above nought."""

    def too_few_below(share: float) -> bool:
        return tail(counted, base, share) < OUTSIDE / 2

    def enough_above(share: float) -> bool:
        return 1 - tail(counted + 1, base, share) >= OUTSIDE / 2

    lower = 0.0 if counted == 0 else _last(too_few_below)
    upper = 1.0 if counted == base else _last(enough_above)
    return Interval(lower, upper)


def garwood(count: int) -> Interval:
    """The exact 95% interval of the number of events to be expected where so many happened. `count` is not negative."""
    most = count + 10 * math.sqrt(count + 1) + 10
    lower = 0.0 if count == 0 else _last(lambda mean: poisson_tail(count, mean) < OUTSIDE / 2, most)
    upper = _last(lambda mean: 1 - poisson_tail(count + 1, mean) >= OUTSIDE / 2, most)
    return Interval(lower, upper)


def split_of_counts(count: int, before: int, exposure: float = 1.0, exposure_before: float = 1.0) -> Interval:
    """The 95% interval of the rate of the first count over the rate of the second, as a ratio.

    The exposures are what each count arose from (a population, a cohort); equal when left out. The counts
    differ beyond chance when the interval does not hold 1. Where both are nought nothing is known: 0 to
    infinity.
    """
    if count + before == 0:
        return Interval(0.0, math.inf)
    split = clopper_pearson(count, count + before)
    scale = exposure_before / exposure
    return Interval(_odds(split.lower) * scale, _odds(split.upper) * scale)


def tail(at_least: int, trials: int, share: float) -> float:
    """The chance of `at_least` or more in so many trials, each with the chance `share`."""
    if at_least <= 0:
        return 1.0
    if at_least > trials or share <= 0.0:
        return 0.0
    if share >= 1.0:
        return 1.0
    if at_least > trials * share:
        return _sum_up(at_least, trials, share)
    # Below the middle the other tail is the short one; it is the upper tail of what did not happen.
    return 1.0 - _sum_up(trials - at_least + 1, trials, 1.0 - share)


def poisson_tail(at_least: int, mean: float) -> float:
    """The chance of `at_least` or more events where `mean` are to be expected."""
    if at_least <= 0:
        return 1.0
    if mean <= 0.0:
        return 0.0
    above = at_least > mean
    # Whichever tail is the short one: from the first term away from the middle, until terms no longer matter.
    k = at_least if above else at_least - 1
    term = math.exp(k * math.log(mean) - mean - math.lgamma(k + 1))
    total = 0.0
    while k >= 0 and term > total * 1e-17:
        total += term
        term *= mean / (k + 1) if above else k / mean
        k += 1 if above else -1
    return min(1.0, total) if above else max(0.0, 1.0 - total)


def _sum_up(start: int, trials: int, share: float) -> float:
    """The terms from `start` upwards, added until they no longer matter; `start` is above the middle."""
    term = math.exp(
        math.lgamma(trials + 1)
        - math.lgamma(start + 1)
        - math.lgamma(trials - start + 1)
        + start * math.log(share)
        + (trials - start) * math.log1p(-share)
    )
    total, odds = 0.0, share / (1.0 - share)
    for k in range(start, trials + 1):
        total += term
        term *= (trials - k) / (k + 1) * odds
        if term < total * 1e-17:
            break
    return min(1.0, total)


def _last(holds: Callable[[float], bool], most: float = 1.0) -> float:
    """The greatest number up to `most` for which a statement holds that is true at 0 and false from some number on."""
    low, high = 0.0, most
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return (low + high) / 2


def _odds(share: float) -> float:
    return math.inf if share >= 1.0 else share / (1.0 - share)
