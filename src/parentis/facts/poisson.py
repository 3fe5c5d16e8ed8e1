"""The exact 95% interval of a count of events, after Garwood (1936)."""

from __future__ import annotations

import math

from parentis.facts.uncertainty import HALVINGS, OUTSIDE, Interval


def garwood(count: int) -> Interval:
    """The means that would not make so many events, or so few, an odd chance: 95%, both sides together."""
    lower = 0.0 if count == 0 else _mean_where(count - 1, 1 - OUTSIDE / 2)
    return Interval(lower, _mean_where(count, OUTSIDE / 2))


def _mean_where(count: int, chance: float) -> float:
    """The mean at which `count` events or fewer have this chance; the chance falls as the mean grows."""
    low, high = 0.0, 2.0 * count + 20.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if _at_most(count, middle) > chance else (low, middle)
    return (low + high) / 2


def _at_most(count: int, mean: float) -> float:
    """The chance of so many events or fewer, added from the largest term down until they no longer matter."""
    if mean <= 0:
        return 1.0
    if count > mean:
        return 1.0 - _more_than(count, mean)
    term = math.exp(count * math.log(mean) - mean - math.lgamma(count + 1))
    total = 0.0
    for events in range(count, -1, -1):
        total += term
        if term < total * 1e-17:
            break
        term *= events / mean
    return total


def _more_than(count: int, mean: float) -> float:
    events = count + 1
    term = math.exp(events * math.log(mean) - mean - math.lgamma(events + 1))
    total = 0.0
    while term > total * 1e-17:
        total += term
        events += 1
        term *= mean / events
    return total
