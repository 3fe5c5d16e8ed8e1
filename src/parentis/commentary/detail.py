"""What is true besides an item's sentence, for the page of its indicator: one fact a sentence, none told twice.

The sentence of an item tells what a board should hear first, in six sentences at most. This tells the rest of what was
settled: the whole path with every turn, the months that nothing has named and somebody asks for, the anchors that are
not among the two, the parts in other months, what was recorded without saying what it was, the average, whether a team
stands out, and why no date can be given.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parentis.commentary.averages import AVERAGES, AverageSaid
from parentis.commentary.between import ON_THE_WAY, QUARTER_ENDS, BetweenSaid, not_yet, on_the_way, quarter_ends
from parentis.commentary.caveats import NO_TEAM
from parentis.commentary.changes import ChangeSaid, told_not_judged
from parentis.commentary.course import COURSES, CourseSaid, Tells
from parentis.commentary.extremes import ENDS, EndsSaid
from parentis.commentary.further import ALSO, PATHS, SO_FAR, PathSaid, SoFarSaid
from parentis.commentary.gap_to_all import TO_ALL, GapSaid
from parentis.commentary.outlook import NO_OUTLOOK
from parentis.commentary.parts_over_time import (
    AVERAGE_PARTS,
    CODES,
    HIGHEST_PARTS,
    PARTS_OVER_TIME,
    CodesSaid,
    PartsSaid,
)
from parentis.commentary.pattern import say
from parentis.commentary.recording import AS_KNOWN, LateSaid
from parentis.commentary.residents import RESIDENTS, ResidentsSaid
from parentis.commentary.targets import EARLIER_MILESTONES, TargetSaid
from parentis.commentary.voice import Voice
from parentis.facts import Anchor, Codes, ControlPosition, Course, Display, Facts, Movement, NoOutlook, Reading
from parentis.facts.gap import CODED
from parentis.indicators import measure
from parentis.period import Month

# Only of what happens in a month are two months' cases others: at month ends largely the same children are met.
APART = "month"


@dataclass(frozen=True)
class Besides:
    """What the sentence of an item tells of the twelve months."""

    course: CourseSaid
    tells_average: bool


def details_of(facts: Facts, voice: Voice, told: Besides) -> tuple[str, ...]:
    """The sentences, in order; none where the month has no value."""
    if facts.now.value is None:
        return ()
    outliers = facts.beside.outliers
    sentences = (
        say(EARLIER_MILESTONES, TargetSaid(voice, facts.target)) if facts.target else "",
        *_course(facts, voice, told.course),
        *_anchors(facts, voice, told.course),
        say(SO_FAR, SoFarSaid(voice, facts.so_far)) if facts.so_far else "",
        *_parts(facts, voice),
        *_codes(facts, voice),
        say(AS_KNOWN, LateSaid(voice, facts.beside.late)) if facts.beside.late else "",
        _average(facts, voice, told),
        say(RESIDENTS, ResidentsSaid(voice, shown_of(facts))),
        say(TO_ALL, GapSaid(voice, facts.to_all_children)) if facts.to_all_children else "",
        say(NO_TEAM, outliers) if outliers else "",
        say(NO_OUTLOOK, facts.outlook) if isinstance(facts.outlook, NoOutlook) else "",
    )
    return tuple(sentence for sentence in sentences if sentence)


def shown_of(facts: Facts) -> list[Reading]:
    """The months shown that have a figure, oldest first."""
    return [each for each in facts.shown.readings if each is not None] if facts.shown else []


def _average(facts: Facts, voice: Voice, told: Besides) -> str:
    """The average; nothing where the sentence has it, or every month is alike."""
    if facts.average is None or told.tells_average or told.course.is_constant:
        return ""
    return say(AVERAGES, AverageSaid(voice, facts.average))


def months_of_parts(facts: Facts) -> list[Month]:
    """The months whose parts are told, the latest first: the report month, the two before it, where its way began.

    Only those of which every part is known.
    """
    split, shown = facts.beside.split, facts.shown
    if split is None or shown is None:
        return []
    readings = {reading.month: reading for reading in shown.readings if reading is not None}
    return [month for month in months_of_codes(facts) if split.is_whole_in(month, readings.get(month))]


def months_of_codes(facts: Facts) -> list[Month]:
    """The report month, the month before it and that of the last report, and where the way to it began."""
    changes = facts.compared.changes if facts.compared else {}
    before = [changes[anchor].anchor for anchor in (Anchor.BEFORE, Anchor.LAST_REPORT) if anchor in changes]
    return sorted({facts.now.month, *before, *_way_began(facts.course)}, reverse=True)


def codes_told(facts: Facts) -> Sequence[Codes]:
    """What is recorded without saying more, told once for an indicator: of the measure that names such a gap."""
    coded = CODED.get((facts.measure.code, facts.measure.measure))
    return [each for each in facts.beside.codes if coded and each.measure == coded.measure and each.has_cases]


def _course(facts: Facts, voice: Voice, told: CourseSaid) -> Iterator[str]:
    course, path = told.course, PathSaid(voice, told.course.path, _are_apart(facts, voice), _run_since(told))
    anchored = _anchored(facts)
    said = anchored | told.named
    if told.tells is not Tells.PATH:
        yield say(PATHS, path)
        said |= path.named
    run = not_yet(on_the_way(course, facts.shown), said)
    yield say(ON_THE_WAY, BetweenSaid(voice, run, course.steps.movement if course.steps else Movement.SAME))
    said |= {each.month for each in run}
    if course.since and told.tells in (Tells.STEPS, Tells.PATH):
        yield say(COURSES, CourseSaid(voice, Course(since=course.since), told.told | said))
        said |= {course.since.last.month}
    if course.extreme:
        ends = EndsSaid(voice, course.extreme, said)
        yield say(ENDS, ends)
        said |= ends.named
    if told.is_constant:
        return
    if course.sustained and told.tells is not Tells.SUSTAINED and not told.adds_a_level:
        yield say(COURSES, CourseSaid(voice, Course(sustained=course.sustained), told.told))
    yield say(QUARTER_ENDS, BetweenSaid(voice, not_yet(quarter_ends(voice, facts.shown), said)))


def _run_since(told: CourseSaid) -> Month | None:
    """Since when the sentence tells that every month went one way."""
    steps = told.course.steps
    return steps.since.month if steps and told.tells is Tells.STEPS else None


def _anchored(facts: Facts) -> frozenset[Month]:
    """The report month, and the anchors and the target's baseline, which the sentence or the detail tells."""
    changes = facts.compared.changes.items() if facts.compared else ()
    baseline = facts.target.baseline if facts.target else None
    months = {facts.now.month, *(each.anchor for anchor, each in changes if anchor is not Anchor.EXTREME)}
    return frozenset(months | ({baseline.month} if baseline else set()))


