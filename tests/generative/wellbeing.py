"""Missing episodes, health and offending of one invented child."""

from datetime import date, datetime, time, timedelta
from random import Random

from tests.generative.dates import turn, turn_of_a_year
from tests.generative.learning import near_twentieth_working_day
from tests.generative.lives import Life, Row, some
from tests.reference.dates import months_after, return_year_start

# After the child was located.
OFFERS = (
    *(timedelta(hours=72), timedelta(hours=72, minutes=1), timedelta(hours=71, minutes=59)),
    *(timedelta(0), timedelta(hours=-5), timedelta(days=-40), timedelta(days=10), None),
)
TIMES = (time(0, 0), time(23, 59), time(23, 59, 59), time(12, 30))


def wellbeing(rng: Random, d: date, starts: list[date], turns: list[date], born: date | None) -> Life:
    """`starts` are those of episodes and `turns` their ends too; `born` is in Header."""
    gone = missing(rng, d, turns)
    return {
        "missing": gone,
        "return_interviews": interviews(rng, gone),
        "health_assessments": assessments(rng, d, starts, born),
        "immunisations": twice_a_day(
            rng, [immunisation(rng, d) for _ in range(some(rng, 0, 0, 1, 2))], "up_to_date", "YN"
        ),
        "sdq": [questionnaire(rng, d) for _ in range(some(rng, 0, 1, 1, 2))],
        "substance_misuse": [misuse(rng, d) for _ in range(some(rng, 0, 0, 0, 1, 2, 3))],
        "offences": [offence(rng, d) for _ in range(some(rng, 0, 0, 1, 2))],
    }


def twice_a_day(rng: Random, rows: list[Row], column: str, values: str) -> list[Row]:
    """Sometimes the first row again, with another value."""
    return rows + [{**row, column: rng.choice(values)} for row in rows[:1] if rng.random() < 0.4]


# Missing


def missing(rng: Random, d: date, turns: list[date]) -> list[Row]:
    """On the days care turned and months turned; often more than once in a month, or on one day."""
    rows: list[Row] = []
    for _ in range(some(rng, 0, 0, 1, 1, 2, 3)):
        start = turn(rng, d)
        if turns and rng.random() < 0.5:
            start = rng.choice(turns) + timedelta(days=some(rng, 0, 0, -1))
        for each in (start, *([start + timedelta(days=some(rng, 0, 1, 5))] if rng.random() < 0.5 else [])):
            ended = some(rng, None, each, each + timedelta(days=1), max(each, turn(rng, d)))
            rows.append({"missing": some(rng, "M", "M", "M", "A", "ZZ"), "mis_start": each, "mis_end": ended})
    return rows


def interviews(rng: Random, gone: list[Row]) -> list[Row]:
    """For some of the episodes, now and then twice, for another day, or with nothing but the episode."""
    rows = []
    for row in gone:
        for _ in range(some(rng, 0, 1, 1, 1, 2)):
            found = row["mis_end"] or row["mis_start"]
            located = some(rng, None, *[datetime.combine(found, rng.choice(TIMES))] * 4)
            after = rng.choice(OFFERS)
            rows.append(
                {
                    "missing_from": row["mis_start"] + timedelta(days=some(rng, 0, 0, 0, 1)),
                    "located_at": located,
                    "offered_at": None if after is None else (located or datetime.combine(found, time(9))) + after,
                    "accepted": some(rng, "Y", "N", None),
                    "held_on": None,
                }
            )
    return rows


# Health


def assessments(rng: Random, d: date, starts: list[date], born: date | None) -> list[Row]:
    """Chains of assessments on their due dates or a day off, from a start of care, a fifth birthday or a turn."""
    rows: list[Row] = []
    for _ in range(some(rng, 0, 1, 1, 2)):
        day = first_assessment(rng, d, starts, born)
        for number in range(some(rng, 1, 1, 2, 3)):
            kind = (
                some(rng, "initial", "initial", "review") if number == 0 else some(rng, "review", "initial", "dental")
            )
            rows.append({"kind": kind, "held_on": day, "area": some(rng, "in", "out", None)})
            day = months_after(day, some(rng, 6, 6, 12, 3, 0)) + timedelta(days=some(rng, 0, 0, 1, -1))
    rows += [{"kind": "dental", "held_on": turn(rng, d, 26), "area": None} for _ in range(some(rng, 0, 1, 2))]
    return rows


def first_assessment(rng: Random, d: date, starts: list[date], born: date | None) -> date:
    if starts and rng.random() < 0.6:
        return near_twentieth_working_day(rng, starts)
    if born is not None and rng.random() < 0.3:
        return months_after(born, 60) + timedelta(days=some(rng, 0, 0, -1, 1))
    return months_after(turn(rng, d), -some(rng, 0, 6, 12))


def immunisation(rng: Random, d: date) -> Row:
    return {"as_at": turn(rng, d, 18), "up_to_date": some(rng, "Y", "N")}


def questionnaire(rng: Random, d: date) -> Row:
    return {"completed_on": some(rng, d, turn(rng, d, 26), turn(rng, d, 26)), "score": some(rng, 0, 16, 17, 40)}


def misuse(rng: Random, d: date) -> Row:
    offered = some(rng, None, turn(rng, d))
    return {
        "identified_on": turn(rng, d, 26),
        "offered_on": offered,
        "response": some(rng, "accepted", "refused", None),
    }


def offence(rng: Random, d: date) -> Row:
    april = return_year_start(d)
    return {
        "offence_on": turn(rng, d),
        "outcome_on": some(rng, None, turn(rng, d, 18), turn_of_a_year(rng, d), turn(rng, d, 5), april, april),
        "outcome": None,
        "substantive": some(rng, "Y", "Y", "Y", "N", None),
    }
