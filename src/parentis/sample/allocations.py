"""Which worker a child has: the holder of a post in the team that holds the child, hand-overs included."""

from __future__ import annotations

from dataclasses import dataclass

from parentis.sample import practice_rates as rates
from parentis.sample.cases import Case
from parentis.sample.chance import Chance
from parentis.sample.child import Child
from parentis.sample.days import iso
from parentis.sample.staff import Staff
from parentis.sample.window import Window


@dataclass(frozen=True, slots=True)
class Allocation:
    """A worker's time with a child; `end` may lie after the report month."""

    worker: str
    role: str
    team: str
    category: str
    start: int
    end: int


def allocations(child: Child, cases: list[Case], staff: Staff, window: Window) -> list[Allocation]:
    """The child's workers in the history, role by role and in order."""
    chance = child.chance("workers")
    found: list[Allocation] = []
    for case in cases:
        for start, end, post in _posts(chance, case, len(staff.posts[case.team, case.role])):
            for worker in staff.posts[case.team, case.role][post]:
                first, last = max(start, worker.start), min(end, worker.end)
                if first > start and chance.happens(rates.GAP_BETWEEN_WORKERS):
                    first += chance.between(1, 10)
                if first < last and last >= window.history_from and first <= window.month_end:
                    found.append(Allocation(worker.worker_id, case.role, case.team, case.category, first, last))
    return found


def allocation_rows(child: Child, found: list[Allocation], window: Window) -> list[tuple[str, ...]]:
    """The rows of allocations.csv of a child."""
    return [
        (
            child.child_id,
            one.worker,
            one.role,
            one.team,
            one.category if one.end <= window.month_end else _now(child, one, window),
            iso(one.start),
            iso(one.end) if one.end <= window.month_end else "",
        )
        for one in found
    ]


def _now(child: Child, one: Allocation, window: Window) -> str:
    """What the child is open as at the end of the report month."""
    if child.in_care(window.month_end) is not None:
        return "CLA"
    return "CL" if one.role == "personal-adviser" else "CIN"


def _posts(chance: Chance, case: Case, posts: int) -> list[tuple[int, int, int]]:
    """From when to when the case is with which post of the team."""
    found = []
    start, post = case.start, chance.between(0, posts - 1)
    while start < case.end:
        end = case.end
        if case.role == "social-worker":
            end = min(end, start + 30 + chance.wait(rates.HANDED_ON_EVERY))
        found.append((start, end, post))
        start = end
        if posts > 1:
            post = (post + chance.between(1, posts - 1)) % posts
    return found
