"""A figure below nought has a minus, and no hyphen, wherever a reader meets it."""

from __future__ import annotations

import re

from tests.publish.book import opened
from tests.publish.invented import MONTHS, invented_run

from parentis.publish.board_build import build_board_report
from parentis.publish.build import build_report
from parentis.publish.charts import svg_of
from parentis.publish.html import board_html_text, html_text
from parentis.publish.sheet import workbook_bytes
from parentis.publish.sheet_tables import workbook
from parentis.series.figure import Figure
from parentis.series.figures import Series

NET, SCORE = ("6.02.02", "net-12m"), ("4.10.01", "ks2-reading-progress")
HYPHENED = re.compile(r"(?<![\w\N{EN DASH}])-\d")


def series() -> Series:
    months = tuple(str(month) for month in MONTHS)
    nets = [Figure("382", *NET, "count", month, "", "", 4 - at, None) for at, month in enumerate(months)]
    scores = [Figure("382", *SCORE, "average", year, "", "", -30 - at, 12) for at, year in enumerate(("2015/16",))]
    return Series.of(months, (*scores, *nets))


def test_in_text_tables_charts_and_axes() -> None:
    run = invented_run(series(), None)
    board, highlight = build_board_report(run), build_report(run)
    (line,) = [row for row in board.overview.rows if row.code == NET[0]]
    assert (line.latest, line.change) == ("\N{MINUS SIGN}8", "\N{MINUS SIGN}1")
    for page in (board_html_text(board, False), html_text(highlight, False)):
        body = re.sub(r"<style>.*?</style>|<[^>]*>", " ", page, flags=re.DOTALL)
        assert "\N{MINUS SIGN}8" in body
        assert not HYPHENED.search(body)
    for chart in board.charts:
        drawn = svg_of(chart, board.palette)
        assert not re.search(r">-\d", drawn)
    assert any("\N{MINUS SIGN}" in svg_of(chart, board.palette) for chart in board.charts)


def test_in_the_spreadsheet_whose_numbers_stay_numbers() -> None:
    run = invented_run(series(), None)
    book = opened(workbook_bytes(workbook(build_board_report(run), run.measures)))
    assert book.sheets[NET[0]].row(17)[1] == ("n", "-8")
    forms = re.findall(r'formatCode="([^"]*)"', book.files["xl/styles.xml"].decode())
    assert forms
    assert not [form for form in forms if ";-" in form]
    assert [form for form in forms if "\N{MINUS SIGN}" in form and "#,##0" in form]
    # Excel prints a whole number under such a form with its point: `5.`
    assert not [form for form in forms if ".#" in form]
