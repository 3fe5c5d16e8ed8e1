"""Statutory visits by the social worker, and visits by the Independent Reviewing Officer."""

from __future__ import annotations

from collections.abc import Iterator

from parentis.sample import practice_rates as rates
from parentis.sample.chance import Chance, Spread
from parentis.sample.child import TEMPORARY, Child, Period
from parentis.sample.days import YEAR, iso, weekday
from parentis.sample.window import Window


def visits(child: Child, window: Window) -> list[tuple[str, ...]]:
    """The rows of visits.csv of a child, in order of the visits: those recorded by the day of the extract."""
    rows: list[tuple[int, tuple[str, ...]]] = []
    for number, period in enumerate(child.periods):
        if period.respite:
            continue
        chance = child.chance("visits", number)
        for when in _statutory(chance, period, window):
            recorded = when + chance.days(rates.RECORDED_AFTER)
            seen = chance.pick(rates.SEEN)
            alone = _alone(chance, child, when, seen)
            if recorded <= window.extracted_on:
                visit = (child.child_id, iso(when), "statutory", alone, iso(recorded), seen)
                rows.append((when, visit))
        for when in _by_reviewing_officer(chance, period, window):
            recorded = when + chance.days(rates.RECORDED_AFTER)
            if recorded <= window.extracted_on:
                rows.append((when, (child.child_id, iso(when), "iro", "", iso(recorded), "Y")))
    return [row for _, row in sorted(rows)]


def _alone(chance: Chance, child: Child, when: int, seen: str) -> str:
    alone = chance.happens(rates.SEEN_ALONE)
    if seen != "Y" or when - child.born < 4 * YEAR:
        return "N" if seen else ""
    return "Y" if alone else "N"


def _statutory(chance: Chance, period: Period, window: Window) -> Iterator[int]:
    last = min(period.end - 1, window.month_end)
    moves = [stay.start for stay in period.stays[1:] if not stay.same_carer and stay.place not in TEMPORARY]
    if period.start >= window.history_from:
        when = period.start + chance.days(rates.FIRST_VISIT_AFTER)
    else:
        when = window.history_from + chance.between(0, 60)
    while when <= last:
        held = weekday(when)
        if held <= last:
            yield held
        following = when + 1 + chance.days(_between(period, when))
        for moved in moves:
            if when < moved < following:
                if chance.happens(rates.VISIT_AFTER_MOVE):
                    following = min(following, moved + chance.between(1, 7))
                break
        when = following


def _between(period: Period, when: int) -> Spread:
    stay = period.stay_on(when)
    settled = stay.place in rates.SETTLED_IN and when - stay.start >= YEAR
    if settled and when >= rates.SETTLED_VISITED_SINCE:
        return rates.VISITS_TO_SETTLED
    for until, spread in rates.VISITS_BETWEEN:
        if when <= until:
            return spread
    return rates.VISITS_BETWEEN[-1][1]


def _by_reviewing_officer(chance: Chance, period: Period, window: Window) -> Iterator[int]:
    when = max(period.start, window.history_from) + chance.wait(rates.IRO_VISITS_BETWEEN)
    last = min(period.end - 1, window.month_end)
    while when <= last:
        held = weekday(when)
        if held <= last:
            yield held
        when += 3 + chance.wait(rates.IRO_VISITS_BETWEEN)
