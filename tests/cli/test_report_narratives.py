"""`parentis report --narratives`: what narrators typed into the Word file, printed and checked."""

from __future__ import annotations

import csv
from pathlib import Path

import docx
import pytest
from tests.cli.conftest import MONTH, Inside, Job
from tests.publish.invented import few, invented_report
from tests.publish.test_narratives import type_into

import parentis.disclosure
from parentis.publish.word import word_bytes

pytestmark = pytest.mark.xdist_group("main-job")

ENTERING, IN_CARE = "narrative_4_01", "narrative_4_02"


def typed(job: Job, folder: Path, texts: dict[str, tuple[str, ...]]) -> Path:
    document = docx.Document(str(job.out / "highlight-report.docx"))
    for key, text in texts.items():
        type_into(document, key, *text)
    document.save(str(folder / "edited.docx"))
    return folder / "edited.docx"


def test_it_is_printed_and_a_wrong_figure_is_told(job: Job, inside: Inside, tmp_path: Path) -> None:
    with (job.out / "series.csv").open(encoding="utf-8", newline="") as file:
        (now,) = [
            int(row["numerator"])
            for row in csv.DictReader(file)
            if (row["code"], row["measure"], row["month"], row["dimension"]) == ("4.02.01", "number", MONTH, "")
        ]
    wrong = f"There were {now + 2} children in care at the end of June 2017."
    edited = typed(job, tmp_path, {ENTERING: ("We meet <b>weekly</b>.", "And more."), IN_CARE: (wrong,)})
    out = tmp_path / "out"
    ended = inside("report", "--month", MONTH, "--out", out, "--store", job.store, "--narratives", edited)
    assert ended.code == 0
    (note,) = ended.err.splitlines()
    assert note.startswith("Note: the narrative of 'Children in care', paragraph 1, ")
    assert f"not {now + 2}" in note
    page = (out / "highlight-report.html").read_text(encoding="utf-8")
    assert '<p dir="auto">We meet &lt;b&gt;weekly&lt;/b&gt;.</p>\n<p dir="auto">And more.</p>' in page
    again = inside("narratives", out / "highlight-report.docx")
    assert "We meet <b>weekly</b>." in again.out
    assert "2 written" in again.err


def test_the_public_edition_repeats_no_number_of_its_own_accord(
    job: Job, inside: Inside, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = parentis.disclosure.public_edition
    # With nothing to withhold it takes a twentieth of the time; what is refused here is no figure at all.
    monkeypatch.setattr(
        parentis.disclosure, "public_edition", lambda series, month, _, before: make(series, month, 0, before)
    )
    edited = typed(job, tmp_path, {IN_CARE: ("We meet weekly.", "Three came from one family.")})
    arguments = ("--month", MONTH, "--out", tmp_path / "out", "--store", job.store, "--edition", "public")
    before = {path.name for path in (job.store / "published").glob("*")}
    ended = inside("report", *arguments, "--narratives", edited)
    assert ended.code == 1
    assert ended.err.startswith("The narratives cannot be published: 'Three' in 'Children in care', paragraph 2; 'one'")
    assert "family" not in ended.err
    assert not list((tmp_path / "out").iterdir())
    assert {path.name for path in (job.store / "published").glob("*")} == before


@pytest.mark.parametrize(
    ("name", "code", "says"),
    [
        ("gone.docx", 2, "The Word file '{}' is not there."),
        ("empty.docx", 1, "Nothing is written in {}: every place is empty."),
        ("other.docx", 1, "{} is not a report of Kirklees: its cover names another council."),
        ("text.docx", 1, "{} is not a Word file (.docx): give a Highlight Report as Word."),
    ],
)
def test_a_file_that_cannot_be_used_is_one_sentence(
    job: Job, inside: Inside, tmp_path: Path, name: str, code: int, says: str
) -> None:
    file = tmp_path / name
    if name == "empty.docx":
        file.write_bytes((job.out / "highlight-report.docx").read_bytes())
    elif name == "other.docx":
        file.write_bytes(word_bytes(invented_report(keep=few)))
    elif name == "text.docx":
        file.write_text("Only text.")
    ended = inside("report", "--month", MONTH, "--out", tmp_path / "out", "--store", job.store, "--narratives", file)
    assert (ended.code, " ".join(ended.err.split())) == (code, says.format(file))


def test_a_file_of_another_month_is_one_sentence(job: Job, inside: Inside, tmp_path: Path) -> None:
    edited = typed(job, tmp_path, {IN_CARE: ("We meet weekly.",)})
    ended = inside("report", "--month", "2017-05", "--out", tmp_path, "--store", job.store, "--narratives", edited)
    assert ended.code == 1
    assert ended.err == f"{edited} is the Highlight Report of June 2017, and not of May 2017.\n"
