"""What is given up next where numbers cannot be protected: the nearest that a reader could still set against them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from parentis.disclosure.cell import Cell
from parentis.disclosure.edition import Breakdown
from parentis.disclosure.families import Measured, family_of
from parentis.disclosure.sensitive import nature
from parentis.disclosure.system import System


class GivenUp(NamedTuple):
    """Breakdowns that an edition leaves out, and totals that it withholds, for other numbers' sake."""

    breakdowns: frozenset[Breakdown] = frozenset()
    totals: frozenset[Cell] = frozenset()


NEAREST, FAMILIES, ALL, TOTALS = range(4)
"""How widely is given up: the breakdowns beside a number; those of whatever is linked to it; all breakdowns there are;
every total that has to do with it."""

AT_EACH_WIDTH = {NEAREST: 2, FAMILIES: 1, ALL: 3}
"""How often it is tried before it is done more widely."""


def width_of(attempt: int) -> int:
    """How widely something is given up after so many attempts."""
    for width, times in AT_EACH_WIDTH.items():
        attempt -= times
        if attempt < 0:
            return width
    return TOTALS


def give_up_more(system: System, unprotected: Sequence[int], given_up: GivenUp, width: int) -> GivenUp:
    """For the unprotected numbers the nearest breakdowns still there are given up too, else the nearest totals.

    Called again and again it reaches everything that has to do with the numbers, so it comes to an end: it gives back
    what it was given when there is nothing left. When all breakdowns go, the totals given up before are had again.
    """
    there = frozenset(breakdown for cell in system.place if (breakdown := _breakdown(system, cell)))
    if width >= ALL and there:
        return GivenUp(given_up.breakdowns | there)
    nearest = [_nearest(system, at, given_up.breakdowns, far=width == TOTALS) for at in unprotected]
    breakdowns = frozenset(each for near in nearest for each in near.breakdowns)
    if not breakdowns:
        return given_up._replace(totals=given_up.totals.union(*(near.totals for near in nearest)))
    if width == FAMILIES:
        families = {_family(each) for each in breakdowns}
        breakdowns = frozenset(each for each in there if _family(each) in families)
    return given_up._replace(breakdowns=given_up.breakdowns | breakdowns)


def _family(breakdown: Breakdown) -> tuple[Measured, str]:
    code, measure, dimension = breakdown
    return family_of(code, measure), dimension


def _breakdown(system: System, cell: Cell) -> Breakdown | None:
    """The breakdown that a cell stands in, if it is one of this edition's own."""
    shown = cell.dimension and cell in system.cells[system.place[cell]]
    return (cell.code, cell.measure, cell.dimension) if shown else None


def _nearest(system: System, at: int, left_out: frozenset[Breakdown], *, far: bool) -> GivenUp:
    seen: set[int] = set()
    for ring in _rings(system, at):
        seen |= ring
        breakdowns = _breakdowns(system, ring) - left_out
        if breakdowns:
            return GivenUp(breakdowns=frozenset(breakdowns))
        # A number's own totals go together with those that it stands beside.
        totals = _totals(system, seen) if ring != {at} and not far else set()
        if totals:
            return GivenUp(totals=frozenset(totals))
    return GivenUp(totals=frozenset(_totals(system, seen)))


def _rings(system: System, at: int) -> Iterator[set[int]]:
    """A number; what it stands beside in anything that must hold; what these stand beside; and so on."""
    ring, seen = {at}, {at}
    while ring:
        yield ring
        # What is known for good carries nothing on.
        ring = {other for each in ring for other in _beside(system, each) if not system.fixed[other]} - seen
        seen |= ring


def _beside(system: System, at: int) -> Iterator[int]:
    for constraint in system.constraints_with(at):
        yield from (other for _, other in system.constraints[constraint])
        rest = system.rest_in[constraint]
        if rest is not None:
            yield rest
    for run in system.years_of.get(at, ()):
        yield from system.years[run]


def _breakdowns(system: System, numbers: Iterable[int]) -> set[Breakdown]:
    return {
        (cell.code, cell.measure, cell.dimension)
        for number in numbers
        for cell in system.cells[number]
        if cell.dimension and cell in system.place
    }


def _totals(system: System, numbers: Iterable[int]) -> set[Cell]:
    """The totals of these measures that this edition could still withhold, of every month.

    A nought stays, but where all months of a number are withheld: then nobody knows which of them are noughts.
    """
    parts = {cell.part for number in numbers for cell in system.cells[number] if not cell.dimension}
    columns: dict[tuple[str, str, str], dict[Cell, int]] = {part: {} for part in parts}
    for cell, at in system.place.items():
        if cell.part in parts and not cell.dimension and nature(*cell.part) != "open":
            columns[cell.part][cell] = at
    found: set[Cell] = set()
    for column in columns.values():
        shown = {cell: at for cell, at in column.items() if not system.is_hidden(at) and at not in system.printed}
        whole = not system.printed.intersection(column.values())
        found |= {cell for cell, at in shown.items() if whole or not system.fixed[at]}
    return found
