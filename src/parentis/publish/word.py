"""The Highlight Report as a Word file: the committee's own, to be edited, with places to type."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from docx.shared import Mm

from parentis.publish.report import Listing, Report, Section
from parentis.publish.word_parts import bookmark_name, link, place_to_type, table, text_run
from parentis.publish.word_styles import FINE, NARRATIVE, NARRATOR, NARROW_TABLE_TEXT
from parentis.publish.word_writer import TEXT_WIDTH, WordWriter


def write_word(report: Report, path: Path) -> None:
    """The report as a Word file. The same report gives the same bytes."""
    path.write_bytes(word_bytes(report))


def word_bytes(report: Report) -> bytes:
    """The report as the bytes of a Word file."""
    return HighlightWord(report).written()


class HighlightWord(WordWriter):
    """The Highlight Report, ready to be written."""

    def __init__(self, report: Report, illustrated: bool = True) -> None:
        super().__init__(report, illustrated)
        self._report = report

    def chapters(self) -> None:
        self._summary()
        for section in self._report.sections:
            self._section(section)
        self._restated()
        self._definitions()

    def _summary(self) -> None:
        summary = self._report.summary
        self._heading(summary.heading, 1, "summary").paragraph_format.page_break_before = True
        for text in summary.lead:
            self._add(text)
        for tally in summary.tallies:
            paragraph = self._add("")
            paragraph.add_run(tally.number).bold = True
            paragraph.add_run(f" {tally.label}")
            paragraph.paragraph_format.space_after = Mm(0.5)
        for listing in summary.listings:
            self._listing(listing)
        self._heading("Contents", 1, "contents").paragraph_format.page_break_before = True
        self._contents(self._entries())

    def _listing(self, listing: Listing) -> None:
        self._heading(listing.heading, 2)
        if not listing.pointers:
            self._add(listing.none)
            return
        with_board = any(one.board_page for one in listing.pointers)
        rows = [
            (
                link(bookmark_name(one.anchor), one.code),
                text_run(one.title),
                text_run(one.figure),
                *([text_run(f"p. {one.board_page}")] if with_board else []),
            )
            for one in listing.pointers
        ]
        heads = ("Indicator", "Measure", listing.last, *(["Board Report"] if with_board else []))
        widths = (20.0, TEXT_WIDTH - 20 - 48, 48.0) if not with_board else (20.0, TEXT_WIDTH - 20 - 48 - 24, 48.0, 24.0)
        self._append(
            table(
                [text_run(head) for head in heads],
                rows,
                widths,
                self._report.palette,
                caption=listing.heading,
                description=f"{len(rows)} measures.",
                style=NARROW_TABLE_TEXT,
                right_from=2,
                keep=False,
            )
        )
        if listing.more:
            self._add(listing.more, FINE)

    def _entries(self) -> Iterator[tuple[str, str, int]]:
        report = self._report
        yield "summary", report.summary.heading, 1
        for section in report.sections:
            yield bookmark_name(section.anchor), section.heading, 1
        if report.restated is not None:
            yield "restated", report.restated.heading, 1
        yield "definitions", report.definitions.heading, 1
        yield "quality", report.quality.heading, 1
        yield "sources", report.sources.heading, 1
        yield "origin", report.origin.heading, 1

    def _section(self, section: Section) -> None:
        self._section_heading(section.heading, section.anchor)
        for part in section.parts:
            self._heading(part.heading, 2)
            if not part.blocks:
                self._add(part.none)
            for block in part.blocks:
                self._block(block)
        for text in section.missing:
            self._add(text).paragraph_format.space_before = Mm(3)
        narrative = section.narrative
        self._heading(narrative.heading, 2)
        self._add(narrative.by, NARRATOR)
        if not (narrative.is_open or narrative.text):
            self._add(narrative.prompt, NARRATIVE)
            return
        title = f"{narrative.heading}: {section.title}"
        self._append(place_to_type(narrative.key, title[:64], narrative.prompt, self._number(), narrative.text))

    def _restated(self) -> None:
        restated = self._report.restated
        if restated is None:
            return
        self._heading(restated.heading, 1, "restated").paragraph_format.page_break_before = True
        self._add(restated.lead)
        if restated.rows:
            self._append(
                table(
                    [text_run(head) for head in restated.columns],
                    [[text_run(text) for text in (row.code, row.title, row.then, row.now)] for row in restated.rows],
                    (20.0, TEXT_WIDTH - 20 - 84, 42.0, 42.0),
                    self._report.palette,
                    caption=restated.heading,
                    description=f"{len(restated.rows)} figures, as they were reported and as they are now.",
                    style=NARROW_TABLE_TEXT,
                    right_from=2,
                    keep=False,
                )
            )

    def _definitions(self) -> None:
        definitions = self._report.definitions
        self._heading(definitions.heading, 1, "definitions").paragraph_format.page_break_before = True
        self._add(definitions.lead)
        self._heading(self._report.guide.heading, 2)
        self._facts(self._report.guide.facts)
        for indicator in definitions.indicators:
            self._heading(indicator.heading, 2)
            self._definition(indicator)
