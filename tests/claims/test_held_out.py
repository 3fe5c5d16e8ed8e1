"""The scorer of held-out texts counts what it says it counts, on a folder made for it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.claims.held_out import Score, known_of, main, score, texts_of

TEXTS = """
## T1 Children in care

There were **600** children in care at the end of June, two more than in May (598).
We held 14 events for them.

## T2 Looked after children moves

In June 11.5% (69) of children had three or more placements, and 14.5% (87) in May.
"""
LABELS = """text,figure,nth,truth,measure,note
1,600,1,true,4.02.01/number,
1,two,1,true,4.02.01/number,
1,598,1,false,4.02.01/number,made so for the test
1,14,1,other,,
2,11.5%,1,true,4.05.01/three-or-more,
2,69,1,true,4.05.01/three-or-more,
2,14.5%,1,false,4.05.01/three-or-more,12.0%
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "texts.md").write_text(TEXTS, "utf-8")
    (tmp_path / "labels.csv").write_text(LABELS, "utf-8")
    shutil.copy(Path(__file__).parent / "known.csv", tmp_path / "figures.csv")
    (tmp_path / "council.toml").write_text(
        'name = "Anywhere"\nons_code = "E08000099"\ndfe_number = "999"\n[population]\n2016 = 90000\n', "utf-8"
    )
    return tmp_path


def _score(folder: Path) -> Score:
    return score(texts_of(folder), known_of(folder))


def test_each_label_is_laid_beside_its_claim(folder: Path) -> None:
    result = _score(folder)
    assert result.labelled == len(LABELS.splitlines()) - 1
    assert {label.figure for label in result.with_truth("true")} == {"600", "two", "11.5%", "69"}
    assert all(each.is_tied_rightly for each in result.with_truth("true").values())
    found = {label.figure: each.is_called_wrong for label, each in result.with_truth("false").items()}
    assert found == {"598": False, "14.5%": True}


def test_a_true_figure_called_wrong_is_a_false_alarm(folder: Path) -> None:
    labels = folder / "labels.csv"
    labels.write_text(labels.read_text("utf-8").replace("14.5%,1,false", "14.5%,1,true"), "utf-8")
    (alarm,) = _score(folder).alarms
    assert "14.5%" in alarm.judged.claim.text


def test_the_figures_are_printed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder), "--whole"]) == 0
    told = capsys.readouterr().out
    assert "7 figures labelled" in told
    assert "Errors found: 1 of 2; 0 of them in no claim." in told
    assert main([]) == 2


def test_a_label_of_a_text_that_is_not_there_is_refused(folder: Path) -> None:
    labels = folder / "labels.csv"
    labels.write_text(labels.read_text("utf-8") + "7,12,1,true,4.02.01/number,\n", "utf-8")
    with pytest.raises(ValueError, match=r"has not: \[7\]"):
        texts_of(folder)
