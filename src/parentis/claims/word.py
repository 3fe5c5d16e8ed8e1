"""The paragraphs of a Word file, those in its tables included, in the order they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from parentis.claims.errors import TextError
from parentis.claims.own_papers import OwnPaper
from parentis.claims.paragraph import Paragraph, plain
from parentis.claims.table import LONGEST_CELL, told_rows

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.table import CT_Tbl
    from docx.oxml.text.paragraph import CT_P
    from docx.table import Table
    from docx.text.paragraph import Paragraph as WordParagraph
    from lxml import etree


def word_paragraphs(path: Path) -> tuple[Paragraph, ...]:
    """Each paragraph with its number, counted from 1, empty ones too. Raises TextError for a file that is broken."""
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    try:
        opened = docx.Document(str(path))
        return tuple(
            Paragraph(text, ((0, number),), heading)
            for number, (text, heading) in enumerate(_paragraphs(opened), 1)
            if text
        )
    except (BadZipFile, OpcError, LxmlError, KeyError, ValueError, EOFError, NotImplementedError) as fault:
        raise TextError(
            f"{path} cannot be opened as a Word file: save it again as .docx, or give its text in a plain file."
        ) from fault


def _paragraphs(opened: Document) -> Iterator[tuple[str, bool]]:
    from docx.oxml.text.paragraph import CT_P
    from docx.table import Table
    from docx.text.paragraph import Paragraph as Written

    paper = OwnPaper(style.name for style in opened.styles if style.name)
    for element in _blocks(opened.element.body):
        if isinstance(element, CT_P):
            yield _if_read(paper, Written(element, opened._body))
        else:
            yield from _rows(Table(element, opened._body), paper)


def _blocks(within: etree._Element) -> Iterator[CT_P | CT_Tbl]:
    """The paragraphs and tables in order, those in a place to type (a content control) among them."""
    from docx.oxml.ns import qn
    from docx.oxml.table import CT_Tbl
    from docx.oxml.text.paragraph import CT_P

    for child in within:
        if isinstance(child, CT_P | CT_Tbl):
            yield child
        elif child.tag == qn("w:sdt"):
            for content in child.iterchildren(qn("w:sdtContent")):
                yield from _blocks(content)


def _if_read(paper: OwnPaper, paragraph: WordParagraph) -> tuple[str, bool]:
    text, heading = _told(paragraph)
    return (text, heading) if paper.reads(text, _style_of(paragraph)) else ("", False)


def _rows(table: Table, paper: OwnPaper) -> Iterator[tuple[str, bool]]:
    """Each row as a line where its first cell stands; the other paragraphs of the row are counted and empty."""
    from docx.text.paragraph import Paragraph as Written

    # A merged cell comes once for each column it covers.
    rows = [[[Written(each, table) for each in cell.p_lst] for cell in dict.fromkeys(c._tc for c in row.cells)]
            for row in table.rows]  # fmt: skip
    texts = [[" ".join(_told(each)[0] for each in cell) for cell in row] for row in rows]
    for row, text, told in zip(rows, texts, told_rows(texts), strict=True):
        written = [each for cell in row for each in cell]
        if not any(paper.reads("", _style_of(each)) for each in written):
            yield from (("", False) for _ in written)
        elif any(len(cell) > LONGEST_CELL for cell in text):
            yield from (_told(each) for each in written)
        else:
            yield from ((told if place == 0 else "", False) for place, _ in enumerate(written))


def _told(paragraph: WordParagraph) -> tuple[str, bool]:
    text = " ".join(plain(paragraph.text).split())
    return text, _style_of(paragraph).startswith(("Heading", "Title"))


def _style_of(paragraph: WordParagraph) -> str:
    return (paragraph.style.name or "") if paragraph.style is not None else ""
