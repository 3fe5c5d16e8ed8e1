"""Holding a claim against the figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from parentis.claims.agreeing import agrees, changed_by_part, differ_by
from parentis.claims.book import Book
from parentis.claims.claim import Claim, Judged, Kind, Verdict
from parentis.claims.elsewhere import NOT_OURS, judge_elsewhere
from parentis.claims.extremes import judge_extreme, judge_steady, judge_steps, judge_superlative, judge_sustained
from parentis.claims.levels import FAR_OFF_WHEN_NAMED, as_claimed, is_far_off, judge_earlier, judge_level, judge_team
from parentis.claims.quantities import Hedge
from parentis.claims.strengths import judge_significant, judge_slight
from parentis.claims.targets import judge_target, judge_target_cases, judge_target_distance, judge_target_gap
from parentis.claims.telling import contradicted, month_named, out_of_reach, shown, supported, untied
from parentis.facts.average import average_of
from parentis.indicators.catalogue import measure
from parentis.period import Month

PER_CENT = "So many per cent are no percentage points."
LEAST_PER_CENT = 2
"""A change of fewer per cent is of so many points by chance too often."""
POINTS = "Two percentages differ by percentage points, not per cent."

# Without a word on what a change is from, it is held against these many months before.
USUAL_ANCHORS = (1, 2, 3, 12)


def judge(claim: Claim, book: Book) -> Judged:
    """The verdict of the figures on one claim."""
    if claim.kind is Kind.UNCOUNTED:
        return judge_uncounted(claim, book)
    if not claim.tie.tied:
        return untied(claim, NOT_OURS if claim.kind is Kind.ELSEWHERE else _nobody_knows(claim))
    lacks = None if claim.kind is Kind.ELSEWHERE else book.lacks(claim.tie.key)
    if lacks is not None:
        what = f": {', '.join(lacks)} would have to be delivered" if lacks else ""
        return untied(claim, f"{' '.join(claim.tie.key)} has no figures here{what}.")
    found = judge_team(claim, book) if claim.team else _JUDGES[claim.kind](claim, book)
    if found.verdict is Verdict.SUPPORTED and claim.went:
        return _went_that_way(found, book)
    if found.verdict is Verdict.CONTRADICTED and _may_be_of_other_things(claim, book):
        return untied(claim, f"No month's figure of {' '.join(claim.tie.key)} is near it: it may be of something else.")
    return found


def _went_that_way(found: Judged, book: Book) -> Judged:
    """Of `52.3%, up from 54.2%`, both right: whether the one is up on the other."""
    claim, quantity = found.claim, found.claim.quantity
    now = book.figure(claim.tie.key, claim.to)
    if quantity is None or now is None or now.value is None or quantity.hedge is not Hedge.EXACT:
        return found
    counts = quantity.percent is None and quantity.rate is None and now.kind == "share"
    figure = as_claimed(claim, now)
    value = Fraction(figure.numerator) if counts or figure.value is None else figure.value
    stated = Fraction((quantity.percent or quantity.rate or quantity.main).value)
    if counts and quantity.count is None:
        return found
    gone = value - stated
    if not gone or (gone > 0) == (claim.went > 0) or agrees(value, quantity.percent or quantity.rate or quantity.main):
        return found
    way = "up" if gone > 0 else "down"
    told = book.told_figure(claim.tie.key, figure)
    return contradicted(claim, f"{way} to {told}", f"{month_named(claim.to)} has {told}: that is {way} from it.")


def _may_be_of_other_things(claim: Claim, book: Book) -> bool:
    """Whether a figure is so far off that it is of something else: further where its own words name the measure."""
    if not claim.sure:
        return is_far_off(claim, book)
    under_its_code = claim.spoken is not None and claim.tie.code in claim.spoken.place.codes
    return not under_its_code and is_far_off(claim, book, FAR_OFF_WHEN_NAMED)


def is_doubtful(judged: Judged) -> bool:
    """Whether a claim was tied, and may be of something else all the same."""
    claim = judged.claim
    return judged.verdict is Verdict.UNTIED and claim.tie.tied and not claim.sure


def judge_not_held(claim: Claim, book: Book) -> Judged:
    """A forecast, or a figure as it was known at the time: neither is among the figures of the months."""
    return untied(claim, "It is a figure to come, or one as it was known then, and neither is held here.")


def judge_uncounted(claim: Claim, book: Book) -> Judged:
    """A number of workshops, requests, people who attended."""
    return untied(claim, "It is a number of something that no indicator counts.")


def _nobody_knows(claim: Claim) -> str:
    if not claim.tie.candidates:
        return "No word near it names a measure."
    near = ", ".join(f"{code} {key}" for code, key in claim.tie.candidates)
    return f"The words near it do not say which measure it is of; the nearest: {near}."


def judge_average(claim: Claim, book: Book) -> Judged:
    """The average of the twelve months: of a share pooled, or the mean of its months, whichever was meant."""
    run = book.window(claim.tie.key)
    average, quantity = average_of(run), claim.quantity
    if average is None or quantity is None:
        return untied(claim, "Under six of the twelve months have a figure, too few for an average.")
    readings = [reading for reading in run.twelve if reading.value is not None]
    mean = sum((reading.value for reading in readings if reading.value is not None), Fraction(0)) / len(readings)
    counted = sum((reading.numerator for reading in readings), Fraction(0))
    told = book.display(claim.tie.key).mean(average.value)
    if quantity.percent is None and measure(*claim.tie.key).kind == "share" and quantity.base is None:
        told = shown(counted / len(readings))
        right = quantity.count is not None and agrees(counted / len(readings), quantity.count, quantity.hedge)
    else:
        number = quantity.percent or quantity.rate or quantity.count
        right = number is not None and any(agrees(each, number, quantity.hedge) for each in (average.value, mean))
        if right and quantity.base is not None and quantity.percent is not None:
            parts = (quantity.count, counted), (quantity.base, average.denominator or Fraction(0))
            right = all(part is None or agrees(exact, part) for part, exact in parts)
            told = f"{told} ({counted} of {average.denominator})"
    why = f"That is the average of the {len(readings)} months to {book.month.name}."
    return supported(claim, told) if right else contradicted(claim, told, why)


def judge_difference(claim: Claim, book: Book) -> Judged:
    """A change between two months, by its size and its direction."""
    for month in (claim.month, claim.since or claim.month):
        if (reason := out_of_reach(month, claim.tie.key, book)) is not None:
            return untied(claim, reason)
    if not claim.since:
        return _undated_difference(claim, book)
    right, told = _difference(claim, book, claim.since)
    why = f"From {month_named(claim.since)} to {month_named(claim.month)}: {told}."
    if not right and _calls_per_cent_points(claim, book, claim.since):
        return contradicted(claim, told, f"{why} {PER_CENT}")
    if right and _calls_points_per_cent(claim, book, claim.since):
        return contradicted(claim, told, f"{why} {POINTS}")
    return supported(claim, told) if right else contradicted(claim, told, why)


def _undated_difference(claim: Claim, book: Book) -> Judged:
    if claim.dated and "/" not in claim.month < str(book.month):
        # "It was 11.2% in June 2016 and has since gone up by 7.2%": the month named is what it is from.
        from_it = judge_difference(replace(claim, months=(str(book.month),), since=claim.month), book)
        if from_it.verdict is Verdict.SUPPORTED or from_it.why.endswith((POINTS, PER_CENT)):
            return from_it
    for anchor in _anchors(claim.month):
        if book.figure(claim.tie.key, anchor) is not None and (found := _difference(claim, book, anchor))[0]:
            if _calls_points_per_cent(claim, book, anchor):
                return contradicted(claim, found[1], f"On {month_named(anchor)}: {found[1]}. {POINTS}")
            return supported(claim, f"on {month_named(anchor)}")
        if _calls_per_cent_points(claim, book, anchor):
            told = _difference(claim, book, anchor)[1]
            return contradicted(claim, told, f"On {month_named(anchor)}: {told}. {PER_CENT}")
    return untied(
        claim, "The text does not say from which month it changed, and it did not by so much from any usual one."
    )


def _anchors(month: str) -> list[str]:
    """The months that a change is usually measured from; the year before, of an academic year."""
    if "/" in month:
        first = int(month[:4]) - 1
        return [f"{first}/{(first + 1) % 100:02d}"]
    return [str(Month.parse(month).less(months)) for months in USUAL_ANCHORS]


def _difference(claim: Claim, book: Book, since: str) -> tuple[bool, str]:
    now, then = book.figure(claim.tie.key, claim.month), book.figure(claim.tie.key, since)
    quantity = claim.quantity
    if now is None or then is None or quantity is None or now.value is None or then.value is None:
        return False, "no figure"
    display = book.display(claim.tie.key)
    change = now.value - then.value
    in_cases = quantity.percent is None and now.kind == "share"
    if in_cases:
        change = Fraction(now.numerator) - Fraction(then.numerator)
    told = _told_change(claim, book, change, in_cases)
    stated = quantity.percent or quantity.rate or quantity.count
    if stated is None or (claim.direction and change and (change > 0) != (claim.direction > 0)):
        return False, told
    one, two = (Fraction(now.numerator), Fraction(then.numerator)) if in_cases else (now.value, then.value)
    if quantity.relative:
        part = abs((now.value - then.value) / then.value * 100) if then.value else Fraction(0)
        return changed_by_part(part, stated, quantity.hedge), told
    right = differ_by(one, two, stated, 0 if in_cases else max(display.value_decimals, stated.decimals))
    if not right and in_cases and not quantity.of_what and quantity.base is None:
        # "Up 4 on May" of a percentage may be points.
        right = differ_by(now.value, then.value, stated, max(display.value_decimals, stated.decimals))
    if not right and quantity.hedge is not type(quantity.hedge).EXACT:
        right = agrees(abs(change), stated, quantity.hedge)
    if not right and quantity.percent is not None and not quantity.points and then.value:
        right = agrees(abs((now.value - then.value) / then.value * 100), stated, quantity.hedge)
    return right, told


def _calls_points_per_cent(claim: Claim, book: Book, since: str) -> bool:
    """Whether a change of a percentage is given in per cent and is none, but that many percentage points."""
    quantity, then = claim.quantity, book.value(claim.tie.key, since)
    now = book.value(claim.tie.key, claim.month)
    if measure(*claim.tie.key).kind != "share" or quantity is None or now is None or not then:
        return False
    if quantity.percent is None or quantity.points or quantity.relative:
        return False
    return not agrees(abs((now - then) / then * 100), quantity.percent, quantity.hedge)


def _calls_per_cent_points(claim: Claim, book: Book, since: str) -> bool:
    """Whether a change is given in percentage points and is so many per cent, of the figure or of its cases."""
    quantity, now, then = claim.quantity, book.figure(claim.tie.key, claim.month), book.figure(claim.tie.key, since)
    if quantity is None or not quantity.points or now is None or then is None:
        return False
    stated = quantity.percent or quantity.count
    pairs = (now.value, then.value), (Fraction(now.numerator), Fraction(then.numerator))
    if stated is None or Fraction(stated.value) < LEAST_PER_CENT:
        return False
    return any(
        one is not None and two and agrees(abs(one - two) / two * 100, stated) and (one > two) == (claim.direction > 0)
        for one, two in pairs
    )


def _told_change(claim: Claim, book: Book, change: Fraction, in_cases: bool) -> str:
    way = "up" if change > 0 else "down" if change < 0 else "no change"
    if not change:
        return way
    display = book.display(claim.tie.key)
    size = shown(abs(change)) if in_cases else f"{display.rounded(abs(change))} {display.unit_of_difference}".strip()
    return f"{way} {size}"


def judge_multiple(claim: Claim, book: Book) -> Judged:
    """Doubled, halved: the ratio of two months to the nearest half (doubled: from 1.75 to 2.25 times as many)."""
    since = claim.since
    if not since:
        return _undated_multiple(claim, book)
    for month in (claim.month, since):
        if (reason := out_of_reach(month, claim.tie.key, book)) is not None:
            return untied(claim, reason)
    now, then = book.value(claim.tie.key, claim.month), book.value(claim.tie.key, since)
    if now is None or then is None or then == 0:
        return untied(claim, f"There is no figure in {month_named(since)} that could be multiplied.")
    ratio, factor = now / then, Fraction(claim.factor)
    match claim.hedge:
        case Hedge.OVER:
            right = ratio > factor
        case Hedge.UNDER:
            right = ratio < factor
        case _:
            right = factor * Fraction(7, 8) <= ratio < factor * Fraction(9, 8)
    told = f"{shown(ratio)} times {book.told_value(claim.tie.key, then)}"
    why = f"From {month_named(since)} to {month_named(claim.month)} it became {shown(ratio)} times as much."
    return supported(claim, told) if right else contradicted(claim, told, why)


def _undated_multiple(claim: Claim, book: Book) -> Judged:
    """One that does not say since when: right of any usual month, else held against the year before."""
    known = [each for each in _anchors(claim.month) if book.value(claim.tie.key, each)]
    judged = [judge_multiple(replace(claim, since=since), book) for since in known]
    if not judged:
        return untied(claim, "There is no figure before it that could be multiplied.")
    return next((each for each in judged if each.verdict is Verdict.SUPPORTED), judged[-1])


_JUDGES: dict[Kind, Callable[[Claim, Book], Judged]] = {
    Kind.LEVEL: judge_level,
    Kind.AVERAGE: judge_average,
    Kind.DIFFERENCE: judge_difference,
    Kind.TARGET: judge_target,
    Kind.TARGET_DISTANCE: judge_target_distance,
    Kind.TARGET_CASES: judge_target_cases,
    Kind.TARGET_GAP: judge_target_gap,
    Kind.EARLIER: judge_earlier,
    Kind.EXTREME: judge_extreme,
    Kind.SUPERLATIVE: judge_superlative,
    Kind.SUSTAINED: judge_sustained,
    Kind.STEPS: judge_steps,
    Kind.STEADY: judge_steady,
    Kind.SLIGHT: judge_slight,
    Kind.SIGNIFICANT: judge_significant,
    Kind.MULTIPLE: judge_multiple,
    Kind.NOT_HELD: judge_not_held,
    Kind.UNCOUNTED: judge_uncounted,
    Kind.ELSEWHERE: judge_elsewhere,
}
