"""Try one mutant: by the examples first, then by the random councils."""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import cache

import duckdb
from tests.generative.needs import wrongly_there
from tests.mutation.councils import Drawn
from tests.mutation.engine import Prints
from tests.mutation.judges import Councils, Examples
from tests.mutation.mutant import Fate, Mutant, Outcome
from tests.mutation.sql_mutants import mutated_measure

from parentis.indicators.kinds import DefinitionError

NOT_VIABLE = (duckdb.BinderException, duckdb.ParserException, duckdb.CatalogException)
"""The mutant never was SQL that runs."""

_drawn: list[Drawn] = []


def use(drawn: Sequence[Drawn]) -> None:
    """Tell this process which random councils there are."""
    _drawn[:] = drawn


@cache
def examples() -> Examples:
    """The examples, made once a process."""
    return Examples()


@cache
def councils() -> Councils:
    """The random councils, made once a process and only if a mutant gets that far."""
    return Councils(_drawn)


def prints() -> tuple[dict[str, Prints], list[dict[str, Prints]]]:
    """What the relations are like as they should be: of the examples, and of each group of random councils."""
    return examples().bench.prints, [bench.prints for _, bench in councils().benches]


def tried(mutant: Mutant) -> Outcome:
    """What comes of a mutant of SQL."""
    started = time.process_time()
    fate, by = _fate(mutant)
    return Outcome(mutant, fate, by, time.process_time() - started)


def _fate(mutant: Mutant) -> tuple[Fate, str]:
    try:
        by = of_relation(mutant) if mutant.kind == "relation" else of_measure(mutant)
    except (*NOT_VIABLE, DefinitionError) as error:
        return "not viable", first_line(error)
    except Exception as error:
        # It is SQL, but it does not get through the rows, or not to numbers: so no example comes out.
        return "killed", f"error: {first_line(error)}"
    finally:
        examples().bench.restore()
    return ("killed", by) if by else ("survived", "")


def of_relation(mutant: Mutant) -> str:
    """Who kills a changed relation."""
    bench = examples().bench
    by = examples().of_change(bench.change(mutant.subject, mutant.mutated))
    bench.restore()
    return by or councils().of_change(mutant.subject, mutant.mutated)


def of_measure(mutant: Mutant) -> str:
    """Who kills a changed measure."""
    measure = mutated_measure(mutant)
    if mutant.place.endswith(": needs") and wrongly_there([measure]):
        return "tests/generative/test_needs.py"
    return examples().of_measure(measure) or councils().of_measure(measure)


def first_line(error: Exception) -> str:
    """What an error says, in short."""
    return f"{type(error).__name__} {str(error).splitlines()[0] if str(error) else ''}"[:120]
