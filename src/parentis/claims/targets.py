"""Targets that a text states, and distances from them, held against the council file."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from parentis.claims.agreeing import agrees
from parentis.claims.book import Book
from parentis.claims.claim import Claim, Judged
from parentis.claims.numbers import Stated
from parentis.claims.quantities import Hedge
from parentis.claims.telling import contradicted, month_named, supported, untied
from parentis.council.targets import Milestone, Target
from parentis.facts.target import polarity_in
from parentis.indicators.catalogue import measure
from parentis.period import Month
from parentis.series.figure import PER, Figure

_NO_TARGET = "The council file sets no target for {}."


def judge_target(claim: Claim, book: Book) -> Judged:
    """A target as the text states it: one of the milestones, with the month where the text gives one."""
    target = book.target(*claim.tie.key)
    stated = _stated(claim)
    if target is None or stated is None:
        return untied(claim, _NO_TARGET.format(claim.tie.code))
    same = [milestone for milestone in target.milestones if Fraction(str(milestone.value)) == Fraction(stated.value)]
    if same:
        return supported(claim, _told(target))
    if not claim.compared:
        return untied(claim, "It is where a target begins from, and the text does not say when that was.")
    return contradicted(claim, _told(target), f"The council file sets {_told(target)}.")


def is_due_in(milestone: Milestone, month: str) -> bool:
    """Whether a milestone is to be met in a month, of whichever year; a school year is no month."""
    return milestone.by is not None and "/" not in month and milestone.by.number == Month.parse(month).number


def judge_target_distance(claim: Claim, book: Book) -> Judged:
    """How far the month is from the target: from one of its milestones, or from the target the text states."""
    target = book.target(*claim.tie.key)
    if target is not None and any(is_due_in(each, claim.month) for each in target.milestones):
        # "11.8 points from the September target": that is when it is to be met, and not what is short of it.
        claim = replace(claim, months=(str(book.month),))
    figure, stated = book.figure(claim.tie.key, _month(claim, book)), _stated(claim)
    aims = (
        [] if target is None else [(Fraction(str(each.value)), target.of == "numerator") for each in target.milestones]
    )
    if figure is None or stated is None or not aims:
        return untied(claim, _NO_TARGET.format(claim.tie.code))
    hedge = claim.quantity.hedge if claim.quantity else Hedge.EXACT
    distances = [distance for aim, of_cases in aims for distance in _distances(figure, aim, of_cases)]
    for distance in distances:
        if agrees(abs(distance), stated, hedge) and (
            not claim.direction or not distance or (distance > 0) == (claim.direction > 0)
        ):
            side = "above" if distance > 0 else "below"
            if claim.quantity and claim.quantity.percent and not claim.quantity.points:
                told = f"{stated} percentage points {side}"
                return contradicted(claim, told, f"{told} it, not {stated}% {side}.")
            return supported(claim, book.told(claim.tie.key, _month(claim, book)))
    told = f"{_number(abs(distances[0]))} {'above' if distances[0] > 0 else 'below'}"
    month = _month(claim, book)
    why = f"{month_named(month)} has {book.told(claim.tie.key, month)}; the council file sets {_told(target)}."
    return contradicted(claim, told, why)


def _distances(figure: Figure, aim: Fraction, of_cases: bool) -> list[Fraction]:
    if of_cases:
        return [Fraction(figure.numerator) - aim]
    return [figure.value - aim] if figure.value is not None else []


def judge_target_cases(claim: Claim, book: Book) -> Judged:
    """How many cases would meet the target with the base as it is, rounded so that it is truly met."""
    target, stated, month = book.target(*claim.tie.key), _stated(claim), str(book.month)
    figure = book.figure((target.indicator, target.measure), month) if target else None
    if figure is None or stated is None or target is None or figure.denominator is None:
        return untied(claim, _NO_TARGET.format(claim.tie.code))
    better = _better(target, book)
    rounded = math.floor if better == "low" else math.ceil
    base = Fraction(figure.denominator)
    wanted = _wanted(target, figure, rounded)
    if not claim.direction and Fraction(stated.value) in wanted:
        return supported(claim, str(int(stated.value)))
    if claim.direction:
        return _judge_gap(claim, Fraction(figure.numerator), wanted, stated)
    nearest = min(wanted, key=lambda each: abs(each - Fraction(stated.value)))
    reached = Fraction(stated.value) / base * PER[figure.kind]
    return contradicted(
        claim, str(nearest), f"{stated} of {_number(base)} is {_number(reached)}%, and {_told(target)} is the target."
    )


def judge_target_gap(claim: Claim, book: Book) -> Judged:
    """How many more or fewer would meet a target, where the text does not say which way."""
    target, stated, month = book.target(*claim.tie.key), _stated(claim), str(book.month)
    figure = book.figure((target.indicator, target.measure), month) if target else None
    if figure is None or stated is None or target is None:
        return untied(claim, _NO_TARGET.format(claim.tie.code))
    better = _better(target, book)
    gaps = [
        abs(each - Fraction(figure.numerator))
        for each in _wanted(target, figure, math.floor if better == "low" else math.ceil)
    ]
    if Fraction(stated.value) in gaps:
        return supported(claim, str(stated))
    told = " or ".join(_number(gap) for gap in gaps)
    return contradicted(claim, told, f"{told} would meet it.")


def _wanted(target: Target, figure: Figure, rounded: Callable[[Fraction], int]) -> list[int]:
    """How many cases each milestone comes to with the base as it is."""
    aims = [Fraction(str(each.value)) for each in target.milestones]
    if target.of == "numerator" or figure.denominator is None:
        return [rounded(aim) for aim in aims]
    return [rounded(aim * Fraction(figure.denominator) / PER[figure.kind]) for aim in aims]


def _judge_gap(claim: Claim, now: Fraction, wanted: list[int], stated: Stated) -> Judged:
    """How many more or fewer would meet a target."""
    gaps = [each - now for each in wanted if (each - now) * claim.direction > 0]
    if any(abs(gap) == Fraction(stated.value) for gap in gaps):
        return supported(claim, str(stated))
    told = " or ".join(_number(abs(gap)) for gap in gaps)
    return contradicted(claim, told, f"{told} would meet it." if told else "It is met.")


def _better(target: Target, book: Book) -> str:
    return polarity_in(book.council, measure(target.indicator, target.measure)).value


def _month(claim: Claim, book: Book) -> str:
    return claim.month if book.figure(claim.tie.key, claim.month) is not None else str(book.month)


def _stated(claim: Claim) -> Stated | None:
    quantity = claim.quantity
    return None if quantity is None else quantity.percent or quantity.rate or quantity.count


def _told(target: Target | None) -> str:
    return " and ".join(_milestone(each) for each in target.milestones) if target else ""


def _milestone(milestone: Milestone) -> str:
    by = f" by {month_named(str(milestone.by))}" if milestone.by else ""
    return f"{_number(Fraction(str(milestone.value)))}{by}"


def _number(value: Fraction) -> str:
    from parentis.facts.rounding import half_up, with_commas

    return with_commas(half_up(value, 0 if value.denominator == 1 else 1))
