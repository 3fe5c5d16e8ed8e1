"""A figure of girls or boys, or of an age: of a group of those whom a measure counts, judged as that."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from parentis.claims.book import Book
from parentis.claims.claim import Claim, Judged, Kind, Verdict
from parentis.claims.levels import as_claimed, wrong_part
from parentis.claims.telling import contradicted, month_named, supported
from parentis.indicators.catalogue import measure
from parentis.series.figure import Figure


@dataclass(frozen=True)
class Group:
    """A group of the figures, and the words for it."""

    dimension: str
    name: str
    words: str


_AGED = r"(?:aged\s+)?"
_OLDS = r"(?:[\s-]year[\s-]olds?)?"

GROUPS = (
    Group("sex", "female", r"girls|females?|young\s+women"),
    Group("sex", "male", r"boys|males?|young\s+men"),
    Group("age", "0", r"(?:babies\s+)?under\s+(?:one|1)(?:\s+year\s+old)?|under[\s-]ones|babies"),
    Group("age", "1-4", rf"{_AGED}(?:1|one)\s*(?:to|-)\s*(?:4|four){_OLDS}"),
    Group("age", "5-9", rf"{_AGED}(?:5|five)\s*(?:to|-)\s*(?:9|nine){_OLDS}"),
    Group("age", "10-15", rf"{_AGED}10\s*(?:to|-)\s*15{_OLDS}"),
    Group("age", "16-17", rf"{_AGED}16\s*(?:to|-|or|and)\s*17{_OLDS}"),
)

# Between a number and the words for whom it is of may stand a verb or a bracket, and no other number.
_AFTER = r"\s*(?:\([^()]*\)\s*)?(?:(?:of\s+(?:them|these|whom)\s+)?(?:are|were|was|is|being)\s+)?(?:the\s+|those\s+)?"
_BEFORE = r"(?:\s*[:(]\s*|\s*,?\s+(?:with|at|are|were|was|is|number(?:ed|ing)?|make\s+up|made\s+up)\s+)$"


def judged_in_its_group(judged: Judged, book: Book) -> Judged | None:
    """The verdict by the group's figure on a claim that the whole's does not support; None where it is of no group."""
    claim = judged.claim
    if judged.verdict is Verdict.SUPPORTED or claim.kind is not Kind.LEVEL or not claim.tie.tied or claim.team:
        return None
    group = _group_of(claim)
    if group is None or claim.quantity is None:
        return None
    run = book.in_groups(claim.tie.key, ("sex", "age"))
    told = (f for f in run if (f.month, f.dimension, f.group) == (claim.month, group.dimension, group.name))
    figure = next(told, None)
    if figure is None:
        return None
    of_it = replace(claim, sure=True)
    if (counted := _of_those_counted(claim, figure, book)) is not None:
        figure = counted
    elif claim.quantity.base is not None and wrong_part(claim.quantity, figure) is not None:
        return None  # of whom it is a part may be anybody
    else:
        figure = as_claimed(claim, figure)
    shown = book.told_figure(claim.tie.key, figure)
    if (wrong := wrong_part(claim.quantity, figure)) is None:
        return supported(of_it, shown)
    who = f"{group.dimension} {group.name}"
    return contradicted(of_it, shown, f"Of {who}, {month_named(claim.month)} has {wrong}.")


def _of_those_counted(claim: Claim, figure: Figure, book: Book) -> Figure | None:
    """The group's part of those counted, where that is what a claim gives: `five of the six were girls`."""
    whole, quantity = book.figure(claim.tie.key, claim.month), claim.quantity
    if whole is None or whole.kind != "share" or quantity is None or quantity.base is None:
        return None
    if Fraction(quantity.base.value) != Fraction(whole.numerator):
        return None
    return replace(figure, denominator=whole.numerator)


def _group_of(claim: Claim) -> Group | None:
    """The group that a figure is told of: its words stand at the number, and are not those of the measure itself."""
    quantity, spoken = claim.quantity, claim.spoken
    if quantity is None or spoken is None:
        return None
    of_an_age = bool(re.search(r"\baged?\b", measure(*claim.tie.key).title, re.IGNORECASE))
    before, after = spoken.sentence[: quantity.start], spoken.sentence[quantity.end :]
    for each in (group for group in GROUPS if not (of_an_age and group.dimension == "age")):
        behind = re.match(rf"{_AFTER}(?:{each.words})(?![\w-])", after, re.IGNORECASE)
        if behind or re.search(rf"(?<![\w-])(?:{each.words}){_BEFORE}", before, re.IGNORECASE):
            return each
    return None
