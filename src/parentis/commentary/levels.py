"""How the month's own figure is told: what opens every sentence."""

from __future__ import annotations

from dataclasses import dataclass

from parentis.commentary.pattern import Pattern
from parentis.commentary.scenes import INSIDE, reading
from parentis.commentary.voice import Voice
from parentis.facts import Reading


@dataclass(frozen=True)
class LevelSaid:
    """A month's figure, in words.

    It opens the item, or follows the target's sentence, which may have named the month in full.
    """

    voice: Voice
    reading: Reading
    is_opening: bool = True
    month_is_named: bool = False

    @property
    def subject(self) -> str:
        """What the measure is called."""
        return self.voice.subject.phrase

    @property
    def figure(self) -> str:
        """The figure with its base."""
        return self.voice.display.reading(self.reading)

    @property
    def when(self) -> str:
        """`in June 2017`, `at the end of June 2017`, `in the 12 months to June 2017`."""
        return self.voice.when_again(self.reading.month) if self.month_is_named else self.voice.when(self.reading.month)


with_figure: Pattern[LevelSaid] = Pattern(
    name="level",
    guard=lambda f: f.reading.value is not None and f.is_opening,
    says="{f.subject}: {f.figure} {f.when}",
    example=(
        LevelSaid(INSIDE, reading(INSIDE, "9 of 17")),
        "Children first placed inside the authority: 9 of 17 (52.9%) in June 2017",
    ),
)

after_the_target: Pattern[LevelSaid] = Pattern(
    name="level, after the target",
    guard=lambda f: f.reading.value is not None and not f.is_opening,
    says="It was {f.figure} {f.when}",
    example=(
        LevelSaid(INSIDE, reading(INSIDE, "9 of 17"), is_opening=False),
        "It was 9 of 17 (52.9%) in June 2017",
    ),
)

without_cases: Pattern[LevelSaid] = Pattern(
    name="no cases",
    guard=lambda f: f.reading.value is None,
    says="{f.subject}: there is no figure, as there were no cases {f.when}",
    example=(
        LevelSaid(INSIDE, reading(INSIDE, "0 of 0")),
        "Children first placed inside the authority: there is no figure, as there were no cases in June 2017",
    ),
)

LEVELS: tuple[Pattern[LevelSaid], ...] = (with_figure, after_the_target, without_cases)
