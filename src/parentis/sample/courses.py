"""What becomes of a period of care: legal statuses, long-term plan, and when and why it ends."""

from __future__ import annotations

from parentis.sample import rates
from parentis.sample.chance import Chance
from parentis.sample.child import Adoption, Child, Course
from parentis.sample.days import YEAR, birthday, weekday
from parentis.sample.entries import band_of


def course_of_care(chance: Chance, child: Child, start: int) -> Course:
    """The course of a period of care that is no short break and not of an unaccompanied child."""
    band = band_of(child.born, start)
    status = chance.pick(rates.LEGAL_AT_START[band])
    if status in ("J1", "J2"):
        course = _remand(chance, start, status)
    elif status == "C1":
        course = _proceedings(chance, child, start, [(start, "C1")])
    elif status == "L2":
        ordered = start + chance.days(rates.EMERGENCY_PROTECTION)
        course = _proceedings(chance, child, ordered, [(start, "L2"), (ordered, "C1")])
    elif status == "L1":
        course = _police_protection(chance, child, start)
    else:
        course = _section_20(chance, child, start, band)
    return _no_later_than_18(chance, child, course)


def unaccompanied_course(chance: Chance, child: Child, start: int) -> Course:
    """Unaccompanied asylum-seeking children are accommodated until they are 18."""
    course = Course("stays", [(start, "V2")], birthday(child.born, 18), "E5", settled_on=start + 60)
    if chance.happens(0.05):
        course.end, course.outcome = start + 20 + chance.wait(60), "E15"
    child.uasc_until = birthday(child.born, 18)
    if chance.happens(0.15):
        child.uasc_until = min(child.uasc_until, start + 200 + chance.wait(200))
    return _no_later_than_18(chance, child, course)


def _section_20(chance: Chance, child: Child, start: int, band: str) -> Course:
    then = chance.pick(rates.AFTER_SECTION_20[band])
    if then == "home":
        end = start + chance.days(rates.SECTION_20_HOME_AFTER)
        return Course("home-soon", [(start, "V2")], weekday(end), chance.pick(rates.HOME_OUTCOME))
    if then == "stays":
        end, outcome = _until_grown_up(chance, child, start + 120)
        return Course("stays", [(start, "V2")], end, outcome, settled_on=start + 100)
    ordered = weekday(start + chance.days(rates.SECTION_20_BEFORE_PROCEEDINGS))
    return _proceedings(chance, child, ordered, [(start, "V2"), (ordered, "C1")])


def _police_protection(chance: Chance, child: Child, start: int) -> Course:
    released = start + chance.days(rates.POLICE_PROTECTION)
    if chance.pick(rates.AFTER_POLICE_PROTECTION) == "proceedings":
        return _proceedings(chance, child, released, [(start, "L1"), (released, "C1")])
    end = start + chance.days(rates.POLICE_PROTECTION_HOME_AFTER)
    legal = [(start, "L1")] if end <= released + 1 else [(start, "L1"), (released, "V2")]
    return Course("home-soon", legal, end, chance.pick(rates.HOME_OUTCOME))


def _remand(chance: Chance, start: int, status: str) -> Course:
    if status == "J2":
        return Course("remand", [(start, "J2")], start + chance.between(1, 3), "E14")
    end = start + chance.days(rates.REMAND)
    return Course("remand", [(start, "J1")], weekday(end), chance.pick(rates.AFTER_REMAND))


def _proceedings(chance: Chance, child: Child, ordered: int, legal: list[tuple[int, str]]) -> Course:
    """Care proceedings under an interim order, and what the court decides at the last hearing."""
    band = band_of(child.born, ordered)
    then = chance.pick(rates.AFTER_PROCEEDINGS[band])
    hearing = weekday(ordered + chance.days(rates.PROCEEDINGS["young" if band in ("0", "1-4") else "older"]))
    if then == "adoption":
        return _adoption(chance, child, hearing, legal)
    if then == "special-guardian":
        return Course(then, legal, hearing, chance.pick(rates.SPECIAL_GUARDIAN_IS))
    if then == "relative":
        return Course(then, legal, hearing, "E41")
    if then == "home":
        course = Course(then, legal, hearing, chance.pick(rates.HOME_OUTCOME))
        if chance.happens(rates.AT_HOME_BEFORE_RETURN):
            before = chance.days(rates.AT_HOME_BEFORE_RETURN_FOR)
            course.home_on = max(legal[0][0], weekday(hearing - before))
        return course
    legal.append((hearing, "C2"))
    if then == "at-home":
        home_on = max(legal[0][0], weekday(hearing - chance.between(0, 150)))
        end = weekday(hearing + chance.days(rates.AT_HOME_FOR))
        return Course(then, legal, end, chance.pick(rates.HOME_OUTCOME), home_on=home_on)
    return _long_term(chance, child, hearing, legal)


