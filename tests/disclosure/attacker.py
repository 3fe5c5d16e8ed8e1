"""An attacker: from the printed numbers of public editions to every withheld one, by integer programming.

It holds the `series-public.csv` of every edition, word for word, and knows the definitions (`knowledge`). It has no
part of the masker. A number it finds a single value for is recovered.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from ortools.sat.python import cp_model
from tests.disclosure import knowledge

from parentis.indicators import MEASURES
from parentis.period import Month

WITHHELD = "c"
MOST = 10_000_000
NEARBY = 400
"""Unknowns that a second solution is first looked for among."""

FEW = 300
"""Unknowns that one processor solves as fast as several."""

DIMENSIONS = {(each.code, each.measure): each.dimensions for each in MEASURES}
SHARES = {(each.code, each.measure) for each in MEASURES if each.kind == "share" and not each.over_population}


class Named(NamedTuple):
    """A number: which part of which measure, in which month, for which group."""

    part: str
    month: str
    dimension: str
    group: str


@dataclass
class Problem:
    """Unknown whole numbers and what holds between them."""

    least: list[int] = field(default_factory=list)
    printed: list[list[Named]] = field(default_factory=list)
    sums: list[tuple[dict[int, int], int, bool]] = field(default_factory=list)
    """(how often which unknown, what the known part comes to, whether nought or more is enough): adds up to nought."""

    def unknown(self, least: int) -> int:
        self.least.append(least)
        self.printed.append([])
        return len(self.least) - 1


class Unknown(NamedTuple):
    at: int


@dataclass
class _Edition:
    month: str
    rows: dict[tuple[str, str, str, str], dict[str, dict[str, str]]]
    groups: dict[str, set[str]]


def recovered(editions: Mapping[str, str], workers: int = 2, seconds: float = 5.0) -> list[tuple[Named, int]]:
    """Every withheld number that can have one value only, with it. `editions`: the CSV by report month."""
    return solve(problem_of(editions), workers, seconds)


def problem_of(editions: Mapping[str, str]) -> Problem:
    """All that the editions and the definitions say."""
    return _Reader(editions).problem


class _Reader:
    def __init__(self, editions: Mapping[str, str]) -> None:
        self.problem = Problem()
        self._numbers: dict[Named, int | Unknown] = {}
        self._parent: dict[Named, Named] = {}
        self._scale: dict[str, int] = {}
        self._groups: dict[str, dict[str, set[str]]] = {}
        self._told: dict[str, set[str]] = {}
        self._maybe_nought: set[Named] = set()
        self._held: set[tuple[object, ...]] = set()
        texts = {month: list(csv.DictReader(io.StringIO(text))) for month, text in editions.items()}
        self._scales(texts.values())
        cells: dict[Named, str] = {}
        for month, rows in texts.items():
            self._read(month, rows, cells)
        self._join(cells)
        self._number(cells)
        self._split = {(named.part, named.month) for named in cells if named.dimension}
        for month in texts:
            self._within(month)
        self._over_months(sorted(texts))

    # --- reading ---

    def _scales(self, texts: Iterable[list[dict[str, str]]]) -> None:
        for rows in texts:
            for row in rows:
                for of in ("numerator", "denominator"):
                    text = row[of]
                    if "." in text:
                        part = f"{row['code']} {row['measure']} {of}"
                        self._scale[part] = max(self._scale.get(part, 1), 10 ** len(text.partition(".")[2]))

    def _read(self, month: str, rows: list[dict[str, str]], cells: dict[Named, str]) -> None:
        groups: dict[str, set[str]] = defaultdict(set)
        seen: set[str] = set()
        for row in rows:
            measure = row["code"], row["measure"]
            place = row["month"], row["dimension"], row["group"]
            if row["dimension"]:
                groups[row["dimension"]].add(row["group"])
                seen.add(f"{row['code']} {row['measure']} {row['dimension']}")
            for of in ("numerator", "denominator"):
                if row[of]:
                    named = Named(f"{' '.join(measure)} {of}", *place)
                    if cells.get(named) not in (None, WITHHELD) and row[of] == WITHHELD:
                        continue  # printed before
                    cells[named] = row[of]
        self._whole_columns(rows)
        self._groups[month] = groups
        self._told[month] = seen

    def _whole_columns(self, rows: list[dict[str, str]]) -> None:
        """Totals of a number that an edition withholds in every month: then noughts are withheld with the others."""
        columns: dict[str, dict[Named, str]] = defaultdict(dict)
        for row in rows:
            for of in ("numerator", "denominator"):
                part = f"{row['code']} {row['measure']} {of}"
                if row[of] and not row["dimension"]:
                    columns[part][Named(part, row["month"], "", "")] = row[of]
        for column in columns.values():
            if set(column.values()) == {WITHHELD}:
                self._maybe_nought.update(column)

    def _join(self, cells: Mapping[Named, str]) -> None:
        self._parent = {named: named for named in cells}
        by_part: dict[str, list[Named]] = defaultdict(list)
        for named in cells:
            by_part[named.part].append(named)
        for text, in_total in ((knowledge.SAME, False), (knowledge.SAME_IN_TOTAL, True)):
            for line in knowledge.lines(text):
                left, right = line.split(" = ")
                for named in by_part[left]:
                    if not (in_total and named.dimension):
                        self._one(named, named._replace(part=right))
        for line in knowledge.lines(knowledge.SAME_IN_GROUP):
            names, where = line.split(" : ")
            left, right = names.split(" = ")
            for named in by_part[left]:
                if f"{named.dimension} {named.group}" == where:
                    self._one(named, named._replace(part=right))

    def _root(self, named: Named) -> Named:
        while self._parent[named] != named:
            named = self._parent[named]
        return named

    def _one(self, left: Named, right: Named) -> None:
        if right in self._parent:
            self._parent[self._root(left)] = self._root(right)

    def _number(self, cells: Mapping[Named, str]) -> None:
        members: dict[Named, list[Named]] = defaultdict(list)
        for named in cells:
            members[self._root(named)].append(named)
        some_printed = {
            (named.part, named.month)
            for named, text in cells.items()
            if named.dimension and text not in (WITHHELD, "0")
        }
        for several in members.values():
            texts = {cells[named] for named in several} - {WITHHELD}
            if texts:
                number: int | Unknown = int(Decimal(texts.pop()) * self._scale.get(several[0].part, 1))
            else:
                # A nought is printed, but for breakdowns, and columns of totals, that are withheld as a whole.
                nought = all(
                    named in self._maybe_nought or (named.dimension and (named.part, named.month) not in some_printed)
                    for named in several
                )
                free = any(named.part in knowledge.ANY_NUMBER for named in several)
                number = Unknown(self.problem.unknown(-MOST if free else 0 if nought else 1))
                self.problem.printed[number.at] = several
            for named in several:
                self._numbers[named] = number

    # --- what holds ---

    def number(self, part: str, month: str, dimension: str, group: str, edition: str) -> int | Unknown | None:
        """A number of an edition: printed or withheld, nought where the group has no row, unknown where it has none
        because the whole breakdown is left out. None where the measure has no figure."""
        named = Named(part, month, dimension, group)
        if named in self._numbers:
            return self._numbers[named]
        if Named(part, month, "", "") not in self._numbers:
            return None
        if not dimension:
            return None
        code, key, _ = part.split(" ")
        if dimension not in DIMENSIONS[code, key]:
            return None
        total = self._numbers[Named(part, month, "", "")]
        if f"{code} {key} {dimension}" in self._told[edition] or total == 0:
            return 0
        fresh = Unknown(self.problem.unknown(0))
        self._numbers[named] = fresh
        return fresh

    def _hold(self, terms: Iterable[tuple[int, int | Unknown]], *, at_least: bool = False) -> None:
        """The terms add up to nought, or (`at_least`) to nought or more."""
        unknown: dict[int, int] = defaultdict(int)
        known = 0
        for times, number in terms:
            if isinstance(number, Unknown):
                unknown[number.at] += times
            else:
                known += times * number
        left = {at: times for at, times in unknown.items() if times}
        key = (tuple(sorted(left.items())), known, at_least)
        if left and key not in self._held:
            self._held.add(key)
            self.problem.sums.append((left, known, at_least))

    def _within(self, edition: str) -> None:
        places = sorted({(named.month, named.dimension, named.group) for named in self._numbers
                         if named.month == edition or "/" in named.month or not named.dimension})  # fmt: skip
        parts = sorted({named.part for named in self._numbers})
        for part in parts:
            code, key, of = part.split(" ")
            for month in (edition, *sorted({m for m, _, _ in places if "/" in m})):
                for dimension in DIMENSIONS[code, key] if code not in knowledge.DO_NOT_ADD_UP else ():
                    numbers = [
                        self.number(part, month, dimension, group, edition)
                        for group in sorted(self._groups[edition].get(dimension, ()))
                    ]
                    if numbers and None not in numbers and self._broken_down(part, month, edition):
                        total = self._numbers[Named(part, month, "", "")]
                        self._hold([*((1, n) for n in numbers), (-1, total)])  # type: ignore[misc]
            if of == "numerator" and (code, key) in SHARES and code not in knowledge.NO_PART_OF_ITS_BASE:
                for place in places:
                    self._compare([f"{code} {key} denominator"], [part], place, edition, at_least=True)
        for line in knowledge.lines(knowledge.ADD_UP):
            left, right = line.split(" = ")
            for place in places:
                self._compare([right], left.split(" + "), place, edition, at_least=False)
        for line in knowledge.lines(knowledge.WITHIN):
            left, right = line.split(" < ")
            for place in places:
                self._compare([right], left.split(" + "), place, edition, at_least=True)

    def _broken_down(self, part: str, month: str, edition: str) -> bool:
        if "/" not in month:
            return month == edition
        return (part, month) in self._split

    def _compare(
        self, plus: Sequence[str], minus: Sequence[str], place: tuple[str, str, str], edition: str, *, at_least: bool
    ) -> None:
        terms = []
        for times, parts in ((1, plus), (-1, minus)):
            for part in parts:
                number = self.number(part, *place, edition)
                if number is None:
                    return
                terms.append((times, number))
        self._hold(terms, at_least=at_least)

    def _over_months(self, editions: Sequence[str]) -> None:
        months = sorted({n.month for n in self._numbers if "/" not in n.month})
        for month in months:
            before = str(Month.parse(month).less(1))
            found = [
                self._numbers.get(Named(part, each, "", ""))
                for part, each in (
                    (knowledge.STOCK, month),
                    (knowledge.STOCK, before),
                    (knowledge.ENTRIES, month),
                    (knowledge.EXITS, month),
                )
            ]
            if None not in found:
                self._flow(found)  # type: ignore[arg-type]
        for line in knowledge.lines(knowledge.TWELVE_MONTHS):
            year, month_part = line.split(" = ")
            unseen: dict[tuple[str, str, str], Unknown] = {}
            places = {(n.dimension, n.group) for n in self._numbers if n.part == year}
            for dimension, group in sorted(places):
                for month in months if not dimension else editions:
                    total = self.number(year, month, dimension, group, month)
                    if total is None:
                        continue
                    terms: list[tuple[int, int | Unknown]] = [(1, total)]
                    for back in range(12):
                        each = str(Month.parse(month).less(back))
                        number = self._month(month_part, each, dimension, group, editions)
                        if number is None:
                            key = each, dimension, group
                            if key not in unseen:
                                unseen[key] = Unknown(self.problem.unknown(0))
                            number = unseen[key]
                        terms.append((-1, number))
                    self._hold(terms)

    def _month(
        self, part: str, month: str, dimension: str, group: str, editions: Sequence[str]
    ) -> int | Unknown | None:
        if part == "-" or (dimension and month not in editions):
            return None
        return self.number(part, month, dimension, group, month)

    def _flow(self, found: Sequence[int | Unknown]) -> None:
        """Stock and flow: nearly always exact. Where the printed numbers contradict it, it is no knowledge."""
        terms = list(zip((1, -1, -1, 1), found, strict=True))
        self._hold(terms)


# --- making it smaller --------------------------------------------------------------------------


def without_loose_ends(problem: Problem) -> Problem:
    """The same question with fewer unknowns: one that nobody prints and that stands in a single sum is no more than
    room in it. Taken out, one after the other, it leaves the sum a comparison, or leaves nothing to hold."""
    sums: dict[int, tuple[dict[int, int], int, bool]] = dict(enumerate(problem.sums))
    standing: dict[int, set[int]] = defaultdict(set)
    for number, (unknown, _, _) in sums.items():
        for at in unknown:
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
            sums[number] = (rest, known, True)
        else:
            del sums[number]
    return Problem(problem.least, problem.printed, list(sums.values()))


def _is_loose(problem: Problem, standing: Mapping[int, set[int]], at: int) -> bool:
    return not problem.printed[at] and problem.least[at] == 0 and len(standing[at]) == 1


# --- solving ---------------------------------------------------------------------------------------


def components(problem: Problem) -> Iterator[tuple[list[int], list[int]]]:
    """Unknowns that have to do with each other, and the sums between them."""
    parent = list(range(len(problem.least)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for unknown, _, _ in problem.sums:
        first, *others = unknown
        for other in others:
            parent[root(other)] = root(first)
    members: dict[int, list[int]] = defaultdict(list)
    sums: dict[int, list[int]] = defaultdict(list)
    for at in range(len(parent)):
        members[root(at)].append(at)
    for number, (unknown, _, _) in enumerate(problem.sums):
        sums[root(next(iter(unknown)))].append(number)
    for at, several in members.items():
        yield several, sums[at]


def solve(problem: Problem, workers: int, seconds: float) -> list[tuple[Named, int]]:
    """The withheld numbers with a single possible value."""
    found = []
    problem = without_loose_ends(problem)
    for members, sums in components(problem):
        wanted = [at for at in members if problem.printed[at]]
        if wanted and sums:
            side_by_side = workers if len(members) > FEW else 1
            pinned = _pinned(problem, wanted, sums, side_by_side, seconds)
            found += [(problem.printed[at][0], value) for at, value in pinned]
    return found


def _pinned(
    problem: Problem, wanted: list[int], sums: list[int], workers: int, seconds: float
) -> list[tuple[int, int]]:
    """Two solutions that differ in a number show that it has two values; go on until none of those left can differ."""
    model = cp_model.CpModel()
    used = sorted({at for each in sums for at in problem.sums[each][0]} | set(wanted))
    variable = {at: model.new_int_var(problem.least[at], MOST, "") for at in used}
    for each in sums:
        unknown, known, at_least = problem.sums[each]
        total = sum(times * variable[at] for at, times in unknown.items()) + known
        if at_least:
            model.add(total >= 0)
        else:
            model.add(total == 0)
    first = _solved(model, variable, workers, None)
    if first is None:
        raise RuntimeError("what the attacker takes for granted contradicts what the editions print")
    left = _not_moved_nearby(problem, list(wanted), sums, first) if len(used) > FEW else list(wanted)
    while left:
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
        second = _solved(ahead, variable, workers, seconds)
        if second is None:
            return [(at, first[at]) for at in left]
        left = [at for at in left if second[at] == first[at]]
    return []


def _not_moved_nearby(problem: Problem, wanted: list[int], sums: list[int], first: Mapping[int, int]) -> list[int]:
    """The unknowns without a second value among solutions that differ from the first only near them."""
    standing: dict[int, list[int]] = defaultdict(list)
    for number in sums:
        for at in problem.sums[number][0]:
            standing[at].append(number)
    moved: set[int] = set()
    for at in wanted:
        if at not in moved:
            near = _near(problem, standing, at)
            model = cp_model.CpModel()
            variable = {each: model.new_int_var(problem.least[each], MOST, "") for each in near}
            for number in {number for each in near for number in standing[each]}:
                unknown, known, at_least = problem.sums[number]
                total = known + sum(
                    times * (variable[each] if each in variable else first[each]) for each, times in unknown.items()
                )
                model.add(total >= 0 if at_least else total == 0)
            model.add(variable[at] != first[at])
            second = _solved(model, variable, 1, 1.0, once=True)
            moved |= {each for each, value in (second or {}).items() if value != first[each]}
    return [at for at in wanted if at not in moved]


def _near(problem: Problem, standing: Mapping[int, list[int]], at: int) -> set[int]:
    """The unknowns nearest to one, by the sums they stand in together."""
    near, edge = {at}, [at]
    while edge and len(near) < NEARBY:
        beside = {other for each in edge for number in standing[each] for other in problem.sums[number][0]} - near
        near |= beside
        edge = sorted(beside)
    return near


def _solved(
    model: cp_model.CpModel,
    variable: Mapping[int, cp_model.IntVar],
    workers: int,
    seconds: float | None,
    *,
    once: bool = False,
) -> dict[int, int] | None:
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
