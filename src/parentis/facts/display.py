"""How a figure prints itself, with its base."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Self

from parentis.facts.bases import count_leads, too_few_for_a_percentage
from parentis.facts.reading import Kind, Reading
from parentis.facts.rounding import half_up, with_commas
from parentis.indicators import Measure
from parentis.indicators.kinds import Average

# An average of a few a child is told to the hundredth, whatever the council does with percentages.
AVERAGE_DECIMALS = 2

# What is counted in parts (full-time equivalents) is told to the tenth.
PARTS_DECIMALS = 1

_ONE = {"children": "child", "enquiries": "enquiry"}
_MANY = {one: many for many, one in _ONE.items()}


@dataclass(frozen=True, slots=True)
class Display:
    """How one measure is printed: its unit, and the decimals the council asks for in percentages and rates.

    `base` is what the denominator is counted in where that needs saying, `apart` whether the numerator is no part
    of it, `amounts` whether the numerator is a sum of days or points, which tells nobody anything.
    """

    kind: Kind
    unit: str
    decimals: int = 1
    average_decimals: int = AVERAGE_DECIMALS
    base: str = ""
    apart: bool = False
    amounts: bool = False

    @classmethod
    def of(cls, measure: Measure, decimals: int) -> Self:
        """The display of a measure of the catalogue, in a council's decimals."""
        kind = Kind(measure.kind)
        if not isinstance(measure, Average):
            return cls(kind, measure.unit, decimals)
        return cls(
            kind,
            measure.unit,
            decimals,
            measure.decimals,
            measure.base,
            apart=measure.chance == "events",
            amounts=kind is Kind.AVERAGE and measure.chance == "unknown",
        )

    @property
    def value_decimals(self) -> int:
        """How many decimals the value has; a count has none."""
        if self.kind is Kind.COUNT:
            return 0
        return self.average_decimals if self.kind is Kind.AVERAGE else self.decimals

    @property
    def unit_of_difference(self) -> str:
        """What a difference of two values is counted in; nothing for counts."""
        return {Kind.SHARE: "percentage points", Kind.COUNT: ""}.get(self.kind, self.unit)

    def rounded(self, value: Fraction) -> Decimal:
        """A value, or a difference of two, as it is printed."""
        in_parts = self.kind is Kind.COUNT and value.denominator != 1
        return half_up(value, self.decimals if in_parts else self.value_decimals)

    def value(self, value: Fraction) -> str:
        """The value with its unit: `52.9%`, `67.3 per 10,000`, `0.99 changes per child`, `665`."""
        number = with_commas(self.rounded(value))
        if self.kind is Kind.COUNT:
            return number
        return f"{number}%" if self.kind is Kind.SHARE else f"{number} {counted_in(self.unit, number)}"

    def mean(self, value: Fraction) -> str:
        """An average of monthly values: that of counts has decimals too."""
        if self.kind is Kind.COUNT:
            return with_commas(half_up(value, self.decimals))
        return self.value(value)

    def reading(self, reading: Reading) -> str:
        """A month's figure with its base; a base of 0 is told as such."""
        if reading.value is None:
            return f"{count(reading.numerator)}{self._of}0"
        if reading.kind is Kind.SHARE:
            return self._share(reading)
        if reading.kind is Kind.AVERAGE:
            return f"{self.value(reading.value)} ({self._over(reading)})"
        return self.value(reading.value)

    def _share(self, reading: Reading) -> str:
        base = count(reading.denominator or Fraction(0))
        of = f"{count(reading.numerator)}{self._of}{base} {counted_in(self.base, base)}".rstrip()
        if too_few_for_a_percentage(reading) or reading.value is None:
            return of
        percentage = self.value(reading.value)
        return f"{of} ({percentage})" if count_leads(reading) else f"{percentage} ({of})"

    def _over(self, reading: Reading) -> str:
        base = count(reading.denominator or Fraction(0))
        singular = self.unit.rpartition(" per ")[2]
        noun = counted_in(self.base or _MANY.get(singular, f"{singular}s"), base)
        return f"for {base} {noun}" if self.amounts else f"{count(reading.numerator)} over {base} {noun}"

    @property
    def _of(self) -> str:
        return " over " if self.apart else " of "


def counted_in(unit: str, number: str) -> str:
    """The unit after a number as printed: of one, the singular."""
    return _ONE.get(unit, unit.removesuffix("s")) if number == "1" else unit


def count(number: Fraction) -> str:
    """A number of cases; one that is not whole (full-time equivalents) to one decimal."""
    return with_commas(half_up(number, 0 if number.denominator == 1 else PARTS_DECIMALS))
