"""Editions as a system of numbers: all that whoever holds them can set against each other."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from parentis.disclosure.cell import DENOMINATOR, NUMERATOR, Cell, Cells, part_of
from parentis.disclosure.edition import Edition, is_month, months_before
from parentis.disclosure.families import family_of
from parentis.disclosure.identities import ADDITIVE, DEFINED_BY, IN_GROUP, ROLLING, SAMES, SUMS
from parentis.disclosure.sensitive import MAY_BE_NEGATIVE, brought_by, is_few, nature, part_of_its_base
from parentis.disclosure.system import System
from parentis.indicators.linked import Link
from parentis.series.figure import Number

PartKey = tuple[str, str, str]
PlaceKey = tuple[str, str]

TOTAL: PlaceKey = ("", "")

TOTALS_WEIGH = 10.0
"""A total is worth so many groups: boards read totals."""

TWELVE = 12


def build(before: Sequence[Edition], now: Edition, small: int) -> System:
    """The system of an edition and those before it, oldest first. What the earlier ones printed is fixed."""
    return _Builder(small).build([*before, now])


class _Builder:
    def __init__(self, small: int) -> None:
        self._small = small
        self._system = System()
        # Of one cell there can be several numbers, where later files changed it.
        self._versions: dict[Cell, list[tuple[Number, Cell]]] = defaultdict(list)
        self._parent: dict[Cell, Cell] = {}
        self._printed: set[Cell] = set()
        self._withheld: set[Cell] = set()
        self._unprinted: set[Cell] = set()
        # A nought stays, and what is withheld is none, but in breakdowns that are withheld or left out as a whole.
        self._maybe_nought: set[Cell] = set()
        self._value: dict[Cell, Number] = {}
        self._at: dict[Cell, int] = {}

    def build(self, editions: Sequence[Edition]) -> System:
        named = [self._named(edition, newest=edition is editions[-1]) for edition in editions]
        for edition, names in zip(editions, named, strict=True):
            self._join(edition, names)
        self._number(named[-1], editions[-1])
        for edition, names in zip(editions, named, strict=True):
            _Sums(self._system, edition.month, {cell: self._at[name] for cell, name in names.items()}).hold_all(
                self._small
            )
        self._across(editions, named)
        self._prove(editions)
        newest = named[-1]
        self._system.place = {cell: self._at[name] for cell, name in newest.items()}
        return self._system

    def _named(self, edition: Edition, *, newest: bool) -> dict[Cell, Cell]:
        """Each cell of an edition and the name of its number: another one where the number is another."""
        names = {}
        left_out = _left_out(edition)
        for cell, value in (edition.cells | left_out).items():
            name = next((name for known, name in self._versions[cell] if known == value), None)
            if name is None:
                name = cell._replace(group=f"{cell.group}\0{edition.month}") if self._versions[cell] else cell
                self._versions[cell].append((value, name))
                self._parent[name], self._value[name] = name, value
            names[cell] = name
            if cell in left_out:
                self._unprinted.add(name)
            elif cell in edition.withheld:
                self._withheld.add(name)
            elif not newest:
                self._printed.add(name)
            if cell in left_out or (cell in edition.withheld and value == 0):
                self._maybe_nought.add(name)
        return names

    def _root(self, name: Cell) -> Cell:
        while self._parent[name] != name:
            self._parent[name] = self._parent[self._parent[name]]
            name = self._parent[name]
        return name

    def _join(self, edition: Edition, names: dict[Cell, Cell]) -> None:
        """Numbers that are one by definition are one here."""
        places: dict[PartKey, list[Cell]] = defaultdict(list)
        for cell in names:
            places[cell.part].append(cell)
        for link in SAMES:
            left, right = (part_of(term.part) for term in link.terms)
            for cell in places.get(left, ()):
                if link.in_groups or not cell.dimension:
                    self._same(names, cell, Cell(*right, *cell.place))
        for each in IN_GROUP:
            for cell in places.get(part_of(each.left), ()):
                if (cell.dimension, cell.group) == (each.dimension, each.group):
                    self._same(names, cell, Cell(*part_of(each.right), *cell.place))

    def _same(self, names: dict[Cell, Cell], left: Cell, right: Cell) -> None:
        if right in names:
            one, other = self._root(names[left]), self._root(names[right])
            if one != other and self._value[one] == self._value[other]:
                self._parent[one] = other

    def _number(self, newest: dict[Cell, Cell], now: Edition) -> None:
        """Give each number its place, with what is known and asked of it."""
        members: dict[Cell, list[Cell]] = defaultdict(list)
        for name in self._parent:
            members[self._root(name)].append(name)
        small = self._small_names(members)
        shown = set(newest.values())
        for cells in members.values():
            value = self._value[cells[0]]
            open_cell = any(nature(*cell.part) == "open" for cell in cells)
            negative = any(cell.part[:2] in MAY_BE_NEGATIVE and cell.of == NUMERATOR for cell in cells)
            printed = any(cell in self._printed for cell in cells)
            withheld = any(cell in self._withheld for cell in cells)
            nought = value == 0 and not negative and not all(cell in self._maybe_nought for cell in cells)
            known_nought = value == 0 and any((cell.code, cell.dimension) in DEFINED_BY for cell in cells)
            fixed = open_cell or printed or nought or known_nought
            at = self._system.add(
                value,
                [cell for cell in cells if cell not in self._unprinted],
                least=None if negative else min(value, 0 if all(cell in self._maybe_nought for cell in cells) else 1),
                weight=sum(_weight(cell) for cell in cells if cell in shown) * (1 + math.log10(abs(float(value)) + 1)),
                fixed=fixed,
                small=not fixed and any(cell in small for cell in cells),
                of_council=any(not cell.dimension for cell in cells),
            )
            if withheld and not fixed:
                self._system.withheld.add(at)
            if printed:
                self._system.printed.add(at)
            self._system.name[at] = cells[0]
            for cell in cells:
                self._at[cell] = at

    def _prove(self, editions: Sequence[Edition]) -> None:
        """What showed earlier editions safe, the newest first: it covers those before it."""
        for edition in reversed(editions):
            for proof in edition.proofs:
                if proof.keys() <= self._at.keys():
                    self._system.proven.append({self._at[name]: by for name, by in proof.items()})

    def _small_names(self, members: dict[Cell, list[Cell]]) -> set[Cell]:
        """The numbers of people from 1 to the threshold, and what so few bring."""
        found = set()
        for name, value in self._value.items():
            kind = nature(*name.part)
            if kind == "people":
                held = value
            elif kind == "amount":
                by = Cell(*brought_by(name.code, name.measure), *name.place)
                held = self._value.get(by, 0)
            else:
                continue
            if is_few(held, self._small):
                found.add(name)
        return found

    def _across(self, editions: Sequence[Edition], named: Sequence[dict[Cell, Cell]]) -> None:
        """What holds between months: twelve of them added up, and one twelve against the next."""
        by_place = self._by_place(editions, named)
        for link in ROLLING:
            year, month = (part_of(term.part) for term in link.terms)
            for place, years in by_place.get(year, {}).items():
                _Rolling(self._system, years, by_place.get(month, {}).get(place, {}), self._small).hold()
        for part in ADDITIVE:
            for years in by_place.get(part_of(part), {}).values():
                for run in _runs(years):
                    self._system.run_of_years(run)

    def _by_place(
        self, editions: Sequence[Edition], named: Sequence[dict[Cell, Cell]]
    ) -> dict[PartKey, dict[PlaceKey, dict[str, int]]]:
        """The numbers that are added up over months, by part, place and month."""
        nought = self._system.add(0, fixed=True)
        parts = {part_of(term.part) for link in ROLLING for term in link.terms} | {part_of(part) for part in ADDITIVE}
        found: dict[PartKey, dict[PlaceKey, dict[str, int]]] = {part: defaultdict(dict) for part in parts}
        for names in named:
            for cell, name in names.items():
                if cell.part in parts:
                    found[cell.part][cell.dimension, cell.group][cell.month] = self._at[name]
        for edition, names in zip(editions, named, strict=True):
            for part, places in found.items():
                if Cell(*part, edition.month) in names:
                    for by_month in places.values():
                        # A group that an edition leaves out has nobody.
                        by_month.setdefault(edition.month, nought)
        return found


def _left_out(edition: Edition) -> Cells:
    """The numbers of breakdowns that an edition does not have, noughts included: nobody knows which they are.

    Where it has none of a family either, they are no part of the system. Nobody knows anything of them but the totals,
    and whatever these are, all of them may be in one group as well as in another.
    """
    groups = dict.fromkeys((cell.dimension, cell.group) for cell in edition.cells if cell.dimension)
    there = {_family(cell) for cell in edition.cells if cell.dimension}
    left_out = {cell: number for cell, number in edition.left_out.items() if _family(cell) in there}
    parts: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for cell in left_out:
        parts[cell[:4]].add(cell.dimension)
    noughts: Cells = {
        Cell(*part, dimension, group): 0  # type: ignore[call-arg]
        for part, dimensions in parts.items()
        for dimension, group in groups
        if dimension in dimensions
    }
    return noughts | left_out


def _family(cell: Cell) -> tuple[object, ...]:
    return family_of(cell.code, cell.measure), cell.month, cell.dimension


def _weight(cell: Cell) -> float:
    return 1.0 if cell.dimension else TOTALS_WEIGH


def _runs(by_month: dict[str, int]) -> Iterable[tuple[int, ...]]:
    """The numbers of consecutive months, run by run."""
    run: list[int] = []
    last = ""
    for month in sorted(by_month):
        if run and months_before(month, 1) != last:
            yield tuple(run)
            run = []
        run.append(by_month[month])
        last = month
    if run:
        yield tuple(run)


class _Sums:
    """What holds within an edition: groups and their total, a number and its base, several measures."""

    def __init__(self, system: System, month: str, at: dict[Cell, int]) -> None:
        self._system, self._month, self._at = system, month, at
        # In the order of the cells, for the edition to be the same whenever it is made.
        self._places = tuple(dict.fromkeys(cell.place for cell in at))
        self._totals = {cell[:4] for cell in at if not cell.dimension}

    def hold_all(self, small: int) -> None:
        self._groups()
        self._rests(small)
        for link in SUMS:
            self._link(link, small)

    def _groups(self) -> None:
        groups: dict[tuple[object, ...], list[int]] = defaultdict(list)
        for cell, at in self._at.items():
            if cell.dimension and nature(*cell.part) != "open":
                groups[*cell[:4], cell.dimension].append(at)
        for key, several in groups.items():
            total = self._at.get(Cell(*key[:4]))  # type: ignore[arg-type]
            if total is not None:
                self._system.hold([*((1, at) for at in several), (-1, total)])

    def _rests(self, small: int) -> None:
        """Of every base, the cases that are not counted."""
        for cell, at in self._at.items():
            if cell.of == NUMERATOR and part_of_its_base(cell.code, cell.measure):
                base = self._at.get(cell._replace(of=DENOMINATOR))
                if base is None:
                    continue
                of_people = nature(*cell.part) == "people"
                self._system.rest([(1, base), (-1, at)], small if of_people else 0)

    def _link(self, link: Link, small: int) -> None:
        single = all(term.months_before == (0,) for term in link.terms)
        for month, dimension, group in self._places:
            if (dimension and not (link.in_groups and single)) or (not is_month(month) and not single):
                continue
            terms = self._terms(link, month, dimension, group)
            if not terms:
                continue
            if link.at_most:
                # What is added up is at most what is taken away.
                self._system.rest([(-many, at) for many, at in terms], small if single else 0)
            else:
                self._system.hold(terms)

    def _terms(self, link: Link, month: str, dimension: str, group: str) -> list[tuple[int, int]]:
        terms = []
        for term in link.terms:
            for before in term.months_before:
                at_month = months_before(month, before) if before else month
                part = part_of(term.part)
                if (*part, at_month) not in self._totals:
                    return []
                at = self._at.get(Cell(*part, at_month, dimension, group))
                if at is not None:  # else the group has no case: nought
                    terms.append((term.times, at))
        return terms


class _Rolling:
    """Figures of twelve months and those of a month: each twelve against the next gives two months away."""

    def __init__(self, system: System, years: dict[str, int], months: dict[str, int], small: int) -> None:
        self._system, self._years, self._months, self._small = system, years, dict(months), small

    def hold(self) -> None:
        """Hold everything that the figures of a place bear out."""
        ordered = sorted(self._years)
        pairs = [(a, b) for a, b in pairwise(ordered) if months_before(b, 1) == a]
        for before, month in pairs:
            self._unseen(before, month)
        for month in ordered:
            shown = [each for back in range(TWELVE) if (each := months_before(month, back)) in self._months]
            terms = [(1, self._years[month]), *((-1, self._months[each]) for each in shown)]
            if len(shown) == TWELVE:
                self._system.hold(terms)
            else:
                self._system.rest(terms, self._small)
        for before, month in pairs:
            out = months_before(month, TWELVE)
            if month in self._months and out in self._months:
                years = [(1, self._years[month]), (-1, self._years[before])]
                self._system.hold([*years, (-1, self._months[month]), (1, self._months[out])])

    def _unseen(self, before: str, month: str) -> None:
        """A month that no edition printed is a number too: what two twelves give away of it."""
        out = months_before(month, TWELVE)
        if month not in self._months or out in self._months:
            return
        value = self._system.sum_of(
            ((1, self._months[month]), (-1, self._years[month]), (1, self._years[before])),
        )
        if value >= 0:
            self._months[out] = self._system.add(value, small=0 < value <= self._small)
