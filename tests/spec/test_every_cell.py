"""Every cell of a month is the sum of the cases behind it, and the groups of a dimension add up to the total."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from parentis.formats.delivery import read_delivery
from parentis.indicators import MEASURES, Measure
from parentis.period import Month
from parentis.sample import write_sample
from parentis.series.compute import Computation
from parentis.series.evidence import evidence
from parentis.series.figures import Series
from parentis.series.record import CouncilRecord, Record

MONTH = "2017-06"
SCHOOL_YEAR = "2015/16"
CHILDREN = 300
# Leavers and cases of workers who have no post at the month end are in the count and in no group's base.
RATIOS_THAT_DO_NOT_ADD = {("7.02.01", "turnover-12m"), ("7.02.04", "average")}
EACH_MEASURE = [pytest.param(each, id=each.name) for each in MEASURES]
Cell = tuple[int | Decimal, int | Decimal | None]


@pytest.fixture(scope="module")
def computation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Computation]:
    """A small sample council with every file, read like any delivery."""
    folder = tmp_path_factory.mktemp("delivery")
    write_sample(folder, month=MONTH, children=CHILDREN)
    read = read_delivery(folder)
    assert read.council is not None
    record = Record(read.tables, (CouncilRecord(read.council.dfe_number, read.council, read.delivered),))
    with Computation.of(record, Month.parse(MONTH), months=1) as made:
        yield made


@pytest.fixture(scope="module")
def series(computation: Computation) -> Series:
    return computation.series()


def month_of(each: Measure) -> str:
    return SCHOOL_YEAR if each.period == "year" else MONTH


def cells(series: Series, each: Measure) -> dict[tuple[str, str], Cell]:
    """Its total and groups in the month, as numerator and denominator."""
    return {
        (figure.dimension, figure.group): (figure.numerator, figure.denominator)
        for figure in series
        if (figure.code, figure.measure, figure.month) == (each.code, each.measure, month_of(each))
    }


def summed(rows: list[dict[str, object]], dimensions: tuple[str, ...]) -> dict[tuple[str, str], Cell]:
    """The sums of evidence rows, in total and by every group."""
    sums: dict[tuple[str, str], Cell] = {("", ""): (0, 0)}
    for row in rows:
        for place in (("", ""), *((dimension, str(row[dimension])) for dimension in dimensions)):
            above, below = sums.get(place, (0, 0))
            sums[place] = (above + row["numerator"], (below or 0) + (row["denominator"] or 0))  # type: ignore[operator]
    return sums


@pytest.mark.parametrize("each", EACH_MEASURE)
def test_every_cell_is_the_sum_of_its_evidence(each: Measure, computation: Computation, series: Series) -> None:
    sums = summed(evidence(computation, each, month_of(each)).to_pylist(), each.dimensions)
    real = cells(series, each)
    assert ("", "") in real
    if each.over_population:
        assert {place: above for place, (above, _) in real.items()} == {("", ""): sums["", ""][0]}
    elif each.kind == "count":
        assert real == {place: (above, None) for place, (above, _) in sums.items() if above or not place[0]}
    else:
        assert real == {place: (above, below) for place, (above, below) in sums.items() if below or not place[0]}


@pytest.mark.parametrize("each", [each for each in MEASURES if not each.over_population], ids=lambda each: each.name)
def test_the_groups_of_every_dimension_add_up_to_the_total(each: Measure, series: Series) -> None:
    real = cells(series, each)
    total_above, total_below = real["", ""]
    for dimension in each.dimensions:
        groups = [cell for place, cell in real.items() if place[0] == dimension]
        assert sum(below or 0 for _, below in groups) == (total_below or 0)
        if (each.code, each.measure) in RATIOS_THAT_DO_NOT_ADD:
            assert sum(above for above, _ in groups) <= total_above
        else:
            assert sum(above for above, _ in groups) == total_above


def test_nearly_every_measure_has_a_case(series: Series) -> None:
    empty = [each.name for each in MEASURES if not any(cells(series, each)["", ""])]
    assert len(empty) <= len(MEASURES) // 5, empty
