"""A second implementation of the figures, in plain Python, to check the product against.

Loops over rows, one file a theme, so that it can be read side by side with the rules. It shares no code with
the product and uses the standard library alone. `CHOICES.md` lists what was decided where the rules leave a
case open.
"""

from collections.abc import Iterable, Iterator, Mapping

from tests.reference import (
    adopters,
    adoption,
    care_leavers,
    children_in_care,
    convictions,
    education,
    entering_care,
    foster_carers,
    health,
    leaving_care,
    missing,
    moves,
    reviews_and_visits,
    workforce,
)
from tests.reference.attainment import measures_of_years
from tests.reference.cases import Cell, Counted, Key
from tests.reference.council import Council, Practice
from tests.reference.dates import last_day
from tests.reference.record import Tables, read_record

__all__ = ["Cell", "Council", "Key", "Practice", "evidence", "figures"]

THEMES = (
    *(entering_care, children_in_care, leaving_care, moves, reviews_and_visits),
    *(missing, education, health, convictions, care_leavers, adoption, adopters, foster_carers, workforce),
)

Delivered = Mapping[str, Iterable[str]] | None


def figures(tables: Tables, council: Council, months: Iterable[str], delivered: Delivered = None) -> dict[Key, Cell]:
    """Every cell of every measure: (code, measure, month, dimension, group) to (numerator, denominator).

    The last of the months is that of the report. Attainment has the label of an academic year in place of the month.
    `tables` holds rows as dicts of typed values, blanks None; a key that is absent was not delivered.
    `delivered` says which columns each file had; without it, all of them.
    """
    return {
        key: cell for counted in counted_measures(tables, council, months, delivered) for key, cell in counted.cells()
    }


def evidence(
    tables: Tables, council: Council, key: Key, report: str, delivered: Delivered = None
) -> list[tuple[str, dict[str, object], bool]]:
    """The cases behind one cell of a report of that month: whom it is about, facts, and whether it was counted."""
    code, measure, month, dimension, group = key
    found = []
    for counted in counted_measures(tables, council, [report], delivered):
        if (counted.code, counted.measure, counted.month) == (code, measure, month):
            rest = [case for case in counted.base or [] if case not in counted.cases]
            for case in [*counted.cases, *rest]:
                if not dimension or case.groups[dimension] == group:
                    facts = {**case.facts, **({} if case.weight == 1 else {"counts": case.weight})}
                    found.append((case.subject, facts, case in counted.cases))
    return found


def counted_measures(
    tables: Tables, council: Council, months: Iterable[str], delivered: Delivered
) -> Iterator[Counted]:
    record = read_record(tables, council, delivered)
    shown = sorted(months)
    for month in shown:
        for theme in THEMES:
            yield from theme.measures(record, month)
    yield from measures_of_years(record, last_day(shown[-1]))
