"""4.10 worked by hand. Each docstring is the reason; the month is June 2017, and child A is 7."""

from decimal import Decimal

import pytest
from tests.reference import figures
from tests.reference.rows import COUNCIL, LONG_CARE, Row, cell, child, day, episode

RESULTS = (
    *("ks1-reading", "ks1-writing", "ks1-maths", "ks1-science"),
    *("ks2-reading", "ks2-writing", "ks2-maths", "ks2-gps", "ks2-rwm"),
    *("ks4-english-maths", "ks4-ebacc-entered", "ks4-ebacc"),
)
SCORES = (
    *("ks2-reading-progress", "ks2-writing-progress", "ks2-maths-progress"),
    *("ks4-attainment8", "ks4-progress8"),
)


# Attainment


def result(
    name: str, achieved: str | None = None, score: str | None = None, year: str = "2015/16", child_id: str = "A"
) -> Row:
    key_stage, measure = name.split("-", 1)
    return {
        "child_id": child_id,
        "academic_year": year,
        "key_stage": key_stage.upper(),
        "measure": measure,
        "achieved": achieved,
        "score": Decimal(score) if score else None,
    }


def attained(*rows: Row) -> dict[str, list[Row]]:
    return {"episodes": [LONG_CARE], "attainment": list(rows)}


@pytest.mark.parametrize("name", RESULTS)
def test_result_of_a_year(name: str) -> None:
    """One of two pupils achieved it, and a third has no result; the year stands in place of the month."""
    tables = attained(result(name, "Y"), result(name, "N", child_id="B"), result(name, None, "100", child_id="C"))
    assert cell(tables, "4.10.01", name, year="2015/16") == (1, 2)


@pytest.mark.parametrize("name", SCORES)
def test_score_of_a_year(name: str) -> None:
    """The sum of the scores of the pupils who have one."""
    tables = attained(
        result(name, score="1.5"), result(name, score="-2.25", child_id="B"), result(name, "Y", child_id="C")
    )
    assert cell(tables, "4.10.01", name, year="2015/16") == (Decimal("-0.75"), 2)


def test_second_result_of_a_pupil() -> None:
    """Achieved if either is Y, and the pupil counts once."""
    tables = attained(result("ks2-gps", "Y"), result("ks2-gps", "N"))
    assert cell(tables, "4.10.01", "ks2-gps", year="2015/16") == (1, 1)


def test_second_score_of_a_pupil() -> None:
    """The later row's; a later row without one does not undo it."""
    first, second, blank = (result("ks4-progress8", score=score) for score in ("1.0", "0.5", None))
    assert cell(attained(first, second, blank), "4.10.01", "ks4-progress8", year="2015/16") == (Decimal("0.5"), 1)


def test_attainment_has_the_attributes_of_31_march() -> None:
    """In foster care on 31 March 2016, when the child was 5; in a home since."""
    tables = {
        "episodes": [episode("2016-03-31", "S", "2016-04-01"), episode("2016-04-01", "P", place="K2")],
        "attainment": [result("ks1-maths", "Y")],
    }
    assert cell(tables, "4.10.01", "ks1-maths", "placement", "foster", year="2015/16") == (1, 1)
    assert cell(tables, "4.10.01", "ks1-maths", "age", "5-9", year="2015/16") == (1, 1)


def test_attainment_of_a_year_whose_march_has_not_come() -> None:
    """In a report of February 2017 the attributes of 2016/17 are those of 28 February, and of 2017/18 too."""
    care = [episode("2017-02-01", "S", "2017-03-01"), episode("2017-03-01", "P", place="K2")]
    for year in ("2016/17", "2017/18"):
        tables = {"episodes": care, "attainment": [result("ks1-maths", "N", year=year)]}
        found = cell(tables, "4.10.01", "ks1-maths", "placement", "foster", month="2017-02", year=year)
        assert found == (0, 1)


def test_attainment_of_a_pupil_not_in_care_that_day() -> None:
    """The pupil counts; placement, legal status and location are unknown."""
    tables = {"episodes": [episode("2016-04-01", "S")], "attainment": [result("ks1-maths", "Y")]}
    assert cell(tables, "4.10.01", "ks1-maths", "legal-status", "unknown", year="2015/16") == (1, 1)
    assert cell(tables, "4.10.01", "ks1-maths", "sex", "male", year="2015/16") == (1, 1)


