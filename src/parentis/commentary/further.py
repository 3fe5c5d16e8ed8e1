"""How the months are told that an item's sentence leaves out: other anchors, the whole path, the year so far."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from parentis.commentary.between import THOSE_TO, TWELVE_TO
from parentis.commentary.changes import TOLD_NOT_JUDGED, ChangeSaid, no_clear_change, same, too_few
from parentis.commentary.course import months_named
from parentis.commentary.pattern import Pattern
from parentis.commentary.scenes import ATTENDANCE, INSIDE, JUNE, LEAVERS, STARTED, course_of, reading
from parentis.commentary.voice import ROLLING, Voice
from parentis.facts import Anchor, Movement, Path, Polarity, Reading, SoFar, change_on
from parentis.facts.change import change_of_overlapping
from parentis.period import Month
from parentis.words.listing import listed

# --- an anchor that the sentence does not tell

ALSO: tuple[Pattern[ChangeSaid], ...] = (
    Pattern(
        name="a clear change",
        guard=lambda f: f.change.is_clear,
        says="It is {f.clause}.",
        example=(
            ChangeSaid(
                INSIDE,
                change_on(reading(INSIDE, "45 of 60"), JUNE.less(2), reading(INSIDE, "30 of 60", 2), Polarity.HIGH),
                Anchor.LAST_REPORT,
            ),
            "It is up by 25.0 percentage points from 50.0% (30 of 60) in April (the last report), which is better.",
        ),
    ),
    Pattern(
        name="no clear change",
        guard=no_clear_change.guard,
        says="There is {f.clause}.",
        example=(
            ChangeSaid(
                INSIDE,
                change_on(reading(INSIDE, "9 of 17"), JUNE.less(2), reading(INSIDE, "11 of 14", 2), Polarity.HIGH),
                Anchor.LAST_REPORT,
            ),
            "There is no clear change from 11 of 14 (78.6%) in April (the last report).",
        ),
    ),
    Pattern(
        name="the same",
        guard=lambda f: same.guard(f) or (too_few.guard(f) and f.is_same),
        says="It is the same as {f.when}.",
        example=(
            ChangeSaid(
                LEAVERS,
                change_on(reading(LEAVERS, "18"), JUNE.less(12), reading(LEAVERS, "18", 12), Polarity.NEUTRAL),
                Anchor.YEAR_BEFORE,
            ),
            "It is the same as a year earlier.",
        ),
    ),
    Pattern(
        name="told and not judged",
        guard=lambda f: (f.obstacle in TOLD_NOT_JUDGED or too_few.guard(f)) and not f.is_same,
        says="It was {f.before} {f.when}.",
        example=(
            ChangeSaid(
                STARTED, change_of_overlapping(reading(STARTED, "203"), JUNE.less(1), reading(STARTED, "199", 1))
            ),
            "It was 199 a month earlier.",
        ),
    ),
    Pattern(
        name="nothing to compare with",
        guard=lambda f: f.obstacle is not None and f.obstacle not in TOLD_NOT_JUDGED and not too_few.guard(f),
        says="",
        example=(ChangeSaid(LEAVERS, change_on(reading(LEAVERS, "18"), JUNE.less(1), None, Polarity.NEUTRAL)), ""),
    ),
)


# --- the whole path


@dataclass(frozen=True)
class PathSaid:
    """The way through the twelve months with every turning point, in words; None where there is none to tell.

    `run_since` is the month since when the sentence tells a run: where that was the last turn, nothing is said of what
    came after it. `tells_chance` is left out where figures have people or months in common: then they differ less by
    chance than those of others, and a path that is not clear by the test for others may be clear all the same.
    """

    voice: Voice
    path: Path | None
    tells_chance: bool = True
    run_since: Month | None = None

    @property
    def is_told(self) -> bool:
        """Whether there is a path, and each of its points prints otherwise than the one before."""
        if self.path is None:
            return False
        display = self.voice.display
        printed = [display.rounded(point.value or Fraction(0)) for point in self.path.points]
        return all(before != after for before, after in pairwise(printed))

    @property
    def named(self) -> frozenset[Month]:
        """The months whose figures are told."""
        return months_named(self._path) if self.is_told else frozenset()

    @property
    def turns(self) -> int:
        """How often it turned."""
        return self._path.turns if self.is_told else 0

    @property
    def opening(self) -> str:
        """`From`, and `Overall, from` where there were reversals too small to be a turn."""
        return "From" if self._path.is_exact else "Overall, from"

    @property
    def start(self) -> str:
        """The first month's figure and its month."""
        return self.voice.turning(self._path.points[:1])

    @property
    def legs(self) -> str:
        """`rose to 30 in May, fell to 20 in June and rose to 25 in July`: each leg up to the last turn."""
        legs = zip(self._path.movements, self._path.alike[1:-1], strict=False)
        told = [(way, self.voice.turning(alike).replace(TWELVE_TO, THOSE_TO)) for way, alike in legs]
        return listed([f"{_WENT[way]} to {point}" for way, point in told])

    @property
    def gone_since(self) -> str:
        """`, and has since fallen`, up to the report month; nothing where the sentence tells that run."""
        if self.run_since == self._path.points[-2].month and self.turns:
            return ""
        return f", and has since {self.gone}"

    @property
    def gone(self) -> str:
        """`risen` or `fallen`, up to the report month."""
        return _GONE[self._path.movements[-1]]

    @property
    def within_chance(self) -> str:
        """That the highest and the lowest of them are not clearly apart, where that is so."""
        if self._path.is_clear or not self.tells_chance:
            return ""
        return "; the highest and the lowest of these differ by no more than chance would bring"

    @property
    def _path(self) -> Path:
        if self.path is None:
            raise ValueError("there is no path to tell")
        return self.path


