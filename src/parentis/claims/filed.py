"""What stands under a heading for improvements and has become worse, by the text's own figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from parentis.claims.claim import Claim, Judged, Kind, Verdict
from parentis.claims.parts import whole_of
from parentis.claims.telling import month_named
from parentis.council import Council
from parentis.facts.target import polarity_in
from parentis.indicators.catalogue import measure

LEVELS = (Kind.LEVEL, Kind.EXTREME)


def filed_wrongly(claims: Sequence[Claim], council: Council | None) -> Iterator[Judged]:
    """For each measure told as an improvement whose every earlier figure in that paragraph was better: that it is not.

    A measure of which neither way is good can be no improvement and is left alone, and so is the part of a whole that
    the paragraph tells, too: what stands there is the whole.
    """
    paragraphs: dict[tuple[int, str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.as_improvement and claim.kind in LEVELS and claim.tie.tied and not claim.denied:
            paragraphs[(claim.line, *claim.tie.key)].append(claim)
    for (line, code, key), said in paragraphs.items():
        whole = whole_of((code, key))
        if whole is not None and (line, *whole) in paragraphs:
            continue
        better = _better(code, key, council)
        if any(_gets_better(claim, line, (code, key), better) for claim in claims):
            continue
        latest = max(said, key=lambda claim: claim.month)
        earlier = [claim for claim in said if claim.month < latest.month]
        if better == "neutral" or not earlier or not all(_is_worse(latest, each, better) for each in earlier):
            continue
        first = earlier[0]
        yield Judged(
            Claim(
                "Improvement", latest.line, latest.sentence, Kind.FILED, None, latest.tie, (latest.month,), False,
                since=first.month,
            ),
            Verdict.INCONSISTENT,
            "",
            f"It stands under improvements, and '{first.text}' of {month_named(first.month)} was better than "
            f"'{latest.text}': {better} is good.",
        )  # fmt: skip


def _gets_better(claim: Claim, line: int, key: tuple[str, str], better: str) -> bool:
    """Whether a claim tells of the measure that it improved on something: then it is no wonder where it stands."""
    told = claim.kind in (Kind.DIFFERENCE, Kind.SUPERLATIVE, Kind.STEPS, Kind.STEADY) and claim.line == line
    return told and claim.tie.key == key and claim.direction == (1 if better == "high" else -1)


def _better(code: str, key: str, council: Council | None) -> str:
    return polarity_in(council, measure(code, key)).value


def _is_worse(latest: Claim, earlier: Claim, better: str) -> bool:
    now, then = _number(latest), _number(earlier)
    if now is None or then is None or (now[0] != then[0]):
        return False
    return now[1] < then[1] if better == "high" else now[1] > then[1]


def _number(claim: Claim) -> tuple[str, float] | None:
    quantity = claim.quantity
    if quantity is None:
        return None
    if quantity.percent is not None:
        return "percent", float(quantity.percent.value)
    number = quantity.rate or quantity.count
    return ("number", float(number.value)) if number else None
