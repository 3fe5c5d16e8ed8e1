"""Data that cannot be used ends with 1, told in full, and leaves the store as it was."""

from __future__ import annotations

import csv
import shutil
from io import StringIO
from pathlib import Path

import pytest
from tests.cli.conftest import MONTH, Inside

from parentis.cli.errors import DataError
from parentis.cli.findings import COLUMNS


@pytest.fixture
def broken(delivery: Path, tmp_path: Path) -> Path:
    """The delivery, to be broken by the test."""
    return shutil.copytree(delivery, tmp_path / "broken")


def without_episodes(folder: Path) -> None:
    for path in folder.rglob("*pisodes*.csv"):
        path.unlink()


def test_check_of_a_clean_delivery(inside: Inside, delivery: Path) -> None:
    ended = inside("check", delivery)
    assert ended.code == 0
    rows = list(csv.reader(StringIO(ended.out)))
    assert tuple(rows[0]) == COLUMNS
    assert "error" not in {row[0] for row in rows[1:]}
    assert ended.err.startswith("no errors, ")


def test_check_of_a_delivery_with_an_error(inside: Inside, broken: Path, tmp_path: Path) -> None:
    (broken / "visits.csv").write_text("child_id,kind\nC1,statutory\n", encoding="utf-8")
    ended = inside("check", broken, "--out", tmp_path / "findings.csv")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("1 error, ")
    with (tmp_path / "findings.csv").open(encoding="utf-8", newline="") as file:
        first = next(csv.DictReader(file))
    assert (first["severity"], first["file"], first["column"]) == ("error", "visits.csv", "visited_on")


@pytest.mark.usefixtures("without_documents")
def test_run_computes_whatever_was_found(inside: Inside, broken: Path, tmp_path: Path) -> None:
    (broken / "visits.csv").write_text("child_id,kind\nC1,statutory\n", encoding="utf-8")
    ended = inside("run", broken, "--month", MONTH, "--out", tmp_path / "out", "--store", tmp_path / "store")
    assert ended.code == 0
    assert "Found: 1 error, " in ended.out


@pytest.mark.parametrize("command", ["check", "load", "run"])
def test_a_delivery_without_episodes(command: str, inside: Inside, broken: Path, tmp_path: Path) -> None:
    without_episodes(broken)
    store = [] if command == "check" else ["--store", str(tmp_path / "store")]
    asked = ["--month", MONTH, "--out", str(tmp_path / "out")] if command == "run" else []
    ended = inside(command, broken, *store, *asked)
    assert ended.code == 1
    assert "Episodes" in ended.err
    assert ended.err.count("\n") == 1
    assert not (tmp_path / "store").exists()


def test_a_faulty_council_file_in_the_delivery_is_the_data(inside: Inside, broken: Path, tmp_path: Path) -> None:
    council = broken / "council.toml"
    council.write_text(council.read_text("utf-8").replace("dfe_number", "dfe_nmber"), encoding="utf-8")
    ended = inside("load", broken, "--store", tmp_path / "store")
    assert ended.code == 1
    assert "dfe_number" in ended.err
    assert not (tmp_path / "store").exists()


