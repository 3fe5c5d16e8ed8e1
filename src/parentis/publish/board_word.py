"""The Board Report as a Word file: the overview, then every indicator with its tables, chart and definition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from parentis.publish.board import BoardReport, BoardSection, Breakdown, DimensionTable, Entry, OverviewGroup, Spark
from parentis.publish.report import ReportItem
from parentis.publish.sparks import HEIGHT, WIDTH, draw_spark
from parentis.publish.word_parts import bookmark_name, link, table, text_run
from parentis.publish.word_styles import COUNTED, GAP, NARROW_TABLE_TEXT
from parentis.publish.word_writer import TEXT_WIDTH, WordWriter

SPARK_WIDTH = 17.0

# The overview's columns in millimetres, its spark last; the measure takes what is left.
CODE, LATEST, CHANGE, TARGET, COMPARATOR, SPARK = 16.0, 26.0, 28.0, 20.0, 23.0, 20.0

BY, GROUP = "By", "Group"
DIMENSION_WIDTH, NUMBER_WIDTH = 34.0, 24.0


def write_board_word(report: BoardReport, path: Path) -> None:
    """The report as a Word file. The same report gives the same bytes."""
    path.write_bytes(board_word_bytes(report))


def board_word_bytes(report: BoardReport) -> bytes:
    """The report as the bytes of a Word file."""
    return BoardWord(report).written()


class BoardWord(WordWriter):
    """The Board Report, ready to be written."""

    def __init__(self, report: BoardReport, illustrated: bool = True) -> None:
        super().__init__(report, illustrated)
        self._report = report

    def chapters(self) -> None:
        self._heading("Contents", 1, "contents").paragraph_format.page_break_before = True
        self._contents(self._entries(), depth=2)
        self._overview()
        for section in self._report.sections:
            self._section(section)

    def _entries(self) -> Iterator[tuple[str, str, int]]:
        yield "overview", self._report.overview.heading, 1
        yield "guide", self._report.guide.heading, 1
        for section in self._report.sections:
            yield bookmark_name(section.anchor), section.heading, 1
            for entry in section.entries:
                yield bookmark_name(entry.anchor), entry.heading, 2
        yield "quality", self._report.quality.heading, 1
        yield "sources", self._report.sources.heading, 1
        yield "origin", self._report.origin.heading, 1

    def _overview(self) -> None:
        overview = self._report.overview
        self._heading(overview.heading, 1, "overview").paragraph_format.page_break_before = True
        for text in overview.lead:
            self._add(text)
        for group in overview.groups:
            self._add(group.title, "Heading 2")
            self._group(group)
        self._heading(self._report.guide.heading, 1, "guide")
        self._facts(self._report.guide.facts)

    def _group(self, group: OverviewGroup) -> None:
        """One section's lines. Where a field stands beneath another, a line break parts them."""
        overview = self._report.overview
        code, measure, latest, _, change, _, target, comparator, spark = overview.columns
        heads = [code, measure, latest, change, target, *([comparator] if overview.compares else []), spark]
        fixed = [LATEST, CHANGE, TARGET, *([COMPARATOR] if overview.compares else []), SPARK]
        rows = []
        for row in group.rows:
            cells = [
                link(bookmark_name(row.anchor), row.code) if row.anchor else text_run(row.code),
                text_run(row.title),
                text_run("\n".join(text for text in (row.latest, row.base) if text)),
                text_run("\n".join(text for text in (row.change, row.direction) if text)),
                text_run(row.target),
                *([text_run(row.comparator)] if overview.compares else []),
                "",
            ]
            rows.append(cells)
        made = table(
            [text_run(head) for head in heads],
            rows,
            (CODE, TEXT_WIDTH - CODE - sum(fixed), *fixed),
            self._report.palette,
            caption=f"{overview.heading}: {group.title}",
            description=f"{len(rows)} measures, a row each, with the latest figure, its change and the target.",
            style=NARROW_TABLE_TEXT,
            right_from=len(heads),
            keep=False,
        )
        self._append(made)
        for row, laid in zip(group.rows, made.findall(qn("w:tr"))[1:], strict=True):
            if row.spark is not None and self._illustrated:
                cell = Paragraph(laid.findall(qn("w:tc"))[-1].find(qn("w:p")), self._document._body)
                self._spark(cell, row.spark)

    def _spark(self, cell: Paragraph, spark: Spark) -> None:
        drawing = draw_spark(spark, self._report.palette)
        self._waiting.append(drawing)
        self._drawn(cell, lambda: drawing.png, SPARK_WIDTH, SPARK_WIDTH * HEIGHT / WIDTH, spark.alternative)

    def _section(self, section: BoardSection) -> None:
        self._section_heading(section.heading, section.anchor)
        for entry in section.entries:
            self._entry(entry)
        for text in section.missing:
            self._add(text)

    def _entry(self, entry: Entry) -> None:
        self._heading(entry.heading, 2, entry.anchor)
        for item in entry.block.items:
            self._item(item)
            for one in entry.breakdowns:
                if one.measure == item.measure:
                    self._breakdown(one, item)
        if entry.block.parts is not None:
            self._parts(entry.block.parts, entry.heading)
        self._add("What is counted", "Heading 3")
        self._definition(entry.definition)
        self._add("Data quality", "Heading 3")
        for line in entry.quality:
            self._add(line, COUNTED)

    def _breakdown(self, one: Breakdown, item: ReportItem) -> None:
        """Every dimension in one table, a row a group: newspaper columns would fall apart when the file is edited."""
        self._add(one.caption, "Caption")
        width = TEXT_WIDTH - DIMENSION_WIDTH - NUMBER_WIDTH * len(one.columns)
        self._append(
            table(
                [text_run(head) for head in (BY, GROUP, *one.columns)],
                [
                    [text_run(text) for text in (dimension.dimension, row.group, *row.cells)]
                    for dimension in one.dimensions
                    for row in dimension.rows
                ],
                (DIMENSION_WIDTH, width, *[NUMBER_WIDTH] * len(one.columns)),
                self._report.palette,
                caption=one.caption,
                description=f"{item.title}: {sum(len(each.rows) for each in one.dimensions)} groups, a row each.",
                style=NARROW_TABLE_TEXT,
                right_from=2,
                ends=_ends(one.dimensions),
            )
        )
        self._notes(one.notes)
        self._add("", GAP)


def _ends(dimensions: Sequence[DimensionTable]) -> frozenset[int]:
    """The last row of each dimension, the first of all being 0."""
    return frozenset(total - 1 for total in accumulate(len(one.rows) for one in dimensions))
