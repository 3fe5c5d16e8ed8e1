"""Who can kill a mutant: the worked examples, and then the random councils with the reference's figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

import pyarrow as pa
from tests.mutation.bench import Bench, Changed, counted
from tests.mutation.councils import Cells, Drawn
from tests.spec.test_examples import check
from tests.spec.worked import Worked, council_of

from parentis.indicators import MEASURES, Measure
from parentis.indicators.examples import EXAMPLES, Example
from parentis.period import Month
from parentis.series.record import CouncilRecord, Record

T = TypeVar("T")

# The first few examples kill most of what can be killed.
FIRST, MORE = 6, 30


class Examples:
    """All worked examples, each a council of its own."""

    def __init__(self) -> None:
        self.by_number = {f"{number:03d}": example for number, example in enumerate(EXAMPLES, start=1)}
        self.bench = Bench(record_of(self.by_number), months_of(EXAMPLES))

    def of_change(self, changed: Changed) -> str:
        """The first example that says something else of changed relations; empty when none does."""
        return self.of_rows(counted(changed), frozenset())

    def of_rows(self, relations: Mapping[str, frozenset[str]], names: frozenset[str]) -> str:
        """The same of relations, by the councils they are other of, and of measures, by name."""
        asked = {
            number: [
                each
                for each in MEASURES
                if speaks_of(example, each) and (number in relations.get(each.of, ()) or each.name in names)
            ]
            for number, example in self.by_number.items()
        }
        return self._first_wrong({number: measures for number, measures in asked.items() if measures})

    def of_measure(self, measure: Measure) -> str:
        """The first example that says something else of a changed measure."""
        return self._first_wrong(
            {number: [measure] for number, example in self.by_number.items() if speaks_of(example, measure)}
        )

    def _first_wrong(self, asked: Mapping[str, Sequence[Measure]]) -> str:
        # An example is written for its own indicator: those of the most changed measures first.
        for numbers in batches(sorted(asked, key=lambda number: (-len(asked[number]), number))):
            measures = list({each.name: each for number in numbers for each in asked[number]}.values())
            months = months_of([self.by_number[number] for number in numbers]) or self.bench.months[:1]
            worked = self.bench.worked(measures, numbers, months, cases=True)
            for number in numbers:
                if wrong(int(number), self.by_number[number], worked, [each.measure for each in asked[number]]):
                    return f"example {number} of {self.by_number[number].indicator}"
        return ""


class Councils:
    """Random councils, whose every cell the plain-Python reference has worked out."""

    def __init__(self, drawn: Sequence[Drawn]) -> None:
        self.benches = [(group, Bench(group.record, group.months)) for group in drawn]

    def of_change(self, name: str, sql: str) -> str:
        """The first random council of which a replaced relation makes another cell. Raises duckdb.Error."""
        for group, bench in self.benches:
            try:
                for relation, numbers in counted(bench.change(name, sql)).items():
                    measures = [each for each in MEASURES if each.of == relation]
                    found = self.first_wrong(group, bench, measures, sorted(numbers))
                    if found:
                        return found
            finally:
                bench.restore()
        return ""

    def of_measure(self, measure: Measure) -> str:
        """The first random council of which a changed measure has another cell."""
        for group, bench in self.benches:
            try:
                found = self.first_wrong(group, bench, [measure], list(bench.councils))
            finally:
                bench.restore()
            if found:
                return found
        return ""

    def first_wrong(self, group: Drawn, bench: Bench, measures: Sequence[Measure], numbers: Sequence[str]) -> str:
        """The first of some councils of which a measure has another cell."""
        names = {(each.code, each.measure) for each in measures}
        for some in batches(numbers):
            worked = bench.worked(measures, some, bench.months, cases=False)
            found = cells(worked)
            for number in some:
                expected = {key: cell for key, cell in group.cells[number].items() if key[:2] in names}
                if found.get(number, {}) != expected:
                    return f"random council {number}"
        return ""


def cells(worked: Worked) -> dict[str, Cells]:
    """The cells of each council, as the reference writes them."""
    found: dict[str, Cells] = {}
    for (council, month, code, measure), cell in worked.totals.items():
        found.setdefault(council, {})[code, measure, month, "", ""] = cell
    for (council, month, code, measure), dimensions in worked.groups.items():
        for dimension, groups in dimensions.items():
            for group, cell in groups.items():
                found.setdefault(council, {})[code, measure, month, dimension, group] = cell
    return found


def wrong(number: int, example: Example, worked: Worked, keys: Sequence[str]) -> bool:
    """Whether the test of an example fails."""
    try:
        check(number, example, worked, keys)
    except (AssertionError, LookupError):
        return True
    return False


def speaks_of(example: Example, measure: Measure) -> bool:
    return example.indicator == measure.code and measure.measure in example.measures


def batches(numbers: Sequence[T]) -> Iterator[Sequence[T]]:
    """A few, then more at a time."""
    if numbers:
        yield numbers[:FIRST]
    for start in range(FIRST, len(numbers), MORE):
        yield numbers[start : start + MORE]


def months_of(examples: Sequence[Example]) -> tuple[str, ...]:
    """The months that examples speak of, oldest first."""
    return tuple(sorted({str(Month.parse(each.month)) for each in examples if not each.of_a_school_year}))


def record_of(examples: Mapping[str, Example]) -> Record:
    """The examples' tables as one record."""
    parts: dict[str, list[pa.Table]] = {}
    councils = []
    for number, example in examples.items():
        tables = example.tables(number)
        delivered = {name: frozenset(table.column_names) for name, table in tables.items()}
        councils.append(CouncilRecord(number, council_of(number, example.council), delivered))
        for name, table in tables.items():
            parts.setdefault(name, []).append(table)
    return Record({name: pa.concat_tables(tables) for name, tables in parts.items()}, tuple(councils))
