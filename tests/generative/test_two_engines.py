"""Spark gives every figure of invented councils that DuckDB gives: each measure, dimension and group, and no other."""

from __future__ import annotations

import pytest
from tests.generative.many_councils import together
from tests.generative.records import invent

from parentis.indicators import MEASURES
from parentis.period import Month
from parentis.series.compute import compute
from parentis.series.figure import Figure

COUNCILS = 24
CHILDREN = 16
# A quarter's end with the calendar's shifts in it, and a leap day.
DRAWN = (("2017-06", 1), ("2020-02", 101))


def figures(engine: str, month: str, first: int) -> list[Figure]:
    invented = {f"{seed:03d}": invent(seed, month, CHILDREN) for seed in range(first, first + COUNCILS)}
    return list(compute([together(invented)], Month.parse(month), months=4, engine=engine).figures)


@pytest.mark.spark
@pytest.mark.parametrize(("month", "first"), DRAWN)
def test_every_figure_is_equal(month: str, first: int) -> None:
    in_process = figures("duckdb", month, first)
    on_spark = figures("spark", month, first)
    different = [pair for pair in zip(in_process, on_spark, strict=True) if pair[0] != pair[1]]
    assert different == []


def test_the_councils_have_cases_of_every_measure_in_every_dimension() -> None:
    """Otherwise two engines would be equal in having nothing."""
    found = {
        (figure.code, figure.measure, figure.dimension)
        for month, first in DRAWN
        for figure in figures("duckdb", month, first)
        if figure.numerator
    }
    wanted = {
        (measure.code, measure.measure, dimension)
        for measure in MEASURES
        for dimension in ("", *(() if measure.over_population else measure.dimensions))
    }
    assert wanted - found == set()
