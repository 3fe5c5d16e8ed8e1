"""Young people who left care at 16 or over: where they are month by month, and around each birthday."""

from __future__ import annotations

from dataclasses import dataclass

from parentis.sample import practice_rates as rates
from parentis.sample.cases import leaves_as_care_leaver
from parentis.sample.chance import Chance
from parentis.sample.child import Child
from parentis.sample.days import birthday, day, months_later, parts, weekday
from parentis.sample.window import Window


@dataclass(frozen=True, slots=True)
class Position:
    """A care leaver at a month's end."""

    as_at: int
    eligibility: str
    in_touch: str
    accommodation: str
    suitable: str
    activity: str
    plan_on: int | None


def positions(child: Child, window: Window) -> list[Position]:
    """The position at each month end from leaving care, or the first return year, while the case is open.

    Open until 21, and for a few in education until 24.
    """
    left = leaves_as_care_leaver(child)
    if left is None or left.end > window.month_end or not left.end_known:
        return []
    chance = child.chance("leaving care")
    until = birthday(child.born, 25 if chance.happens(rates.STAYS_OPEN_AFTER_21) else 21) - 1
    if chance.happens(rates.CLOSES_EARLY):
        until = min(until, left.end + chance.wait(rates.CLOSES_EARLY_AFTER))
    until = min(until, window.month_end)
    return _month_by_month(chance, child, left.end, until)


def _month_by_month(chance: Chance, child: Child, left: int, until: int) -> list[Position]:
    found: list[Position] = []
    grown = birthday(child.born, 18)
    nineteen = birthday(child.born, 19)
    accommodation, activity, suitable = "", "", True
    plan_on: int | None = weekday(left - chance.between(0, 170)) if chance.happens(rates.PATHWAY_PLAN) else None
    next_plan = left + chance.days(rates.PATHWAY_PLAN_EVERY)
    month_end = day(*parts(left)[:2], 31)
    while month_end <= until:
        ages = "17-18" if month_end < nineteen else "19+"
        if not accommodation or chance.happens(rates.CHANGES_A_MONTH):
            accommodation = chance.pick(rates.ACCOMMODATION[ages])
            if accommodation == "Z" and left < grown:
                accommodation = "B"  # former foster carers are for those who were 18
            suitable = chance.happens(rates.SUITABLE.get(accommodation, rates.SUITABLE_OTHERWISE))
        if not activity or chance.happens(rates.ACTIVITY_CHANGES_IN.get(parts(month_end)[:2], rates.CHANGES_A_MONTH)):
            activity = chance.pick(rates.ACTIVITY[ages])
        if next_plan <= month_end:
            if plan_on is not None or chance.happens(rates.PATHWAY_PLAN_AT_LAST):
                plan_on = weekday(next_plan)
            next_plan += chance.days(rates.PATHWAY_PLAN_EVERY)
        eligibility = "relevant" if month_end < grown else "former-relevant"
        found.append(
            Position(
                month_end,
                eligibility,
                _in_touch(chance, month_end),
                accommodation,
                "Y" if suitable else "N",
                activity,
                plan_on if plan_on is None or plan_on <= month_end else None,
            )
        )
        month_end = day(*parts(month_end + 1)[:2], 31)
    return found


def _in_touch(chance: Chance, when: int) -> str:
    level = rates.IN_TOUCH["since" if when >= rates.IN_TOUCH_SINCE else "before"]
    return "Y" if chance.happens(level) else chance.pick(rates.NOT_IN_TOUCH_IS)


def position_at_birthday(found: list[Position], child: Child, since: int, until: int) -> Position | None:
    """The position nearest after the 17th to 21st birthday that falls into a return year."""
    for age in range(17, 22):
        when = birthday(child.born, age)
        if since <= when <= until:
            near = [one for one in found if when - 95 <= one.as_at <= months_later(when, 1) + 31]
            return near[-1] if near else None
    return None
