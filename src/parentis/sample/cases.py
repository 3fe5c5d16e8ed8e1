"""Which team holds a child, in which role, from when to when: before any worker is named."""

from __future__ import annotations

from dataclasses import dataclass

from parentis.sample import practice_rates as rates
from parentis.sample import teams
from parentis.sample.chance import Chance
from parentis.sample.child import Child, Period
from parentis.sample.days import YEAR, birthday
from parentis.sample.window import Window


@dataclass(frozen=True, slots=True)
class Case:
    """A child held by a team in one role."""

    team: str
    role: str
    start: int
    end: int
    category: str


def cases(child: Child, window: Window) -> list[Case]:
    """The cases of a child, in order of role and time, up to the report month."""
    chance = child.chance("cases")
    found: list[Case] = []
    free_from = 0
    following = [*(period.start for period in child.periods[1:]), 10**7]
    for period, next_start in zip(child.periods, following, strict=True):
        held = _social_work(chance, period, free_from, next_start)
        free_from = held[-1].end
        found.extend(held)
    found.extend(
        Case(teams.REVIEWING, "iro", period.start + 2, period.end, "CLA")
        for period in child.periods
        if not period.respite
    )
    adviser = _adviser(chance, child)
    if adviser is not None:
        found.append(adviser)
    return [case for case in found if case.start < case.end and case.start <= window.month_end]


def leaves_as_care_leaver(child: Child) -> Period | None:
    """The period of care that a young person left at 16 or over with a right to leaving-care services."""
    last = child.periods[-1]
    cared_for = sum(period.end - period.start for period in child.periods if not period.respite)
    if last.respite or last.end < birthday(child.born, 16) or cared_for < 13 * 7:
        return None
    return None if last.course.outcome in ("E2", "E15", "E16") else last


def _social_work(chance: Chance, period: Period, free_from: int, next_start: int) -> list[Case]:
    """The social work teams from before a period of care to after it, between the periods beside it."""
    assessing = teams.ASSESSMENT[chance.between(0, 1)]
    in_care = teams.CHILDREN_IN_CARE[chance.between(0, 2)]
    known_before, settled_after = chance.between(4, 140), chance.between(20, 60)
    after_care = chance.between(40, 120) if chance.happens(0.5) else 0
    start = max(free_from, period.start - known_before)
    if period.respite:
        return [Case(assessing, "social-worker", max(free_from, period.start), period.end, "CIN")]
    turns = [(start, assessing)]
    ordered = next((when for when, status in period.course.legal if status == "C1"), None)
    if ordered is not None:
        turns.append((max(period.start + 5, ordered + 12), teams.PROCEEDINGS))
        hearing = next((when for when, status in period.course.legal if status in ("C2", "E1")), period.end)
        turns.append((hearing + 14, in_care))
    elif period.course.plan != "home-soon":
        turns.append((period.start + settled_after, in_care))
    end = min(next_start, period.end + (after_care if period.course.outcome in ("E4A", "E4B") else 0))
    turns = [(when, team) for when, team in turns if when < end - 5 or when == start]
    ends = [*(when for when, _ in turns[1:]), max(end, start + 1)]
    return [
        Case(team, "social-worker", when, until, "CLA" if until <= period.end else "CIN")
        for (when, team), until in zip(turns, ends, strict=True)
    ]


def _adviser(chance: Chance, child: Child) -> Case | None:
    """The personal adviser, from 16 or so, and after care until 21."""
    when = child.born + int(rates.ADVISER_FROM.at(chance.share()) * YEAR)
    last = child.periods[-1]
    if last.respite or last.end <= when + 20:
        return None
    start = max(when, last.start + 60)
    leaving = leaves_as_care_leaver(child)
    end = birthday(child.born, 21) if leaving is not None and chance.happens(rates.ADVISER) else last.end
    return Case(teams.LEAVING_CARE, "personal-adviser", start, end, "CL") if start < end else None
