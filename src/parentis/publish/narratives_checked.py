"""The figures in what narrators wrote: held against the data, and, in a public edition, against what it prints."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parentis.claims import Claim, Judged, Kind, Paragraph, TextError, Verdict, check_text
from parentis.claims.months import months_in
from parentis.claims.numbers import DIGITS, WORDS, stated
from parentis.claims.paragraph import plain
from parentis.publish.narrated import sections_told
from parentis.publish.run import Run

# Words that say how many without being a number.
_HOW_MANY = (
    r"single|sole|lone|pair|couple|twins?|triplets?|once|twice|thrice|doubl(?:e|ed|ing)|tripl(?:e|ed|ing)|"
    r"trebl(?:e|ed|ing)|hal(?:f|ves|ved|ving)|thirds?|quarters|dozens?|nobody|no-one|"
    r"only\s+(?:child|girl|boy|pupil|household|family|young\s+person|care\s+leaver)|"
    r"both\s+(?:of\s+)?(?:the\s+|our\s+)?(?:children|girls|boys|pupils|young|siblings|households|families|care)"
)
_SIGNS = "[\u00bc-\u00be\u2150-\u2189\u2460-\u249b]"  # a half, a third; numbers in Roman letters and in rings
_NUMBER = re.compile(rf"(?<![\w.]){DIGITS}|{_SIGNS}|\b(?:{WORDS}|{_HOW_MANY})\b", re.IGNORECASE)

_STATED = re.compile(rf"{DIGITS}|{WORDS}", re.IGNORECASE)

# Numbers of no people: months and years are known apart.
_OF_NOBODY = re.compile(
    r"^\d{1,2}\.\s|"  # of a list
    r"\b\d\.\d{2}\.\d{2}\b|"
    r"\b(?:section|regulation|schedule|page|p\.|appendix|table|figure|key\s+stage|ks|attainment|progress)\s?\d+|"
    r"\b(?:within\s+|every\s+|for\s+)?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)[\s-]+"
    r"(?:working\s+|calendar\s+|school\s+)?(?:days?|weeks?|months?|years?|hours?|minutes?)\b(?![\s-]olds?)|"
    r"\b(?:under|over)[\s-]1[0-9]s?\b|\baged?\s+\d+\s*(?:to|-|and)\s*\d+\b|\b1[0-9]\s*(?:to|-)\s*[12][0-9]\s+year\b|"
    r"\bno\s+(?:longer|doubt|change|further|more|other|reasons?)\b|\bone\s+of\s+(?:the|our)\s+"
    r"(?:priorities|aims|reasons|areas|themes)\b|£\s?\d[\d,.]*\s?(?:k|m|million|bn)?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Remark:
    """Something to be said of a narrative: its section, the paragraph (from 1), the words, and what is wrong."""

    section: str
    paragraph: int
    words: str
    why: str

    def __str__(self) -> str:
        return f"the narrative of '{self.section}', paragraph {self.paragraph}, '{self.words}': {self.why}"


def contradicted(run: Run) -> tuple[Remark, ...]:
    """Every figure in the narratives of a run that its data, or the narrative itself, says is wrong."""
    return tuple(
        Remark(section, number, each.claim.text, each.why)
        for section, number, _, judged in _checked(run)
        for each in judged
        if each.verdict.is_wrong
    )


def unpublishable(run: Run, small: int) -> tuple[Remark, ...]:
    """Every number in the narratives that a public edition may not repeat; `run` is of the figures that it prints.

    A number may stand where it is of a time, a code or a law, or where it is one that this edition prints: of the
    measure that its own words name, and no count from 1 to `small`. Everything else is refused, also where it might
    be harmless: what a number is of, nobody but its author knows.
    """
    return tuple(
        Remark(section, number, said[0], "it is no figure that this edition prints")
        for section, number, text, judged in _checked(run)
        for said in _numbers(text, run)
        if not any(_covers(each, said, small) for each in judged)
    )


def _numbers(text: str, run: Run) -> Iterator[re.Match[str]]:
    """The numbers in a paragraph that are of people, for all that anybody can tell."""
    apart = [(mention.start, mention.end) for mention in months_in(text, run.month)]
    apart += [match.span() for match in _OF_NOBODY.finditer(text)]
    for match in _NUMBER.finditer(text):
        if not any(start <= match.start() and match.end() <= end for start, end in apart):
            yield match


def _covers(judged: Judged, number: re.Match[str], small: int) -> bool:
    """Whether a claim that the edition's own figures support is made with this number."""
    claim = judged.claim
    if judged.verdict is not Verdict.SUPPORTED or not claim.sure or claim.start < 0:
        return False
    said = claim.quantity
    counts = [each.value for each in (said.count, said.base) if each is not None] if said else []
    few = claim.kind is Kind.LEVEL and any(1 <= count <= small for count in counts)
    within = claim.start <= number.start() and number.end() <= claim.start + len(claim.text)
    return within and not few and _is_of(claim, number[0])


def _is_of(claim: Claim, number: str) -> bool:
    """Whether a number is one that a claim gives: between its words may stand another, of something else."""
    told = [each for each in (claim.quantity, claim.reference) if each is not None]
    if claim.kind is Kind.MULTIPLE or any(each.in_words for each in told):
        return True
    values = {each.value for quantity in told for each in quantity.numbers if each is not None}
    return bool(_STATED.fullmatch(number)) and stated(number).value in values


def _checked(run: Run) -> Iterator[tuple[str, int, str, Sequence[Judged]]]:
    """Each paragraph of the narratives with its section, its number and its claims."""
    paragraphs: list[Paragraph] = []
    places: dict[int, tuple[str, int, str]] = {}
    for section, texts in sections_told(run):
        paragraphs += [Paragraph(section, ((0, 0),), heading=True), Paragraph("Narrative", ((0, 0),), heading=True)]
        for number, text in enumerate(texts, start=1):
            said = " ".join(plain(text).split())
            places[len(places) + 1] = (section, number, said)
            paragraphs.append(Paragraph(said, ((0, len(places)),)))
    try:
        found = check_text(paragraphs, run.series, run.council, run.month, (), run.comparators)
    except TextError:  # nothing is claimed with a figure
        found = ()
    for line, place in places.items():
        yield (*place, [each for each in found if each.claim.line == line])
