"""Figures of England, the region and statistical neighbours, held against what is published and at hand."""

from __future__ import annotations

import re

from parentis.claims.agreeing import agrees
from parentis.claims.book import Book
from parentis.claims.claim import Claim, Judged
from parentis.claims.numbers import Stated
from parentis.claims.telling import contradicted, supported, untied
from parentis.facts.comparison import Comparator, Contrast, Publication
from parentis.facts.rounding import half_up, with_commas
from parentis.indicators.catalogue import measure
from parentis.period import Month

NOT_OURS = "It is the figure of another council, the region or the country, and none of those are held here."

# Whose figure it is: the last of these that the words before it name.
_WHOSE = (
    (Comparator.ENGLAND, re.compile(r"\bEngland\b|\bnational", re.IGNORECASE)),
    (Comparator.REGION, re.compile(r"\bregion", re.IGNORECASE)),
    (Comparator.NEIGHBOURS_MEAN, re.compile(r"\bneighbours\b|\bSNs?\b")),
)
# A single one of them, or another country's, is of none of these.
_OF_NONE = re.compile(
    r"\b(?:rank\w*|quartile|lait|cipfa|wales|scotland|teams?|highest|lowest|best|worst|top|target|increase|change)\b",
    re.IGNORECASE,
)
_MEDIAN = re.compile(r"\bmedian\b", re.IGNORECASE)


def judge_elsewhere(claim: Claim, book: Book) -> Judged:
    """A figure of England, the region or the neighbours: of the latest year published and at hand, and of no other."""
    whose = _whose(claim.whose)
    comparison = book.comparison(claim.tie.key)
    contrast = comparison.with_(whose) if comparison and whose else None
    quantity, stated = claim.quantity, _stated(claim)
    if comparison is None or contrast is None or quantity is None or stated is None:
        return untied(claim, NOT_OURS)
    if not _is_of(claim, comparison.publication, book.month):
        return untied(claim, f"What is published and at hand is of {_when(comparison.publication)}.")
    told = _told(contrast)
    if agrees(contrast.value, stated, quantity.hedge):
        return supported(claim, told)
    when = _when(comparison.publication)
    return contradicted(claim, told, f"{contrast.name} has {told} in {when}, the latest at hand.")


def _stated(claim: Claim) -> Stated | None:
    """The number to hold against a published value; None for a difference, and for a count where that is a share."""
    quantity = claim.quantity
    if quantity is None or quantity.points:
        return None
    if measure(*claim.tie.key).kind == "share":
        return quantity.percent
    return quantity.rate or quantity.count


def _whose(words: str) -> Comparator | None:
    if _OF_NONE.search(words):
        return None
    named = [(found[-1].start(), whose) for whose, name in _WHOSE if (found := list(name.finditer(words)))]
    whose = max(named, key=lambda each: each[0], default=(0, None))[1]
    is_median = whose is Comparator.NEIGHBOURS_MEAN and _MEDIAN.search(words)
    return Comparator.NEIGHBOURS_MEDIAN if is_median else whose


def _is_of(claim: Claim, publication: Publication, report: Month) -> bool:
    """Whether a claim is of the year published: it names that, or none but the month reported on."""
    ends = publication.period_end
    if "/" in claim.month:
        return ends.year in (int(claim.month[:4]), int(claim.month[:4]) + 1)
    return claim.month in (str(report), str(Month(ends.year, ends.month)))


def _when(publication: Publication) -> str:
    return f"the year to {Month.of(publication.period_end).name}"


def _told(contrast: Contrast) -> str:
    return with_commas(half_up(contrast.value, contrast.decimals))
