"""An item: one measure's sentence, its facts, its side and the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from parentis.commentary.averages import AVERAGES, AverageSaid
from parentis.commentary.changes import CHANGES, ChangeSaid
from parentis.commentary.extremes import EXTREMES, ExtremeSaid
from parentis.commentary.levels import LEVELS, LevelSaid
from parentis.commentary.pattern import say
from parentis.commentary.record import record_of
from parentis.commentary.side import Kind, side_of
from parentis.commentary.targets import NEXT_MILESTONE, TARGETS, TargetSaid
from parentis.commentary.two_changes import TWO_CHANGES, TwoChangesSaid
from parentis.commentary.voice import Voice
from parentis.facts import Facts


@dataclass(frozen=True, slots=True)
class Item:
    """What the report says of one measure.

    `facts` holds every number of the sentence as plain data; `why` is the reason code, a colon and the
    reason in words.
    """

    code: str
    measure: str
    kind: Kind
    sentence: str
    facts: dict[str, Any]
    why: str


def item_of(facts: Facts, voice: Voice) -> Item:
    """The item for a measure's facts."""
    side = side_of(facts)
    return Item(
        facts.measure.code,
        facts.measure.measure,
        side.kind,
        sentence_of(facts, voice),
        record_of(facts, voice),
        side.why,
    )


def sentence_of(facts: Facts, voice: Voice) -> str:
    """Level and change, then the place among the twelve months, the average and the target, as far as known."""
    opening = say(LEVELS, LevelSaid(voice, facts.now))
    sentences = [", ".join([opening, *_changes(facts, voice)]) + "."]
    if facts.extreme:
        sentences.append(say(EXTREMES, ExtremeSaid(voice, facts.extreme)))
    if facts.average:
        sentences.append(say(AVERAGES, AverageSaid(voice, facts.average)))
    if facts.target:
        told = TargetSaid(voice, facts.target)
        sentences += [say(TARGETS, told), say(NEXT_MILESTONE, told)]
    return " ".join(sentence for sentence in sentences if sentence)


def _changes(facts: Facts, voice: Voice) -> list[str]:
    told = [ChangeSaid(voice, change) for change in (facts.change, facts.year_change) if change]
    if len(told) == 2:
        return [say(TWO_CHANGES, TwoChangesSaid(*told))]
    return [say(CHANGES, change) for change in told]
