"""One draw for each child, so that sums lie within bounds: one child's draw is switched at a time, or two's."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
_NEAR = 1e-7
_DEARER = 1.5
_AT_ONCE = 15
_PAIRS = 40
_BESIDE = 60
_TOO_DEAR = 1000
_KICKS = 6
_SOFT_TOO = 0.1


class Switch:
    """Which draw each child has, and what each switch would change.

    adds:   sums by draws by children: what the child adds with that draw
    bounds: the lowest and highest that each sum may be
    hard:   sums of at least this weight must be met, and are made dearer until they are
    draw:   which each child has to begin with
    """

    def __init__(self, adds: Array, bounds: tuple[Array, Array], weight: Array, hard: float, draw: Sequence[int]):
        self.adds = adds
        self.low, self.high = (bound[:, None, None] for bound in bounds)
        self.first_weight = weight
        self.weight = self.first_weight.copy()
        self.hard = self.first_weight >= hard
        self.children = np.arange(adds.shape[2])
        self.draw = np.array(draw, int)
        self.totals = adds[:, self.draw, self.children].sum(axis=1)
        self.random = np.random.default_rng(3)

    def run(self, rounds: int) -> NDArray[np.int64]:
        """Switch until everything is met, or so many times; the best on the way."""
        best, kept = np.inf, self.draw.copy()
        for _ in range(rounds):
            outside = self._outside(self.totals)
            missed = float((self.first_weight * outside).sum())
            if missed < best - _NEAR:
                best, kept = missed, self.draw.copy()
                if best < _NEAR:
                    break
            if not (self._one() or self._two()):
                self._dearer(outside)
        print(f"{best:8.2f}", flush=True)
        return kept

    def _dearer(self, outside: Array) -> None:
        """What is missed costs more; where that has led nowhere, begin again from a few switches at random."""
        self.weight[(self.hard | (self.random.random(len(outside)) < _SOFT_TOO)) & (outside > _NEAR)] *= _DEARER
        if (self.weight > _TOO_DEAR * self.first_weight).any():
            self.weight = self.first_weight.copy()
            for child in self.random.integers(len(self.children), size=_KICKS):
                self._switch(int(self.random.integers(self.adds.shape[1])), int(child))

    def _one(self) -> bool:
        costs = self._costs(self.totals, self.draw, self.children)
        improved = False
        for child in np.argsort(costs.min(axis=0))[:_AT_ONCE]:
            draw = int(np.argmin(costs[:, child]))
            totals = self.totals + self.adds[:, draw, child] - self.adds[:, self.draw[child], child]
            if self._cost(totals) >= self._cost(self.totals) - _NEAR:
                break
            self._switch(draw, int(child))
            improved = True
        return improved

    def _two(self) -> bool:
        now = self._cost(self.totals)
        for _ in range(_PAIRS):
            child, draw = int(self.random.integers(len(self.children))), int(self.random.integers(self.adds.shape[1]))
            draws = self.draw.copy()
            totals = self.totals + self.adds[:, draw, child] - self.adds[:, draws[child], child]
            if draw == draws[child] or (totals == self.totals).all():
                continue
            draws[child] = draw
            others = self.random.permutation(self.children)[:_BESIDE]
            costs = self._costs(totals, draws, others)
            place = int(np.argmin(costs))
            if costs.flat[place] < now - _NEAR:
                second, other = np.unravel_index(place, costs.shape)
                self._switch(draw, child)
                self._switch(second, int(others[other]))
                return True
        return False

    def _costs(self, totals: Array, draws: NDArray[np.int64], of: NDArray[np.int64]) -> Array:
        """The cost after each switch of some children: draws by children."""
        new = self.adds[:, :, of] + (totals[:, None] - self.adds[:, draws[of], of])[:, None, :]
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
