"""How the gap between children in care and all children is told, beside England's of the same year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from parentis.commentary.pattern import Pattern
from parentis.commentary.scenes import ENGLISH_AND_MATHS
from parentis.commentary.voice import Voice
from parentis.facts import GapToAll, Kind, PublishedPair
from parentis.facts.rounding import half_up, with_commas
from parentis.facts.set_beside import PublishedValue
from parentis.period.dates import academic_year_label


@dataclass(frozen=True)
class GapSaid:
    """A gap, in words."""

    voice: Voice
    gap: GapToAll

    @property
    def year(self) -> str:
        """`2015/16`."""
        return academic_year_label(self.gap.period_end)

    @property
    def here(self) -> str:
        """`38.5 percentage points behind all pupils of the area (22.9% against 61.4%)`."""
        return self._told(self.gap.here, "all pupils of the area")

    @property
    def england(self) -> str:
        """The same of England."""
        return self._told(self.gap.england, "all pupils")

    @property
    def dated(self) -> str:
        """That the edition came out later, where it did."""
        return "; the figures are taken to have come out after the month" if self.gap.after_month else ""

    def _told(self, pair: PublishedPair, others: str) -> str:
        size, unit = abs(half_up(pair.gap, self.gap.decimals)), self.voice.display.unit_of_difference
        both = f"({self._value(pair.in_care)} against {self._value(pair.everyone)})"
        if size == 0:
            return f"level with {others} {both}"
        less, more = ("behind", "ahead of") if self.gap.high_is_good else ("below", "above")
        return f"{with_commas(size)} {unit} {less if pair.gap > 0 else more} {others} {both}"

    def _value(self, value: PublishedValue) -> str:
        sign = "%" if self.voice.display.kind is Kind.SHARE else ""
        return f"{with_commas(half_up(value.value, value.decimals))}{sign}"


def _pair(in_care: str, everyone: str) -> PublishedPair:
    tenth = Fraction(1, 10)
    return PublishedPair(PublishedValue(Fraction(in_care), tenth), PublishedValue(Fraction(everyone), tenth))


TO_ALL: tuple[Pattern[GapSaid], ...] = (
    Pattern(
        name="the gap to all children",
        guard=lambda f: True,
        says="In the academic year {f.year} pupils in care were, as published, {f.here}, and in England {f.england}"
        "{f.dated}.",
        example=(
            GapSaid(
                ENGLISH_AND_MATHS,
                GapToAll(date(2016, 8, 31), "2018", False, _pair("22.9", "61.4"), _pair("17.5", "59.3")),
            ),
            (
                "In the academic year 2015/16 pupils in care were, as published, 38.5 percentage points behind all "
                "pupils of the area (22.9% against 61.4%), and in England 41.8 percentage points behind all pupils "
                "(17.5% against 59.3%)."
            ),
        ),
    ),
)
