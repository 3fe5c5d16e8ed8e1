"""Households: foster carers, people who ask about fostering, and people who want to adopt."""

from __future__ import annotations

from collections.abc import Iterator

from parentis.sample import practice_rates as rates
from parentis.sample.chance import Chance, Spread
from parentis.sample.days import YEAR, day, iso, parts, weekday
from parentis.sample.window import Window

Row = tuple[str, ...]


def foster_carers(seed: int, scale: float, window: Window) -> list[Row]:
    """The rows of foster_carers.csv without ids: households approved before the window, and month by month in it."""
    chance = Chance(seed, "foster carers")
    kinds = (
        ("in-house", "mainstream", rates.MAINSTREAM_HOUSEHOLDS, rates.MAINSTREAM_APPROVALS),
        ("in-house", "friends-and-family", rates.KIN_HOUSEHOLDS, rates.KIN_APPROVALS),
        ("ifa", "mainstream", rates.AGENCY_HOUSEHOLDS, rates.AGENCY_APPROVALS),
        ("in-house", "short-break", rates.SHORT_BREAK_HOUSEHOLDS, 0.05),
    )
    rows: list[tuple[int, list[str]]] = []
    for agency, kind, households, approvals in kinds:
        stay = Spread((0, 120), (0.5, households / approvals * 21), (1, households / approvals * 61))
        for _ in range(chance.count(households * scale)):
            approved = window.first_day - chance.between(0, int(min(12 * YEAR, households / approvals * 30)))
            ended = window.first_day + chance.days(stay)
            rows.append((approved, _household(chance, agency, kind, approved, ended, window)))
        for approved in _month_by_month(chance, window.first_day, window.month_end, approvals * scale):
            ended = approved + 90 + chance.days(stay)
            rows.append((approved, _household(chance, agency, kind, approved, ended, window)))
    rows.sort()
    return [tuple(row) for _, row in rows]


def _household(chance: Chance, agency: str, kind: str, approved: int, ended: int, window: Window) -> list[str]:
    which = chance.pick(rates.AGENCY_IS) if agency == "ifa" else agency
    places = str(1 + int(chance.share() * 2.7))
    return [which, kind, iso(approved), iso(weekday(ended)) if weekday(ended) <= window.month_end else "", places]


def fostering_enquiries(seed: int, scale: float, window: Window) -> list[Row]:
    """The rows of fostering_enquiries.csv without ids: from contact to the start of an assessment, or the end."""
    chance = Chance(seed, "fostering enquiries")
    rows: list[Row] = []
    for contacted in _month_by_month(chance, window.first_day, window.month_end, rates.FOSTERING_CONTACTS * scale):
        steps: list[int | None] = [None] * 5  # responded, asked, received, assessment, ended
        when = contacted + chance.between(0, 12)
        if chance.happens(0.86):
            steps[0] = when
        if steps[0] is not None and chance.happens(0.30):
            steps[1] = when = weekday(when + chance.between(5, 25))
            if chance.happens(0.55):
                steps[2] = when = weekday(when + chance.between(5, 40))
                if chance.happens(0.5):
                    steps[3] = when = weekday(when + chance.between(10, 60))
        if steps[3] is None:
            steps[4] = weekday(when + chance.between(10, 90))
        shown = [iso(one) if one is not None and one <= window.month_end else "" for one in steps]
        rows.append((iso(contacted), *shown))
    return rows


def adopters(seed: int, scale: float, window: Window) -> list[Row]:
    """The rows of adopters.csv without ids: from enquiry to approval, or the end."""
    chance = Chance(seed, "adopters")
    rows: list[Row] = []
    starts: list[int] = []
    for year in range(parts(window.history_from)[0], parts(window.month_end)[0] + 1):
        pace = rates.ADOPTER_ENQUIRIES[max(known for known in rates.ADOPTER_ENQUIRIES if known <= max(year, 2012))]
        first = max(window.history_from, day(year, 1, 1))
        starts.extend(_month_by_month(chance, first, min(day(year, 12, 31), window.month_end), pace * scale))
    for enquired in starts:
        registered = weekday(enquired + chance.between(14, 120)) if chance.happens(0.42) else None
        stage_two, approved, when = None, None, registered or enquired
        if registered is not None and chance.happens(0.62):
            stage_two = when = weekday(registered + chance.between(45, 110))
            if chance.happens(rates.ADOPTERS_APPROVED / 0.42 / 0.62):
                approved = weekday(stage_two + chance.between(90, 180))
        ended = None
        if approved is None:
            ended = weekday(when + chance.between(20, 150))
        elif chance.happens(0.8):
            ended = weekday(approved + chance.between(250, 900))
        steps = (registered, stage_two, approved, ended)
        shown = [iso(one) if one is not None and one <= window.month_end else "" for one in steps]
        rows.append((iso(enquired), *shown))
    return rows


def _month_by_month(chance: Chance, first: int, last: int, mean: float) -> Iterator[int]:
    """Days from one to another, about `mean` a month, in order."""
    year, month, _ = parts(first)
    while day(year, month, 1) <= last:
        count = chance.count(mean * (0.75 + chance.share() / 2))
        yield from sorted(
            when
            for when in (weekday(day(year, month, 1) + chance.between(0, 27)) for _ in range(count))
            if first <= when <= last
        )
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
