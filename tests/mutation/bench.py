"""A record with its relations made, on which one relation at a time can be replaced by a mutant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import sqlglot
from sqlglot import exp
from tests.mutation.engine import LayeredEngine, Prints, as_engine
from tests.spec.worked import Worked, take_cases, take_figures

from parentis.indicators import Measure
from parentis.period import Month
from parentis.records.relations import ORDER, RELATIONS, sql_of
from parentis.series.compute import Computation
from parentis.series.prepare import prepare
from parentis.series.record import CouncilRecord, Record

Changed = dict[str, frozenset[str]]
"""Relation -> the councils whose rows in it are other rows now."""


class Bench:
    """Made once a process: a mutant costs the relations that come out different, and no more."""

    def __init__(self, record: Record, months: Sequence[str]) -> None:
        self.councils: Mapping[str, CouncilRecord] = {each.number: each for each in record.councils}
        self.months = tuple(months)
        self.engine = LayeredEngine()
        self._record = record
        prepare(as_engine(self.engine), record, [Month.parse(month) for month in months])
        self.prints: dict[str, Prints] = {name: self.engine.prints(name) for name in ORDER}
        self._covering: list[str] = []

    def change(self, name: str, sql: str) -> Changed:
        """Replace a relation, and those that read it as far as they change. Raises duckdb.Error."""
        changed: Changed = {}
        for each in ORDER[ORDER.index(name) :]:
            if each != name and not changed.keys() & reads(each):
                continue
            self._covering.append(each)
            self.engine.cover(each, sql if each == name else sql_of(each))
            differs = differing(self.prints[each], self.engine.prints(each))
            if differs:
                changed[each] = differs
            else:
                self.engine.uncover([each])
        return changed

    def restore(self) -> None:
        """Every relation is what it was."""
        self.engine.uncover([each for name in self._covering for each in (name, whole(name))])
        self._covering.clear()

    def worked(self, measures: Sequence[Measure], numbers: Iterable[str], months: Sequence[str], cases: bool) -> Worked:
        """What some measures come to for some councils, by the relations as they are now."""
        councils = tuple(self.councils[number] for number in numbers)
        for name in dict.fromkeys(measure.of for measure in measures):
            self._narrow(name, [each.number for each in councils])
        made = Computation(as_engine(self.engine), Record({}, councils), tuple(months))
        worked = Worked()
        if cases:
            take_cases(worked, made, measures)
        take_figures(worked, made, measures)
        return worked

    def _narrow(self, name: str, numbers: Sequence[str]) -> None:
        """Leave only some councils' rows to be counted: nearly all the time goes into counting."""
        if name not in self._covering:
            self._covering.append(name)
            self.engine.cover(name, f'SELECT * FROM main."{name}"')
        if not self.engine.covers(whole(name)):
            self.engine.rename(name, whole(name))
        listed = ", ".join(f"'{number}'" for number in numbers)
        self.engine.cover(name, f'SELECT * FROM covering."{whole(name)}" WHERE council IN ({listed})')


def whole(name: str) -> str:
    """Where all the rows of a relation are while it is narrowed."""
    return f"whole_{name}"


def differing(before: Prints, after: Prints) -> frozenset[str]:
    """The councils that two contents of a relation differ in."""
    return frozenset(council for council in before.keys() | after.keys() if before.get(council) != after.get(council))


@cache
def reads(name: str) -> frozenset[str]:
    """The tables that a relation reads."""
    return frozenset(table.name for table in sqlglot.parse_one(sql_of(name), read="duckdb").find_all(exp.Table))


def counted(changed: Changed) -> Changed:
    """The changed relations that measures are taken of."""
    return {name: councils for name, councils in changed.items() if name in RELATIONS}
