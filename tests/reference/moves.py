"""4.05 Looked after children moves."""

import itertools
from collections.abc import Iterator
from datetime import date

from tests.reference import attributes, codes
from tests.reference.cases import Case, Counted, with_fact
from tests.reference.dates import first_of_the_12_months, in_month, last_day, less_months
from tests.reference.periods import Episode
from tests.reference.placements import (
    current_placement,
    current_start,
    movements,
    open_in_the_12_months,
    placement_before,
    placements_in_the_12_months,
)
from tests.reference.record import Child, Record, Rows

REASONS = (
    "care-plan",
    "carer-request",
    "allegation",
    "standards",
    "approval-removed",
    "child-request",
    "authority-request",
    "closed",
    "custody",
    "status-change",
    "other",
    "no-reason",
)


def measures(record: Record, month: str) -> Iterator[Counted]:
    yield from stability(record, month)
    yield from moves(record, month)
    yield from social_workers(record, month)


def stability(record: Record, month: str) -> Iterator[Counted]:
    """4.05.01 and 4.05.02."""
    d = last_day(month)
    s0 = []
    for child in record.children:
        episode = child.in_care(d)
        if episode:
            facts: dict[str, object] = {
                "three": placements_in_the_12_months(child.periods, d) >= 3,
                "long-term": is_in_long_term_cohort(child, episode, d),
                "settled": is_settled(child, episode, d),
            }
            s0.append(Case(child.id, attributes.at(record, child, d), facts))
    cohort = with_fact(s0, "long-term")
    yield Counted("4.05.01", "three-or-more", month, with_fact(s0, "three"), s0)
    yield Counted("4.05.02", "long-term-stability", month, with_fact(cohort, "settled"), cohort)


def is_in_long_term_cohort(child: Child, episode: Episode, d: date) -> bool:
    """Aged under 16, in care since D less 30 months or before."""
    age = child.age(d)
    return age is not None and age < 16 and child.period_of(episode).start <= less_months(d, 30)


def is_settled(child: Child, episode: Episode, d: date) -> bool:
    """Two years in the current placement; or placed for adoption, together with the placement before it."""
    period = child.period_of(episode)
    if current_start(period, episode) <= less_months(d, 24):
        return True
    placement = current_placement(period, episode)
    if episode.place not in codes.FOR_ADOPTION or placement is None:
        return False
    before = placement_before(period, placement)
    return before is not None and before.start <= less_months(d, 24)


def moves(record: Record, month: str) -> Iterator[Counted]:
    """4.05.03: placements ended in the month by a move to another."""
    cases = []
    for child in record.children:
        for period in child.periods:
            for episode in movements(period):
                if in_month(episode.dec, month):
                    reason = codes.MOVEMENT_REASONS.get(episode.reason_place_change or "", "no-reason")
                    cases.append(Case(child.id, attributes.at_end(record, child, episode), {"reason": reason}))
    yield Counted("4.05.03", "movements", month, cases)
    if record.has("episodes", "reason_place_change"):
        for reason in REASONS:
            given = [case for case in cases if case.facts["reason"] == reason]
            yield Counted("4.05.03", reason, month, given)


def social_workers(record: Record, month: str) -> Iterator[Counted]:
    """4.05.04: for S0 in care 12 months or more."""
    if not record.has("allocations", "role", "worker_id", "started_on"):
        return
    d = last_day(month)
    cohort, changed = [], []
    for child in record.children:
        episode = child.in_care(d)
        if episode and child.period_of(episode).start <= less_months(d, 12):
            groups = attributes.at(record, child, d)
            several = workers_in_the_12_months(child.social_workers(), d) >= 3
            cohort.append(Case(child.id, groups, {"several": several}))
            changes = changes_in_the_12_months(child.social_workers(), d)
            changed.append(Case(child.id, groups, weight=changes))
    yield Counted("4.05.04", "changes", month, changed)
    yield Counted("4.05.04", "average", month, changed, cohort)
    if record.has("allocations", "ended_on"):
        yield Counted("4.05.04", "three-or-more-workers", month, with_fact(cohort, "several"), cohort)


def changes_in_the_12_months(allocations: Rows, d: date) -> int:
    """Allocations started in the 12 months whose worker differs from the one before; a first is no change."""
    return sum(
        1
        for before, after in itertools.pairwise(allocations)
        if first_of_the_12_months(d) <= after["started_on"] <= d and after["worker_id"] != before["worker_id"]
    )


def workers_in_the_12_months(allocations: Rows, d: date) -> int:
    """Distinct workers of the allocations open in the 12 months, in the sense used for placements."""
    return len(
        {row["worker_id"] for row in allocations if open_in_the_12_months(row["started_on"], row.get("ended_on"), d)}
    )
