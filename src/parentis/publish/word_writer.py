"""What the writers of both Word files share: paragraphs, tables, charts, the cover and the last page."""

from __future__ import annotations

import io
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime, time
from xml.sax.saxutils import escape, quoteattr

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part as FilePart
from docx.oxml.shape import CT_Inline
from docx.package import Package
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from parentis.publish.archive import same_bytes
from parentis.publish.board import BoardReport
from parentis.publish.charts import HEIGHT, WIDTH, Drawing, draw_all, make_pngs
from parentis.publish.direction import is_right_to_left
from parentis.publish.png import POINT
from parentis.publish.report import Block, Chart, Fact, IndicatorDefinition, PartsTable, Report, ReportItem
from parentis.publish.word_parts import (
    Element,
    add_bookmark,
    add_field,
    bookmark_name,
    contents,
    number_entry,
    set_right_to_left,
    table,
    text_run,
)
from parentis.publish.word_styles import (
    CHART,
    COUNTED,
    EDITION,
    FACT,
    FINE,
    GAP,
    SENTENCE,
    WIDE_TABLE_TEXT,
    rule_above,
    set_up,
)

# Between the margins: 172 mm. A chart stands in the middle of it, at the size it was drawn for.
TEXT_WIDTH = 172.0
CHART_WIDTH = 100.0

# In a table of thirteen months: a column, wider where its longest number needs it, and the least for a row's name.
MONTH_WIDTH = 10.4
SIGN_WIDTH, CELL_EDGES = 1.4, 1.2
LEAST_NAME_WIDTH = 24.0

CUSTOM_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
CUSTOM_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
VALUE_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"

LONGEST_PROPERTY = 255

# What Word expects as the format of a property that the user made.
USER_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


IMAGE = RELATIONSHIP_TYPE.IMAGE


class _Picture(FilePart):
    """A picture of the file, whose bytes are asked for whenever the file is written."""

    def __init__(self, place: PackURI, package: Package | None, draw: Callable[[], bytes]) -> None:
        super().__init__(place, "image/png", b"", package)
        self._draw = draw

    @property
    def blob(self) -> bytes:
        return self._draw()


