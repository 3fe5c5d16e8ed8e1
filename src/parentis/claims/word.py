"""The paragraphs of a Word file, those in its tables included, in the order they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from parentis.claims.errors import TextError
from parentis.claims.own_papers import OwnPaper
from parentis.claims.paragraph import Paragraph, plain
from parentis.claims.table import LONGEST_CELL, printed_row, told_rows
from parentis.formats.word_text import (
    BrokenWordFileError,
    boxes_of,
    cells_of_rows,
    is_paragraph,
    is_table,
    opened_word,
    parts_of,
    style_id,
    words_of,
)

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element


Names = Mapping[str, str]
"""What the styles of a file are called, by what its paragraphs refer to them as."""


def word_paragraphs(data: bytes, path: Path) -> tuple[Paragraph, ...]:
    """Each paragraph with its number, counted from 1, empty ones too. Raises TextError for a file that is broken.

    Of tracked changes what was put in is read, and what was taken out is not.
    """
    try:
        return tuple(each for each in _paragraphs(opened_word(data)) if each.text)
    except BrokenWordFileError as fault:
        raise TextError(
            f"{path} cannot be opened as a Word file: save it again as .docx, or give its text in a plain file."
        ) from fault


def _paragraphs(opened: Document) -> Iterator[Paragraph]:
    paper = OwnPaper.of_styles(style.name for style in opened.styles if style.name)
    names = {style.style_id: style.name or "" for style in opened.styles}
    number = 1
    for element in parts_of(opened.element.body):
        if is_table(element):
            rows = list(cells_of_rows(element))
            yield from _rows(rows, paper, number, names)
            number += sum(len(cell) for row in rows for cell in row)
        elif is_paragraph(element):
            yield _paragraph(paper, element, number, names)
            number += 1
            for each in (part for box in boxes_of(element) for part in parts_of(box) if is_paragraph(part)):
                yield _paragraph(paper, each, number, names)
                number += 1


def _paragraph(paper: OwnPaper, paragraph: _Element, number: int, names: Names) -> Paragraph:
    style = _style_of(paragraph, names)
    text = _text_of(paragraph)
    printed = paper.prints(text, style)
    return Paragraph("" if paper.leaves_out(style) else text, ((0, number),), _is_heading(style), printed)


def _rows(
    rows: Sequence[Sequence[Sequence[_Element]]], paper: OwnPaper, number: int, names: Names
) -> Iterator[Paragraph]:
    """Each row as a line where its first cell stands, or its paragraphs where it is a page laid out as a table."""
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


def _first_of_each(row: Sequence[Sequence[_Element]]) -> Iterator[int]:
    """How many paragraphs of a row stand before each of its cells."""
    before = 0
    for cell in row:
        yield before
        before += len(cell)


def _text_of(paragraph: _Element) -> str:
    return " ".join(plain(words_of(paragraph)).split())


def _style_of(paragraph: _Element, names: Names) -> str:
    """The name of its style; the library would search the whole list of styles for each."""
    return names.get(style_id(paragraph), "Normal")


def _is_heading(style: str) -> bool:
    return style.startswith(("Heading", "Title"))
