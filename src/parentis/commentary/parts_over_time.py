"""How the parts of a whole are told over several months, and the cases recorded without saying what they were."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from parentis.commentary.between import figures_with_months
from parentis.commentary.extremes import ExtremeSaid
from parentis.commentary.parts import PARTS
from parentis.commentary.pattern import Pattern
from parentis.commentary.recording import UNCODED
from parentis.commentary.scenes import FAR, INSIDE, MOVES, reading, twelve
from parentis.commentary.voice import ROLLING, Voice
from parentis.facts import Average, Codes, Extreme, Kind, Part, Reading, Split, average_of, extreme_of
from parentis.facts.display import Display, count
from parentis.facts.reading import TWELVE
from parentis.period import Month
from parentis.words.listing import listed

CALLED = {**UNCODED, "reason-other": "with the reason 'other'"}


@dataclass(frozen=True)
class PartsSaid:
    """The parts of a whole in several months, the report month first, in words.

    Each of the months must have every part, coming to the whole. `told_apart` are parts that another sentence tells.
    """

    voice: Voice
    split: Split
    months: Sequence[Month]
    told_apart: frozenset[str] = frozenset()

    @property
    def parts(self) -> list[Part]:
        """The parts with a case in any of the months, other than the measure itself."""
        return [part for part in self.split.parts if self._is_told(part)]

    @property
    def is_told(self) -> bool:
        """Whether there is another month than the one whose parts the sentence has, and a part to tell."""
        return len(self.months) > 1 and bool(self.parts)

    @property
    def when(self) -> str:
        """`In June, May and April`, `In the 12 months to June and to April`."""
        names = [self.voice.month_again(month) for month in self.months]
        if self.voice.period == ROLLING:
            return f"In the {TWELVE} months " + listed([f"to {name}" for name in names])
        return f"In {listed(names)}"

    @property
    def numbers(self) -> str:
        """`by the care plan 5, 13 and 9; at the carer's request 4, 4 and 6`."""
        return "; ".join(f"{self._called(part)} {listed(self._figures(part))}" for part in self.parts)

    @property
    def has_averages(self) -> bool:
        """Whether the parts are numbers of a month with an average of twelve months each."""
        averages = [average for _, average in self._averages()]
        if self.split.of_the_base or self.voice.period == ROLLING:
            return False
        return any(each and each.value for each in averages) and all(
            each and each.months == TWELVE for each in averages
        )

    @property
    def averages(self) -> str:
        """`by the care plan 11.2; at the carer's request 4.0`: of every part that had a case in the twelve months."""
        told = [(part, average.value) for part, average in self._averages() if average and average.value]
        return "; ".join(f"{self._called(part)} {self.voice.display.mean(value)}" for part, value in told)

    @property
    def has_highest(self) -> bool:
        """Whether the parts are shares, each with its place among twelve months."""
        return self.split.of_the_base and bool(self.parts) and all(self._extremes())

    @property
    def highest(self) -> str:
        """`placed outside the authority 52.2% (12 of 23) in March`."""
        told = [(part, each) for part, each in zip(self.parts, self._extremes(), strict=True) if each]
        return "; ".join(f"{self._called(part)} {ExtremeSaid(self.voice, each).high}" for part, each in told)

    def _extremes(self) -> list[Extreme | None]:
        """The place of each part that is told; None where one of the twelve months has no figure."""
        found = [extreme_of(part.window, self.voice.display.rounded) for part in self.parts]
        return [each if each and each.months == TWELVE else None for each in found]

    def _averages(self) -> list[tuple[Part, Average | None]]:
        told = [part for part in self.split.parts if part.measure not in self.told_apart | {self.split.measure}]
        return [(part, average_of(part.window)) for part in told]

    def _is_told(self, part: Part) -> bool:
        if part.measure == self.split.measure or part.measure in self.told_apart:
            return False
        return any(reading.numerator for reading in map(part.in_month, self.months) if reading)

    def _figures(self, part: Part) -> list[str]:
        return [self._figure(each) for each in map(part.in_month, self.months) if each is not None]

    def _figure(self, each: Reading) -> str:
        return self.voice.display.reading(each) if self.split.of_the_base else count(each.numerator)

    def _called(self, part: Part) -> str:
        return PARTS[self.voice.key[0], part.measure]


def _parts(voice: Voice, whole: str, of_the_base: bool, *parts: tuple[str, str, str]) -> PartsSaid:
    made = []
    for key, now, before in parts:
        months = (reading(voice, before, 1), reading(voice, now))
        made.append(Part(key, months[1], months[0], months))
    split = Split(voice.key[1], reading(voice, whole), of_the_base, tuple(made))
    return PartsSaid(voice, split, (voice.month, voice.month.less(1)))


def _parts_of_a_year(numbers: Mapping[str, Iterable[int]]) -> PartsSaid:
    parts = []
    for key, run in numbers.items():
        months = tuple(each for each in twelve(MOVES, *map(str, run)).readings if each is not None)
        parts.append(Part(key, months[-1], months[-2], months))
    whole = sum((part.now.numerator for part in parts), Fraction(0))
    split = Split(MOVES.key[1], reading(MOVES, str(whole)), False, tuple(parts))
    return PartsSaid(MOVES, split, (MOVES.month, MOVES.month.less(1)))


def _shares_of_a_year(*outside: int) -> PartsSaid:
    parts = []
    for key, run in (("outside", outside), ("inside", [20 - number for number in outside])):
        shown = twelve(INSIDE, *(f"{number} of 20" for number in run))
        months = tuple(each for each in shown.readings if each is not None)
        parts.append(Part(key, months[-1], months[-2], months))
    return PartsSaid(INSIDE, Split("inside", parts[1].now, True, tuple(parts)), (INSIDE.month, INSIDE.month.less(1)))


PARTS_OVER_TIME: tuple[Pattern[PartsSaid], ...] = (
    Pattern(
        name="parts in several months",
        guard=lambda f: f.is_told,
        says="{f.when}: {f.numbers}.",
        example=(
            _parts(MOVES, "9", False, ("care-plan", "5", "13"), ("carer-request", "4", "4"), ("custody", "0", "0")),
            "In June and May: by the care plan 5 and 13; at the carer's request 4 and 4.",
        ),
    ),
    Pattern(
        name="no parts in other months",
        guard=lambda f: not f.is_told,
        says="",
        example=(_parts(MOVES, "9", False, ("custody", "0", "0")), ""),
    ),
)

AVERAGE_PARTS: tuple[Pattern[PartsSaid], ...] = (
    Pattern(
        name="the average of each part",
        guard=lambda f: f.has_averages,
        says="The 12-month averages: {f.averages}.",
        example=(
            _parts_of_a_year({"care-plan": range(16, 4, -1), "carer-request": [4] * 12, "custody": [0] * 12}),
            "The 12-month averages: by the care plan 10.5; at the carer's request 4.0.",
        ),
    ),
    Pattern(
        name="no averages of parts",
        guard=lambda f: not f.has_averages,
        says="",
        example=(_parts(MOVES, "9", False, ("care-plan", "5", "13")), ""),
    ),
)

HIGHEST_PARTS: tuple[Pattern[PartsSaid], ...] = (
    Pattern(
        name="the highest of each part",
        guard=lambda f: f.has_highest,
        says="The highest of the twelve months: {f.highest}.",
        example=(
            _shares_of_a_year(8, 9, 10, 12, 11, 9, 8, 7, 6, 8, 9, 8),
            "The highest of the twelve months: placed outside the authority 60.0% (12 of 20) in October 2016.",
        ),
    ),
    Pattern(
        name="no highest of parts",
        guard=lambda f: not f.has_highest,
        says="",
        example=(_parts(MOVES, "9", False, ("care-plan", "5", "13")), ""),
    ),
)


@dataclass(frozen=True)
class CodesSaid:
    """One measure of recording in several months and on average, in words."""

    display: Display
    voice: Voice
    codes: Codes
    months: Sequence[Month]

    @property
    def called(self) -> str:
        """What is wrong with them."""
        return CALLED[self.codes.measure]

    @property
    def figures(self) -> str:
        """`0 of 17 (0.0%) in June and 5 of 14 (35.7%) in April`."""
        found = [each for month in self.months for each in self.codes.months if each.month == month]
        return listed(figures_with_months(found, self.display.reading, self.voice))

    @property
    def has_average(self) -> bool:
        """Whether there is an average of all twelve months."""
        return self.codes.average is not None and self.codes.average.months == TWELVE

    @property
    def average(self) -> str:
        """`4.1% (13 of 315)`, `3.3`."""
        average = self.codes.average
        if average is None:
            raise ValueError("there is no average to tell")
        if average.kind is not Kind.SHARE:
            return self.display.mean(average.value)
        pooled = Reading(self.voice.month, Kind.SHARE, average.numerator or Fraction(0), average.denominator)
        return self.display.reading(pooled)


def _codes(average: Average | None) -> CodesSaid:
    months = (reading(FAR, "5 of 14", 2), reading(FAR, "0 of 17", 1), reading(FAR, "0 of 17"))
    codes = Codes("no-postcode", months[-1], months, average)
    return CodesSaid(FAR.display, FAR, codes, (FAR.month, FAR.month.less(2)))


CODES: tuple[Pattern[CodesSaid], ...] = (
    Pattern(
        name="recorded without saying more",
        guard=lambda f: f.has_average,
        says="Recorded {f.called}: {f.figures}, with a 12-month average of {f.average}.",
        example=(
            _codes(Average(Kind.SHARE, 12, Fraction(1300, 315), Fraction(13), Fraction(315))),
            (
                "Recorded without a postcode: 0 of 17 (0.0%) in June and 5 of 14 (35.7%) in April, with a 12-month "
                "average of 4.1% (13 of 315)."
            ),
        ),
    ),
    Pattern(
        name="recorded without saying more, without an average",
        guard=lambda f: not f.has_average,
        says="Recorded {f.called}: {f.figures}.",
        example=(_codes(None), "Recorded without a postcode: 0 of 17 (0.0%) in June and 5 of 14 (35.7%) in April."),
    ),
)
