"""The parts of a Word file that its library does not write: fields, bookmarks, tables as a whole, places to type."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

from parentis.publish.colour import Palette
from parentis.publish.direction import is_right_to_left
from parentis.publish.word_styles import NARRATIVE, PROMPTED, TABLE_TEXT

Element = Any
"""An element of the file's XML."""

TWIPS_PER_MM = 1440 / 25.4


def bookmark_name(anchor: str) -> str:
    """An anchor as a bookmark may be called: letters, digits and underscores."""
    return anchor.replace("-", "_")


def add_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Mark the paragraph's text as a place that links can lead to. The number is the bookmark's own."""
    start, end = _bookmark(name, number)
    at = 1 if paragraph._p.pPr is not None else 0
    paragraph._p.insert(at, parse_xml(start))
    paragraph._p.append(parse_xml(end))


def _bookmark(name: str, number: int) -> tuple[str, str]:
    space = nsdecls("w")
    start = f"<w:bookmarkStart {space} w:id={quoteattr(str(number))} w:name={quoteattr(name)}/>"
    return start, f"<w:bookmarkEnd {space} w:id={quoteattr(str(number))}/>"


def add_field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    """A field that Word works out, such as a page number; `shown` stands until it has."""
    for piece in _field(instruction, shown):
        paragraph._p.append(parse_xml(piece.replace("<w:r>", f"<w:r {nsdecls('w')}>", 1)))


def _field(instruction: str, shown: str) -> list[str]:
    return [
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>',
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        _run(shown),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ]


def _run(text: str, style: str = "") -> str:
    styled = f'<w:rStyle w:val="{style_id(style)}"/>' if style else ""
    right = "<w:rtl/>" if is_right_to_left(text) else ""
    form = f"<w:rPr>{styled}{right}</w:rPr>" if styled or right else ""
    return f'<w:r>{form}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def contents(entries: Sequence[tuple[str, str, int]], depth: int = 1) -> list[Element]:
    """The contents: a field over the headings, filled with an entry for each (bookmark, heading, level).

    It is marked to be worked out again on opening, which adds the page numbers.
    """
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> TOC \\o "1-{depth}" \\h \\z \\u </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    made = []
    for number, (name, heading, level) in enumerate(entries):
        made.append(
            f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="TOC{level}"/></w:pPr>{begin if number == 0 else ""}'
            f'<w:hyperlink w:anchor="{name}" w:history="1">{_run(heading)}</w:hyperlink>'
            f"{end if number == len(entries) - 1 else ''}</w:p>"
        )
    return [parse_xml(text) for text in made]


def number_entry(entry: Element, page: int) -> None:
    """Put the page at the end of an entry of the contents, after a tab; one that is there is replaced."""
    led = entry.find(qn("w:hyperlink"))
    for old in led.findall(qn("w:r"))[1:]:
        led.remove(old)
    led.append(parse_xml(f"<w:r {nsdecls('w')}><w:tab/></w:r>"))
    led.append(parse_xml(f"<w:r {nsdecls('w')}><w:t>{page}</w:t></w:r>"))


def link(name: str, text: str) -> str:
    """A link to a bookmark, as XML for a cell."""
    return f'<w:hyperlink w:anchor="{name}" w:history="1">{_run(text)}</w:hyperlink>'


def text_run(text: str) -> str:
    """A text as XML for a cell; a line break stays one."""
    first, *rest = text.split("\n")
    return _run(first) + "".join(f"<w:r><w:br/></w:r>{_run(line)}" for line in rest)


def table(
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths_mm: Sequence[float],
    palette: Palette,
    *,
    caption: str,
    description: str,
    style: str = TABLE_TEXT,
    right_from: int = 1,
    keep: bool = True,
    ends: Collection[int] = (),
    with_next: bool = False,
) -> Element:
    """A table: a head row that is repeated on each page, then the rows. Cells hold XML (`text_run`, `link`).

    `style` is that of the text; the head row has it too, with `Head` after its name. Columns from `right_from` on
    are set to the right. `keep` holds the rows on one page; where `ends` names rows, the first being 0, a page may end
    after each of them, and a darker rule stands below. `with_next` holds the last row on the page of what follows.
    `caption` and `description` are the table's alternative text.
    """
    widths = [round(width * TWIPS_PER_MM) for width in widths_mm]
    line, darker = palette.line.removeprefix("#"), palette.quiet.removeprefix("#")
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{palette.pale.removeprefix("#")}"/>'

    ruled = f'<w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="{darker}"/></w:tcBorders>'

    def row(cells: Sequence[str], ends_here: bool, head: bool = False) -> str:
        made = []
        named = style_id(f"{style} Head" if head else style)
        looks = shade if head else ruled if ends and ends_here else ""
        for at, (cell, width) in enumerate(zip(cells, widths, strict=True)):
            right = '<w:jc w:val="right"/>' if at >= right_from else ""
            stay = "<w:keepNext/>" if keep and not ends_here else ""
            made.append(
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{looks}</w:tcPr>'
                f'<w:p><w:pPr><w:pStyle w:val="{named}"/>{stay}{right}</w:pPr>{cell}</w:p></w:tc>'
            )
        repeat = "<w:tblHeader/>" if head else ""
        return f"<w:tr><w:trPr><w:cantSplit/>{repeat}</w:trPr>{''.join(made)}</w:tr>"

    last = None if with_next else len(rows) - 1
    body = [row(cells, at in ends or at == last) for at, cells in enumerate(rows)]
    rules = "".join(
        f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{line}"/>'
        for side, size in (("top", 4), ("bottom", 4), ("insideH", 2))
    )
    return parse_xml(
        f"<w:tbl {nsdecls('w')}><w:tblPr>"
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{rules}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="24" w:type="dxa"/><w:right w:w="24" w:type="dxa"/></w:tblCellMar>'
        '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0"'
        ' w:noHBand="1" w:noVBand="1"/>'
        f"<w:tblCaption w:val={quoteattr(caption)}/><w:tblDescription w:val={quoteattr(description)}/>"
        "</w:tblPr><w:tblGrid>"
        + "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        + "</w:tblGrid>"
        + row(heads, not rows, head=True)
        + "".join(body)
        + "</w:tbl>"
    )


def place_to_type(key: str, title: str, prompt: str, number: int, written: Sequence[str] = ()) -> Element:
    """A place where a narrator types: a content control with the prompt, or what is `written`, under a bookmark.

    It is found again by its tag, `key`, whatever is typed; `showingPlcHdr` says that nothing has been yet.
    """
    start, end = _bookmark(key, number)
    first, *rest = [_narrated(text) for text in written] or [("", _run(prompt, PROMPTED))]
    paragraphs = [(first[0], f"{start}{first[1]}{end}"), *rest]
    return parse_xml(
        f"<w:sdt {nsdecls('w')}><w:sdtPr><w:alias w:val={quoteattr(title)}/><w:tag w:val={quoteattr(key)}/>"
        f'<w:id w:val="{number}"/>{"" if written else "<w:showingPlcHdr/>"}</w:sdtPr><w:sdtContent>'
        + "".join(
            f'<w:p><w:pPr><w:pStyle w:val="{style_id(NARRATIVE)}"/>{form}</w:pPr>{runs}</w:p>'
            for form, runs in paragraphs
        )
        + "</w:sdtContent></w:sdt>"
    )


def _narrated(text: str) -> tuple[str, str]:
    """A paragraph of a narrative: what its form has besides the style, and its runs."""
    return "<w:bidi/>" if is_right_to_left(text) else "", text_run(text)


def style_id(name: str) -> str:
    """How a style is referred to: its name without spaces."""
    return name.replace(" ", "")


def set_right_to_left(paragraph: Paragraph) -> None:
    """Let the paragraph begin at the right, as its script does."""
    after = ("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:rPr")
    form = paragraph._p.get_or_add_pPr()
    form.insert_element_before(parse_xml(f"<w:bidi {nsdecls('w')}/>"), *after)
