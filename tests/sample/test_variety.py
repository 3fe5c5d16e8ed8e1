"""The default sample shows every kind of thing that can happen to a child in care."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.sample.reading import Row, joined_episodes, read

from parentis.sample import SampleSummary


@pytest.fixture(scope="module")
def episodes(default_sample: SampleSummary) -> list[Row]:
    return [row for found in joined_episodes(default_sample.folder).values() for row in found]


@pytest.mark.parametrize(
    ("item", "codes"),
    [
        ("RNE", "S L P T B U"),
        ("LS", "C1 C2 E1 V2 V3 V4 L1 L2 J1"),
        ("CIN", "N1 N2 N3 N4 N5 N6 N8"),
        ("PLACE", "A5 A6 H5 K1 K2 P1 P2 R1 R2 R3 R5 S1 T0 T1 T3 T4 U1 U3 U4 U5 U6"),
        ("PLACE_PROVIDER", "PR0 PR1 PR2 PR3 PR4 PR5"),
        ("REC", "X1 E11 E12 E4A E4B E41 E43 E44 E5 E6 E7 E8 E9 E14"),
        (
            "REASON_PLACE_CHANGE",
            "CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE OTHER",
        ),
    ],
)
def test_every_code_in_ordinary_use_occurs(episodes: list[Row], item: str, codes: str) -> None:
    found = Counter(row[item] for row in episodes)
    assert set(codes.split()) - set(found) == set()


def test_some_postcodes_are_missing_as_in_real_files(episodes: list[Row]) -> None:
    adopters = [row for row in episodes if row["PLACE"] == "A6"]
    assert 0 < sum(row["PL_POST"] == "" for row in adopters) < 0.2 * len(adopters)
    homes = [row for row in episodes if row["LS"] not in ("V3", "V4")]
    assert 0 < sum(row["HOME_POST"] == "" for row in homes) < 0.05 * len(homes)


def test_some_come_back_into_care_within_a_year(default_sample: SampleSummary) -> None:
    starts = [
        row
        for found in joined_episodes(default_sample.folder).values()
        for row in found[1:]
        if row["RNE"] == "S" and row["LS"] not in ("V3", "V4")
    ]
    assert len(starts) > 20


@pytest.mark.parametrize("name", ["reviews", "uasc", "oc2", "oc3", "ad1", "placed_for_adoption", "missing"])
def test_every_module_of_a_whole_year_has_rows(default_sample: SampleSummary, name: str) -> None:
    for year in ("2015-16", "2016-17"):
        assert read(default_sample.folder / year / f"{name}.csv")


def test_previous_permanence_began_with_2016_17(default_sample: SampleSummary) -> None:
    folder = default_sample.folder
    assert read(folder / "2015-16" / "previous_permanence.csv") == []
    starts = {row["CHILD"] for row in read(folder / "2016-17" / "previous_permanence.csv")}
    assert len(starts) > 200


def test_all_ways_of_taking_part_in_a_review_occur(default_sample: SampleSummary) -> None:
    codes = {row["REVIEW_CODE"] for row in read(default_sample.folder / "2015-16" / "reviews.csv")}
    assert codes == {f"PN{n}" for n in range(8)}