def test_attainment_is_there_only_with_a_pupil() -> None:
    """A year of the file with no pupil for a measure has no cell of it, nor has a month; the years have one each."""
    tables = {"header": [], **attained(result("ks1-maths", "Y"), result("ks1-reading", None))}
    numbered = {name: [{"row": n, **row} for n, row in enumerate(rows)] for name, rows in tables.items()}
    totals = [
        key[:3] for key in figures(numbered, COUNCIL, ["2017-05", "2017-06"]) if key[0] == "4.10.01" and not key[3]
    ]
    assert totals == [("4.10.01", "ks1-maths", "2015/16")]


def test_attainment_of_another_key_stage() -> None:
    """No measure is KS1 grammar; KS2 grammar it is not."""
    tables = attained(result("ks1-gps", "Y"))
    assert cell(tables, "4.10.01", "ks2-gps", year="2015/16") is None


def test_attainment_without_scores() -> None:
    """Without the column score the averages are absent, the results are not."""
    delivered = {"attainment": {"child_id", "academic_year", "key_stage", "measure", "achieved"}}
    tables = attained(result("ks4-ebacc", "Y"), result("ks4-progress8", score="1.0"))
    assert cell(tables, "4.10.01", "ks4-progress8", year="2015/16", delivered=delivered) is None
    assert cell(tables, "4.10.01", "ks4-ebacc", year="2015/16", delivered=delivered) == (1, 1)


# Personal education plans


def plan(on: str, kind: str = "review") -> Row:
    return {"child_id": "A", "kind": kind, "completed_on": day(on)}


def planned(
    *on: str, born: str = "2010-05-05", start: str = "2014-01-06", end: str | None = None
) -> dict[str, list[Row]]:
    return {
        "header": [child(born=born)],
        "episodes": [episode(start, "S", end, "E4A" if end else None)],
        "peps": [plan(each) for each in on],
    }


@pytest.mark.parametrize(("on", "recent"), [("2016-12-31", 0), ("2017-01-01", 1), ("2017-06-30", 1), ("2017-07-01", 0)])
def test_plan_after_d_less_six_months(on: str, recent: int) -> None:
    """D less 6 months is 31 December: strictly after it and up to D."""
    assert cell(planned(on), "4.10.02", "up-to-date") == (recent, 1)


@pytest.mark.parametrize(
    ("born", "of_age"), [("2012-08-31", 1), ("2012-09-01", 0), ("2000-09-01", 1), ("2000-08-31", 0)]
)
def test_school_age_is_4_to_15_on_31_august(born: str, of_age: int) -> None:
    """At D in June 2017 the day is 31 August 2016."""
    assert cell(planned(born=born), "4.10.02", "up-to-date") == (0, of_age)


@pytest.mark.parametrize(("month", "of_age"), [("2017-08", 0), ("2017-09", 1)])
def test_school_age_turns_in_september(month: str, of_age: int) -> None:
    """Born on 31 August 2013: 3 on 31 August 2016, which August 2017 still looks at, and 4 a year later."""
    assert cell(planned(born="2013-08-31"), "4.10.02", "up-to-date", month=month) == (0, of_age)


def test_school_age_of_a_child_not_in_header() -> None:
    """No known age: out of the cohort."""
    assert cell({**planned(), "header": []}, "4.10.02", "up-to-date") == (0, 0)


@pytest.mark.parametrize(
    ("on", "in_time"), [("2017-06-30", 1), ("2017-07-01", 0), ("2017-06-02", 1), ("2017-06-01", 0)]
)
def test_first_plan_within_twenty_working_days(on: str, in_time: int) -> None:
    """From the start, 2 June, to the 20th working day, 30 June; any kind of plan."""
    assert cell(planned(on, start="2017-06-02"), "4.10.02", "initial-20-days") == (in_time, 1)


def test_first_plan_not_yet_due() -> None:
    """The 20th working day after 5 June is 3 July, after D: out of the base, though the plan is there."""
    assert cell(planned("2017-06-20", start="2017-06-05"), "4.10.02", "initial-20-days") == (0, 0)


