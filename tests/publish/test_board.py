"""The Board Report: every indicator on a line and on its pages, the same in every form."""

from __future__ import annotations

import dataclasses
import itertools
import json
from datetime import date, timedelta

import pytest
from tests.publish.book import opened
from tests.publish.conftest import BoardWritten, Written
from tests.publish.invented import MONTH, MONTHS, few, invented_board_report, invented_council, invented_series
from tests.publish.reading import DRAWN, W, alternatives_in, squeezed, text_of_page, text_of_word

from parentis.commentary.headlines import is_headline
from parentis.facts import NoControl
from parentis.indicators import INDICATORS, MEASURES, measure
from parentis.publish.item import NO_FIGURE
from parentis.publish.measures import Measures
from parentis.publish.pages import pages_of
from parentis.publish.parts import parts_table
from parentis.publish.report import Target
from parentis.publish.sheet import workbook_bytes
from parentis.publish.sheet_tables import workbook
from parentis.series.figure import Figure
from parentis.series.figures import Series

EPOCH = date(1899, 12, 30)  # of a spreadsheet's dates


def test_every_indicator_with_a_figure_has_a_line_and_an_entry() -> None:
    series, report = invented_series(), invented_board_report()
    entries = [entry.block.code for entry in report.entries]
    codes = [code for section in report.sections for code in INDICATORS if _in_section(section.title, code)]
    assert entries == [code for code in codes if code in series.evidenced_indicators]
    lines = [row.code for row in report.overview.rows]
    headlines = [
        one.code
        for code in codes
        for one in INDICATORS[code].measures
        if is_headline(one.code, one.measure, INDICATORS[code].measures[0].measure)
        and (one.code, one.measure) in series.measures
    ]
    assert [code for code in lines if code in entries] == headlines
    assert {row.latest for row in report.overview.rows if row.code not in entries} == {"Not evidenced"}


def _in_section(title: str, code: str) -> bool:
    wanted = {
        "Children entering care": ("4.01",),
        "Children in care": ("4.02",),
        "Leaving care and moving within it": ("4.04", "4.05"),
        "Reviews and visits": ("4.06", "4.07"),
    }
    return code.startswith(wanted.get(title, ("-",)))


def test_each_measure_with_figures_has_a_table_once() -> None:
    series, report = invented_series(), invented_board_report()
    told = [(item.code, item.measure) for item in report.items]
    assert len(told) == len(set(told))
    rows = [(e.block.code, row.label) for e in report.entries if e.block.parts for row in e.block.parts.rows]
    in_sections = {entry.block.code for entry in report.entries}
    silent = [one for one in MEASURES if (one.code, one.measure) in set(series.measures) - set(told)]
    assert in_sections & {one.code for one in silent}
    for one in silent:
        assert rows.count((one.code, one.title)) == (1 if one.code in in_sections else 0)


def test_a_measure_of_years_before_its_first_year_has_the_years_column_without_a_figure() -> None:
    one = next(each for each in MEASURES if each.period == "year")
    later = Figure("382", one.code, one.measure, one.kind, "2018/19", "", "", 3, 12)
    measures = Measures(Series.of(tuple(map(str, MONTHS)), (later,), {}), None, MONTH)
    table = parts_table([measures.get(one)], alone=True)
    assert table is not None
    assert table.months == ("2016/17",)
    assert {figure for row in table.rows for figure in row.figures} == {NO_FIGURE}


def test_groups_add_up_to_the_latest_row_of_the_table(board: BoardWritten) -> None:
    items = {(entry.block.code, item.measure): item for entry in board.report.entries for item in entry.block.items}
    seen = 0
    for entry in board.report.entries:
        for one in entry.breakdowns:
            latest = items[entry.block.code, one.measure].table.rows[-1]
            for dimension in one.dimensions:
                numbers = [int(row.cells[0].replace(",", "")) for row in dimension.rows]
                assert sum(numbers) == int(latest[1].replace(",", ""))
                assert [row.group for row in dimension.rows][-1] in ("Not known", "Female")
                seen += 1
    assert seen > 5


