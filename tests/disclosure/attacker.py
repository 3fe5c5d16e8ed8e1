"""An attacker: from the printed numbers of public editions to every withheld one, by integer programming.

It holds the `series-public.csv` of every edition, word for word, and knows the definitions (`knowledge`). It has no
part of the masker. A number it finds a single value for is recovered.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from tests.disclosure import knowledge
from tests.disclosure.problem import MOST, Named, Problem, Sum
from tests.disclosure.solver import solve

from parentis.indicators import MEASURES
from parentis.period import Month

WITHHELD = "c"
ANY_OTHER = "\N{HORIZONTAL ELLIPSIS}"
"""All groups of a dimension that no edition has a row of, as one group: a breakdown that is left out may have them."""

DIMENSIONS = {f"{each.code} {each.measure}": each.dimensions for each in MEASURES}
SHARES = {f"{each.code} {each.measure}" for each in MEASURES if each.kind == "share" and not each.over_population}


class Unknown(NamedTuple):
    """A number that the attacker does not know: its place in the problem."""

    at: int


class Attack(NamedTuple):
    """What came of it: the cells that are withheld, how many of them were tried, and the numbers recovered.

    `marks` counts every `c` in all files, `cells` each cell once that has one, in however many editions.
    """

    marks: int
    cells: int
    tried: int
    recovered: list[tuple[Named, int]]

    def __str__(self) -> str:
        return (
            f"{self.marks:,} marks, {self.cells:,} cells withheld; two values looked for of {self.tried:,}: "
            f"{self.tried - len(self.recovered):,} have them, {len(self.recovered):,} have one"
        )


def attack_of(reader: Reader, workers: int = 2, seconds: float = 5.0) -> Attack:
    """Look for a second value of every withheld cell."""
    tried, single = solve(reader.problem, workers, seconds)
    cells = [named for at in tried for named in reader.problem.names[at] if named in reader.marked]
    found = [(named, single[at]) for at in single for named in reader.problem.names[at] if named in reader.marked]
    return Attack(
        reader.marks, len(reader.marked), len(cells) + len(reader.given_away), [*reader.given_away.items(), *found]
    )


class Reader:
    """All that the editions and the definitions say, as a problem to solve.

    `editions` is the CSV by report month, oldest first. `balanced` names the months whose number in care is that of
    the month before with who came and without who went: nobody can know it of a month, but the attacker is told.
    """

    def __init__(self, editions: Mapping[str, str], balanced: Collection[str]) -> None:
        self.problem = Problem()
        self.marks = 0
        self.marked: set[Named] = set()
        """The cells that an edition withholds and none before it printed."""
        self.given_away: dict[Named, int] = {}
        """Those of them that a later edition prints, or that are printed under another name."""
        self.scale = dict.fromkeys(knowledge.IN_HUNDREDTHS, 100)
        """By what the numbers of a part are multiplied to be whole."""
        self._numbers: dict[Named, int | Unknown] = {}
        self.groups: dict[str, set[str]] = defaultdict(set)
        """Of each dimension those that an edition has a row of, and all others as one."""
        self._told: set[tuple[str, str, str]] = set()
        self._maybe_nought: set[Named] = set()
        self._held: set[tuple[object, ...]] = set()
        self._twins = _twins()
        texts = {month: list(csv.DictReader(io.StringIO(text))) for month, text in editions.items()}
        self._scales(texts.values())
        cells: dict[Named, str] = {}
        for rows in texts.values():
            self._read(rows, cells)
        self._number(cells)
        self._months = sorted({named.month for named in cells if "/" not in named.month})
        self._broken_down = [*sorted(texts), *sorted({named.month for named in cells if "/" in named.month})]
        """The months and years that an edition can break down."""
        self._parts = sorted({named.part for named in cells})
        self._within_a_month()
        self._stock_and_flow(balanced)
        self._over_months(sorted(texts))

    # --- reading ---

    def _scales(self, texts: Iterable[list[dict[str, str]]]) -> None:
        for rows in texts:
            for row in rows:
                for part, text in _parts_of(row):
                    if "." in text:
                        self.scale[part] = max(self.scale.get(part, 1), 10 ** len(text.partition(".")[2]))

    def _read(self, rows: list[dict[str, str]], cells: dict[Named, str]) -> None:
        for row in rows:
            if row["dimension"]:
                self.groups[row["dimension"]] |= {row["group"], ANY_OTHER}
                self._told.add((f"{row['code']} {row['measure']}", row["month"], row["dimension"]))
            for part, text in _parts_of(row):
                named = Named(part, row["month"], row["dimension"], row["group"])
                if text == WITHHELD:
                    self.marks += 1
                    if cells.setdefault(named, text) == WITHHELD:
                        self.marked.add(named)
                else:
                    cells[named] = text
        self._whole_columns(rows)

    def _whole_columns(self, rows: list[dict[str, str]]) -> None:
        """Totals of a number that an edition withholds in every month: then noughts are withheld with the others."""
        columns: dict[str, dict[Named, str]] = defaultdict(dict)
        for row in rows:
            for part, text in _parts_of(row):
                if not row["dimension"]:
                    columns[part][Named(part, row["month"])] = text
        for column in columns.values():
            if set(column.values()) == {WITHHELD}:
                self._maybe_nought.update(column)

    def _number(self, cells: Mapping[Named, str]) -> None:
        some_printed = {
            (named.part, named.month)
            for named, text in cells.items()
            if named.dimension and text not in (WITHHELD, "0")
        }
        for several in self._one_number(cells):
            texts = {cells[named] for named in several} - {WITHHELD}
            assert len(texts) <= 1, f"one number is printed as several: {several}"
            if texts:
                number: int | Unknown = self._whole(several[0].part, texts.pop())
                self.given_away |= dict.fromkeys(self.marked.intersection(several), number)
            else:
                # A nought is printed, but for breakdowns, and columns of totals, that are withheld as a whole.
                nought = all(
                    named in self._maybe_nought or (named.dimension and (named.part, named.month) not in some_printed)
                    for named in several
                )
                number = self._unknown(0 if nought else 1, several, marked=True)
            self._numbers |= dict.fromkeys(several, number)

    def _unknown(self, least: int, names: Sequence[Named], *, marked: bool = False) -> Unknown:
        free = any(named.part in knowledge.ANY_NUMBER for named in names)
        return Unknown(self.problem.unknown(-MOST if free else least, *names, marked=marked))

    def _whole(self, part: str, text: str) -> int:
        return int(Decimal(text) * self.scale.get(part, 1))

    def _one_number(self, cells: Mapping[Named, str]) -> Iterator[list[Named]]:
        """The names of each number that has any."""
        seen: set[Named] = set()
        for named in cells:
            if named not in seen:
                several = [named, *(twin for twin in self._names(named) if twin in cells)]
                seen.update(several)
                yield several

    def _names(self, named: Named) -> Iterator[Named]:
        """All other names of a number, by the definitions."""
        seen, edge = {named}, [named]
        while edge:
            part, month, dimension, group = edge.pop()
            everywhere, here = self._twins[part, None, None], self._twins[part, dimension, group]
            for other in (*everywhere, *here):
                twin = Named(other, month, dimension, group)
                if twin not in seen:
                    seen.add(twin)
                    edge.append(twin)
                    yield twin

    # --- what holds ---

    def number(self, named: Named) -> int | Unknown | None:
        """A number: printed or withheld, nought where the group has no row, unknown where it has none because the whole
        breakdown is left out. None where the measure has no figure, or is never broken down like that."""
        if named in self._numbers:
            return self._numbers[named]
        if not named.dimension or not self._is_broken_down(named):
            return None
        total = self._numbers[named._replace(dimension="", group="")]
        names = [named, *(twin for twin in self._names(named) if self._is_broken_down(twin))]
        known = next((self._numbers[name] for name in names if name in self._numbers), None)
        if known is None:
            told = any((_measure(name.part), name.month, name.dimension) in self._told for name in names)
            known = 0 if told or self._is_nobody(named.part, total) else self._unknown(0, names)
        self._numbers |= dict.fromkeys(names, known)
        return known

    def _is_broken_down(self, named: Named) -> bool:
        """Whether the measure has a figure of the month, and groups of the dimension."""
        has_a_figure = named._replace(dimension="", group="") in self._numbers
        return has_a_figure and named.dimension in DIMENSIONS[_measure(named.part)]

    @staticmethod
    def _is_nobody(part: str, total: int | Unknown) -> bool:
        return total == 0 and part not in knowledge.ANY_NUMBER

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
            self.problem.sums.append(Sum(left, known, at_least))

    def _within_a_month(self) -> None:
        """Groups and their total; a number and its base; parts of a whole."""
        for part in self._parts:
            if part[:7] not in knowledge.DO_NOT_ADD_UP:
                for month in self._broken_down:
                    for dimension in DIMENSIONS[_measure(part)]:
                        self._groups_add_up(Named(part, month, dimension))
        places = [*self._places()]
        for part in self._parts:
            measure, _, of = part.rpartition(" ")
            if of == "numerator" and measure in SHARES and part[:7] not in knowledge.NO_PART_OF_ITS_BASE:
                self._compare([f"{measure} denominator"], [part], places, at_least=True)
        for line in knowledge.lines(knowledge.ADD_UP):
            left, right = line.split(" = ")
            self._compare([right], left.split(" + "), places, at_least=False)
        for line in knowledge.lines(knowledge.WITHIN):
            left, right = line.split(" < ")
            self._compare([right], left.split(" + "), places, at_least=True)

    def _places(self) -> Iterator[tuple[str, str, str]]:
        for month in (*self._months, *self._broken_down):
            yield month, "", ""
        for month in self._broken_down:
            for dimension, groups in sorted(self.groups.items()):
                for group in sorted(groups):
                    yield month, dimension, group

    def _groups_add_up(self, named: Named) -> None:
        total = self._numbers.get(named._replace(dimension=""))
        groups = [self.number(named._replace(group=group)) for group in sorted(self.groups[named.dimension])]
        known = [number for number in groups if number is not None]
        if total is not None and groups and len(known) == len(groups):
            self._hold([*((1, number) for number in known), (-1, total)])

    def _compare(
        self, plus: Sequence[str], minus: Sequence[str], places: Iterable[tuple[str, str, str]], *, at_least: bool
    ) -> None:
        for place in places:
            terms = [
                (times, self.number(Named(part, *place))) for times, parts in ((1, plus), (-1, minus)) for part in parts
            ]
            known = [(times, number) for times, number in terms if number is not None]
            if len(known) == len(terms):
                self._hold(known, at_least=at_least)

    def _stock_and_flow(self, balanced: Collection[str]) -> None:
        for month in self._months:
            before = str(Month.parse(month).less(1))
            terms = [
                (1, self.number(Named(knowledge.STOCK, month))),
                (-1, self.number(Named(knowledge.STOCK, before))),
                (-1, self.number(Named(knowledge.ENTRIES, month))),
                (1, self.number(Named(knowledge.EXITS, month))),
            ]
            known = [(times, number) for times, number in terms if number is not None]
            if month in balanced and len(known) == len(terms):
                self._hold(known)

    def _over_months(self, editions: Sequence[str]) -> None:
        """Figures of twelve months, each the sum of a month's: printed, withheld, or nowhere to be seen."""
        for line in knowledge.lines(knowledge.TWELVE_MONTHS):
            year, of_month = line.split(" = ")
            unseen: dict[tuple[str, str, str], Unknown] = {}
            for dimension, group in sorted({(named.dimension, named.group) for named in self._numbers
                                            if named.part == year}):  # fmt: skip
                for month in editions if dimension else self._months:
                    total = self.number(Named(year, month, dimension, group))
                    if total is None:
                        continue
                    terms: list[tuple[int, int | Unknown]] = [(1, total)]
                    for back in range(12):
                        key = str(Month.parse(month).less(back)), dimension, group
                        number = None if dimension and key[0] not in editions else self.number(Named(of_month, *key))
                        if number is None:
                            if key not in unseen:
                                unseen[key] = Unknown(self.problem.unknown(0))
                            number = unseen[key]
                        terms.append((-1, number))
                    self._hold(terms)


def _parts_of(row: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The numbers of a row, each with the part that it is one of."""
    for of in ("numerator", "denominator"):
        if row[of]:
            yield f"{row['code']} {row['measure']} {of}", row[of]


def _measure(part: str) -> str:
    return part.rpartition(" ")[0]


def _twins() -> dict[tuple[str, str | None, str | None], list[str]]:
    """Other parts that are the same number: everywhere (None), for the whole council, or in one group."""
    twins: dict[tuple[str, str | None, str | None], list[str]] = defaultdict(list)

    def add(text: str, dimension: str | None, group: str | None) -> None:
        left, right = text.split(" = ")
        twins[left, dimension, group].append(right)
        twins[right, dimension, group].append(left)

    for line in knowledge.lines(knowledge.SAME):
        add(line, None, None)
    for line in knowledge.lines(knowledge.SAME_IN_TOTAL):
        add(line, "", "")
    for line in knowledge.lines(knowledge.SAME_IN_GROUP):
        names, where = line.split(" : ")
        dimension, _, group = where.partition(" ")
        add(names, dimension, group)
    return twins