@pytest.mark.parametrize(("start", "base"), [("2016-06-30", 0), ("2016-07-01", 1)])
def test_first_plans_of_the_twelve_months(start: str, base: int) -> None:
    """Started in the 12 months, the first of which is July 2016, in the school year before."""
    assert cell(planned(start=start), "4.10.02", "initial-20-days") == (0, base)


@pytest.mark.parametrize(("start", "of_age"), [("2016-08-31", 0), ("2016-09-01", 1)])
def test_school_age_at_the_start(start: str, of_age: int) -> None:
    """Born in January 2012: 3 on 31 August 2015, 4 on 31 August 2016."""
    assert cell(planned(born="2012-01-01", start=start), "4.10.02", "initial-20-days") == (0, of_age)


def test_first_plan_of_a_child_who_left() -> None:
    """Nothing asks that the child be still in care."""
    tables = planned("2017-06-20", start="2017-06-02", end="2017-06-05")
    assert cell(tables, "4.10.02", "initial-20-days") == (1, 1)


def test_first_plan_has_the_attributes_of_the_start() -> None:
    """Nine on 2 January, ten by the day the plan was due."""
    tables = planned(born="2007-01-10", start="2017-01-03")
    assert cell(tables, "4.10.02", "initial-20-days", "age", "5-9") == (0, 1)


# Special needs and exclusions


def need(provision: str, start: str, end: str | None = None) -> Row:
    return {"child_id": "A", "provision": provision, "started_on": day(start), "ended_on": day(end)}


def test_special_needs_open_at_d() -> None:
    """Begun on D is open, ended on D is not."""
    tables = {
        "episodes": [LONG_CARE],
        "sen": [need("support", "2015-01-01", "2017-06-30"), need("ehcp", "2017-06-30")],
    }
    assert cell(tables, "4.10.03", "sen-support") == (0, 1)
    assert cell(tables, "4.10.03", "ehcp") == (1, 1)


def test_special_needs_of_both_kinds() -> None:
    """Both open: in both. Ended after D is open at D; begun after D is not."""
    tables = {"episodes": [LONG_CARE], "sen": [need("support", "2015-01-01", "2017-07-01"), need("ehcp", "2015-01-01")]}
    assert cell(tables, "4.10.03", "sen-support") == (1, 1)
    assert cell(tables, "4.10.03", "ehcp") == (1, 1)
    later = {"episodes": [LONG_CARE], "sen": [need("ehcp", "2017-07-01")]}
    assert cell(later, "4.10.03", "ehcp") == (0, 1)


def exclusion(on: str, kind: str = "suspension") -> Row:
    return {"child_id": "A", "started_on": day(on), "kind": kind}


@pytest.mark.parametrize(("on", "since"), [("2016-08-31", 0), ("2016-09-01", 1), ("2017-06-30", 1), ("2017-07-01", 0)])
def test_exclusions_since_september(on: str, since: int) -> None:
    """From 1 September, that day included, to D; the kinds apart; twice is one pupil."""
    tables = {"episodes": [LONG_CARE], "exclusions": [exclusion(on), exclusion(on)]}
    assert cell(tables, "4.10.04", "suspended") == (since, 1)
    assert cell(tables, "4.10.04", "excluded") == (0, 1)
    permanent = {"episodes": [LONG_CARE], "exclusions": [exclusion(on, "permanent")]}
    assert cell(permanent, "4.10.04", "excluded") == (since, 1)


def test_exclusions_of_the_year_that_ends_in_august() -> None:
    """31 August belongs to the year begun in the September before; on 1 September all is new."""
    tables = {"episodes": [LONG_CARE], "exclusions": [exclusion("2016-09-01")]}
    assert cell(tables, "4.10.04", "suspended", month="2017-08") == (1, 1)
    assert cell(tables, "4.10.04", "suspended", month="2017-09") == (0, 1)


# Attendance


def month_of(month: str, possible: int, authorised: int = 0, unauthorised: int = 0, child_id: str = "A") -> Row:
    return {
        "child_id": child_id,
        "month": month,
        "sessions_possible": possible,
        "sessions_authorised_absence": authorised,
        "sessions_unauthorised_absence": unauthorised,
    }


def attended(*rows: Row) -> dict[str, list[Row]]:
    return {
        "header": [child("A"), child("B", born="2014-05-05")],
        "episodes": [LONG_CARE, episode("2016-01-01", "S", child_id="B", place="K2")],
        "attendance": list(rows),
    }