def test_a_line_says_where_it_went_with_a_sign_and_in_a_word(board: BoardWritten) -> None:
    signs = ("+", "\N{MINUS SIGN}", "0", "\N{EN DASH}")
    for row in board.report.overview.rows:
        if row.anchor:
            assert row.change.startswith(signs)
            assert row.direction
    (starts,) = [row for row in board.report.overview.rows if row.title == "Children who started to be looked after"]
    now, before = (int(figure.numerator) for figure in invented_series(keep=few).run("4.01.01", "starts")[12:10:-1])
    sign = "+" if now > before else "\N{MINUS SIGN}" if now < before else ""
    assert (starts.latest, starts.change) == (str(now), f"{sign}{abs(now - before)}")


def test_every_form_says_what_the_report_says(board: BoardWritten) -> None:
    texts = (text_of_page(board.page), text_of_word(board.word), squeezed("".join(board.pdf_pages)))
    for entry in board.report.entries:
        said = [entry.heading, *entry.quality, *(item.sentence for item in entry.block.items)]
        said += [note for item in entry.block.items for note in item.table.notes]
        said += [f"{one.text} Source: {one.source}." for one in entry.definition.measures]
        said += ["".join((row.group, *row.cells)) for b in entry.breakdowns for d in b.dimensions for row in d.rows]
        said += [row.label + "".join(row.figures) for row in (entry.block.parts.rows if entry.block.parts else ())]
        for text in texts:
            assert [one for one in said if squeezed(one) not in text] == []
    for fact in board.report.guide.facts:
        assert all(squeezed(fact.label + fact.text) in text for text in texts)
    for row in board.report.overview.rows:
        for text in texts:
            for field in (row.code, row.title, row.latest, row.base, row.change, row.direction, row.target):
                assert squeezed(field) in text


def test_a_chart_without_a_band_says_why_where_one_would_mislead() -> None:
    report, series = invented_board_report(keep=few), invented_series(keep=few)
    measures = Measures(series, invented_council(), MONTH)
    seen = set()
    for item in report.items:
        facts = measures.facts(measure(item.code, item.measure))
        refused = isinstance(facts.control, NoControl)
        notes = [note for note in item.table.notes if note.startswith("No band: ")]
        assert notes == ([f"No band: {facts.control.why}."] if refused else [])
        assert not (refused and item.chart.shape == "control")
        seen.add(refused)
    assert seen == {True, False}


def test_pictures_have_their_alternatives_in_every_form(board: BoardWritten) -> None:
    sparks = [one.alternative for one in board.report.sparks]
    wanted = sparks + [item.chart.alternative for item in board.report.items]
    assert len(sparks) > 5
    assert [image.get("alt") for image in board.page.iter("img")] == wanted
    assert [one.get("descr") for one in board.word.element.body.iter(DRAWN)] == wanted
    assert alternatives_in(board.pdf) == wanted


def test_the_named_page_holds_the_indicators_heading(board: BoardWritten) -> None:
    pages = pages_of(board.pdf_file)
    for entry in board.report.entries:
        text = board.pdf_pages[pages[entry.anchor] - 1]
        assert squeezed(entry.heading) in text
        assert squeezed(f"Page{pages[entry.anchor]}of{len(board.pdf_pages)}") in text
    assert {section.anchor for section in board.report.sections} <= pages.keys()


def test_no_page_of_the_pdf_begins_with_what_belongs_to_the_page_before(board: BoardWritten) -> None:
    cover = board.report.cover
    running = squeezed(cover.running + cover.edition_and_mark)
    begun = [page.partition(running)[2] for page in board.pdf_pages[1:]]
    assert all(begun)
    assert [page for page in begun if page.startswith(("Whatiscounted", "Dataquality"))] == [begun[-1]]


