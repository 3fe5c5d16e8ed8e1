"""4.11 health and 4.12 convictions, worked by hand. Each docstring is the reason; the month is June 2017."""

import pytest
from tests.reference.rows import LONG_CARE, Row, cell, child, day, episode


def held(on: str, kind: str = "review") -> Row:
    return {"child_id": "A", "kind": kind, "held_on": day(on), "area": "in"}


def assessed(*rows: Row, start: str = "2014-01-06", born: str = "2010-05-05") -> dict[str, list[Row]]:
    return {
        "header": [child(born=born)],
        "episodes": [episode(start, "S")],
        "health_assessments": list(rows),
    }


# Assessments and checks


@pytest.mark.parametrize(
    ("on", "in_time"), [("2017-06-30", 1), ("2017-07-01", 0), ("2017-06-02", 1), ("2017-06-01", 0)]
)
def test_initial_assessment_within_twenty_working_days(on: str, in_time: int) -> None:
    """From the start, 2 June, to the 20th working day, 30 June."""
    assert cell(assessed(held(on, "initial"), start="2017-06-02"), "4.11.12", "initial-on-time") == (in_time, 1)


def test_a_review_is_no_initial_assessment() -> None:
    """Nor is a dental check."""
    tables = assessed(held("2017-06-10"), held("2017-06-10", "dental"), start="2017-06-02")
    assert cell(tables, "4.11.12", "initial-on-time") == (0, 1)


def test_initial_assessment_not_yet_due() -> None:
    """The 20th working day after 5 June is 3 July."""
    assert cell(assessed(held("2017-06-10", "initial"), start="2017-06-05"), "4.11.12", "initial-on-time") == (0, 0)


def test_initial_assessment_of_a_child_who_left() -> None:
    """Still in care on the 20th working day means that the period is open: ended on it, it is no longer."""
    for ended, base in (("2017-06-30", 0), ("2017-07-01", 1)):
        tables: dict[str, list[Row]] = {
            "episodes": [episode("2017-06-02", "S", ended, "E4A")],
            "health_assessments": [],
        }
        assert cell(tables, "4.11.12", "initial-on-time") == (0, base)


def test_initial_assessment_of_a_child_who_came_back() -> None:
    """Another period of care is not the same one: only the second start, whose day is not yet, is left."""
    tables = {
        "episodes": [episode("2017-06-02", "S", "2017-06-20", "E4A"), episode("2017-06-20", "S")],
        "health_assessments": [held("2017-06-10", "initial")],
    }
    assert cell(tables, "4.11.12", "initial-on-time") == (0, 0)


def test_initial_assessment_of_one_who_turned_eighteen() -> None:
    """Still in care whatever the age; the group is that of the start, 17."""
    tables = assessed(start="2017-06-02", born="1999-06-15")
    assert cell(tables, "4.11.12", "initial-on-time") == (0, 1)
    assert cell(tables, "4.11.12", "initial-on-time", "age", "16-17") == (0, 1)


def test_initial_assessments_of_the_twelve_months() -> None:
    """Started on 1 July 2016 is in, the day before is not."""
    assert cell(assessed(start="2016-07-01"), "4.11.12", "initial-on-time") == (0, 1)
    assert cell(assessed(start="2016-06-30"), "4.11.12", "initial-on-time") == (0, 0)


@pytest.mark.parametrize(("on", "recent"), [("2016-06-30", 0), ("2016-07-01", 1), ("2017-06-30", 1), ("2017-07-01", 0)])
def test_assessment_and_dental_check_in_twelve_months(on: str, recent: int) -> None:
    """Strictly after 30 June 2016 and up to D; the one is not the other."""
    for kind in ("initial", "review"):
        assert cell(assessed(held(on, kind)), "4.11.13", "within-12-months") == (recent, 1)
    assert cell(assessed(held(on, "dental")), "4.11.13", "within-12-months") == (0, 1)
    assert cell(assessed(held(on, "dental")), "4.11.14", "dental") == (recent, 1)
    assert cell(assessed(held(on)), "4.11.14", "dental") == (0, 1)


def test_checks_are_of_children_in_care_twelve_months() -> None:
    """Since 30 June 2016 is 12 months; since 1 July it is not."""
    for start, base in (("2016-06-30", 1), ("2016-07-01", 0)):
        assert cell(assessed(start=start), "4.11.13", "within-12-months") == (0, base)
        assert cell(assessed(start=start), "4.11.14", "dental") == (0, base)


# Assessments due. A child born in 2013 is under five, so the next is due after six months.


@pytest.mark.parametrize(("on", "due"), [("2016-09-30", 0), ("2016-10-01", 1), ("2016-12-31", 1), ("2017-01-01", 0)])
def test_assessments_due_in_the_quarter(on: str, due: int) -> None:
    """Due on 30 March, 1 April, 30 June (there is no 31st) and 1 July: D less 3 months is 31 March."""
    assert cell(assessed(held(on), born="2013-06-01"), "4.11.13", "due-on-time") == (0, due)


