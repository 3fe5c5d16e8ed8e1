"""A measure beside what is published of England, the region and the statistical neighbours.

A comparison is dated: it names the publication, its edition and the day the year ends on, and says in `differences`
whatever is not alike. It is made by `facts.compare`, or from the comparators that a delivery brings.

    Comparison.alike          whether definition and cohort are the same: only then may an arrow be drawn
    Comparison.same_period    whether the figure and the statistic are for the same year, as attainment is
    Comparison.beside         one `Contrast` for each of England, region, neighbours' mean and median, if known
    Contrast.bearing            ABOVE, BELOW or LEVEL, by the 95% interval of the difference; else NOT_JUDGED
    Contrast.direction          what that means: better, worse, neither, no clear change, not comparable
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction

from parentis.facts.change import Direction
from parentis.facts.rank import Quartile, Rank
from parentis.facts.reading import Reading
from parentis.facts.uncertainty import Interval


class Comparator(Enum):
    """What a figure is set beside."""

    ENGLAND = "england"
    REGION = "region"
    NEIGHBOURS_MEAN = "neighbours-mean"
    NEIGHBOURS_MEDIAN = "neighbours-median"


class Bearing(Enum):
    """Where our figure lies from the comparator, beyond what chance would do. Words for an arrow."""

    ABOVE = "above"
    BELOW = "below"
    LEVEL = "level with"
    NOT_JUDGED = "not judged against"


class NotJudged(Enum):
    """Why no arrow may be drawn."""

    UNLIKE = "the published statistic is defined otherwise"
    FEW_CASES = "too few cases in the base"
    NO_MEASURE_OF_CHANCE = "it is not known how far chance moves the figure"


class Basis(Enum):
    """How the interval of a difference was found. A rounded published value widens it by half its last digit."""

    SHARES = "Newcombe interval of the difference of two shares, 95%"
    SHARE = "Wilson interval of our share, less the published value, 95%"
    COUNT = "exact Poisson interval of our count, less the published value, 95%"


@dataclass(frozen=True, slots=True)
class Publication:
    """Where a statistic is from.

    title:        of the publication, with its publisher
    edition:      the year or date of the edition used: the latest known at the report's month
    period_end:   the day the statistic's year ends on, or whose position it is
    published_on: None when that is not known
    assumed:      it was taken to be known a year after the period's end, because no day of publication is known
    after_month:  it was published after the report's month, none before it being at hand
    """

    title: str
    edition: str
    period_end: date
    published_on: date | None
    assumed: bool = False
    after_month: bool = False


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One statistical neighbour: its published value, or the mark that stands in its place (`x`, `c`, `z`, ...)."""

    name: str
    dfe_number: str
    value: Fraction | None
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The statistical neighbours and the edition of the set. A neighbour without a value is in no mean."""

    edition: str
    members: tuple[Neighbour, ...]

    @property
    def with_value(self) -> tuple[Neighbour, ...]:
        """Those whose value is published."""
        return tuple(member for member in self.members if member.value is not None)

    @property
    def mean(self) -> Fraction | None:
        """The mean of the published values, each authority counting once; None without any."""
        values = [member.value for member in self.members if member.value is not None]
        return sum(values, Fraction(0)) / len(values) if values else None

    @property
    def median(self) -> Fraction | None:
        """The middle of the published values, or half-way between the middle two; None without any."""
        return _median(member.value for member in self.members if member.value is not None)


@dataclass(frozen=True, slots=True)
class Contrast:
    """Our figure beside one comparator.

    name:       as a reader knows it: `England`, `Yorkshire and The Humber`, `mean of 9 statistical neighbours`; the
                names and the edition of the neighbours are in `Comparison.neighbours`. Where fewer than half of them
                have a published value there is neither mean nor median
    value:      of the comparator, in the measure's unit
    difference: ours less theirs: percentage points for a share, else the measure's unit; its sign is arithmetic
    direction:  what it means for us: BETTER or WORSE by the council's polarity, NEITHER where no way is good,
                NO_CLEAR_CHANGE for level, NOT_COMPARABLE where it is not judged
    interval:   of the difference, 95%; None when not judged
    published:  the difference of the council's own published value, like for like; None when it has none
    decimals:   to print the value with: as it was published; one for a mean or a ratio we work out
    """

    comparator: Comparator
    name: str
    value: Fraction
    difference: Fraction
    bearing: Bearing
    direction: Direction
    interval: Interval | None = None
    basis: Basis | None = None
    not_judged: NotJudged | None = None
    published: Fraction | None = None
    decimals: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """A measure in a month beside the last published year known then.

    now:         our figure, for its month
    own:         the council's own published value for the same year, None when suppressed (`own_mark` tells) or not
                 given; `rank` is of that value among all authorities, not of ours
    bounds:      the published quartiles in ascending order, if known; `quartile` is the band our figure falls in by
                 them, None where the definitions are not alike or no way is good (the band of the council's own
                 published value is `rank.quartile`)
    not_ranked:  why there is no rank, empty when there is one
    differences: each a plain clause, empty when nothing differs but the date: definition, cohort, rounding, edition
    decimals:    the most that any of the published values has, for a table of them
    """

    now: Reading
    publication: Publication
    statistic: str
    beside: tuple[Contrast, ...]
    neighbours: Neighbours | None
    own: Fraction | None
    own_mark: str
    rank: Rank | None
    not_ranked: str
    bounds: tuple[Fraction, Fraction, Fraction] | None
    quartile: Quartile | None
    alike: bool
    same_period: bool
    differences: tuple[str, ...]
    decimals: int

    def with_(self, comparator: Comparator) -> Contrast | None:
        """Our figure beside this comparator; None when it has no published value."""
        return next((each for each in self.beside if each.comparator is comparator), None)


def _median(values: Iterable[Fraction]) -> Fraction | None:
    ordered = sorted(values)
    if not ordered:
        return None
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
