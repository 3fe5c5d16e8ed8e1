"""A claim: one thing a text says of a figure, with what it was tied to."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from parentis.claims.outline import Place
from parentis.claims.quantities import Hedge, Quantity


class Kind(Enum):
    """What sort of thing is claimed."""

    LEVEL = "a figure of a month"
    AVERAGE = "an average over the twelve months"
    DIFFERENCE = "a change"
    TARGET = "a target"
    TARGET_DISTANCE = "a distance from a target"
    TARGET_CASES = "how many cases would meet a target"
    TARGET_GAP = "how many more cases would meet a target"
    EARLIER = "a figure of some month before"
    EXTREME = "the highest or lowest, with its figure"
    SUPERLATIVE = "the highest or lowest"
    SUSTAINED = "a level held since a month"
    STEPS = "a change every month"
    STEADY = "a change that no month went against"
    SLIGHT = "a slight change"
    SIGNIFICANT = "a significant change"
    MULTIPLE = "so many times as many"
    FILED = "an improvement"
    ELSEWHERE = "somebody else's figure"
    NOT_HELD = "a figure to come, or as it was known then"
    UNCOUNTED = "a number of what no indicator counts"
    PRINTED = "a figure that a paper of ours prints"


_IN_WORDS = frozenset(
    {Kind.FILED, Kind.SUPERLATIVE, Kind.STEPS, Kind.STEADY, Kind.MULTIPLE, Kind.SLIGHT, Kind.SIGNIFICANT}
)


@dataclass(frozen=True, slots=True)
class Tie:
    """What a claim is about: a measure, or, where that is not to be told, those it may be (`candidates`)."""

    code: str = ""
    measure: str = ""
    candidates: tuple[tuple[str, str], ...] = ()

    @property
    def tied(self) -> bool:
        """Whether one measure was found."""
        return bool(self.measure)

    @property
    def key(self) -> tuple[str, str]:
        """The code and key together."""
        return self.code, self.measure


@dataclass(frozen=True, slots=True)
class Spoken:
    """The words around a claim: its sentence, its paragraph, and where that stands."""

    sentence: str
    paragraph: str
    place: Place


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim of a text.

    text, line:   the words of the claim, and the line it begins on
    sentence:     which sentence of the text it stands in, counted from 0
    months:       the months it is about; `dated` says whether the text names them
    direction:    1 where it says more, highest or rising; -1 where less, lowest or falling; 0 where neither
    since:        the month it is compared with, or from which it says something holds
    reference:    the quantity it is compared with, where the text gives one
    compared:     whether the text says what it is compared with
    factor:       of a multiple: how many times (1/2 for halved)
    hedge:        of a multiple: whether more or less than so many times
    sure:         whether its own words or the code it stands under name the measure, and not only what was said before
    excepted:     of a change every month: the months it says itself were otherwise
    as_improvement: whether it stands under a heading for what has improved
    denied:       whether it is of those who are not so: the rest of the base
    team:         the team whose figure it is; empty for the whole council's
    whose:        the words that say it is somebody else's figure, as of England
    first:        of a figure of several months together: the first of them
    start:        where it begins in its paragraph; -1 where it stands in no words of its own
    spoken:       the words it stands among
    went, to:     of what another figure came from: which way it is said to have gone, and to which month
    """

    text: str
    line: int
    sentence: int
    kind: Kind
    quantity: Quantity | None
    tie: Tie
    months: tuple[str, ...]
    dated: bool
    direction: int = 0
    since: str = ""
    reference: Quantity | None = None
    compared: bool = True
    factor: float = 0.0
    hedge: Hedge = Hedge.EXACT
    denied: bool = False
    sure: bool = True
    excepted: tuple[str, ...] = ()
    as_improvement: bool = False
    first: str = ""
    start: int = -1
    whose: str = ""
    team: str = ""
    went: int = 0
    to: str = ""
    spoken: Spoken | None = field(default=None, compare=False, repr=False)

    @property
    def month(self) -> str:
        """The latest month it is about."""
        return self.months[-1]

    @property
    def in_words(self) -> bool:
        """Whether it is made without a number of its own: highest in twelve months, up every month."""
        return self.kind in _IN_WORDS


class Verdict(Enum):
    """What came of a claim."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    INCONSISTENT = "inconsistent"
    UNTIED = "untied"

    @property
    def is_wrong(self) -> bool:
        """Whether somebody has to mend the text."""
        return self in (Verdict.CONTRADICTED, Verdict.INCONSISTENT)


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim with its verdict: `expected` is the right figure in words, where there is one; `why` one sentence."""

    claim: Claim
    verdict: Verdict
    expected: str
    why: str
