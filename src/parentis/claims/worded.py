"""The claims of a sentence that have no figure of their own, made of its wordings and what they speak of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from parentis.claims.claim import Claim, Kind, Tie
from parentis.claims.directions import is_of_merit
from parentis.claims.read import Read
from parentis.claims.tying import Around, tie_of
from parentis.claims.wordings import Wording, wordings_in
from parentis.facts.change import Polarity
from parentis.facts.target import polarity_in
from parentis.indicators.catalogue import measure

LEVELS = (Kind.LEVEL, Kind.EXTREME)
STEPS = (Kind.STEPS, Kind.STEADY)
STRENGTHS = (Kind.SLIGHT, Kind.SIGNIFICANT)

# A highest with its figure says so not further than this before it.
ITS_FIGURE_WITHIN = 90


_LEADS_TO = re.compile(r"(?:,|\bfallen|\brisen|\bback)\s+to\s+(?:the|its|their|a)\s+$", re.IGNORECASE)


_COMPARED = re.compile(
    r"\b(?:from|than|against|compared\s+(?:to|with))\s+(?:(?:the|just|only|about)\s+)?$", re.IGNORECASE
)


def worded(here: Read, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Every such claim of a sentence, whose claims with a figure are `claims`."""
    for wording in wordings_in(here):
        if wording.kind is Kind.SUPERLATIVE and any(_is_its_figure(wording, claim) for claim in claims):
            continue
        made = _strength(here, wording, claims) if wording.kind in STRENGTHS else _claim(here, wording, claims)
        if made is not None:
            yield made


def _is_its_figure(wording: Wording, claim: Claim) -> bool:
    quantity = claim.quantity
    return (
        claim.kind is Kind.EXTREME and quantity is not None and 0 <= quantity.start - wording.start < ITS_FIGURE_WITHIN
    )


def _claim(here: Read, wording: Wording, claims: Sequence[Claim]) -> Claim | None:
    subject = _subject(here, wording, claims)
    found = tie_of(Around(here.text, here.place), None)
    tie = subject.tie if subject else found.tie
    if subject is None and here.place.narrative and not found.by_name:
        tie = Tie(candidates=(tie.key,)) if tie.tied else tie
    if not tie.tied and not claims:
        return None
    direction = wording.direction
    if tie.tied and is_of_merit(wording.said) and polarity_in(here.council, measure(*tie.key)) is Polarity.LOW:
        direction = -direction
    if not direction:
        return None
    until = (wording.until.last if wording.until else str(here.report),)
    if subject is not None and _LEADS_TO.search(here.text[: wording.start]):
        # "It has fallen since December, from 705, to the lowest": it is the lowest now.
        subject = replace(subject, months=(str(here.report),), quantity=None, dated=False)
    of_subject = subject is not None and wording.kind not in STEPS and not (wording.until and wording.factor)
    months = subject.months if subject and of_subject else until
    since = wording.since.months[0] if wording.since else ""
    reference = next((c.quantity for c in claims if since and c.month == since and c is not subject), None)
    return Claim(
        here.text[wording.start : wording.end], here.line(wording.start), here.number, wording.kind,
        subject.quantity if subject else None, tie, months, bool(subject and subject.dated), direction, since,
        reference, bool(since), wording.factor, sure=subject.sure if subject else found.by_name,
        hedge=wording.hedge, excepted=wording.excepted,
        start=here.sentence.start + wording.start,
    )  # fmt: skip


def _strength(here: Read, wording: Wording, claims: Sequence[Claim]) -> Claim | None:
    """`Slightly` or `significantly` of a change whose two months the sentence tells with their figures."""
    said = [claim for claim in claims if claim.kind in LEVELS and claim.tie.tied and not claim.denied]
    pairs = [(one, two) for one, two in combinations(said, 2) if one.tie == two.tie and one.month != two.month]
    changes = [claim for claim in claims if claim.kind is Kind.DIFFERENCE and claim.tie.tied and claim.since]
    if pairs:
        nearest = min(pairs, key=lambda pair: _distance(pair, wording))
        then, now = sorted(nearest, key=lambda claim: claim.month)
        since, tie, month = then.month, now.tie, now.month
    elif changes:
        since, tie, month = changes[0].since, changes[0].tie, changes[0].month
    else:
        return None
    return Claim(
        here.text[wording.start : wording.end], here.line(wording.start), here.number, wording.kind, None, tie,
        (month,), True, wording.direction, since, start=here.sentence.start + wording.start,
    )  # fmt: skip


_MONTH_OF_YEAR = re.compile(r"\bmonths?\b", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*\(\s*")


def _nearest(wording: Wording, claims: Sequence[Claim], here: Read) -> Claim | None:
    """The figure in brackets behind a wording, else the last one before it."""
    levels = [c for c in claims if c.kind in (*LEVELS, Kind.EARLIER) and c.quantity is not None and c.tie.tied]
    for claim in levels:
        if claim.quantity and _IN_BRACKETS.fullmatch(here.text[wording.end : max(claim.quantity.start, wording.end)]):
            return claim
    return [claim for claim in levels if claim.quantity and claim.quantity.start < wording.start][-1]


def _distance(pair: tuple[Claim, Claim], wording: Wording) -> int:
    return sum(abs(claim.quantity.start - wording.start) for claim in pair if claim.quantity is not None)


def _subject(here: Read, wording: Wording, claims: Sequence[Claim]) -> Claim | None:
    """The claim that a wording speaks of: the one before it in the sentence, else the last of those before."""
    levels = [claim for claim in claims if claim.kind in LEVELS and claim.quantity is not None and claim.tie.tied]
    before = [claim for claim in levels if claim.quantity is not None and claim.quantity.start < wording.start]
    if wording.kind is Kind.SUPERLATIVE:
        # "This is up from 96.3% in May and is the highest": what it came from is not the highest.
        led_to = [c for c in before if c.quantity and not _COMPARED.search(here.text[: c.quantity.start])]
        levels = led_to if before else levels
        before = led_to
    if before and wording.kind is Kind.SUPERLATIVE and _MONTH_OF_YEAR.search(here.text[wording.start : wording.end]):
        # "Down from 79.8% in May, the best month of the year": of that month, whatever came of it.
        return _nearest(wording, claims, here)
    if before:
        report = [claim for claim in before if claim.month == str(here.report)]
        return (report or before)[-1]
    if here.subject is not None and here.points_back:
        akin = not levels or levels[0].tie == here.subject.tie
        if wording.kind is Kind.SUPERLATIVE and akin and here.is_now:
            # "From 25 in July it rose to 31 in May. This is the highest": what is so now.
            return replace(here.subject, months=(str(here.report),), quantity=None, dated=False)
        # `It` is what the sentence's own figures are of, where the last one told was of something else.
        return levels[0] if levels and levels[0].tie != here.subject.tie else here.subject
    return levels[0] if levels and not wording.since else here.subject
