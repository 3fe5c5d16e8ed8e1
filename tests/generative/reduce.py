"""Bring a record on which two implementations differ down to the rows that matter, for a person to read."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from tests.generative.records import Invented, Row, Tables

MOST_TRIALS = 200

T = TypeVar("T")
Differs = Callable[[Invented], bool]


def reduce(invented: Invented, differs: Differs) -> Invented:
    """The same council with as few files, then children, then rows, as still make it differ."""
    trials = [0]

    def still_differs(tables: Tables) -> bool:
        trials[0] += 1
        return trials[0] <= MOST_TRIALS and differs(replace(invented, tables=tables))

    tables = invented.tables
    for name in tables:
        if tables[name] and still_differs({**tables, name: []}):
            tables = {**tables, name: []}
    children = sorted({row["child_id"] for rows in tables.values() for row in rows if "child_id" in row})
    needed = fewest(children, lambda some: still_differs(of_children(tables, set(some))))
    tables = of_children(tables, set(needed))
    for name in tables:
        if name != "distances":
            tables = {**tables, name: fewest(tables[name], rows_differ(tables, name, still_differs))}
    return replace(invented, tables=tables)


def of_children(tables: Tables, children: set[str]) -> Tables:
    return {
        name: [row for row in rows if "child_id" not in row or row["child_id"] in children]
        for name, rows in tables.items()
    }


def rows_differ(tables: Tables, name: str, still_differs: Callable[[Tables], bool]) -> Callable[[list[Row]], bool]:
    return lambda rows: still_differs({**tables, name: rows})


def fewest(things: list[T], enough: Callable[[list[T]], bool]) -> list[T]:
    """Take away halves, then quarters, down to single ones, as long as what is left is enough."""
    size = max(1, len(things) // 2)
    while things:
        kept, start = things, 0
        while start < len(kept):
            without = kept[:start] + kept[start + size :]
            if enough(without):
                kept = without
            else:
                start += size
        if size == 1 and kept == things:
            break
        things, size = kept, max(1, size // 2)
    return things
