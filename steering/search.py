"""From a choice that is nearly right to one that is: one candidate out, another in, as long as that helps.

Where no exchange helps any more, what is still missed is made dearer (a breakout), until it is worth a detour.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from steering.sums import Sum, Vector

Numbers = NDArray[np.int64]
_NEAR = 1e-7
_DEARER = 1.3
_SAID_EVERY = 20
_IN_A_BLOCK = 800
_TRIED = 8
_TOO_DEAR = 40
_TAKEN_OUT = 4


class Search:
    """A choice, the sums it gives, and what each exchange would change.

    rivals: of each candidate, those that cannot be chosen beside it
    hard:   sums of at least this weight must be met, and are made dearer until they are
    """

    def __init__(self, sums: Sequence[Sum], chosen: Vector, rivals: Mapping[int, Sequence[int]], hard: float) -> None:

        self.inside = chosen > 0.5
        self.low = np.array([each.low for each in sums])
        self.high = np.array([each.high for each in sums])
        self.weight = np.array([each.weight for each in sums])
        self.first_weight = self.weight.copy()
        self.hard = self.weight >= hard
        self.parts = _parts(sums, len(chosen))
        self.blocks = _blocks(self.parts, len(chosen))
        self.totals = np.array([float(each.adds @ chosen) for each in sums])
        self.rivals = rivals
        self.random = np.random.default_rng(2)
        self.best, self.best_chosen = np.inf, self.inside.copy()

    def run(self, rounds: int) -> Vector:
        """Exchange until everything is met, or nothing helped any more so many times; the best choice on the way."""
        self._keep_best()
        stuck = 0
        while stuck < rounds and self.best >= _NEAR:
            if self._improve():
                self._keep_best()
                continue
            if stuck % _SAID_EVERY == 0:
                print(f"{stuck:7} {self.best:8.2f}", flush=True)
            self._dearer()
            stuck += 1
        return np.asarray(self.best_chosen, float)

    def _keep_best(self) -> None:
        missed = float((self.first_weight * self._outside(self.totals)).sum())
        if missed < self.best - _NEAR:
            self.best, self.best_chosen = missed, self.inside.copy()

    def _dearer(self) -> None:
        """What is missed costs more; where that has led nowhere, back to the best with a few taken out at random."""
        self.weight[self.hard & (self._outside(self.totals) > _NEAR)] *= _DEARER
        if (self.weight > _TOO_DEAR * self.first_weight).any():
            self.weight = self.first_weight.copy()
            self.inside = self.best_chosen.copy()
            self.inside[self.random.permutation(np.flatnonzero(self.inside))[:_TAKEN_OUT]] = False
            self.totals = np.zeros(len(self.low))
            for candidate in np.flatnonzero(self.inside):
                self._add(self.totals, int(candidate), 1)

    def _improve(self) -> bool:
        """The first exchange found that helps; all that are inside are tried, each beside some that are not."""
        before = self._cost(self.totals)
        for out in (-1, *self.random.permutation(np.flatnonzero(self.inside)).tolist()):
            totals = self.totals.copy()
            if out >= 0:
                self._add(totals, out, -1)
            alone = self._cost(totals)
            block = self.blocks[int(self.random.integers(len(self.blocks)))]
            gains = self._gains(totals, block)
            gains[self.inside[block.candidates]] = np.inf
            for place in np.argsort(gains)[:_TRIED]:
                if alone + min(gains[place], 0.0) - before >= -_NEAR:
                    break
                entering = int(block.candidates[place]) if gains[place] < 0 else None
                if entering is not None and any(
                    self.inside[rival] and rival != out for rival in self.rivals.get(entering, ())
                ):
                    continue
                self._exchange(totals, out, entering)
                return True
        return False

    def _exchange(self, totals: Vector, out: int, entering: int | None) -> None:
        if out >= 0:
            self.inside[out] = False
        if entering is not None:
            self._add(totals, entering, 1)
            self.inside[entering] = True
        self.totals = totals

    def _gains(self, totals: Vector, block: _Block) -> Vector:
        """What adding each candidate of a block would cost; less than nought is a gain."""
        row, value = block.row, block.value
        old = totals[row]
        new = old + value
        low, high = self.low[row], self.high[row]
        change = np.maximum(low - new, 0) + np.maximum(new - high, 0) - np.maximum(low - old, 0)
        change -= np.maximum(old - high, 0)
        change *= self.weight[row]
        summed = np.concatenate([[0.0], np.cumsum(change)])
        gains: Vector = summed[block.start[1:]] - summed[block.start[:-1]]
        return gains

    def _add(self, totals: Vector, candidate: int, times: int) -> None:
        rows, values = self.parts[candidate]
        totals[rows] += times * values

    def _outside(self, totals: Vector) -> Vector:
        outside: Vector = np.maximum(self.low - totals, 0) + np.maximum(totals - self.high, 0)
        return outside

    def _cost(self, totals: Vector) -> float:
        return float((self.weight * self._outside(totals)).sum())


@dataclass(frozen=True)
class _Block:
    """Some of the candidates: what they add, one after another; those of the n-th begin at `start[n]`."""

    candidates: Numbers
    row: Numbers
    value: Vector
    start: Numbers


def _parts(sums: Sequence[Sum], count: int) -> list[tuple[Numbers, Vector]]:
    """For each candidate the sums it adds to, and what."""
    adds = np.array([each.adds for each in sums]).T
    rows = [np.flatnonzero(adds[candidate]) for candidate in range(count)]
    return [(row, adds[candidate, row]) for candidate, row in enumerate(rows)]


def _blocks(parts: Sequence[tuple[Numbers, Vector]], count: int) -> list[_Block]:
    mixed = np.random.default_rng(6).permutation(count)
    return [_block(parts, some) for some in np.array_split(mixed, max(1, count // _IN_A_BLOCK))]


def _block(parts: Sequence[tuple[Numbers, Vector]], some: Numbers) -> _Block:
    of_some = [parts[candidate] for candidate in some]
    return _Block(
        some,
        np.concatenate([rows for rows, _ in of_some]),
        np.concatenate([values for _, values in of_some]),
        np.cumsum([0, *(len(rows) for rows, _ in of_some)]),
    )
