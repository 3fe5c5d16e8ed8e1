"""`parentis statistics` and `parentis compare`: what is loaded, what is shown, what is told when there is nothing."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from tests.cli.conftest import MONTH, Inside
from tests.formats.statistics import files

RATE = files.number_and_rate((2016, "England", 11_000_000, 70_000, 60), (2016, "Kirklees", 98_000, "c", "c"))


@pytest.fixture
def own_store(store: Path, tmp_path: Path) -> Path:
    """A copy of the store, to load statistics into."""
    return Path(shutil.copytree(store, tmp_path / "own"))


def rows(printed: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(printed)))


def test_what_was_read_is_told_and_again_that_it_was_there(tmp_path: Path, inside: Inside) -> None:
    file = tmp_path / "rates.csv"
    file.write_text(RATE, "utf-8")
    first = inside("statistics", file, "--store", tmp_path / "store")
    assert (first.code, first.err) == (0, "")
    assert first.out == (
        "rates.csv: children looked after, numbers and rates, edition 2016: 2 figures, 1 of them suppressed or not "
        "available.\n"
    )
    again = inside("statistics", file, "--store", tmp_path / "store")
    assert (again.code, again.out) == (0, first.out.replace(".\n", "; it was there already.\n"))


def test_findings_are_told_on_the_side(tmp_path: Path, inside: Inside) -> None:
    bad = [("LAC", 2017, "Leeds", f"about {number}") for number in range(12)]
    (tmp_path / "lait.csv").write_text(files.lait_values(("LAC", 2017, "Bury", 1), *bad), "utf-8")
    ended = inside("statistics", tmp_path / "lait.csv", "--store", tmp_path / "store")
    assert ended.code == 0
    told = ended.err.splitlines()
    assert told[0].startswith("lait.csv, row 3, Values 'about 0': This is no number")
    assert told[-1] == "And 2 more findings, kept with the statistics."


def test_of_an_unknown_shape_nothing_of_the_call_is_kept(tmp_path: Path, inside: Inside) -> None:
    (tmp_path / "rates.csv").write_text(RATE, "utf-8")
    (tmp_path / "letters.csv").write_text("a,b\n1,2\n", "utf-8")
    ended = inside("statistics", tmp_path / "rates.csv", tmp_path / "letters.csv", "--store", tmp_path / "store")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("letters.csv has the shape of no statistics that we know, so it was not loaded:")
    assert not (tmp_path / "store").exists()


@pytest.mark.parametrize(("name", "told"), [("nothing.csv", "is not there"), (".", "is a folder")])
def test_a_file_that_is_not_there_is_a_fault_of_the_call(tmp_path: Path, inside: Inside, name: str, told: str) -> None:
    ended = inside("statistics", tmp_path / name, "--store", tmp_path / "store")
    assert ended.code == 2
    assert told in ended.err


def test_what_the_delivery_brought_is_compared_with(store: Path, inside: Inside) -> None:
    ended = inside("compare", "4.05.01", "--month", MONTH, "--store", store)
    assert (ended.code, ended.err) == (0, "")
    found = {row["who"]: row for row in rows(ended.out)}
    assert list(found) == ["ours", "england", "region", "neighbours-mean"]
    assert (found["england"]["name"], found["england"]["value"]) == ("England", "10")
    assert (found["region"]["name"], found["region"]["value"]) == ("Yorkshire and The Humber", "10")
    assert {row["period_end"] for row in found.values()} == {"2016-03-31"}
    assert float(found["england"]["difference"]) == pytest.approx(float(found["ours"]["value"]) - 10, abs=1e-4)


def test_published_statistics_are_compared_with_and_the_suppressed_value_is_a_mark(
    own_store: Path, tmp_path: Path, inside: Inside
) -> None:
    (tmp_path / "rates.csv").write_text(RATE.replace("2016,", "2017,").replace(",60\n", ",59\n"), "utf-8")
    assert inside("statistics", tmp_path / "rates.csv", "--store", own_store).code == 0
    month = "2018-04"
    ended = inside(
        "compare", "4.02.01", "--measure", "rate", "--month", month, "--store", own_store, "--format", "json"
    )
    assert (ended.code, ended.err) == (0, "")
    found = {row["who"]: row for row in json.loads(ended.out)}
    assert (found["published"]["value"], found["published"]["mark"]) == (None, "c")
    assert found["england"]["value"] == 59
    assert (found["england"]["edition"], found["england"]["period_end"]) == ("2017", "2017-03-31")
    neighbour = next(row for row in json.loads(ended.out) if row["who"] == "neighbour")
    assert (neighbour["value"], neighbour["mark"]) == (None, "")
    assert (found["neighbours-mean"]["value"], found["neighbours-mean"]["verdict"]) == (
        None,
        "none has a published value",
    )
    assert "not known" in found["ours"]["differences"]


def test_a_council_that_is_not_in_the_statistics_is_told_so(own_store: Path, tmp_path: Path, inside: Inside) -> None:
    (tmp_path / "rates.csv").write_text(files.number_and_rate((2016, "England", 11_000_000, 70_000, 60)), "utf-8")
    assert inside("statistics", tmp_path / "rates.csv", "--store", own_store).code == 0
    ended = inside("compare", "4.02.01", "--measure", "rate", "--month", "2018-04", "--store", own_store)
    (own,) = [row for row in rows(ended.out) if row["who"] == "published"]
    assert (own["value"], own["rank"], own["verdict"]) == ("", "", "the council has no row in the statistics")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("4.06.01",), "Nothing that is like 4.06.01 on-time is published"),
        (("4.02.02", "--measure", "section-20"), "No statistics on 4.02.02 section-20 are loaded"),
        (("4.10.01", "--measure", "ks2-reading", "--month", "1995-06"), "has no figure for June 1995"),
    ],
)
def test_where_there_is_nothing_to_compare_one_sentence_says_why(
    store: Path, inside: Inside, arguments: tuple[str, ...], told: str
) -> None:
    month = () if "--month" in arguments else ("--month", MONTH)
    ended = inside("compare", *arguments, *month, "--store", store)
    assert (ended.code, ended.out) == (1, "")
    assert told in ended.err
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("9.99.99",), "There is no indicator 9.99.99"),
        (("4.05.01", "--measure", "nothing"), "nothing"),
        (("4.05.01", "--authority", "999"), "no load of council 999"),
    ],
)
def test_a_call_at_fault_is_told(store: Path, inside: Inside, arguments: tuple[str, ...], told: str) -> None:
    ended = inside("compare", *arguments, "--month", MONTH, "--store", store)
    assert ended.code == 2
    assert told in ended.err


def test_a_store_that_is_not_there_is_told(tmp_path: Path, inside: Inside) -> None:
    ended = inside("compare", "4.05.01", "--month", MONTH, "--store", tmp_path / "nowhere")
    assert ended.code == 2
    assert "There is no store at" in ended.err
