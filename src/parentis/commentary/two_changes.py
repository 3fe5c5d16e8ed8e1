"""How the change on the month before and that on the year before are told together."""

from __future__ import annotations

from dataclasses import dataclass

from parentis.commentary.changes import CHANGES, ChangeSaid, no_clear_change, told_not_judged
from parentis.commentary.pattern import Pattern, say
from parentis.commentary.scenes import JUNE, LEAVERS, SCORE, reading
from parentis.commentary.voice import Voice
from parentis.facts import Polarity, change_on
from parentis.indicators.kinds import Chance


@dataclass(frozen=True)
class TwoChangesSaid:
    """The changes on the month and on the year before, in words."""

    month: ChangeSaid
    year: ChangeSaid

    @property
    def month_words(self) -> str:
        """The clause of the first alone."""
        return say(CHANGES, self.month)

    @property
    def year_words(self) -> str:
        """The clause of the second alone."""
        return say(CHANGES, self.year)


def _two(voice: Voice, now: str, month_before: str, year_before: str) -> TwoChangesSaid:
    chance: Chance | None = "unknown" if voice is SCORE else None
    month, year = (
        ChangeSaid(
            voice,
            change_on(reading(voice, now), JUNE.less(ago), reading(voice, numbers, ago), Polarity.NEUTRAL, chance),
        )
        for ago, numbers in ((1, month_before), (12, year_before))
    )
    return TwoChangesSaid(month, year)


def _neither_is_clear(f: TwoChangesSaid) -> bool:
    return no_clear_change.guard(f.month) and no_clear_change.guard(f.year)


neither_clear: Pattern[TwoChangesSaid] = Pattern(
    name="neither is clear",
    guard=_neither_is_clear,
    says="no clear change from {f.month.before} {f.month.when} or from {f.year.before} {f.year.when}",
    example=(_two(LEAVERS, "18", "20", "25"), "no clear change from 20 in May or from 25 a year earlier"),
)


def _neither_is_judged(f: TwoChangesSaid) -> bool:
    return told_not_judged.guard(f.month) and told_not_judged.guard(f.year)


neither_judged: Pattern[TwoChangesSaid] = Pattern(
    name="neither is judged",
    guard=_neither_is_judged,
    says="against {f.month.before} {f.month.when} and {f.year.before} {f.year.when}",
    example=(
        _two(SCORE, "4,726 of 332", "4,667 of 331", "4,619 of 323"),
        "against 14.1 points (for 331 children) at the end of May and 14.3 points (for 323 children) a year earlier",
    ),
)

one_after_the_other: Pattern[TwoChangesSaid] = Pattern(
    name="one after the other",
    guard=lambda f: not _neither_is_clear(f) and not _neither_is_judged(f),
    says="{f.month_words}, and {f.year_words}",
    example=(_two(LEAVERS, "18", "36", "25"), "down by 18 from 36 in May, and no clear change from 25 a year earlier"),
)

TWO_CHANGES: tuple[Pattern[TwoChangesSaid], ...] = (neither_clear, neither_judged, one_after_the_other)
