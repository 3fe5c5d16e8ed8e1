"""The Board Report's figures as a spreadsheet: native charts, frozen heads, real numbers and dates."""

from __future__ import annotations

import io
import math
import textwrap
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from parentis.facts.rounding import MINUS
from parentis.publish.archive import same_bytes
from parentis.publish.sheet_tables import Cell, Column, Form, Sheet, SheetChart, SheetLine, Workbook

FONT = "Arial"
CONTENTS = "Contents"


def _with_minus(code: str) -> str:
    """A number's form, and the same for what is below nought, which is no hyphen."""
    return f'{code};"{MINUS}"{code}'


NUMBER_FORMS: dict[Form, str] = {
    "month": "mmm yyyy",
    "whole": _with_minus("#,##0"),
    "tenth": _with_minus("#,##0.0"),
    "hundredth": _with_minus("#,##0.00"),
    "percentage": _with_minus("0.0%"),
}

IN_PARTS = _with_minus("#,##0.0#")
"""Where a whole number is expected and it is none (full-time equivalents)."""

AXIS_FORMS: dict[Form, str] = {"percentage": "0%", "whole": _with_minus("#,##0")}

# Row 1 says what the sheet is, row 2 leads back, row 4 has the heads.
HEAD_ROW = 3

LINE = 13.5  # points
CHART_SIZE = {"width": 640, "height": 300}
ROWS_OF_A_CHART = 16


def write_workbook(book: Workbook, path: Path) -> None:
    """The spreadsheet as a file. The same report gives the same bytes."""
    path.write_bytes(workbook_bytes(book))