def _long_term(chance: Chance, child: Child, settled: int, legal: list[tuple[int, str]]) -> Course:
    end, outcome = _until_grown_up(chance, child, settled + 60)
    course = Course("long", legal, end, outcome, settled_on=settled)
    thirteen = birthday(child.born, 13)
    if chance.happens(rates.TEENAGER_GOES_HOME) and end > max(thirteen, settled) + 300:
        earliest = max(thirteen, settled) + 120
        course.home_on = earliest + int(chance.share() * (end - earliest - 100))
    return course


def _until_grown_up(chance: Chance, child: Child, earliest: int) -> tuple[int, str]:
    """When and why a child in long-term care leaves it; the 18th birthday is the usual end."""
    grown = birthday(child.born, 18)
    leaves = earliest + chance.wait(YEAR / rates.LEAVES_LONG_TERM)
    sixteen = birthday(child.born, 16)
    if leaves < min(sixteen, grown):
        return weekday(leaves), chance.pick(rates.LEAVES_LONG_TERM_FOR)
    if chance.happens(rates.LEAVES_AT_16_17):
        start = max(sixteen, earliest)
        left = start + int(chance.share() * (grown - start))
        if start < left < grown - 10:
            return left, chance.pick(rates.LEAVES_AT_16_17_FOR)
    return grown, chance.pick(rates.AT_18)


def _adoption(chance: Chance, child: Child, hearing: int, legal: list[tuple[int, str]]) -> Course:
    decided = weekday(max(legal[0][0] + 10, hearing - chance.days(rates.DECIDED_BEFORE_ORDER)))
    plan = Adoption(decided_on=decided, order_on=hearing, by_carer=chance.happens(rates.ADOPTED_BY_CARER))
    legal.append((hearing, "C2" if child.steered.by_consent else "E1"))
    plan.by_consent = child.steered.by_consent
    if chance.happens(rates.PLAN_REVERSED):
        plan.reversed_on = weekday(hearing + chance.days(rates.PLAN_REVERSED_AFTER))
    else:
        plan.matched_on = weekday(hearing + chance.days(rates.ORDER_TO_MATCH))
        plan.placed_on = weekday(plan.matched_on + chance.days(rates.MATCH_TO_PLACED))
        adopted = weekday(plan.placed_on + chance.days(rates.PLACED_TO_ADOPTED))
        if chance.happens(rates.PLACEMENT_DISRUPTS):
            plan.reversed_on = weekday(plan.placed_on + (adopted - plan.placed_on) // 2)
        else:
            plan.adopted_on = adopted
    if plan.reversed_on is not None:
        plan.why = chance.pick(rates.PLAN_ENDS_FOR)
        legal.append((plan.reversed_on, "C2"))
        course = _long_term(chance, child, plan.reversed_on, legal)
        course.home_on = None
        course.adoption = plan
        return course
    assert plan.adopted_on is not None
    return Course("adoption", legal, plan.adopted_on, chance.pick(rates.ADOPTED_AS), adoption=plan)


def _no_later_than_18(chance: Chance, child: Child, course: Course) -> Course:
    grown = birthday(child.born, 18)
    if course.end >= grown:
        course.end, course.outcome = grown, chance.pick(rates.AT_18)
    start = course.legal[0][0]
    course.end = max(course.end, start + 1)
    kept: list[tuple[int, str]] = []
    for when, status in course.legal:
        if when < course.end and not (kept and (kept[-1][1] == status or when <= kept[-1][0])):
            kept.append((when, status))
    course.legal = kept
    for name in ("home_on", "settled_on"):
        when_on: int | None = getattr(course, name)
        if when_on is not None and when_on >= course.end - 1:
            setattr(course, name, None)
    _move_towards_living_alone(chance, child, course)
    return course


def _move_towards_living_alone(chance: Chance, child: Child, course: Course) -> None:
    if course.plan not in ("long", "stays") or course.home_on is not None:
        return
    when = birthday(child.born, 16) + int((rates.INDEPENDENT_AT.at(chance.share()) - 16) * YEAR)
    if chance.happens(rates.INDEPENDENT) and course.legal[0][0] + 60 < when < course.end - 40:
        course.moves_on = weekday(when)
