"""The change of a measure between two months: which way it moved, whether by more than chance, for good or ill."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from parentis.facts.bases import too_few_for_a_percentage
from parentis.facts.chance import Method, is_known, judge
from parentis.facts.reading import Kind, Reading
from parentis.facts.uncertainty import Interval
from parentis.indicators.kinds import Chance
from parentis.period import Month
from parentis.series.paired import Paired


class Polarity(Enum):
    """Which way is good for a measure in this council."""

    HIGH = "high"
    LOW = "low"
    NEUTRAL = "neutral"


class Movement(Enum):
    """Which way the exact value moved, whatever that means."""

    UP = "up"
    DOWN = "down"
    SAME = "same"
    UNKNOWN = "unknown"


class Direction(Enum):
    """What the movement means. NEITHER is a clear change of a measure that has no good side."""

    BETTER = "better"
    WORSE = "worse"
    NEITHER = "neither better nor worse"
    NO_CLEAR_CHANGE = "no clear change"
    NOT_COMPARABLE = "not comparable"


class Obstacle(Enum):
    """Why two months cannot be compared."""

    NO_FIGURE = "no figure for the earlier month"
    NOT_PUBLISHED = "the figure of the earlier month is not published"
    NO_CASES = "no cases in the base of the earlier month"
    FEW_CASES = "too few cases in a base"
    OVERLAP = "the two figures share months"
    NO_MEASURE_OF_CHANCE = "it is not known how far chance moves the figure"


@dataclass(frozen=True, slots=True)
class Change:
    """A month beside an earlier one.

    `difference` is exact, in the measure's unit (points for a share). `interval` is that of the difference
    in points for a share, else that of the later figure over the earlier; a change is clear when it leaves
    out "no change". `obstacle` is set when, and only when, the direction is "not comparable". `paired` is how the
    people in both bases moved, where the interval takes that into account.
    """

    now: Reading
    anchor: Month
    before: Reading | None
    movement: Movement
    direction: Direction
    difference: Fraction | None = None
    method: Method | None = None
    interval: Interval | None = None
    obstacle: Obstacle | None = None
    paired: Paired | None = None

    @property
    def is_clear(self) -> bool:
        """Whether the figure moved by more than chance alone would move it."""
        return self.direction in (Direction.BETTER, Direction.WORSE, Direction.NEITHER)


def change_on(
    now: Reading,
    anchor: Month,
    before: Reading | None,
    polarity: Polarity,
    chance: Chance | None = None,
    paired: Paired | None = None,
) -> Change:
    """The change from an earlier month that has nothing in common with this one but its people.

    `now` must have a value. `chance` says what chance works on; cases for a share and events for anything else
    when it is left out. `paired` is how the people in both bases moved, for shares of people at two month ends.
    """
    works_on = chance or ("cases" if now.kind is Kind.SHARE else "events")
    if before is None:
        return _not_comparable(now, anchor, before, Obstacle.NO_FIGURE)
    if before.value is None:
        return _not_comparable(now, anchor, before, Obstacle.NO_CASES)
    if too_few_for_a_percentage(now) or too_few_for_a_percentage(before):
        return _not_comparable(now, anchor, before, Obstacle.FEW_CASES)
    if not is_known(now, works_on) or not is_known(before, works_on):
        return _not_comparable(now, anchor, before, Obstacle.NO_MEASURE_OF_CHANCE)
    movement, difference = _moved(now, before)
    verdict = judge(now, before, works_on, paired)
    clear = movement is not Movement.SAME and verdict.is_change
    direction = oriented(movement, polarity) if clear else Direction.NO_CLEAR_CHANGE
    same_people = paired if verdict.method is Method.SAME_PEOPLE else None
    return Change(
        now, anchor, before, movement, direction, difference, verdict.method, verdict.interval, paired=same_people
    )


def change_of_overlapping(now: Reading, anchor: Month, before: Reading | None) -> Change:
    """The change of a twelve-month figure on the month before, or of a three-year one on the year: told, never judged.

    The two figures share months, so that they differ only by those that came in and those that went out; tests for
    separate figures do not hold for them.
    """
    if before is None:
        return _not_comparable(now, anchor, before, Obstacle.NO_FIGURE)
    if before.value is None:
        return _not_comparable(now, anchor, before, Obstacle.NO_CASES)
    return _not_comparable(now, anchor, before, Obstacle.OVERLAP)


def oriented(movement: Movement, polarity: Polarity) -> Direction:
    """Whether a clear movement is for the better. Raises ValueError for what did not move."""
    if movement not in (Movement.UP, Movement.DOWN):
        raise ValueError(f"a figure that moved '{movement.value}' has no direction")
    if polarity is Polarity.NEUTRAL:
        return Direction.NEITHER
    good = Movement.UP if polarity is Polarity.HIGH else Movement.DOWN
    return Direction.BETTER if movement is good else Direction.WORSE


def _moved(now: Reading, before: Reading) -> tuple[Movement, Fraction]:
    if now.value is None or before.value is None:
        raise ValueError("a change needs two values")
    difference = now.value - before.value
    if difference == 0:
        return Movement.SAME, difference
    return (Movement.UP if difference > 0 else Movement.DOWN), difference


def _not_comparable(now: Reading, anchor: Month, before: Reading | None, why: Obstacle) -> Change:
    movement, difference = Movement.UNKNOWN, None
    if before is not None and before.value is not None:
        movement, difference = _moved(now, before)
    return Change(now, anchor, before, movement, Direction.NOT_COMPARABLE, difference, obstacle=why)
