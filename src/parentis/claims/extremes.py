"""Highest and lowest, levels held and changes every month, held against the run of figures."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from parentis.claims.agreeing import agrees, rounds_to
from parentis.claims.book import Book
from parentis.claims.claim import Claim, Judged, Kind, Verdict
from parentis.claims.levels import judge_level
from parentis.claims.telling import contradicted, month_named, supported, untied


def judge_extreme(claim: Claim, book: Book) -> Judged:
    """A figure that is said to be the highest or lowest: right in itself, and beyond every other of its window."""
    if not claim.dated and (found := _of_its_month(claim, book)) is not None:
        return found
    level = judge_level(claim, book)
    if level.verdict is not Verdict.SUPPORTED:
        return level
    return _against(claim, book.twelve(claim.tie.key) if not claim.since else _since(claim, book), book) or level


def _of_its_month(claim: Claim, book: Book) -> Judged | None:
    """Without a month it is that of whichever month is furthest out; None where the report month may be meant."""
    run = book.twelve(claim.tie.key)
    if not run or claim.since:
        return None
    furthest = max(run, key=lambda month: run[month] * claim.direction)
    there = judge_level(replace(claim, months=(furthest,)), book)
    return there if there.verdict is Verdict.SUPPORTED else None


def judge_superlative(claim: Claim, book: Book) -> Judged:
    """Highest or lowest in words: among the twelve months, or since a month, which itself may have been beyond."""
    run = book.twelve(claim.tie.key) if not claim.since else _since(claim, book, and_including=False)
    if not run:
        return untied(claim, "There are no figures of the months it speaks of.")
    return _against(claim, run, book) or supported(claim, book.told(claim.tie.key, claim.month))


def _since(claim: Claim, book: Book, and_including: bool = True) -> dict[str, Fraction]:
    found = book.values(claim.tie.key, claim.since, str(book.month))
    return {month: value for month, value in found.items() if and_including or month != claim.since}


def _against(claim: Claim, run: dict[str, Fraction], book: Book) -> Judged | None:
    value = book.value(claim.tie.key, claim.month)
    if value is None:
        return untied(claim, f"{' '.join(claim.tie.key)} has no figure in {month_named(claim.month)}.")
    beyond = {month: each for month, each in run.items() if (each - value) * claim.direction > 0}
    # Months that are printed alike share the place.
    alike = claim.quantity and claim.kind is Kind.EXTREME and claim.quantity.main
    beyond = {month: each for month, each in beyond.items() if not (alike and rounds_to(each, alike))}
    here = book.told_value(claim.tie.key, value)
    beyond = {month: each for month, each in beyond.items() if book.told_value(claim.tie.key, each) != here}
    if not beyond:
        return None
    furthest = max(beyond, key=lambda month: beyond[month] * claim.direction)
    side = "higher" if claim.direction > 0 else "lower"
    told = f"{book.told(claim.tie.key, furthest)} in {month_named(furthest)}"
    return contradicted(claim, told, f"{month_named(furthest)} was {side}: {book.told(claim.tie.key, furthest)}.")


def judge_sustained(claim: Claim, book: Book) -> Judged:
    """A level that every month since is said to have kept."""
    run = book.values(claim.tie.key, claim.since or str(book.month.less(11)), claim.month)
    stated = claim.quantity and (claim.quantity.percent or claim.quantity.count or claim.quantity.rate)
    if not run or not stated or not claim.quantity:
        return untied(claim, "There are no figures of the months it speaks of.")
    for month, value in run.items():
        if not agrees(value, stated, claim.quantity.hedge):
            told = f"{book.told(claim.tie.key, month)} in {month_named(month)}"
            return contradicted(
                claim, told, f"{month_named(month)} did not keep it: {book.told(claim.tie.key, month)}."
            )
    return supported(claim, book.told(claim.tie.key, claim.month))


def judge_steps(claim: Claim, book: Book) -> Judged:
    """Up or down every month: every step must be, but those into months that the text itself excepts."""
    return _steps(claim, book, strictly=True)


def judge_steady(claim: Claim, book: Book) -> Judged:
    """Steadily up or down: no step may go the other way."""
    return _steps(claim, book, strictly=False)


def _steps(claim: Claim, book: Book, strictly: bool) -> Judged:
    run = book.values(claim.tie.key, claim.since, claim.month)
    if len(run) < 2:
        return untied(claim, "There are no figures of the months it speaks of.")
    for (month_before, before), (month, value) in pairwise(run.items()):
        step = (value - before) * claim.direction
        if month in claim.excepted or step > 0 or (step == 0 and not strictly):
            continue
        way = "stayed the same" if value == before else "fell" if value < before else "rose"
        told = f"{book.told_value(claim.tie.key, before)} to {book.told_value(claim.tie.key, value)}"
        return contradicted(claim, told, f"From {month_named(month_before)} to {month_named(month)} it {way}: {told}.")
    return supported(claim, book.told(claim.tie.key, claim.month))