def test_an_empty_folder(inside: Inside, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ended = inside("load", tmp_path / "empty", "--store", tmp_path / "store")
    assert (ended.code, ended.out) == (1, "")
    assert "holds no files" in ended.err


def test_a_store_without_a_load(inside: Inside, tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    ended = inside("compute", "--month", MONTH, "--store", tmp_path / "store")
    assert (ended.code, ended.out) == (1, "")
    assert "holds no load" in ended.err


def test_a_damaged_load(inside: Inside, store: Path, tmp_path: Path) -> None:
    damaged = shutil.copytree(store, tmp_path / "store")
    next(damaged.rglob("episodes.parquet")).write_bytes(b"PAR1")
    ended = inside("compute", "--month", MONTH, "--store", damaged)
    assert (ended.code, ended.out) == (1, "")
    assert "damaged" in ended.err


def test_a_day_to_load_for(inside: Inside, delivery: Path, tmp_path: Path) -> None:
    ended = inside("load", delivery, "--store", tmp_path / "store", "--as-at", "2017-06-30")
    assert ended.code == 0
    assert "as at 30 June 2017" in ended.out
    again = inside("load", delivery, "--store", tmp_path / "store", "--as-at", "2017-07-01")
    assert again.out.startswith("Loaded before")
    assert "It keeps the day it was first loaded for." in again.out


@pytest.mark.parametrize("day", ["2017-06-31", "30/06/2017", "June"])
def test_a_day_that_is_none(day: str, inside: Inside, delivery: Path, tmp_path: Path) -> None:
    ended = inside("load", delivery, "--store", tmp_path / "store", "--as-at", day)
    assert ended.code == 2
    assert f"'{day}' is not a day" in ended.err


def test_a_figure_by_the_quarter_has_no_evidence_between(inside: Inside, store: Path) -> None:
    call = ["evidence", "4.12.01", "--measure", "quarter", "--store", store]
    ended = inside(*call, "--month", "2017-05")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == "4.12.01 has no figure for May 2017: it is counted at the end of each quarter.\n"
    assert inside(*call, "--month", "2017-06").code == 0


def test_a_position_that_was_not_delivered_for_the_month_has_no_evidence(inside: Inside, store: Path) -> None:
    ended = inside("evidence", "5.01.05", "--month", "2025-06", "--store", store)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == "5.01.05 has no figure for June 2025: what was delivered has no row for it.\n"


@pytest.mark.usefixtures("without_documents")
def test_a_target_of_no_measure_is_one_sentence_and_stops_nothing(
    delivery: Path, tmp_path: Path, inside: Inside
) -> None:
    text = (delivery / "council.toml").read_text(encoding="utf-8")
    file = tmp_path / "council.toml"
    file.write_text(text.replace('"three-or-more"', '"three-or-mor"'), encoding="utf-8")
    out = tmp_path / "out"
    ended = inside("run", delivery, "--month", MONTH, "--out", out, "--council", file, "--store", tmp_path / "store")
    assert ended.code == 0
    (finding,) = (line for line in (out / "findings.csv").read_text("utf-8").splitlines() if "target-of" in line)
    assert "4.05.01 has no measure 'three-or-mor': it has three-or-more." in finding


def test_a_run_that_fails_leaves_the_papers_of_the_run_before(
    inside: Inside, delivery: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise DataError("The documents cannot be written.")

    monkeypatch.setattr("parentis.publish.documents.write_documents", fail)
    (tmp_path / "out").mkdir()
    for name in ("series.csv", "findings.csv", "commentary.json"):
        (tmp_path / "out" / name).write_text("of the run before", encoding="utf-8")
    ended = inside("run", delivery, "--month", MONTH, "--out", tmp_path / "out", "--store", tmp_path / "store")
    assert (ended.code, ended.err) == (1, "The documents cannot be written.\n")
    assert {path.name: path.read_text("utf-8") for path in (tmp_path / "out").iterdir()} == dict.fromkeys(
        ("series.csv", "findings.csv", "commentary.json"), "of the run before"
    )


@pytest.mark.parametrize("call", ["series 4.02.01", "evidence 4.02.01"])
def test_a_month_after_the_files_is_told_and_has_its_figures(call: str, inside: Inside, store: Path) -> None:
    ended = inside(*call.split(), "--month", "2031-01", "--store", store)
    assert ended.code == 0
    assert ended.out
    assert "before January 2031: its figures say what was known then." in ended.err
    assert "2017" in ended.err
    assert "known then" not in inside(*call.split(), "--month", MONTH, "--store", store).err


def test_a_folder_without_files_is_one_sentence(inside: Inside, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ended = inside("check", tmp_path / "empty")
    assert ended.code == 1
    assert ended.err.count("\n") == 1
    assert "no errors" not in ended.err
