"""The main job end to end on a small council: what it writes, what it keeps, and that it all agrees."""

from __future__ import annotations

import csv
import json
import re
import shutil
from pathlib import Path

import pytest
from tests.cli.conftest import MONTH, Inside, Job, parentis

from parentis.indicators import MEASURES
from parentis.series.write import COLUMNS

WRITTEN = {
    "board-report.docx",
    "board-report.html",
    "board-report.pdf",
    "board-report.xlsx",
    "commentary.json",
    "findings.csv",
    "highlight-report.docx",
    "highlight-report.html",
    "highlight-report.pdf",
    "series.csv",
}

# One worker does the job once for all of them.
pytestmark = pytest.mark.xdist_group("main-job")


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_it_writes_the_report_and_everything_beside_it(job: Job) -> None:
    assert job.ended.code == 0
    assert job.ended.err == ""
    assert {path.name for path in job.out.iterdir()} == WRITTEN
    assert (job.out / "highlight-report.pdf").read_bytes().startswith(b"%PDF-")
    assert (job.out / "highlight-report.docx").read_bytes().startswith(b"PK")
    assert "<html" in (job.out / "highlight-report.html").read_text("utf-8")[:200]


def test_it_says_what_was_loaded_found_and_evidenced_and_names_no_child(job: Job) -> None:
    loaded, found, evidenced, opened = job.ended.out.splitlines()
    assert loaded.startswith("Loaded ")
    assert found.startswith("Found: ")
    assert "of 63 indicators for June 2017" in evidenced
    assert "highlight-report.html" in opened
    children = {row["child_id"] for row in rows_of(job.out / "findings.csv")} - {""}
    assert children
    assert not any(child in job.ended.out for child in children)


@pytest.mark.usefixtures("without_documents")
def test_it_says_what_to_deliver_for_the_indicators_without_a_figure(
    delivery: Path, tmp_path: Path, inside: Inside
) -> None:
    less = shutil.copytree(delivery, tmp_path / "less")
    for path in ("visits.csv", "sdq.csv"):
        (less / path).unlink()
    sen = (less / "sen.csv").read_text("utf-8")
    (less / "sen.csv").write_text(sen.replace("ended_on", "until", 1), "utf-8")
    ended = inside("run", less, "--month", MONTH, "--out", tmp_path / "out", "--store", tmp_path / "store")
    assert ended.out.splitlines()[2:-1] == [
        "Evidenced 57 of 63 indicators for June 2017 and the 12 months before it.",
        "To evidence the others, deliver:",
        "  visits.csv: for 4.07.01, 4.07.02, 4.07.03, 4.07.04",
        "  sen.csv, with its column ended_on: for 4.10.03",
        "  sdq.csv: for 4.11.16",
    ]


def test_the_series_has_a_row_a_figure(job: Job) -> None:
    rows = rows_of(job.out / "series.csv")
    assert tuple(rows[0]) == COLUMNS
    keys = [tuple(row[name] for name in COLUMNS[:5]) for row in rows]
    assert len(keys) == len(set(keys))
    months = sorted({row["month"] for row in rows if "/" not in row["month"]})  # attainment is by academic year
    assert (len(months), months[0], months[-1]) == (13, "2016-06", MONTH)


def test_the_commentary_tells_of_figures_that_are_in_the_series(job: Job) -> None:
    sections = json.loads((job.out / "commentary.json").read_text("utf-8"))
    told = {(item["code"], item["measure"]) for section in sections for item in section["items"]}
    assert told
    assert told <= {(row["code"], row["measure"]) for row in rows_of(job.out / "series.csv")}
    assert {item["kind"] for section in sections for item in section["items"]} <= {"issue", "improvement", "context"}


def test_the_same_files_again_change_nothing(job: Job, delivery: Path, tmp_path: Path) -> None:
    before = contents(job.store)
    again = parentis("run", delivery, "--month", MONTH, "--out", tmp_path / "out", "--store", job.store)
    assert again.code == 0
    assert again.out.startswith("Loaded before")
    assert contents(job.store) == before
    for name in WRITTEN:
        assert (tmp_path / "out" / name).read_bytes() == (job.out / name).read_bytes(), name


def test_computing_from_the_store_gives_the_series_of_the_run(job: Job, tmp_path: Path, inside: Inside) -> None:
    ended = inside("compute", "--month", MONTH, "--store", job.store, "--out", tmp_path / "series.csv")
    assert ended.code == 0
    assert (tmp_path / "series.csv").read_bytes() == (job.out / "series.csv").read_bytes()


# Counts, shares, rates, averages and sums, of children, pupils by the year, care leavers, households and workers.
ADDED_UP = [
    "4.01.01",
    "4.01.05",
    "4.02.01",
    "4.02.07",
    "4.04.03",
    "4.05.03",
    "4.05.04",
    "4.06.01",
    "4.07.02",
    "4.10.01",
    "4.10.05",
    "5.01.05",
    "6.01.01",
    "7.02.02",
]


