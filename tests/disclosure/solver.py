"""Which unknowns of a problem can have one value only, found by an exact solver, component by component."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ortools.sat.python import cp_model
from tests.disclosure.problem import MOST, Problem, Sum, components, without_loose_ends

NEARBY = 400
"""Unknowns that a second solution is first looked for among."""

FEW = 300
"""Unknowns that one processor solves as fast as several."""

Values = dict[int, int]


class ContradictionError(Exception):
    """What the attacker takes for granted cannot be: nothing that was found would mean anything."""


class Solved(NamedTuple):
    """The unknowns printed with the mark that were tried, and those of them with one value only, with it."""

    tried: list[int]
    single: Values


def solve(problem: Problem, workers: int, seconds: float) -> Solved:
    """Look for two values of every unknown that is printed with the mark.

    Raises ContradictionError where not even one solution keeps all sums. What the solver finds is added up again.
    """
    problem = without_loose_ends(problem)
    tried: list[int] = []
    single: Values = {}
    for members, sums in components(problem):
        wanted = [at for at in members if problem.marked[at]]
        tried += wanted
        if wanted and sums:  # else it is held by nothing
            side_by_side = workers if len(members) > FEW else 1
            single |= _Component(problem, wanted, sums).single(side_by_side, seconds)
    return Solved(tried, single)


def can_be(problem: Problem, values: Mapping[int, int]) -> bool:
    """Whether these values of some unknowns leave one for each of the others."""
    model = cp_model.CpModel()
    variable = {at: values.get(at, model.new_int_var(least, MOST, "")) for at, least in enumerate(problem.least)}
    for each in problem.sums:
        if not each.unknown.keys() <= values.keys():
            _hold(model, each, variable)
    return _solved(model, {}, 1, None) is not None


class _Component:
    def __init__(self, problem: Problem, wanted: Sequence[int], sums: Sequence[Sum]) -> None:
        self._problem, self._wanted, self._sums = problem, wanted, sums
        self._used = sorted({at for each in sums for at in each.unknown} | set(wanted))

    def single(self, workers: int, seconds: float) -> Values:
        """Two solutions that differ in a number show that it has two values; go on until none of those left can."""
        model = cp_model.CpModel()
        variable = self._variables(model, self._used)
        for each in self._sums:
            _hold(model, each, variable)
        first = _solved(model, variable, workers, None)
        if first is None:
            raise ContradictionError(self._contradiction())
        self._check(first)
        left = list(self._wanted)
        if len(self._used) > FEW:
            left = self._not_moved_nearby(first)
        while left:
            second = self._other(model, variable, left, first, workers, seconds)
            if second is None:
                return {at: first[at] for at in left}
            self._check(second)
            left = [at for at in left if second[at] == first[at]]
        return {}

    def _variables(self, model: cp_model.CpModel, several: Sequence[int]) -> dict[int, cp_model.IntVar]:
        return {at: model.new_int_var(self._problem.least[at], MOST, "") for at in several}

    def _other(
        self,
        model: cp_model.CpModel,
        variable: Mapping[int, cp_model.IntVar],
        left: Sequence[int],
        first: Values,
        workers: int,
        seconds: float,
    ) -> Values | None:
        """A solution in which as many as can be of the numbers left are others than in the first."""
        ahead = model.clone()
        differs = []
        for at in left:
            now = ahead.get_int_var_from_proto_index(variable[at].index)
            more, less = ahead.new_bool_var(""), ahead.new_bool_var("")
            ahead.add(now >= first[at] + 1).only_enforce_if(more)
            ahead.add(now <= first[at] - 1).only_enforce_if(less)
            differs += [more, less]
        ahead.add_bool_or(differs)
        ahead.maximize(sum(differs))
        return _solved(ahead, variable, workers, seconds)

    def _not_moved_nearby(self, first: Values) -> list[int]:
        """The unknowns without a second value among solutions that differ from the first only near them."""
        standing: dict[int, list[int]] = defaultdict(list)
        for number, each in enumerate(self._sums):
            for at in each.unknown:
                standing[at].append(number)
        moved: set[int] = set()
        for at in self._wanted:
            if at not in moved:
                near = self._near(standing, at)
                model = cp_model.CpModel()
                variable = self._variables(model, sorted(near))
                known = {**first, **variable}
                sums = [self._sums[number] for number in sorted({number for each in near for number in standing[each]})]
                for each in sums:
                    _hold(model, each, known)
                model.add(variable[at] != first[at])
                second = _solved(model, variable, 1, 1.0, once=True)
                if second is not None:
                    self._check({**first, **second}, sums)
                    moved |= {each for each, value in second.items() if value != first[each]}
        return [at for at in self._wanted if at not in moved]

    def _near(self, standing: Mapping[int, list[int]], at: int) -> set[int]:
        """The unknowns nearest to one, by the sums they stand in together."""
        near, edge = {at}, [at]
        while edge and len(near) < NEARBY:
            beside = {
                other for each in edge for number in standing[each] for other in self._sums[number].unknown
            } - near
            near |= beside
            edge = sorted(beside)
        return near

    def _check(self, values: Values, sums: Sequence[Sum] | None = None) -> None:
        """No solution is believed that does not keep everything; `sums` where only they can be touched."""
        assert all(values[at] >= self._problem.least[at] for at in self._used)
        assert all(each.holds(values) for each in (self._sums if sums is None else sums))

    def _contradiction(self) -> str:
        parts = sorted({name.part for at in self._wanted for name in self._problem.names[at]})
        return f"what the attacker takes for granted contradicts what the editions print of {', '.join(parts)}"


def _hold(model: cp_model.CpModel, each: Sum, variable: Mapping[int, cp_model.IntVar | int]) -> None:
    total = each.known + sum(times * variable[at] for at, times in each.unknown.items())
    model.add(total >= 0 if each.at_least else total == 0)


def _solved(
    model: cp_model.CpModel,
    variable: Mapping[int, cp_model.IntVar],
    workers: int,
    seconds: float | None,
    *,
    once: bool = False,
) -> Values | None:
    """A solution; None when there is none. Without one inside the time, the search goes on for any at all.

    With `once` it does not, and None says no more than that none was found. The seconds are the solver's own, which do
    not depend on how busy the machine is.
    """
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = workers
    solver.parameters.random_seed = 1
    if seconds is not None:
        solver.parameters.max_deterministic_time = seconds
    status = solver.solve(model)
    if status == cp_model.UNKNOWN and not once:
        model.clear_objective()
        solver.parameters.max_deterministic_time = 3600
        status = solver.solve(model)
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return {at: solver.value(each) for at, each in variable.items()}
    if status == cp_model.INFEASIBLE or once:
        return None
    raise RuntimeError(f"the solver ended with {solver.status_name(status)}")
