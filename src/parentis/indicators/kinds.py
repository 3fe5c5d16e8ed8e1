"""The kinds of measure: a count, a percentage, a rate over the population and an average.

A measure is a frozen value with no body. `of` names the relation its cases come from; `within` says which of
them are in scope, `meeting` which of those count, `adding` what a case brings. All are SQL expressions over
the relation's declared columns, parsed and resolved when the measure is made.
"""

from __future__ import annotations

import difflib
import functools
import re
from dataclasses import dataclass
from typing import ClassVar, Literal

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

from parentis.records.relations import RELATIONS, Relation

Better = Literal["high", "low", "neutral"]
Chance = Literal["cases", "events", "unknown"]
"""What chance works on: cases that count or not, events over an exposure. Not known where cases bring amounts (days,
points), hang together (the sessions of one pupil), or are added and taken away."""
Period = Literal[
    "month",
    "rolling",
    "month end",
    "year",
    "year to date",
    "quarter to D",
    "quarter ends only",
    "three years",
]


class DefinitionError(ValueError):
    """A measure's definition does not hold together; the message names the measure and the slip."""


@dataclass(frozen=True, kw_only=True)
class Measure:
    """What every kind of measure has.

    `needs` lists what must have been delivered for the measure to have a value: a table ("reviews") or one of
    its columns ("visits.seen"); alternatives are joined by "|". `source` names where the rows come from, for
    a reader. `better` is the national view of which way is good; `chance` says what chance alone works on.
    """

    code: str
    measure: str
    title: str
    definition: str
    source: str
    of: str
    better: Better
    period: Period
    unit: str
    within: str = "TRUE"
    needs: tuple[str, ...] = ()
    chance: Chance = "events"

    kind: ClassVar[Literal["count", "share", "rate", "average"]]
    over_population: ClassVar[bool] = False

    def __post_init__(self) -> None:
        if self.of not in RELATIONS:
            raise DefinitionError(f"{self.name}: there is no relation '{self.of}'{nearest(self.of, RELATIONS)}")
        for expression in (self.within, *self._expressions()):
            check_expression(self.name, expression, self.relation)

    def _expressions(self) -> tuple[str, ...]:
        return ()

    @property
    def name(self) -> str:
        """The code and key together, as in `4.01.05 inside`."""
        return f"{self.code} {self.measure}"

    @property
    def relation(self) -> Relation:
        """The relation the cases come from."""
        return RELATIONS[self.of]

    @property
    def definition_text(self) -> str:
        """The definition on one line."""
        return re.sub(r"\s+", " ", self.definition).strip()

    @property
    def dimensions(self) -> tuple[str, ...]:
        """What the measure is broken down by; nothing for a measure over the population."""
        return () if self.over_population else self.relation.dimensions

    @property
    def scope(self) -> str:
        """Which cases are evidence of the measure."""
        return self.within

    @property
    def counts(self) -> str:
        """Whether a case in scope counts: true or false."""
        return "TRUE"

    @property
    def numerator(self) -> str:
        """What a case adds to the numerator."""
        return "1"

    @property
    def denominator(self) -> str | None:
        """What a case adds to the denominator; None for a count or for a measure over the population."""
        return None


@dataclass(frozen=True, kw_only=True)
class Count(Measure):
    """How many cases, or the sum of what they bring (`adding`)."""

    adding: str = "1"
    kind = "count"

    def _expressions(self) -> tuple[str, ...]:
        return (self.adding,)

    @property
    def counts(self) -> str:
        return f"({self.adding}) > 0"

    @property
    def numerator(self) -> str:
        return self.adding


@dataclass(frozen=True, kw_only=True)
class Percentage(Measure):
    """Of the cases in scope, the share that meet a condition.

    A case for which it is not known stays in the base and is not counted: where `meeting` is empty (SQL's NULL),
    or where `not_known` holds.
    """

    meeting: str
    not_known: str = "FALSE"
    unit: str = "%"
    chance: Chance = "cases"
    kind = "share"

    def _expressions(self) -> tuple[str, ...]:
        return (self.meeting, self.not_known)

    @property
    def counts(self) -> str:
        return (
            self.meeting if self.not_known == "FALSE" else f"CASE WHEN NOT ({self.not_known}) THEN {self.meeting} END"
        )

    @property
    def numerator(self) -> str:
        return f"CASE WHEN {self.meeting} THEN 1 ELSE 0 END"

    @property
    def denominator(self) -> str:
        return "1"


@dataclass(frozen=True, kw_only=True)
class Average(Measure):
    """What the cases in scope bring, over their number, or over what they bring to the base (`over`).

    `base` is what the base is counted in, where the unit does not say ("days": over "children"). `decimals` is how
    many the average is told with.
    """

    adding: str
    over: str = "1"
    base: str = ""
    decimals: int = 2
    kind = "average"

    def _expressions(self) -> tuple[str, ...]:
        return (self.adding, self.over)

    @property
    def counts(self) -> str:
        return f"({self.adding}) > 0"

    @property
    def numerator(self) -> str:
        return self.adding

    @property
    def denominator(self) -> str:
        return self.over


@dataclass(frozen=True, kw_only=True)
class Proportion(Average):
    """What the cases in scope bring over what they bring to the base, per cent.

    A case may be in one of the two only. `base` is what both are counted in, or the base alone where the one is no
    part of the other (`chance` is then "events").
    """

    over: str
    base: str
    unit: str = "%"
    kind = "share"  # type: ignore[assignment]


@dataclass(frozen=True, kw_only=True)
class Rate(Measure):
    """Cases in scope per 10,000 residents aged 0 to 17."""

    unit: str = "per 10,000"
    kind = "rate"
    over_population = True


@dataclass(frozen=True, kw_only=True)
class PopulationShare(Measure):
    """Cases in scope as a percentage of residents aged 0 to 17."""

    unit: str = "%"
    chance: Chance = "cases"
    kind = "share"
    over_population = True


def one_of(column: str, *codes: str) -> str:
    """The condition that a column holds one of some codes."""
    return f"{column} IN ({', '.join(repr(code) for code in codes)})"


@functools.cache
def _columns_in(expression: str) -> tuple[str, ...]:
    parsed = sqlglot.parse_one(expression, read="duckdb")
    return tuple(dict.fromkeys(column.name for column in parsed.find_all(exp.Column)))


def check_expression(name: str, expression: str, relation: Relation) -> None:
    """Parse a measure's expression and resolve its columns against the relation, or say what is wrong."""
    try:
        columns = _columns_in(expression)
    except SqlglotError as error:
        raise DefinitionError(f"{name}: '{expression}' cannot be read as SQL: {error}") from error
    for column in columns:
        if column not in relation.all_columns:
            hint = nearest(column, relation.all_columns)
            raise DefinitionError(f"{name}: {relation.name} has no column '{column}'{hint}")


def nearest(wrong: str, right: object) -> str:
    """A hint with the nearest right name, or nothing."""
    matches = difflib.get_close_matches(wrong, list(right), n=1)  # type: ignore[call-overload]
    return f"; did you mean '{matches[0]}'?" if matches else ""
