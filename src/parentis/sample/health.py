"""Health of children in care: assessments, dental checks, immunisations, questionnaires, substance misuse."""

from __future__ import annotations

from dataclasses import dataclass, field

from parentis.sample import practice_rates as rates
from parentis.sample.chance import Chance
from parentis.sample.child import Child, Period
from parentis.sample.days import YEAR, age_on, day, months_later, return_year, weekday
from parentis.sample.places import is_inside
from parentis.sample.window import Window


@dataclass(slots=True)
class Health:
    """What health services recorded of a child, in order of the day."""

    assessments: list[tuple[int, str, str]] = field(default_factory=list)  # day, kind, area
    immunised: list[tuple[int, bool]] = field(default_factory=list)
    questionnaires: list[tuple[int, int]] = field(default_factory=list)  # day, score
    misuse: list[tuple[int, int | None, str]] = field(default_factory=list)  # identified, offered, response


def health(child: Child, window: Window) -> Health:
    """The child's health records while in care, from the history on, up to the report month."""
    found = Health()
    for number, period in enumerate(child.periods):
        if not period.respite:
            chance = child.chance("health", number)
            last = min(period.end - 1, window.month_end)
            _assessments(chance, child, period, last, found)
            _dental(chance, child, period, last, found)
            _immunisations(chance, period, last, window, found)
            _questionnaires(chance, child, period, last, window, found)
            _misuse(chance, child, period, last, window, found)
    found.assessments = sorted(one for one in found.assessments if one[0] >= window.history_from)
    return found


def _assessments(chance: Chance, child: Child, period: Period, last: int, found: Health) -> None:
    on_time = chance.happens(rates.INITIAL_ASSESSMENT_ON_TIME)
    after = rates.INITIAL_ASSESSMENT_AFTER["on time" if on_time else "late"]
    when = weekday(period.start + chance.days(after))
    kind = "initial"
    while when <= last:
        found.assessments.append((when, kind, _area(period, when)))
        kind = "review"
        due = months_later(when, 6 if age_on(child.born, when) < 5 else 12)
        if chance.happens(rates.REVIEW_ASSESSMENT_LATE):
            when = weekday(due + chance.days(rates.REVIEW_ASSESSMENT_LATE_BY))
        else:
            when = weekday(due - 3 - chance.days(rates.REVIEW_ASSESSMENT_BEFORE_DUE))


def _dental(chance: Chance, child: Child, period: Period, last: int, found: Health) -> None:
    when = max(period.start + chance.between(20, 120), child.born + int(0.8 * YEAR))
    while when <= last:
        if weekday(when) <= last:
            found.assessments.append((weekday(when), "dental", _area(period, when)))
        when += chance.days(rates.DENTAL_BETWEEN)


def _immunisations(chance: Chance, period: Period, last: int, window: Window, found: Health) -> None:
    """The position two months into care, then each 31 March."""
    up_to_date = chance.happens(rates.IMMUNISED)
    positions = [period.start + 60]
    positions += [day(year + 1, 3, 31) for year in range(return_year(period.start + 60), return_year(last) + 1)]
    for when in positions:
        if window.history_from <= when <= last:
            found.immunised.append((when, up_to_date))
        up_to_date = chance.happens(0.5 + rates.IMMUNISED / 2) if up_to_date else chance.happens(0.5)


def _questionnaires(chance: Chance, child: Child, period: Period, last: int, window: Window, found: Health) -> None:
    level = rates.SDQ_SCORE.at(chance.share())
    when = max(period.start + chance.between(60, 240), child.born + int(4 * YEAR) + chance.between(0, 200))
    while when <= last and age_on(child.born, when) <= 16:
        score = int(min(40.0, max(0.0, level + 6 * (chance.share() - 0.5))) + 0.5)
        if chance.happens(rates.SDQ_COMPLETED) and when >= window.history_from:
            found.questionnaires.append((weekday(when), score))
        when += chance.between(310, 362)


def _misuse(chance: Chance, child: Child, period: Period, last: int, window: Window, found: Health) -> None:
    when = max(period.start, window.first_day, child.born + int(12 * YEAR))
    when += 10 + chance.wait(YEAR / rates.MISUSE_A_YEAR)
    while when <= last:
        response = chance.pick(rates.MISUSE_RESPONSE)
        offered = weekday(when + chance.between(0, 40)) if response else None
        if offered is not None and offered > window.extracted_on:
            offered, response = None, ""
        found.misuse.append((weekday(when), offered, response))
        when += 120 + chance.wait(YEAR)
    found.misuse = [one for one in found.misuse if one[0] <= window.month_end]


def _area(period: Period, when: int) -> str:
    return "in" if is_inside(period.stay_on(when).post) else "out"
