"""Every mutant of the relations' SQL and of the measures' expressions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, replace

import sqlglot
from sqlglot import exp
from tests.mutation.mutant import Mutant
from tests.mutation.sql_operators import OPERATORS, sql

from parentis.indicators import MEASURES, Measure, measure
from parentis.indicators.catalogue import THEMES
from parentis.records.relations import ORDER, sql_of

EXPRESSIONS = ("within", "meeting", "adding", "over", "not_known")
SELECTED = "what is selected"


def relation_mutants() -> Iterator[Mutant]:
    """Every mutant of every relation, in the order relations are made."""
    for name in ORDER:
        file = f"src/parentis/records/sql/{name}.sql"
        for found in mutants_of(sql_of(name)):
            yield replace(found, kind="relation", file=file, subject=name)


def measure_mutants() -> Iterator[Mutant]:
    """Every mutant of what measures count and of what they need."""
    for each in MEASURES:
        file = file_of(each)
        for name in expressions_of(each):
            for found in mutants_of(getattr(each, name)):
                place = f"{each.name}: {name}"
                yield replace(found, kind="measure", file=file, line=0, subject=each.name, place=place)
        for need in each.needs:
            kept = "\n".join(other for other in each.needs if other != need)
            yield Mutant("measure", file, 0, each.name, f"{each.name}: needs", need, "dropped", kept)


def file_of(measure: Measure) -> str:
    """The file of the theme that a measure is declared in."""
    theme = next(each for each in THEMES if measure in each.MEASURES)
    return f"src/parentis/indicators/{theme.__name__.rpartition('.')[2]}.py"


def mutated_measure(mutant: Mutant) -> Measure:
    """The measure that a mutant makes of one. Raises DefinitionError when it does not hold together."""
    code, key = mutant.subject.split(" ", 1)
    attribute = mutant.place.rpartition(": ")[2]
    changed = tuple(mutant.mutated.split("\n")) if attribute == "needs" else mutant.mutated
    if attribute == "needs" and not mutant.mutated:
        changed = ()
    return replace(measure(code, key), **{attribute: changed})


def expressions_of(measure: Measure) -> list[str]:
    """The names of a measure's expressions that say something."""
    names = {field.name for field in fields(measure)}
    said = [name for name in EXPRESSIONS if name in names]
    return [name for name in said if getattr(measure, name) not in ("TRUE", "FALSE", "1")]


def mutants_of(text: str) -> list[Mutant]:
    """Every mutant of one SQL text."""
    tree = sqlglot.parse_one(text, read="duckdb")
    root = exp.Paren(this=tree)  # so that the outermost node can be replaced like any other
    seen: Counter[tuple[str, str, str]] = Counter()
    found = []
    for node in list(tree.walk()):
        for operator in OPERATORS:
            for each in operator(node):
                each.old.replace(each.new)
                mutated = sql(root.this)
                each.new.replace(each.old)
                place = place_of(node)
                seen[place, each.before, each.after] += 1
                number = seen[place, each.before, each.after]
                line = line_of(node)
                found.append(Mutant("relation", "", line, "", place, each.before, each.after, mutated, number))
    return found


def place_of(node: exp.Expression) -> str:
    """The CTE and the column that a node stands in, for a reader and for the list of equivalents."""
    around = [node, *ancestors(node)]
    cte = next((each.alias for each in around if isinstance(each, exp.CTE)), "")
    column = next((each.alias for each in around if isinstance(each, exp.Alias)), "")
    joined = next((each.alias_or_name for each in around if isinstance(each, exp.Join)), "")
    said = [cte, column or (f"join {joined}" if joined else "")]
    return ", ".join(each for each in said if each) or SELECTED


def ancestors(node: exp.Expression) -> Iterator[exp.Expression]:
    while node.parent is not None:
        node = node.parent
        yield node


def line_of(node: exp.Expression) -> int:
    """The line of the first name within a node, or of the nearest around it."""
    for around in (node, *ancestors(node)):
        lines = [each.meta["line"] for each in around.find_all(exp.Identifier) if "line" in each.meta]
        if lines:
            return min(lines)
    return 1
