"""How the changes on two earlier months are told together."""

from __future__ import annotations

from dataclasses import dataclass

from parentis.commentary.changes import ChangeSaid, no_clear_change, same, told_not_judged
from parentis.commentary.pattern import Pattern
from parentis.commentary.scenes import JUNE, LEAVERS, SCORE, reading
from parentis.commentary.voice import Voice
from parentis.facts import Direction, Polarity, change_on
from parentis.indicators.kinds import Chance


@dataclass(frozen=True)
class TwoChangesSaid:
    """The changes on two earlier months in words, the nearer first."""

    near: ChangeSaid
    far: ChangeSaid

    @property
    def near_words(self) -> str:
        """The clause of the first alone."""
        return self.near.clause

    @property
    def far_words(self) -> str:
        """The clause of the second alone."""
        return self.far.clause

    @property
    def both_are(self) -> str:
        """`, which is better` where that is so; nothing where the measure has no good side."""
        direction = self.near.direction
        return f", which is {direction.value}" if direction in (Direction.BETTER, Direction.WORSE) else ""


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
    return no_clear_change.guard(f.near) and no_clear_change.guard(f.far)


def _both_were_alike(f: TwoChangesSaid) -> bool:
    return f.near.before == f.far.before


neither_clear_from_one: Pattern[TwoChangesSaid] = Pattern(
    name="neither is clear, and both months were alike",
    guard=lambda f: _neither_is_clear(f) and _both_were_alike(f),
    says="no clear change from {f.near.before} both {f.near.when} and {f.far.when}",
    example=(_two(LEAVERS, "18", "20", "20"), "no clear change from 20 both in May and a year earlier"),
)


def _both_are_the_same(f: TwoChangesSaid) -> bool:
    return same.guard(f.near) and same.guard(f.far)


both_the_same: Pattern[TwoChangesSaid] = Pattern(
    name="both are the same",
    guard=_both_are_the_same,
    says="the same as {f.near.when} and {f.far.when}",
    example=(_two(LEAVERS, "18", "18", "18"), "the same as in May and a year earlier"),
)

neither_clear: Pattern[TwoChangesSaid] = Pattern(
    name="neither is clear",
    guard=lambda f: _neither_is_clear(f) and not _both_were_alike(f),
    says="no clear change from {f.near.before} {f.near.when} or from {f.far.before} {f.far.when}",
    example=(_two(LEAVERS, "18", "20", "25"), "no clear change from 20 in May or from 25 a year earlier"),
)


def _neither_is_judged(f: TwoChangesSaid) -> bool:
    return told_not_judged.guard(f.near) and told_not_judged.guard(f.far)


neither_judged: Pattern[TwoChangesSaid] = Pattern(
    name="neither is judged",
    guard=_neither_is_judged,
    says="against {f.near.before} {f.near.when} and {f.far.before} {f.far.when}",
    example=(
        _two(SCORE, "4,726 of 332", "4,667 of 331", "4,619 of 323"),
        "against 14.1 points (for 331 children) in May and 14.3 points (for 323 children) a year earlier",
    ),
)


def _both_clear_alike(f: TwoChangesSaid) -> bool:
    near, far = f.near.change, f.far.change
    return near.is_clear and (near.direction, near.movement) == (far.direction, far.movement)


both_clear: Pattern[TwoChangesSaid] = Pattern(
    name="both are clear, and alike",
    guard=_both_clear_alike,
    says="{f.near.movement} by {f.near.by} from {f.near.before} {f.near.when} and by {f.far.by} from {f.far.before} "
    "{f.far.when}{f.both_are}",
    example=(_two(LEAVERS, "18", "36", "39"), "down by 18 from 36 in May and by 21 from 39 a year earlier"),
)

one_after_the_other: Pattern[TwoChangesSaid] = Pattern(
    name="one after the other",
    guard=lambda f: (
        not any(alike(f) for alike in (_neither_is_clear, _both_are_the_same, _neither_is_judged, _both_clear_alike))
    ),
    says="{f.near_words}, and {f.far_words}",
    example=(_two(LEAVERS, "18", "36", "25"), "down by 18 from 36 in May, and no clear change from 25 a year earlier"),
)

TWO_CHANGES: tuple[Pattern[TwoChangesSaid], ...] = (
    neither_clear,
    neither_clear_from_one,
    both_the_same,
    neither_judged,
    both_clear,
    one_after_the_other,
)
