"""How the month's place among the twelve, and the way that led there, are told: one sentence, the one that says most.

A run of months that all moved one way comes first; then the path, where it turned twice at most and moved by more than
chance; then the highest or the lowest of the twelve; then since when it was not so high or so low; then a round level
that every month kept to; and where there is nothing of that, between which months it lay.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from parentis.commentary.extremes import EXTREMES, ExtremeSaid
from parentis.commentary.pattern import Pattern, say
from parentis.commentary.scenes import IN_CARE, INSIDE, LEAVERS, VISITED, course_of
from parentis.commentary.voice import Voice
from parentis.facts import Course, End, Movement, Path, Position, Reading
from parentis.period import Month

# A path that turns more often is told by its highest and lowest month.
MOST_TURNS = 2


class Tells(Enum):
    """What a course says most with."""

    STEPS = "every month the same way"
    PATH = "the path"
    END = "the highest or the lowest"
    SINCE = "the highest or the lowest since"
    SUSTAINED = "a level kept to"
    BETWEEN = "between which months it lay"
    NOTHING = "nothing"


@dataclass(frozen=True)
class CourseSaid:
    """A month's place among the twelve and the way to it, in words.

    `told` are the months whose figures the item has told by then.
    """

    voice: Voice
    course: Course
    told: frozenset[Month] = frozenset()

    @property
    def tells(self) -> Tells:
        """The first in the order above that holds."""
        course = self.course
        if course.steps:
            return Tells.STEPS
        if course.path and self._is_told(course.path):
            return Tells.PATH
        if course.extreme and course.extreme.position is not Position.BETWEEN:
            return Tells.END
        if course.since:
            return Tells.SINCE
        if course.sustained:
            return Tells.SUSTAINED
        return Tells.BETWEEN if course.extreme else Tells.NOTHING

    def _is_told(self, path: Path) -> bool:
        printed = [self.voice.display.rounded(point.value) for point in path.points if point.value is not None]
        differ = all(before != after for before, after in pairwise(printed))
        return path.turns <= MOST_TURNS and path.is_clear and differ

    @property
    def is_constant(self) -> bool:
        """Whether every month is alike, so that there is no more to tell of them."""
        return self.course.extreme is not None and self.course.extreme.position is Position.CONSTANT

    @property
    def turns(self) -> int | None:
        """How often the path turned; None where it is not the path that is told."""
        return self.course.path.turns if self.course.path and self.tells is Tells.PATH else None

    @property
    def place(self) -> str:
        """The sentence of the extreme alone."""
        if self.course.extreme is None:
            raise ValueError("there is no extreme to tell")
        return say(EXTREMES, ExtremeSaid(self.voice, self.course.extreme))

    @property
    def to_the_end(self) -> str:
        """`, to the lowest of the twelve months` where the report month is that, alone; else nothing."""
        extreme = self.course.extreme
        if extreme is None or extreme.ties or extreme.position not in (Position.HIGHEST, Position.LOWEST):
            return ""
        return f", to the {extreme.position.value} of the {self.voice.span(extreme.months)}"

    @property
    def named(self) -> frozenset[Month]:
        """The months whose figures the sentence has."""
        course, tells = self.course, self.tells
        if tells is Tells.STEPS and course.steps:
            return frozenset({course.steps.since.month})
        if tells is Tells.PATH and course.path:
            return months_named(course.path)
        if tells is Tells.SINCE and course.since:
            return frozenset({course.since.last.month})
        if tells is Tells.BETWEEN and course.extreme:
            return frozenset(each.month for end in (course.extreme.highest, course.extreme.lowest) for each in end)
        return frozenset(each.month for each in course.extreme.ties) if course.extreme else frozenset()

    # --- the steps

    @property
    def gone(self) -> str:
        """`risen` or `fallen`, every month."""
        if self.course.steps is None:
            raise ValueError("there are no steps to tell")
        return _GONE[self.course.steps.movement]

    @property
    def steps_from(self) -> str:
        """The month the steps began at, and its figure."""
        if self.course.steps is None:
            raise ValueError("there are no steps to tell")
        steps = self.course.steps
        figure, when = self._figure(steps.since), self._when(steps.since)
        since = f"since {when.removeprefix('in ')}"
        return since if steps.since.month in self.told else f"{since}, from {figure}"

    @property
    def is_from_the_first(self) -> bool:
        """Whether the steps began at the first figure there is."""
        return self.course.steps is not None and self.course.steps.from_the_first

    @property
    def first_figure(self) -> str:
        """`the first figure, 89.3% (184 of 206) in February`."""
        if self.course.steps is None:
            raise ValueError("there are no steps to tell")
        since = self.course.steps.since
        return f"the first {self.voice.figure_there_is}, {self._figure(since)} {self._when(since)}"

    # --- the path

    @property
    def it(self) -> str:
        """`Overall it` where there were reversals too small to be a turn."""
        return "It" if self._path.is_exact else "Overall it"

    @property
    def is_exact(self) -> bool:
        """Whether no month went back on its leg of the path."""
        return self._path.is_exact

    @property
    def going_back(self) -> str:
        """What it did not do on the way: `falling`, where it has risen."""
        return "falling" if self._path.movements[-1] is Movement.UP else "rising"

    @property
    def start(self) -> str:
        """The first month's figure and its month."""
        return self._point(0)

    @property
    def first_turn(self) -> str:
        """The first turning point."""
        return self._point(1)

    @property
    def second_turn(self) -> str:
        """The second turning point."""
        return self._point(2)

    @property
    def went(self) -> str:
        """`rose` or `fell`, to the first turn."""
        return _WENT[self._path.movements[0]]

    @property
    def went_then(self) -> str:
        """`rose` or `fell`, to the second turn."""
        return _WENT[self._path.movements[1]]

    @property
    def gone_since(self) -> str:
        """`risen` or `fallen`, up to the report month."""
        return _GONE[self._path.movements[-1]]

    @property
    def _path(self) -> Path:
        if self.course.path is None:
            raise ValueError("there is no path to tell")
        return self.course.path

    def _point(self, place: int) -> str:
        # Where it began is one month, and where it turned every month that reads the same.
        path = self._path
        return self.voice.turning(path.alike[place] if place else path.points[:1])

    # --- since when, and the level kept to

    @property
    def end(self) -> str:
        """`highest` or `lowest`, since then."""
        if self.course.since is None:
            raise ValueError("there is no month to tell since when")
        return self.course.since.end.value

    @property
    def last(self) -> str:
        """The month that was as high or as low, and its figure."""
        if self.course.since is None:
            raise ValueError("there is no month to tell since when")
        since = self.course.since
        if since.last.month in self.told:
            return self._period_of(since.last)
        figure = "the same" if since.is_tied else self._figure(since.last)
        return f"{self._period_of(since.last)}, when it was {figure}"

    @property
    def level(self) -> str:
        """`above 70%`."""
        if self.course.sustained is None:
            raise ValueError("there is no level to tell")
        return f"{'above' if self.course.sustained.above else 'below'} {self.course.sustained.level}%"

    @property
    def kept(self) -> str:
        """For how long."""
        if self.course.sustained is None:
            raise ValueError("there is no level to tell")
        if self.course.sustained.throughout:
            return self.voice.in_each_of(self.course.sustained.months)
        return f"in every month since {self.voice.month_name(self.course.sustained.first.month)}"

    @property
    def adds_a_level(self) -> bool:
        """Whether a level kept to is told as well: after bad news of a share that ought to be high."""
        if self.course.sustained is None or not self.course.sustained.above:
            return False
        steps, since = self.course.steps, self.course.since
        falls = steps is not None and steps.movement is Movement.DOWN
        low = since is not None and since.end is End.LOWEST
        return (falls and self.tells is Tells.STEPS) or (low and self.tells is Tells.SINCE)

    def _figure(self, reading: Reading) -> str:
        return self.voice.display.reading(reading)

    def _when(self, reading: Reading) -> str:
        return self.voice.when_then(reading.month)

    def _period_of(self, reading: Reading) -> str:
        """The month without `in`: `February`, `the 12 months to February`."""
        return self._when(reading).removeprefix("in ")


