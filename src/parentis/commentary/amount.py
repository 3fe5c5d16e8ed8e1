"""The size of a difference, in words."""

from __future__ import annotations

from fractions import Fraction

from parentis.facts import Display, Kind
from parentis.facts.display import counted_in
from parentis.facts.rounding import with_commas


def least_shown(display: Display) -> Fraction:
    """The smallest difference the printed decimals can show."""
    return Fraction(1, 10**display.value_decimals)


def amount(display: Display, difference: Fraction) -> str:
    """`25.0 percentage points`, `18`, `1.4 per 10,000`; what would round to nought is `less than 0.1 ...`."""
    rounded = display.rounded(difference)
    hidden = rounded == 0 and difference != 0
    shown = display.rounded(least_shown(display)) if hidden else rounded
    unit = display.unit_of_difference
    if display.kind is Kind.SHARE and shown == 1:
        unit = "percentage point"
    words = f"{with_commas(shown)} {counted_in(unit, with_commas(shown))}".rstrip()
    return f"less than {words}" if hidden else words