def test_attendance_by_sessions() -> None:
    """100 of 110 sessions attended, both kinds of absence taken off; August and July are outside the year to D."""
    tables = attended(
        month_of("2016-08", 40, 40),
        month_of("2016-09", 60, 4, 2),
        month_of("2017-06", 50, 0, 4),
        month_of("2017-07", 40, 40),
    )
    assert cell(tables, "4.10.05", "attendance") == (100, 110)


def test_attendance_in_groups() -> None:
    """Each pupil's sessions are in the pupil's group; a child of three is a pupil too."""
    tables = attended(month_of("2017-05", 30, 3), month_of("2017-05", 20, 0, 1, "B"))
    assert cell(tables, "4.10.05", "attendance") == (46, 50)
    assert cell(tables, "4.10.05", "attendance", "placement", "residential") == (19, 20)
    assert cell(tables, "4.10.05", "persistent-absence", "age", "1-4") == (0, 1)


def test_persistent_absence_is_ten_per_cent_or_more() -> None:
    """5 of 50 is; 9 of 100 is not."""
    tables = attended(month_of("2017-05", 50, 2, 3), month_of("2017-05", 100, 9, 0, "B"))
    assert cell(tables, "4.10.05", "persistent-absence") == (1, 2)


def test_no_possible_sessions() -> None:
    """A pupil with none is left out of both."""
    tables = attended(month_of("2017-05", 0), month_of("2017-05", 20, 0, 0, "B"))
    assert cell(tables, "4.10.05", "persistent-absence") == (0, 1)
    assert cell(attended(month_of("2017-05", 0)), "4.10.05", "attendance") == (0, 0)


def test_attendance_of_a_child_who_left() -> None:
    """The pupils are those of S0 at D."""
    tables = {
        "episodes": [episode("2016-01-01", "S", "2017-06-30", "E4A")],
        "attendance": [month_of("2017-05", 20)],
    }
    assert cell(tables, "4.10.05", "attendance") == (0, 0)


# Provision


def provision(start: str, end: str | None, full_time: str, reason: str | None = None) -> Row:
    return {
        "child_id": "A",
        "started_on": day(start),
        "ended_on": day(end),
        "full_time": full_time,
        "reason": reason,
        "year_group": None,
    }


def provided(*rows: Row) -> dict[str, list[Row]]:
    return {"episodes": [LONG_CARE], "education_provision": list(rows)}


def test_not_in_full_time_education() -> None:
    """Of the children with a provision open at D; ended on D is not open."""
    assert cell(provided(provision("2016-09-01", None, "N")), "4.10.07", "not-full-time") == (1, 1)
    assert cell(provided(provision("2016-09-01", None, "Y")), "4.10.07", "not-full-time") == (0, 1)
    assert cell(provided(provision("2016-09-01", "2017-06-30", "N")), "4.10.07", "not-full-time") == (0, 0)
    assert cell(provided(provision("2017-07-01", None, "N")), "4.10.07", "not-full-time") == (0, 0)


def test_two_provisions_open() -> None:
    """One that is not full time is enough."""
    tables = provided(provision("2016-09-01", None, "N"), provision("2016-10-01", None, "Y"))
    assert cell(tables, "4.10.07", "not-full-time") == (1, 1)


def test_reason_other() -> None:
    """Counted when it is the reason of an open provision that is not full time, in any case."""
    assert cell(provided(provision("2016-09-01", None, "N", "Other")), "4.10.07", "reason-other") == (1, None)
    assert cell(provided(provision("2016-09-01", None, "N", "exclusion")), "4.10.07", "reason-other") == (0, None)
    assert cell(provided(provision("2016-09-01", None, "Y", "other")), "4.10.07", "reason-other") == (0, None)
    both = provided(provision("2016-09-01", None, "N", "medical"), provision("2015-09-01", "2016-07-01", "N", "other"))
    assert cell(both, "4.10.07", "reason-other") == (0, None)


def test_provision_of_a_child_above_school_age() -> None:
    """Sixteen on 31 August: out of the cohort and of the count."""
    tables = {"header": [child(born="2000-08-31")], **provided(provision("2016-09-01", None, "N", "other"))}
    assert cell(tables, "4.10.07", "not-full-time") == (0, 0)
    assert cell(tables, "4.10.07", "reason-other") == (0, None)
