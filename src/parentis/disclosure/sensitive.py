"""Which numbers speak of people, so that a small one is withheld, and which do not."""

from __future__ import annotations

from functools import cache
from typing import Literal

from parentis.disclosure.cell import DENOMINATOR, NUMERATOR
from parentis.indicators import measure
from parentis.series.figure import Number

Nature = Literal["people", "amount", "open"]
"""people: children, young people, households, or what happened to them; a small number is withheld.
amount: days, sessions, points or changes that people bring; withheld where few people bring it.
open: posts, enquiries and residents; nothing about a person in care, always published."""

ENQUIRIES = ("6.01.02", "6.02.01")
"""Enquiries are counted before anybody is known to the council."""

POSTS = ("7.02.01", "7.02.02")
"""Full-time equivalents of posts, which the council's establishment list publishes."""

MAY_BE_NEGATIVE = {
    ("6.02.02", "net-12m"),
    ("4.10.01", "ks2-reading-progress"),
    ("4.10.01", "ks2-writing-progress"),
    ("4.10.01", "ks2-maths-progress"),
    ("4.10.01", "ks4-progress8"),
}

SESSIONS = ("4.10.05", "attendance")
PUPILS = ("4.10.05", "persistent-absence", DENOMINATOR)
"""Whose sessions they are."""


@cache
def nature(code: str, key: str, of: str) -> Nature:
    """What a number counts. What is not named here speaks of people."""
    one = measure(code, key)
    if code in (*ENQUIRIES, *POSTS) or (of == DENOMINATOR and one.over_population):
        return "open"
    if (code, key) == SESSIONS:
        return "amount"
    if of == DENOMINATOR and code in ("6.01.05", "7.02.04"):
        return "open"
    if of == NUMERATOR and one.kind == "average" and code != "7.02.04":
        return "amount"
    return "people"


@cache
def brought_by(code: str, key: str) -> tuple[str, str, str]:
    """The number of people who bring an amount."""
    return PUPILS if (code, key) == SESSIONS else (code, key, DENOMINATOR)


@cache
def part_of_its_base(code: str, key: str) -> bool:
    """Whether the numerator counts some of the cases of the base, so that the rest of them is a number too."""
    one = measure(code, key)
    return one.kind == "share" and not one.over_population and code not in ("6.01.05", *POSTS)


def is_few(number: Number, small: int) -> bool:
    """Whether a number is one that is withheld where it is of people: from 1 to the threshold, or that many fewer."""
    return number != 0 and -small <= number <= small
