"""The paragraphs of an HTML file, those in its tables included, in the order they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from parentis.claims.own_papers import OwnPaper
from parentis.claims.paragraph import Paragraph, plain
from parentis.claims.table import printed_row, told_rows

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# What a paper of ours is known by, and what of it is furniture: the styles of its Word file, by element and class.
_MADE_BY_US = "//p[@class='sentence'] and //meta[@name='dcterms.identifier']"
_CAPTIONS = frozenset({"caption", "figcaption", "summary"})
_NOTES = frozenset({"note", "pointers"})

_NO_TEXT = frozenset({"script", "style", "head", "template", "svg", "nav", "noscript", "footer", "select", "button"})
_HEADINGS = {
    "h1": "Title",
    "h2": "Heading 1",
    "h3": "Heading 2",
    "h4": "Heading 3",
    "h5": "Heading 4",
    "h6": "Heading 5",
}
_BLOCKS = frozenset(
    {
        *_HEADINGS, *_CAPTIONS, "p", "div", "li", "dt", "dd", "ul", "ol", "dl", "table", "section", "article", "main",
        "header", "figure", "blockquote", "details", "body", "address", "aside", "form", "fieldset", "pre", "hr",
    }
)  # fmt: skip


def page_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Each paragraph with its number, counted from 1; headings, lists, rows of tables and captions are paragraphs."""
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    try:
        opened = document_fromstring(text.encode(), parser=HTMLParser(encoding="utf-8"))
    except ParserError:  # nothing but comments, or nothing at all
        return ()
    paper = OwnPaper(bool(opened.xpath(_MADE_BY_US)))
    found = []
    for number, paragraph in enumerate(_paragraphs(opened, paper), 1):
        starts = tuple((offset, number) for offset, _ in paragraph.starts)
        found.append(Paragraph(paragraph.text, starts, paragraph.heading, paragraph.printed))
    return tuple(found)


def _paragraphs(element: HtmlElement, paper: OwnPaper) -> Iterator[Paragraph]:
    """Those of an element: the words outside any block within it are a paragraph, each block has its own."""
    words: list[str] = [element.text or ""]
    for child in element:
        if not isinstance(child.tag, str) or child.tag in _NO_TEXT:
            pass
        elif child.tag in _BLOCKS:
            yield from _paragraph(element, words, paper)
            words = []
            yield from _rows(child, paper) if child.tag == "table" else _paragraphs(child, paper)
        elif _has_blocks(child):
            yield from _paragraph(element, words, paper)
            words = []
            yield from _paragraphs(child, paper)
        else:
            words.append("\n" if child.tag == "br" else _text_of(child))
        words.append(child.tail or "")
    yield from _paragraph(element, words, paper)


def _has_blocks(element: HtmlElement) -> bool:
    return any(isinstance(each.tag, str) and each.tag in _BLOCKS for each in element.iterdescendants())


def _paragraph(element: HtmlElement, words: list[str], paper: OwnPaper) -> Iterator[Paragraph]:
    text = _squeezed("".join(words))
    if not text:
        return
    style = _style_of(element)
    printed = paper.prints(text, style)
    if not paper.leaves_out(style):
        yield Paragraph(text, ((0, 0),), style.startswith(("Heading", "Title")), printed)


def _rows(table: HtmlElement, paper: OwnPaper) -> Iterator[Paragraph]:
    for caption in table.iterchildren("caption"):
        yield from _paragraphs(caption, paper)
    rows = [[_squeezed(_text_of(cell)) for cell in row.iterchildren("th", "td")] for row in table.iter("tr")]
    rows = [row for row in rows if row]
    if paper.prints("", "Table Text"):
        yield from (printed_row(row, [0] * len(row)) for row in rows)
    else:
        yield from (Paragraph(told, ((0, 0),)) for told in told_rows(rows) if told)


def _style_of(element: HtmlElement) -> str:
    """The style of the Word file that an element of a paper of ours has there."""
    classes = {*(element.get("class") or "").split(), *(_parent_class(element))}
    if element.tag in _HEADINGS:
        return _HEADINGS[element.tag]
    if element.tag in _CAPTIONS:
        return "Caption"
    if classes & {"facts", "mark"}:
        return "Fact"
    return "Fine Print" if classes & _NOTES else "Normal"


def _parent_class(element: HtmlElement) -> list[str]:
    near = [each for each, _ in zip(element.iterancestors(), range(2), strict=False)]
    return [name for each in near for name in (each.get("class") or "").split()]


def _text_of(element: HtmlElement) -> str:
    words = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _NO_TEXT:
            words.append(" " if child.tag in _BLOCKS or child.tag == "br" else "")
            words.append(_text_of(child))
            words.append(" " if child.tag in _BLOCKS else "")
        words.append(child.tail or "")
    return "".join(words)


def _squeezed(text: str) -> str:
    return " ".join(plain(text).split())
