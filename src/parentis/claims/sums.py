"""Parts that do not make their whole: `wholes.csv` says which measures are parts of which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from parentis.claims.claim import Claim, Kind
from parentis.claims.numbers import Stated
from parentis.claims.parts import Key, Whole, wholes
from parentis.claims.quantities import Hedge


def unequal_sums(claims: Sequence[Claim]) -> Iterator[tuple[Claim, str]]:
    """Claims whose parts, told of one month, are together more than their whole, or all of them and not it."""
    by_month: dict[str, dict[Key, Claim]] = defaultdict(dict)
    for claim in claims:
        if (
            (claim.kind is Kind.LEVEL or (claim.kind is Kind.EXTREME and claim.dated))
            and claim.tie.tied
            and len(claim.months) == 1
            and _exact(claim)
            and not claim.denied
        ):
            by_month[claim.month].setdefault(claim.tie.key, claim)
    for said in by_month.values():
        for each in wholes():
            yield from _counts(said, each) if each.whole else _percentages(said, each)


def _exact(claim: Claim) -> bool:
    return claim.quantity is not None and claim.quantity.hedge is Hedge.EXACT


def _counts(said: Mapping[Key, Claim], each: Whole) -> Iterator[tuple[Claim, str]]:
    whole = said.get(each.whole) if each.whole else None
    parts = [said[key] for key in each.parts if key in said]
    counts = [count for count in map(_count, parts) if count is not None]
    if whole is None or (total := _count(whole)) is None or not counts or len(counts) != len(parts):
        return
    together = sum((count.value for count in counts), Decimal(0))
    if together > total.value or (each.all_told(len(parts)) and together != total.value):
        for claim in (whole, *parts):
            yield (
                claim,
                f"{_list(counts)} make {together}, and '{whole.text}' on line {whole.line} is the whole of them.",
            )


def _percentages(said: Mapping[Key, Claim], each: Whole) -> Iterator[tuple[Claim, str]]:
    parts = [said[key] for key in each.parts if key in said]
    shares = [claim.quantity.percent for claim in parts if claim.quantity and claim.quantity.percent]
    if len(parts) < 2 or len(shares) != len(parts):
        return
    together = sum((share.value for share in shares), Decimal(0))
    slack = sum((Decimal(1).scaleb(-share.decimals) / 2 for share in shares), Decimal(0))
    if together > 100 + slack or (each.all_told(len(parts)) and together < 100 - slack):
        for claim in parts:
            yield claim, f"{_list(shares)} make {together}%: they are parts of one whole."


def _count(claim: Claim) -> Stated | None:
    return claim.quantity.count if claim.quantity else None


def _list(numbers: Sequence[Stated]) -> str:
    return " and ".join(str(number) for number in numbers)
