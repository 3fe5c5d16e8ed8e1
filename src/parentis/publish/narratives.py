"""The narratives that were typed into a Highlight Report's Word file, read back by section.

A narrative is what stands in its place, and what stands under its heading beside it: who deletes the place and types
under the heading has written it all the same. A place is known by its tag or, where a program keeps no tags, by its
bookmark, whatever its section is called by now and wherever it was moved to. What was struck out with tracked changes
is left out, what was put in with them is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from docx.document import Document
from docx.oxml.ns import qn

from parentis.formats.word_text import (
    BREAKS_KEPT,
    FALLBACK,
    BrokenWordFileError,
    boxes_of,
    is_table,
    opened_word,
    parts_of,
    rows_of,
    style_id,
    words_of,
)
from parentis.publish.report import PROMPTS
from parentis.publish.word_lists import Lists
from parentis.publish.word_parts import Element
from parentis.publish.word_styles import NARRATIVE, NARRATOR

KEY_BEGINS = "narrative_"
SECTION_BEGINS = "section_"
TITLE_BEGINS = f"{NARRATIVE}: "
NUMBERED = re.compile(r"\d+\. ")

LONGEST = 100_000_000
"""Bytes of the longest file that is read: a report with pictures has two million."""

BETWEEN_CELLS = " | "

PLACEHOLDER = "Placeholder Text"
"""The style of the prompt that Word puts, in its own words, where everything was deleted again."""

# A picture as Word drew it until 2007.
IMAGE = "{urn:schemas-microsoft-com:vml}imagedata"


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

    Paragraphs of the text are parted by an empty line; a row of a table is one, its cells parted by strokes. `left`
    says what stands in the narrative and cannot be read back as text, such as `1 picture`; empty where nothing does.
    """

    section: str
    key: str
    narrator: str
    state: State
    text: str
    left: str = ""


@dataclass
class _Found:
    """A section while it is read."""

    section: str
    keys: list[str] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    narrator: str = ""
    paragraphs: list[str] = field(default_factory=list)
    pictures: int = 0
    notes: int = 0
    under_heading: bool = False
    has_heading: bool = False
    shows_prompt: bool = False

    @property
    def all_keys(self) -> list[str]:
        """The keys of its places."""
        return self.keys or self.bookmarks

    @property
    def is_section(self) -> bool:
        """Whether it is one that somebody narrates: a numbered chapter, or whatever has a place or its heading."""
        return bool(NUMBERED.match(self.section) or self.all_keys or self.has_heading or self.shows_prompt)


def read_narratives(path: Path) -> tuple[Narrative, ...]:
    """The narratives of a Word file, a section each, in the file's order. Raises NarrativesError."""
    found = [section for section in _sections(_opened(path)) if section.is_section]
    if not any(section.all_keys or section.has_heading for section in found):
        raise NarrativesError(f"{path} has no place for a narrative: give a Highlight Report made by Parentis.")
    keys = [key for section in found for key in section.all_keys]
    twice = next((key for key in keys if keys.count(key) > 1), None)
    if twice is not None:
        sections = " and ".join(
            dict.fromkeys(f"'{one.section}'" for one in found for key in one.all_keys if key == twice)
        )
        raise NarrativesError(f"{path} has the place {twice} twice, in {sections}: delete one of them.")
    return tuple(_narrative(section) for section in found)


def _opened(path: Path) -> Document:
    if path.stat().st_size > LONGEST:
        raise NarrativesError(f"{path} is longer than {LONGEST // 1_000_000} MB: give a Highlight Report.")
    try:
        return opened_word(path.read_bytes())
    except BrokenWordFileError as fault:
        raise NarrativesError(f"{path} is not a Word file (.docx): give a Highlight Report as Word.") from fault


def _sections(document: Document) -> Iterator[_Found]:
    """Every chapter with what stands in it for a narrative, and every place that has lost its chapter's heading."""
    styles = {style.style_id: style.name or "" for style in document.styles}
    lists = Lists.of(document)
    section = _Found("")
    for block in _blocks(document.element.body):
        style = "" if block.tag == qn("w:sdt") or is_table(block) else styles.get(style_id(block), "")
        text = words_of(block, BREAKS_KEPT).strip()
        if text and (style == "Heading 1" or _marks(block, SECTION_BEGINS)):
            yield section
            section = _Found(text)
            continue
        places = _places(block)
        keys = [key for key, _ in places if key]
        if section.keys and keys and keys[0] not in section.keys:
            yield section
            section = _Found(next((title for _, title in places if title), ""))
        section.keys += keys
        section.bookmarks += _marks(block, KEY_BEGINS)
        if any(_is_untouched(place, styles) for place in block.iter(qn("w:sdt"))):
            section.shows_prompt = True
            continue
        _take(section, block, style, text, lists, is_place=bool(places))
    yield section


