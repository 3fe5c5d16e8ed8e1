"""What schools and the Virtual School say of one invented child."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from tests.generative.dates import turn, turn_of_a_year
from tests.generative.lives import Life, Row, some
from tests.reference.dates import academic_year_start, months_after, twentieth_working_day

MEASURES = {
    "KS1": ("reading", "writing", "maths", "science"),
    "KS2": ("reading", "writing", "maths", "gps", "rwm", "reading-progress", "writing-progress", "maths-progress"),
    "KS4": ("english-maths", "ebacc-entered", "ebacc", "attainment8", "progress8"),
}


def learning(rng: Random, d: date, starts: list[date]) -> Life:
    return {
        "peps": [pep(rng, d, starts) for _ in range(some(rng, 0, 1, 1, 2, 4))],
        "attendance": attendance(rng, d),
        "education_provision": [provision(rng, d) for _ in range(some(rng, 0, 1, 1, 2))],
        "attainment": attainment(rng, d),
        "sen": [need(rng, d) for _ in range(some(rng, 0, 0, 1, 2))],
        "exclusions": [exclusion(rng, d) for _ in range(some(rng, 0, 0, 1, 2))],
    }


def near_twentieth_working_day(rng: Random, starts: list[date]) -> date:
    """Of one of the starts: the due date or a day either side, the start or the day before."""
    start = rng.choice(starts)
    day = some(rng, start, twentieth_working_day(start), twentieth_working_day(start))
    return day + timedelta(days=some(rng, 0, 0, 1, -1))


def span(rng: Random, d: date) -> Row:
    """Begun and, often, ended on days that turn; now and then ended the day it began."""
    started = turn(rng, d, 18)
    ended = some(rng, None, None, d, d + timedelta(days=1), turn(rng, d), started)
    return {"started_on": started, "ended_on": ended if ended and ended >= started else None}


def pep(rng: Random, d: date, starts: list[date]) -> Row:
    day = near_twentieth_working_day(rng, starts) if starts and rng.random() < 0.5 else turn(rng, d, 20)
    return {"kind": some(rng, "initial", "review"), "completed_on": day}


def attendance(rng: Random, d: date) -> list[Row]:
    """Months of two school years, some of them twice; absent for just under, just at or over a tenth."""
    september = academic_year_start(d)
    months = [months_after(d.replace(day=1), -n) for n in range(15)]
    chosen = rng.choices([*months, months_after(d.replace(day=1), 1), september], k=some(rng, 0, 0, 1, 2, 3, 6))
    return [{"month": month.strftime("%Y-%m"), **sessions(rng)} for month in chosen]


def sessions(rng: Random) -> Row:
    possible = some(rng, 0, 10, 20, 40, 50)
    absent = min(possible, max(0, possible // 10 + some(rng, 0, 0, 0, 1, -1)))
    authorised = rng.randint(0, absent)
    return {
        "sessions_possible": possible,
        "sessions_authorised_absence": authorised,
        "sessions_unauthorised_absence": absent - authorised,
    }


def provision(rng: Random, d: date) -> Row:
    reason = some(rng, None, "other", "other", "Other", "medical")
    return {**span(rng, d), "full_time": some(rng, "Y", "N"), "reason": reason, "year_group": some(rng, "7", None)}


def need(rng: Random, d: date) -> Row:
    return {**span(rng, d), "provision": some(rng, "support", "ehcp")}


def exclusion(rng: Random, d: date) -> Row:
    day = some(rng, turn(rng, d), turn_of_a_year(rng, d))
    return {"started_on": day, "kind": some(rng, "suspension", "suspension", "permanent")}


def attainment(rng: Random, d: date) -> list[Row]:
    """A few measures of one or two years; some a second time, some blank, some of a key stage that has none such."""
    rows = []
    for _ in range(some(rng, 0, 0, 2, 4, 6)):
        year = academic_year_start(d).year - some(rng, 0, 1, 1, 2, -1)
        key_stage = some(rng, "KS1", "KS2", "KS4")
        row = {
            "academic_year": f"{year}/{(year + 1) % 100:02}",
            "key_stage": key_stage,
            "measure": rng.choice(MEASURES[some(rng, *[key_stage] * 9, "KS4")]),
            **mark(rng),
        }
        rows += [row, {**row, **mark(rng)}] if rng.random() < 0.4 else [row]
    return rows


def mark(rng: Random) -> Row:
    score = some(rng, None, "-2.25", "0", "0.5", "46.125")
    return {"achieved": some(rng, "Y", "Y", "N", "N", None), "score": Decimal(score) if score else None}