@pytest.mark.parametrize(("again", "done"), [("2017-06-10", 1), ("2017-06-11", 0), ("2016-12-10", 0)])
def test_assessment_done_by_its_due_date(again: str, done: int) -> None:
    """Due on 10 June 2017: done that day is in time; another on the first day itself is not after it, but due too."""
    tables = assessed(held("2016-12-10", "initial"), held(again), born="2013-06-01")
    assert cell(tables, "4.11.13", "due-on-time") == (done, 2 if again == "2016-12-10" else 1)


def test_due_after_twelve_months_from_five() -> None:
    """Five on the day of the assessment: due in a year. A day younger: in six months."""
    assert cell(assessed(held("2016-12-10"), born="2011-12-10"), "4.11.13", "due-on-time") == (0, 0)
    assert cell(assessed(held("2016-12-10"), born="2011-12-11"), "4.11.13", "due-on-time") == (0, 1)
    assert cell(assessed(held("2016-06-30"), born="2011-06-30"), "4.11.13", "due-on-time") == (0, 1)


def test_two_due_dates_of_a_child() -> None:
    """Assessed on 10 October and 10 November: due on 10 April, which November met, and 10 May, which nothing did."""
    tables = assessed(held("2016-10-10"), held("2016-11-10"), born="2013-06-01")
    assert cell(tables, "4.11.13", "due-on-time") == (1, 2)


def test_assessment_before_the_period_of_care() -> None:
    """It makes no due date; one on the first day does."""
    assert cell(assessed(held("2016-11-30"), start="2016-12-01", born="2013-06-01"), "4.11.13", "due-on-time") == (0, 0)
    assert cell(assessed(held("2016-12-01"), start="2016-12-01", born="2013-06-01"), "4.11.13", "due-on-time") == (0, 1)


def test_due_date_of_a_child_of_unknown_age() -> None:
    """Not known to be under five, so a year; a dental check makes none."""
    tables = {**assessed(held("2016-06-10"), held("2016-12-10"), held("2016-06-11", "dental")), "header": []}
    assert cell(tables, "4.11.13", "due-on-time") == (1, 1)


def test_due_date_of_a_child_who_has_left() -> None:
    """S0 at D alone."""
    tables = {
        "episodes": [episode("2014-01-06", "S", "2017-06-30", "E4A")],
        "health_assessments": [held("2016-06-10")],
    }
    assert cell(tables, "4.11.13", "due-on-time") == (0, 0)


# Immunisations, strengths and difficulties


def immunised(*rows: tuple[str, str]) -> dict[str, list[Row]]:
    found = [{"child_id": "A", "as_at": day(on), "up_to_date": answer} for on, answer in rows]
    return {"episodes": [LONG_CARE], "immunisations": found}


def test_latest_immunisation_position() -> None:
    """The latest by D, however old; of two on one day the later row; none is not up to date."""
    measure = ("4.11.15", "immunised")
    assert cell(immunised(("2015-01-01", "Y")), *measure) == (1, 1)
    assert cell(immunised(("2017-06-30", "N"), ("2015-01-01", "Y")), *measure) == (0, 1)
    assert cell(immunised(("2015-01-01", "Y"), ("2017-07-01", "N")), *measure) == (1, 1)
    assert cell(immunised(("2017-01-01", "N"), ("2017-01-01", "Y")), *measure) == (1, 1)
    assert cell(immunised(), *measure) == (0, 1)


def questionnaires(*rows: tuple[str, int], born: str = "2010-05-05") -> dict[str, list[Row]]:
    found = [{"child_id": "A", "completed_on": day(on), "score": score} for on, score in rows]
    return {"header": [child(born=born)], "episodes": [LONG_CARE], "sdq": found}


@pytest.mark.parametrize(("born", "base"), [("2013-06-30", 1), ("2013-07-01", 0), ("2000-07-01", 1), ("2000-06-30", 0)])
def test_questionnaires_of_children_aged_4_to_16(born: str, base: int) -> None:
    """By the age at D."""
    assert cell(questionnaires(born=born), "4.11.16", "completed") == (0, base)


@pytest.mark.parametrize(("on", "scored"), [("2016-06-30", 0), ("2016-07-01", 1), ("2017-07-01", 0)])
def test_questionnaire_in_twelve_months(on: str, scored: int) -> None:
    """Only those with a score are in the average and in the share of concern."""
    tables = questionnaires((on, 20))
    assert cell(tables, "4.11.16", "completed") == (scored, 1)
    assert cell(tables, "4.11.16", "average-score") == (20 * scored, scored)
    assert cell(tables, "4.11.16", "concern") == (scored, scored)


def test_score_of_concern() -> None:
    """17 is, 16 is not."""
    assert cell(questionnaires(("2017-01-01", 17)), "4.11.16", "concern") == (1, 1)
    assert cell(questionnaires(("2017-01-01", 16)), "4.11.16", "concern") == (0, 1)


