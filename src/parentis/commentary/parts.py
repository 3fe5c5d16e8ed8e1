"""How the parts of a whole are told, and a total beside the months it adds up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from parentis.commentary.pattern import Pattern
from parentis.commentary.scenes import APPROVED, INSIDE, LEAVERS, MOVES, reading
from parentis.commentary.voice import ROLLING, Voice
from parentis.facts import Part, RollingTotal, Split
from parentis.facts.display import count
from parentis.words.listing import listed

# What a part is called after its number.
PARTS: Mapping[tuple[str, str], str] = {
    ("4.01.05", "outside"): "placed outside the authority",
    ("4.01.05", "unknown"): "without a usable postcode",
    ("4.01.07", "within-20-miles"): "placed under 20 miles from home",
    ("4.01.07", "no-postcode"): "at a distance that is not known",
    ("4.04.03", "other"): "with another outcome",
    ("4.05.03", "care-plan"): "by the care plan",
    ("4.05.03", "carer-request"): "at the carer's request",
    ("4.05.03", "allegation"): "after an allegation",
    ("4.05.03", "standards"): "over standards of care",
    ("4.05.03", "approval-removed"): "because the carer's approval was removed",
    ("4.05.03", "child-request"): "at the child's request",
    ("4.05.03", "authority-request"): "at the authority's request",
    ("4.05.03", "closed"): "because a carer resigned or a home closed",
    ("4.05.03", "custody"): "because of custody",
    ("4.05.03", "status-change"): "for a change of the placement's status alone",
    ("4.05.03", "other"): "for another reason",
    ("4.05.03", "no-reason"): "with no reason recorded",
    ("6.02.07", "in-house"): "by the council itself",
    ("6.02.07", "other"): "by agencies or other authorities",
    ("6.02.07", "in-house-12m"): "by the council itself",
    ("6.02.07", "other-12m"): "by agencies or other authorities",
}


# What was done with each case of a whole that is told by its parts.
DONE: Mapping[str, str] = {"4.05.03": "made", "6.02.07": "approved"}


@dataclass(frozen=True)
class SplitSaid:
    """The parts of a whole, in words."""

    voice: Voice
    split: Split

    @property
    def is_told(self) -> bool:
        """Whether there is any part besides the measure itself; of what is no base two, or it is no breakdown."""
        return len(self.split.others) >= (1 if self.of_the_base else 2)

    @property
    def has_before(self) -> bool:
        """Whether the month before is told beside each part."""
        return self.voice.period != ROLLING and all(part.before is not None for part in self.split.parts)

    @property
    def of_the_base(self) -> bool:
        """Whether the parts are the rest of the measure's base."""
        return self.split.of_the_base

    @property
    def whole(self) -> str:
        """What the parts come to."""
        return count(self.split.now.numerator)

    @property
    def numbers(self) -> str:
        """`74 were approved by agencies or other authorities and 16 by the council itself`."""
        others = enumerate(self.split.others)
        return listed([f"{self._number(part, place)} {self._called(part)}" for place, part in others])

    @property
    def numbers_with_before(self) -> str:
        """`5 were made by the care plan (13 in May) and 4 at the carer's request (4 in May)`."""
        told = []
        for place, part in enumerate(self.split.others):
            before = part.before
            if before is None:
                raise ValueError("a part without a month before cannot be told beside it")
            earlier = f"{count(before.numerator)} {self.voice.when_then(before.month)}"
            told.append(f"{self._number(part, place)} {self._called(part)} ({earlier})")
        return listed(told)

    @property
    def shares(self) -> str:
        """`8 of 17 (47.1%) placed outside the authority`."""
        return listed([f"{self.voice.display.reading(part.now)} {self._called(part)}" for part in self.split.others])

    def _called(self, part: Part) -> str:
        return PARTS[self.voice.key[0], part.measure]

    def _number(self, part: Part, place: int) -> str:
        """The number of a part; the first has the verb of all."""
        number = count(part.now.numerator)
        were = f"{'was' if part.now.numerator == 1 else 'were'} {DONE[self.voice.key[0]]}"
        return number if place else f"{number} {were}"


def _split(voice: Voice, whole: str, of_the_base: bool, *parts: tuple[str, str, str]) -> SplitSaid:
    made = tuple(Part(key, reading(voice, now), reading(voice, before, 1)) for key, now, before in parts)
    return SplitSaid(voice, Split(voice.key[1], reading(voice, whole), of_the_base, made))


the_rest: Pattern[SplitSaid] = Pattern(
    name="the rest of the base",
    guard=lambda f: f.is_told and f.of_the_base,
    says="The others: {f.shares}.",
    example=(
        _split(INSIDE, "9 of 17", True, ("inside", "9 of 17", "7 of 18"), ("outside", "8 of 17", "11 of 18")),
        "The others: 8 of 17 (47.1%) placed outside the authority.",
    ),
)

by_part: Pattern[SplitSaid] = Pattern(
    name="by part",
    guard=lambda f: f.is_told and not f.of_the_base and not f.has_before,
    says="Of the {f.whole}, {f.numbers}.",
    example=(
        _split(APPROVED, "90", False, ("other-12m", "74", "76"), ("in-house-12m", "16", "16")),
        "Of the 90, 74 were approved by agencies or other authorities and 16 by the council itself.",
    ),
)

by_part_with_before: Pattern[SplitSaid] = Pattern(
    name="by part, beside the month before",
    guard=lambda f: f.is_told and not f.of_the_base and f.has_before,
    says="Of the {f.whole}, {f.numbers_with_before}.",
    example=(
        _split(MOVES, "9", False, ("care-plan", "5", "13"), ("carer-request", "4", "4")),
        "Of the 9, 5 were made by the care plan (13 in May) and 4 at the carer's request (4 in May).",
    ),
)

no_parts: Pattern[SplitSaid] = Pattern(
    name="no other part",
    guard=lambda f: not f.is_told,
    says="",
    example=(
        _split(INSIDE, "17 of 17", True, ("inside", "17 of 17", "18 of 18"), ("outside", "0 of 17", "0 of 18")),
        "",
    ),
)

SPLITS: tuple[Pattern[SplitSaid], ...] = (the_rest, by_part, by_part_with_before, no_parts)


@dataclass(frozen=True)
class RollingSaid:
    """What a month brought into a total of twelve, in words."""

    voice: Voice
    rolling: RollingTotal

    @property
    def month(self) -> str:
        """The report month, which the sentence has named in full."""
        return self.voice.month_again(self.rolling.latest.month)

    @property
    def added(self) -> str:
        """What it added."""
        return count(self.rolling.latest.numerator)

    @property
    def dropped_month(self) -> str:
        """The same month a year before."""
        return self.voice.month_name(self.rolling.dropped.month)

    @property
    def dropped(self) -> str:
        """What that month had."""
        return count(self.rolling.dropped.numerator)


sum_of_months: Pattern[RollingSaid] = Pattern(
    name="the sum of the months",
    guard=lambda f: True,
    says="{f.month} added {f.added}; {f.dropped_month}, which had {f.dropped}, no longer counts.",
    example=(
        RollingSaid(
            APPROVED,
            RollingTotal(
                reading(APPROVED, "90"),
                tuple(reading(LEAVERS, "1", ago) for ago in reversed(range(12))),
                reading(LEAVERS, "3", 12),
            ),
        ),
        "June added 1; June 2016, which had 3, no longer counts.",
    ),
)

ROLLING_TOTALS: tuple[Pattern[RollingSaid], ...] = (sum_of_months,)
