"""7.02 Workforce."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from tests.reference import attributes, codes
from tests.reference.cases import Case, Counted
from tests.reference.dates import in_the_months, is_open, last_day
from tests.reference.record import Record, Rows


def measures(record: Record, month: str) -> Iterator[Counted]:
    d = last_day(month)
    yield from vacancy(record, month, d)
    if record.has("workforce", "role", "agency", "fte", "started_on", "ended_on"):
        yield of_workers("7.02.01", "turnover-12m", month, posts(left(record, d)), posts(permanent(in_post(record, d))))
        workers = in_post(record, d)
        yield of_workers(
            "7.02.02", "agency", month, posts([row for row in workers if row["agency"] == "Y"]), posts(workers)
        )
        if record.has("allocations", "role", "worker_id", "started_on", "ended_on"):
            yield caseload(record, month, d)


def of_workers(code: str, measure: str, month: str, cases: list[Case], base: list[Case]) -> Counted:
    return Counted(code, measure, month, cases, base, dimensions=attributes.WORKFORCE_DIMENSIONS)


def posts(rows: Rows) -> list[Case]:
    """Each row counts for its FTE."""
    return [Case(row["worker_id"], attributes.of_post(row), weight=row["fte"]) for row in rows]


def vacancy(record: Record, month: str, d: date) -> Iterator[Counted]:
    """7.02.01 vacancy: nothing in a month of which the file has no row."""
    rows = [row for row in record.tables.get("establishment", []) if row["as_at"] == d]
    if rows and record.has("establishment", "posts_fte", "vacant_fte"):
        vacant = [Case(row["team"], attributes.of_post(row), weight=row["vacant_fte"]) for row in rows]
        established = [Case(row["team"], attributes.of_post(row), weight=row["posts_fte"]) for row in rows]
        yield of_workers("7.02.01", "vacancy", month, vacant, established)


def open_rows(record: Record, d: date) -> Rows:
    """Of any role, by the day they began, then in row order."""
    rows = [row for row in record.rows("workforce", "started_on") if is_open(row["started_on"], row["ended_on"], d)]
    return sorted(rows, key=lambda row: (row["started_on"], row["row"]))


def in_post(record: Record, d: date) -> Rows:
    """Social workers: a worker with two posts is in both."""
    return [row for row in open_rows(record, d) if row["role"] in codes.SOCIAL_WORKERS]


def permanent(rows: Rows) -> Rows:
    return [row for row in rows if row["agency"] == "N"]


def left(record: Record, d: date) -> Rows:
    """The last permanent post of each social worker whose posts ended in the 12 months and who has none at D."""
    stayed = {row["worker_id"] for row in permanent(in_post(record, d))}
    last: dict[str, dict[str, Any]] = {}
    ended = [row for row in record.rows("workforce", "started_on") if in_the_months(row["ended_on"], d, 12)]
    for row in sorted(ended, key=lambda row: (row["ended_on"], row["started_on"], row["row"])):
        if row["role"] in codes.SOCIAL_WORKERS and row["agency"] == "N" and row["worker_id"] not in stayed:
            last[row["worker_id"]] = row
    return list(last.values())


def caseload(record: Record, month: str, d: date) -> Counted:
    """7.02.04: cases are where their holder's latest open post is; those of a holder without one are unknown."""
    employed: dict[str, Rows] = {}
    for row in open_rows(record, d):
        employed.setdefault(row["worker_id"], []).append(row)
    cases, holders = [], set()
    for child in record.children:
        for row in child.social_workers():
            if is_open(row["started_on"], row["ended_on"], d):
                theirs = employed.get(row["worker_id"])
                cases.append(Case(child.id, attributes.of_post(theirs[-1] if theirs else None)))
                holders.add(row["worker_id"])
    fte = [post for worker, rows in employed.items() if worker in holders for post in posts(rows)]
    return of_workers("7.02.04", "average", month, cases, fte)
