"""Issue, improvement or context, and the reason.

A target that is not met is an issue, and the reason says whether things clearly got better or worse. Otherwise
direction decides, on the month before or, where a month shows nothing clear, on the year before: clearly worse is
an issue, clearly better an improvement. Everything else is context: measures with no good side, no clear change,
nothing to compare.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parentis.facts import Direction, Facts, Obstacle, Standing

Kind = Literal["issue", "improvement", "context"]


@dataclass(frozen=True, slots=True)
class Side:
    """Where an item goes and why; `code` is the reason code, `words` say it."""

    kind: Kind
    code: str
    words: str

    @property
    def why(self) -> str:
        """The reason as the commentary carries it, code first."""
        return f"{self.code}: {self.words}"


_SIDES: dict[str, Kind] = {"better": "improvement", "worse": "issue"}

# How far back the other figure lies, in months.
_SINCE = {1: "the month before", 3: "the quarter before", 12: "a year before"}

_OBSTACLES: dict[Obstacle | None, str] = {
    Obstacle.FEW_CASES: "too few cases to compare",
    Obstacle.OVERLAP: "the figures to compare share months",
    Obstacle.NO_MEASURE_OF_CHANCE: "how far chance moves it is not known",
}

_WITHOUT_JUDGEMENT = {
    Direction.NEITHER: ("neutral", "a clear change in a measure that has no good or bad side"),
    Direction.NO_CLEAR_CHANGE: ("no-clear-change", "no change beyond what chance would bring"),
}


def side_of(facts: Facts) -> Side:
    """The side a measure's sentence goes to."""
    if facts.now.value is None:
        return Side("context", "no-figure", "there were no cases to measure")
    code, words = _direction(facts)
    standing = facts.target.standing if facts.target else None
    if standing is Standing.NOT_MET:
        moved = f"-{code}" if code in _SIDES else ""
        return Side("issue", f"off-target{moved}", f"the target is not met; {words}")
    if code in _SIDES:
        return Side(_SIDES[code], code, words)
    if standing is Standing.MET:
        return Side("context", "on-target", f"the target is met; {words}")
    return Side("context", code, words)


def _direction(facts: Facts) -> tuple[str, str]:
    """The code and the words for which way the measure went, the target left aside."""
    change = facts.judged
    if change is None or change.obstacle is not None:
        return "not-comparable", _OBSTACLES.get(change.obstacle if change else None, "nothing to compare with")
    if change.direction in _WITHOUT_JUDGEMENT:
        return _WITHOUT_JUDGEMENT[change.direction]
    since = _SINCE[change.now.month.index - change.anchor.index]
    return change.direction.value, f"clearly {change.direction.value} than {since}"
