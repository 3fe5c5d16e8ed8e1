"""A second implementation of the figures, in plain Python, to check the product against.

Loops over rows, one file a theme, so that it can be read side by side with the rules. It shares no code with
the product and uses the standard library alone. `CHOICES.md` lists what was decided where the rules leave a
case open.
"""

from collections.abc import Iterable, Iterator, Mapping

from tests.reference import children_in_care, entering_care, leaving_care, moves, reviews_and_visits
from tests.reference.cases import Cell, Counted, Key
from tests.reference.council import Council, Practice
from tests.reference.record import Tables, read_record

__all__ = ["Cell", "Council", "Key", "Practice", "evidence", "figures"]

THEMES = (entering_care, children_in_care, leaving_care, moves, reviews_and_visits)

Delivered = Mapping[str, Iterable[str]] | None


def figures(tables: Tables, council: Council, months: Iterable[str], delivered: Delivered = None) -> dict[Key, Cell]:
    """Every cell of every measure: (code, measure, month, dimension, group) to (numerator, denominator).

    `tables` holds rows as dicts of typed values, blanks None; a key that is absent was not delivered.
    `delivered` says which columns each file had; without it, all of them.
    """
    return {
        key: cell for counted in counted_measures(tables, council, months, delivered) for key, cell in counted.cells()
    }


def evidence(
    tables: Tables, council: Council, key: Key, delivered: Delivered = None
) -> list[tuple[str, dict[str, object], bool]]:
    """The cases behind one cell: child, facts, and whether it was counted."""
    code, measure, month, dimension, group = key
    return [
        (case.child_id, case.facts, case in counted.cases)
        for counted in counted_measures(tables, council, [month], delivered)
        if (counted.code, counted.measure) == (code, measure)
        for case in (counted.cases if counted.base is None else counted.base)
        if not dimension or case.groups[dimension] == group
    ]


def counted_measures(
    tables: Tables, council: Council, months: Iterable[str], delivered: Delivered
) -> Iterator[Counted]:
    record = read_record(tables, council, delivered)
    for month in months:
        for theme in THEMES:
            yield from theme.measures(record, month)
