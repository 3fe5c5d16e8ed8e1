"""7.02 worked by hand, and the list of measures. Each docstring is the reason; the month is June 2017."""

from decimal import Decimal

import pytest
from tests.reference import figures
from tests.reference.record import OTHER_TABLES
from tests.reference.rows import COUNCIL, JUNE, Row, allocation, cell, day

VACANCY = ("7.02.01", "vacancy")
TURNOVER = ("7.02.01", "turnover-12m")
AGENCY = ("7.02.02", "agency")
CASELOAD = ("7.02.04", "average")


def post(
    worker: str,
    started: str = "2015-01-01",
    ended: str | None = None,
    *,
    fte: str = "1",
    role: str = "social-worker",
    agency: str = "N",
    team: str = "Red",
    service: str = "Care",
) -> Row:
    return {
        "worker_id": worker,
        "service": service,
        "team": team,
        "role": role,
        "agency": agency,
        "fte": Decimal(fte),
        "started_on": day(started),
        "ended_on": day(ended),
    }


def staff(*rows: Row) -> dict[str, list[Row]]:
    return {"workforce": list(rows)}


def established(posts: str, vacant: str, team: str = "Red", as_at: str = "2017-06-30") -> Row:
    return {
        "team": team,
        "service": "Care",
        "as_at": day(as_at),
        "posts_fte": Decimal(posts),
        "vacant_fte": Decimal(vacant),
    }


def test_vacancy_rate_as_at_d() -> None:
    """The teams together and apart; another day's row is not D's."""
    tables = {
        "establishment": [
            established("10.5", "1.5"),
            established("4", "1", "Blue"),
            established("9", "9", as_at="2017-05-31"),
        ]
    }
    assert cell(tables, *VACANCY) == (Decimal("2.5"), Decimal("14.5"))
    assert cell(tables, *VACANCY, "team", "Blue") == (1, 4)
    assert cell(tables, *VACANCY, "service", "Care") == (Decimal("2.5"), Decimal("14.5"))


def test_vacancy_of_a_month_without_a_row() -> None:
    """Not delivered for that month; a team without posts has no group."""
    tables = {"establishment": [established("0", "0")]}
    assert cell(tables, *VACANCY, month="2017-05") is None
    assert cell(tables, *VACANCY) == (0, 0)
    assert cell(tables, *VACANCY, "team", "Red") is None


def test_agency_social_workers() -> None:
    """By FTE, of the three roles of social workers in post at D."""
    tables = staff(
        post("W1", fte="0.6", agency="Y"),
        post("W2", fte="0.5", role="senior-social-worker"),
        post("W3", role="advanced-practitioner"),
        post("W4", role="team-manager", agency="Y"),
        post("W5", role="personal-adviser"),
        post("W6", role="iro"),
        post("W7", role="other"),
    )
    assert cell(tables, *AGENCY) == (Decimal("0.6"), Decimal("2.1"))


@pytest.mark.parametrize(
    ("started", "ended", "in_post"),
    [
        ("2017-06-30", None, 1),
        ("2017-07-01", None, 0),
        ("2015-01-01", "2017-06-30", 0),
        ("2015-01-01", "2017-07-01", 1),
    ],
)
def test_in_post_at_d(started: str, ended: str | None, in_post: int) -> None:
    """Started on or before D, not ended or ended after it."""
    assert cell(staff(post("W1", started, ended, agency="Y")), *AGENCY) == (in_post, in_post)


def test_worker_with_two_posts() -> None:
    """Each post counts, in its own team and service."""
    tables = staff(post("W1", fte="0.5"), post("W1", fte="0.4", team="Blue", service="Duty", agency="Y"))
    assert cell(tables, *AGENCY) == (Decimal("0.4"), Decimal("0.9"))
    assert cell(tables, *AGENCY, "team", "Red") == (0, Decimal("0.5"))
    assert cell(tables, *AGENCY, "service", "Duty") == (Decimal("0.4"), Decimal("0.4"))


# Turnover


