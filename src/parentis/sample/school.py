"""Schooling of children in care: plans, attendance, provision, special needs, exclusions, attainment."""

from __future__ import annotations

from math import sqrt

from parentis.sample import practice_rates as rates
from parentis.sample.chance import Chance, Spread
from parentis.sample.child import Child, Period
from parentis.sample.days import YEAR, academic_year, age_on, day, iso, month_ends, months_later, parts, weekday
from parentis.sample.window import Window

Row = tuple[str, ...]


def of_school_age(born: int, when: int) -> bool:
    """Aged 4 to 15 on 31 August just before the academic year of the day."""
    return 4 <= age_on(born, day(academic_year(when), 8, 31)) <= 15


def peps(child: Child, window: Window) -> list[Row]:
    """The rows of peps.csv: the first plan, then reviews of it."""
    rows: list[Row] = []
    for number, period in enumerate(child.periods):
        if period.respite:
            continue
        chance = child.chance("peps", number)
        on_time = chance.happens(rates.INITIAL_PEP_ON_TIME)
        when = period.start + chance.days(rates.INITIAL_PEP_AFTER["on time" if on_time else "late"])
        kind = "initial"
        last = min(period.end - 1, window.month_end)
        while when <= last:
            when = weekday(_not_in_august(when) if kind == "review" else when)
            if when > last:
                break
            if of_school_age(child.born, when):
                if when >= window.first_day:
                    rows.append((child.child_id, kind, iso(when)))
                kind = "review"
            when += 1 + chance.days(rates.PEP_BETWEEN)
    return rows


def attendance(child: Child, window: Window) -> list[Row]:
    """The rows of attendance.csv: a row a month at school while in care, from the first academic year shown."""
    chance = child.chance("attendance")
    if not chance.happens(rates.ATTENDANCE_COLLECTED):
        return []
    poor = chance.happens(rates.POOR_ATTENDER)
    rows: list[Row] = []
    for month_end in month_ends(day(academic_year(window.first_shown), 9, 1), window.month_end):
        year, month, days = parts(month_end)
        period = child.in_care(month_end)
        if period is None or not of_school_age(child.born, month_end) or not rates.SESSIONS[month]:
            continue
        share = min(1.0, (month_end - period.start + 1) / days)
        possible = 2 * int(rates.SESSIONS[month] * share / 2)
        absent = int(possible * rates.ABSENCE["poor" if poor else "good"].at(chance.share()) + chance.share())
        authorised = sum(chance.happens(rates.ABSENCE_AUTHORISED) for _ in range(absent))
        if possible:
            month_name = f"{year}-{month:02d}"
            rows.append((child.child_id, month_name, str(possible), str(authorised), str(absent - authorised)))
    return rows


def education_provision(child: Child, window: Window) -> list[Row]:
    """The rows of education_provision.csv: full-time, with spells that are not; none for a few."""
    if not child.chance("provision", "recorded").happens(rates.PROVISION_RECORDED):
        return []
    rows: list[Row] = []
    for number, period in enumerate(child.periods):
        span = _at_school(child, period, window)
        if span is None or period.respite:
            continue
        chance = child.chance("provision", number)
        start, end = span
        eight = child.born + int(8 * YEAR)
        spell = max(start, eight) + chance.wait(rates.PART_TIME_EVERY)
        while start < end:
            rows.append(_provision(child, start, min(spell, end), "Y", "", window))
            if spell >= end:
                break
            back = spell + 1 + chance.days(rates.PART_TIME_FOR)
            reason = chance.pick(rates.PART_TIME_REASON)
            rows.append(_provision(child, spell, min(back, end), "N", reason, window))
            start, spell = back, back + 1 + chance.wait(rates.PART_TIME_EVERY)
    return [row for row in rows if row]


def _provision(child: Child, start: int, end: int, full: str, reason: str, window: Window) -> Row:
    if start > window.month_end or start >= end:
        return ()
    ended = iso(end) if end <= window.month_end else ""
    year = age_on(child.born, day(academic_year(min(end - 1, window.month_end)), 8, 31)) - 4
    return (child.child_id, iso(start), ended, full, reason, f"Year {year}" if year > 0 else "Reception")


def _at_school(child: Child, period: Period, window: Window) -> tuple[int, int] | None:
    """The part of a period of care in which the child is of school age, from the return years on."""
    begins = next(year for year in range(parts(child.born)[0], 2200) if age_on(child.born, day(year, 8, 31)) >= 4)
    start = max(period.start, window.first_day, day(begins, 9, 1))
    end = min(period.end, day(begins + 12, 9, 1))
    return (start, end) if start < end else None


