"""The figures in what narrators wrote: held against the data, and, in a public edition, against what it prints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from parentis.claims import Claim, Judged, Kind, Paragraph, TextError, Verdict, check_text
from parentis.claims.months import MonthMention, months_in
from parentis.claims.numbers import DIGITS, WORDS, stated
from parentis.claims.paragraph import plain
from parentis.publish.narrated import sections_told
from parentis.publish.run import Run

# Words that say how many without being a number.
_PEOPLE = r"(?:child(?:ren)?|girls?|boys?|pupils?|young|siblings?|households?|famil(?:y|ies)|care|carers?|adopters?)"
_PARTS = r"(?:third|fifth|sixth|seventh|eighth|ninth|tenth)"
_HOW_MANY = (
    r"single|sole|lone|pair|couple|twins?|trio|triplets?|once|twice|thrice|doubl(?:e|ed|ing)|tripl(?:e|ed|ing)|"
    rf"trebl(?:e|ed|ing)|hal(?:f|ves|ved|ving)|an?\s+(?:{_PARTS}|quarter)|{_PARTS}s|quarters|dozens?|nobody|no-one|"
    rf"only\s+{_PEOPLE}|both\s+(?:of\s+)?(?:the\s+|our\s+)?{_PEOPLE}"
)
# A half, a third; numbers above the line, in Roman letters and in rings.
_SIGNS = "[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2089\u2150-\u2189\u2460-\u249b]"
_NUMBER = re.compile(rf"(?<!\d)(?<!\d[.]){DIGITS}|{_SIGNS}|\b(?:{WORDS}|{_HOW_MANY})\b", re.IGNORECASE)
_STATED = re.compile(rf"{DIGITS}|{WORDS}", re.IGNORECASE)

_UP_TO_TWELVE = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_UNIT = r"(?:working\s+|calendar\s+|school\s+)?(?:days?|weeks?|months?|years?|hours?)\b(?![\s-]olds?)"
_OF_NOBODY = re.compile(
    r"^\d{1,2}\.\s|"  # of a list
    r"\b\d\.\d{2}\.\d{2}\b|"  # an indicator
    r"\b(?:section|regulation|schedule|page|appendix)\s\d+\b|\b(?:key\s+stage|ks)\s?[1-5]\b|"
    r"\b(?:attainment|progress)\s8\b|\bPN\d\b|"
    # A timescale, and no time that something took: that may be a figure.
    rf"\b(?:within|every|last|past|previous|next)\s+{_UP_TO_TWELVE}\s+{_UNIT}|\b{_UP_TO_TWELVE}-(?:weekly|monthly)\b|"
    r"\b(?:under|over)[\s-]1[5-9]s?(?=\s*(?:[,;.)]|$)|\s+(?:who|and|or|in|at)\b)|\baged?\s+1\d\s*(?:to|-|and)\s*[12]\d\b|"
    r"\bno\s+(?:longer|doubt|change|further|more|other|reasons?)\b|"
    r"\bone\s+of\s+(?:the|our)\s+(?:priorities|aims|reasons|areas|themes)\b|"
    r"\bper\s+10,000\b|\b(?:12|twelve)[\s-]months?\b|\b(?:two|three)\s+or\s+more\s+(?:placements|social\s+workers)\b|"
    r"£\s?\d[\d,.]*\s?(?:k|m|million|bn)?",
    re.IGNORECASE,
)
"""Numbers that are of no people; months and years are known apart."""

_ENDS = re.compile(r"(?<=\.)\s+(?=[A-Z\d])")
_PAUSE = re.compile(r"[,;](?=\s)")
_STOPS = re.compile(r"$|[.,;:](?!\d)")

_FULL_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAY = re.compile(r"(?:the\s+)?\d{1,2}(?!\d)", re.IGNORECASE)
_LED_TO_A_DAY = re.compile(
    r"(?:\b(?:on|by|from|since|until|till|before|after|between|and|to|of|for|ending|commencing)|\()\s*$", re.IGNORECASE
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

    A number may stand where it is of a time, a code or a law, in a sentence of the edition's own or its beginning, or
    where it is a figure that this edition prints: of the measure that its own words name, and no count from 1 to
    `small`. Everything else is refused, also where it might be harmless: what a number is of, nobody but its author
    knows.
    """
    own = _own_words(run)
    return tuple(
        Remark(section, number, said[0], "it is no figure that this edition prints")
        for section, number, text, judged in _checked(run)
        for said in _numbers(text, run)
        if not any(_covers(each, said, small) for each in judged) and not _is_quoted(text, said, own)
    )


def _numbers(text: str, run: Run) -> Iterator[re.Match[str]]:
    """The numbers in a paragraph that are of people, for all that anybody can tell."""
    apart = [(mention.start, mention.end) for mention in months_in(text, run.month) if _is_date(text, mention)]
    apart += [match.span() for match in _OF_NOBODY.finditer(text)]
    for match in _NUMBER.finditer(text):
        if not any(start <= match.start() and match.end() <= end for start, end in apart):
            yield match


def _own_words(run: Run) -> tuple[str, ...]:
    """The sentences that an edition prints, and their beginnings up to a comma, as far as they have a number."""
    items = (item for section in run.sections for item in section.items)
    sentences = {
        sentence for item in items for text in (item.sentence, *item.detail) for sentence in _ENDS.split(plain(text))
    }
    beginnings = {
        sentence[: match.start()]
        for sentence in sentences
        for match in _PAUSE.finditer(sentence)
        if re.search(r"\d", sentence[: match.start()])
    }
    return tuple({sentence.rstrip(".") for sentence in sentences} | beginnings)


def _is_quoted(text: str, number: re.Match[str], own: Iterable[str]) -> bool:
    """Whether a number stands in words of the edition's own, which end where a reader would stop."""
    return any(
        at <= number.start() and number.end() <= at + len(words) and _STOPS.match(text, at + len(words))
        for words in own
        for at in _places_of(words, text)
    )


def _places_of(words: str, text: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        if at == 0 or not text[at - 1].isalnum():
            yield at
        at = text.find(words, at + 1)


def _is_date(text: str, mention: MonthMention) -> bool:
    """Whether the numbers in a month's name are a date's: `June 17 children` may be seventeen of them."""
    said = text[mention.start : mention.end]
    if _FULL_YEAR.search(said) is None:
        return False
    return not _DAY.match(said) or bool(_LED_TO_A_DAY.search(text[: mention.start]))


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
