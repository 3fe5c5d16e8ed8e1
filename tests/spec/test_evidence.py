"""Every cell of the series is the sum of the cases behind it, and the groups of a dimension add up to the total."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from tests.spec.one_council import one_council

from parentis.indicators import MEASURES, Measure, measure
from parentis.period import Month
from parentis.series.compute import Computation
from parentis.series.evidence import UnknownDimensionError, evidence, evidence_columns
from parentis.series.figures import Series

MONTH = "2017-06"
EACH_MEASURE = [pytest.param(each, id=each.name) for each in MEASURES]
Cell = tuple[int | Decimal, int | Decimal | None]


@pytest.fixture(scope="module")
def computation() -> Iterator[Computation]:
    with Computation.of(one_council(), Month.parse(MONTH), months=1) as made:
        yield made


@pytest.fixture(scope="module")
def series(computation: Computation) -> Series:
    return computation.series()


def cells(series: Series, each: Measure) -> dict[tuple[str, str], Cell]:
    found = [figure for figure in series if (figure.code, figure.measure) == (each.code, each.measure)]
    return {(figure.dimension, figure.group): (figure.numerator, figure.denominator) for figure in found}


@pytest.mark.parametrize("each", EACH_MEASURE)
def test_every_cell_is_the_sum_of_its_evidence(each: Measure, computation: Computation, series: Series) -> None:
    rows = evidence(computation, each, MONTH).to_pylist()
    assert rows, "the record has no case of the measure"
    sums: dict[tuple[str, str], Cell] = {("", ""): (0, 0)}
    for row in rows:
        for place in (("", ""), *((dimension, row[dimension]) for dimension in each.dimensions)):
            above, below = sums.get(place, (0, 0))
            sums[place] = (above + row["numerator"], (below or 0) + (row["denominator"] or 0))
    real = cells(series, each)
    if each.over_population:
        assert {place: above for place, (above, _) in real.items()} == {("", ""): sums["", ""][0]}
    elif each.kind == "count":
        assert real == {place: (above, None) for place, (above, _) in sums.items() if above or not place[0]}
    else:
        assert real == sums


@pytest.mark.parametrize("each", [each for each in MEASURES if not each.over_population], ids=lambda each: each.name)
def test_the_groups_of_every_dimension_add_up_to_the_total(each: Measure, series: Series) -> None:
    real = cells(series, each)
    total_above, total_below = real["", ""]
    for dimension in each.dimensions:
        groups = [cell for place, cell in real.items() if place[0] == dimension]
        assert sum(above for above, _ in groups) == total_above
        assert sum(below or 0 for _, below in groups) == (total_below or 0)


@pytest.mark.parametrize("dimension", measure("4.02.01", "number").dimensions)
def test_the_evidence_of_a_group_is_that_part_of_the_evidence(dimension: str, computation: Computation) -> None:
    number = measure("4.02.01", "number")
    whole = evidence(computation, number, MONTH).to_pylist()
    groups = {row[dimension] for row in whole}
    assert len(groups) > 1
    for group in groups:
        part = evidence(computation, number, MONTH, {dimension: group}).to_pylist()
        assert part == [row for row in whole if row[dimension] == group]


def test_two_dimensions_narrow_the_evidence_together(computation: Computation) -> None:
    number = measure("4.02.01", "number")
    both = evidence(computation, number, MONTH, {"sex": "male", "team": "North"}).to_pylist()
    assert both
    assert {(row["sex"], row["team"]) for row in both} == {("male", "North")}


def test_a_row_of_evidence_has_the_columns_that_are_printed(computation: Computation) -> None:
    inside = measure("4.01.05", "inside")
    assert tuple(evidence(computation, inside, MONTH).column_names) == evidence_columns(inside)


def test_what_is_not_known_is_in_the_base_and_not_counted(computation: Computation) -> None:
    inside = measure("4.01.05", "inside")
    unknown = [row for row in evidence(computation, inside, MONTH).to_pylist() if row["counts"] is None]
    assert unknown
    assert {(row["numerator"], row["denominator"], row["location"]) for row in unknown} == {(0, 1, "unknown")}


def test_an_unknown_dimension_is_told_with_those_there_are(computation: Computation) -> None:
    with pytest.raises(UnknownDimensionError, match=r"4\.02\.01 number .*'plcement'.*did you mean 'placement'"):
        evidence(computation, measure("4.02.01", "number"), MONTH, {"plcement": "foster"})


def test_a_group_with_a_quote_in_its_name_is_only_a_name(computation: Computation) -> None:
    assert evidence(computation, measure("4.02.01", "number"), MONTH, {"team": "O'Neill"}).num_rows == 0


def test_another_council_has_no_evidence_here(computation: Computation) -> None:
    assert evidence(computation, measure("4.02.01", "number"), MONTH, council="999").num_rows == 0
