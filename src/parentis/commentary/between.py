"""How the months are told that no sentence on the course has named: those of a run one way, and the quarter ends.

Councils look at a position at the ends of quarters, and a run told from its first month to its last asks what lay
between. A month told already is not told again.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from itertools import groupby

from parentis.commentary.pattern import Pattern
from parentis.commentary.scenes import IN_CARE, STARTED, VISITED, reading
from parentis.commentary.voice import MONTH_END, Voice
from parentis.facts import Course, Movement, Reading, Window
from parentis.facts.reading import TWELVE
from parentis.period import Month
from parentis.words.listing import listed

# Of figures of twelve months each is one to a month: said in full of the first alone.
TWELVE_TO, THOSE_TO = f"in the {TWELVE} months to", "in those to"


@dataclass(frozen=True)
class BetweenSaid:
    """Some months' figures in words, oldest first; of a run, which way it went."""

    voice: Voice
    readings: Sequence[Reading]
    movement: Movement = Movement.SAME

    @property
    def way(self) -> str:
        """`up` or `down`, of a run."""
        return "up" if self.movement is Movement.UP else "down"

    @property
    def figures(self) -> str:
        """`83.5% (172 of 206) in February and 84.6% (176 of 208) in March`."""
        told = figures_with_months(self.readings, self._figure, self.voice)
        return listed([told[0], *(each.replace(TWELVE_TO, THOSE_TO) for each in told[1:])])

    @property
    def month(self) -> str:
        """The month of the first."""
        return self.voice.month_name(self.readings[0].month)

    @property
    def figure(self) -> str:
        """The figure of the first."""
        return self._figure(self.readings[0])

    def _figure(self, each: Reading) -> str:
        return self.voice.display.reading(each)


def figures_with_months(readings: Sequence[Reading], figure: Callable[[Reading], str], voice: Voice) -> list[str]:
    """`0 in June, May and April`, `2 in March`: figures with their months, those of one figure in a row together."""
    told = []
    for words, group in groupby(readings, key=figure):
        first, *others = (each.month for each in group)
        told.append(f"{words} {listed([voice.when_told(first), *map(voice.month_again, others)])}")
    return told


def on_the_way(course: Course, shown: Window | None) -> tuple[Reading, ...]:
    """The months of a run one way between its first and its last."""
    steps = course.steps
    if steps is None or shown is None:
        return ()
    return tuple(each for each in shown.twelve if steps.since.month < each.month < shown.month)


def quarter_ends(voice: Voice, shown: Window | None) -> tuple[Reading, ...]:
    """The quarter ends among the eleven months before, of a position at the month's end."""
    if shown is None or voice.period != MONTH_END:
        return ()
    return tuple(each for each in shown.twelve if each.month.is_quarter_end and each.month < shown.month)


def not_yet(readings: Sequence[Reading], said: Container[Month]) -> tuple[Reading, ...]:
    """Those of months that nothing has told."""
    return tuple(each for each in readings if each.month not in said)


nothing_left: Pattern[BetweenSaid] = Pattern(
    name="every one is told already",
    guard=lambda f: not f.readings,
    says="",
    example=(BetweenSaid(VISITED, ()), ""),
)

ON_THE_WAY: tuple[Pattern[BetweenSaid], ...] = (
    Pattern(
        name="the months of a run",
        guard=lambda f: bool(f.readings),
        says="On the way {f.way} it was {f.figures}.",
        example=(
            BetweenSaid(
                STARTED,
                (reading(STARTED, "190", 4), reading(STARTED, "194", 3), reading(STARTED, "197", 2)),
                Movement.UP,
            ),
            "On the way up it was 190 in the 12 months to February, 194 in those to March and 197 in those to April.",
        ),
    ),
    nothing_left,
)

QUARTER_ENDS: tuple[Pattern[BetweenSaid], ...] = (
    Pattern(
        name="the quarter ends",
        guard=lambda f: len(f.readings) > 1,
        says="At the quarter ends it was {f.figures}.",
        example=(
            BetweenSaid(IN_CARE, (reading(IN_CARE, "670", 9), reading(IN_CARE, "705", 6))),
            "At the quarter ends it was 670 in September 2016 and 705 in December 2016.",
        ),
    ),
    Pattern(
        name="one quarter end",
        guard=lambda f: len(f.readings) == 1,
        says="At the end of the quarter to {f.month} it was {f.figure}.",
        example=(
            BetweenSaid(VISITED, (reading(VISITED, "420 of 600", 3),)),
            "At the end of the quarter to March it was 70.0% (420 of 600).",
        ),
    ),
    nothing_left,
)
