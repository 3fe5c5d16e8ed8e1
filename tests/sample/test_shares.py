"""The children in care on 31 March 2017 are like those that the official statistics counted.

A counter of its own over the written files, by the published definitions: Children looked after in England,
year ending 31 March 2017, Kirklees. Shares agree within 3 percentage points.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

import pytest
from tests.sample.reading import Row, is_respite, must, read

from parentis.sample import SampleSummary

ALLOWED = 3.0
PUBLISHED_TOTAL = 698
PUBLISHED: Mapping[str, Mapping[str, int]] = {
    "sex": {"1": 364, "2": 334},
    "age": {"under 1": 52, "1-4": 85, "5-9": 163, "10-15": 267, "16+": 131},
    "legal status": {"C1": 150, "C2": 418, "E1": 45, "V2": 85},
    "placement": {"foster": 492, "adoption": 25, "parents": 64, "homes and hostels": 107, "residential": 7},
    "provider": {"PR1": 364, "PR4": 208, "PR5": 45, "PR0": 64},
}


def _age(born: date) -> str:
    age = 2017 - born.year - ((born.month, born.day) > (3, 31))
    if age < 1:
        return "under 1"
    return "1-4" if age < 5 else "5-9" if age < 10 else "10-15" if age < 16 else "16+"


def _placement(place: str) -> str:
    if place in ("U1", "U2", "U3", "U4", "U5", "U6"):
        return "foster"
    if place in ("A3", "A4", "A5", "A6"):
        return "adoption"
    if place in ("K1", "K2", "H5"):
        return "homes and hostels"
    if place in ("R1", "R2", "R3", "R5"):
        return "residential"
    return "parents" if place == "P1" else place


@pytest.fixture(scope="module")
def counted(default_sample: SampleSummary) -> tuple[int, dict[str, Counter[str]]]:
    folder = default_sample.folder / "2016-17"
    header: dict[str, Row] = {row["CHILD"]: row for row in read(folder / "header.csv")}
    in_care = [row for row in read(folder / "episodes.csv") if not row["DEC"] and not is_respite(row)]
    counts = {
        "sex": Counter(header[row["CHILD"]]["SEX"] for row in in_care),
        "age": Counter(_age(must(header[row["CHILD"]]["DOB"])) for row in in_care),
        "legal status": Counter(row["LS"] for row in in_care),
        "placement": Counter(_placement(row["PLACE"]) for row in in_care),
        "provider": Counter(row["PLACE_PROVIDER"] for row in in_care),
    }
    return len(in_care), counts


@pytest.mark.parametrize(("what", "group"), [(what, group) for what in PUBLISHED for group in PUBLISHED[what]])
def test_a_share_is_within_three_points_of_the_published_one(
    counted: tuple[int, dict[str, Counter[str]]], what: str, group: str
) -> None:
    total, counts = counted
    here = 100 * counts[what][group] / total
    there = 100 * PUBLISHED[what][group] / PUBLISHED_TOTAL
    assert abs(here - there) <= ALLOWED


def test_the_groups_hold_nearly_all_children(counted: tuple[int, dict[str, Counter[str]]]) -> None:
    total, counts = counted
    for what, groups in PUBLISHED.items():
        assert sum(counts[what][group] for group in groups) >= 0.97 * total
