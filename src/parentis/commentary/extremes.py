"""How the month's place among the twelve is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parentis.commentary.pattern import Pattern
from parentis.commentary.scenes import LEAVERS, twelve
from parentis.commentary.voice import MONTHS_NAMED, Voice, in_words
from parentis.facts import Extreme, Position, Reading, extreme_of
from parentis.facts.extreme import largest_base
from parentis.period import Month


@dataclass(frozen=True)
class ExtremeSaid:
    """A month's place among the twelve, in words."""

    voice: Voice
    extreme: Extreme

    @property
    def is_at_an_end(self) -> bool:
        """Whether the month is the highest or the lowest."""
        return self.extreme.position in (Position.HIGHEST, Position.LOWEST)

    @property
    def ties(self) -> int:
        """How many other months share its end."""
        return len(self.extreme.ties)

    @property
    def others(self) -> str:
        """The same in words."""
        return in_words(self.ties)

    @property
    def end(self) -> str:
        """`highest` or `lowest`."""
        return self.extreme.position.value

    @property
    def span(self) -> str:
        """What it is the highest or lowest of."""
        return self.voice.span(self.extreme.months)

    @property
    def throughout(self) -> str:
        """That it holds of every one of them."""
        return self.voice.in_each_of(self.extreme.months)

    @property
    def when_tied(self) -> str:
        """The other months that share the end."""
        return self.voice.when_any(self.extreme.ties)

    @property
    def low(self) -> str:
        """The lowest figure and its months."""
        return self._told(self.extreme.lowest)

    @property
    def low_alone(self) -> str:
        """The same at the end of a sentence."""
        return self.low.rstrip(",")

    @property
    def high(self) -> str:
        """The highest figure and its months."""
        return self._told(self.extreme.highest).rstrip(",")

    def _told(self, months: Sequence[Reading]) -> str:
        """A figure that some months share, with the base of each: 0 of 27 is as low as 0 of 14, and not the same."""
        display, voice = self.voice.display, self.voice
        if len({display.reading(month) for month in months}) == 1:
            return f"{display.reading(months[0])} {voice.when_any(months)}"
        if len(months) <= MONTHS_NAMED:
            return " and ".join(f"{display.reading(month)} {voice.when_any([month])}" for month in months)
        most = largest_base(months)
        return f"{display.reading(most)} {voice.when_any([most])}, shared with {in_words(len(months) - 1)} others,"


def _leavers(*numbers: int) -> ExtremeSaid:
    found = extreme_of(twelve(LEAVERS, *(str(number) for number in numbers)))
    if found is None:
        raise ValueError("the example's months are too few for an extreme")
    return ExtremeSaid(LEAVERS, found)


alone: Pattern[ExtremeSaid] = Pattern(
    name="highest or lowest",
    guard=lambda f: f.is_at_an_end and f.ties == 0,
    says="This is the {f.end} of the {f.span}.",
    example=(
        _leavers(20, 25, 31, 22, 24, 28, 26, 21, 25, 29, 36, 18),
        "This is the lowest of the twelve months.",
    ),
)

tied: Pattern[ExtremeSaid] = Pattern(
    name="highest or lowest, shared with a month or two",
    guard=lambda f: f.is_at_an_end and 0 < f.ties <= MONTHS_NAMED,
    says="This is the {f.end} of the {f.span}, as it was {f.when_tied}.",
    example=(
        _leavers(20, 25, 36, 22, 24, 28, 26, 21, 36, 29, 20, 36),
        "This is the highest of the twelve months, as it was in September 2016 and March.",
    ),
)

often_tied: Pattern[ExtremeSaid] = Pattern(
    name="highest or lowest, shared with many months",
    guard=lambda f: f.is_at_an_end and f.ties > MONTHS_NAMED,
    says="This is the {f.end} of the {f.span}, shared with {f.others} others.",
    example=(
        _leavers(0, 1, 0, 0, 2, 1, 0, 0, 1, 0, 1, 0),
        "This is the lowest of the twelve months, shared with six others.",
    ),
)

constant: Pattern[ExtremeSaid] = Pattern(
    name="the same throughout",
    guard=lambda f: f.extreme.position is Position.CONSTANT,
    says="It was the same {f.throughout}.",
    example=(_leavers(*[0] * 12), "It was the same in each of the twelve months."),
)

between: Pattern[ExtremeSaid] = Pattern(
    name="between",
    guard=lambda f: f.extreme.position is Position.BETWEEN,
    says="Over the {f.span} it ranged from {f.low} to {f.high}.",
    example=(
        _leavers(20, 25, 31, 22, 24, 28, 26, 21, 25, 29, 36, 24),
        "Over the twelve months it ranged from 20 in July 2016 to 36 in May.",
    ),
)

EXTREMES: tuple[Pattern[ExtremeSaid], ...] = (alone, tied, often_tied, constant, between)


@dataclass(frozen=True)
class EndsSaid:
    """The highest and the lowest of the twelve in words, but for an end that has been told.

    `said` are the months whose figures have been. Of an end that many months share one is enough.
    """

    voice: Voice
    extreme: Extreme
    said: frozenset[Month] = frozenset()

    @property
    def tells_high(self) -> bool:
        """Whether the highest is still to be told."""
        return self._is_new(self.extreme.highest)

    @property
    def tells_low(self) -> bool:
        """Whether the lowest is still to be told."""
        return self._is_new(self.extreme.lowest)

    @property
    def words(self) -> ExtremeSaid:
        """Both ends in words."""
        return ExtremeSaid(self.voice, self.extreme)

    @property
    def named(self) -> frozenset[Month]:
        """The months whose figures this tells."""
        ends = ((self.tells_high, self.extreme.highest), (self.tells_low, self.extreme.lowest))
        return frozenset(each.month for is_told, end in ends if is_told for each in end)

    def _is_new(self, end: Sequence[Reading]) -> bool:
        if self.extreme.position is Position.CONSTANT:
            return False
        told = [each.month in self.said for each in end]
        return not any(told) if len(end) > MONTHS_NAMED else not all(told)


_RISEN = _leavers(20, 25, 31, 22, 24, 28, 26, 21, 25, 29, 33, 36).extreme
_FALLEN = _leavers(20, 25, 31, 22, 24, 28, 26, 21, 25, 29, 33, 18).extreme
_JUNE = frozenset({LEAVERS.month})

ENDS: tuple[Pattern[EndsSaid], ...] = (
    Pattern(
        name="the lowest",
        guard=lambda f: f.tells_low and not f.tells_high,
        says="The lowest of the {f.words.span} was {f.words.low_alone}.",
        example=(EndsSaid(LEAVERS, _RISEN, _JUNE), "The lowest of the twelve months was 20 in July 2016."),
    ),
    Pattern(
        name="the highest",
        guard=lambda f: f.tells_high and not f.tells_low,
        says="The highest of the {f.words.span} was {f.words.high}.",
        example=(EndsSaid(LEAVERS, _FALLEN, _JUNE), "The highest of the twelve months was 33 in May."),
    ),
    Pattern(
        name="both ends",
        guard=lambda f: f.tells_high and f.tells_low,
        says="Over the {f.words.span} it ranged from {f.words.low} to {f.words.high}.",
        example=(EndsSaid(LEAVERS, between.example[0].extreme, _JUNE), between.example[1]),
    ),
    Pattern(
        name="no end",
        guard=lambda f: not f.tells_high and not f.tells_low,
        says="",
        example=(EndsSaid(LEAVERS, _leavers(*[0] * 12).extreme), ""),
    ),
)