@pytest.mark.parametrize(
    ("ended", "left"), [("2016-06-30", "0"), ("2016-07-01", "0.8"), ("2017-06-30", "0.8"), ("2017-07-01", "0")]
)
def test_left_in_the_twelve_months(ended: str, left: str) -> None:
    """Ended from 1 July to D; ended after D is still in post."""
    tables = staff(post("W1", ended=ended, fte="0.8"), post("W2"))
    in_post = Decimal("1.8") if ended == "2017-07-01" else Decimal(1)
    assert cell(tables, *TURNOVER) == (Decimal(left), in_post)


def test_change_of_post_is_no_turnover() -> None:
    """Still in a permanent social worker's post at D, in whatever role and team."""
    tables = staff(
        post("W1", ended="2017-01-01", fte="0.8"),
        post("W1", "2017-03-01", fte="0.6", role="senior-social-worker", team="Blue"),
    )
    assert cell(tables, *TURNOVER) == (0, Decimal("0.6"))


def test_left_for_another_role_or_the_agency() -> None:
    """A manager, or an agency worker, is no permanent social worker: both have left."""
    tables = staff(
        post("W1", ended="2017-01-01", fte="0.8"),
        post("W1", "2017-01-01", role="team-manager"),
        post("W2", ended="2017-01-01", fte="0.5"),
        post("W2", "2017-01-01", agency="Y"),
    )
    assert cell(tables, *TURNOVER) == (Decimal("1.3"), 0)


def test_left_once_by_the_last_post() -> None:
    """Two posts ended in the 12 months: the last counts, in its team."""
    tables = staff(
        post("W1", "2017-01-01", "2017-05-01", fte="0.8", team="Blue"),
        post("W1", ended="2017-01-01"),
        post("W2", team="Blue"),
    )
    assert cell(tables, *TURNOVER) == (Decimal("0.8"), 1)
    assert cell(tables, *TURNOVER, "team", "Blue") == (Decimal("0.8"), 1)


def test_agency_workers_and_managers_are_no_turnover() -> None:
    """Neither left nor in post."""
    tables = staff(post("W1", ended="2017-01-01", agency="Y"), post("W2", ended="2017-01-01", role="team-manager"))
    assert cell(tables, *TURNOVER) == (0, 0)


def test_turnover_of_a_team_with_no_one_left() -> None:
    """The team has no base, so no group: the groups then do not add up."""
    tables = staff(post("W1", ended="2017-01-01", team="Blue"), post("W2"))
    assert cell(tables, *TURNOVER) == (1, 1)
    assert cell(tables, *TURNOVER, "team", "Blue") is None
    assert cell(tables, *TURNOVER, "team", "Red") == (0, 1)


# Caseload


def case(worker: str | None, started: str = "2016-01-01", ended: str | None = None, child_id: str = "A") -> Row:
    return {**allocation(started, ended, worker or "", "Green"), "worker_id": worker, "child_id": child_id}


def test_caseload_over_the_fte_of_the_holders() -> None:
    """Three cases of two holders; a social worker without a case is not in the base."""
    tables = {
        **staff(post("W1"), post("W2", fte="0.6"), post("W3")),
        "allocations": [case("W1"), case("W1", child_id="B"), case("W2", child_id="C")],
    }
    assert cell(tables, *CASELOAD) == (3, Decimal("1.6"))


def test_cases_open_at_d() -> None:
    """Of a child in no other file too; ended on D is not open, begun on D is; another role holds no case."""
    tables = {
        **staff(post("W1")),
        "allocations": [
            case("W1", ended="2017-06-30"),
            case("W1", "2017-06-30", child_id="Z"),
            {**case("W1"), "role": "iro"},
        ],
    }
    assert cell(tables, *CASELOAD) == (1, 1)


def test_holder_of_any_role() -> None:
    """A manager, or an agency worker, who holds a case is in the base; the team is that of the post."""
    tables = {
        **staff(post("W1", role="team-manager", team="Blue"), post("W2", agency="Y")),
        "allocations": [case("W1"), case("W2")],
    }
    assert cell(tables, *CASELOAD) == (2, 2)
    assert cell(tables, *CASELOAD, "team", "Blue") == (1, 1)
    assert cell(tables, *CASELOAD, "team", "Green") is None


