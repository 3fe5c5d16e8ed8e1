"""One published figure of one area, and what a statistics file holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from parentis.formats.findings import Finding

NATIONAL, REGION, AUTHORITY = "national", "region", "authority"


def is_a_place(rank: Decimal, ranked: int) -> bool:
    """Whether a value can be a rank among so many: a whole number from 1."""
    return rank == int(rank) and 1 <= rank <= ranked


@dataclass(frozen=True, slots=True)
class Published:
    """One figure as it was published.

    source:     the series it is of, as in `releases.csv`: SFR50, SFR12, number-and-rate, lait, ...
    edition:    which issue of it; the same year may stand in several, restated
    year:       as it is labelled: 2017 is the year to 31 March 2017, or the academic year 2016/17
    period_end: the day the year ends on, or whose position it is
    level:      national, region or authority
    area:       our key: the DfE number of an authority, the ONS code of England or a region; `name` is as printed
    statistic:  its name in that source, without the year
    value:      None where a mark stands in its place; `decimals` is how many digits it was printed with
    mark:       x, c, z, k, -, ..., as printed: suppressed, or not available, and never nought
    numerator, denominator: where the file gives them beside the value
    """

    source: str
    edition: str
    year: int
    period_end: date
    level: str
    area: str
    name: str
    statistic: str
    value: Decimal | None
    decimals: int
    mark: str
    numerator: Decimal | None = None
    denominator: Decimal | None = None


@dataclass(frozen=True, slots=True)
class NeighbourRow:
    """One statistical neighbour of an authority, in one edition of the model; both by DfE number, 1 the closest."""

    edition: str
    authority: str
    place: int
    neighbour: str
    closeness: str


@dataclass(frozen=True, slots=True)
class Definition:
    """What LAIT's dictionary says of one of its statistics."""

    statistic: str
    title: str
    polarity: str
    year_type: str
    description: str


@dataclass(frozen=True)
class StatisticsFile:
    """What one file holds: what it was recognised as, its rows, and what was wrong with any of them."""

    name: str
    sha256: str
    bytes: int
    kind: str
    edition: str
    figures: tuple[Published, ...]
    neighbours: tuple[NeighbourRow, ...]
    definitions: tuple[Definition, ...]
    findings: tuple[Finding, ...]

    @property
    def rows(self) -> int:
        """How many figures, neighbours and definitions it holds."""
        return len(self.figures) + len(self.neighbours) + len(self.definitions)

    @property
    def suppressed(self) -> int:
        """How many figures have a mark in place of a value."""
        return sum(figure.value is None for figure in self.figures)
