"""On a terminal tables are drawn and progress shows; piped there is CSV and silence."""

from __future__ import annotations

import csv
import json
import os
import pty
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from tests.cli.conftest import MONTH, Inside, parentis

from parentis.series.write import COLUMNS


def on_a_terminal(*arguments: str | Path, cwd: Path) -> tuple[int, str]:
    """Run the program with a terminal for output and errors; its exit code and all that was shown."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "parentis", *map(str, arguments)],
        cwd=cwd, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "150"},
    )  # fmt: skip
    os.close(theirs)
    shown = b""
    while True:
        try:
            more = os.read(ours, 65536)
        except OSError:  # Linux says so when the other end is closed
            break
        if not more:
            break
        shown += more
    os.close(ours)
    return process.wait(), shown.decode("utf-8")


def test_a_table_is_drawn_on_a_terminal_and_is_csv_when_piped(store: Path, tmp_path: Path, inside: Inside) -> None:
    call = ["evidence", "4.05.01", "--month", MONTH, "--store", str(store)]
    code, drawn = on_a_terminal(*call, cwd=tmp_path)
    piped = inside(*call)
    assert (code, piped.code) == (0, 0)
    assert "─" in drawn
    assert "subject,month" not in drawn
    rows = list(csv.reader(StringIO(piped.out)))
    assert rows[0][:5] == ["subject", "month", "counts", "numerator", "denominator"]
    assert all(row[0] in drawn for row in rows[1:])


def test_progress_shows_on_a_terminal_only(delivery: Path, tmp_path: Path) -> None:
    code, shown = on_a_terminal("load", delivery, "--store", "shown", cwd=tmp_path)
    assert code == 0
    assert "Reading the files" in shown
    piped = parentis("load", delivery, "--store", "piped", cwd=tmp_path)
    assert piped.code == 0
    assert piped.err == ""
    assert "Reading" not in piped.out


@pytest.mark.parametrize("form", ["csv", "json"])
def test_the_format_asked_for_wins_over_the_terminal(form: str, tmp_path: Path) -> None:
    code, shown = on_a_terminal("indicators", "--format", form, cwd=tmp_path)
    assert code == 0
    assert ("code,measure" in shown) == (form == "csv")
    assert ('"code": "4.05.01"' in shown) == (form == "json")


def test_a_series_is_the_same_in_every_form(store: Path, tmp_path: Path, inside: Inside) -> None:
    call = ["series", "4.05", "--month", MONTH, "--store", str(store)]
    as_csv = list(csv.DictReader(StringIO(inside(*call).out)))
    as_json = json.loads(inside(*call, "--format", "json").out)
    path = tmp_path / "series.parquet"
    with path.open("wb") as file:
        command = [sys.executable, "-m", "parentis", *call, "--format", "parquet"]
        subprocess.run(command, stdout=file, check=True, cwd=tmp_path)
    as_parquet = pq.read_table(path).to_pylist()
    assert len(as_csv) == len(as_json) == len(as_parquet) > 100
    assert list(as_csv[0]) == list(as_json[0]) == list(COLUMNS)
    for text, value, stored in zip(as_csv, as_json, as_parquet, strict=True):
        assert text == {name: "" if each is None else str(each) for name, each in value.items()}
        assert value == stored


def test_parquet_is_refused_on_a_terminal(store: Path, tmp_path: Path) -> None:
    code, shown = on_a_terminal("series", "--month", MONTH, "--format", "parquet", "--store", store, cwd=tmp_path)
    assert code == 2
    assert "Parquet is not for a terminal" in shown


def test_a_reader_that_goes_away_ends_it_without_a_word(store: Path, tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "parentis", "compute", "--month", MONTH, "--store", str(store)],
        cwd=tmp_path, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert process.wait() == 1
    assert said == ""
