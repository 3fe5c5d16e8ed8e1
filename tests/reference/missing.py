"""4.09 Missing looked after children."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from tests.reference import attributes
from tests.reference.cases import Case, Counted, share, with_fact
from tests.reference.cohorts import s0
from tests.reference.dates import in_month, last_day
from tests.reference.record import Child, Record, Rows

MISSING, AWAY = "M", "A"
THREE_DAYS = timedelta(hours=72)


def measures(record: Record, month: str) -> Iterator[Counted]:
    if record.has("missing", "missing", "mis_start"):
        yield from episodes_started(record, month)
        yield from children_missing(record, month)
    if record.has("return_interviews", "located_at"):
        yield from interviews(record, month)
    if record.has("missing", "missing", "mis_start", "mis_end") and record.has("return_interviews", "missing_from"):
        yield from episodes_with_an_interview(record, month)


def of_kind(child: Child, kind: str) -> Rows:
    """Episodes of a kind that began while the child was in care, in order."""
    return [
        row for row in child.rows("missing", "mis_start") if row["missing"] == kind and child.in_care(row["mis_start"])
    ]


def started_in(child: Child, kind: str, month: str) -> Rows:
    return [row for row in of_kind(child, kind) if in_month(row["mis_start"], month)]


def on_the_day(record: Record, child: Child, row: dict[str, Any], **facts: object) -> Case:
    """A missing episode, with the attributes of the day it began."""
    return Case(child.id, attributes.at(record, child, row["mis_start"]), facts)


def episodes_started(record: Record, month: str) -> Iterator[Counted]:
    """4.09.01."""
    missing, away, children, together = [], [], [], []
    for child in record.children:
        went = started_in(child, MISSING, month)
        missing += [on_the_day(record, child, row) for row in went]
        away += [on_the_day(record, child, row) for row in started_in(child, AWAY, month)]
        if went:  # the child, and all that it counts for, is where its first episode is
            first = on_the_day(record, child, went[0])
            children.append(first)
            together.append(Case(child.id, first.groups, weight=len(went)))
    yield Counted("4.09.01", "missing-episodes", month, missing)
    yield Counted("4.09.01", "away-episodes", month, away)
    yield Counted("4.09.01", "per-child", month, together, children)


def children_missing(record: Record, month: str) -> Iterator[Counted]:
    """4.09.02."""
    d = last_day(month)
    cohort = []
    for one in s0(record, d):
        times = len(started_in(one.child, MISSING, month))
        cohort.append(one.case(record, d, missing=times >= 1, repeat=times > 1))
    yield share("4.09.02", "missing", month, cohort, "missing")
    yield share("4.09.02", "repeat", month, with_fact(cohort, "missing"), "repeat")


def interviews(record: Record, month: str) -> Iterator[Counted]:
    """4.09.03 offered and accepted: every row located in the month, by the day located."""
    cases = []
    for child in record.children:
        for row in child.rows("return_interviews", "located_at"):
            if in_month(row["located_at"].date(), month):
                groups = attributes.at(record, child, row["located_at"].date())
                cases.append(Case(child.id, groups, facts_of(row)))
    if record.has("return_interviews", "offered_at"):
        yield share("4.09.03", "offered-72h", month, cases, "in-time")
    if record.has("return_interviews", "offered_at", "accepted"):
        yield share("4.09.03", "accepted", month, with_fact(cases, "offered"), "accepted")


def facts_of(row: dict[str, Any]) -> dict[str, object]:
    """An offer before the child was located is in time, and so is one of exactly 72 hours."""
    offered = row.get("offered_at")
    return {
        "offered": offered is not None,
        "in-time": offered is not None and offered - row["located_at"] <= THREE_DAYS,
        "accepted": row.get("accepted") == "Y",
    }


def episodes_with_an_interview(record: Record, month: str) -> Iterator[Counted]:
    """4.09.03 recorded: missing episodes that ended in the month."""
    cases = []
    for child in record.children:
        known: set[date] = {row["missing_from"] for row in child.rows("return_interviews", "missing_from")}
        ended = [row for row in of_kind(child, MISSING) if in_month(row["mis_end"], month)]
        cases += [on_the_day(record, child, row, recorded=row["mis_start"] in known) for row in ended]
    yield share("4.09.03", "recorded", month, cases, "recorded")
