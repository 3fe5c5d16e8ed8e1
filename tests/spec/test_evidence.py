"""Evidence is the rows behind a cell, narrowed to the groups that are asked for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.spec.one_council import one_council

from parentis.indicators import measure
from parentis.period import Month
from parentis.series.compute import Computation
from parentis.series.evidence import UnknownDimensionError, evidence, evidence_columns

MONTH = "2017-06"


@pytest.fixture(scope="module")
def computation() -> Iterator[Computation]:
    with Computation.of(one_council(), Month.parse(MONTH), months=1) as made:
        yield made


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
    assert tuple(evidence(computation, inside, MONTH).column_names) == evidence_columns(inside, by_council=True)


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
