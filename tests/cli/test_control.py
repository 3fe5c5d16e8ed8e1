"""`parentis control`: a row a point, and one sentence for whatever is wrong with the file or the call."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cli.conftest import Ended, Inside

from parentis.control import ControlError
from parentis.control.read import read_series

HEADER = "date,value,mean,lower,upper,cause,type,variation,assurance"


@pytest.fixture
def series(tmp_path: Path) -> Path:
    """Thirteen months: 10 and 12 by turns, then 30."""
    months = [f"2016-{month:02}" for month in range(1, 13)]
    lines = [f"{month}-28,{(10, 12)[place % 2]}" for place, month in enumerate(months)]
    file = tmp_path / "series.csv"
    file.write_text("date,value\n" + "\n".join(lines) + "\n2017-01-28,30\n", encoding="utf-8")
    return file


def rows_of(ended: Ended) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(ended.out)))


def test_a_row_a_point(series: Path, inside: Inside) -> None:
    ended = inside("control", series, "--better", "low", "--target", "40", "--fix-after", "12")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines()[0] == HEADER
    last = rows_of(ended)[-1]
    assert (float(last.pop("mean")), float(last.pop("lower")), float(last.pop("upper"))) == pytest.approx(
        (11, 5.68, 16.32)
    )
    assert last == {
        "date": "2017-01-28", "value": "30", "cause": "Above UCL", "type": "special_cause_concern",
        "variation": "concern_high", "assurance": "consistent_pass",
    }  # fmt: skip


def test_json_has_the_same(series: Path, inside: Inside) -> None:
    found = json.loads(inside("control", series, "--better", "neutral", "--format", "json").out)
    assert len(found) == 13
    assert list(found[0]) == HEADER.split(",")
    assert found[-1]["type"] == "special_cause_neutral_high"
    assert found[-1]["assurance"] is None


def test_screening_can_be_left_out(series: Path, inside: Inside) -> None:
    screened, kept = (rows_of(inside("control", series, "--better", "low", *more))[0] for more in ([], ["--no-screen"]))
    assert screened["mean"] == kept["mean"]
    assert float(screened["upper"]) < float(kept["upper"])


def test_a_rebase_and_what_it_makes_of_the_limits(series: Path, inside: Inside) -> None:
    anew = ["--rebase", "2016-07-28", "--rebase", "2015-01-31", "--rebase", "2016-08"]
    ended = inside("control", series, "--better", "low", *anew)
    assert ended.code == 0
    assert {row["mean"] for row in rows_of(ended)} == {"11.0", str((10 + 12 + 10 + 12 + 10 + 12 + 30) / 7)}
    assert "The rebase at 2015-01-31 does nothing" in ended.err
    assert "The rebase at 2016-08 does nothing" in ended.err  # as it was given, and not for the first of August
    assert "Trial limits from 2016-01-28: 6 points" in ended.err


def test_no_variation_is_said(tmp_path: Path, inside: Inside) -> None:
    file = tmp_path / "series.csv"
    file.write_text("value,date,note\n100,2017-04,\n100,2017-05,\n,2017-06,none\n", encoding="utf-8")
    ended = inside("control", file, "--better", "high", "--target", "95")
    assert "No variation from 2017-04: every value that makes the limits is 100." in ended.err
    first, _, last = rows_of(ended)
    assert (first["cause"], first["variation"], first["assurance"]) == (
        "No Variation", "common_cause", "consistent_pass",
    )  # fmt: skip
    assert (last["date"], last["value"], last["cause"]) == ("2017-06", "", "Common Cause")


def test_limits_without_width_are_said(tmp_path: Path, inside: Inside) -> None:
    file = tmp_path / "series.csv"
    file.write_text("date,value\n" + "".join(f"2016-{n:02},{90 if n == 5 else 100}\n" for n in range(1, 13)))
    ended = inside("control", file, "--better", "high")
    assert {row["cause"] for row in rows_of(ended)} == {"Above UCL", "Below LCL"}  # as the method has it
    assert "Limits without width from 2016-01" in ended.err
    kept = inside("control", file, "--better", "high", "--no-screen")
    assert "without width" not in kept.err
    assert "Common Cause" in {row["cause"] for row in rows_of(kept)}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "series.csv is empty: a header with date,value is needed"),
        ("date,value\n", "series.csv has no row below its header"),
        ("month,value\n2017-05,1\n", "needs one column date, and it is not there"),
        ("date,value,value\n2017-05,1,2\n", "needs one column value, and there are 2 of it"),
        ("date,value\n31/05/2017,1\n", "line 2, column date: found '31/05/2017'; a date is needed"),
        ("date,value\n2017-02-30,1\n", "line 2, column date: found '2017-02-30'"),
        ("date,value\n2017-05,1\n2017-06,85%\n", "line 3, column value: found '85%'; a number is needed"),
        ("date,value\n2017-05,inf\n", "found 'inf'"),
        (f"date,value\n2017-05,{'9' * 400}\n", "a number is needed"),
        ("date,value\n2017-05,1\n\n2017-05,2\n", "line 4, column date: 2017-05 is there a second time"),
        ("date,value\n2017-06,1\n2017-05,2\n", "line 3, column date: 2017-05 stands after 2017-06"),
        ("date,value\n2017-05\n2017\n", "line 3, column date: found '2017'"),
        (b"date,value\n2017-05,\xff\n", "line 2 is not in UTF-8"),
        (b"PK\x03\x04\x00\x00", "is no text"),
    ],
)
def test_a_file_that_is_no_series_is_one_sentence(text: str | bytes, said: str, tmp_path: Path, inside: Inside) -> None:
    file = tmp_path / "series.csv"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    ended = inside("control", file, "--better", "high")
    assert (ended.code, ended.out) == (1, "")
    assert said in ended.err
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--better", "up"], "better"),
        ([], "better"),
        (["--better", "high", "--fix-after", "11"], "--fix-after 11 is too few for limits: give 12 or more."),
        (["--better", "high", "--rebase", "June"], "--rebase June is no date"),
        (["--better", "high", "--target", "nan"], "--target nan"),
        (["--better", "high", "--target", "many"], "target"),
    ],
)
def test_a_call_at_fault(more: list[str], said: str, series: Path, inside: Inside) -> None:
    ended = inside("control", series, *more)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
    assert ended.err.count("\n") == 1


def test_a_file_that_is_not_there(tmp_path: Path, inside: Inside) -> None:
    ended = inside("control", tmp_path / "none.csv", "--better", "high")
    assert ended.code == 2
    assert "is not there" in ended.err


@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: f"date,value\n{text}".encode())))
def test_whatever_is_in_a_file_it_is_rows_or_one_sentence(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "series.csv"
        file.write_bytes(content)
        rows, told = (), ""
        try:
            rows = read_series(file)
        except ControlError as fault:
            told = str(fault)
    assert rows or told.startswith("series.csv")


def test_a_month_that_has_no_row_is_said(tmp_path: Path, inside: Inside) -> None:
    (tmp_path / "gap.csv").write_text("date,value\n2017-01,5\n2017-02,6\n2017-04,4\n2017-05,7\n", "utf-8")
    (tmp_path / "quarters.csv").write_text("date,value\n2016-12,5\n2017-03,6\n2017-06,4\n", "utf-8")
    ended = inside("control", tmp_path / "gap.csv", "--better", "high")
    assert ended.code == 0
    assert "There is no row of 2017-03, so that" in ended.err
    assert "no row" not in inside("control", tmp_path / "quarters.csv", "--better", "high").err


def test_columns_apart_by_semicolons_are_told_as_that(tmp_path: Path, inside: Inside) -> None:
    (tmp_path / "semi.csv").write_text("date;value\n2017-01;5\n", "utf-8")
    ended = inside("control", tmp_path / "semi.csv", "--better", "high")
    assert (ended.code, ended.out) == (1, "")
    assert "save it as CSV with commas" in ended.err
