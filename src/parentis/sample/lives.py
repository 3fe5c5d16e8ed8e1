"""A child's life in care from its first entry: periods of care, each planned to its end."""

from __future__ import annotations

from parentis.sample import places, rates
from parentis.sample.chance import Chance, Shares
from parentis.sample.child import Child, Course, Period
from parentis.sample.courses import course_of_care, unaccompanied_course
from parentis.sample.days import YEAR, birthday, uk, weekday
from parentis.sample.entries import Entry, band_of
from parentis.sample.episodes import episodes
from parentis.sample.placements import stays
from parentis.sample.short_breaks import short_breaks

_MOST_PERIODS = 5


def live(entry: Entry) -> Child:
    """Plan all periods of care of a child, to the end of the last; the placements come with `fill_in`."""
    child = entry.child
    chance = Chance(child.key, "care")
    if entry.kind == "short-breaks":
        child.periods = short_breaks(chance, child, entry.start)
        return child
    need = "N8" if child.unaccompanied else chance.pick(rates.NEED[band_of(child.born, entry.start)])
    plan = unaccompanied_course if child.unaccompanied else course_of_care
    start, home_post = entry.start, entry.home_post
    back_after = child.steered.back_after
    for _ in range(_MOST_PERIODS):
        course = plan(chance, child, start)
        child.periods.append(Period(start, need, home_post, course))
        again = _comes_back(chance, child, course)
        if back_after is not None:
            again, back_after = weekday(course.end + back_after), None
        if again is None:
            break
        start, plan = again, course_of_care
        if chance.happens(0.3):
            home_post = places.home(chance)
    child.periods[-1].end_known = child.steered.end_known
    return child


def fill_in(child: Child) -> None:
    """Placements and episodes of the child's periods of care, which only children who are written need."""
    chance = Chance(child.key, "placements")
    for period in child.periods:
        if not period.episodes:
            period.stays = stays(chance, child, period)
            period.episodes = episodes(period)
            period.previous_permanence = _previous_permanence(chance, child, period)
    _motherhood(chance, child)


def _comes_back(chance: Chance, child: Child, course: Course) -> int | None:
    """The day a child who left care comes into it again, if ever."""
    if not chance.happens(rates.COMES_BACK.get(course.outcome, 0.0)):
        return None
    when = weekday(course.end + chance.days(rates.COMES_BACK_AFTER))
    return when if when < birthday(child.born, 18) - 60 else None


def _previous_permanence(chance: Chance, child: Child, period: Period) -> tuple[str, str, str]:
    """A permanent arrangement before this period: one that this child left care for, or one made elsewhere."""
    for before in child.periods:
        if before.end < period.start and before.course.outcome in ("E41", "E43", "E44"):
            kind = "P3" if before.course.outcome == "E41" else "P2"
            return kind, "382", uk(before.end)
    if period.start - child.born < 2 * YEAR or not chance.happens(0.03):
        return "Z1", "", ""
    kind = chance.pick(Shares({"P1": 30, "P2": 45, "P3": 20, "P4": 5}))
    year = 2000 + chance.between(3, 14)
    when = f"zz/{chance.between(1, 12):02d}/{year}" if chance.happens(0.5) else f"zz/zz/{year}"
    return kind, chance.pick(Shares({"382": 60, "383": 15, "380": 15, "999": 10})), when


def _motherhood(chance: Chance, child: Child) -> None:
    """A few young women have a child of their own while in care."""
    if child.sex != "2" or not chance.happens(0.045):
        return
    born = birthday(child.born, 16) + chance.between(-300, 600)
    if any(period.start <= born <= period.end for period in child.periods):
        child.mother_from = born
