"""One draw for each child, so that sums lie within bounds: one child's draw is switched at a time, or two's."""

from __future__ import annotations

import time
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
_NEAR = 1e-7
_DEARER = 1.5
_PAIRS = 40
_TOO_DEAR = 1000
_KICKS = 6
_SOFT_TOO = 0.1


class Switch:
    """Which draw each child has, and what each switch would change.

    adds:   sums by draws by children: what the child adds with that draw
    hard:   sums of at least this weight must be met, and are made dearer until they are
    """

    def __init__(self, adds: Array, low: Sequence[float], high: Sequence[float], weight: Sequence[float], hard: float):
        self.adds = adds
        self.low, self.high = np.array(low)[:, None, None], np.array(high)[:, None, None]
        self.first_weight = np.array(weight)
        self.weight = self.first_weight.copy()
        self.hard = self.first_weight >= hard
        self.children = np.arange(adds.shape[2])
        self.draw = np.zeros(adds.shape[2], int)
        self.totals = adds[:, 0, :].sum(axis=1)
        self.random = np.random.default_rng(3)

    def run(self, seconds: float) -> NDArray[np.int64]:
        """Switch until everything hard is met and nothing more helps, or the time is over; the best on the way."""
        until = time.monotonic() + seconds
        best, kept = np.inf, self.draw.copy()
        while time.monotonic() < until:
            improved = self._one() or self._two(until)
            outside = self._outside(self.totals)
            missed = float((self.first_weight * outside).sum())
            if missed < best - _NEAR:
                best, kept = missed, self.draw.copy()
                if best < _NEAR:
                    break
            if not improved:
                self._dearer(outside)
        print(f"{best:8.2f} after {seconds - until + time.monotonic():.0f} s", flush=True)
        return kept

    def _dearer(self, outside: Array) -> None:
        """What is missed costs more; where that has led nowhere, begin again from a few switches at random."""
        self.weight[(self.hard | (self.random.random(len(outside)) < _SOFT_TOO)) & (outside > _NEAR)] *= _DEARER
        if (self.weight > _TOO_DEAR * self.first_weight).any():
            self.weight = self.first_weight.copy()
            for child in self.random.integers(len(self.children), size=_KICKS):
                self._switch(int(self.random.integers(self.adds.shape[1])), int(child))

    def _one(self) -> bool:
        costs = self._costs(self.totals, self.draw)
        place = int(np.argmin(costs))
        if costs.flat[place] >= self._cost(self.totals) - _NEAR:
            return False
        self._switch(*np.unravel_index(place, costs.shape))
        return True

    def _two(self, until: float) -> bool:
        now = self._cost(self.totals)
        for _ in range(_PAIRS):
            if time.monotonic() > until:
                return False
            child, draw = int(self.random.integers(len(self.children))), int(self.random.integers(self.adds.shape[1]))
            draws = self.draw.copy()
            totals = self.totals + self.adds[:, draw, child] - self.adds[:, draws[child], child]
            if draw == draws[child] or (totals == self.totals).all():
                continue
            draws[child] = draw
            costs = self._costs(totals, draws)
            place = int(np.argmin(costs))
            if costs.flat[place] < now - _NEAR:
                self._switch(draw, child)
                self._switch(*np.unravel_index(place, costs.shape))
                return True
        return False

    def _costs(self, totals: Array, draws: NDArray[np.int64]) -> Array:
        """The cost after each switch: draws by children."""
        new = self.adds + (totals[:, None] - self.adds[:, draws, self.children])[:, None, :]
        outside = np.maximum(self.low - new, 0)
        outside += np.maximum(new - self.high, 0)
        return np.asarray(np.tensordot(self.weight, outside, axes=1))

    def _switch(self, draw: int | np.intp, child: int | np.intp) -> None:
        self.totals = self.totals + self.adds[:, draw, child] - self.adds[:, self.draw[child], child]
        self.draw[child] = draw

    def _outside(self, totals: Array) -> Array:
        low, high = self.low[:, 0, 0], self.high[:, 0, 0]
        return np.asarray(np.maximum(low - totals, 0) + np.maximum(totals - high, 0))

    def _cost(self, totals: Array) -> float:
        return float((self.weight * self._outside(totals)).sum())