def _are_apart(facts: Facts, voice: Voice) -> bool:
    """Whether a measure's months have no cases in common, and process control finds none that stands out.

    Where it does, the months together say more than the highest and the lowest alone.
    """
    alone = voice.period == APART and facts.shown is not None and not facts.shown.pairs
    control = facts.control
    return alone and not (isinstance(control, ControlPosition) and control.stands_out)


def _anchors(facts: Facts, voice: Voice, course: CourseSaid) -> Iterator[str]:
    """The fixed anchors that the sentence has not, but for the extreme, which the path or the range tells.

    One that is not judged adds nothing where the way through the twelve months has named its month.
    """
    if facts.compared is None:
        return
    told = {change.anchor for change in facts.changes}
    named = course.named | (frozenset() if course.tells is Tells.PATH else PathSaid(voice, course.course.path).named)
    for anchor, change in facts.compared.changes.items():
        also = ChangeSaid(voice, change, anchor)
        adds_nothing = told_not_judged.guard(also) and change.anchor in named
        if anchor is Anchor.EXTREME or change.anchor in told or adds_nothing:
            continue
        told.add(change.anchor)
        yield say(ALSO, also)


def _parts(facts: Facts, voice: Voice) -> Iterator[str]:
    split = facts.beside.split
    if split is not None:
        apart = frozenset(codes.measure for codes in codes_told(facts))
        parts = PartsSaid(voice, split, months_of_parts(facts), apart)
        yield say(PARTS_OVER_TIME, parts)
        yield say(AVERAGE_PARTS, parts)
        yield say(HIGHEST_PARTS, parts)


def _codes(facts: Facts, voice: Voice) -> Iterator[str]:
    for codes in codes_told(facts):
        display = Display.of(measure(facts.measure.code, codes.measure), voice.display.decimals)
        yield say(CODES, CodesSaid(display, voice, codes, months_of_codes(facts)))


def _way_began(course: Course) -> list[Month]:
    """Where the latest run of steps the same way began, else the last turn of the path."""
    if course.steps:
        return [course.steps.since.month]
    return [course.path.points[-2].month] if course.path else []
