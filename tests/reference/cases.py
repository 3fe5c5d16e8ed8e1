"""Cases counted into cells.

A measure of one month is its base and what is counted of it, each a list of cases; a case is one child,
period, move or review, with its group in every dimension and how much it counts for.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.reference.attributes import DIMENSIONS, Groups

Key = tuple[str, str, str, str, str]
Cell = tuple[int, int | None]


@dataclass
class Case:
    """One unit of counting. `facts` is what the theme needs to know of it."""

    child_id: str
    groups: Groups
    facts: dict[str, object] = field(default_factory=dict)
    weight: int = 1


@dataclass
class Counted:
    """One measure in one month.

    `base` is None for a plain count; `population` replaces it for a rate of residents, which has no groups.
    """

    code: str
    measure: str
    month: str
    cases: list[Case]
    base: list[Case] | None = None
    population: int | None = None

    def cells(self) -> Iterator[tuple[Key, Cell]]:
        yield (self.code, self.measure, self.month, "", ""), self.cell(self.cases, self.base)
        if self.population is not None:
            return
        for dimension in DIMENSIONS:
            for group in sorted({case.groups[dimension] for case in [*self.cases, *(self.base or [])]}):
                cell = self.cell(
                    [case for case in self.cases if case.groups[dimension] == group],
                    None if self.base is None else [c for c in self.base if c.groups[dimension] == group],
                )
                if cell != (0, None) and cell[1] != 0:
                    yield (self.code, self.measure, self.month, dimension, group), cell

    def cell(self, cases: list[Case], base: list[Case] | None) -> Cell:
        counted = sum(case.weight for case in cases)
        if self.population is not None:
            return counted, self.population
        return counted, None if base is None else len(base)


def with_fact(cases: list[Case], fact: str) -> list[Case]:
    """Those of which a fact is true."""
    return [case for case in cases if case.facts[fact]]
