"""What a text says against itself: figures of one month that differ, extremes that others pass, sums, directions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from parentis.claims.agreeing import bounds
from parentis.claims.bases import MOST_SET_AGAINST, clashes, impossible
from parentis.claims.claim import Claim, Kind, Tie
from parentis.claims.numbers import Stated
from parentis.claims.quantities import Hedge
from parentis.claims.sums import unequal_sums
from parentis.claims.telling import month_named
from parentis.council import Council
from parentis.facts.change import Polarity
from parentis.facts.target import polarity_in
from parentis.indicators.catalogue import measure
from parentis.period import Month

LEVELS = (Kind.LEVEL, Kind.EXTREME)

POSTS = "7.02"
"""The indicators of the workforce, whose bases are whole-time equivalents."""


def faults_within(claims: Sequence[Claim], report: Month, council: Council | None) -> Iterator[tuple[Claim, str, bool]]:
    """Each claim that the text itself speaks against, why, and whether that holds whatever the figures are."""
    for claim in claims:
        if claim.quantity is not None and claim.kind in (*LEVELS, Kind.AVERAGE) and (why := _impossible(claim)):
            yield claim, why, True
    for faults in (
        clashes(claims),
        unequal_sums(claims),
        _passed(claims, report),
        _told_twice(claims),
        _arithmetic(claims),
    ):
        for claim, why in faults:
            yield claim, why, False
    for claim in claims:
        lesser = claim.kind is Kind.SUPERLATIVE and claim.since and claim.tie.tied and claim.quantity is not None
        if lesser and (why := _since_a_lesser(claim)):
            yield claim, why, True
    for claim, why in _targets(claims, council):
        yield claim, why, True


def _impossible(claim: Claim) -> str | None:
    """Why a claim's own numbers cannot be; posts are counted in parts, so that any base may be theirs."""
    quantity = claim.quantity
    if quantity is None or (claim.tie.code.startswith(POSTS) and quantity.base is None):
        return None
    return impossible(quantity)


def _told_twice(claims: Sequence[Claim]) -> Iterator[tuple[Claim, str]]:
    """Figures of one measure and month that no one figure is printed as."""
    for said in _by_measure_and_month(claims).values():
        others = _distinct(said)
        for claim in said:
            other = next((each for each in others if each is not claim and not _compatible(claim, each)), None)
            if other is not None:
                yield claim, f"Line {other.line} says '{other.text}' of the same {month_named(claim.month)}."


def _distinct(claims: Iterable[Claim]) -> list[Claim]:
    """The first of the claims that give the same numbers of the same month; of a long text not more than are needed."""
    first = {(claim.month, claim.quantity and claim.quantity.numbers): claim for claim in reversed(list(claims))}
    return sorted(first.values(), key=lambda claim: claim.sentence)[:MOST_SET_AGAINST]


def _compatible(one: Claim, two: Claim) -> bool:
    if one.quantity is None or two.quantity is None:
        return True
    pairs = [
        (one.quantity.percent, two.quantity.percent), (one.quantity.count, two.quantity.count),
        (one.quantity.base, two.quantity.base), (one.quantity.rate, two.quantity.rate),
    ]  # fmt: skip
    return all(_overlap(first, second) for first, second in pairs if first is not None and second is not None)


def _overlap(one: Stated, two: Stated) -> bool:
    (low, high), (other_low, other_high) = bounds(one), bounds(two)
    return low < other_high and other_low < high


def _by_measure_and_month(claims: Sequence[Claim]) -> dict[tuple[str, str, str], list[Claim]]:
    found: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        exact = claim.quantity is not None and claim.quantity.hedge is Hedge.EXACT
        exact = exact and (claim.dated or claim.kind is Kind.LEVEL)
        if claim.kind in LEVELS and claim.tie.tied and exact and not claim.denied:
            for month in claim.months:
                found[(*claim.tie.key, month)].append(claim)
    return found


def _passed(claims: Sequence[Claim], report: Month) -> Iterator[tuple[Claim, str]]:
    """A highest or lowest that another figure of the text is beyond."""
    levels = [claim for claim in claims if claim.kind in LEVELS and claim.tie.tied and not claim.denied]
    said: dict[Tie, list[Claim]] = defaultdict(list)
    for claim in levels:
        if (claim.dated or claim.kind is Kind.LEVEL) and claim.quantity and claim.quantity.hedge is Hedge.EXACT:
            said[claim.tie].append(claim)
    others = {tie: _distinct(those) for tie, those in said.items()}
    for claim in claims:
        if claim.kind not in (Kind.EXTREME, Kind.SUPERLATIVE) or not claim.tie.tied or claim.quantity is None:
            continue
        first = claim.since or str(report.less(11))
        for other in others.get(claim.tie, []):
            in_window = (first < other.month if claim.since else first <= other.month) and other.month <= str(report)
            if in_window and _beyond(other, claim):
                yield (
                    claim,
                    f"Line {other.line} says '{other.text}', which is {'higher' if claim.direction > 0 else 'lower'}.",
                )
                break


