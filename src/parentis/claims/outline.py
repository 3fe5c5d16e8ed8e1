"""Where each paragraph of a text stands: its section, the indicator it is under, and the headings above it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files

from parentis.claims.months import months_in
from parentis.claims.noise import CODE
from parentis.claims.paragraph import Paragraph
from parentis.claims.quantities import Quantity, quantities_in
from parentis.claims.sentences import LONGEST
from parentis.council.sections import Section
from parentis.indicators.catalogue import INDICATORS
from parentis.period import Month

# A heading is short, and ends no sentence.
LONGEST_HEADING = 150

# Where the first figure of a paragraph is looked for before the whole of it is read.
BEGINNING = 160

# Whether a line has a figure does not depend on which month is reported on.
ANY_MONTH = Month(2017, 6)

_NARRATIVE_TITLE = re.compile(
    r"\s*(?:\w+\s+)?(?:head of [\w ]+?|manager'?s?|service)\s+narrative\b|\s*narrative\b", re.IGNORECASE
)
_NARRATIVE = re.compile(r"\bnarrative\b|\bhead of service\b.*\(|\bcomment(?:ary)?\s*(?:by|from|:)", re.IGNORECASE)
_BLOCK = re.compile(
    r"(?:current\s+issues?|issues?|improvements?|context|key\s+points?|summary|background)\s*:?", re.IGNORECASE
)
_PAGE = re.compile(r"\(\s*(?:see\s+)?p(?:age|g)?s?\.?\s*\d[^)]*\)", re.IGNORECASE)
_LABEL = re.compile(r"^([^.:]{2,75}?)\s*:\s+(?=\S)")
_STATES = r"is|are|was|were|had|has|have|rose|fell|shows?|stood|increased|decreased|reduced|improved"
_VERB = re.compile(rf"\b(?:{_STATES})\b", re.IGNORECASE)
# A line with a stop and a word for what happened is a sentence; what stands before a colon may have one.
_VERB_OF_A_SENTENCE = re.compile(
    rf"\b(?:{_STATES}|left|came|went|entered|took|moved|started|ceased|halved|doubled|grew|dropped|remained|stayed|met|missed)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands.

    codes:     the indicator it is under, as said in a heading or at its head; () where none is
    section:   beginnings of the codes of its section
    headings:  titles and sub-headings above it, the nearest last
    narrative: whether somebody tells it in their own words
    improvement: whether it stands under a heading for what has improved
    """

    codes: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    narrative: bool = False
    improvement: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A paragraph with its place, and where its own words begin: after a code or a label at its head."""

    paragraph: Paragraph
    place: Place
    body: int = 0


def placed(paragraphs: Iterable[Paragraph], sections: Sequence[Section]) -> Iterator[Placed]:
    """Every paragraph that may say something, with its place; headings are left out."""
    place = Place()
    for paragraph in paragraphs:
        text = paragraph.text
        code = _code_at_the_head(text)
        if found := _section(paragraph, sections):
            place = Place(section=found)
        elif _is_block(text):
            place = Place(
                section=place.section,
                narrative=bool(_NARRATIVE.search(text)),
                improvement=text.lower().startswith("improvement"),
            )
        elif code is not None:
            under, body = _under(code, place, text)
            said = _says_something(text[body:])
            if not (under.narrative and said):
                place = under
            if said:
                yield _labelled(paragraph, under, body)
        elif not _says_something(text) and (paragraph.heading or len(text) <= LONGEST_HEADING):
            place = (
                replace(place, headings=(*place.headings[:1], text))
                if place.codes
                else replace(place, headings=(text,))
            )
        else:
            yield _labelled(paragraph, place, 0)


def known_code(text: str) -> str | None:
    """The indicator a code means, written with care or not: 5.1.09 is 5.01.09; None where there is none."""
    match = CODE.search(text)
    if match is None:
        return None
    code = f"{match[1]}.{int(match[2]):02d}.{int(match[3]):02d}"
    return code if code in INDICATORS else None


def _code_at_the_head(text: str) -> tuple[str, int] | None:
    match = re.match(rf"\s*\(?(?:indicator\s+)?{CODE.pattern}\)?\s*[:.-]?\s*", text, re.IGNORECASE)
    if match is None or (code := known_code(match[0])) is None:
        return None
    return code, match.end()


def _under(code: tuple[str, int], before: Place, text: str) -> tuple[Place, int]:
    indicator, body = code
    title = INDICATORS[indicator].title if _says_something(text[body:]) else text[body:]
    return Place((indicator,), (indicator[:4],), (title,), before.narrative, before.improvement), body


def _labelled(paragraph: Paragraph, place: Place, body: int) -> Placed:
    """A label at the head of a paragraph, such as `In-house approvals:`, is its nearest heading."""
    match = _LABEL.match(paragraph.text[body:])
    if match and not _figures(match[1]) and not _VERB.search(match[1]):
        # In a narrative a title says what it is about, and not what each of its figures is.
        title = match.end() if place.narrative and body else 0
        return Placed(paragraph, replace(place, headings=(*place.headings, match[1])), body + title)
    return Placed(paragraph, place, body)


def _is_block(text: str) -> bool:
    if _BLOCK.fullmatch(text.strip()):
        return True
    if len(text) >= LONGEST_HEADING:
        return False
    # Who tells it may be followed by a page, a date or a code; a sentence that has the word has a verb.
    titled = bool(_NARRATIVE_TITLE.match(text)) and not _VERB.search(text)
    return titled or (bool(_NARRATIVE.search(text)) and not _says_something(text))


def _says_something(text: str) -> bool:
    """Whether a line is more than a heading: it has a figure, or is long and ends as a sentence does."""
    return _has_figure(text[:LONGEST]) or (
        text.rstrip().endswith((".", "!", "?")) and bool(_VERB_OF_A_SENTENCE.search(text))
    )


def _has_figure(text: str) -> bool:
    """Whether a text has a figure; that of a paragraph mostly stands near its beginning."""
    beginning = text[:BEGINNING].rpartition(" ")[0] if len(text) > BEGINNING else text
    return bool(_figures(beginning)) or (len(text) > BEGINNING and bool(_figures(text)))


def _figures(text: str) -> tuple[Quantity, ...]:
    return quantities_in(text, months_in(text, ANY_MONTH))


def _section(paragraph: Paragraph, sections: Sequence[Section]) -> tuple[str, ...]:
    text = _PAGE.sub("", paragraph.text).strip(" :.#")
    if not text or len(text) > LONGEST_HEADING or (_says_something(paragraph.text) and not paragraph.heading):
        return ()
    for section in sections:
        if _same(text, section.title):
            return section.indicators
    return tuple(beginning for beginning, titles in _titles() if any(_same(text, title) for title in titles))


def _same(one: str, other: str) -> bool:
    return re.findall(r"[a-z]+", one.lower()) == re.findall(r"[a-z]+", other.lower())


def _titles() -> list[tuple[str, list[str]]]:
    text = (files("parentis.claims") / "sections.csv").read_text("utf-8")
    return [(row["beginning"], row["words"].split(";")) for row in csv.DictReader(text.splitlines())]
