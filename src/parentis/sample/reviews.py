"""Reviews of care plans: the first within 20 working days, the second after 3 months, then every 6."""

from __future__ import annotations

from parentis.sample import practice_rates as rates
from parentis.sample.chance import Chance
from parentis.sample.child import Child
from parentis.sample.days import age_on, months_later, parts, weekday


def reviews(child: Child, until: int) -> list[tuple[int, str]]:
    """Day and participation code of every review of the child's periods of care, up to a day."""
    found = []
    for number, period in enumerate(child.periods):
        if period.respite:
            continue
        chance = child.chance("reviews", number)
        late = chance.happens(rates.FIRST_REVIEW_LATE)
        held = period.start + chance.days(rates.FIRST_REVIEW_LATE_BY if late else rates.FIRST_REVIEW_AFTER)
        held = weekday(held) if late or weekday(held) <= period.start + 28 else held
        months = 3
        last = min(period.end - 1, until)
        while held <= last:
            found.append((held, _participation(chance, child, held)))
            held = _next(chance, held, months)
            months = 6
    return found


def _next(chance: Chance, held: int, months: int) -> int:
    due = months_later(held, months)
    if chance.happens(rates.REVIEW_LATE_THEN.get(parts(due)[:2], rates.REVIEW_LATE)):
        return weekday(due + chance.days(rates.REVIEW_LATE_BY))
    if chance.happens(rates.REVIEW_BROUGHT_FORWARD):
        return weekday(held + (due - held) // 2)
    planned = weekday(due - chance.days(rates.REVIEW_BEFORE_DUE))
    return planned if planned <= due else weekday(due - 4)


def _participation(chance: Chance, child: Child, held: int) -> str:
    age = age_on(child.born, held)
    if age < 4:
        return "PN0"
    return chance.pick(rates.PARTICIPATION["4-9" if age < 10 else "10+"])
