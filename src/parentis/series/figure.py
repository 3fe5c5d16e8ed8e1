"""A figure: a measure in a month, for the whole council or for one group."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

Number = int | Decimal

# What a numerator over its denominator is multiplied by, for each kind of measure.
PER = {"share": 100, "rate": 10_000, "average": 1, "count": 1}


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: a measure in a month, for the whole council or for one group of a dimension.

    `dimension` and `group` are empty for the whole council. `denominator` is None for a plain count.
    """

    council: str
    code: str
    measure: str
    kind: str
    month: str
    dimension: str
    group: str
    numerator: Number
    denominator: Number | None

    @property
    def value(self) -> Fraction | None:
        """The exact value: a share in per cent, a rate per 10,000; None where the base is nought."""
        if self.denominator is None:
            return Fraction(self.numerator)
        if self.denominator == 0:
            return None
        return Fraction(self.numerator) / Fraction(self.denominator) * PER[self.kind]
