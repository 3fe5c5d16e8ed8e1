"""Works the examples out: all of them in one computation, each as a council of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import pyarrow as pa

from parentis.council import Council
from parentis.engines import open_engine
from parentis.indicators import MEASURES, Measure
from parentis.indicators.example import Counts
from parentis.indicators.examples import EXAMPLES, Example
from parentis.period import Month
from parentis.records.relations import RELATIONS
from parentis.series.collect import collect
from parentis.series.compute import Computation
from parentis.series.figure import Number
from parentis.series.prepare import prepare
from parentis.series.record import CouncilRecord, Record

EXAMPLE_COUNCIL = {"name": "Anytown", "ons_code": "E08000034", "population": {2015: 98_795, 2016: 98_542}}
Place = tuple[str, str, str, str]
"""(council, month, code, measure)."""


@dataclass
class Worked:
    """What an engine made of the examples.

    Every case in scope by subject, its sums, the total figures, the groups, and the relations' columns.
    """

    cases: dict[Place, dict[str, list[Counts]]] = field(default_factory=dict)
    sums: dict[Place, tuple[Number, Number]] = field(default_factory=dict)
    totals: dict[Place, tuple[Number, Number | None]] = field(default_factory=dict)
    groups: dict[Place, dict[str, dict[str, tuple[Number, Number | None]]]] = field(default_factory=dict)
    columns: dict[str, dict[str, pa.DataType]] = field(default_factory=dict)


def council_of(number: str, changes: Mapping[str, object]) -> Council:
    """The example council, with what an example changes in its file."""
    described = {**EXAMPLE_COUNCIL, "dfe_number": number, **changes}
    population = dict(described["population"])  # type: ignore[call-overload]
    fixed = population.pop("fixed", None)
    return Council.model_validate({**described, "population": {"by_year": population, "fixed": fixed}})


@contextmanager
def computation(examples: Sequence[Example], engine: str) -> Iterator[Computation]:
    """The examples' tables as one record, council 001 being the first example, with every month they speak of."""
    listed = [(f"{number:03d}", example) for number, example in enumerate(examples, start=1)]
    parts: dict[str, list[pa.Table]] = {}
    councils = []
    for number, example in listed:
        tables = example.tables(number)
        delivered = {name: frozenset(table.column_names) for name, table in tables.items()}
        councils.append(CouncilRecord(number, council_of(number, example.council), delivered))
        for name, table in tables.items():
            parts.setdefault(name, []).append(table)
    months = sorted({Month.parse(example.month) for example in examples if not example.of_a_school_year})
    record = Record({name: pa.concat_tables(tables) for name, tables in parts.items()}, tuple(councils))
    with open_engine(engine, record.rows) as opened:
        prepare(opened, record, months)
        yield Computation(opened, record, tuple(str(month) for month in months))


@cache
def work_out(engine: str) -> Worked:
    """Every case and every total of every measure, council and month: once an engine, for all tests."""
    with computation(EXAMPLES, engine) as made:
        worked = worked_out(made, MEASURES)
        for relation in RELATIONS:
            schema = made.engine.query(f"SELECT * FROM {relation} LIMIT 0").schema
            worked.columns[relation] = dict(zip(schema.names, schema.types, strict=True))
    return worked


def worked_out(made: Computation, measures: Sequence[Measure]) -> Worked:
    """Every case, every total and every group of some measures."""
    worked = Worked()
    take_cases(worked, made, measures)
    take_figures(worked, made, measures)
    return worked


def take_cases(worked: Worked, made: Computation, measures: Sequence[Measure]) -> None:
    """Put the cases of some measures with what was worked out."""
    for relation, taken in by_relation(measures).items():
        for row in made.engine.query(cases_sql(relation, taken)).to_pylist():
            for number, measure in enumerate(taken):
                if row[f"scope_{number}"]:
                    add(worked, measure, row, number)


def take_figures(worked: Worked, made: Computation, measures: Sequence[Measure]) -> None:
    """Put the figures of some measures with what was worked out."""
    for figure in collect(made.engine, measures, made.record.councils, made.months):
        place = (figure.council, figure.month, figure.code, figure.measure)
        made_of = (figure.numerator, figure.denominator)
        if figure.dimension:
            worked.groups.setdefault(place, {}).setdefault(figure.dimension, {})[figure.group] = made_of
        else:
            worked.totals[place] = made_of


def by_relation(measures: Sequence[Measure]) -> dict[str, list[Measure]]:
    """The measures that are taken of each relation: one query serves them all."""
    grouped: dict[str, list[Measure]] = {}
    for measure in measures:
        grouped.setdefault(measure.of, []).append(measure)
    return grouped


def cases_sql(relation: str, measures: Sequence[Measure]) -> str:
    """The cases of a relation, of every council and month, with what each is to each measure."""
    answers = [
        f"({measure.scope}) AS scope_{number}, {measure.counts} AS counts_{number}, "
        f"CAST({measure.numerator} AS DECIMAL(24, 6)) AS numerator_{number}, "
        f"CAST({measure.denominator or 0} AS DECIMAL(24, 6)) AS denominator_{number}"
        for number, measure in enumerate(measures)
    ]
    return f"SELECT council, month, subject, {', '.join(answers)} FROM {relation}"


def add(worked: Worked, measure: Measure, row: dict[str, Any], number: int) -> None:
    """Put a case of a measure with the others of its council and month."""
    place = (row["council"], row["month"], measure.code, measure.measure)
    worked.cases.setdefault(place, {}).setdefault(row["subject"], []).append(row[f"counts_{number}"])
    above, below = worked.sums.get(place, (0, 0))
    worked.sums[place] = (above + row[f"numerator_{number}"], below + row[f"denominator_{number}"])
