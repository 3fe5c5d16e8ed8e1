"""How a change is told: one clause after the level, of which exactly one holds for any change."""

from __future__ import annotations

from dataclasses import dataclass, replace

from parentis.commentary.amount import amount
from parentis.commentary.pattern import Pattern, say
from parentis.commentary.scenes import INSIDE, JUNE, LEAVERS, MOVED_OFTEN, STARTED, reading
from parentis.commentary.voice import Voice
from parentis.facts import Anchor, Change, Direction, Movement, Obstacle, Polarity, change_on
from parentis.facts.change import change_of_overlapping

# Two figures that can be set side by side without a word on whether they differ by more than chance.
TOLD_NOT_JUDGED = (Obstacle.OVERLAP, Obstacle.NO_MEASURE_OF_CHANCE)


@dataclass(frozen=True)
class ChangeSaid:
    """A change, in words."""

    voice: Voice
    change: Change
    anchor: Anchor = Anchor.BEFORE

    @property
    def direction(self) -> Direction:
        """What the change means."""
        return self.change.direction

    @property
    def obstacle(self) -> Obstacle | None:
        """Why it means nothing, if so."""
        return self.change.obstacle

    @property
    def is_same(self) -> bool:
        """Whether the two months print alike because they are alike, bases included."""
        now, before = self.change.now, self.change.before
        return before is not None and (now.numerator, now.denominator) == (before.numerator, before.denominator)

    @property
    def movement(self) -> str:
        """`up` or `down`. Raises ValueError for a change that is neither."""
        movement = self.change.movement
        if movement is Movement.UP:
            return "up"
        if movement is Movement.DOWN:
            return "down"
        raise ValueError(f"no sentence may say which way a figure went that is '{movement.value}'")

    @property
    def by(self) -> str:
        """The size of the difference: `25.0 percentage points`, `18`."""
        if self.change.difference is None:
            raise ValueError("a change without a difference has no size")
        return amount(self.voice.display, abs(self.change.difference))

    @property
    def before(self) -> str:
        """The earlier figure with its base."""
        if self.change.before is None:
            raise ValueError("there is no earlier figure to tell")
        return self.voice.display.reading(self.change.before)

    @property
    def when(self) -> str:
        """The earlier month, and that it is the last report's where that is why it is told."""
        when = self.voice.when_before(self.change.anchor)
        if self.anchor is not Anchor.LAST_REPORT:
            return when
        return f"{self.voice.when_then(self.change.anchor)} (the last report)"

    @property
    def clause(self) -> str:
        """What is said of it within a sentence, by the one pattern that may."""
        return say(CHANGES, self)


better: Pattern[ChangeSaid] = Pattern(
    name="better",
    guard=lambda f: f.direction is Direction.BETTER,
    says="{f.movement} by {f.by} from {f.before} {f.when}, which is better",
    example=(
        ChangeSaid(
            INSIDE,
            change_on(reading(INSIDE, "45 of 60"), JUNE.less(1), reading(INSIDE, "30 of 60", 1), Polarity.HIGH),
        ),
        "up by 25.0 percentage points from 50.0% (30 of 60) in May, which is better",
    ),
)

worse: Pattern[ChangeSaid] = Pattern(
    name="worse",
    guard=lambda f: f.direction is Direction.WORSE,
    says="{f.movement} by {f.by} from {f.before} {f.when}, which is worse",
    example=(
        ChangeSaid(
            MOVED_OFTEN,
            change_on(
                reading(MOVED_OFTEN, "90 of 600"),
                JUNE.less(12),
                reading(MOVED_OFTEN, "54 of 600", 12),
                Polarity.LOW,
            ),
        ),
        "up by 6.0 percentage points from 9.0% (54 of 600) a year earlier, which is worse",
    ),
)