def _blocks(body: Element) -> Iterator[Element]:
    """The paragraphs, tables and places of a body; what else somebody put a control around is looked into."""
    for child in body:
        if child.tag == qn("w:sdt") and not _places(child):
            content = child.find(qn("w:sdtContent"))
            yield from _blocks(content) if content is not None else ()
        elif child.tag == qn("w:sdt"):
            yield child
        else:
            yield from parts_of([child])


def _take(section: _Found, block: Element, style: str, text: str, lists: Lists, *, is_place: bool) -> None:
    """One paragraph, table or place of a section."""
    if style.startswith("Heading ") and not (section.under_heading and style > "Heading 2"):
        section.under_heading = text.lower() == NARRATIVE.lower()
        section.has_heading = section.has_heading or section.under_heading
    elif style == NARRATOR and text:
        section.narrator = text.partition(": ")[2] or text
        section.under_heading = section.has_heading = True
    elif is_place or section.under_heading or style == NARRATIVE:
        section.pictures += sum(1 for _ in _pictures(block))
        section.notes += sum(1 for _ in block.iter(qn("w:footnoteReference"), qn("w:endnoteReference")))
        for line in _lines(block, lists):
            prompt = next((each for each in PROMPTS if line.startswith(each)), "")
            section.shows_prompt = section.shows_prompt or bool(prompt)
            section.paragraphs.append(line.removeprefix(prompt).strip())


def _narrative(found: _Found) -> Narrative:
    text = "\n\n".join(paragraph for paragraph in found.paragraphs if paragraph)
    has_place = found.keys or found.bookmarks or found.shows_prompt
    state = State.WRITTEN if text else State.EMPTY if has_place else State.PLACE_DELETED
    keys = found.all_keys
    left = [_counted(found.pictures, "picture"), _counted(found.notes, "note")]
    left_said = " and ".join(each for each in left if each)
    return Narrative(found.section, keys[0] if keys else "", found.narrator, state, text, left_said)


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}" if number else ""


def _places(block: Element) -> list[tuple[str, str]]:
    """The places for a narrative in a block, with the key and the title of the section that each has."""
    found = []
    for place in block.iter(qn("w:sdt")):
        key, title = (_value(place, f"w:{name}") for name in ("tag", "alias"))
        if key.startswith(KEY_BEGINS) or title.startswith(TITLE_BEGINS):
            found.append((key if key.startswith(KEY_BEGINS) else "", title.removeprefix(TITLE_BEGINS)))
    return found


def _is_untouched(place: Element, styles: Mapping[str, str]) -> bool:
    """Whether a place shows Word's own prompt and nothing else: the file says so, and so do its letters."""
    if place.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}") is None:
        return False
    runs = [run for run in place.iter(qn("w:r")) if any(text.text for text in run.iter(qn("w:t")))]
    named = (run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}") for run in runs)
    return all(style is not None and styles.get(style.get(qn("w:val"))) == PLACEHOLDER for style in named)


def _value(place: Element, name: str) -> str:
    found = place.find(f"{qn('w:sdtPr')}/{qn(name)}")
    return "" if found is None else str(found.get(qn("w:val")) or "")


def _marks(block: Element, begins: str) -> list[str]:
    """The bookmarks of a block that begin so: of a heading that lost its style, of a place that lost its tag."""
    names = (mark.get(qn("w:name")) or "" for mark in block.iter(qn("w:bookmarkStart")))
    return [name for name in names if name.startswith(begins)]


def _pictures(block: Element) -> Iterator[Element]:
    """Pictures, charts and embedded files; not the text boxes, and each once."""
    for each in block.iter(qn("w:drawing"), qn("w:pict"), qn("w:object")):
        older = any(one.tag == FALLBACK for one in each.iterancestors())
        drawn = each.tag != qn("w:pict") or next(each.iter(IMAGE), None) is not None
        if drawn and not older and next(boxes_of(each), None) is None:
            yield each


def _lines(block: Element, lists: Lists) -> Iterator[str]:
    """The text of every paragraph in a block, and of every row of a table; text boxes after what they hang on."""
    if is_table(block):
        for row in rows_of(block):
            cells = (" ".join(line for part in parts_of(cell) for line in _lines(part, lists)) for cell in row)
            yield BETWEEN_CELLS.join(" ".join(cell.split()) for cell in cells)
    elif block.tag == qn("w:sdt"):
        for part in parts_of([block]):
            yield from _lines(part, lists)
    else:
        words = words_of(block, BREAKS_KEPT).strip()
        yield f"{lists.mark(block)}{words}" if words else ""
        for box in boxes_of(block):
            for part in parts_of(box):
                yield from _lines(part, lists)
