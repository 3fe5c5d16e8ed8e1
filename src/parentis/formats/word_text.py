"""Paragraphs, tables and words of a Word file, read from its XML.

The library that opens the file walks a table's grid for each of its cells, and reads neither what a tracked change put
in nor what was typed into a place within a line.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING
from zipfile import BadZipFile

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _TABLE, _ROW, _CELL, _VALUE = f"{_W}p", f"{_W}tbl", f"{_W}tr", f"{_W}tc", f"{_W}val"

# What has words, rows or paragraphs within: a place to type, a tag, what a tracked change put in or moved here.
_AROUND = frozenset(f"{_W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
_AROUND_WORDS = _AROUND | {f"{_W}{name}" for name in ("r", "hyperlink", "fldSimple", "bdo", "dir")}
_TEXT, _TYPE, _BOX, _PLACE = f"{_W}t", f"{_W}type", f"{_W}txbxContent", f"{_W}sdt"
_NEW_PAGE = ("page", "column")
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""What stands in the file a second time, for programs that cannot draw the first."""

ON_ONE_LINE = {f"{_W}tab": " ", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "-"}
"""How what stands among the words is told on one line."""

BREAKS_KEPT = {**ON_ONE_LINE, f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n"}
"""And with a paragraph's tabs and line breaks kept."""


class BrokenWordFileError(ValueError):
    """The bytes are no Word file that can be opened."""


def opened_word(data: bytes) -> Document:
    """The Word file of these bytes. Raises BrokenWordFileError, whatever is wrong with them."""
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    # Python does not read every way an archive may be packed (NotImplementedError), and the library takes for granted
    # that a file of the right name has the right elements (AttributeError).
    in_the_archive = (BadZipFile, zlib.error, EOFError, NotImplementedError)
    broken = (*in_the_archive, OpcError, LxmlError, KeyError, ValueError, AttributeError)
    try:
        document = docx.Document(io.BytesIO(data))
        if document.element.find(f"{_W}body") is None or document.styles is None:
            raise BrokenWordFileError
    except broken as fault:
        raise BrokenWordFileError from fault
    return document


def parts_of(within: Iterable[_Element]) -> Iterator[_Element]:
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


def words_of(element: _Element, marks: Mapping[str, str] = ON_ONE_LINE) -> str:
    """The words of a paragraph as they would be printed with every tracked change accepted."""
    return "".join(_words(element, marks))


def _words(element: _Element, marks: Mapping[str, str]) -> Iterator[str]:
    title = ""
    for child in element:
        before, title = title, _title_within_a_line(child)
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in marks:
            yield "" if child.get(_TYPE) in _NEW_PAGE else marks[child.tag]
        elif child.tag in _AROUND_WORDS and not (title and title == before):
            yield from _words(child, marks)


def _title_within_a_line(element: _Element) -> str:
    """The title of a place within a line.

    LibreOffice 7 writes such a place once for every stretch of one script or look, the first time with all its words
    and then with all of them again.
    """
    found = element.find(f"{_W}sdtPr/{_W}alias") if element.tag == _PLACE else None
    return "" if found is None else found.get(_VALUE) or ""


def boxes_of(paragraph: _Element) -> Iterator[_Element]:
    """The text boxes that hang on a paragraph; each is in the file once more for programs that cannot draw it."""
    for child in paragraph:
        if child.tag == _BOX:
            yield child
        elif child.tag != FALLBACK:
            yield from boxes_of(child)


def rows_of(table: _Element) -> Iterator[list[_Element]]:
    """The cells of each row of a table; one that is merged with the cell above is there, and empty."""
    for row in parts_of(table):
        yield [cell for cell in parts_of(row) if cell.tag == _CELL]


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
    value = "" if found is None else found.get(_VALUE) or ""
    return int(value) if value.isdecimal() else otherwise
