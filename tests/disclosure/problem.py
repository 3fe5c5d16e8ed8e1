"""What an attacker has to solve: whole numbers that nobody told, and what must hold between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

MOST = 10_000_000
"""No unknown is larger."""


class Named(NamedTuple):
    """A number: which part of which measure, in which month, for which group."""

    part: str
    month: str
    dimension: str = ""
    group: str = ""


class Sum(NamedTuple):
    """Unknowns, each so many times, and a known rest: adds up to nought, or (`at_least`) to nought or more."""

    unknown: dict[int, int]
    known: int
    at_least: bool

    def holds(self, values: Mapping[int, int]) -> bool:
        """Whether it does with these values."""
        total = self.known + sum(times * values[at] for at, times in self.unknown.items())
        return total >= 0 if self.at_least else total == 0


@dataclass
class Problem:
    """Unknown whole numbers and what holds between them.

    `names` has every name of an unknown, `marked` says which of them an edition prints with the mark. One without
    a name is of a month of which no figure exists.
    """

    least: list[int] = field(default_factory=list)
    names: list[list[Named]] = field(default_factory=list)
    marked: list[bool] = field(default_factory=list)
    sums: list[Sum] = field(default_factory=list)

    def unknown(self, least: int, *names: Named, marked: bool = False) -> int:
        """One more; its place."""
        self.least.append(least)
        self.names.append(list(names))
        self.marked.append(marked)
        return len(self.least) - 1


def without_loose_ends(problem: Problem) -> Problem:
    """The same question with fewer unknowns: one that nobody prints and that stands in a single sum is no more than
    room in it. Taken out, one after the other, it leaves the sum a comparison, or leaves nothing to hold."""
    sums = dict(enumerate(problem.sums))
    standing: dict[int, set[int]] = defaultdict(set)
    for number, each in sums.items():
        for at in each.unknown:
            standing[at].add(number)
    loose = [at for at in range(len(problem.least)) if _is_loose(problem, standing, at)]
    while loose:
        at = loose.pop()
        if len(standing[at]) != 1:
            continue
        (number,) = standing[at]
        unknown, known, at_least = sums[number]
        times = unknown[at]
        rest = {other: many for other, many in unknown.items() if other != at}
        if times > 0 and at_least:
            rest = {}  # it can always be made large enough
        elif times > 0:
            rest, known = {other: -many for other, many in rest.items()}, -known
        for other in unknown.keys() - rest.keys():
            standing[other].discard(number)
            if _is_loose(problem, standing, other):
                loose.append(other)
        if rest:
            sums[number] = Sum(rest, known, at_least=True)
        else:
            del sums[number]
    return Problem(problem.least, problem.names, problem.marked, list(sums.values()))


def _is_loose(problem: Problem, standing: Mapping[int, set[int]], at: int) -> bool:
    return not problem.marked[at] and problem.least[at] == 0 and len(standing[at]) == 1


def components(problem: Problem) -> Iterator[tuple[list[int], list[Sum]]]:
    """Unknowns that have to do with each other, and the sums between them."""
    parent = list(range(len(problem.least)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for each in problem.sums:
        first, *others = each.unknown
        for other in others:
            parent[root(other)] = root(first)
    members: dict[int, list[int]] = defaultdict(list)
    sums: dict[int, list[Sum]] = defaultdict(list)
    for at in range(len(parent)):
        members[root(at)].append(at)
    for each in problem.sums:
        sums[root(next(iter(each.unknown)))].append(each)
    for at, several in members.items():
        yield several, sums[at]
