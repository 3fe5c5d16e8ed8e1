"""Every period of care is a whole chain of episodes with codes of its year, over all return years."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from tests.sample.reading import day, header, is_respite, joined_episodes, must, periods, read, years

from parentis.sample import SampleSummary
from parentis.words.codes import code_set

_LAST_DAY = date(2017, 6, 30)
_TEMPORARY = ("T0", "T1", "T2", "T3", "T4")


def test_each_period_begins_with_s_and_runs_on_without_a_gap(any_sample: SampleSummary) -> None:
    for episodes in joined_episodes(any_sample.folder).values():
        assert episodes[0]["RNE"] == "S"
        for chain in periods(episodes):
            for one, after in pairwise(chain):
                assert (one["REC"], one["DEC"]) == ("X1", after["DECOM"])
                assert one["CIN"] == after["CIN"]
                assert one["HOME_POST"] == after["HOME_POST"]
            for row in chain:
                assert day(row["DEC"]) is None or must(row["DEC"]) > must(row["DECOM"])


def test_only_the_last_episode_of_a_period_may_be_open_or_end_it(any_sample: SampleSummary) -> None:
    for episodes in joined_episodes(any_sample.folder).values():
        chains = periods(episodes)
        for chain in chains:
            assert all(row["REC"] == "X1" for row in chain[:-1])
            assert chain[-1]["REC"] != "X1"
            assert (chain[-1]["DEC"] == "") == (chain[-1]["REC"] == "")
        for one, after in pairwise(chains):
            assert must(one[-1]["DEC"]) <= must(after[0]["DECOM"])


def test_an_end_comes_with_a_reason_and_a_reason_for_moving_with_a_move(any_sample: SampleSummary) -> None:
    given = moves = 0
    for episodes in joined_episodes(any_sample.folder).values():
        for row, after in zip(episodes, [*episodes[1:], None], strict=True):
            assert (row["DEC"] == "") == (row["REC"] == "")
            moved = row["REC"] == "X1" and after is not None and after["RNE"] in ("P", "B", "T", "U")
            if moved and row["PLACE"] not in _TEMPORARY and after["PLACE"] not in _TEMPORARY:
                moves += 1
                given += row["REASON_PLACE_CHANGE"] != ""
                if after["RNE"] in ("T", "U"):
                    assert row["REASON_PLACE_CHANGE"] == "PLACE"
            else:
                assert row["REASON_PLACE_CHANGE"] == ""
    assert 0.85 < given / moves < 1


def test_why_an_episode_began_agrees_with_what_changed(any_sample: SampleSummary) -> None:
    for episodes in joined_episodes(any_sample.folder).values():
        for one, after in pairwise(episodes):
            if after["RNE"] == "S":
                continue
            legal_changed = one["LS"] != after["LS"]
            place = ("PLACE", "PLACE_PROVIDER", "PL_POST", "URN")
            place_changed = any(one[column] != after[column] for column in place)
            assert legal_changed == (after["RNE"] in ("L", "B", "U"))
            assert place_changed == (after["RNE"] in ("P", "T", "B", "U"))


def test_codes_are_of_their_return_year(any_sample: SampleSummary) -> None:
    items = ("RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "REC", "REASON_PLACE_CHANGE")
    for name in years(any_sample.folder):
        year = int(name[:4])
        for row in read(any_sample.folder / name / "episodes.csv"):
            for item in items:
                assert row[item] == "" or row[item] in code_set(item).used_in(year)
        for row in read(any_sample.folder / name / "header.csv"):
            assert row["SEX"] in ("1", "2")
            assert row["ETHNIC"] in code_set("ETHNIC").used_in(year)
        for row in read(any_sample.folder / name / "oc3.csv"):
            assert row["ACCOM"] in code_set("ACCOM").used_in(year)
            assert row["ACTIV"] in code_set("ACTIV").used_in(year)


def test_providers_fit_their_placements(any_sample: SampleSummary) -> None:
    for episodes in joined_episodes(any_sample.folder).values():
        for row in episodes:
            assert (row["PLACE_PROVIDER"] == "PR0") == (row["PLACE"] == "P1")
            assert (row["PLACE_PROVIDER"] == "") == (row["PLACE"] in _TEMPORARY)
            if is_respite(row):
                assert row["HOME_POST"] == row["PL_POST"] == ""


def test_no_one_is_in_care_before_birth_or_after_18(any_sample: SampleSummary) -> None:
    born = {child: must(row["DOB"]) for child, row in header(any_sample.folder).items()}
    for child, episodes in joined_episodes(any_sample.folder).items():
        for row in episodes:
            end = day(row["DEC"]) or _LAST_DAY
            assert born[child] <= must(row["DECOM"])
            assert end.year - born[child].year - ((end.month, end.day) < (born[child].month, born[child].day)) <= 18
            eighteenth = date(born[child].year + 18, born[child].month, min(born[child].day, 28))
            assert must(row["DECOM"]) <= eighteenth


def test_a_year_knows_nothing_of_what_came_after_it(any_sample: SampleSummary) -> None:
    folder = any_sample.folder
    names = years(folder)
    assert names == ["2015-16", "2016-17", "2017-18"]
    for name, last in zip(names, (date(2016, 3, 31), date(2017, 3, 31), _LAST_DAY), strict=True):
        for row in read(folder / name / "episodes.csv"):
            assert must(row["DECOM"]) <= last
            assert day(row["DEC"]) is None or must(row["DEC"]) <= last
        for row in read(folder / name / "reviews.csv"):
            assert must(row["REVIEW"]) <= last
        for row in read(folder / name / "missing.csv"):
            assert must(row["MIS_START"]) <= last
            assert day(row["MIS_END"]) is None or must(row["MIS_END"]) <= last


def test_an_episode_open_at_a_years_end_is_in_the_next_year(any_sample: SampleSummary) -> None:
    names = years(any_sample.folder)
    for name, following in pairwise(names):
        here = read(any_sample.folder / name / "episodes.csv")
        there = {
            (row["CHILD"], row["DECOM"], row["RNE"]) for row in read(any_sample.folder / following / "episodes.csv")
        }
        first_day = date(int(following[:4]), 4, 1)
        still_open = {(row["CHILD"], row["DECOM"], row["RNE"]) for row in here if not row["DEC"]}
        assert still_open
        assert still_open == {key for key in there if must(key[1]) < first_day}


def test_no_child_of_any_file_is_missing_from_header(any_sample: SampleSummary) -> None:
    folder = any_sample.folder
    for name in years(folder):
        known = {row["CHILD"]: row["DOB"] for row in read(folder / name / "header.csv")}
        for path in (folder / name).glob("*.csv"):
            for row in read(path):
                assert row["CHILD"] in known
                assert row.get("DOB", known[row["CHILD"]]) == known[row["CHILD"]]
