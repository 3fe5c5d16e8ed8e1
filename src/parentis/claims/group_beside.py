"""Whether the words beside a figure speak of some of those whom a measure is of: girls, one age, one team or service.

What is held by group is not laid beside such a figure, but that it is not the whole council's is known.
"""

from __future__ import annotations

import re
from fractions import Fraction

from parentis.claims.book import Book
from parentis.claims.claim import Claim
from parentis.commentary.subjects import SUBJECTS
from parentis.indicators.catalogue import measure

BEFORE, AFTER = 90, 60
"""How many characters before and behind a figure say whose it is, within its sentence."""

IN_DIGITS = {"four": "4", "sixteen": "16", "seventeen": "17"}
_SEX = re.compile(r"\b(?:girls?|boys?|(?:young\s+)?(?:wo)?men|females?|males?)\b", re.IGNORECASE)
_AGE = re.compile(
    r"\b(?:aged?\s+(?:of\s+)?(?:under\s+|over\s+)?\w+|\w+[\s-]year[\s-]olds?|under[\s-](?:fives?|ones?|one|five)|bab(?:y|ies)|toddlers?|"
    r"teenagers?|(?:10|16|18|19)\s*(?:to|or|and|-)\s*(?:1[57]|17|20)s?)\b",
    re.IGNORECASE,
)


def group_beside(claim: Claim, book: Book) -> str:
    """The words beside a claim's figure that say it is of a group; empty where none do."""
    if claim.spoken is None or claim.start < 0 or claim.team or _has_the_whole_base(claim, book):
        return ""
    words = _beside(claim)
    for name in book.groups_named:
        if name in words:
            return name
    if found := _SEX.search(words):
        return found[0]
    here = measure(*claim.tie.key)
    own = f"{here.title} {here.definition_text} {SUBJECTS[claim.tie.key].phrase}".lower()
    ages = [found[0] for found in _AGE.finditer(words) if not _is_of_all(found[0], own)]
    return ages[0] if ages else ""


def _has_the_whole_base(claim: Claim, book: Book) -> bool:
    """Whether a figure is told with its base, and that is everybody whom the measure is of."""
    base = claim.quantity.base if claim.quantity else None
    figure = book.figure(claim.tie.key, claim.month)
    if base is None or figure is None or figure.denominator is None:
        return False
    return Fraction(base.value) == Fraction(figure.denominator)


def _is_of_all(age: str, own: str) -> bool:
    """Whether an age is that of everybody whom the measure is of."""
    numbers = re.findall(r"\d+|four|sixteen|seventeen", age)
    return any(IN_DIGITS.get(number, number) in own for number in numbers)


def _beside(claim: Claim) -> str:
    assert claim.spoken
    paragraph, sentence = claim.spoken.paragraph, claim.spoken.sentence
    begins = paragraph.find(sentence)
    ends = begins + len(sentence) if begins >= 0 else len(paragraph)
    return paragraph[max(claim.start - BEFORE, begins, 0) : min(claim.start + AFTER, ends)]