class WordWriter(ABC):
    """A Word file written from the top down; a writer of one of the reports adds its own chapters.

    Without its pictures (not `illustrated`) it has the same paragraphs and tables: for who reads its words.
    """

    def __init__(self, report: Report | BoardReport, illustrated: bool = True) -> None:
        self._said = report
        self._illustrated = illustrated
        self._drawings = draw_all(report.charts, report.palette) if illustrated else {}
        self._document: Document = docx.Document()
        self._figures = 0
        self._numbers = 0
        self._style_ids: dict[str, str] = {}
        self._is_built = False
        self._is_drawn = True
        self._waiting: list[Drawing] = []
        self._entries_by_name: dict[str, Element] = {}

    @abstractmethod
    def chapters(self) -> None:
        """Everything between the cover and the data quality."""

    def written(self, pages: Mapping[str, int] | None = None) -> bytes:
        """The whole file, with the page of each bookmark in its contents where `pages` has it.

        The same report and pages give the same bytes, however often it is written.
        """
        self.draw()
        self._number_contents(pages or {})
        return same_bytes(self._saved())

    def outlined(self) -> bytes:
        """The file with a white point for each picture, as large: it is laid out alike, and no picture is drawn."""
        self._build()
        self._is_drawn = False
        try:
            return self._saved()
        finally:
            self._is_drawn = True

    def draw(self) -> None:
        """Draw every picture, for who has the time before the file is written."""
        self._build()
        make_pngs(self._waiting)

    def _saved(self) -> bytes:
        made = io.BytesIO()
        self._document.save(made)
        return made.getvalue()

    def _build(self) -> None:
        if self._is_built:
            return
        self._is_built = True
        set_up(self._document, self._said.palette, self._said.language)
        self._properties()
        self._running()
        self._cover()
        self.chapters()
        self._quality()
        self._sources()
        self._origin()

    def _contents(self, entries: Iterable[tuple[str, str, int]], depth: int = 1) -> None:
        """The contents, an entry for each (bookmark, heading, level)."""
        listed = list(entries)
        for (name, _, _), element in zip(listed, contents(listed, depth), strict=True):
            self._append(element)
            self._entries_by_name[name] = element

    def _number_contents(self, pages: Mapping[str, int]) -> None:
        for name, element in self._entries_by_name.items():
            if name in pages:
                number_entry(element, pages[name])

    # --- pieces -----------------------------------------------------------------------------

    def _add(self, text: str, style: str = "Normal") -> Paragraph:
        paragraph = self._paragraph(style)
        run = paragraph.add_run(text)
        if is_right_to_left(text):
            run.font.rtl = True
            set_right_to_left(paragraph)
        return paragraph

    def _heading(self, text: str, level: int, anchor: str = "") -> Paragraph:
        paragraph = self._add(text, f"Heading {level}")
        if anchor:
            add_bookmark(paragraph, bookmark_name(anchor), self._number())
        return paragraph

    def _section_heading(self, text: str, anchor: str) -> None:
        rule_above(self._heading(text, 1, anchor), self._said.palette)

    def _number(self) -> int:
        """A number that no other bookmark or place to type has."""
        self._numbers += 1
        return self._numbers

    def _append(self, element: Element) -> None:
        """Put an element at the end, before the properties of the page that close the body."""
        self._document.element.body.sectPr.addprevious(element)

    def _facts(self, facts: Iterable[Fact]) -> None:
        for fact in facts:
            paragraph = self._paragraph(FACT)
            paragraph.add_run(fact.label).bold = True
            run = paragraph.add_run(f"\t{fact.text}")
            run.font.rtl = True if is_right_to_left(fact.text) else None

    def _paragraph(self, style: str) -> Paragraph:
        """A new paragraph at the end. The library would search the whole list of styles each time, twice."""
        if style not in self._style_ids:
            self._style_ids[style] = self._document.styles[style].style_id
        paragraph = self._document.add_paragraph()
        paragraph._p.style = self._style_ids[style]
        return paragraph

    def _drawn(
        self, paragraph: Paragraph, draw: Callable[[], bytes], width_mm: float, height_mm: float, alternative: str
    ) -> None:
        """A picture in a paragraph, with its alternative text: it is drawn when the file is written."""
        number, file = self._number(), self._document.part
        place = PackURI(f"/word/media/picture-{number}.png")
        relation = file.relate_to(_Picture(place, file.package, lambda: draw() if self._is_drawn else POINT), IMAGE)
        inline = CT_Inline.new_pic_inline(number, relation, f"picture-{number}.png", Mm(width_mm), Mm(height_mm))
        inline.docPr.set("descr", alternative)
        inline.docPr.set("name", f"Picture {number}")
        paragraph.add_run()._r.add_drawing(inline)

    # --- what both reports have -------------------------------------------------------------

    def _properties(self) -> None:
        report, core = self._said, self._document.core_properties
        made_on = datetime.combine(report.origin.made_on, time(), tzinfo=UTC).replace(tzinfo=None)
        council, board = _brief(report.cover.council), _brief(report.cover.board)
        core.title, core.author, core.subject = _brief(report.title), council, board
        core.comments, core.keywords = report.cover.edition_and_mark, ", ".join(report.keywords)
        core.language, core.identifier = report.language, report.origin.identifier
        core.created = core.modified = made_on
        core.last_modified_by, core.revision, core.category = council, 1, report.cover.title
        package = self._document.part.package
        for key, relation in list(package.rels.items()):
            if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:  # of the library's own empty document
                del package.rels[key]
        properties = FilePart(
            PackURI("/docProps/custom.xml"), CUSTOM_PROPERTIES_TYPE, _custom(report.origin.facts), package
        )
        package.relate_to(properties, CUSTOM_PROPERTIES)

    def _running(self) -> None:
        cover, page = self._said.cover, self._document.sections[0]
        head = page.header.paragraphs[0]
        head.style = self._document.styles["Header"]
        head.add_run(cover.running)
        head.add_run(f"\t{cover.edition_and_mark}").bold = True
        foot = page.footer.paragraphs[0]
        foot.style = self._document.styles["Footer"]
        foot.add_run(f"{cover.board}\tPage ")
        add_field(foot, "PAGE", "1")
        foot.add_run(" of ")
        add_field(foot, "NUMPAGES", "1")

    def _cover(self) -> None:
        cover = self._said.cover
        if cover.logo is not None:
            logo, png = self._paragraph("Normal"), cover.logo.png
            self._drawn(logo, lambda: png, cover.logo.width, cover.logo.height, cover.logo.alternative)
            logo.paragraph_format.space_after = Mm(10)
        self._add(cover.edition_and_mark, EDITION)
        self._add(cover.title, "Title").paragraph_format.space_before = Mm(40 if cover.logo is None else 26)
        self._add(cover.council, "Subtitle")
        self._add(cover.subtitle, "Subtitle").paragraph_format.space_after = Mm(16)
        self._facts(cover.facts)

    def _block(self, block: Block) -> None:
        self._heading(block.heading, 3, block.anchor)
        for item in block.items:
            self._item(item)
        lines = [self._add(line) for line in block.lines]
        if block.reference:
            if lines:
                lines[-1].paragraph_format.keep_with_next = True
            self._add(block.reference, FINE)

    def _item(self, item: ReportItem) -> None:
        self._add(item.sentence, SENTENCE)
        self._picture(item.chart)
        self._figures += 1
        caption = self._paragraph("Caption")
        caption.add_run("Figure ")
        add_field(caption, "SEQ Figure \\* ARABIC", str(self._figures))
        caption.add_run(f": {item.caption}")
        columns = list(zip(*item.table.rows, strict=True))
        rows = list(zip(item.table.columns[1:], columns[1:], strict=True))
        notes = [note for note in (*item.table.notes, item.why) if note]
        self._months_table(
            item.table.columns[0], columns[0], rows, item.table.caption, item.chart.alternative, ends=not notes
        )
        self._notes(notes)
        if item.detail:
            self._add(item.detail, COUNTED)
        self._add("", GAP)

    def _months_table(
        self,
        corner: str,
        months: Sequence[str],
        rows: Sequence[tuple[str, Sequence[str]]],
        caption: str,
        description: str,
        ends: bool,
    ) -> None:
        """Months across, a row each with its name; where it does not end there, it stays with the note beneath it."""
        width = month_width([figure for _, figures in rows for figure in figures])
        self._append(
            table(
                [text_run(corner), *(text_run(month.replace(" ", "\n")) for month in months)],
                [[text_run(name), *map(text_run, figures)] for name, figures in rows],
                (TEXT_WIDTH - 13 * width, *[width] * len(months)),
                self._said.palette,
                caption=caption,
                description=description,
                style=WIDE_TABLE_TEXT,
                with_next=not ends,
            )
        )

    def _picture(self, chart: Chart) -> None:
        paragraph = self._paragraph(CHART)
        if self._illustrated:
            drawing = self._drawings[chart]
            self._waiting.append(drawing)
            self._drawn(paragraph, lambda: drawing.png, CHART_WIDTH, CHART_WIDTH * HEIGHT / WIDTH, chart.alternative)

    def _parts(self, parts: PartsTable, heading: str) -> None:
        self._add(parts.caption, "Caption")
        rows = [(row.label, row.figures) for row in parts.rows]
        described = f"{heading}: {len(rows)} rows by {len(parts.months)} months."
        self._months_table(parts.corner, parts.months, rows, parts.caption, described, ends=not parts.notes)
        self._notes(parts.notes)

    def _notes(self, notes: Sequence[str]) -> None:
        """What stands beneath a table, all of it on the page where the table ends."""
        for place, note in enumerate(notes, start=1):
            self._add(note, FINE).paragraph_format.keep_with_next = place < len(notes)

    def _quality(self) -> None:
        quality = self._said.quality
        self._heading(quality.heading, 1, "quality").paragraph_format.page_break_before = True
        for text in quality.lead:
            self._add(text)
        if quality.lines:
            self._append(
                table(
                    [text_run(head) for head in quality.columns],
                    [[text_run(text) for text in (one.severity, one.rule, one.count)] for one in quality.lines],
                    (30, TEXT_WIDTH - 60, 30),
                    self._said.palette,
                    caption=quality.heading,
                    description="Findings by severity and rule, with how often each was found.",
                    right_from=2,
                    keep=False,
                )
            )

    def _sources(self) -> None:
        sources = self._said.sources
        self._heading(sources.heading, 1, "sources")
        self._add(sources.lead)
        self._facts(sources.facts)

    def _origin(self) -> None:
        origin = self._said.origin
        self._heading(origin.heading, 1, "origin")
        self._add(origin.lead)
        self._facts(origin.facts)

    def _definition(self, indicator: IndicatorDefinition) -> None:
        for measure in indicator.measures:
            paragraph = self._paragraph(COUNTED)
            paragraph.add_run(f"{measure.title}. ").bold = True
            paragraph.add_run(f"{measure.text} Source: {measure.source}.")


def month_width(figures: Iterable[str]) -> float:
    """How wide a month's column is, in millimetres, for its longest figure: 185,241 is not to be broken."""
    longest = max(map(len, figures), default=0) * SIGN_WIDTH + CELL_EDGES
    return min(max(MONTH_WIDTH, longest), (TEXT_WIDTH - LEAST_NAME_WIDTH) / 13)


def _brief(text: str) -> str:
    """As much of a text as a property holds."""
    return text if len(text) <= LONGEST_PROPERTY else f"{text[: LONGEST_PROPERTY - 1]}…"


def _custom(facts: Iterable[Fact]) -> bytes:
    """The file's own properties: what the report was made from."""
    made = "".join(
        f'<property fmtid="{USER_FORMAT}" pid="{number}" name={quoteattr(fact.label)}>'
        f"<vt:lpwstr>{escape(fact.text)}</vt:lpwstr></property>"
        for number, fact in enumerate(facts, start=2)
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{head}<Properties xmlns="{PROPERTIES}" xmlns:vt="{VALUE_TYPES}">{made}</Properties>'.encode()
