"""From a choice that is nearly right to one that is: one candidate out, another in, as long as that helps.

Where no exchange helps any more, what is still missed is made dearer (a breakout), until it is worth a detour.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from steering.sums import Sum, Vector

Numbers = NDArray[np.int64]
_NEAR = 1e-7
_DEARER = 1.3


class Search:
    """A choice, the sums it gives, and what each exchange would change.

    rivals: of each candidate, those that cannot be chosen beside it
    hard:   sums of at least this weight must be met, and are made dearer until they are
    """

    def __init__(self, sums: Sequence[Sum], chosen: Vector, rivals: Mapping[int, Sequence[int]], hard: float) -> None:
        self.sums = sums
        self.inside = chosen > 0.5
        self.low = np.array([each.low for each in sums])
        self.high = np.array([each.high for each in sums])
        self.weight = np.array([each.weight for each in sums])
        self.first_weight = self.weight.copy()
        self.hard = self.weight >= hard
        used = [np.flatnonzero(each.adds) for each in sums]
        column = np.concatenate(used)
        row = np.repeat(np.arange(len(sums)), [len(each) for each in used])
        value = np.concatenate([each.adds[place] for each, place in zip(sums, used, strict=True)])
        order = np.argsort(column, kind="stable")
        self.column, self.row, self.value = column[order], row[order], value[order]
        self.start = np.searchsorted(self.column, np.arange(len(chosen) + 1))
        self.totals = np.array([float(each.adds @ chosen) for each in sums])
        self.rivals = rivals
        self.random = np.random.default_rng(2)
        self.best, self.best_chosen = np.inf, self.inside.copy()

    def run(self, seconds: float) -> Vector:
        """Exchange until everything hard is met, or the time is over; the best choice on the way."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if not self._improve():
                self.weight[self.hard & (self._outside(self.totals) > _NEAR)] *= _DEARER
            missed = float((self.first_weight * self._outside(self.totals)).sum())
            if missed < self.best:
                self.best, self.best_chosen = missed, self.inside.copy()
                print(f"{time.monotonic() - until + seconds:6.0f} s {missed:8.2f}", flush=True)
                if not (self._outside(self.totals)[self.hard] > _NEAR).any():
                    break
        return self.best_chosen.astype(float)

    def _improve(self) -> bool:
        """The first exchange found that helps; all that are inside are tried, in any order."""
        chosen = np.flatnonzero(self.inside)
        for out in (-1, *self.random.permutation(chosen).tolist()):
            totals = self.totals.copy()
            if out >= 0:
                self._add(totals, out, -1)
            gains = self._gains(totals)
            gains[self.inside] = np.inf
            for place in np.argpartition(gains, 8)[:8][np.argsort(gains[np.argpartition(gains, 8)[:8]])]:
                before = self._cost(self.totals)
                alone = self._cost(totals)
                change = alone + min(gains[place], 0.0) - before
                if change >= -_NEAR:
                    break
                rivals = self.rivals.get(int(place), ())
                if gains[place] < 0 and any(self.inside[rival] and rival != out for rival in rivals):
                    continue
                if out >= 0:
                    self.inside[out] = False
                if gains[place] < 0:
                    self._add(totals, int(place), 1)
                    self.inside[place] = True
                self.totals = totals
                return True
        return False

    def _gains(self, totals: Vector) -> Vector:
        """What adding each candidate would cost; less than nought is a gain."""
        old = totals[self.row]
        new = old + self.value
        low, high = self.low[self.row], self.high[self.row]
        change = np.maximum(low - new, 0) + np.maximum(new - high, 0) - np.maximum(low - old, 0)
        change -= np.maximum(old - high, 0)
        change *= self.weight[self.row]
        sums = np.concatenate([[0.0], np.cumsum(change)])
        return np.asarray(sums[self.start[1:]] - sums[self.start[:-1]])

    def _add(self, totals: Vector, candidate: int, times: int) -> None:
        part = slice(self.start[candidate], self.start[candidate + 1])
        totals[self.row[part]] += times * self.value[part]

    def _outside(self, totals: Vector) -> Vector:
        return np.maximum(self.low - totals, 0) + np.maximum(totals - self.high, 0)

    def _cost(self, totals: Vector) -> float:
        return float((self.weight * self._outside(totals)).sum())