def test_contents_give_the_pages(board: BoardWritten) -> None:
    pages = pages_of(board.pdf_file)
    contents = board.pdf_pages[1]
    for place in (*board.report.sections, *board.report.entries):
        assert f"{squeezed(place.heading)}" in contents
        after = contents.partition(squeezed(place.heading))[2].lstrip(".")
        assert after.startswith(str(pages[place.anchor]))


def test_headings_step_down_one_at_a_time(board: BoardWritten) -> None:
    styles = [paragraph.style.name for paragraph in board.word.paragraphs]
    in_word = [int(name.removeprefix("Heading ")) for name in styles if name.startswith("Heading ")]
    on_page = [int(one.tag[1]) for one in board.page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    for levels in (in_word, on_page):
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_tables_of_the_word_file_repeat_their_heads_and_have_no_merged_cells(board: BoardWritten) -> None:
    body = board.word.element.body
    for table in body.iter(f"{W}tbl"):
        heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.iter(f"{W}tr")]
        assert heads[0]
        assert not any(heads[1:])
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        assert all(len(row.findall(f"{W}tc")) == columns for row in table.iter(f"{W}tr"))
        assert table.find(f"{W}tblPr/{W}tblCaption").get(f"{W}val")
        assert table.find(f"{W}tblPr/{W}tblDescription").get(f"{W}val")
    assert not list(body.iter(f"{W}gridSpan", f"{W}vMerge", f"{W}txbxContent", f"{W}pict"))


def test_in_the_word_file_a_breakdown_is_one_table_and_the_file_one_section(board: BoardWritten) -> None:
    body = board.word.element.body
    assert len(list(body.iter(f"{W}sectPr"))) == 1
    breakdowns = [one for entry in board.report.entries for one in entry.breakdowns]
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in board.word.tables]
    tables = [rows for rows in tables if rows[0][:2] == ["By", "Group"]]
    for one, (head, *rows) in zip(breakdowns, tables, strict=True):
        assert head[2:] == list(one.columns)
        assert rows == [[each.dimension, row.group, *row.cells] for each in one.dimensions for row in each.rows]


def test_tables_of_the_page_name_themselves_their_columns_and_their_rows(board: BoardWritten) -> None:
    for table in board.page.iter("table"):
        assert table.findtext("caption").strip()
        assert all(cell.get("scope") == "col" for cell in table.xpath("thead//th"))
        for row in table.xpath("tbody/tr"):
            assert len(row.xpath("th[@scope='row']")) == 1
    places = board.page.xpath("//@id")
    assert len(places) == len(set(places))
    assert {link.removeprefix("#") for link in board.page.xpath("//a/@href")} <= set(places)


def test_the_page_has_the_places_that_the_highlight_report_refers_to(board: BoardWritten, short: Written) -> None:
    references = {one.rpartition("#")[2] for one in short.page.xpath("//p[contains(@class, 'reference')]/a/@href")}
    assert references
    assert references <= set(board.page.xpath("//article//@id"))


# --- the spreadsheet ----------------------------------------------------------------------------


def test_a_sheet_has_the_thirteen_months_as_dates_and_the_figures_as_numbers(board: BoardWritten) -> None:
    sheet, series = board.book.sheets["4.01.07"], invented_series(keep=few)
    heads = [text for _, text in sheet.row(4)]
    at = heads.index("First placement 20 miles or more from home: per cent")
    figures = series.run("4.01.07", "20-miles-or-more")
    for row, (month, figure) in enumerate(zip(MONTHS, figures, strict=True), start=5):
        cells = sheet.row(row)
        assert cells[0][0] == "n"
        assert EPOCH + timedelta(days=int(cells[0][1])) == month.first
        assert [kind for kind, _ in cells[at - 2 : at + 1]] == ["n"] * 3
        assert [float(text) for _, text in cells[at - 2 : at]] == [figure.numerator, figure.denominator]
        assert figure.value is not None
        assert abs(float(cells[at][1]) - float(figure.value / 100)) < 1e-12


