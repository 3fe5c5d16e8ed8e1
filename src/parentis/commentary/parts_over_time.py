"""How the parts of a whole are told over several months, and the cases recorded without saying what they were."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from parentis.commentary.parts import PARTS
from parentis.commentary.pattern import Pattern
from parentis.commentary.recording import UNCODED
from parentis.commentary.scenes import FAR, MOVES, reading
from parentis.commentary.voice import ROLLING, Voice
from parentis.facts import Average, Codes, Kind, Part, Reading, Split
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
        return listed([f"{self.display.reading(each)} in {self.voice.month_again(each.month)}" for each in found])

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
