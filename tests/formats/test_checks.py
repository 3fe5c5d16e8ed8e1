"""Checks between rows: each rule finds its fault, with its place, and is silent on a clean delivery."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.formats.writing import EPISODES, HEADER, REVIEWS, read, rules, told

from parentis.checks import checked, findings_in
from parentis.formats.findings import Finding

TODAY = date(2018, 1, 1)
NAMES = EPISODES.strip().splitlines()[0]


def found(tmp_path: Path, files: dict[str, str | bytes | None] | None = None) -> tuple[Finding, ...]:
    return findings_in(read(tmp_path, files), TODAY)


def episodes(tmp_path: Path, *rows: str) -> list[tuple[str, str, int | None, str, str]]:
    """Findings about a child with these episodes: DECOM, RNE, DEC and REC, and more columns where a rule needs them."""
    lines = []
    for row in rows:
        decom, rne, dec, rec, ls, place = (*row.split(), "C1", "U4")[:6] if len(row.split()) < 6 else row.split()
        ended = "" if dec == "-" else dec
        why = "" if rec == "-" else rec
        lines.append(f"A1,{decom},{rne},{ls},N1,{place},PR1,{ended},{why},CARPL,HD1 2TT,HD3 4EU,SC1")
    return [
        (f.severity, f.rule, f.row, f.child_id, f.column)
        for f in found(tmp_path, {"episodes.csv": "\n".join([NAMES, *lines])})
    ]


def test_a_clean_delivery_has_no_findings(tmp_path: Path) -> None:
    assert found(tmp_path, {"reviews.csv": REVIEWS}) == ()


def test_checked_adds_what_the_checks_find(tmp_path: Path) -> None:
    delivery = read(tmp_path, {"episodes.csv": EPISODES.replace("07/08/2016,X1", ",X1")})
    both = checked(delivery, TODAY)
    assert set(delivery.findings) < set(both.findings)
    assert both.findings[0].severity == "error"
    assert both.tables is delivery.tables


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["05/06/2016 S 07/08/2016 X1", "07/08/2016 P - -"], []),
        (["05/06/2016 S 07/08/2016 E4A", "07/08/2016 S - -"], []),
        (["05/06/2016 S - X1"], [("warning", "rec-without-dec", 2, "A1", "REC")]),
        (["05/06/2016 S 07/08/2016 -"], [("error", "dec-without-rec", 2, "A1", "DEC")]),
        (
            ["05/06/2016 S 04/06/2016 E4A"],
            [("error", "ends-before-it-starts", 2, "A1", "DEC")],
        ),
        (["05/06/2016 P - -"], [("warning", "first-not-start", 2, "A1", "RNE")]),
        (["05/06/2016 S 07/08/2016 X1"], [("error", "nothing-after-x1", 2, "A1", "REC")]),
        (
            ["05/06/2016 S 07/08/2016 X1", "09/08/2016 P - -"],
            [("error", "gap-after-x1", 2, "A1", "DEC")],
        ),
        (
            ["05/06/2016 S 07/08/2016 X1", "06/08/2016 P - -"],
            [("error", "overlap", 2, "A1", "DEC")],
        ),
        (["05/06/2016 S - -", "06/08/2016 P - -"], [("error", "overlap", 2, "A1", "DEC")]),
        (
            ["05/06/2016 S 07/08/2016 X1", "07/08/2016 S - -"],
            [("warning", "start-after-x1", 3, "A1", "RNE")],
        ),
        (
            ["05/06/2016 S 07/08/2016 E4A", "07/09/2016 P - -"],
            [("warning", "no-start", 3, "A1", "RNE")],
        ),
        (
            ["05/06/2016 S 05/06/2016 X1", "05/06/2016 P - -"],
            [("warning", "same-day", 3, "A1", "DECOM")],
        ),
        (["05/06/2018 S - -"], [("warning", "in-the-future", 2, "A1", "DECOM")]),
        (["13/10/1991 S - -"], [("warning", "too-early", 2, "A1", "DECOM")]),
        # Respite is in no chain.
        (["05/06/2016 S 07/06/2016 X1 V3 U4", "01/07/2016 P - - V4 U4"], []),
        (["05/06/2016 S - -", "06/06/2016 S 07/06/2016 E8 V3 U4"], []),
    ],
)
def test_the_chain_of_episodes(
    tmp_path: Path, rows: list[str], expected: list[tuple[str, str, int | None, str, str]]
) -> None:
    assert episodes(tmp_path, *rows) == expected


def test_the_chain_is_followed_in_the_order_of_dates_not_rows(tmp_path: Path) -> None:
    assert episodes(tmp_path, "07/08/2016 P - -", "05/06/2016 S 07/08/2016 X1") == []


def test_a_finding_names_the_file_and_row_the_row_came_from(tmp_path: Path) -> None:
    a, b = (
        f"{NAMES}\n{child},05/06/{year},S,C1,N1,U4,PR1,,X1,,HD1 2TT,HD3 4EU,SC1"
        for child, year in (("A1", 2015), ("B2", 2016))
    )
    files: dict[str, str | bytes | None] = {"episodes.csv": None, "2015-16/e.csv": a, "2016-17/e.csv": f",\n{b}"}
    places = [(f.file, f.row, f.child_id) for f in found(tmp_path, files)]
    assert places == [("2015-16/e.csv", 2, "A1"), ("2016-17/e.csv", 3, "B2")]


@pytest.mark.parametrize(
    ("rows", "severity"),
    [
        (["05/06/2016 S - - C1 K3"], "warning"),  # from 2024-25
        (["05/06/2016 S - - C1 H5"], None),
        (["05/06/2014 S - - C1 Q1"], None),  # went out of use before 2016-17
        (["05/06/2016 S - - C1 Q1"], "warning"),
        (["05/06/2010 S 05/06/2017 E45 C1 U4"], "warning"),  # from 2018-19
        (["05/06/2010 S 05/06/2017 E43 C1 U4"], None),
    ],
)
def test_codes_of_another_year(tmp_path: Path, rows: list[str], severity: str | None) -> None:
    expected = [severity] if severity else []
    assert [kind for kind, rule, *_ in episodes(tmp_path, *rows) if rule == "code-of-another-year"] == expected


def test_an_episode_that_runs_into_the_year_of_its_code_is_right(tmp_path: Path) -> None:
    row = "A1,05/06/2023,S,C1,N1,K3,PR1,05/06/2024,E4A,,HD1 2TT,HD3 4EU,SC1"
    assert "code-of-another-year" not in rules(found(tmp_path, {"episodes.csv": f"{NAMES}\n{row}"}))


@pytest.mark.parametrize(("year", "number"), [("2016-17", 2), ("2023-24", 0), ("2024-25", 0)])
def test_codes_for_sex_of_another_year_are_told_by_file(tmp_path: Path, year: str, number: int) -> None:
    header = HEADER.replace(",1,01/02", ",M,01/02").replace(",2,03/04", ",F,03/04")
    findings = found(tmp_path, {"header.csv": None, f"{year}/header.csv": header})
    assert len(told(findings, "code-of-another-year")) == number


def test_children_not_in_header(tmp_path: Path) -> None:
    one = HEADER.strip().splitlines()[:2]
    health = "child_id,kind,held_on\nB2,initial,2016-06-10\nZ9,review,2016-06-10\n"
    oc2 = "CHILD,DOB,SDQ_SCORE\nB2,03/04/2006,12\n"
    findings = found(
        tmp_path,
        {"header.csv": "\n".join(one), "reviews.csv": REVIEWS, "oc2.csv": oc2, "health_assessments.csv": health},
    )
    about = [(f.severity, f.file, f.row, f.child_id) for f in told(findings, "not-in-header")]
    assert about == [
        ("error", "episodes.csv", 4, "B2"),
        ("error", "reviews.csv", 3, "B2"),
        ("warning", "health_assessments.csv", 2, "B2"),
        ("warning", "health_assessments.csv", 3, "Z9"),
        ("warning", "oc2.csv", 2, "B2"),
    ]


def test_children_of_the_council_s_files_not_in_header(tmp_path: Path) -> None:
    """Each at its first row; of more than twenty one finding a file."""
    names = "child_id,kind,held_on\n"
    few = names + "A1,initial,2016-06-10\nZ9,review,2016-06-10\nZ9,dental,2016-06-10\nZ8,dental,2016-06-10\n"
    many = names + "".join(f"Z{number},initial,2016-06-10\n" for number in range(21))
    files = {"a/health_assessments.csv": few, "b/health_assessments.csv": many}
    told_of = told(found(tmp_path, dict(files)), "not-in-header")
    about = [(f.file, f.row, f.child_id, f.column, f.value, f.message.partition(":")[0]) for f in told_of]
    assert about == [
        ("a/health_assessments.csv", 3, "Z9", "child_id", "Z9", "The child is not in Header"),
        ("a/health_assessments.csv", 5, "Z8", "child_id", "Z8", "The child is not in Header"),
        (
            "b/health_assessments.csv",
            2,
            "Z0",
            "child_id",
            "Z0",
            "21 children of this file are not in Header, the first of them in this row",
        ),
    ]


def test_allocations_may_be_of_other_children(tmp_path: Path) -> None:
    rows = "child_id,worker_id,role,team,started_on\nZ9,W1,social-worker,Team,2016-06-10\n"
    assert found(tmp_path, {"allocations.csv": rows}) == ()


def test_dates_of_birth_that_differ(tmp_path: Path) -> None:
    findings = found(tmp_path, {"reviews.csv": REVIEWS.replace("01/02/2005", "02/02/2005")})
    (error,) = findings
    assert (error.severity, error.rule, error.row, error.child_id, error.column, error.value) == (
        "error",
        "birth-dates-differ",
        2,
        "A1",
        "DOB",
        "02/02/2005",
    )


def test_one_pupil_number_on_two_children(tmp_path: Path) -> None:
    same = HEADER.replace("UN1", "A123456789012")
    assert [(f.rule, f.row) for f in found(tmp_path, {"header.csv": same})] == [("pupil-number-twice", 3)]


def test_two_rows_of_a_child_where_there_is_one_a_year(tmp_path: Path) -> None:
    oc2 = "CHILD,DOB,SDQ_SCORE\nA1,01/02/2005,12\nA1,01/02/2005,13\n"
    assert [(f.rule, f.row) for f in found(tmp_path, {"oc2.csv": oc2})] == [("two-rows-of-a-child", 3)]


@pytest.mark.parametrize(
    ("name", "text", "rule", "column"),
    [
        ("oc2", "CHILD,DOB,SDQ_SCORE\nA1,01/02/2005,41", "out-of-range", "SDQ_SCORE"),
        ("sdq", "child_id,completed_on,score\nA1,2016-06-10,-1", "out-of-range", "score"),
        (
            "workforce",
            "worker_id,service,team,role,agency,fte,started_on\nW1,S,T,social-worker,N,37,2016-01-01",
            "out-of-range",
            "fte",
        ),
        (
            "establishment",
            "team,service,as_at,posts_fte,vacant_fte\nT,S,2016-06-30,5,6",
            "more-vacancies-than-posts",
            "vacant_fte",
        ),
        ("establishment", "team,service,as_at,posts_fte,vacant_fte\nT,S,2016-06-29,5,1", "not-a-month-end", "as_at"),
        (
            "attendance",
            "child_id,month,sessions_possible,sessions_authorised_absence,sessions_unauthorised_absence\nA1,2016-06,10,6,5",
            "more-absence-than-sessions",
            "sessions_possible",
        ),
        (
            "sen",
            "child_id,provision,started_on,ended_on\nA1,ehcp,2016-06-10,2016-06-09",
            "ends-before-it-starts",
            "ended_on",
        ),
        ("visits", "child_id,visited_on,kind,seen\nA1,2018-06-10,iro,Y", "in-the-future", "visited_on"),
        (
            "return_interviews",
            "child_id,missing_from,located_at\nA1,2016-06-10,2018-01-02T00:01",
            "in-the-future",
            "located_at",
        ),
    ],
)
def test_numbers_and_dates_that_cannot_be(tmp_path: Path, name: str, text: str, rule: str, column: str) -> None:
    assert [(f.rule, f.row, f.column) for f in found(tmp_path, {f"{name}.csv": text})] == [(rule, 2, column)]


def test_a_return_interview_belongs_to_a_missing_episode(tmp_path: Path) -> None:
    missing = "CHILD,DOB,MISSING,MIS_START,MIS_END\nA1,01/02/2005,M,10/06/2016,11/06/2016\n"
    interviews = "child_id,missing_from,located_at\nA1,2016-06-10,\nA1,2016-06-11,\nB2,2016-06-10,\n"
    findings = found(tmp_path, {"missing.csv": missing, "return_interviews.csv": interviews})
    assert [(f.rule, f.row) for f in findings] == [("no-missing-episode", 3), ("no-missing-episode", 4)]


def test_blank_postcodes_are_counted_by_file(tmp_path: Path) -> None:
    findings = found(tmp_path, {"episodes.csv": EPISODES.replace("HD3 4EU", "")})
    (warning,) = findings
    assert (warning.severity, warning.rule, warning.file, warning.row) == (
        "warning",
        "left-blank",
        "episodes.csv",
        None,
    )
    assert warning.message.startswith("PL_POST is blank in 1 of 3 rows")


@pytest.mark.parametrize(("reason", "rule"), [("", "no-reason"), ("OTHER", "reason-other")])
def test_moves_without_a_reason_are_counted_by_file(tmp_path: Path, reason: str, rule: str) -> None:
    findings = found(tmp_path, {"episodes.csv": EPISODES.replace("CARPL", reason)})
    assert [(f.rule, f.row) for f in findings] == [(rule, None)]
    assert findings[0].message.startswith("1 of 1 moves")


def test_a_comparator_of_no_year_and_a_rank_among_nobody_are_told(tmp_path: Path) -> None:
    rows = (
        "code,measure,period,comparator,value,ranked,source\n"
        "4.05.01,three-or-more,2016-03-31,england,10,,DfE\n"
        "4.05.01,three-or-more,last year,region,10,,DfE\n"
        "4.05.01,three-or-more,2015-16,rank,20,,DfE\n"
        "4.05.01,three-or-more,2015-16,rank,20,150,DfE\n"
        "4.05.01,three-or-more,2015-16,rank,151,150,DfE\n"
        "4.05.01,three-or-more,2015-16,rank,2.5,150,DfE\n"
    )
    findings = found(tmp_path, {"comparators.csv": rows})
    assert [(f.rule, f.row, f.column) for f in findings] == [
        ("no-period", 3, "period"),
        ("rank-of-how-many", 4, "ranked"),
        ("no-rank", 6, "value"),
        ("no-rank", 7, "value"),
    ]


def test_a_visit_entered_before_it_took_place_weakens_what_is_said_of_late_recording(tmp_path: Path) -> None:
    rows = (
        "child_id,visited_on,kind,seen_alone,recorded_on,seen\n"
        "C1,2017-06-10,statutory,Y,2017-06-09,Y\n"
        "C1,2017-06-12,statutory,Y,2017-06-12,Y\n"
        "C1,2017-06-20,statutory,Y,,Y\n"
    )
    (finding,) = [each for each in found(tmp_path, {"visits.csv": rows}) if each.column == "recorded_on"]
    assert (finding.severity, finding.rule, finding.row) == ("warning", "recorded-before-it-took-place", 2)
