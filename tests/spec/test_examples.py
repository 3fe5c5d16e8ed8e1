"""Every worked example of every indicator, on DuckDB and on Spark."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from tests.spec.worked import Worked, work_out

from parentis.indicators import INDICATORS, MEASURES, Measure, measure
from parentis.indicators.example import Counts, as_numbers
from parentis.indicators.examples import EXAMPLES, Example, examples_of

ENGINES = [pytest.param("duckdb", marks=pytest.mark.example), pytest.param("spark", marks=pytest.mark.spark)]
NUMBERED = [pytest.param(number, each, id=f"{number:03d}-{each.indicator}") for number, each in enumerate(EXAMPLES, 1)]
SPOKEN_OF = [pytest.param(each, id=each.name) for each in MEASURES]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(("number", "example"), NUMBERED)
def test_example(number: int, example: Example, engine: str) -> None:
    check(number, example, work_out(engine), example.measures)


def check(number: int, example: Example, worked: Worked, keys: Iterable[str]) -> None:
    """Raise AssertionError unless some of an example's measures came out as it says."""
    for key in keys:
        place = (f"{number:03d}", example.month, example.indicator, key)
        says = f"{example.indicator} {key}: {' '.join(example.shows.split())}"
        if key in example.absent:
            assert place not in worked.totals, says
            continue
        if key in example.counts:
            cases = {subject: in_order(counts) for subject, counts in worked.cases.get(place, {}).items()}
            expected = {subject: in_order(counts) for subject, counts in example.counts[key].items()}
            assert cases == expected, says
        total = worked.totals[place]
        if not measure(example.indicator, key).over_population:
            above, below = worked.sums.get(place, (0, 0))
            assert total == (above, None if total[1] is None else below), f"{key}: the figure is not its cases"
        if key in example.figures:
            assert total == as_numbers(example.figures[key]), says
        for dimension, groups in example.groups.get(key, {}).items():
            found = worked.groups.get(place, {}).get(dimension, {})
            assert found == {group: as_numbers(sums) for group, sums in groups.items()}, f"by {dimension}, {says}"


def in_order(counts: Counts | list[Counts]) -> list[Counts]:
    """The answers of one subject's cases, in an order that does not matter."""
    return sorted(counts if isinstance(counts, list) else [counts], key=str)


@pytest.mark.example
@pytest.mark.parametrize("code", INDICATORS)
def test_every_indicator_has_examples(code: str) -> None:
    assert examples_of(code)


@pytest.mark.example
@pytest.mark.parametrize("spoken_of", SPOKEN_OF)
def test_every_measure_has_a_case_that_counts_and_if_a_share_one_that_does_not(spoken_of: Measure) -> None:
    answers = [
        answer
        for example in examples_of(spoken_of.code)
        for counts in example.counts.get(spoken_of.measure, {}).values()
        for answer in in_order(counts)
    ]
    assert True in answers
    assert False in answers or spoken_of.kind != "share" or spoken_of.over_population