def test_latest_score() -> None:
    """The latest by D, of one day the later row; a score of nought is a score."""
    assert cell(questionnaires(("2017-02-01", 0), ("2017-01-01", 30)), "4.11.16", "average-score") == (0, 1)
    assert cell(questionnaires(("2017-01-01", 30), ("2017-01-01", 5)), "4.11.16", "average-score") == (5, 1)


# Substance misuse


def identified(*rows: tuple[str, str | None]) -> dict[str, list[Row]]:
    found = [{"child_id": "A", "identified_on": day(on), "offered_on": None, "response": answer} for on, answer in rows]
    return {"episodes": [episode("2017-06-01", "S")], "substance_misuse": found}


@pytest.mark.parametrize(("on", "counts"), [("2016-06-30", 0), ("2016-07-01", 1), ("2017-06-30", 1), ("2017-07-01", 0)])
def test_substance_misuse_identified_in_twelve_months(on: str, counts: int) -> None:
    """In S0 at D, however short the time in care."""
    tables = identified((on, "accepted"))
    assert cell(tables, "4.11.17", "identified") == (counts, None)
    assert cell(tables, "4.11.17", "accepted") == (counts, None)
    assert cell(tables, "4.11.17", "refused") == (0, None)


def test_substance_misuse_with_both_responses() -> None:
    """One child identified, in both responses; a blank is neither; nor is an answer of a year before."""
    tables = identified(("2017-01-01", "accepted"), ("2017-02-01", "refused"), ("2017-03-01", None))
    assert [cell(tables, "4.11.17", each) for each in ("identified", "accepted", "refused")] == [(1, None)] * 3
    old = identified(("2016-06-30", "refused"), ("2017-03-01", None))
    assert cell(old, "4.11.17", "refused") == (0, None)


def test_substance_misuse_of_a_child_who_left() -> None:
    """Not in S0."""
    tables = {**identified(("2017-06-02", None)), "episodes": [episode("2017-06-01", "S", "2017-06-30", "E4A")]}
    assert cell(tables, "4.11.17", "identified") == (0, None)


# Convictions


def offended(
    *rows: tuple[str | None, str | None], born: str = "2003-05-05", start: str = "2014-01-06"
) -> dict[str, list[Row]]:
    found = [
        {"child_id": "A", "offence_on": day("2016-01-01"), "outcome_on": day(on), "outcome": None, "substantive": yes}
        for on, yes in rows
    ]
    return {"header": [child(born=born)], "episodes": [episode(start, "S")], "offences": found}


@pytest.mark.parametrize(
    ("on", "quarter"), [("2017-03-31", 0), ("2017-04-01", 1), ("2017-06-30", 1), ("2017-07-01", 0), (None, 0)]
)
def test_offended_in_the_quarter(on: str | None, quarter: int) -> None:
    """By the day of the outcome, strictly after 31 March and up to D; which here is the year to date too."""
    assert cell(offended((on, "Y")), "4.12.01", "quarter") == (quarter, 1)
    assert cell(offended((on, "Y")), "4.12.01", "year-to-date") == (quarter, 1)


def test_quarter_has_values_at_quarter_ends_only() -> None:
    """May has none, but has a year to date."""
    tables = offended(("2017-05-01", "Y"))
    assert cell(tables, "4.12.01", "quarter", month="2017-05") is None
    assert cell(tables, "4.12.01", "year-to-date", month="2017-05") == (1, 1)


def test_year_to_date_begins_in_april() -> None:
    """In March it is the whole year since the April before; in April it is new."""
    tables = offended(("2016-04-01", "Y"))
    assert cell(tables, "4.12.01", "year-to-date", month="2017-03") == (1, 1)
    assert cell(tables, "4.12.01", "quarter", month="2017-03") == (0, 1)
    assert cell(tables, "4.12.01", "year-to-date", month="2017-04") == (0, 1)


def test_outcome_that_is_not_substantive() -> None:
    """N and a blank are not; two that are count the young person once."""
    assert cell(offended(("2017-05-01", "N"), ("2017-05-01", None)), "4.12.01", "quarter") == (0, 1)
    assert cell(offended(("2017-05-01", "Y"), ("2017-05-02", "Y")), "4.12.01", "quarter") == (1, 1)


@pytest.mark.parametrize(("born", "base"), [("2007-06-30", 1), ("2007-07-01", 0), ("1999-07-01", 1), ("1999-06-30", 0)])
def test_offenders_aged_10_to_17(born: str, base: int) -> None:
    """By the age at D."""
    assert cell(offended(born=born), "4.12.01", "quarter") == (0, base)


def test_offenders_in_care_twelve_months() -> None:
    """Since 1 July 2016 is too short."""
    assert cell(offended(("2017-05-01", "Y"), start="2016-07-01"), "4.12.01", "year-to-date") == (0, 0)
