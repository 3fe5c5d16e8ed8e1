"""Verdicts in words: what the figure is, and why a claim is not so."""

from __future__ import annotations

from fractions import Fraction

from parentis.claims.book import Book, Key
from parentis.claims.claim import Claim, Judged, Verdict
from parentis.facts.rounding import half_up, with_commas
from parentis.period import Month


def supported(claim: Claim, told: str) -> Judged:
    """The figures say the same."""
    return Judged(claim, Verdict.SUPPORTED, told, "")


def contradicted(claim: Claim, told: str, why: str) -> Judged:
    """The figures say otherwise; `told` is what they say."""
    return Judged(claim, Verdict.CONTRADICTED, told, why)


def inconsistent(judged: Judged, why: str) -> Judged:
    """The text says otherwise itself; the right figure stays where it is known."""
    return Judged(judged.claim, Verdict.INCONSISTENT, judged.expected, why)


def untied(claim: Claim, why: str) -> Judged:
    """Nothing can be said."""
    return Judged(claim, Verdict.UNTIED, "", why)


def month_named(month: str) -> str:
    """A month as people say it; an academic year as it is."""
    return month if "/" in month else Month.parse(month).name


def out_of_reach(month: str, key: Key, book: Book) -> str | None:
    """Why there is no figure for a month; None where there is one."""
    run = book.run(key)
    if any(each.month == month for each in run):
        return None
    name = f"{' '.join(key)}"
    if "/" not in month and month > str(book.month):
        return f"{month_named(month)} is after the report month, {book.month.name}."
    months = [each.month for each in run]
    held = f"those held are of {month_named(months[0])} to {month_named(months[-1])}"
    return f"{name} has no figure for {month_named(month)}: {held}."


def shown(value: Fraction) -> str:
    """A value in a reason: whole where it is whole, else with two decimals."""
    return with_commas(half_up(value, 0 if value.denominator == 1 else 2))