_WENT = {Movement.UP: "rose", Movement.DOWN: "fell"}
_GONE = {Movement.UP: "risen", Movement.DOWN: "fallen"}


def _path(*numbers: int) -> PathSaid:
    return PathSaid(LEAVERS, course_of(LEAVERS, *map(str, numbers)).path)


PATHS: tuple[Pattern[PathSaid], ...] = (
    Pattern(
        name="a path with its turns",
        guard=lambda f: f.is_told and f.turns > 0 and f.voice.period != ROLLING,
        says="{f.opening} {f.start} it {f.legs}{f.gone_since}{f.within_chance}.",
        example=(
            _path(15, 30, 40, 44, 20, 10, 12, 35, 38, 30, 22, 31),
            (
                "From 15 in July 2016 it rose to 44 in October 2016, fell to 10 in December 2016, rose to 38 in March "
                "and fell to 22 in May, and has since risen."
            ),
        ),
    ),
    Pattern(
        name="a path of figures of twelve months",
        guard=lambda f: f.is_told and f.turns > 0 and f.voice.period == ROLLING,
        says="{f.opening} {f.start} it {f.legs}{f.gone_since}{f.within_chance}.",
        example=(
            PathSaid(
                STARTED,
                course_of(STARTED, *map(str, (150, 150, 151, 190, 189, 180, 160, 155, 150, 160, 170, 175))).path,
            ),
            (
                "From 150 in the 12 months to July 2016 it rose to 190 in those to October 2016 and fell to 150 in "
                "those to March, and has since risen."
            ),
        ),
    ),
    Pattern(
        name="a path without a turn",
        guard=lambda f: f.is_told and f.turns == 0,
        says="{f.opening} {f.start} it has {f.gone}{f.within_chance}.",
        example=(
            _path(15, 15, 16, 16, 17, 17, 18, 18, 19, 19, 20, 21),
            (
                "From 15 in July 2016 it has risen; the highest and the lowest of these differ by no more than chance "
                "would bring."
            ),
        ),
    ),
    Pattern(
        name="no path to tell",
        guard=lambda f: not f.is_told,
        says="",
        example=(_path(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), ""),
    ),
)


# --- the year so far


@dataclass(frozen=True)
class SoFarSaid:
    """Where a figure of the year to date stood earlier in the year, in words."""

    voice: Voice
    so_far: SoFar

    @property
    def months(self) -> str:
        """`95.1% (97 of 102) by the end of December 2016 and 94.2% (97 of 103) by the end of March`."""
        return listed([self._told(each) for each in self.so_far.readings])

    def _told(self, each: Reading) -> str:
        named = " (the last report)" if each.month == self.so_far.last_report else ""
        return f"{self.voice.display.reading(each)} {self.voice.when_then(each.month)}{named}"


SO_FAR: tuple[Pattern[SoFarSaid], ...] = (
    Pattern(
        name="the year so far",
        guard=lambda f: True,
        says="Earlier in the same year it was {f.months}.",
        example=(
            SoFarSaid(
                ATTENDANCE,
                SoFar((reading(ATTENDANCE, "950 of 1,000", 6), reading(ATTENDANCE, "1,413 of 1,500", 2)), JUNE.less(2)),
            ),
            (
                "Earlier in the same year it was 95.0% (950 of 1,000 sessions) by the end of December 2016 and 94.2% "
                "(1,413 of 1,500 sessions) by the end of April (the last report)."
            ),
        ),
    ),
)