def months_named(path: Path) -> frozenset[Month]:
    """The months whose figures are told where a path is."""
    return frozenset(each.month for alike in (path.points[:1], *path.alike[1:]) for each in alike)


_WENT = {Movement.UP: "rose", Movement.DOWN: "fell"}
_GONE = {Movement.UP: "risen", Movement.DOWN: "fallen"}

nothing: Pattern[CourseSaid] = Pattern(
    name="nothing to tell",
    guard=lambda f: f.tells is Tells.NOTHING,
    says="",
    example=(CourseSaid(LEAVERS, Course()), ""),
)

every_month: Pattern[CourseSaid] = Pattern(
    name="every month the same way",
    guard=lambda f: f.tells is Tells.STEPS and not f.is_from_the_first,
    says="It has {f.gone} every month {f.steps_from}{f.to_the_end}.",
    example=(
        CourseSaid(IN_CARE, course_of(IN_CARE, *(str(n) for n in (674, 670, 685, 692, 705, 700, 690, 674, 665)))),
        "It has fallen every month since February, from 705, to the lowest of the 9 months with a figure.",
    ),
)

every_month_there_is: Pattern[CourseSaid] = Pattern(
    name="every month the same way since the first figure",
    guard=lambda f: f.tells is Tells.STEPS and f.is_from_the_first,
    says="It has {f.gone} every month since {f.first_figure}{f.to_the_end}.",
    example=(
        CourseSaid(IN_CARE, course_of(IN_CARE, *(str(n) for n in (665, 674, 690, 698, 701)))),
        "It has risen every month since the first figure, 665 in February.",
    ),
)