def test_the_overview_has_the_latest_figures_as_numbers(board: BoardWritten) -> None:
    series, sheet = invented_series(keep=few), board.book.sheets["Overview"]
    for place, row in enumerate(board.report.overview.rows, start=5):
        latest = series.run(row.code, row.measure)[-1:] if row.measure else ()
        for figure in latest:
            assert sheet.cells[f"D{place}"] == ("n", str(figure.numerator))
            assert (f"E{place}" in sheet.cells) == (figure.denominator is not None)


def test_every_sheet_freezes_its_heads_and_is_in_the_contents(board: BoardWritten) -> None:
    names = list(board.book.sheets)
    assert names[0] == "Contents"
    assert {"Overview", "Breakdowns", "Definitions", "Data quality", "Where it comes from"} <= set(names)
    assert [code for code in names if code in INDICATORS] == [entry.block.code for entry in board.report.entries]
    listed = [cells[0][1] for n in range(5, 5 + len(names)) if (cells := board.book.sheets["Contents"].row(n))]
    assert listed == names[1:]
    for sheet in board.book.sheets.values():
        (pane,) = sheet.xml.iter("{*}pane")
        assert (pane.get("state"), pane.get("ySplit")) == ("frozen", "4")
        assert not list(sheet.xml.iter("{*}mergeCell"))


def test_charts_are_native_with_their_target_and_their_alternative(board: BoardWritten) -> None:
    charts = [name for name in board.book.files if name.startswith("xl/charts/chart")]
    assert len(charts) == len(list(board.report.items))
    drawings = b"".join(content for name, content in board.book.files.items() if "drawings/drawing" in name).decode()
    from html import unescape

    for item in board.report.items:
        assert item.chart.alternative in unescape(drawings)
    for dash, is_there in (
        (b'prstDash val="dash"', [item.chart.target is not None for item in board.report.items]),
        (b'prstDash val="lgDashDot"', [item.chart.shape == "control" for item in board.report.items]),
    ):
        assert len([name for name in charts if dash in board.book.files[name]]) == sum(is_there) > 0
    assert not [name for name in board.book.files if name.endswith((".png", ".jpeg"))]


def test_the_spreadsheet_has_the_limits_and_the_comparator_of_the_chart_on_paper(board: BoardWritten) -> None:
    entry = next(entry for entry in board.report.entries if entry.block.code == "4.01.07")
    (item,) = entry.block.items
    assert item.chart.shape == "control"
    compared = dataclasses.replace(
        item, chart=dataclasses.replace(item.chart, comparator=Target(20.0, "England 20% (2016)"))
    )
    block = dataclasses.replace(entry.block, items=(compared,))
    section = dataclasses.replace(board.report.sections[0], entries=(dataclasses.replace(entry, block=block),))
    report = dataclasses.replace(board.report, sections=(section,))
    book = opened(workbook_bytes(workbook(report, Measures(invented_series(keep=few), invented_council(), MONTH))))
    sheet = book.sheets["4.01.07"]
    heads = [text for _, text in sheet.row(4)]
    named = [head.partition(": ")[2] for head in heads]
    for name, place in (("lower limit", 0), ("mean", 1), ("upper limit", 2)):
        column = [float(sheet.row(5 + number)[named.index(name)][1]) for number in range(13)]
        assert column == pytest.approx([point.limits[place] / 100 for point in item.chart.points if point.limits])
    assert {sheet.row(5 + number)[named.index("England 20% (2016)")] for number in range(13)} == {("n", "0.2")}
    (chart,) = [content for name, content in book.files.items() if name.startswith("xl/charts/chart")]
    assert chart.count(b'prstDash val="sysDot"') == 1
    assert chart.count(b'prstDash val="lgDashDot"') == 2


def test_the_spreadsheet_says_what_it_was_made_from(board: BoardWritten) -> None:
    custom = board.book.files["docProps/custom.xml"].decode()
    assert all(fact.text in custom for fact in board.report.origin.facts)
    core = board.book.files["docProps/core.xml"].decode()
    assert board.report.origin.made_on.isoformat() in core
    texts = json.dumps([list(sheet.cells.values()) for sheet in board.book.sheets.values()])
    assert MONTH.name in texts
