"""`parentis report --edition public`: what it writes, what it remembers, and that it refuses."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.cli.conftest import Inside
from tests.disclosure.editions import LAST

import parentis.disclosure
import parentis.publish.documents
from parentis.disclosure import Published, protect, public
from parentis.publish.run import Run
from parentis.series.figures import Series

SOURCE = Path(parentis.disclosure.__file__).parents[1]


@pytest.fixture
def program(capfd: pytest.CaptureFixture[str]) -> Inside:
    return Inside(capfd)


@pytest.fixture
def store(sample_folder: Path, few_children: object, tmp_path: Path, program: Inside) -> Path:
    assert program("load", sample_folder, "--store", tmp_path / "store").code == 0
    return tmp_path / "store"


@pytest.mark.xdist_group("disclosure")
def test_the_public_edition(
    store: Path,
    few_children: Series,
    edition: Published,
    program: Inside,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The very edition that the other tests attack: it is withheld once for all of them."""

    def made(figures: Series, *_: object) -> Published:
        assert figures.figures == few_children.figures
        return edition

    monkeypatch.setattr(parentis.disclosure, "public_edition", made)
    runs: list[Run] = []
    monkeypatch.setattr(parentis.publish.documents, "write_documents", lambda run, out, step: runs.append(run))
    out = tmp_path / "out"
    ended = program("report", "--month", str(LAST), "--edition", "public", "--out", out, "--store", store)
    assert ended.code == 0, ended.err
    assert ended.out.startswith("Withheld ")
    assert sorted(each.name for each in out.iterdir()) == ["commentary-public.json", "series-public.csv"]
    (kept,) = (store / "published").iterdir()
    about = json.loads((kept / "edition.json").read_text())
    (run,) = runs
    assert run.edition == "Public"
    assert run.findings is None
    assert run.provenance.run == kept.name
    told = repr(run.provenance) + (out / "series-public.csv").read_text() + (out / "commentary-public.json").read_text()
    assert about["run"] not in told
    assert not any(load in told for load in about["loads"])


@pytest.mark.xdist_group("disclosure")
def test_nothing_is_written_of_an_edition_that_does_not_pass_the_check(
    store: Path, program: Inside, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The masker finds no second value and gives nothing up: the audit itself stops the command."""
    monkeypatch.setattr(protect, "ROUNDS", ())
    monkeypatch.setattr(public, "give_up_more", lambda system, unprotected, given_up, width: given_up)
    out = tmp_path / "out"
    ended = program("report", "--month", str(LAST), "--edition", "public", "--out", out, "--store", store)
    assert ended.code == 1
    assert ended.err.startswith("No public edition was made: ")
    assert list(out.iterdir()) == []
    assert not (store / "published").exists()


def test_public_documents_are_made_from_a_checked_edition_alone() -> None:
    """What may call itself public has one place in the program, and what it is made from has two: one that passed the
    check, and one that passed it before and is remembered."""
    modules = {path.relative_to(SOURCE).as_posix(): path.read_text("utf-8") for path in SOURCE.rglob("*.py")}
    assert [name for name, text in modules.items() if re.search(r"edition=.Public", text)] == ["cli/public_edition.py"]
    made = [name for name, text in modules.items() if "parentis.disclosure" in text and "Published(" in text]
    assert sorted(made) == ["disclosure/again.py", "disclosure/public.py"]