def test_holder_who_is_not_in_the_workforce() -> None:
    """The case counts in the total; unknown has no base, so no group. A post that ended by D is none."""
    tables = {
        **staff(post("W1"), post("W2", ended="2017-06-30")),
        "allocations": [case("W1"), case("W2"), case("W9"), case(None)],
    }
    assert cell(tables, *CASELOAD) == (4, 1)
    assert cell(tables, *CASELOAD, "team", "unknown") is None
    assert cell(tables, *CASELOAD, "team", "Red") == (1, 1)


def test_holder_with_two_posts() -> None:
    """The FTE of both, each in its team; the cases with the post begun later."""
    tables = {
        **staff(post("W1", "2016-01-01", fte="0.5", team="Blue"), post("W1", fte="0.4")),
        "allocations": [case("W1"), case("W1", child_id="B")],
    }
    assert cell(tables, *CASELOAD) == (2, Decimal("0.9"))
    assert cell(tables, *CASELOAD, "team", "Blue") == (2, Decimal("0.5"))
    assert cell(tables, *CASELOAD, "team", "Red") == (0, Decimal("0.4"))


def test_caseload_needs_both_files() -> None:
    """Without either there is none; workers have no dimension of children."""
    assert cell(staff(post("W1")), *CASELOAD) is None
    assert cell({"allocations": [case("W1")]}, *CASELOAD) is None
    tables = {**staff(post("W1")), "allocations": [case("W1")]}
    assert cell(tables, *CASELOAD, "sex", "male") is None


# The list of measures

PER_THEME = {
    "4.01": 11,
    "4.02": 21,
    "4.04": 8,
    "4.05": 18,
    "4.06": 3,
    "4.07": 6,
    "4.09": 8,
    "4.10": 27,
    "4.11": 11,
    "4.12": 2,
    "5.01": 7,
    "5.02": 4,
    "6.01": 3,
    "6.02": 14,
    "7.02": 4,
}


def test_every_measure_is_there() -> None:
    """147 measures when every file is delivered, empty but for what else would be absent."""
    names = ("header", "episodes", "reviews", "uasc", "visits", "allocations", "adopters", "fostering_enquiries")
    tables: dict[str, list[Row]] = {name: [] for name in (*names, "foster_carers", "workforce", *OTHER_TABLES)}
    tables["care_leavers"] = [{**position("A"), "row": 0}]
    tables["establishment"] = [{**established("1", "0"), "row": 0}]
    tables["attainment"] = [
        {**pupil(key_stage, measure), "row": number}
        for number, (key_stage, measure) in enumerate(
            (key_stage, measure) for key_stage in ("KS1", "KS2", "KS4") for measure in ATTAINED
        )
    ]
    measures = {key[:2] for key in figures(tables, COUNCIL, [JUNE])}
    assert len(measures) == 147
    counted = {theme: len([code for code, _ in measures if code.startswith(theme)]) for theme in PER_THEME}
    assert counted == PER_THEME


ATTAINED = (
    *("reading", "writing", "maths", "science", "gps", "rwm", "english-maths", "ebacc-entered", "ebacc"),
    *("attainment8", "progress8", "reading-progress", "writing-progress", "maths-progress"),
)


def pupil(key_stage: str, measure: str) -> Row:
    return {
        "child_id": "A",
        "academic_year": "2015/16",
        "key_stage": key_stage,
        "measure": measure,
        "achieved": "Y",
        "score": Decimal(1),
    }


def position(child_id: str) -> Row:
    columns = ("in_touch", "accommodation", "suitable", "activity", "pathway_plan_on")
    return {
        "child_id": child_id,
        "date_of_birth": day("1998-01-01"),
        "as_at": day("2017-06-30"),
        **dict.fromkeys(columns),
    }
