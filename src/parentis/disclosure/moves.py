"""Find a second state of affairs that an edition would fit, at the least loss."""

from __future__ import annotations

import heapq
from itertools import count
from typing import NamedTuple

from parentis.disclosure.system import MONTHS_IN_A_YEAR, Move, System

STEP = 0.01
"""What moving a number costs that is hidden anyway: short moves are found first."""

BESIDE = (1, -1, MONTHS_IN_A_YEAR, -MONTHS_IN_A_YEAR)
"""How many months later a twelve is that shares a single month's coming or going with another."""

Moves = dict[int, int]


def find_move(
    system: System, at: int, tries: int, *, hidden_only: bool, ahead: float = 2 * STEP, start: Move | None = None
) -> Move | None:
    """The cheapest move of a number that keeps everything that must hold; None when none is found.

    With `hidden_only`, of hidden numbers alone; else others may be moved too, and must then be withheld. `ahead` is
    what each sum that does not yet add up is taken to cost: with more, a move is found sooner and may not be the
    cheapest. `start` is a move to go on from.
    """
    return _Search(system, at, hidden_only, ahead).run(tries, start)


class _Node(NamedTuple):
    """A move not finished yet: what it costs, the sums that do not add up and by how much, and those to be mended."""

    cost: float
    move: Moves
    off: dict[int, int]
    short: dict[int, int]


class _Search:
    """Moves not finished yet, the cheapest first. One that is only noted is its forerunner and one number more."""

    def __init__(self, system: System, at: int, hidden_only: bool, ahead: float) -> None:
        self._system, self._at, self._hidden_only, self._ahead = system, at, hidden_only, ahead
        self._order = count()
        self._heap: list[tuple[float, int, float, _Node, Moves]] = []

    def run(self, tries: int, start: Move | None) -> Move | None:
        system = self._system
        constraint = system.constraint_of_rest.get(self._at)
        for first in self._first(constraint) if start is None else [dict(start)]:
            self._note(_Node(0.0, {}, {}, {}), first)
        while self._heap and tries:
            tries -= 1
            _, _, cost, before, more = heapq.heappop(self._heap)
            node = self._node(cost, before, more)
            if node.short:
                self._note_mending(node)
            elif constraint is None or node.off.get(constraint):
                runs = system.runs_without_months(node.move)
                if not runs:
                    return system.with_rests(node.move)
                for run in runs:
                    self._note_months(node, run)
        return None

    def _first(self, constraint: int | None) -> list[Moves]:
        """The number itself, or for a rest those that it is the rest of, one more and one less."""
        starts = [self._at] if constraint is None else [at for _, at in self._system.constraints[constraint]]
        return [{start: by} for start in starts for by in (1, -1)]

    def _node(self, cost: float, before: _Node, more: Moves) -> _Node:
        off = self._off(before, more)
        short = {each: by for each, by in off.items() if self._is_short(each, by)}
        return _Node(cost, before.move | more, off, short)

    def _off(self, before: _Node, more: Moves) -> dict[int, int]:
        off = dict(before.off)
        for at, by in more.items():
            for constraint, many in self._system.constraints_of[at]:
                now = off.pop(constraint, 0) + many * by
                if now:
                    off[constraint] = now
        return off

    def _note_mending(self, node: _Node) -> None:
        """All that would mend the first of the sums that do not add up."""
        system = self._system
        first = min(node.short, key=system.turn)
        rest = system.rest_in[first]
        needed = -node.short[first] - (0 if rest is None else int(system.value[rest]))
        for many, other in system.constraints[first]:
            if other not in node.move and needed % many == 0:
                self._note(node, {other: needed // many})

    def _note_months(self, node: _Node, run: tuple[int, ...]) -> None:
        """Twelve-month numbers whose single months could not follow move with those that share months with them."""
        moved = [place for place, at in enumerate(run) if at in node.move]
        for place in moved:
            by = node.move[run[place]]
            for apart in BESIDE:
                if 0 <= place + apart < len(run) and run[place + apart] not in node.move:
                    # A month that leaves the one twelve and is in neither: what goes there comes here.
                    self._note(node, {run[place + apart]: by if abs(apart) == 1 else -by})
        together = self._moved_at(node, moved[0], len(run))
        for first in range(moved[0] - MONTHS_IN_A_YEAR + 1, moved[0] + 1):
            # One more or less in a single month: all twelves that it is in, of all that is moved there.
            twelves = range(max(first, 0), min(first + MONTHS_IN_A_YEAR, len(run)))
            more = {months[place]: by for months, by in together for place in twelves}
            self._note(node, {at: by for at, by in more.items() if at not in node.move})

    def _moved_at(self, node: _Node, place: int, length: int) -> list[tuple[tuple[int, ...], int]]:
        """The runs of so many months that are moved at a place, and by how much."""
        runs = dict.fromkeys(self._system.years[run] for at in node.move for run in self._system.years_of.get(at, ()))
        return [(run, node.move[run[place]]) for run in runs if len(run) == length and run[place] in node.move]

    def _is_short(self, constraint: int, off: int) -> bool:
        rest = self._system.rest_in[constraint]
        return rest is None or self._system.value[rest] + off < 0

    def _note(self, before: _Node, more: Moves) -> None:
        system = self._system
        cost = before.cost
        for at, by in more.items():
            if system.fixed[at] or not system.allows(at, by):
                return
            cost += STEP
            if not system.is_hidden(at):
                if self._hidden_only:
                    return
                cost += system.weight[at]
        if more:
            ahead = self._ahead * self._short_after(before, more)
            heapq.heappush(self._heap, (cost + ahead, next(self._order), cost, before, more))

    def _short_after(self, before: _Node, more: Moves) -> int:
        """How many sums would not add up."""
        if len(more) > 1:
            return sum(self._is_short(constraint, by) for constraint, by in self._off(before, more).items())
        ((at, by),) = more.items()
        short = len(before.short)
        for constraint, many in self._system.constraints_of[at]:
            now = before.off.get(constraint, 0) + many * by
            short += (now != 0 and self._is_short(constraint, now)) - (constraint in before.short)
        return short
