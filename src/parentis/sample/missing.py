"""Children missing or away from their placement, and the return interviews that follow."""

from __future__ import annotations

from parentis.sample import practice_rates as rates
from parentis.sample.child import Child
from parentis.sample.days import YEAR, iso, return_year

Missing = tuple[str, int, int]  # M or A, first day, day located


def missing(child: Child, since: int, until: int) -> list[Missing]:
    """The child's missing episodes that began from one day to another, in order; no two begin on one day."""
    found: list[Missing] = []
    chance = child.chance("missing")
    runner = chance.pick(rates.RUNNER)
    pace = YEAR / rates.MISSING_A_YEAR[runner]
    from_age = child.born + int(rates.RUNS_FROM_AGE * YEAR)
    for period in child.periods:
        if period.respite:
            continue
        when = max(period.start + 5, since, from_age) + chance.wait(pace)
        last = min(period.end - 1, until)
        while when <= last:
            # Missing comes in spells: some are followed by another within days.
            end = min(when + chance.days(rates.MISSING_FOR), period.end)
            found.append(("A" if chance.happens(rates.AWAY_OF_MISSING) else "M", when, end))
            when = end + 1 + (chance.between(0, 6) if chance.happens(0.35) else chance.wait(pace * 1.45))
    return found


def return_interviews(child: Child, episodes: list[Missing], until: int) -> list[tuple[str, ...]]:
    """The rows of return_interviews.csv of a child, as known on a day."""
    rows: list[tuple[str, ...]] = []
    chance = child.chance("return interviews")
    for kind, start, end in episodes:
        recorded = chance.happens(rates.INTERVIEW_RECORDED * (1.4 if return_year(end) < 2017 else 0.5))
        hour, minute = chance.between(0, 23), chance.between(0, 59)
        offered = chance.happens(rates.INTERVIEW_OFFERED)
        hours = chance.days(rates.OFFERED_AFTER_HOURS)
        accepted = chance.happens(rates.INTERVIEW_ACCEPTED)
        held_after = chance.between(0, 5)
        if kind != "M" or not recorded or end > until:
            continue
        located = f"{iso(end)}T{hour:02d}:{minute:02d}"
        offered_on = end + (hour + hours) // 24
        if not offered or offered_on > until:
            rows.append((child.child_id, iso(start), located, "", "", ""))
            continue
        offered_at = f"{iso(offered_on)}T{(hour + hours) % 24:02d}:{minute:02d}"
        held = offered_on + held_after
        held_on = iso(held) if accepted and held <= until else ""
        rows.append((child.child_id, iso(start), located, offered_at, "Y" if accepted else "N", held_on))
    return rows
