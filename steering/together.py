"""The last few sums: two or three exchanges at once that mend what is missed and upset nothing.

When nearly everything is met, any one exchange upsets more than it mends; several may cancel out. There are millions
of exchanges, too many to try each beside each other. But a sum that must be one number alone has to change by a known
amount. So the changes of an exchange in all such sums are mixed into one number, and exchanges whose numbers add up to
the one wanted are looked up in a sorted list. Whatever else they change is weighed by what it costs, as in `search`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, product

import numpy as np
from numpy.typing import NDArray

from steering.sums import Sum, Vector

Numbers = NDArray[np.int64]
Exchange = tuple[int, int]  # who goes and who comes; -1 is no one
Groups = tuple[Numbers, Numbers]  # who may go and who may come, all of whom change the exact sums alike
_NEAR = 1e-6
_NO_ONE = -1
_ALIKE = 6  # candidates that change the same are told apart by their other sums: so many of them are tried
_FEW = 12
_OF_GROUPS = 400
# Of three exchanges, the first upsets at most so many exact sums, and each of the others so many; of first ones the
# most that are tried.
_UPSET_BY_FIRST, _UPSET, _FIRSTS = 18, 11, 2500


class Together:
    """A choice that misses few sums, and exchanges that together would bring one of them nearer.

    rivals: of each candidate, those that cannot be chosen beside it
    hard:   sums of at least this weight are to be met
    """

    def __init__(self, sums: Sequence[Sum], chosen: Vector, rivals: Mapping[int, Sequence[int]], hard: float) -> None:
        nothing = np.zeros((1, len(sums)))
        self.adds = np.concatenate([np.array([each.adds for each in sums]).T, nothing])  # the last is no one
        self.low, self.high, self.weight = (
            np.array([getattr(each, name) for each in sums]) for name in ("low", "high", "weight")
        )
        self.hard = self.weight >= hard
        self.whole = np.all(self.adds == np.round(self.adds), axis=0)
        self.inside = chosen > 0.5
        self.rivals = rivals
        self.random = np.random.default_rng(7)

    def run(self) -> Vector:
        """Exchange two for two, or three for three, as long as what is missed comes nearer; the choice it ends with."""
        while self._nearer():
            print(f"{self._cost(self._totals()):8.2f} after several exchanges at once", flush=True)
        return np.asarray(self.inside, float)

    def _nearer(self) -> bool:
        totals = self._totals()
        under, over = totals < self.low - _NEAR, totals > self.high + _NEAR
        missed = np.flatnonzero(self.hard & self.whole & (under | over))
        if len(missed) > _FEW:
            return False
        exact = np.flatnonzero(self.hard & self.whole & ((self.high - self.low < 1) | under | over))
        before = self._cost(totals)
        for several in (_Alike.pairs, _Alike.threes):
            for row in self.random.permutation(missed):
                alike = _Alike(self.adds[:, exact].astype(np.int64), self.inside, self.random)
                wanted = np.where(exact == row, np.where(under[row], 1, -1), 0)
                for groups in several(alike, wanted):
                    for exchanges in self._of(groups):
                        if self._may(exchanges) and self._cost(totals + self._change(exchanges)) < before - _NEAR:
                            self._exchange(exchanges)
                            return True
        return False

    def _of(self, groups: Sequence[Groups]) -> Iterator[Sequence[Exchange]]:
        """Some of the exchanges between groups."""
        some = [[int(each) for each in self.random.permutation(of)[:_ALIKE]] for both in groups for of in both]
        for chosen in islice(product(*some), _OF_GROUPS):
            yield list(zip(chosen[::2], chosen[1::2], strict=True))

    def _may(self, exchanges: Sequence[Exchange]) -> bool:
        going = [out for out, _ in exchanges if out != _NO_ONE]
        coming = [into for _, into in exchanges if into != _NO_ONE]
        if len(set(going)) < len(going) or len(set(coming)) < len(coming):
            return False
        rivals = {rival for each in coming for rival in self.rivals.get(each, ())}
        return not any(rival in coming or (self.inside[rival] and rival not in going) for rival in rivals)

    def _change(self, exchanges: Sequence[Exchange]) -> Vector:
        change: Vector = sum((self.adds[into] - self.adds[out] for out, into in exchanges), np.zeros(len(self.low)))
        return change

    def _exchange(self, exchanges: Sequence[Exchange]) -> None:
        for out, into in exchanges:
            if out != _NO_ONE:
                self.inside[out] = False
            if into != _NO_ONE:
                self.inside[into] = True

    def _totals(self) -> Vector:
        totals: Vector = self.inside.astype(float) @ self.adds[:-1]
        return totals

    def _cost(self, totals: Vector) -> float:
        outside = np.maximum(self.low - totals, 0) + np.maximum(totals - self.high, 0)
        return float((self.weight * outside).sum())


class _Alike:
    """Who may go and who may come, those together who change the exact sums alike; no one is among both."""

    def __init__(self, adds: Numbers, inside: NDArray[np.bool_], random: np.random.Generator) -> None:
        self.adds, self.random = adds, random
        self.mixing = random.integers(-(2**62), 2**62, adds.shape[1])
        self.mixed = (adds * self.mixing).sum(axis=1)  # beyond 64 bits it begins again
        self.going, self.go = self._grouped(np.array([_NO_ONE, *np.flatnonzero(inside)]))
        self.coming, self.come = self._grouped(np.array([_NO_ONE, *np.flatnonzero(~inside)]))

    def pairs(self, wanted: Numbers) -> Iterator[Sequence[Groups]]:
        """Two exchanges that together change the exact sums just as wanted; one of them may be none at all."""
        going, coming = (each.ravel() for each in np.indices((len(self.going), len(self.coming))))
        changes = self.coming[coming] - self.going[going]
        order = np.argsort(changes)
        changes = changes[order]
        for one, two in _adding_up(changes, int((wanted * self.mixing).sum())):
            yield [self._groups(going[each], coming[each]) for each in order[[one, two]]]

    def threes(self, wanted: Numbers) -> Iterator[Sequence[Groups]]:
        """Three that together do: one that changes what is wanted, and two that set right what it upsets."""
        firsts, others = self._upsetting_few(wanted)
        going, coming = others.T
        changes = self.coming[coming] - self.going[going]
        order = np.argsort(changes)
        changes = changes[order]
        for out, into in firsts:
            left = wanted - (self.adds[self.come[into][0]] - self.adds[self.go[out][0]])
            for one, two in _adding_up(changes, int((left * self.mixing).sum())):
                beside = (self._groups(going[each], coming[each]) for each in order[[one, two]])
                yield [self._groups(out, into), *beside]

    def _upsetting_few(self, wanted: Numbers) -> tuple[Numbers, Numbers]:
        row = int(np.flatnonzero(wanted)[0])
        who_come = self.adds[[group[0] for group in self.come]].astype(np.int16)
        firsts, upset, others = [], [], []
        for out, group in enumerate(self.go):
            change = who_come - self.adds[group[0]].astype(np.int16)
            many = np.count_nonzero(change, axis=1)
            first = np.flatnonzero((change[:, row] == wanted[row]) & (many <= _UPSET_BY_FIRST))
            other = np.flatnonzero((change[:, row] == 0) & (many <= _UPSET))
            firsts += [(out, into) for into in first]
            upset += many[first].tolist()
            others.append(np.column_stack([np.full(len(other), out), other]))
        least = np.argsort(upset, kind="stable")[:_FIRSTS]
        return np.array(firsts, int).reshape(-1, 2)[least], np.concatenate(others)

    def _grouped(self, candidates: Numbers) -> tuple[Numbers, list[Numbers]]:
        numbers, which = np.unique(self.mixed[candidates], return_inverse=True)
        order = np.argsort(which, kind="stable")
        ends = np.cumsum(np.bincount(which))
        return numbers, np.split(candidates[order], ends[:-1])

    def _groups(self, going: int, coming: int) -> Groups:
        return self.go[going], self.come[coming]


def _adding_up(changes: Numbers, wanted: int) -> Iterator[tuple[int, int]]:
    """Places in a sorted list of two numbers that add up to the one wanted."""
    others = np.int64(wanted) - changes
    first, last = np.searchsorted(changes, others, "left"), np.searchsorted(changes, others, "right")
    for place in np.flatnonzero(last > first):
        for beside in range(max(first[place], place), last[place]):
            yield int(place), int(beside)
