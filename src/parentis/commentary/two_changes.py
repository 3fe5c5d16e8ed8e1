"""How the change on the month before and that on the year before are told together."""

from __future__ import annotations

from dataclasses import dataclass

from parentis.commentary.changes import CHANGES, ChangeSaid, no_clear_change
from parentis.commentary.pattern import Pattern, say
from parentis.commentary.scenes import JUNE, LEAVERS, reading
from parentis.facts import Polarity, change_on


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


def _two(now: str, month_before: str, year_before: str) -> TwoChangesSaid:
    month, year = (
        ChangeSaid(
            LEAVERS,
            change_on(reading(LEAVERS, now), JUNE.less(ago), reading(LEAVERS, numbers, ago), Polarity.NEUTRAL),
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
    example=(_two("18", "20", "25"), "no clear change from 20 in May or from 25 a year earlier"),
)

one_after_the_other: Pattern[TwoChangesSaid] = Pattern(
    name="one after the other",
    guard=lambda f: not _neither_is_clear(f),
    says="{f.month_words}, and {f.year_words}",
    example=(_two("18", "36", "25"), "down by 18 from 36 in May, and no clear change from 25 a year earlier"),
)

TWO_CHANGES: tuple[Pattern[TwoChangesSaid], ...] = (neither_clear, one_after_the_other)
