"""The paragraphs of a Word file, those in its tables included, in the order they stand in."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from parentis.claims.errors import TextError
from parentis.claims.own_papers import OwnPaper
from parentis.claims.paragraph import Paragraph, plain
from parentis.claims.table import LONGEST_CELL, printed_row, told_rows

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.table import CT_Tbl, CT_Tc
    from docx.oxml.text.paragraph import CT_P
    from docx.table import Table
    from docx.text.paragraph import Paragraph as WordParagraph
    from lxml import etree


Names = Mapping[str, str]
"""What the styles of a file are called, by what its paragraphs refer to them as."""


def word_paragraphs(data: bytes, path: Path) -> tuple[Paragraph, ...]:
    """Each paragraph with its number, counted from 1, empty ones too. Raises TextError for a file that is broken."""
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    try:
        return tuple(each for each in _paragraphs(docx.Document(io.BytesIO(data))) if each.text)
    except (BadZipFile, OpcError, LxmlError, KeyError, ValueError, EOFError, NotImplementedError) as fault:
        raise TextError(
            f"{path} cannot be opened as a Word file: save it again as .docx, or give its text in a plain file."
        ) from fault


def _paragraphs(opened: Document) -> Iterator[Paragraph]:
    from docx.oxml.text.paragraph import CT_P
    from docx.table import Table
    from docx.text.paragraph import Paragraph as Written

    paper = OwnPaper.of_styles(style.name for style in opened.styles if style.name)
    names = {style.style_id: style.name or "" for style in opened.styles}
    number = 1
    for element in _blocks(opened.element.body):
        if isinstance(element, CT_P):
            yield _paragraph(paper, Written(element, opened._body), number, names)
            number += 1
        else:
            table = Table(element, opened._body)
            yield from _rows(table, paper, number, names)
            number += sum(len(cell.p_lst) for row in _cells(table) for cell in row)


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


def _paragraph(paper: OwnPaper, paragraph: WordParagraph, number: int, names: Names) -> Paragraph:
    style = _style_of(paragraph, names)
    text = _text_of(paragraph)
    printed = paper.prints(text, style)
    return Paragraph("" if paper.leaves_out(style) else text, ((0, number),), _is_heading(style), printed)


def _rows(table: Table, paper: OwnPaper, number: int, names: Names) -> Iterator[Paragraph]:
    """Each row as a line where its first cell stands, or its paragraphs where it is a page laid out as a table."""
    from docx.text.paragraph import Paragraph as Written

    rows = [[[Written(each, table) for each in cell.p_lst] for cell in row] for row in _cells(table)]
    texts = [[" ".join(_text_of(each) for each in cell) for cell in row] for row in rows]
    for row, text, told in zip(rows, texts, told_rows(texts), strict=True):
        written = [each for cell in row for each in cell]
        styles = [_style_of(each, names) for each in written]
        if all(paper.prints("", style) for style in styles):
            yield printed_row(text, [number + place for place in _first_of_each(row)])
        elif any(len(cell) > LONGEST_CELL for cell in text):
            for place, (each, style) in enumerate(zip(written, styles, strict=True)):
                yield Paragraph(_text_of(each), ((0, number + place),), _is_heading(style))
        else:
            yield Paragraph(told, ((0, number),))
        number += len(written)


def _cells(table: Table) -> list[list[CT_Tc]]:
    """The cells of each row; one that is merged comes once for each column it covers, and is told once."""
    return [list(dict.fromkeys(cell._tc for cell in row.cells)) for row in table.rows]


def _first_of_each(row: Sequence[Sequence[WordParagraph]]) -> Iterator[int]:
    """How many paragraphs of a row stand before each of its cells."""
    before = 0
    for cell in row:
        yield before
        before += len(cell)


def _text_of(paragraph: WordParagraph) -> str:
    return " ".join(plain(paragraph.text).split())


def _style_of(paragraph: WordParagraph, names: Names) -> str:
    """The name of its style; the library would search the whole list of styles for each."""
    return names.get(paragraph._p.style or "", "Normal")


def _is_heading(style: str) -> bool:
    return style.startswith(("Heading", "Title"))
