"""A whole and the parts it is made of: by reason, by place, by who approved.

Parts are told only when together they come to the whole exactly, so that nothing is left out and nothing counts twice.
In an edition that withholds a part none is told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from parentis.facts.reading import MONTHS_SHOWN, Reading, Window
from parentis.facts.runs import Runs
from parentis.indicators import Measure
from parentis.indicators.linked import REASONS_FOR_MOVING
from parentis.period import Month


@dataclass(frozen=True, slots=True)
class Makeup:
    """What a measure is made of: measures of its own indicator. The whole is what it counts, or its base."""

    whole: Literal["numerator", "denominator"]
    parts: tuple[str, ...]


MAKEUPS: Mapping[tuple[str, str], Makeup] = {
    ("4.05.03", "movements"): Makeup("numerator", REASONS_FOR_MOVING),
    ("6.02.07", "total"): Makeup("numerator", ("in-house", "other")),
    ("6.02.07", "total-12m"): Makeup("numerator", ("in-house-12m", "other-12m")),
    ("4.01.05", "inside"): Makeup("denominator", ("inside", "outside", "unknown")),
    ("4.01.07", "20-miles-or-more"): Makeup("denominator", ("20-miles-or-more", "within-20-miles", "no-postcode")),
    ("4.04.03", "positive"): Makeup("denominator", ("positive", "other")),
}


@dataclass(frozen=True, slots=True)
class Part:
    """One part by the key of its measure, now and in the month before (None where that has no figure).

    `months` are its readings in the months shown that have one, oldest first.
    """

    measure: str
    now: Reading
    before: Reading | None
    months: tuple[Reading, ...] = ()

    def in_month(self, month: Month) -> Reading | None:
        """Its reading in a month; None where that has no figure."""
        return next((each for each in self.months if each.month == month), None)

    @property
    def window(self) -> Window:
        """Its months up to the report month, for what is said of the twelve."""
        month = self.now.month
        return Window(month, tuple(self.in_month(month.less(ago)) for ago in reversed(range(MONTHS_SHOWN))))


@dataclass(frozen=True, slots=True)
class Split:
    """The parts of a whole, the largest first.

    `of_the_base` says that they add up to the measure's base, and that the measure is one of them.
    """

    measure: str
    now: Reading
    of_the_base: bool
    parts: tuple[Part, ...]

    @property
    def others(self) -> tuple[Part, ...]:
        """The parts that have a case, other than the measure itself."""
        return tuple(part for part in self.parts if part.now.numerator and part.measure != self.measure)

    def is_whole_in(self, month: Month, whole: Reading | None) -> bool:
        """Whether every part has a figure in a month, and together they come to the whole then."""
        readings = [part.in_month(month) for part in self.parts]
        known = [reading for reading in readings if reading is not None]
        of = whole and (whole.denominator if self.of_the_base else whole.numerator)
        return len(known) == len(readings) and sum(reading.numerator for reading in known) == of


def split_of(measure: Measure, now: Reading, runs: Runs) -> Split | None:
    """The parts of a measure; None where it has none, one is withheld, or they do not come to the whole."""
    makeup = MAKEUPS.get((measure.code, measure.measure))
    if makeup is None:
        return None
    parts = []
    for key in makeup.parts:
        shown = runs.window(measure.code, key, now.month)
        if shown.now is None:
            return None
        months = tuple(reading for reading in shown.readings if reading is not None)
        parts.append(Part(key, shown.now, shown.before, months))
    whole = now.numerator if makeup.whole == "numerator" else now.denominator
    if not whole or sum(part.now.numerator for part in parts) != whole:
        return None
    parts.sort(key=lambda part: -part.now.numerator)
    return Split(measure.measure, now, makeup.whole == "denominator", tuple(parts))
