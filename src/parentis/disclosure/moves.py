"""Find a second state of affairs that an edition would fit, at the least loss."""

from __future__ import annotations

import heapq
from itertools import count

from parentis.disclosure.system import Move, System

STEP = 0.01
"""What moving a number costs that is hidden anyway: short moves are found first."""

Moves = dict[int, int]


def find_move(system: System, at: int, tries: int, *, hidden_only: bool, ahead: float = 2 * STEP) -> Move | None:
    """The cheapest move of a number that keeps everything that must hold; None when none is found.

    With `hidden_only`, of hidden numbers alone; else others may be moved too, and must then be withheld. `ahead` is
    what each sum that does not yet add up is taken to cost: with more, a move is found sooner and may not be the
    cheapest.
    """
    return _Search(system, at, hidden_only, ahead).run(tries)


class _Search:
    """Moves not finished yet, the cheapest first: each with the sums that do not add up, and by how much."""

    def __init__(self, system: System, at: int, hidden_only: bool, ahead: float) -> None:
        self._system, self._at, self._hidden_only, self._ahead = system, at, hidden_only, ahead
        self._order = count()
        self._heap: list[tuple[float, int, float, Moves, dict[int, int]]] = []

    def run(self, tries: int) -> Move | None:
        system = self._system
        constraint = system.constraint_of_rest.get(self._at)
        starts = [self._at] if constraint is None else [at for _, at in system.constraints[constraint]]
        for start in starts:
            for by in (1, -1):
                self._push(0.0, {}, {}, start, by)
        while self._heap and tries:
            tries -= 1
            _, _, cost, move, off = heapq.heappop(self._heap)
            short = {each: by for each, by in off.items() if self._is_short(each, by)}
            if not short:
                if constraint is None or off.get(constraint):
                    if system.months_exist(move):
                        return system.with_rests(move)
                    self._push_neighbours(cost, move, off)
                continue
            first = min(short, key=system.turn)
            by = short[first]
            rest = system.rest_in[first]
            needed = -by if rest is None else -by - int(system.value[rest])
            for many, other in system.constraints[first]:
                if other not in move and needed % many == 0:
                    self._push(cost, move, off, other, needed // many)
        return None

    def _push_neighbours(self, cost: float, move: Moves, off: dict[int, int]) -> None:
        """Twelve-month numbers move with those of the months beside them, where single months could not follow."""
        for at, by in move.items():
            for run in self._system.years_of.get(at, ()):
                months = self._system.years[run]
                place = months.index(at)
                for beside in (*months[place + 1 : place + 2], *months[max(place - 1, 0) : place]):
                    if beside not in move:
                        self._push(cost, move, off, beside, by)

    def _is_short(self, constraint: int, off: int) -> bool:
        rest = self._system.rest_in[constraint]
        return rest is None or self._system.value[rest] + off < 0

    def _push(self, cost: float, move: Moves, off: dict[int, int], at: int, by: int) -> None:
        system = self._system
        if system.fixed[at] or not system.allows(at, by):
            return
        if not system.is_hidden(at):
            if self._hidden_only:
                return
            cost += system.weight[at]
        left = dict(off)
        for constraint, many in system.constraints_of[at]:
            now = left.get(constraint, 0) + many * by
            if now:
                left[constraint] = now
            else:
                left.pop(constraint, None)
        short = sum(self._is_short(constraint, by) for constraint, by in left.items())
        cost += STEP
        heapq.heappush(self._heap, (cost + self._ahead * short, next(self._order), cost, {**move, at: by}, left))
