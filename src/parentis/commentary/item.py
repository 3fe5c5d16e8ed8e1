"""An item: one measure's sentence, its facts, its side and the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

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
from parentis.commentary.record import record_of
from parentis.commentary.recording import LATE, RECORDING, LateSaid, RecordingSaid
from parentis.commentary.side import Kind, Side, side_of
from parentis.commentary.targets import NEXT_MILESTONE, TARGETS, TargetSaid
from parentis.commentary.two_changes import TWO_CHANGES, TwoChangesSaid
from parentis.commentary.voice import Voice
from parentis.council import Filing
from parentis.facts import Facts, Obstacle


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
    detail = details_of(facts, voice, Besides(_course(facts, voice), bool(_average(facts, _course(facts, voice)))))
    return Item(
        facts.measure.code,
        facts.measure.measure,
        side.kind,
        sentence_of(facts, voice),
        {**record_of(facts, voice), "filed": _filed(side), "in_detail": list(detail)},
        side.why,
        side.heading,
        detail,
    )


def _filed(side: Side) -> dict[str, Any]:
    """How the rule files it, on both axes."""
    return {"as": side.kind, "code": side.code, "position": side.position.value or None, "direction": side.direction}


def sentence_of(facts: Facts, voice: Voice) -> str:
    """Target and pace, level and changes, what recording did, parts, course, average, comparators, caveats, actions.

    What is known of these, in that order; teams that stand out are among the caveats.
    """
    sentences = [*_target(facts, voice), _level(facts, voice), *_recording(facts, voice), *_parts(facts, voice)]
    course = _course(facts, voice)
    sentences += [say(COURSES, course), say(LEVELS_KEPT, course)]
    sentences += _average(facts, course)
    sentences += _comparators(facts, voice)
    sentences += _caveats(facts, voice)
    sentences += [say(ACTIONS, UndertakenSaid(action)) for action in facts.undertaken]
    return " ".join(sentence for sentence in sentences if sentence)


def _course(facts: Facts, voice: Voice) -> CourseSaid:
    return CourseSaid(voice, facts.course, frozenset(change.anchor for change in facts.changes))


def _target(facts: Facts, voice: Voice) -> list[str]:
    if facts.target is None:
        return []
    told = TargetSaid(voice, facts.target)
    pace = say(OUTLOOKS, outlook_said(told, facts.outlook))
    return [say(TARGETS, told), say(NEXT_MILESTONE, told), pace]


def _level(facts: Facts, voice: Voice) -> str:
    target = facts.target
    named = target is not None and facts.now.month in (step.by for step in (target.milestone, target.next) if step)
    level = say(LEVELS, LevelSaid(voice, facts.now, is_opening=target is None, month_is_named=named))
    return ", ".join([level, *_changes(facts, voice)]) + "."


def _changes(facts: Facts, voice: Voice) -> list[str]:
    told = [ChangeSaid(voice, change, anchor) for anchor, change in facts.told]
    if len(told) == 2:
        return [say(TWO_CHANGES, TwoChangesSaid(*told))]
    return [say(CHANGES, change) for change in told]


def _parts(facts: Facts, voice: Voice) -> list[str]:
    rolling, split = facts.beside.rolling, facts.beside.split
    return [
        say(SPLITS, SplitSaid(voice, split)) if split else "",
        say(ROLLING_TOTALS, RollingSaid(voice, rolling)) if rolling else "",
    ]


def _recording(facts: Facts, voice: Voice) -> list[str]:
    """What recording did to the change that decides, else to the nearest that it did anything to."""
    effects = facts.beside.recording
    deciding = [each for each in effects if facts.judged is not None and each.change == facts.judged[1]]
    return [say(RECORDING, RecordingSaid(voice, effect)) for effect in (deciding or effects)[:1]]


def _comparators(facts: Facts, voice: Voice) -> list[str]:
    comparison = facts.comparison
    if comparison is None:
        return []
    return [say(COMPARISONS, BesideSaid(voice, comparison)), say(RANKS, RankSaid(comparison.rank))]


def _average(facts: Facts, course: CourseSaid) -> list[str]:
    """The average, where nothing else tells of the twelve months' way; of month ends only without a target."""
    if facts.average is None:
        return []
    said = AverageSaid(course.voice, facts.average)
    if course.tells in (Tells.STEPS, Tells.PATH) or (said.is_of_month_ends and facts.target):
        return []
    return [say(AVERAGES, said)]


def _caveats(facts: Facts, voice: Voice) -> list[str]:
    gap, outliers = facts.beside.gap, facts.beside.outliers
    told_as_few = any(change.obstacle is Obstacle.FEW_CASES for change in facts.changes)
    return [
        say(TEAMS, OutliersSaid(voice, outliers)) if outliers else "",
        say(CODE_GAPS, GapSaid(voice, gap)) if gap else "",
        say(LATE, LateSaid(voice, facts.beside.late)) if facts.beside.late else "",
        say(SMALL, SmallSaid(facts.now, told_as_few)),
    ]
