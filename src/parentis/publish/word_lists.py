"""The marks of lists in a Word file, which stand in no paragraph's words: a point before each, or its number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from parentis.formats.word_text import style_id
from parentis.publish.word_parts import Element

POINT, POINT_BENEATH = "\N{BULLET}", "\N{EN DASH}"
LETTERS = 26

Level = tuple[str, int]
"""A list by its number in the file, and how deep within it."""


@dataclass
class Lists:
    """The lists of a document: asked for the mark of one paragraph after another, it counts them."""

    forms: Mapping[Level, tuple[str, int]]
    """How a level is numbered (`bullet`, `decimal`...), and with what it begins."""
    by_style: Mapping[str, Level]
    _counted: Counter[Level] = field(default_factory=Counter)

    @classmethod
    def of(cls, document: Document) -> Lists:
        """The lists that a document defines; none where it has none, or they cannot be read."""
        found = [rel.target_part for rel in document.part.rels.values() if rel.reltype == RELATIONSHIP_TYPE.NUMBERING]
        numbering = next((part.element for part in found if hasattr(part, "element")), None)
        forms = dict(_forms(numbering)) if numbering is not None else {}
        return cls(forms, dict(_styled(document)))

    def mark(self, paragraph: Element) -> str:
        """What stands before a paragraph's words: `• `, `2. `, or nothing where it is in no list."""
        level = _level(paragraph, self.by_style.get(style_id(paragraph)))
        form, start = self.forms.get(level, ("none", 1)) if level else ("none", 1)
        if level is None or form == "none":
            return ""
        if form == "bullet":
            return f"{POINT_BENEATH if level[1] else POINT} "
        self._counted[level] += 1
        for deeper in [each for each in self._counted if each[0] == level[0] and each[1] > level[1]]:
            del self._counted[deeper]
        number = self._counted[level] + start - 1
        lettered = form in ("lowerLetter", "upperLetter") and 1 <= number <= LETTERS
        letter = chr(ord("a") + number - 1) if lettered else str(number)
        return f"{letter.upper() if form == 'upperLetter' else letter}. "


def _level(element: Element, otherwise: Level | None = None) -> Level | None:
    """The list and the depth that a paragraph or a style names; list 0 is none."""
    named = element.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
    if named is None:
        return otherwise
    number = _value(named, "w:numId") or (otherwise[0] if otherwise else "")
    depth = _value(named, "w:ilvl")
    return (number, int(depth) if depth.isdecimal() else 0) if number not in ("", "0") else None


def _styled(document: Document) -> Iterator[tuple[str, Level]]:
    """The lists that styles put their paragraphs in, as Word's own List Bullet does, and styles made from it."""
    elements = {style.style_id: style.element for style in document.styles}
    for name, element in elements.items():
        seen: set[str] = set()
        while element is not None and (level := _level(element)) is None:
            base = _value(element, "w:basedOn")
            element = None if base in seen else elements.get(base)
            seen.add(base)
        if element is not None and level is not None:
            yield name, level


def _forms(numbering: Element) -> Iterator[tuple[Level, tuple[str, int]]]:
    abstract = {each.get(qn("w:abstractNumId")): each for each in numbering.findall(qn("w:abstractNum"))}
    for number in numbering.findall(qn("w:num")):
        made_from = abstract.get(_value(number, "w:abstractNumId"))
        for level in made_from.findall(qn("w:lvl")) if made_from is not None else ():
            depth, start = level.get(qn("w:ilvl")) or "", _value(level, "w:start")
            key = (number.get(qn("w:numId")) or "", int(depth) if depth.isdecimal() else 0)
            yield key, (_value(level, "w:numFmt"), int(start) if start.isdecimal() else 1)


def _value(element: Element, name: str) -> str:
    found = element.find(qn(name))
    return "" if found is None else str(found.get(qn("w:val")) or "")
