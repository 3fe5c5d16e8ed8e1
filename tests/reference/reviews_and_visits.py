"""4.06 Reviews and 4.07 visits."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from tests.reference import attributes, codes
from tests.reference.cases import Case, Counted, with_fact
from tests.reference.council import Practice
from tests.reference.dates import (
    first_day,
    in_month,
    last_day,
    less_months,
    months_after,
    twentieth_working_day,
)
from tests.reference.periods import Episode, Period
from tests.reference.placements import current_start
from tests.reference.record import Child, Record, Rows


def measures(record: Record, month: str) -> Iterator[Counted]:
    if record.has("reviews", "review"):
        yield from reviews_on_time(record, month)
        yield from first_reviews(record, month)
    if record.has("reviews", "review", "review_code"):
        yield from participation(record, month)
    if record.has("visits", "visited_on", "kind"):
        yield from visits_in_time(record, month)
        yield from children_seen(record, month)
        yield from visits_by_the_iro(record, month)


# Reviews


def held_in(child: Child, period: Period, day: date) -> list[date]:
    """Days up to `day` on which a review of the period was held, in order; several on one day are one."""
    return sorted({row["review"] for row in child.reviews if row["review"] and period.start <= row["review"] <= day})


def due_after(record: Record, period: Period, held: list[date]) -> date:
    """When the review after those held is due."""
    if not held:
        return twentieth_working_day(period.start, record.council.bank_holidays)
    return months_after(held[-1], 3 if len(held) == 1 else 6)


def reviews_on_time(record: Record, month: str) -> Iterator[Counted]:
    """4.06.01."""
    d = last_day(month)
    cohort = []
    for child in record.children:
        episode = child.in_care(d)
        if episode is None:
            continue
        period = child.period_of(episode)
        held = held_in(child, period, d)
        overdue = due_after(record, period, held) <= d
        if held or overdue:
            on_time = bool(held) and not overdue and held[-1] <= due_after(record, period, held[:-1])
            cohort.append(Case(child.id, attributes.at(record, child, d), {"on-time": on_time}))
    yield Counted("4.06.01", "on-time", month, with_fact(cohort, "on-time"), cohort)


def first_reviews(record: Record, month: str) -> Iterator[Counted]:
    """4.06.02: periods of care whose 20th working day fell in the month, the same period still open on it."""
    cases = []
    for child in record.children:
        for period in child.periods:
            due = twentieth_working_day(period.start, record.council.bank_holidays)
            if in_month(due, month) and period.open_on(due):
                held = bool(held_in(child, period, due))
                cases.append(Case(child.id, attributes.at(record, child, due), {"held": held}))
    yield Counted("4.06.02", "first-on-time", month, with_fact(cases, "held"), cases)


def participation(record: Record, month: str) -> Iterator[Counted]:
    """4.06.03: rows of reviews in the month of children aged 4 or over, PN0 left out."""
    cases = []
    for child in record.children:
        for row in child.reviews:
            if not in_month(row["review"], month) or row["review_code"] == codes.UNDER_FOUR:
                continue
            age = child.age(row["review"])
            if age is not None and age >= 4:
                took_part = row["review_code"] in codes.PARTICIPATED
                groups = attributes.at(record, child, row["review"])
                cases.append(Case(child.id, groups, {"took-part": took_part}))
    yield Counted("4.06.03", "participated", month, with_fact(cases, "took-part"), cases)


# Visits


def visits_since_start(child: Child, period: Period, kind: str, d: date) -> Rows:
    """Visits of a kind from the start of the period of care to D, by day, then by row."""
    visits = [
        row
        for row in child.visits
        if row["kind"] == kind and row["visited_on"] and period.start <= row["visited_on"] <= d
    ]
    return sorted(visits, key=lambda row: (row["visited_on"], row["row"]))


def visit_due(episode: Episode, placed_on: date, visits: Rows, practice: Practice, d: date) -> date:
    """When the next statutory visit is due by the council's practice standard."""
    if not visits or visits[-1]["visited_on"] < placed_on:
        return placed_on + timedelta(days=practice.first_visit_days)
    settled = placed_on <= less_months(d, 12) and episode.place in practice.permanent_placements
    days = practice.permanent_interval_days if settled else practice.visit_interval_days
    latest: date = visits[-1]["visited_on"]
    return latest + timedelta(days=days)


def visits_in_time(record: Record, month: str) -> Iterator[Counted]:
    """4.07.01."""
    d = last_day(month)
    cohort = []
    for child in record.children:
        episode = child.in_care(d)
        if episode is None:
            continue
        period = child.period_of(episode)
        visits = visits_since_start(child, period, "statutory", d)
        if not visits and period.start > d - timedelta(days=7):
            continue  # too new to have been visited
        placed_on = current_start(period, episode)
        due = visit_due(episode, placed_on, visits, record.council.practice, d)
        facts: dict[str, object] = {
            "six-weeks": any(row["visited_on"] > d - timedelta(days=42) for row in visits),
            "standard": due >= d,  # a visit due on D is not overdue
        }
        cohort.append(Case(child.id, attributes.at(record, child, d), facts))
    yield Counted("4.07.01", "six-weeks", month, with_fact(cohort, "six-weeks"), cohort)
    yield Counted("4.07.01", "practice-standard", month, with_fact(cohort, "standard"), cohort)


def children_seen(record: Record, month: str) -> Iterator[Counted]:
    """4.07.02: at the latest statutory visit; a blank is in the base and not seen."""
    d = last_day(month)
    visited, aged_four = [], []
    for child in record.children:
        episode = child.in_care(d)
        if episode is None:
            continue
        visits = visits_since_start(child, child.period_of(episode), "statutory", d)
        if not visits:
            continue
        latest: dict[str, Any] = visits[-1]
        facts: dict[str, object] = {
            "seen": latest.get("seen") == "Y",
            "seen-alone": latest.get("seen_alone") == "Y",
        }
        case = Case(child.id, attributes.at(record, child, d), facts)
        visited.append(case)
        age = child.age(d)
        if age is not None and age >= 4:
            aged_four.append(case)
    if record.has("visits", "seen"):
        yield Counted("4.07.02", "seen", month, with_fact(visited, "seen"), visited)
    if record.has("visits", "seen_alone"):
        yield Counted("4.07.02", "seen-alone", month, with_fact(aged_four, "seen-alone"), aged_four)


def visits_by_the_iro(record: Record, month: str) -> Iterator[Counted]:
    """4.07.03 and 4.07.04."""
    d = last_day(month)
    s0 = []
    for child in record.children:
        episode = child.in_care(d)
        if episode is None:
            continue
        days = [row["visited_on"] for row in visits_since_start(child, child.period_of(episode), "iro", d)]
        facts: dict[str, object] = {
            "in-month": any(day >= first_day(month) for day in days),
            "in-six-months": any(day > less_months(d, 6) for day in days),
        }
        s0.append(Case(child.id, attributes.at(record, child, d), facts))
    yield Counted("4.07.03", "visited-in-month", month, with_fact(s0, "in-month"), s0)
    yield Counted("4.07.04", "visited-in-six-months", month, with_fact(s0, "in-six-months"), s0)
