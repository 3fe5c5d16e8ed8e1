"""Where one authority stands among those with a published value: place, number ranked, and quartile band.

The bands are those of the Department for Education's Local Authority Interactive Tool: A is the best quarter, and a
value that is just a boundary belongs to the band of the lower values. That reproduces every band and rank of its
tables of 2016 that could be worked out again (`docs/decisions/0020-rank-and-quartile.md`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from parentis.facts.change import Polarity

# With fewer values than this a quarter of them is one authority.
FEWEST_FOR_QUARTILES = 8


class Quartile(Enum):
    """The four bands, the best first."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


@dataclass(frozen=True, slots=True)
class Rank:
    """The place of one value among many, the best being 1; those that tie share the best place.

    ranked:    how many authorities have a value; a suppressed one has none and is not ranked
    tied_with: how many others have the same value
    quartile:  None where no way is good, or where too few have a value for quarters to mean anything
    bounds:    the first, second and third quartile of the values, in ascending order; None as above
    value:     the published value that was ranked; None when a delivery gives a rank alone
    highest_first: no way is good, and 1 is the highest
    """

    place: int
    ranked: int
    tied_with: int | None
    quartile: Quartile | None
    bounds: tuple[Fraction, Fraction, Fraction] | None
    value: Fraction | None
    highest_first: bool = False

    @property
    def of(self) -> str:
        """As a reader expects it, the number ranked always beside it: `58 of 82`."""
        return f"{self.place} of {self.ranked}"


def rank_among(values: Mapping[str, Fraction | None], who: str, polarity: Polarity) -> Rank | None:
    """The rank of one area among the values by area; None where it has no value itself.

    None stands for a value that was suppressed or never published: it is neither nought nor last, it is left out.
    Where no way is good the highest comes first, and there is no quartile band.
    """
    own = values.get(who)
    if own is None:
        return None
    known = [value for value in values.values() if value is not None]
    better = sum(value < own if polarity is Polarity.LOW else value > own for value in known)
    ties = sum(value == own for value in known) - 1
    banded = polarity is not Polarity.NEUTRAL and len(known) >= FEWEST_FOR_QUARTILES
    bounds = quartiles(known) if banded else None
    quartile = band(own, bounds, polarity) if bounds else None
    return Rank(better + 1, len(known), ties, quartile, bounds, own, highest_first=polarity is Polarity.NEUTRAL)


def quartiles(values: Iterable[Fraction]) -> tuple[Fraction, Fraction, Fraction]:
    """The three quartiles, inclusive, with straight lines between values (the method of spreadsheets)."""
    ordered = sorted(values)
    first, second, third = (_quantile(ordered, Fraction(part, 4)) for part in (1, 2, 3))
    return first, second, third


def band(value: Fraction, bounds: tuple[Fraction, Fraction, Fraction], polarity: Polarity) -> Quartile:
    """The band of a value. Raises ValueError where no way is good."""
    if polarity is Polarity.NEUTRAL:
        raise ValueError("a measure that has no good side has no quartile band")
    above = sum(value > bound for bound in bounds)
    ordered = list(Quartile)
    return ordered[above] if polarity is Polarity.LOW else ordered[3 - above]


def _quantile(ordered: list[Fraction], part: Fraction) -> Fraction:
    at = part * (len(ordered) - 1)
    below = at.numerator // at.denominator
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (at - below)