clear_without_a_good_side: Pattern[ChangeSaid] = Pattern(
    name="clear change, neither better nor worse",
    guard=lambda f: f.direction is Direction.NEITHER,
    says="{f.movement} by {f.by} from {f.before} {f.when}",
    example=(
        ChangeSaid(
            LEAVERS,
            change_on(reading(LEAVERS, "18"), JUNE.less(1), reading(LEAVERS, "36", 1), Polarity.NEUTRAL),
        ),
        "down by 18 from 36 in May",
    ),
)

no_clear_change: Pattern[ChangeSaid] = Pattern(
    name="no clear change",
    guard=lambda f: f.direction is Direction.NO_CLEAR_CHANGE and not f.is_same,
    says="no clear change from {f.before} {f.when}",
    example=(
        ChangeSaid(
            INSIDE,
            change_on(reading(INSIDE, "9 of 17"), JUNE.less(1), reading(INSIDE, "12 of 17", 1), Polarity.HIGH),
        ),
        "no clear change from 12 of 17 (70.6%) in May",
    ),
)

same: Pattern[ChangeSaid] = Pattern(
    name="the same",
    guard=lambda f: f.is_same and f.obstacle in (None, *TOLD_NOT_JUDGED),
    says="the same as {f.when}",
    example=(
        ChangeSaid(
            LEAVERS,
            change_on(reading(LEAVERS, "18"), JUNE.less(1), reading(LEAVERS, "18", 1), Polarity.NEUTRAL),
        ),
        "the same as in May",
    ),
)

told_not_judged: Pattern[ChangeSaid] = Pattern(
    name="told and not judged",
    guard=lambda f: f.obstacle in TOLD_NOT_JUDGED and not f.is_same,
    says="against {f.before} {f.when}",
    example=(
        ChangeSaid(
            STARTED,
            change_of_overlapping(reading(STARTED, "203"), JUNE.less(1), reading(STARTED, "199", 1)),
        ),
        "against 199 a month earlier",
    ),
)

too_few: Pattern[ChangeSaid] = Pattern(
    name="too few to compare",
    guard=lambda f: f.obstacle is Obstacle.FEW_CASES,
    says="too few to compare with {f.before} {f.when}",
    example=(
        ChangeSaid(
            INSIDE,
            change_on(reading(INSIDE, "4 of 7"), JUNE.less(1), reading(INSIDE, "9 of 9", 1), Polarity.HIGH),
        ),
        "too few to compare with 9 of 9 in May",
    ),
)

nothing_before: Pattern[ChangeSaid] = Pattern(
    name="no figure before",
    guard=lambda f: f.obstacle is Obstacle.NO_FIGURE,
    says="with no figure {f.when} to compare it with",
    example=(
        ChangeSaid(LEAVERS, change_on(reading(LEAVERS, "18"), JUNE.less(1), None, Polarity.NEUTRAL)),
        "with no figure in May to compare it with",
    ),
)

not_published_before: Pattern[ChangeSaid] = Pattern(
    name="not published before",
    guard=lambda f: f.obstacle is Obstacle.NOT_PUBLISHED,
    says="with no published figure {f.when} to compare it with",
    example=(
        ChangeSaid(
            LEAVERS,
            replace(
                change_on(reading(LEAVERS, "18"), JUNE.less(1), None, Polarity.NEUTRAL),
                obstacle=Obstacle.NOT_PUBLISHED,
            ),
        ),
        "with no published figure in May to compare it with",
    ),
)

no_cases_before: Pattern[ChangeSaid] = Pattern(
    name="no cases before",
    guard=lambda f: f.obstacle is Obstacle.NO_CASES,
    says="with no cases {f.when} to compare it with",
    example=(
        ChangeSaid(
            INSIDE,
            change_on(reading(INSIDE, "9 of 17"), JUNE.less(1), reading(INSIDE, "0 of 0", 1), Polarity.HIGH),
        ),
        "with no cases in May to compare it with",
    ),
)

CHANGES: tuple[Pattern[ChangeSaid], ...] = (
    better,
    worse,
    clear_without_a_good_side,
    no_clear_change,
    same,
    told_not_judged,
    too_few,
    nothing_before,
    not_published_before,
    no_cases_before,
)
