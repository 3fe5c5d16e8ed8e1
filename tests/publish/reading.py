"""The text of what was written, without the spaces that each form breaks lines by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docx.document import Document
from lxml import html
from pypdf import PdfReader

from parentis.publish import Report

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def squeezed(text: str) -> str:
    """The text without white space, and without the marks that fonts or writers join letters by."""
    return re.sub(r"[\s\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+", "", text)


def text_of_page(page: html.HtmlElement) -> str:
    """What a reader of the page reads or hears: its text, and the alternatives of its pictures."""
    body = page.find("body")
    alternatives = " ".join(body.xpath("//img/@alt"))
    return squeezed(" ".join(body.itertext()) + alternatives)


def text_of_word(word: Document) -> str:
    """All the text of the Word file's body, and the alternatives of its pictures."""
    parts = [element.text or "" for element in word.element.body.iter(f"{W}t")]
    alternatives = [element.get("descr") or "" for element in word.element.body.iter(DRAWN)]
    return squeezed("".join(parts) + " ".join(alternatives))


def text_of_pdf(pages: Sequence[str], pdf: PdfReader, report: Report) -> str:
    """The text of every page without its running lines, and the alternatives of its pictures."""
    cover, last = report.cover, len(pages)
    told = []
    for number, page in enumerate(pages, start=1):
        for line in (cover.running + cover.edition_and_mark, f"{cover.board}Page{number}of{last}"):
            assert number == 1 or squeezed(line) in page
            page = page.replace(squeezed(line), "")
        told.append(page)
    return "".join(told) + squeezed(" ".join(alternatives_in(pdf)))


def alternatives_in(pdf: PdfReader) -> list[str]:
    """The alternative text of every picture of a tagged PDF."""
    found: list[str] = []
    waiting = [pdf.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting.extend(reversed([part.get_object() for part in one]))
        elif isinstance(one, dict):
            if "/Alt" in one and one.get("/S") == "/Figure":
                found.append(str(one["/Alt"]))
            if "/K" in one:
                waiting.append(one["/K"].get_object() if hasattr(one["/K"], "get_object") else one["/K"])
    return found


def said(report: Report) -> Iterator[str]:
    """Every text that a report says, but the cells of its tables."""
    cover, summary = report.cover, report.summary
    yield from (cover.title, cover.subtitle, cover.edition_and_mark)
    yield from (text for fact in (*cover.facts, *report.origin.facts) for text in (fact.label, fact.text))
    yield from (summary.heading, *summary.lead)
    yield from (text for tally in summary.tallies for text in (tally.number, tally.label))
    for listing in summary.listings:
        yield listing.heading
        yield from (text for one in listing.pointers for text in (one.code, one.title, one.figure))
    for section in report.sections:
        yield from (
            section.heading,
            section.narrative.heading,
            section.narrative.by,
            section.narrative.prompt,
            *section.missing,
        )
        for part in section.parts:
            yield part.heading
            if not part.blocks:
                yield part.none
            yield from (block.heading for block in part.blocks)
            yield from (text for block in part.blocks for text in (*block.lines, block.reference))
    for item in report.items:
        yield from (item.sentence, item.caption, item.chart.alternative, item.why, *item.table.notes)
    yield from (report.definitions.heading, report.definitions.lead, report.guide.heading)
    yield from (text for fact in report.guide.facts for text in (fact.label, fact.text))
    for indicator in report.definitions.indicators:
        yield indicator.heading
        yield from (f"{measure.title}" for measure in indicator.measures)
        yield from (f"{measure.text} Source: {measure.source}." for measure in indicator.measures)
    yield from (report.quality.heading, *report.quality.lead, *report.quality.columns)
    yield from (text for line in report.quality.lines for text in (line.severity, line.rule, line.count))
    yield from (report.sources.heading, report.sources.lead, report.origin.heading, report.origin.lead)
    yield from (text for fact in report.sources.facts for text in (fact.label, fact.text))
