"""Rounding half up, from the exact value and never from a number already rounded."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

MINUS = "\N{MINUS SIGN}"


def half_up(value: Fraction, decimals: int) -> Decimal:
    """The value to so many decimals; a half goes up in size, so -0.25 to one decimal is -0.3."""
    scaled = abs(value) * 10**decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    sign, digits, _ = Decimal(-whole if value < 0 else whole).as_tuple()
    # Put together from its digits: arithmetic would round what has more of them than a context keeps.
    return Decimal((sign, digits, -decimals))


def with_commas(value: Decimal | int) -> str:
    """The number as a reader expects it: 4,380 and 12.50, and below nought with a minus and no hyphen."""
    return f"{value:,}".replace("-", MINUS)
