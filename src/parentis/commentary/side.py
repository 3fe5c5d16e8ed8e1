"""Issue, improvement or context, and the reason: two axes, never one list.

**Position** is where the figure stands against the council's target: met, within the council's tolerance, not met; and
where there is no target, against England's published figure, if that is alike: behind, level or ahead, beyond chance.
**Direction** is where it went, on the nearest of the months told that shows a clear change: better, worse, no clear
change, not comparable, or neither of them where the measure has no good side.

As a rule position decides: what is off target, or behind England, is an issue, and the reason says whether it got
better or worse. Then direction: clearly worse is an issue, clearly better an improvement. Everything else is context. A
council can let direction decide first, ask for a least change, or allow a tolerance ([filing] in its file).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import Literal

from parentis.council.filing import FilingRule
from parentis.facts import Anchor, Comparator, Direction, Facts, Obstacle, Standing

Kind = Literal["issue", "improvement", "context"]


class Position(Enum):
    """Where a figure stands against the target; its name is what a heading says of it."""

    NOT_MET = "Off target"
    NEAR = "Close to target"
    MET = "On target"
    BEHIND = "Behind England"
    LEVEL = "Level with England"
    AHEAD = "Ahead of England"
    NONE = ""


@dataclass(frozen=True, slots=True)
class Side:
    """Where an item goes and why; `code` is the reason code, `words` say it.

    `position` and `direction` (as its reason code) are the two axes.
    """

    kind: Kind
    code: str
    words: str
    position: Position = Position.NONE
    direction: str = ""

    @property
    def heading(self) -> str:
        """Both axes, as far as they speak: `Off target and better`, `Worse`."""
        went = self.direction if self.direction in _SIDES else ""
        heading = " and ".join(filter(None, (self.position.value, went)))
        return heading[:1].upper() + heading[1:]

    @property
    def why(self) -> str:
        """The reason as the commentary carries it, code first."""
        return f"{self.code}: {self.words}"


@dataclass(frozen=True, slots=True)
class _Went:
    """Which way a measure went: the reason code and its words."""

    code: str
    words: str


_SIDES: dict[str, Kind] = {"better": "improvement", "worse": "issue"}

_EARLIER = {
    Anchor.LAST_REPORT: "the last report",
    Anchor.YEAR_BEFORE: "a year before",
}

_OBSTACLES: dict[Obstacle | None, str] = {
    Obstacle.FEW_CASES: "too few cases to compare",
    Obstacle.OVERLAP: "the figures to compare share months",
    Obstacle.NO_MEASURE_OF_CHANCE: "how far chance moves it is not known",
}

_POSITIONS = {
    Position.NOT_MET: ("off-target", "the target is not met"),
    Position.NEAR: ("near-target", "the target is not met, within the tolerance that the council allows"),
    Position.MET: ("on-target", "the target is met"),
    Position.BEHIND: ("behind-england", "clearly worse than England's published figure"),
}

# What makes an item an issue, whichever way it went.
_NOT_MET = (Position.NOT_MET, Position.BEHIND)

_AGAINST_ENGLAND = {
    Direction.BETTER: Position.AHEAD,
    Direction.WORSE: Position.BEHIND,
    Direction.NO_CLEAR_CHANGE: Position.LEVEL,
}


def side_of(facts: Facts, rule: FilingRule, *, england: bool = True) -> Side:
    """The side a measure's sentence goes to, by the council's rule for it; `england` as in its file."""
    if facts.now.value is None:
        return Side("context", "no-figure", "there were no cases to measure", direction="not-comparable")
    position, went = position_of(facts, rule, england=england), _direction(facts, rule)
    judged = went.code in _SIDES
    if position not in _POSITIONS:
        return Side(_SIDES.get(went.code, "context"), went.code, went.words, position, went.code)
    code, words = _POSITIONS[position]
    both = f"{words}; {went.words}"
    if position in _NOT_MET:
        kind: Kind = "improvement" if went.code == "better" and rule.decides == "direction" else "issue"
        return Side(kind, f"{code}-{went.code}" if judged else code, both, position, went.code)
    if judged:
        return Side(_SIDES[went.code], went.code, both, position, went.code)
    return Side("context", code, both, position, went.code)


def position_of(facts: Facts, rule: FilingRule, *, england: bool = True) -> Position:
    """Where the figure stands against the council's target, else against England."""
    target = facts.target
    if target is None or target.standing is Standing.UNDECIDED:
        return _against_england(facts) if england else Position.NONE
    if target.standing is Standing.MET:
        return Position.MET
    return Position.NEAR if target.distance <= Fraction(rule.tolerance) else Position.NOT_MET


def _against_england(facts: Facts) -> Position:
    contrast = facts.comparison.with_(Comparator.ENGLAND) if facts.comparison else None
    return _AGAINST_ENGLAND.get(contrast.direction, Position.NONE) if contrast else Position.NONE


def _direction(facts: Facts, rule: FilingRule) -> _Went:
    """Which way the measure went, the target left aside."""
    if facts.judged is None:
        return _Went("not-comparable", "nothing to compare with")
    anchor, change = facts.judged
    if change.obstacle is not None:
        return _Went("not-comparable", _OBSTACLES.get(change.obstacle, "nothing to compare with"))
    if change.direction is Direction.NEITHER:
        return _Went("neutral", "a clear change in a measure that has no good or bad side")
    if change.direction is Direction.NO_CLEAR_CHANGE:
        # Named, because in the run of all the months the same month may well stand out, as its chart then says.
        months = [_before(each, facts) for each, told in facts.told if told.obstacle is None]
        return _Went("no-clear-change", f"no change from {' or '.join(months)} beyond what chance would bring")
    if change.difference is not None and abs(change.difference) < Fraction(rule.least_change):
        return _Went(
            "small-change", f"a clear change, smaller than the {rule.least_change:f} that the council asks for"
        )
    way = change.direction.value
    return _Went(way, f"clearly {way} than {_since(anchor, facts)}")


def _since(anchor: Anchor, facts: Facts) -> str:
    before = _before(anchor, facts)
    return f"at {before}" if anchor is Anchor.LAST_REPORT else before


def _before(anchor: Anchor, facts: Facts) -> str:
    if anchor is Anchor.BEFORE:
        return "the quarter before" if facts.measure.period.startswith("quarter") else "the month before"
    return _EARLIER[anchor]
