"""Whether a number as written is an exact value, as it would have been printed."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from parentis.claims.numbers import Stated
from parentis.claims.quantities import Hedge
from parentis.facts.rounding import half_up

# "About 18" is right within a twentieth of 18, or when the figure rounds to it.
ABOUT = Fraction(1, 20)

# "Two thirds" and "nine in ten" are said of what lies within a twelfth of them.
ROUGHLY = Fraction(1, 12)

# "Just under" and "nearly" are on one side of it, and of a share in words within an eighth.
NEARLY_IN_WORDS = Fraction(1, 8)

# A change told in words, "a third fewer", is right within a sixth of that third.
CHANGE_IN_WORDS = Fraction(1, 6)


def rounds_to(exact: Fraction, stated: Stated) -> bool:
    """Whether the exact value is printed so, with as many decimals as were written; a half rounds up."""
    return half_up(exact, stated.decimals) == stated.value


def changed_by_part(exact: Fraction, stated: Stated, hedge: Hedge) -> bool:
    """Whether a change of so many per cent is the part of it that words say: more or less a third, over a half."""
    number = Fraction(stated.value)
    if hedge in (Hedge.OVER, Hedge.UNDER, Hedge.AT_LEAST, Hedge.AT_MOST):
        return agrees(exact, stated, hedge)
    return abs(exact - number) <= CHANGE_IN_WORDS * number


def agrees(exact: Fraction, stated: Stated, hedge: Hedge = Hedge.EXACT, in_words: bool = False) -> bool:
    """Whether a claim of so much is true of an exact value; `in_words` says that it is told as `nine in ten`."""
    number = Fraction(stated.value)
    near = (NEARLY_IN_WORDS if in_words else ABOUT) * abs(number)
    match hedge:
        case Hedge.EXACT:
            return rounds_to(exact, stated)
        case Hedge.ABOUT:
            return rounds_to(exact, stated) or abs(exact - number) <= ABOUT * abs(number)
        case Hedge.ROUGHLY:
            return abs(exact - number) <= ROUGHLY * abs(number)
        case Hedge.JUST_OVER:
            return number < exact <= number + near
        case Hedge.JUST_UNDER:
            return number - near <= exact < number or (not in_words and rounds_to(exact, stated))
        case Hedge.OVER:
            return exact > number
        case Hedge.UNDER:
            return exact < number
        case Hedge.AT_LEAST:
            return exact >= number or rounds_to(exact, stated)
        case Hedge.AT_MOST:
            return exact <= number or rounds_to(exact, stated)


def differ_by(one: Fraction, two: Fraction, stated: Stated, decimals: int) -> bool:
    """Whether two values differ by so much: exactly rounded, or as the two printed numbers do."""
    printed = half_up(one, decimals) - half_up(two, decimals)
    return rounds_to(abs(one - two), stated) or _same(abs(printed), stated)


def _same(number: Decimal, stated: Stated) -> bool:
    return half_up(Fraction(number), stated.decimals) == stated.value


@lru_cache(maxsize=4096)
def bounds(stated: Stated) -> tuple[Fraction, Fraction]:
    """The exact values that are printed so: from the first, up to but not including the second."""
    half = Fraction(1, 2 * 10**stated.decimals)
    return Fraction(stated.value) - half, Fraction(stated.value) + half


def possible_bases(count: Stated, percent: Stated) -> tuple[int, int] | None:
    """The smallest and the largest base of which so many are such a percentage; None where no base is.

    A count of nought says nothing of its base: then from 1 without end, told as a very large number.
    """
    low, high = bounds(percent)
    number = Fraction(count.value)
    if number == 0:
        return (1, 10**9) if low <= 0 else None
    largest = 10**9 if low <= 0 else int(100 * number / low)  # n/d >= low
    smallest = int(100 * number / high) + 1  # n/d < high
    smallest = max(smallest, -(-number.numerator // number.denominator))
    return (smallest, largest) if smallest <= largest else None
