"""Who can be chosen: the families of the pool, and single lives once more with a detail settled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from parentis.sample.child import Child, Steered
from parentis.sample.chosen import Lives
from steering import pool
from steering.contributions import Contributions, Vector, of_sample


@dataclass(frozen=True)
class Candidates:
    """Families of the pool, and single lives with a detail settled; each is chosen or not.

    children: of the pool, those with a detail last; `adds` has them in the same order
    detailed: from which child on they have a detail
    unit:     the candidate that each child is in
    rivals:   of each candidate, those that cannot be chosen beside it
    """

    children: Sequence[Child]
    detailed: int
    adds: Contributions
    unit: Vector
    count: int
    rivals: Mapping[int, Sequence[int]]

    @classmethod
    def of_pool(cls, codes: Sequence[str]) -> Candidates:
        """Simulate the pool, and work out what each child would add to indicators whose code begins so."""
        plain = pool.sample_of(pool.everyone())
        detailed = pool.sample_of(pool.with_details(list(plain.children)))
        return cls.of(plain.children, detailed.children, of_sample(plain, codes), of_sample(detailed, codes))

    @classmethod
    def of(
        cls, plain: Sequence[Child], detailed: Sequence[Child], adds: Contributions, with_detail: Contributions
    ) -> Candidates:
        """The candidates that some children are, the second ones of whom have a detail."""
        families = {name: number for number, name in enumerate(sorted({child.family for child in plain}))}
        single = range(len(families), len(families) + len(detailed))
        unit = np.array([*(families[child.family] for child in plain), *single], float)
        of_life: defaultdict[str, list[int]] = defaultdict(list)
        for child, candidate in zip([*plain, *detailed], unit.astype(int), strict=True):
            of_life[child.key].append(int(candidate))
        rivals: defaultdict[int, list[int]] = defaultdict(list)
        for of_one in of_life.values():
            for candidate in of_one:
                rivals[candidate] += [other for other in of_one if other != candidate]
        return cls(
            [*plain, *detailed],
            len(plain),
            _together(adds, with_detail),
            unit,
            len(families) + len(detailed),
            {candidate: others for candidate, others in rivals.items() if others},
        )

    def summed(self, of_children: Vector) -> Vector:
        """What each candidate adds, its children together."""
        total = np.zeros(self.count)
        np.add.at(total, self.unit.astype(int), of_children)
        return total

    def inside(self, lives: Lives) -> Vector:
        """1 for each candidate of whom all children are among these lives, 0 for the others."""
        missing = np.array([float(not self._is_among(number, lives)) for number in range(len(self.children))])
        return np.asarray(self.summed(missing) == 0, float)

    def lives(self, chosen: Vector, before: Lives) -> Lives:
        """The lives of the candidates chosen; who was among those before keeps the draws."""
        found: dict[str, dict[int, Steered]] = {}
        for child, candidate in zip(self.children, self.unit.astype(int), strict=True):
            if chosen[candidate]:
                month, number = _life(child)
                kept = before.get(month, {}).get(number, Steered()).draws
                found.setdefault(month, {})[number] = replace(child.steered, draws=kept)
        return found

    def _is_among(self, number: int, lives: Lives) -> bool:
        child = self.children[number]
        month, life = _life(child)
        there = lives.get(month, {}).get(life)
        return there is not None and replace(there, draws={}) == replace(child.steered, draws={})


def _life(child: Child) -> tuple[str, int]:
    _, month, number = child.key.split("/")
    return month, int(number)


def _together(first: Contributions, second: Contributions) -> Contributions:
    """What the children of both add, those of the second after those of the first."""
    nothing = np.zeros(len(first.keys)), np.zeros(len(second.keys))
    return Contributions(
        first.keys + second.keys,
        {
            cell: (np.concatenate([first.figures[cell][0], of[0]]), np.concatenate([first.figures[cell][1], of[1]]))
            for cell, of in second.figures.items()
        },
        {
            name: np.concatenate([first.official.get(name, nothing[0]), second.official.get(name, nothing[1])])
            for name in {*first.official, *second.official}
        },
    )
