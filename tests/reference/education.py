"""4.10 Education outcomes, month by month (attainment, of years, is in `attainment.py`)."""

from collections.abc import Iterator
from datetime import date

from tests.reference import attributes
from tests.reference.cases import Case, Counted, share, with_fact
from tests.reference.cohorts import LookedAfter, s0, s0_of_school_age
from tests.reference.dates import (
    academic_year_start,
    between,
    is_of_school_age,
    is_open,
    last_day,
    less_months,
    twentieth_working_day,
)
from tests.reference.entering_care import first_starts
from tests.reference.record import Child, Record, Rows


def measures(record: Record, month: str) -> Iterator[Counted]:
    if record.has("peps", "completed_on"):
        yield from plans_up_to_date(record, month)
        yield from initial_plans(record, month)
    if record.has("sen", "provision", "started_on", "ended_on"):
        yield from special_needs(record, month)
    if record.has("exclusions", "started_on", "kind"):
        yield from exclusions(record, month)
    if record.has("attendance"):
        yield from attendance(record, month)
    if record.has("education_provision", "started_on", "ended_on", "full_time"):
        yield from provision(record, month)


def plans_completed(child: Child) -> list[date]:
    return [row["completed_on"] for row in child.rows("peps", "completed_on")]


def plans_up_to_date(record: Record, month: str) -> Iterator[Counted]:
    """4.10.02 up-to-date."""
    d = last_day(month)
    cohort = [
        one.case(record, d, recent=any(between(day, less_months(d, 6), d) for day in plans_completed(one.child)))
        for one in s0_of_school_age(record, d)
    ]
    yield share("4.10.02", "up-to-date", month, cohort, "recent")


def initial_plans(record: Record, month: str) -> Iterator[Counted]:
    """4.10.02 initial-20-days: starters of school age whose 20th working day has come."""
    cases = []
    for child, episode in first_starts(record, month):
        start = episode.decom
        due = twentieth_working_day(start, record.council.bank_holidays)
        if due <= last_day(month) and is_of_school_age(child.date_of_birth, start):
            in_time = any(start <= day <= due for day in plans_completed(child))
            cases.append(Case(child.id, attributes.at_start(record, child, episode), {"in-time": in_time}))
    yield share("4.10.02", "initial-20-days", month, cases, "in-time")


def special_needs(record: Record, month: str) -> Iterator[Counted]:
    """4.10.03."""
    d = last_day(month)
    cohort = []
    for one in s0_of_school_age(record, d):
        held = {row["provision"] for row in open_rows(one, "sen", d)}
        cohort.append(one.case(record, d, support="support" in held, ehcp="ehcp" in held))
    yield share("4.10.03", "sen-support", month, cohort, "support")
    yield share("4.10.03", "ehcp", month, cohort, "ehcp")


def open_rows(one: LookedAfter, table: str, d: date) -> Rows:
    return [row for row in one.child.rows(table, "started_on") if is_open(row["started_on"], row["ended_on"], d)]


def exclusions(record: Record, month: str) -> Iterator[Counted]:
    """4.10.04: since 1 September, that day included."""
    d = last_day(month)
    cohort = []
    for one in s0_of_school_age(record, d):
        rows = one.child.rows("exclusions", "started_on")
        kinds = {row["kind"] for row in rows if academic_year_start(d) <= row["started_on"] <= d}
        cohort.append(one.case(record, d, suspended="suspension" in kinds, excluded="permanent" in kinds))
    yield share("4.10.04", "suspended", month, cohort, "suspended")
    yield share("4.10.04", "excluded", month, cohort, "excluded")


def attendance(record: Record, month: str) -> Iterator[Counted]:
    """4.10.05: sessions since September of the pupils of S0 of any age who had one to attend."""
    d = last_day(month)
    september = academic_year_start(d).strftime("%Y-%m")
    pupils, attended, possible = [], [], []
    for one in s0(record, d):
        rows = [row for row in one.child.rows("attendance", "month") if september <= row["month"] <= month]
        sessions = sum(row["sessions_possible"] for row in rows)
        absent = sum(row["sessions_authorised_absence"] + row["sessions_unauthorised_absence"] for row in rows)
        if sessions:
            pupil = one.case(record, d, persistent=10 * absent >= sessions)
            pupils.append(pupil)
            attended.append(Case(pupil.subject, pupil.groups, weight=sessions - absent))
            possible.append(Case(pupil.subject, pupil.groups, weight=sessions))
    yield Counted("4.10.05", "attendance", month, attended, possible)
    yield share("4.10.05", "persistent-absence", month, pupils, "persistent")


def provision(record: Record, month: str) -> Iterator[Counted]:
    """4.10.07: one provision open at D that is not full time is enough."""
    d = last_day(month)
    cohort = []
    for one in s0_of_school_age(record, d):
        rows = open_rows(one, "education_provision", d)
        part = [row for row in rows if row["full_time"] == "N"]
        other = any((row.get("reason") or "").strip().lower() == "other" for row in part)
        if rows:
            cohort.append(one.case(record, d, part=bool(part), other=other))
    yield share("4.10.07", "not-full-time", month, cohort, "part")
    if record.has("education_provision", "reason"):
        yield Counted("4.10.07", "reason-other", month, with_fact(cohort, "other"))