def _since_a_lesser(claim: Claim) -> str | None:
    """'Highest since' a month that was itself lower: then it is the highest since before it."""
    now, then = _comparable(claim.quantity), _comparable(claim.reference)
    if now is None or then is None or (now.value - then.value) * claim.direction <= 0:
        return None
    side = "lower" if claim.direction > 0 else "higher"
    return f"{then} in {month_named(claim.since)} is {side} than {now}: it would be so since before then."


def _beyond(other: Claim, claim: Claim) -> bool:
    one, two = _comparable(other.quantity), _comparable(claim.quantity)
    if one is None or two is None:
        return False
    if (other.quantity is not None and claim.quantity is not None) and (other.quantity.percent is None) != (
        claim.quantity.percent is None
    ):
        return False
    (low, high), (other_low, other_high) = bounds(two), bounds(one)
    return other_low >= high if claim.direction > 0 else other_high <= low


def _comparable(quantity: object) -> Stated | None:
    from parentis.claims.quantities import Quantity

    if not isinstance(quantity, Quantity):
        return None
    return quantity.percent or quantity.rate or quantity.count


def _arithmetic(claims: Sequence[Claim]) -> Iterator[tuple[Claim, str]]:
    """A change that is not the difference of the two figures it is said to lie between."""
    said = _by_measure_and_month(claims)
    pairs: dict[tuple[str, str, str, str], list[tuple[Claim, Claim]]] = {}
    for claim in claims:
        if claim.kind is not Kind.DIFFERENCE or not claim.since or claim.quantity is None or not claim.tie.tied:
            continue
        between = (*claim.tie.key, claim.month, claim.since)
        if between not in pairs:
            pairs[between] = _told_together(said[between[:3]], said[(*claim.tie.key, claim.since)])
        for now, then in pairs[between]:
            if why := _wrong_difference(claim, now, then):
                yield claim, why


def _told_together(now: Sequence[Claim], then: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """The figures of two months that stand in one sentence or in two that follow each other; each pair once."""
    by_sentence: dict[int, list[Claim]] = defaultdict(list)
    for claim in then:
        by_sentence[claim.sentence].append(claim)
    found: dict[object, tuple[Claim, Claim]] = {}
    for one in now:
        for two in (two for near in (-1, 0, 1) for two in by_sentence.get(one.sentence + near, [])):
            found.setdefault((one.quantity and one.quantity.numbers, two.quantity and two.quantity.numbers), (one, two))
    return list(found.values())[:MOST_SET_AGAINST]


def _wrong_difference(claim: Claim, now: Claim, then: Claim) -> str | None:
    quantity, one, two = claim.quantity, now.quantity, then.quantity
    if quantity is None or one is None or two is None or quantity.hedge is not Hedge.EXACT:
        return None
    in_points = quantity.percent is not None
    stated, first, second = ((each.percent if in_points else each.count) for each in (quantity, one, two))
    if stated is None or first is None or second is None:
        return None
    difference = first.value - second.value
    wrong_way = claim.direction and difference and (difference > 0) != (claim.direction > 0)
    slack = sum((_half(each) for each in (first, second, stated)), Decimal(0)) if in_points else Decimal(0)
    relative = in_points and second.value and abs(abs(difference) / second.value * 100 - stated.value) < 1
    if wrong_way or (abs(abs(difference) - stated.value) > slack and not relative):
        return f"From {second} to {first} is {'up' if difference > 0 else 'down'} {abs(difference)}, not {stated}."
    return None


def _half(number: Stated) -> Decimal:
    return Decimal(1).scaleb(-number.decimals) / 2 if number.decimals else Decimal("0.5")


def _targets(claims: Sequence[Claim], council: Council | None) -> Iterator[tuple[Claim, str]]:
    """Milestones of one measure that do not get better from one date to the next."""
    found: dict[tuple[int, str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind is Kind.TARGET and claim.tie.tied and claim.dated and claim.compared:
            found[(claim.sentence, *claim.tie.key)].append(claim)
    for (_, code, key), said in found.items():
        better = polarity_in(council, measure(code, key))
        for one, two in pairwise(said):
            first, second = _comparable(one.quantity), _comparable(two.quantity)
            if first is None or second is None or one.month >= two.month or better is Polarity.NEUTRAL:
                continue
            gain = Fraction(second.value) - Fraction(first.value)
            if gain == 0 or (gain > 0) != (better is Polarity.HIGH):
                yield two, f"It is to be reached after {first} by {month_named(one.month)}, and asks for no more."
