"""Cases counted into cells.

A measure of one month is its base and what is counted of it, each a list of cases; a case is one child,
period, move, review, household or post, with its group in every dimension and how much it counts for.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from tests.reference.attributes import DIMENSIONS, Groups

Key = tuple[str, str, str, str, str]
Number = int | Decimal
Cell = tuple[Number, Number | None]

NO_DIMENSIONS: tuple[str, ...] = ()


@dataclass
class Case:
    """One unit of counting: whom it is about, and in `facts` what the theme needs to know of it."""

    subject: str
    groups: Groups
    facts: dict[str, object] = field(default_factory=dict)
    weight: Number = 1


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
    dimensions: tuple[str, ...] = DIMENSIONS

    def cells(self) -> Iterator[tuple[Key, Cell]]:
        yield (self.code, self.measure, self.month, "", ""), self.cell(self.cases, self.base)
        if self.population is not None:
            return
        for dimension in self.dimensions:
            for group in sorted({case.groups[dimension] for case in [*self.cases, *(self.base or [])]}):
                cell = self.cell(
                    [case for case in self.cases if case.groups[dimension] == group],
                    None if self.base is None else [c for c in self.base if c.groups[dimension] == group],
                )
                if cell != (0, None) and cell[1] != 0:
                    yield (self.code, self.measure, self.month, dimension, group), cell

    def cell(self, cases: list[Case], base: list[Case] | None) -> Cell:
        if self.population is not None:
            return weight(cases), self.population
        return weight(cases), None if base is None else weight(base)


def weight(cases: list[Case]) -> Number:
    """What cases count for together."""
    return sum((case.weight for case in cases), 0)


def share(code: str, measure: str, month: str, cohort: list[Case], fact: str) -> Counted:
    """Those of a cohort of which a fact is true, of the cohort."""
    return Counted(code, measure, month, with_fact(cohort, fact), cohort)


def with_fact(cases: list[Case], fact: str) -> list[Case]:
    """Those of which a fact is true."""
    return [case for case in cases if case.facts[fact]]