def special_needs(child: Child, window: Window) -> list[Row]:
    """The rows of sen.csv: school support or a plan, from some time at school on."""
    chance = Chance(child.key, "special needs")
    kind = "ehcp" if chance.happens(rates.SEN_PLAN) else "support" if chance.happens(rates.SEN_SUPPORT / 0.73) else ""
    from_age = 3.5 + 6 * chance.share()
    started = weekday(child.born + int(from_age * YEAR))
    if not kind or started > window.month_end or child.periods[-1].end < window.first_day:
        return []
    if kind == "ehcp" and chance.happens(0.6):
        support = started
        started = weekday(started + 200 + chance.between(0, 500))
        if started > window.month_end:
            return [(child.child_id, "support", iso(support), "")]
        return [
            (child.child_id, "support", iso(support), iso(started)),
            (child.child_id, "ehcp", iso(started), ""),
        ]
    return [(child.child_id, kind, iso(started), "")]


def exclusions(child: Child, window: Window) -> list[Row]:
    """The rows of exclusions.csv: while in care and of secondary age, mostly."""
    chance = Chance(child.key, "exclusions")
    inclined = chance.happens(0.3)
    rows: list[Row] = []
    when = day(academic_year(window.first_shown), 9, 5)
    pace = YEAR * 0.30 / rates.SUSPENDED_A_YEAR / 1.9
    while inclined:
        when = weekday(when + 1 + chance.wait(pace))
        if when > window.month_end:
            break
        permanent = chance.happens(rates.EXCLUDED_OF_SUSPENDED)
        at_school = of_school_age(child.born, when) and age_on(child.born, when) >= 8 and parts(when)[1] != 8
        if at_school and child.in_care(when):
            rows.append((child.child_id, iso(when), "permanent" if permanent else "suspension"))
    return rows


def attainment(child: Child, window: Window) -> list[Row]:
    """The rows of attainment.csv: results of the last two academic years that were out by the month's end."""
    rows: list[Row] = []
    last = academic_year(months_later(window.month_end, -2)) - 1
    for year in (last - 1, last):
        cohort_on = day(year + 1, 3, 31)
        if child.in_care(cohort_on) is None or child.in_care(day(year, 3, 31)) is None:
            continue
        key_stage = {6: "KS1", 10: "KS2", 15: "KS4"}.get(age_on(child.born, day(year, 8, 31)))
        if key_stage is not None:
            rows.extend(_results(child, f"{year}/{(year + 1) % 100:02d}", key_stage))
    return rows


def _results(child: Child, year: str, key_stage: str) -> list[Row]:
    chance = child.chance("attainment", key_stage)
    ability = chance.share()
    achieved = {
        measure: (ability + chance.share()) / 2 > 1 - _half_sum_above(share)
        for measure, share in rates.ATTAINMENT[key_stage].items()
    }
    scores: dict[str, Spread] = {}
    if key_stage == "KS2":
        together = achieved["reading"] and achieved["writing"] and achieved["maths"]
        achieved["rwm"] = together or (achieved["reading"] and achieved["maths"] and chance.happens(0.3))
        achieved["rwm"] = achieved["rwm"] and achieved["writing"]
        scores = rates.PROGRESS
    elif key_stage == "KS4":
        achieved["ebacc"] = achieved["ebacc-entered"] and chance.happens(rates.EBACC_OF_ENTERED)
        scores = {"attainment8": rates.ATTAINMENT_8, "progress8": rates.PROGRESS_8}
    rows: list[Row] = [(child.child_id, year, key_stage, m, "Y" if got else "N", "") for m, got in achieved.items()]
    for measure, spread in scores.items():
        score = spread.at((ability + chance.share()) / 2)
        rows.append((child.child_id, year, key_stage, measure, "", f"{score:.2f}"))
    return rows


def _half_sum_above(share: float) -> float:
    """How far below 1 the mean of two even chances is, for a share of cases: (2 x)^2 / 2 = share below one half."""
    return sqrt(share / 2) if share <= 0.5 else 1 - sqrt((1 - share) / 2)


def _not_in_august(when: int) -> int:
    year, month, _ = parts(when)
    return day(year, 9, 6) if month == 8 else when