@pytest.mark.parametrize("code", ADDED_UP)
def test_the_evidence_adds_up_to_the_figure(code: str, job: Job, inside: Inside) -> None:
    by_year_or_month = [row for row in rows_of(job.out / "series.csv") if row["month"] == MONTH or "/" in row["month"]]
    cells = [row for row in by_year_or_month if row["code"] == code]
    several = len({measure.measure for measure in MEASURES if measure.code == code}) > 1
    listed = json.loads(inside("evidence", code, "--month", MONTH, "--store", job.store, "--format", "json").out)
    assert cells
    for cell in cells:
        cases = [
            case
            for case in listed
            if case["month"] == cell["month"]
            and (not several or case["measure"] == cell["measure"])
            and (not cell["dimension"] or case[cell["dimension"]] == cell["group"])
        ]
        assert sum(case["numerator"] or 0 for case in cases) == pytest.approx(float(cell["numerator"]))
        bases = [case["denominator"] for case in cases if case["denominator"] is not None]
        if bases:
            assert sum(bases) == pytest.approx(float(cell["denominator"]))


def test_evidence_of_one_group_is_that_part_of_the_whole(job: Job, inside: Inside) -> None:
    call = [
        "evidence",
        "4.02.02",
        "--measure",
        "section-20",
        "--month",
        MONTH,
        "--store",
        job.store,
        "--format",
        "json",
    ]
    everyone = json.loads(inside(*call).out)
    some = json.loads(inside(*call, "--where", "placement=foster", "--where", "sex=female").out)
    assert some
    assert some == [case for case in everyone if (case["placement"], case["sex"]) == ("foster", "female")]


def test_a_team_that_nobody_is_in_is_an_empty_table_and_the_teams_there_are_are_named(job: Job, inside: Inside) -> None:
    ended = inside("evidence", "4.05.01", "--month", MONTH, "--where", "team=Nobody", "--store", job.store)
    assert ended.code == 0
    assert ended.out.count("\n") == 1
    teams = {case["team"] for case in json.loads(inside(*_all_cases(job)).out)}
    assert ended.err == f"No case of 4.05.01 has team 'Nobody': there are {', '.join(sorted(teams))}.\n"


def _all_cases(job: Job) -> list[object]:
    return ["evidence", "4.05.01", "--month", MONTH, "--store", job.store, "--format", "json"]


def test_without_its_file_a_measure_has_no_evidence(delivery: Path, tmp_path: Path, inside: Inside) -> None:
    less = shutil.copytree(delivery, tmp_path / "less")
    (less / "visits.csv").unlink()
    assert inside("load", less, "--store", tmp_path / "store").code == 0
    ended = inside("evidence", "4.07.01", "--month", MONTH, "--store", tmp_path / "store")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == "4.07.01 cannot be evidenced, because this was not delivered: visits.csv.\n"


@pytest.mark.usefixtures("without_documents")
def test_a_delivery_without_its_council_file_is_run_and_says_so(delivery: Path, tmp_path: Path, inside: Inside) -> None:
    less = shutil.copytree(delivery, tmp_path / "less")
    (less / "council.toml").unlink()
    ended = inside("run", less, "--month", MONTH, "--out", tmp_path / "out", "--store", tmp_path / "store")
    assert ended.code == 0
    assert "no-council-file" in {row["rule"] for row in rows_of(tmp_path / "out" / "findings.csv")}
    assert ("4.02.01", "rate") not in {
        (row["code"], row["measure"]) for row in rows_of(tmp_path / "out" / "series.csv")
    }


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_its_papers_hold_against_its_figures_until_somebody_edits_them(
    job: Job, inside: Inside, tmp_path: Path
) -> None:
    told = inside(
        "figures", job.out / "highlight-report.docx", "--month", MONTH, "--store", job.store, "--format", "csv"
    )
    assert told.code == 0, told.err
    verdicts = {row["verdict"] for row in csv.DictReader(told.out.splitlines())}
    assert verdicts == {"supported"}
    page = (job.out / "board-report.html").read_text("utf-8")
    edited = re.sub(r"<td>(\d+)</td>", lambda cell: f"<td>{int(cell[1]) + 7}</td>", page, count=1)
    (tmp_path / "edited.html").write_text(edited, encoding="utf-8")
    told = inside("figures", tmp_path / "edited.html", "--month", MONTH, "--store", job.store, "--format", "csv")
    wrong = [row for row in csv.DictReader(told.out.splitlines()) if row["verdict"] != "supported"]
    assert (told.code, [row["verdict"] for row in wrong]) == (1, ["contradicted"])


def test_a_paper_of_another_month_is_said_to_be_one(job: Job, inside: Inside) -> None:
    told = inside("figures", job.out / "highlight-report.html", "--month", "2017-05", "--store", job.store)
    assert (told.code, "check it with --month 2017-06" in told.err) == (2, True)
