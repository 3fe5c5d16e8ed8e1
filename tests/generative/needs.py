"""What is left out of a delivery takes the same measures away in the product and in the reference."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import tests.generative.conftest  # noqa: F401 - registers the profiles that test_agreement asks for
from tests.generative.records import (
    NEEDED_TABLES,
    OPTIONAL_COLUMNS,
    OPTIONAL_TABLES,
    OTHER_TABLES,
    Invented,
    as_delivered,
    invent,
)
from tests.generative.test_agreement import council_file
from tests.reference import figures

from parentis.indicators import Measure
from parentis.records.tables import TABLES
from parentis.series.collect import evidenced
from parentis.series.record import CouncilRecord

SEED, MONTH, CHILDREN = 36, "2017-06", 25  # a council of which every measure has a figure that month
PLACES = ("pl_distance", "pl_location", "home_post", "pl_post")

Columns = Sequence[tuple[str, str]]
"""Pairs of a table and a column, or of a table and "" for all of it."""

LEFT_OUT: tuple[Columns, ...] = (
    *([(table, "")] for table in (*OPTIONAL_TABLES, *OTHER_TABLES)),
    *([(table, column)] for table, columns in OPTIONAL_COLUMNS.items() for column in columns),
    # One of several columns is enough where a place is told in two ways.
    *([("episodes", one), ("episodes", other)] for one in PLACES for other in PLACES if one < other),
)

# A council without its file has no population and no ONS code, so a postcode does not tell inside from outside.
NO_POPULATION = {"4.01.01 rate-12m", "4.02.01 rate", "4.02.05 uasc-of-population"}
NO_ONS_CODE = {"4.01.05 inside", "4.01.05 outside", "4.01.05 unknown", "4.02.04 over-20-miles-outside"}


def wrongly_there(measures: Iterable[Measure]) -> list[str]:
    """The measures that a missing file or column takes away in one of the two alone, a line each."""
    found = []
    for each in measures:
        for columns, expected in expected_names():
            delivered = everything_but(columns)
            record = CouncilRecord("382", council_file(invented().council), delivered)
            if evidenced(each, record) != (each.name in expected):
                found.append(f"{each.name} without {', '.join('.'.join(one).rstrip('.') for one in columns)}")
        if evidenced(each, CouncilRecord("", None, everything_but([]))) == (each.name in NO_POPULATION):
            found.append(f"{each.name} without a council file")
        gone = NO_POPULATION | NO_ONS_CODE
        by_postcode = CouncilRecord("", None, everything_but([("episodes", "pl_location")]))
        if evidenced(each, by_postcode) == (each.name in gone):
            found.append(f"{each.name} without a council file and PL_LOCATION")
    return found


@cache
def expected_names() -> tuple[tuple[Columns, frozenset[str]], ...]:
    """For everything that can be left out, the measures that the reference still has figures of."""
    return tuple((columns, names_without(columns)) for columns in LEFT_OUT)


def names_without(columns: Columns) -> frozenset[str]:
    """The measures that the reference has figures of, without some columns."""
    delivered = everything_but(columns)
    council = invented()
    tables = as_delivered({**{name: [] for name in delivered}, **council.tables}, delivered)
    return frozenset(f"{key[0]} {key[1]}" for key in figures(tables, council.council, [MONTH], delivered) if not key[3])


@cache
def invented() -> Invented:
    """The council that files and columns are taken from."""
    return invent(SEED, MONTH, CHILDREN)


def everything_but(columns: Columns) -> dict[str, frozenset[str]]:
    """A delivery of every file and column but these."""
    tables: Mapping[str, set[str]] = {
        name: set(TABLES[name].names) for name in (*NEEDED_TABLES, *OPTIONAL_TABLES, *OTHER_TABLES)
    }
    for table, column in columns:
        if column:
            tables[table].discard(column)
    left_out = {table for table, column in columns if not column}
    return {name: frozenset(names) for name, names in tables.items() if name not in left_out}
