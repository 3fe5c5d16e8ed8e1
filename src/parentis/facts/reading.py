"""A reading: one month of one measure, with what it was made from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from parentis.period import Month
from parentis.period.dates import ACADEMIC_YEAR_STARTS_IN
from parentis.series.figure import PER, Figure
from parentis.series.paired import Paired

__all__ = ["FEWEST_MONTHS", "MONTHS_SHOWN", "PER", "TWELVE", "Kind", "Reading", "Window", "window", "window_of_years"]

# A value as it is printed. What a sentence says of which month is higher must hold of the figures that a reader sees:
# 60.49% and 60.46% are both printed 60.5%, and nobody who reads them calls one of them the higher.
AsPrinted = Callable[[Fraction], Fraction | Decimal]

# The months a report shows: the month itself and the twelve before it.
MONTHS_SHOWN = 13

# Of these the last twelve, the report month included, are "the twelve months".
TWELVE = 12

# With fewer figures than this among the twelve, "the highest" or "the average" tells of the gaps.
FEWEST_MONTHS = 6


class Kind(Enum):
    """What a measure's value is."""

    COUNT = "count"
    SHARE = "share"
    RATE = "rate"
    AVERAGE = "average"


def exactly(value: Fraction) -> Fraction:
    """The value as it is, for figures that are printed in full."""
    return value


@dataclass(frozen=True, slots=True)
class Reading:
    """The numerator and denominator of a measure in one month; a plain count has no denominator."""

    month: Month
    kind: Kind
    numerator: Fraction
    denominator: Fraction | None

    @property
    def whole_base(self) -> int | None:
        """The base of a share as a number of cases; None for every other kind, whose base is no such thing."""
        return int(self.denominator) if self.kind is Kind.SHARE and self.denominator is not None else None

    @property
    def value(self) -> Fraction | None:
        """The exact value, in per cent for a share and per 10,000 for a rate; None where the base is nought."""
        if self.denominator is None:
            return self.numerator
        if self.denominator == 0:
            return None
        return self.numerator / self.denominator * PER[self.kind.value]


@dataclass(frozen=True, slots=True)
class Window:
    """The thirteen months up to a report month, oldest first; None where a month has no figure at all.

    `pairs` tells, of an earlier month (as `2017-05`), how the people moved who are in the base of both. `withheld` are
    months that have a figure which a public edition does not publish.
    """

    month: Month
    readings: tuple[Reading | None, ...]
    pairs: Mapping[str, Paired] = field(default_factory=dict)
    withheld: frozenset[str] = frozenset()

    @property
    def now(self) -> Reading | None:
        """The report month's reading."""
        return self.readings[-1]

    @property
    def before(self) -> Reading | None:
        """The reading of the month before."""
        return self.earlier(1)

    @property
    def year_before(self) -> Reading | None:
        """The reading of the same month a year earlier."""
        return self.earlier(TWELVE)

    def earlier(self, months: int) -> Reading | None:
        """The reading so many months before."""
        return self.readings[-1 - months]

    def paired_with(self, month: Month) -> Paired | None:
        """How the people moved who are in the base of this and of an earlier month; None where it is not known."""
        return self.pairs.get(str(month))

    @property
    def twelve(self) -> tuple[Reading, ...]:
        """The readings with a value among the last twelve months."""
        return tuple(r for r in self.readings[-TWELVE:] if r is not None and r.value is not None)


def window(run: Iterable[Figure], month: Month, pairs: Mapping[str, Paired] | None = None) -> Window:
    """The thirteen months of a run of figures; months outside them are left aside, missing ones are None."""
    return _window({figure.month: figure for figure in run}, month, pairs)


def window_of_years(run: Iterable[Figure], month: Month) -> Window | None:
    """A run of academic years up to the latest that has begun by a month's end; None where none has.

    Each year stands in the month it ends with, its August: one year before another is twelve months before.
    """
    found = {str(_last_month(figure.month)): figure for figure in run}
    begun = [last for last in map(Month.parse, found) if last.less(TWELVE - 1) <= month]
    return _window(found, max(begun)) if begun else None


def month_of(label: str) -> str:
    """The month that a figure stands in: of an academic year the one it ends with."""
    return str(_last_month(label)) if "/" in label else label


def _last_month(academic_year: str) -> Month:
    return Month(int(academic_year[:4]) + 1, ACADEMIC_YEAR_STARTS_IN - 1)


def _window(found: Mapping[str, Figure], month: Month, pairs: Mapping[str, Paired] | None = None) -> Window:
    months = [month.less(n) for n in reversed(range(MONTHS_SHOWN))]
    return Window(month, tuple(_reading(found.get(str(m)), m) for m in months), pairs or {})


def _reading(figure: Figure | None, month: Month) -> Reading | None:
    if figure is None:
        return None
    base = None if figure.denominator is None else Fraction(figure.denominator)
    return Reading(month, Kind(figure.kind), Fraction(figure.numerator), base)
