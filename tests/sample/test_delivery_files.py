"""The delivery's own files: all there, in their columns, with codes and dates that can be."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from itertools import pairwise

import pytest
from tests.sample.reading import header, joined_episodes, must, read

from parentis.records.tables import DELIVERY_TABLES
from parentis.records.tables.table import Table
from parentis.sample import SampleSummary
from parentis.words.codes import code_set

_AS_AT = date(2017, 6, 30)
_EXTRACT = date(2017, 7, 10)
_MAY_BE_LATER = {"recorded_on", "offered_at", "offered_on", "held_on"}  # known when the extract was made


@pytest.mark.parametrize("table", DELIVERY_TABLES, ids=lambda table: table.name)
def test_each_file_is_there_with_its_columns_and_rows(default_sample: SampleSummary, table: Table) -> None:
    path = default_sample.folder / f"{table.name}.csv"
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert tuple(first.split(",")) == table.names
    rows = read(path)
    assert len(rows) == default_sample.rows[f"{table.name}.csv"] > 20
    for row in rows:
        for column in table.columns:
            value = row[column.name]
            assert value or not column.filled, column.name
            if value and column.codes:
                assert value in code_set(column.codes).codes
            if value and column.type == "date":
                limit = _EXTRACT if column.name in _MAY_BE_LATER else _AS_AT
                assert date.fromisoformat(value) <= limit, column.name
            if value and column.type == "datetime":
                assert datetime.fromisoformat(value).date() <= _EXTRACT
            if value and column.type in ("integer", "decimal"):
                float(value)


def test_every_child_is_known_and_only_invented_ids_are_used(any_sample: SampleSummary) -> None:
    known = header(any_sample.folder)
    for table in DELIVERY_TABLES:
        if "child_id" in table.names:
            for row in read(any_sample.folder / f"{table.name}.csv"):
                assert row["child_id"] in known
                assert row["child_id"][0] == "S"


def test_allocations_of_a_child_in_one_role_follow_each_other(any_sample: SampleSummary) -> None:
    by_child: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for row in read(any_sample.folder / "allocations.csv"):
        key = row["child_id"], row["role"]
        by_child.setdefault(key, []).append((row["started_on"], row["ended_on"] or "9999-12-31"))
    for found in by_child.values():
        found.sort()
        for one, after in pairwise(found):
            assert one[0] < one[1] <= after[0]


def test_workers_of_allocations_are_in_the_workforce_and_in_post(any_sample: SampleSummary) -> None:
    staff = {row["worker_id"]: row for row in read(any_sample.folder / "workforce.csv")}
    for row in read(any_sample.folder / "allocations.csv"):
        worker = staff[row["worker_id"]]
        assert worker["team"] == row["team"]
        assert worker["started_on"] <= row["started_on"]
        assert (worker["ended_on"] or "9999") >= (row["ended_on"] or worker["ended_on"] or "9999")


def test_history_goes_back_48_months_before_the_first_month_shown(default_sample: SampleSummary) -> None:
    folder = default_sample.folder
    visits = [row["visited_on"] for row in read(folder / "visits.csv")]
    adoptions = [row["adopted_on"] for row in read(folder / "permanence.csv") if row["adopted_on"]]
    ended = [row["ended_on"] for row in read(folder / "allocations.csv") if row["ended_on"]]
    for dates in (visits, adoptions, ended):
        assert "2012-06-01" <= min(dates) <= "2012-06-30"
    by_year = Counter(when[:4] for when in adoptions)
    assert all(by_year[year] >= 20 for year in ("2013", "2014", "2015", "2016"))


def test_adoptions_agree_with_episodes(any_sample: SampleSummary) -> None:
    plans: dict[str, list[dict[str, str]]] = {}
    for row in read(any_sample.folder / "permanence.csv"):
        plans.setdefault(row["child_id"], []).append(row)
    adopted = {
        child: must(episodes[-1]["DEC"]).isoformat()
        for child, episodes in joined_episodes(any_sample.folder).items()
        if episodes[-1]["REC"] in ("E11", "E12")
    }
    assert adopted == {child: rows[-1]["adopted_on"] for child, rows in plans.items() if rows[-1]["adopted_on"]}
    for rows in plans.values():
        for row in rows:
            order = ("decided_on", "placement_order_on", "matched_on", "placed_on", "adopted_on")
            dates = [row[column] for column in order if row[column]]
            assert dates == sorted(dates)


def test_a_care_leaver_has_one_row_a_month(any_sample: SampleSummary) -> None:
    rows = read(any_sample.folder / "care_leavers.csv")
    keys = [(row["child_id"], row["as_at"]) for row in rows]
    assert len(set(keys)) == len(keys)
    months = sorted({row["as_at"] for row in rows})
    assert months[0] == "2016-06-30"
    assert months[-1] == "2017-06-30"
    assert len(months) == 13


def test_return_interviews_follow_missing_episodes(any_sample: SampleSummary) -> None:
    folder = any_sample.folder
    starts = {
        (row["CHILD"], must(row["MIS_START"]).isoformat())
        for name in ("2015-16", "2016-17", "2017-18")
        for row in read(folder / name / "missing.csv")
        if row["MISSING"] == "M"
    }
    interviews = [(row["child_id"], row["missing_from"]) for row in read(folder / "return_interviews.csv")]
    assert set(interviews) <= starts
    assert len(set(interviews)) == len(interviews)


def test_levels_are_near_those_of_the_published_report(default_sample: SampleSummary) -> None:
    """A guide only: care leavers 218, workers changed about once a year, visits each six weeks or so."""
    folder = default_sample.folder
    leavers = [row for row in read(folder / "care_leavers.csv") if row["as_at"] == "2017-06-30"]
    assert 180 <= len(leavers) <= 260
    in_touch = sum(row["in_touch"] == "Y" for row in leavers)
    assert 0.94 <= in_touch / len(leavers) <= 1
    missing = [row for row in read(folder / "2016-17" / "missing.csv") if row["MISSING"] == "M"]
    assert 60 <= len({row["CHILD"] for row in missing}) <= 150
    assert 450 <= len(missing) <= 1100
    staff = [row for row in read(folder / "workforce.csv") if not row["ended_on"] and "social" in row["role"]]
    agency = sum(row["agency"] == "Y" for row in staff)
    assert 0.1 <= agency / len(staff) <= 0.32
