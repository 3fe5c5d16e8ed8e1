"""4.11 Health."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from tests.reference import attributes
from tests.reference.cases import Case, Counted, share, with_fact
from tests.reference.cohorts import LookedAfter, s0, s0_in_care_12_months
from tests.reference.dates import between, in_the_months, last_day, less_months, months_after, twentieth_working_day
from tests.reference.entering_care import first_starts
from tests.reference.record import Child, Record

ASSESSMENTS = ("initial", "review")
SCORE_OF_CONCERN = 17


def measures(record: Record, month: str) -> Iterator[Counted]:
    if record.has("health_assessments", "kind", "held_on"):
        yield from initial_assessments(record, month)
        yield from recent_checks(record, month)
        yield from assessments_due(record, month)
    if record.has("immunisations", "as_at", "up_to_date"):
        yield from immunisations(record, month)
    if record.has("sdq", "completed_on", "score"):
        yield from strengths_and_difficulties(record, month)
    if record.has("substance_misuse", "identified_on"):
        yield from substance_misuse(record, month)


def held(child: Child, *kinds: str) -> list[date]:
    """The days on which something of those kinds was held, in order; two on one day are two."""
    return [row["held_on"] for row in child.rows("health_assessments", "held_on") if row["kind"] in kinds]


def initial_assessments(record: Record, month: str) -> Iterator[Counted]:
    """4.11.12: starters whose 20th working day has come, the same period of care open on it."""
    cases = []
    for child, episode in first_starts(record, month):
        start = episode.decom
        due = twentieth_working_day(start, record.council.bank_holidays)
        if due <= last_day(month) and child.period_of(episode).open_on(due):
            in_time = any(start <= day <= due for day in held(child, "initial"))
            cases.append(Case(child.id, attributes.at_start(record, child, episode), {"in-time": in_time}))
    yield share("4.11.12", "initial-on-time", month, cases, "in-time")


def recent_checks(record: Record, month: str) -> Iterator[Counted]:
    """4.11.13 within-12-months and 4.11.14."""
    d = last_day(month)
    year_ago = less_months(d, 12)
    cohort = [
        one.case(
            record,
            d,
            assessed=any(between(day, year_ago, d) for day in held(one.child, *ASSESSMENTS)),
            dental=any(between(day, year_ago, d) for day in held(one.child, "dental")),
        )
        for one in s0_in_care_12_months(record, d)
    ]
    yield share("4.11.13", "within-12-months", month, cohort, "assessed")
    yield share("4.11.14", "dental", month, cohort, "dental")


def assessments_due(record: Record, month: str) -> Iterator[Counted]:
    """4.11.13 due-on-time: each assessment of the current period makes one due date."""
    d = last_day(month)
    cases = []
    for one in s0(record, d):
        days = held(one.child, *ASSESSMENTS)
        for day in days:
            due = next_due(one.child, day)
            if day >= one.period.start and between(due, less_months(d, 3), d):
                cases.append(one.case(record, d, done=any(day < later <= due for later in days)))
    yield share("4.11.13", "due-on-time", month, cases, "done")


def next_due(child: Child, day: date) -> date:
    """Six months after if the child was under 5 that day, else twelve."""
    age = child.age(day)
    return months_after(day, 6 if age is not None and age < 5 else 12)


def immunisations(record: Record, month: str) -> Iterator[Counted]:
    """4.11.15: the latest position on or before D."""
    d = last_day(month)
    cohort = []
    for one in s0_in_care_12_months(record, d):
        known = [row for row in one.child.rows("immunisations", "as_at") if row["as_at"] <= d]
        cohort.append(one.case(record, d, done=bool(known) and known[-1]["up_to_date"] == "Y"))
    yield share("4.11.15", "immunised", month, cohort, "done")


def strengths_and_difficulties(record: Record, month: str) -> Iterator[Counted]:
    """4.11.16."""
    d = last_day(month)
    cohort, scores = [], []
    for one in s0_in_care_12_months(record, d):
        if one.aged(4, 16, d):
            score = latest_score(one, d)
            case = one.case(
                record, d, scored=score is not None, concern=score is not None and score >= SCORE_OF_CONCERN
            )
            cohort.append(case)
            scores.append(Case(case.subject, case.groups, weight=score or 0))
    scored = with_fact(cohort, "scored")
    yield Counted("4.11.16", "completed", month, scored, cohort)
    yield Counted("4.11.16", "average-score", month, scores, scored)
    yield share("4.11.16", "concern", month, scored, "concern")


def latest_score(one: LookedAfter, d: date) -> int | None:
    """The last of the 12 months; of two on one day, the later row."""
    rows: list[dict[str, Any]] = [
        row
        for row in one.child.rows("sdq", "completed_on")
        if row["score"] is not None and between(row["completed_on"], less_months(d, 12), d)
    ]
    return int(rows[-1]["score"]) if rows else None


def substance_misuse(record: Record, month: str) -> Iterator[Counted]:
    """4.11.17: children, each once in what it counts for; one with both responses counts in both."""
    d = last_day(month)
    cohort = []
    for one in s0(record, d):
        rows = [
            row
            for row in one.child.rows("substance_misuse", "identified_on")
            if in_the_months(row["identified_on"], d, 12)
        ]
        responses = {row.get("response") for row in rows}
        if rows:
            cohort.append(one.case(record, d, accepted="accepted" in responses, refused="refused" in responses))
    yield Counted("4.11.17", "identified", month, cohort)
    if record.has("substance_misuse", "response"):
        yield Counted("4.11.17", "accepted", month, with_fact(cohort, "accepted"))
        yield Counted("4.11.17", "refused", month, with_fact(cohort, "refused"))
