"""How it is told of how many residents a rate is, and since when of so many: a rate moves with its base too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from parentis.commentary.pattern import Pattern
from parentis.commentary.scenes import LEAVERS, RATE, reading
from parentis.commentary.voice import Voice
from parentis.facts import Kind, Reading
from parentis.facts.display import count
from parentis.words.listing import listed

# The age that the residents are under, of whom a rate is.
UNDER = 18


@dataclass(frozen=True)
class ResidentsSaid:
    """The base of a rate in the months shown, in words; `readings` are those that have one, oldest first."""

    voice: Voice
    readings: Sequence[Reading]

    @property
    def is_rate(self) -> bool:
        """Whether it is a rate of residents."""
        return self.voice.display.kind is Kind.RATE and bool(self.readings)

    @property
    def changes(self) -> list[tuple[Reading, Reading]]:
        """The months before and at which another estimate of the residents begins."""
        return [(before, after) for before, after in pairwise(self.readings) if before.denominator != after.denominator]

    @property
    def now(self) -> str:
        """How many residents the report month's rate is of."""
        return _number(self.readings[-1])

    @property
    def before(self) -> str:
        """`until December 2016 of 98,795`: of how many the earlier ones are."""
        until = (f"until {self.voice.month_again(before.month)} of {_number(before)}" for before, _ in self.changes)
        return listed(list(until))


def bases_told(readings: Sequence[Reading]) -> list[Reading]:
    """The months whose base is told: the last before each change, and the report month."""
    return [before for before, after in pairwise(readings) if before.denominator != after.denominator] + [readings[-1]]


def _number(each: Reading) -> str:
    if each.denominator is None:
        raise ValueError("a rate has a base")
    return count(each.denominator)


RESIDENTS: tuple[Pattern[ResidentsSaid], ...] = (
    Pattern(
        name="of how many residents",
        guard=lambda f: f.is_rate and not f.changes,
        says=f"The rate is of {{f.now}} residents under {UNDER}.",
        example=(
            ResidentsSaid(RATE, (reading(RATE, "674 of 98,795", 1), reading(RATE, "665 of 98,795"))),
            "The rate is of 98,795 residents under 18.",
        ),
    ),
    Pattern(
        name="of how many, since another estimate",
        guard=lambda f: f.is_rate and bool(f.changes),
        says=f"The rate is of {{f.now}} residents under {UNDER}, {{f.before}}.",
        example=(
            ResidentsSaid(
                RATE,
                (reading(RATE, "705 of 98,795", 6), reading(RATE, "702 of 98,542", 5), reading(RATE, "665 of 98,542")),
            ),
            "The rate is of 98,542 residents under 18, until December 2016 of 98,795.",
        ),
    ),
    Pattern(
        name="no rate",
        guard=lambda f: not f.is_rate,
        says="",
        example=(ResidentsSaid(LEAVERS, (reading(LEAVERS, "18"),)), ""),
    ),
)
