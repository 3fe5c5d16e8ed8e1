"""Issue, improvement or context, and the reason.

Direction decides first: clearly worse is an issue, clearly better an improvement, whatever the target, and
the reason says where the target stands. Where nothing clearly changed, a target that is not met is an issue.
Everything else is context: measures with no good side, no clear change, nothing to compare.
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


_BESIDE_TARGET = {
    Standing.MET: ("-on-target", ", and the target is met"),
    Standing.NOT_MET: ("-off-target", ", and the target is not met"),
}

_WITHOUT_JUDGEMENT = {
    Direction.NEITHER: ("neutral", "a clear change in a measure that has no good or bad side"),
    Direction.NO_CLEAR_CHANGE: ("no-clear-change", "no change beyond what chance would bring"),
}


def side_of(facts: Facts) -> Side:
    """The side a measure's sentence goes to."""
    if facts.now.value is None:
        return Side("context", "no-figure", "there were no cases to measure")
    standing = facts.target.standing if facts.target else None
    direction = facts.judged.direction if facts.judged else Direction.NOT_COMPARABLE
    suffix, words = _BESIDE_TARGET.get(standing, ("", "")) if standing else ("", "")
    since = "a year before" if facts.is_rolling else "the month before"
    if direction is Direction.WORSE:
        return Side("issue", f"worse{suffix}", f"clearly worse than {since}{words}")
    if direction is Direction.BETTER:
        return Side("improvement", f"better{suffix}", f"clearly better than {since}{words}")
    if standing is Standing.NOT_MET:
        return Side("issue", "off-target", f"the target is not met; {_unmoved(facts)[1]}")
    if standing is Standing.MET:
        return Side("context", "on-target", f"the target is met; {_unmoved(facts)[1]}")
    return Side("context", *_unmoved(facts))


def _unmoved(facts: Facts) -> tuple[str, str]:
    change = facts.judged
    if change is None or change.direction not in _WITHOUT_JUDGEMENT:
        few = change is not None and change.obstacle is Obstacle.FEW_CASES
        return "not-comparable", "too few cases to compare" if few else "nothing to compare with"
    return _WITHOUT_JUDGEMENT[change.direction]
