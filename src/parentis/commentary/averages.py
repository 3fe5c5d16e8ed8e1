"""How the twelve-month average is told."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from parentis.commentary.pattern import Pattern
from parentis.commentary.scenes import AT_HOME, INSIDE, LEAVERS, RATE, twelve
from parentis.commentary.voice import MONTH_END, Voice
from parentis.facts import Average, Kind, average_of
from parentis.facts.reading import TWELVE, Reading


@dataclass(frozen=True)
class AverageSaid:
    """A twelve-month average, in words."""

    voice: Voice
    average: Average

    @property
    def is_pooled(self) -> bool:
        """Whether it is a share of everything added up."""
        return self.average.kind is Kind.SHARE

    @property
    def is_of_month_ends(self) -> bool:
        """Whether the same children are met at each month end."""
        return self.voice.period == MONTH_END

    @property
    def name(self) -> str:
        """`12-month average`, or what it is the average of when months are missing."""
        months = self.average.months
        return (
            f"{TWELVE}-month average"
            if months == TWELVE
            else f"average of the {self.voice.months_with_a_figure(months)}"
        )

    @property
    def pooled(self) -> str:
        """The share with its n of d."""
        numerator, denominator = self.average.numerator or Fraction(0), self.average.denominator
        return self.voice.display.reading(Reading(self.voice.month, Kind.SHARE, numerator, denominator))

    @property
    def mean(self) -> str:
        """The mean with its unit."""
        return self.voice.display.mean(self.average.value)


def _example(voice: Voice, *numbers: str) -> AverageSaid:
    found = average_of(twelve(voice, *numbers))
    if found is None:
        raise ValueError("the example's months are too few for an average")
    return AverageSaid(voice, found)


pooled: Pattern[AverageSaid] = Pattern(
    name="pooled",
    guard=lambda f: f.is_pooled and not f.is_of_month_ends,
    says="The {f.name} is {f.pooled}.",
    example=(_example(INSIDE, *["9 of 17", "15 of 20"] * 6), "The 12-month average is 64.9% (144 of 222)."),
)

pooled_over_month_ends: Pattern[AverageSaid] = Pattern(
    name="pooled over month ends",
    guard=lambda f: f.is_pooled and f.is_of_month_ends,
    says="The {f.name} is {f.pooled}, adding up the month ends.",
    example=(
        _example(AT_HOME, *["60 of 680", "66 of 670"] * 6),
        "The 12-month average is 9.3% (756 of 8,100), adding up the month ends.",
    ),
)

mean_of_months: Pattern[AverageSaid] = Pattern(
    name="mean of the months",
    guard=lambda f: not f.is_pooled and f.average.kind is Kind.COUNT and not f.is_of_month_ends,
    says="The {f.name} is {f.mean} a month.",
    example=(_example(LEAVERS, *["20", "25", "31"] * 4), "The 12-month average is 25.3 a month."),
)

mean_of_levels: Pattern[AverageSaid] = Pattern(
    name="mean of levels",
    guard=lambda f: not f.is_pooled and (f.average.kind is not Kind.COUNT or f.is_of_month_ends),
    says="The {f.name} is {f.mean}.",
    example=(
        _example(RATE, *["690 of 100,000", "700 of 100,000"] * 6),
        "The 12-month average is 69.5 per 10,000.",
    ),
)

AVERAGES: tuple[Pattern[AverageSaid], ...] = (pooled, pooled_over_month_ends, mean_of_months, mean_of_levels)
