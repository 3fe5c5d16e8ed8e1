"""An item: one measure's sentence, its facts, its side and the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from parentis.commentary.record import record_of
from parentis.commentary.sentence import sentence_of
from parentis.commentary.side import Kind, Side, side_of
from parentis.commentary.voice import Voice
from parentis.council import Filing
from parentis.facts import Facts


@dataclass(frozen=True, slots=True)
class Item:
    """What the report says of one measure.

    `facts` holds every number of the sentence as plain data; `why` is the reason code, a colon and the
    reason in words. `heading` says where it stands and where it went, such as "Off target and better"; it is empty
    where there is neither a target nor a clear change for good or ill. `detail` is what is true besides, for the page
    of the indicator; it stands in `facts` too, under `in_detail`.
    """

    code: str
    measure: str
    kind: Kind
    sentence: str
    facts: dict[str, Any]
    why: str
    heading: str = ""
    detail: tuple[str, ...] = ()

    @property
    def is_moved(self) -> bool:
        """Whether an editor filed it, and not the rule."""
        return "moved_to" in self.facts["filed"]

    @property
    def words(self) -> str:
        """The reason without its code."""
        return self.why.partition(": ")[2]


def item_of(facts: Facts, voice: Voice, filing: Filing | None = None) -> Item:
    """The item for a measure's facts, filed as the council's file asks."""
    filed = filing or Filing()
    side = side_of(facts, filed.rule_for(*voice.key), england=filed.england)
    sentence, detail = sentence_of(facts, voice)
    return Item(
        facts.measure.code,
        facts.measure.measure,
        side.kind,
        sentence,
        {**record_of(facts, voice), "filed": _filed(side), "in_detail": list(detail)},
        side.why,
        side.heading,
        detail,
    )


def _filed(side: Side) -> dict[str, Any]:
    """How the rule files it, on both axes."""
    return {"as": side.kind, "code": side.code, "position": side.position.value or None, "direction": side.direction}
