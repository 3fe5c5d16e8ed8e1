"""Paragraphs, tables and words of a Word file, read from its XML.

The library that opens the file walks a table's grid for each of its cells, and reads neither what a tracked change put
in nor what was typed into a place within a line.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _TABLE, _ROW, _CELL, _VALUE = f"{_W}p", f"{_W}tbl", f"{_W}tr", f"{_W}tc", f"{_W}val"

# What has words, rows or paragraphs within: a place to type, a tag, what a tracked change put in or moved here.
_AROUND = frozenset(f"{_W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
_AROUND_WORDS = _AROUND | {f"{_W}{name}" for name in ("r", "hyperlink", "fldSimple", "bdo", "dir")}
_TEXT = f"{_W}t"
_MARKS = {f"{_W}tab": " ", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "-"}


def parts_of(within: _Element) -> Iterator[_Element]:
    """The paragraphs and tables, or the rows of a table or cells of a row, in order."""
    for child in within:
        if child.tag in _AROUND:
            yield from parts_of(child)
        elif child.tag in (_PARAGRAPH, _TABLE, _ROW, _CELL):
            yield child


def is_paragraph(element: _Element) -> bool:
    """Whether it is a paragraph."""
    return bool(element.tag == _PARAGRAPH)


def is_table(element: _Element) -> bool:
    """Whether it is a table."""
    return bool(element.tag == _TABLE)


def style_id(paragraph: _Element) -> str:
    """What its style is referred to as; nothing where it has that of all others."""
    found = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if found is None else found.get(_VALUE) or ""


def words_of(element: _Element) -> str:
    """The words of a paragraph as they would be printed with every tracked change accepted."""
    return "".join(_words(element))


def _words(element: _Element) -> Iterator[str]:
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _MARKS:
            yield _MARKS[child.tag]
        elif child.tag in _AROUND_WORDS:
            yield from _words(child)


def cells_of_rows(table: _Element) -> Iterator[list[list[_Element]]]:
    """The paragraphs of each cell of each row; what is merged with a cell above has that one's."""
    above: dict[int, list[_Element]] = {}
    for row in (part for part in parts_of(table) if part.tag == _ROW):
        column = _number(row, f"{_W}trPr/{_W}gridBefore", 0)
        here: dict[int, list[_Element]] = {}
        for cell in (part for part in parts_of(row) if part.tag == _CELL):
            goes_on = cell.find(f"{_W}tcPr/{_W}vMerge")
            is_begun = goes_on is None or goes_on.get(_VALUE) == "restart"
            own = [part for part in parts_of(cell) if is_paragraph(part)]
            here[column] = own if is_begun else above.get(column, own)
            column += _number(cell, f"{_W}tcPr/{_W}gridSpan", 1)
        above = here
        yield list(here.values())


def _number(element: _Element, path: str, otherwise: int) -> int:
    found = element.find(path)
    return otherwise if found is None else int(found.get(_VALUE) or otherwise)
