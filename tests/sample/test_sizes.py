"""A sample has exactly as many children as asked for, and what cannot be written is said."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from tests.sample.reading import header, joined_episodes, read, years

from parentis.sample import SampleSummary, write_sample


@pytest.mark.parametrize("children", [1, 20, 200, 2000])
def test_exactly_as_many_children_as_asked_for(tmp_path: Path, children: int) -> None:
    summary = write_sample(tmp_path, children=children, seed=11)
    found = joined_episodes(tmp_path)
    assert len(found) == summary.children == children
    assert set(found) == set(header(tmp_path))
    assert sum(summary.rows.values()) > children


def test_the_population_is_in_proportion(small_sample: SampleSummary, default_sample: SampleSummary) -> None:
    small, whole = (
        tomllib.loads((sample.folder / "council.toml").read_text(encoding="utf-8"))
        for sample in (small_sample, default_sample)
    )
    share = small["population"]["2016"] / whole["population"]["2016"]
    assert share == pytest.approx(small_sample.children / default_sample.children, rel=0.02)
    assert whole["population"]["2015"] == 98795
    assert small["synthetic"] is whole["synthetic"] is True


def test_another_month_and_number_of_years(tmp_path: Path) -> None:
    write_sample(tmp_path, month="2018-03", years=2, children=50)
    assert years(tmp_path) == ["2016-17", "2017-18"]
    assert len(joined_episodes(tmp_path)) == 50


def test_later_years_have_their_own_codes(tmp_path: Path) -> None:
    write_sample(tmp_path, month="2025-06", children=120)
    assert years(tmp_path) == ["2023-24", "2024-25", "2025-26"]
    before, after = tmp_path / "2023-24", tmp_path / "2024-25"
    assert {row["SEX"] for row in read(before / "header.csv")} == {"1", "2"}
    assert {row["SEX"] for row in read(after / "header.csv")} == {"M", "F"}
    assert "K3" not in {row["PLACE"] for row in read(before / "episodes.csv")}
    assert {"H5", "P2"}.isdisjoint(row["PLACE"] for row in read(after / "episodes.csv"))
    ends = {row["REC"] for row in read(before / "episodes.csv")}
    assert ends & {"E45", "E47"}
    assert ends.isdisjoint({"E43", "E44"})
    assert (tmp_path / "2024-25" / "sw_episodes.csv").exists()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"month": "2017-13"}, "2017-13"),
        ({"month": "June 2017"}, "June 2017"),
        ({"years": 0}, "at least one return year"),
        ({"children": 0}, "at least one child"),
    ],
)
def test_what_no_sample_can_be_written_for_is_said(tmp_path: Path, wrong: dict[str, object], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        write_sample(tmp_path, **wrong)  # type: ignore[arg-type]
    assert not list(tmp_path.iterdir())
