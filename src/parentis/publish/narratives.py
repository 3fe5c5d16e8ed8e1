"""The narratives that were typed into a Highlight Report's Word file, read back by section.

A narrative is what stands in its place, and what stands under the heading "Narrative" beside it: who deletes the place
and types under its heading has written it all the same. What was struck out with tracked changes is left out, what was
put in with them is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml import etree

from parentis.publish.report import PROMPT
from parentis.publish.word_parts import Element
from parentis.publish.word_styles import NARRATIVE, NARRATOR

KEY_BEGINS = "narrative_"
NUMBERED = re.compile(r"\d+\. ")

LONGEST = 100_000_000
"""Bytes of the longest file that is read: a report with pictures has two million."""


class NarrativesError(ValueError):
    """The file holds no narratives that could be told apart; the message is one sentence that says why."""


class State(StrEnum):
    """What became of a section's place."""

    WRITTEN = "written"
    EMPTY = "empty"
    PLACE_DELETED = "place deleted"


@dataclass(frozen=True)
class Narrative:
    """One section's narrative: its heading, its place's key (empty when it is gone), the narrator's role, the text.

    Paragraphs of the text are parted by an empty line.
    """

    section: str
    key: str
    narrator: str
    state: State
    text: str


@dataclass
class _Found:
    """A section while it is read."""

    section: str
    keys: list[str] = field(default_factory=list)
    narrator: str = ""
    paragraphs: list[str] = field(default_factory=list)
    under_heading: bool = False
    has_heading: bool = False


def read_narratives(path: Path) -> tuple[Narrative, ...]:
    """The narratives of a Word file, a section each, in the file's order. Raises NarrativesError."""
    found = list(_sections(_opened(path)))
    if not any(section.keys or section.has_heading for section in found):
        raise NarrativesError(f"{path} has no place for a narrative: give a Highlight Report made by Parentis.")
    keys = [key for section in found for key in section.keys]
    twice = next((key for key in keys if keys.count(key) > 1), None)
    if twice is not None:
        sections = " and ".join(dict.fromkeys(f"'{one.section}'" for one in found for key in one.keys if key == twice))
        raise NarrativesError(f"{path} has the place {twice} twice, in {sections}: delete one of them.")
    return tuple(_narrative(section) for section in found)


def _opened(path: Path) -> Document:
    if path.stat().st_size > LONGEST:
        raise NarrativesError(f"{path} is longer than {LONGEST // 1_000_000} MB: give a Highlight Report.")
    try:
        with path.open("rb") as file:
            return docx.Document(file)
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError, etree.XMLSyntaxError) as fault:
        raise NarrativesError(f"{path} is not a Word file (.docx): give a Highlight Report as Word.") from fault


def _sections(document: Document) -> Iterator[_Found]:
    """The numbered sections with what stands under their headings for the narrative."""
    styles = {style.style_id: style.name or "" for style in document.styles}
    section: _Found | None = None
    for block in document.element.body:
        if block.tag == qn("w:sdt"):
            section = section or _Found("")
            section.keys += _keys(block)
            section.paragraphs += _typed(block)
            continue
        style = styles.get(_style(block), "") if block.tag == qn("w:p") else ""
        text = _text(block)
        if style == "Heading 1":
            if section is not None and (section.section or section.keys):
                yield section
            section = _Found(text) if NUMBERED.match(text) else None
        elif section is not None:
            _take(section, block, style, text)
    if section is not None and (section.section or section.keys):
        yield section


def _take(section: _Found, block: Element, style: str, text: str) -> None:
    """One paragraph or table of a section."""
    if style.startswith("Heading "):
        section.under_heading = text.strip().lower() == NARRATIVE.lower()
        section.has_heading = section.has_heading or section.under_heading
    elif style == NARRATOR:
        section.narrator = text.partition(": ")[2] or text
    elif section.under_heading or style == NARRATIVE:
        section.paragraphs += [line for line in _lines(block) if line]


def _narrative(found: _Found) -> Narrative:
    text = "\n\n".join(paragraph for paragraph in found.paragraphs if paragraph)
    state = State.WRITTEN if text else State.EMPTY if found.keys else State.PLACE_DELETED
    return Narrative(found.section, found.keys[0] if found.keys else "", found.narrator, state, text)


def _keys(place: Element) -> list[str]:
    """The keys of a place, and of places somebody has put inside it."""
    tags = (tag.get(qn("w:val")) or "" for tag in place.iter(qn("w:tag")))
    return [tag for tag in tags if tag.startswith(KEY_BEGINS)]


def _typed(place: Element) -> list[str]:
    """What was typed into a place; nothing while it shows its prompt."""
    shows_prompt = place.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}") is not None
    lines = [line for line in _lines(place) if line]
    return [] if shows_prompt and len(lines) == 1 and lines[0] == PROMPT else lines


def _lines(block: Element) -> list[str]:
    """The text of every paragraph in a block, the cells of a table among them."""
    return [_text(paragraph).strip() for paragraph in block.iter(qn("w:p"))]


def _text(block: Element) -> str:
    """The text as it reads now: what is struck out is in other elements; a tab and a break are kept."""
    kept = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n"}
    return "".join(
        (part.text or "") if part.tag == qn("w:t") else kept[part.tag]
        for part in block.iter(qn("w:t"), *kept)
        if part.getparent().tag == qn("w:r")
    )


def _style(paragraph: Element) -> str:
    named = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return str(named.get(qn("w:val"))) if named is not None else ""