def workbook_bytes(book: Workbook) -> bytes:
    """The spreadsheet as the bytes of an .xlsx file."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as file:
        _Writer(book, file).write()
    return same_bytes(made.getvalue())


class _Writer:
    def __init__(self, book: Workbook, file: xlsxwriter.Workbook) -> None:
        self._book, self._file = book, file
        self._palette = book.report.palette
        self._form = {form: self._format(num_format=code) for form, code in NUMBER_FORMS.items()}
        self._form["month"] = self._format(num_format=NUMBER_FORMS["month"], align="left", indent=1)
        self._in_parts = self._format(num_format=IN_PARTS)
        self._text = self._format(text_wrap=True, indent=1)
        head = {
            "bold": True, "text_wrap": True, "font_color": self._palette.accent, "bg_color": self._palette.pale,
            "bottom": 2, "bottom_color": self._palette.accent, "valign": "bottom",
        }  # fmt: skip
        self._head, self._number_head = self._format(**head, indent=1), self._format(**head, align="right")
        self._title = self._format(bold=True, font_size=14, font_color=self._palette.accent)
        self._note = self._format(font_color=self._palette.quiet)
        self._link = self._format(font_color=self._palette.accent, underline=1)

    def _format(self, **properties: object) -> Format:
        form: Format = self._file.add_format({"font_name": FONT, "font_size": 10, "valign": "vcenter", **properties})
        return form

    def write(self) -> None:
        """Every sheet, the contents first."""
        self._properties()
        contents = self._file.add_worksheet(CONTENTS)
        for sheet in self._book.sheets:
            self._sheet(sheet)
        self._contents(contents)
        contents.activate()

    def _properties(self) -> None:
        report = self._book.report
        self._file.set_properties(
            {
                "title": report.title[:255],
                "author": report.cover.council[:255],
                "subject": report.cover.board[:255],
                "keywords": ", ".join(report.keywords),
                "comments": report.cover.edition_and_mark,
                "created": datetime.combine(report.origin.made_on, time()),
            }
        )
        for fact in report.origin.facts:
            self._file.set_custom_property(fact.label, fact.text)

    def _contents(self, page: Worksheet) -> None:
        report = self._book.report
        self._dress(page, report.title)
        page.write_string(0, 0, report.title, self._title)
        page.write_string(1, 0, report.cover.edition_and_mark, self._note)
        page.write_row(HEAD_ROW, 0, ("Sheet", "What is in it"), self._head)
        for row, sheet in enumerate(self._book.sheets, start=HEAD_ROW + 1):
            page.write_url(row, 0, f"internal:'{sheet.name}'!A1", self._link, sheet.name)
            page.write_string(row, 1, sheet.title, self._text)
        page.set_column(0, 0, 22)
        page.set_column(1, 1, 90)
        page.freeze_panes(HEAD_ROW + 1, 0)

    def _sheet(self, sheet: Sheet) -> None:
        page = self._file.add_worksheet(sheet.name)
        self._dress(page, sheet.title, on_one_page=bool(sheet.charts))
        page.write_string(0, 0, sheet.title, self._title)
        page.write_url(1, 0, f"internal:'{CONTENTS}'!A1", self._link, "Back to the contents")
        for place, column in enumerate(sheet.columns):
            head = self._head if column.form in ("text", "month", "link") else self._number_head
            page.write_string(HEAD_ROW, place, column.head, head)
            page.set_column(place, place, column.width)
        page.set_row(HEAD_ROW, _height(sheet.columns, [column.head for column in sheet.columns]))
        for number, row in enumerate(sheet.rows, start=HEAD_ROW + 1):
            page.set_row(number, _height(sheet.columns, row))
            for place, (column, cell) in enumerate(zip(sheet.columns, row, strict=True)):
                self._cell(page, number, place, column, cell)
        last = HEAD_ROW + len(sheet.rows)
        page.autofilter(HEAD_ROW, 0, last, len(sheet.columns) - 1)
        page.freeze_panes(HEAD_ROW + 1, 1)
        page.repeat_rows(HEAD_ROW)
        for number, chart in enumerate(sheet.charts):
            self._chart(page, sheet, chart, last + 2 + number * (ROWS_OF_A_CHART + 1))
        below = last + 2 + len(sheet.charts) * (ROWS_OF_A_CHART + 1)
        for number, note in enumerate(sheet.notes):
            page.write_string(below + number, 0, note, self._note)

    def _dress(self, page: Worksheet, title: str, on_one_page: bool = False) -> None:
        """The sheet on paper: landscape A4, as wide as a page, with the edition and the page's number."""
        cover = self._book.report.cover
        page.hide_gridlines(2)
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 1 if on_one_page else 0)
        # A space after the size: a text that begins with a digit would be taken for more of it.
        page.set_header(f'&L&8 {_plain(cover.running)}&R&8&"Arial,Bold" {_plain(cover.edition_and_mark)}')
        page.set_footer(f"&L&8 {_plain(title)[:80]}&R&8 Page &P of &N")

    def _cell(self, page: Worksheet, row: int, place: int, column: Column, cell: Cell) -> None:
        """A cell with its kind: nothing stands where there is no figure."""
        if cell is None:
            return
        if isinstance(cell, date):
            page.write_datetime(row, place, datetime.combine(cell, time()), self._form[column.form])
        elif isinstance(cell, str):
            page.write_string(row, place, cell, self._text)
        else:
            # One form for both would print 5 as "5." in Excel.
            in_parts = column.form == "whole" and isinstance(cell, float)
            page.write_number(row, place, cell, self._in_parts if in_parts else self._form[column.form])

    def _chart(self, page: Worksheet, sheet: Sheet, chart: SheetChart, row: int) -> None:
        first, last = HEAD_ROW + 1, HEAD_ROW + len(sheet.rows)
        plain = {"name": FONT, "size": 9, "color": self._palette.quiet}
        made = self._file.add_chart({"type": "column" if chart.shape == "columns" else "line"})
        series = {
            "name": [sheet.name, HEAD_ROW, chart.column],
            "categories": [sheet.name, first, 0, last, 0],
            "values": [sheet.name, first, chart.column, last, chart.column],
        }
        if chart.shape == "columns":
            made.add_series({**series, "fill": {"color": self._palette.accent}, "gap": 60})
        else:
            marker = {"type": "circle", "size": 5, "fill": {"color": self._palette.accent}}
            made.add_series({**series, "line": {"color": self._palette.accent, "width": 2}, "marker": marker})
        if chart.lines:
            made.combine(self._lines(sheet, chart.lines, first, last))
        made.set_title({"name": chart.title, "name_font": {"name": FONT, "size": 11, "color": self._palette.ink}})
        made.set_x_axis({"num_format": "mmm yy", "num_font": plain, "text_axis": True})
        made.set_y_axis(
            {
                "num_font": plain,
                "num_format": AXIS_FORMS.get(sheet.columns[chart.column].form, "General"),
                "major_gridlines": {"visible": True, "line": {"color": self._palette.line}},
            }
        )
        made.set_legend({"none": True} if not chart.lines else {"position": "bottom", "font": plain})
        made.set_size(CHART_SIZE)
        page.insert_chart(row, 0, made, {"description": chart.alternative, "object_position": 2})

    def _lines(
        self, sheet: Sheet, lines: Sequence[SheetLine], first: int, last: int
    ) -> xlsxwriter.chart_line.ChartLine:
        """A target is dashed, a comparator dotted, a mean and its limits thin: told apart without colour."""
        looks = {
            "target": {"color": self._palette.ink, "width": 1.5, "dash_type": "dash"},
            "comparator": {"color": self._palette.quiet, "width": 1.5, "dash_type": "round_dot"},
            "mean": {"color": self._palette.quiet, "width": 1},
            "limit": {"color": self._palette.quiet, "width": 0.75, "dash_type": "long_dash_dot"},
        }
        beside = self._file.add_chart({"type": "line"})
        for line in lines:
            beside.add_series(
                {
                    "name": line.name,
                    "categories": [sheet.name, first, 0, last, 0],
                    "values": [sheet.name, first, line.column, last, line.column],
                    "line": looks[line.kind],
                }
            )
        return beside


def _height(columns: Sequence[Column], row: Sequence[Cell]) -> float | None:
    """The height of a row whose texts take several lines; None leaves it to the program that opens the file."""
    texts = [(column.width, cell) for column, cell in zip(columns, row, strict=True) if isinstance(cell, str)]
    lines = max((_lines_of(text, width) for width, text in texts), default=1)
    return lines * LINE if lines > 1 else None


def _lines_of(text: str, width: float) -> int:
    """How many lines a text takes in a column so many characters wide, no word of it broken but one that is wider."""
    return len(textwrap.wrap(text, math.floor(width))) or 1


def _plain(text: str) -> str:
    """A text for the head of a page, where `&` begins a command."""
    return text.replace("&", "&&")[:200]
