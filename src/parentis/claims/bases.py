"""Counts and percentages that no base allows, alone or beside others that share their base."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from parentis.claims.agreeing import possible_bases, rounds_to
from parentis.claims.claim import Claim, Kind
from parentis.claims.quantities import Hedge, Quantity
from parentis.claims.telling import month_named
from parentis.indicators import MEASURES
from parentis.indicators.catalogue import measure
from parentis.indicators.kinds import Count, Percentage

MOST_SET_AGAINST = 60
"""How many different figures of one measure are set against each other: a text has a handful, a list has no end."""


@dataclass(frozen=True, slots=True)
class Range:
    """The bases that a claim leaves possible, from `low` to `high`."""

    claim: Claim
    low: int
    high: int

    def meets(self, other: Range) -> bool:
        """Whether one base serves both."""
        return self.low <= other.high and other.low <= self.high

    @property
    def told(self) -> str:
        """The bases in words."""
        return str(self.low) if self.low == self.high else f"{self.low} to {self.high}"


def impossible(quantity: Quantity) -> str | None:
    """Why a quantity cannot be, whatever the figures: None where it can."""
    percent, count, base = quantity.percent, quantity.count, quantity.base
    if quantity.hedge is not Hedge.EXACT:
        return None
    share = quantity.rate is None
    if share and count is not None and base is not None and count.value > base.value:
        return f"{count} is more than {base}."
    if percent is None:
        return None
    if count is not None and base is not None and base.value:
        from fractions import Fraction

        exact = 100 * Fraction(count.value) / Fraction(base.value)
        if not rounds_to(exact, percent):
            return f"{count} of {base} is {float(exact):.{max(percent.decimals, 1)}f}%, not {percent}%."
        return None
    if count is not None and not count.decimals and possible_bases(count, percent) is None:
        return f"No base makes {count} of it {percent}%."
    return None


def clashes(claims: Sequence[Claim]) -> Iterator[tuple[Claim, str]]:
    """Claims whose base cannot be that of others with the same base in the same month, and why.

    Where more of them speak for another base than for its own, only that claim is named; else all that clash are.
    """
    groups: dict[tuple[str, str, str], list[Range]] = defaultdict(list)
    for claim in claims:
        if (found := _range(claim)) is not None:
            groups[(*_base_key(claim), claim.month)].append(found)
    for ranges in groups.values():
        alike = list(_alike(ranges))[:MOST_SET_AGAINST]
        against = [[others for others in alike if not each[0].meets(others[0])] for each in alike]
        numbers = [sum(map(len, others)) for others in against]
        for each, others, number in zip(alike, against, numbers, strict=True):
            if others and number == max(numbers):
                yield from ((one.claim, _told(one, others[0][0])) for one in each)


def _alike(ranges: Sequence[Range]) -> Iterable[list[Range]]:
    """Those that leave the same bases possible, together: each of a long text has to be set against few."""
    found: dict[tuple[int, int], list[Range]] = defaultdict(list)
    for each in ranges:
        found[each.low, each.high].append(each)
    return found.values()


def _told(one: Range, other: Range) -> str:
    return (
        f"It is of a base of {one.told}, and '{other.claim.text}' on line {other.claim.line}, of the same "
        f"{month_named(one.claim.month)}, is of {other.told}."
    )


def _range(claim: Claim) -> Range | None:
    quantity = claim.quantity
    if claim.kind not in (Kind.LEVEL, Kind.EXTREME) or not claim.tie.tied or quantity is None or len(claim.months) > 1:
        return None
    here = measure(*claim.tie.key)
    if quantity.hedge is not Hedge.EXACT or (claim.kind is Kind.EXTREME and not claim.dated):
        return None
    if claim.denied and quantity.base is None:
        return None
    if isinstance(here, Count) and here.adding == "1" and quantity.count is not None and _is_a_base(here):
        return Range(claim, int(quantity.count.value), int(quantity.count.value))
    if not isinstance(here, Percentage):
        return None
    if quantity.base is not None:
        return Range(claim, int(quantity.base.value), int(quantity.base.value))
    if quantity.percent is None or quantity.count is None or quantity.count.value == 0:
        return None
    found = possible_bases(quantity.count, quantity.percent)
    return None if found is None else Range(claim, *found)


def _base_key(claim: Claim) -> tuple[str, str]:
    here = measure(*claim.tie.key)
    return here.of, here.within


def _is_a_base(here: Count) -> bool:
    """Whether what is counted is what shares are of."""
    return any(isinstance(each, Percentage) and (each.of, each.within) == (here.of, here.within) for each in MEASURES)
