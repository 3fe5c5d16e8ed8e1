"""The sentence of an item put together: what is known, in a fixed order, six sentences at most.

What comes to more gives way in a fixed order too, and is told in detail instead: first the average, last the
way through the twelve months. What never gives way is the target and its pace, the level with its changes, and whatever
a reader must know so as not to be misled: recording, a team that stands out, how small the numbers are. These are
six, so that an item has six at most whatever is known.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from parentis.commentary.actions import ACTIONS, UndertakenSaid
from parentis.commentary.averages import AVERAGES, AverageSaid
from parentis.commentary.caveats import CODE_GAPS, SMALL, TEAMS, GapSaid, OutliersSaid, SmallSaid
from parentis.commentary.changes import CHANGES, ChangeSaid
from parentis.commentary.comparisons import COMPARISONS, RANKS, BesideSaid, RankSaid
from parentis.commentary.course import COURSES, LEVELS_KEPT, CourseSaid, Tells
from parentis.commentary.detail import Besides, details_of
from parentis.commentary.levels import LEVELS, LevelSaid
from parentis.commentary.outlook import OUTLOOKS, outlook_said
from parentis.commentary.parts import ROLLING_TOTALS, SPLITS, RollingSaid, SplitSaid
from parentis.commentary.pattern import say
from parentis.commentary.recording import LATE, RECORDING, LateSaid, RecordingSaid
from parentis.commentary.targets import NEXT_MILESTONE, TARGETS, TargetSaid
from parentis.commentary.two_changes import TWO_CHANGES, TwoChangesSaid
from parentis.commentary.voice import Voice
from parentis.facts import Facts, Obstacle

# More is read by nobody at a meeting. What was undertaken comes on top: it is there to be answered for.
MOST_SENTENCES = 6

STAYS = 0


class Told(NamedTuple):
    """One sentence, and how soon it gives way: the highest first, never where it is STAYS.

    `in_detail_anyway` is of what the detail says whether this does or not.
    """

    text: str
    gives_way: int = STAYS
    in_detail_anyway: bool = False


def sentence_of(facts: Facts, voice: Voice) -> tuple[str, tuple[str, ...]]:
    """What the item says, and what is told in detail: first what gave way, then what is true besides.

    Target and pace, level and changes, what recording did, parts, course, average, comparators, caveats, actions, as
    far as they are known, in that order.
    """
    course = CourseSaid(voice, facts.course, frozenset(change.anchor for change in facts.changes))
    average = _average(facts, course)
    told = [each for each in _told(facts, voice, course, average) if each.text]
    kept = _kept(told)
    actions = [say(ACTIONS, UndertakenSaid(action)) for action in facts.undertaken]
    besides = details_of(facts, voice, Besides(course, tells_average=bool(average)))
    sentence = " ".join([*(each.text for each in kept), *actions])
    gave_way = (each.text for each in told if each not in kept and not each.in_detail_anyway)
    return sentence, (*gave_way, *besides)


def _kept(told: list[Told]) -> list[Told]:
    """Those that the sentence has: all, or six and whatever stays."""
    over = max(0, len(told) - MOST_SENTENCES)
    giving_way = sorted((each for each in told if each.gives_way), key=lambda each: -each.gives_way)
    return [each for each in told if each not in giving_way[:over]]


def _told(facts: Facts, voice: Voice, course: CourseSaid, average: str) -> Iterator[Told]:
    beside = facts.beside
    yield from _target(facts, voice)
    yield Told(_level(facts, voice))
    yield from (Told(text) for text in _recording(facts, voice))
    yield Told(say(SPLITS, SplitSaid(voice, beside.split)) if beside.split else "", 5)
    yield Told(say(ROLLING_TOTALS, RollingSaid(voice, beside.rolling)) if beside.rolling else "", 7)
    yield Told(say(COURSES, course), 1)
    yield Told(say(LEVELS_KEPT, course), 9)
    yield Told(average, 10)
    if facts.comparison is not None:
        yield Told(say(COMPARISONS, BesideSaid(voice, facts.comparison)), 2)
        yield Told(say(RANKS, RankSaid(facts.comparison.rank)), 8)
    yield from _caveats(facts, voice)


def _target(facts: Facts, voice: Voice) -> Iterator[Told]:
    if facts.target is not None:
        said = TargetSaid(voice, facts.target)
        yield Told(say(TARGETS, said))
        yield Told(say(NEXT_MILESTONE, said), 3)
        yield Told(say(OUTLOOKS, outlook_said(said, facts.outlook)))


def _level(facts: Facts, voice: Voice) -> str:
    target = facts.target
    named = target is not None and facts.now.month in (step.by for step in (target.milestone, *target.later))
    level = say(LEVELS, LevelSaid(voice, facts.now, is_opening=target is None, month_is_named=named))
    return ", ".join([level, *_changes(facts, voice)]) + "."


def _changes(facts: Facts, voice: Voice) -> list[str]:
    told = [ChangeSaid(voice, change, anchor) for anchor, change in facts.told]
    if len(told) == 2:
        return [say(TWO_CHANGES, TwoChangesSaid(*told))]
    return [say(CHANGES, change) for change in told]


def _recording(facts: Facts, voice: Voice) -> list[str]:
    """What recording did to the change that decides, else to the nearest that it did anything to."""
    effects = facts.beside.recording
    deciding = [each for each in effects if facts.judged is not None and each.change == facts.judged[1]]
    return [say(RECORDING, RecordingSaid(voice, effect)) for effect in (deciding or effects)[:1]]


def _average(facts: Facts, course: CourseSaid) -> str:
    """The average, where nothing else tells of the twelve months' way; of month ends only without a target."""
    if facts.average is None:
        return ""
    said = AverageSaid(course.voice, facts.average)
    if course.is_constant or course.tells in (Tells.STEPS, Tells.PATH) or (said.is_of_month_ends and facts.target):
        return ""
    return say(AVERAGES, said)


def _caveats(facts: Facts, voice: Voice) -> Iterator[Told]:
    gap, outliers, late = facts.beside.gap, facts.beside.outliers, facts.beside.late
    told_as_few = any(change.obstacle is Obstacle.FEW_CASES for change in facts.changes)
    yield Told(say(TEAMS, OutliersSaid(voice, outliers)) if outliers else "")
    yield Told(say(CODE_GAPS, GapSaid(voice, gap)) if gap else "", 4)
    yield Told(say(LATE, LateSaid(voice, late)) if late else "", 6, in_detail_anyway=True)
    yield Told(say(SMALL, SmallSaid(facts.now, told_as_few)))
