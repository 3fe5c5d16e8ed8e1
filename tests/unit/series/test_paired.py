"""How the people in a share's base moved: counted again from the evidence, person by person."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.spec.one_council import NUMBER, one_council

from parentis.indicators import MEASURES, measure
from parentis.period import Month
from parentis.series.compute import Computation
from parentis.series.evidence import evidence
from parentis.series.paired import OF_PEOPLE, Paired, is_paired, paired

JUNE = Month(2017, 6)
MEASURES_PAIRED = [each for each in MEASURES if is_paired(each)]


@pytest.fixture(scope="module")
def computation() -> Iterator[Computation]:
    with Computation.of(one_council(), JUNE) as made:
        yield made


def by_person(computation: Computation, code: str, key: str, month: str) -> dict[str, bool]:
    rows = evidence(computation, measure(code, key), month).to_pylist()
    people = {row["subject"]: bool(row["counts"]) for row in rows}
    assert len(people) == len(rows), f"{code} {key}: two rows of one person in {month}"
    return people


def moved(later: dict[str, bool], earlier: dict[str, bool]) -> Paired:
    sides = [(later[person], earlier[person]) for person in later.keys() & earlier.keys()]
    return Paired(*(sides.count(side) for side in ((True, True), (True, False), (False, True), (False, False))))


def test_the_measures_that_are_paired_are_shares_of_people_at_a_month_end() -> None:
    names = {each.name for each in MEASURES_PAIRED}
    assert {"4.07.01 six-weeks", "4.02.07 at-home", "5.01.08 in-touch", "4.09.02 missing"} <= names
    assert (
        not {"4.05.01 three-or-more", "4.01.05 inside", "4.02.01 rate", "7.02.02 agency", "4.10.05 attendance"} & names
    )
    assert {each.of for each in MEASURES_PAIRED} == OF_PEOPLE


def test_the_pairs_are_those_of_the_evidence(computation: Computation) -> None:
    pairs = computation.series(in_detail=True)
    seen = 0
    for each in MEASURES_PAIRED:
        later = by_person(computation, each.code, each.measure, str(JUNE))
        for months_before in (1, 12):
            month = str(JUNE.less(months_before))
            earlier = by_person(computation, each.code, each.measure, month)
            found = pairs.pairs(each.code, each.measure, JUNE)[month]
            assert found == moved(later, earlier), f"{each.name} since {month}"
            seen += found.gained + found.lost
    assert seen > 20, "the examples are to have people who changed sides"


def test_in_several_passes_they_are_the_same(computation: Computation, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = paired(computation.engine, MEASURES, computation.months)
    monkeypatch.setattr("parentis.series.paired.MOST_IN_A_PASS", 4)
    assert paired(computation.engine, MEASURES, computation.months) == whole


def test_what_is_not_asked_for_is_not_there(computation: Computation) -> None:
    assert computation.series().paired == {}
    assert paired(computation.engine, MEASURES, computation.months[-1:]) == {}
    pairs = computation.series(in_detail=True)
    assert pairs.pairs("4.01.05", "inside", JUNE) == {}
    assert pairs.pairs("4.07.01", "six-weeks", JUNE.less(1)) == {}
    assert pairs.pairs("4.07.01", "six-weeks", JUNE, NUMBER) == pairs.pairs("4.07.01", "six-weeks", JUNE)


@pytest.mark.spark
def test_both_engines_agree(computation: Computation) -> None:
    with Computation.of(one_council(), JUNE, engine="spark") as on_spark:
        found = paired(on_spark.engine, MEASURES, on_spark.months)
    assert found == paired(computation.engine, MEASURES, computation.months)