one_way: Pattern[CourseSaid] = Pattern(
    name="a path without a turn",
    guard=lambda f: f.turns == 0 and not f.is_exact,
    says="{f.it} has {f.gone_since} from {f.start}{f.to_the_end}.",
    example=(
        CourseSaid(LEAVERS, course_of(LEAVERS, *(str(n) for n in (15, 16, 15, 18, 22, 21, 25, 29, 31, 30, 33, 36)))),
        "Overall it has risen from 15 in July 2016, to the highest of the twelve months.",
    ),
)

one_way_with_pauses: Pattern[CourseSaid] = Pattern(
    name="a path without a turn, on which some months were alike",
    guard=lambda f: f.turns == 0 and f.is_exact,
    says="It has {f.gone_since}, without once {f.going_back}, from {f.start}{f.to_the_end}.",
    example=(
        CourseSaid(LEAVERS, course_of(LEAVERS, *(str(n) for n in (15, 16, 18, 18, 22, 22, 25, 29, 31, 33, 33, 36)))),
        "It has risen, without once falling, from 15 in July 2016, to the highest of the twelve months.",
    ),
)

one_turn: Pattern[CourseSaid] = Pattern(
    name="a path with one turn",
    guard=lambda f: f.turns == 1,
    says="{f.it} {f.went} from {f.start} to {f.first_turn}, and has since {f.gone_since}{f.to_the_end}.",
    example=(
        CourseSaid(LEAVERS, course_of(LEAVERS, *(str(n) for n in (15, 18, 25, 30, 38, 44, 42, 41, 33, 31, 28, 29)))),
        "Overall it rose from 15 in July 2016 to 44 in December 2016, and has since fallen.",
    ),
)

two_turns: Pattern[CourseSaid] = Pattern(
    name="a path with two turns",
    guard=lambda f: f.turns == 2,
    says="{f.it} {f.went} from {f.start} to {f.first_turn}, {f.went_then} to {f.second_turn}, and has since "
    "{f.gone_since}{f.to_the_end}.",
    example=(
        CourseSaid(LEAVERS, course_of(LEAVERS, *(str(n) for n in (15, 18, 25, 44, 38, 30, 20, 20, 25, 31, 31, 33)))),
        "It rose from 15 in July 2016 to 44 in October 2016, fell to 20 in January and February, and has since risen.",
    ),
)

end: Pattern[CourseSaid] = Pattern(
    name="the highest or the lowest",
    guard=lambda f: f.tells is Tells.END,
    says="{f.place}",
    example=(
        CourseSaid(LEAVERS, course_of(LEAVERS, *(str(n) for n in (20, 25, 31, 22, 24, 28, 26, 21, 25, 29, 36, 18)))),
        "This is the lowest of the twelve months.",
    ),
)

since: Pattern[CourseSaid] = Pattern(
    name="the highest or the lowest since",
    guard=lambda f: f.tells is Tells.SINCE,
    says="This is the {f.end} since {f.last}.",
    example=(
        CourseSaid(LEAVERS, course_of(LEAVERS, *(str(n) for n in (20, 25, 31, 22, 24, 32, 26, 21, 25, 20, 26, 28)))),
        "This is the highest since December 2016, when it was 32.",
    ),
)

sustained: Pattern[CourseSaid] = Pattern(
    name="a level kept to",
    guard=lambda f: f.tells is Tells.SUSTAINED,
    says="It was {f.level} {f.kept}.",
    example=(
        CourseSaid(
            INSIDE,
            course_of(INSIDE, *(f"{n} of 100" for n in (74, 68, 75, 77, 80, 78, 73, 74, 72, 79, 71, 74))),
        ),
        "It was above 70% in every month since September 2016.",
    ),
)

between: Pattern[CourseSaid] = Pattern(
    name="between which months it lay",
    guard=lambda f: f.tells is Tells.BETWEEN,
    says="{f.place}",
    example=(
        CourseSaid(LEAVERS, course_of(LEAVERS, *(str(n) for n in (20, 25, 31, 22, 24, 28, 26, 21, 25, 29, 36, 30)))),
        "Over the twelve months it ranged from 20 in July 2016 to 36 in May.",
    ),
)

COURSES: tuple[Pattern[CourseSaid], ...] = (
    nothing,
    every_month,
    every_month_there_is,
    one_way,
    one_way_with_pauses,
    one_turn,
    two_turns,
    end,
    since,
    sustained,
    between,
)

level_too: Pattern[CourseSaid] = Pattern(
    name="a level kept to, as well",
    guard=lambda f: f.adds_a_level,
    says="It was {f.level} {f.kept}.",
    example=(
        CourseSaid(
            VISITED,
            course_of(VISITED, *(f"{n} of 1000" for n in (721, 738, 741, 755, 749, 718, 729, 735, 736, 741, 739, 733))),
        ),
        "It was above 70% in each of the twelve months.",
    ),
)

no_level: Pattern[CourseSaid] = Pattern(
    name="no level besides",
    guard=lambda f: not f.adds_a_level,
    says="",
    example=(CourseSaid(LEAVERS, Course()), ""),
)

LEVELS_KEPT: tuple[Pattern[CourseSaid], ...] = (level_too, no_level)
