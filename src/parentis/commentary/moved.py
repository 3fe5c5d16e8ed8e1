"""What an editor filed otherwise than the rule: the item says so, with the reason and by whom."""

from __future__ import annotations

from dataclasses import dataclass, replace

from parentis.commentary.item import Item
from parentis.council import Move

_A = {"issue": "an issue", "improvement": "an improvement", "context": "context"}


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An item that an editor dropped, kept for who asks: what it would have said, and why it is not there."""

    item: Item

    @property
    def words(self) -> str:
        """The reason in words."""
        return self.item.words


def moved(item: Item, move: Move, *, speaks: bool) -> Item | LeftOut:
    """The item where the editor put it. `speaks` is whether the rule would have told it at all."""
    reason = move.reason.rstrip(".")
    by_rule = f"the rule makes it {_A[item.kind]}: {item.words}" if speaks else "the rule leaves it to the table"
    filed = {**item.facts["filed"], "moved_to": move.to, "moved_by": move.by, "reason": move.reason}
    facts = {**item.facts, "filed": filed}
    if move.to == "drop":
        why = f"dropped: left out by {move.by}: {reason}; {by_rule}"
        return LeftOut(replace(item, facts=facts, why=why))
    verb = "moved" if speaks else "added"
    why = f"{verb}-to-{move.to}: {verb} here by {move.by}: {reason}; {by_rule}"
    return replace(item, kind=move.to, facts=facts, why=why)
