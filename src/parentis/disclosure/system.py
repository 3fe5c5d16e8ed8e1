"""Published and withheld numbers as a system: what each may be, and what must hold between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from parentis.disclosure.cell import Cell
from parentis.series.figure import Number

Terms = tuple[tuple[int, int], ...]
"""Numbers that add up to nought, or to a rest of nought or more: (how often, which), in the order of the numbers."""

Move = Mapping[int, int]
"""How far each number is moved from what it is, to a second state of affairs."""

MONTHS_IN_A_YEAR = 12


@dataclass
class System:
    """Every number that editions print, withhold or give away, by its place in the lists.

    Cells that are one number (`same` links) have one place. `value` is what it is, `least` the least that a reader
    must allow for, `weight` what is lost with it. `cells` is empty for a number nobody prints, such as the rest of a
    base. `fixed` numbers are known for good: noughts, posts, what an earlier edition printed. `small` numbers are to
    be protected; `withheld` starts with those that an earlier edition withheld. `years` are runs of twelve-month
    numbers, each of consecutive months, whose single months are nowhere printed.
    """

    value: list[Number] = field(default_factory=list)
    least: list[Number | None] = field(default_factory=list)
    weight: list[float] = field(default_factory=list)
    cells: list[list[Cell]] = field(default_factory=list)
    fixed: list[bool] = field(default_factory=list)
    small: list[bool] = field(default_factory=list)
    of_council: list[bool] = field(default_factory=list)
    withheld: set[int] = field(default_factory=set)
    printed: set[int] = field(default_factory=set)
    """What an earlier edition printed."""
    constraints: list[Terms] = field(default_factory=list)
    rest_in: list[int | None] = field(default_factory=list)
    constraint_of_rest: dict[int, int] = field(default_factory=dict)
    constraints_of: list[list[tuple[int, int]]] = field(default_factory=list)
    years: list[tuple[int, ...]] = field(default_factory=list)
    years_of: dict[int, list[int]] = field(default_factory=dict)
    place: dict[Cell, int] = field(default_factory=dict)
    """Where each cell of the newest edition stands."""
    name: dict[int, Cell] = field(default_factory=dict)
    """What a number is called, the same in every later system; one that nobody prints or leaves out has no name."""
    proven: list[Move] = field(default_factory=list)
    """Moves that earlier editions were shown safe with, as far as their numbers have names."""
    _seen: set[Terms] = field(default_factory=set)
    _rests: set[Terms] = field(default_factory=set)

    def add(
        self,
        value: Number,
        cells: Iterable[Cell] = (),
        *,
        least: Number | None = 0,
        weight: float = 0.0,
        fixed: bool = False,
        small: bool = False,
        of_council: bool = False,
    ) -> int:
        """One more number; its place."""
        self.value.append(value)
        self.least.append(least)
        self.weight.append(weight)
        self.cells.append(list(cells))
        self.fixed.append(fixed)
        self.small.append(small)
        self.of_council.append(of_council)
        self.constraints_of.append([])
        return len(self.value) - 1

    def is_hidden(self, at: int) -> bool:
        """Whether no edition prints it."""
        return at in self.withheld or not self.cells[at]

    def hold(self, terms: Iterable[tuple[int, int]]) -> None:
        """What adds up to nought. Left out where the figures themselves do not bear it out: then it is no knowledge."""
        known = _tidy(terms)
        if known and known not in self._seen and not self.sum_of(known):
            self._seen.add(known)
            self._constrain(known, None)

    def rest(self, terms: Iterable[tuple[int, int]], small: int) -> None:
        """What the terms come to is a number of nought or more that nobody prints; to be protected up to `small`."""
        known = _tidy(terms)
        is_a_number = len(known) == 1 and known[0][0] == 1
        if not known or is_a_number or known in self._rests or all(self.fixed[at] for _, at in known):
            return
        self._rests.add(known)
        value = self.sum_of(known)
        if value >= 0:
            self._constrain(known, self.add(value, small=0 < value <= small))

    def _constrain(self, terms: Terms, rest: int | None) -> None:
        self.constraints.append(terms)
        self.rest_in.append(rest)
        if rest is not None:
            self.constraint_of_rest[rest] = len(self.constraints) - 1
        for many, at in terms:
            self.constraints_of[at].append((len(self.constraints) - 1, many))

    def sum_of(self, terms: Terms) -> Number:
        """What some terms come to."""
        return sum((many * self.value[at] for many, at in terms), 0)

    def run_of_years(self, run: tuple[int, ...]) -> None:
        """Twelve-month numbers of consecutive months."""
        if len(run) > 1 and run not in self.years:
            self.years.append(run)
            for at in run:
                self.years_of.setdefault(at, []).append(len(self.years) - 1)

    def fits(self, move: Move) -> bool:
        """Whether what is printed would be the same, and all that must hold would hold, after a move."""
        for at, by in move.items():
            if self.fixed[at] or not self.is_hidden(at) or not self.allows(at, by):
                return False
        for constraint in self.touched(move):
            off = sum(many * move.get(at, 0) for many, at in self.constraints[constraint])
            rest = self.rest_in[constraint]
            if off != (move.get(rest, 0) if rest is not None else 0):
                return False
        return self.months_exist(move)

    def turn(self, constraint: int) -> tuple[bool, int]:
        """Which of several sums that do not add up is mended first: those of the council, then the shortest."""
        terms = self.constraints[constraint]
        return not all(self.of_council[at] for _, at in terms), len(terms)

    def touched(self, move: Move) -> set[int]:
        """The constraints that a move has to do with."""
        return {constraint for at in move for constraint in self.constraints_with(at)}

    def constraints_with(self, at: int) -> list[int]:
        """The constraints that a number is in, or is the rest of."""
        found = [constraint for constraint, _ in self.constraints_of[at]]
        return [*found, self.constraint_of_rest[at]] if at in self.constraint_of_rest else found

    def with_rests(self, move: Move) -> Move:
        """A move, and what it makes of the rests."""
        whole = dict(move)
        for constraint in self.touched(move):
            rest = self.rest_in[constraint]
            if rest is not None:
                off = sum(many * move.get(at, 0) for many, at in self.constraints[constraint])
                if off:
                    whole[rest] = off
        return whole

    def allows(self, at: int, by: int) -> bool:
        """Whether a reader must allow for a number being that much more."""
        least = self.least[at]
        return least is None or self.value[at] + by >= least

    def months_exist(self, move: Move) -> bool:
        """Whether twelve-month numbers that are moved can still be the sums of months of nought or more."""
        return not self.runs_without_months(move)

    def runs_without_months(self, move: Move) -> list[tuple[int, ...]]:
        """The runs of twelve-month numbers that could not be the sums of months of nought or more after a move."""
        runs = dict.fromkeys(run for at in move for run in self.years_of.get(at, ()))
        return [
            self.years[run]
            for run in runs
            if _to_spare([self.value[at] + move.get(at, 0) for at in self.years[run]]) < 0
        ]


def _tidy(terms: Iterable[tuple[int, int]]) -> Terms:
    times: dict[int, int] = {}
    for many, at in terms:
        times[at] = times.get(at, 0) + many
    return tuple((many, at) for at, many in sorted(times.items()) if many)


def _to_spare(run: list[Number]) -> Number:
    """What is left of the first twelve months when each is given the least that the later differences ask for."""
    least: list[Number] = [0] * MONTHS_IN_A_YEAR
    since: list[Number] = [0] * MONTHS_IN_A_YEAR
    for place in range(1, len(run)):
        month = place % MONTHS_IN_A_YEAR
        since[month] += run[place] - run[place - 1]
        least[month] = max(least[month], -since[month])
    return run[0] - sum(least)
