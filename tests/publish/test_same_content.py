"""The page, the Word file and the PDF say the same, to the last figure."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.publish.conftest import Written
from tests.publish.reading import W, said, squeezed, text_of_page, text_of_pdf, text_of_word

from parentis.publish.text import plain_text

FORMS: dict[str, Callable[[Written], str]] = {
    "page": lambda one: text_of_page(one.page),
    "word": lambda one: text_of_word(one.word),
    "pdf": lambda one: text_of_pdf(one.pdf_pages, one.pdf, one.report),
    "text": lambda one: squeezed(plain_text(one.report)),
}


@pytest.mark.parametrize("form", ["page", "word", "pdf"])
def test_every_text_of_the_report_is_in_every_form(plain: Written, form: str) -> None:
    text = FORMS[form](plain)
    missing = [one for one in said(plain.report) if squeezed(one) not in text]
    assert missing == []


def test_the_text_form_has_every_sentence(plain: Written) -> None:
    text = FORMS["text"](plain)
    assert [item.sentence for item in plain.report.items if squeezed(item.sentence) not in text] == []


def test_the_page_has_every_figure_of_every_table(plain: Written) -> None:
    tables = plain.page.xpath("//table[@class='months']")
    shown = [[[cell.text_content() for cell in row] for row in table.iter("tr")] for table in tables]
    assert shown == [[list(row) for row in (item.table.columns, *item.table.rows)] for item in plain.report.items]


def test_word_has_every_figure_of_every_table_on_its_side(plain: Written) -> None:
    by_caption = {table._tbl.find(f"{W}tblPr/{W}tblCaption").get(f"{W}val"): table for table in plain.word.tables}
    for item in plain.report.items:
        table = by_caption[item.table.caption]
        shown = [[cell.text.replace("\n", " ") for cell in row.cells] for row in table.rows]
        assert shown == [list(row) for row in zip(item.table.columns, *item.table.rows, strict=True)]


def test_the_pdf_has_every_row_of_every_table(plain: Written) -> None:
    text = FORMS["pdf"](plain)
    rows = [squeezed("".join(row)) for item in plain.report.items for row in item.table.rows]
    assert [row for row in rows if row not in text] == []


def test_a_name_with_every_sign_in_it_is_whole_in_every_form(odd: Written) -> None:
    name = odd.report.cover.council
    assert name in odd.page.find_class("council")[0].text_content()
    assert name in [paragraph.text for paragraph in odd.word.paragraphs]
    assert name in odd.page_text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace(
        "&#34;", '"'
    ).replace("&#39;", "'")
    latin = squeezed('The "Royal" Borough of O\'Neill & <Sons> ]]>')
    assert latin in odd.pdf_pages[0]


def test_a_name_with_every_sign_in_it_changes_nothing_else(short: Written, odd: Written) -> None:
    assert len(list(odd.page.iter())) == len(list(short.page.iter()))
    assert len(odd.word.paragraphs) == len(short.word.paragraphs)
    assert len(odd.pdf.pages) == len(short.pdf.pages)
