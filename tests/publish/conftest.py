"""One invented report, written once for every test that reads what was written."""

from __future__ import annotations

import dataclasses
import io
from dataclasses import dataclass

import pytest
from docx import Document
from docx.document import Document as WordDocument
from lxml import html
from pypdf import PdfReader
from tests.publish.book import OpenedWorkbook, opened
from tests.publish.invented import (
    MONTH,
    PROVENANCE,
    few,
    invented_board_report,
    invented_council,
    invented_report,
    invented_run,
    invented_series,
    invented_workbook,
    many,
)
from tests.publish.reading import squeezed

from parentis.disclosure import public_edition
from parentis.publish import Report, build_report
from parentis.publish.board import BoardReport
from parentis.publish.board_build import build_board_report
from parentis.publish.board_word import board_word_bytes
from parentis.publish.html import board_html_text, html_text
from parentis.publish.pdf import board_pdf_bytes, pdf_bytes
from parentis.publish.sheet import workbook_bytes
from parentis.publish.word import word_bytes

# Quotes, brackets, an ampersand and Arabic, 200 characters in all.
ODD_NAME = ('The "Royal" Borough of O\'Neill & <Sons> ]]> مجلس المدينة {{ 7 }} #let \\ $x$ ' * 4)[:200].strip()


@dataclass(frozen=True)
class Written:
    """A report and what the writers made of it."""

    report: Report
    page: html.HtmlElement
    page_text: str
    word: WordDocument
    word_file: bytes
    pdf: PdfReader
    pdf_file: bytes
    pdf_pages: tuple[str, ...]


def written(report: Report) -> Written:
    page, word_file, pdf_file = html_text(report), word_bytes(report), pdf_bytes(report)
    pdf = PdfReader(io.BytesIO(pdf_file))
    return Written(
        report,
        html.document_fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8")),
        page,
        Document(io.BytesIO(word_file)),
        word_file,
        pdf,
        pdf_file,
        tuple(squeezed(one.extract_text()) for one in pdf.pages),
    )


@pytest.fixture(scope="session")
def plain() -> Written:
    """An ordinary council's report, with measures of every section."""
    return written(invented_report(keep=many))


@pytest.fixture(scope="session")
def odd() -> Written:
    """A shorter report, of a council whose name is all that a name can be."""
    return written(invented_report(ODD_NAME, keep=few))


@pytest.fixture(scope="session")
def short() -> Written:
    """The same shorter report, of an ordinary council."""
    return written(invented_report(keep=few))


@dataclass(frozen=True)
class BoardWritten:
    """A Board Report and what the writers made of it."""

    report: BoardReport
    page: html.HtmlElement
    page_text: str
    word: WordDocument
    word_file: bytes
    pdf: PdfReader
    pdf_file: bytes
    pdf_pages: tuple[str, ...]
    book_file: bytes
    book: OpenedWorkbook


@pytest.fixture(scope="session")
def board() -> BoardWritten:
    """The Board Report of the ordinary council."""
    report = invented_board_report(keep=few)
    page, word_file, pdf_file = board_html_text(report), board_word_bytes(report), board_pdf_bytes(report)
    book_file = workbook_bytes(invented_workbook(keep=few))
    pdf = PdfReader(io.BytesIO(pdf_file))
    return BoardWritten(
        report,
        html.document_fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8")),
        page,
        Document(io.BytesIO(word_file)),
        word_file,
        pdf,
        pdf_file,
        tuple(squeezed(one.extract_text()) for one in pdf.pages),
        book_file,
        opened(book_file),
    )


@dataclass(frozen=True)
class Public:
    """The public edition of both reports of the ordinary council, as pages and PDFs."""

    highlight_page: str
    highlight_pdf: bytes
    board_page: str
    board_pdf: bytes


@pytest.fixture(scope="session")
def public() -> Public:
    """The shorter reports, of figures of which those of few children are withheld."""
    masked = public_edition(invented_series(keep=few), str(MONTH), 5, []).series
    assert masked.withheld
    run = dataclasses.replace(
        invented_run(masked, invented_council()),
        findings=None, found_in=None, edition="Public", provenance=dataclasses.replace(PROVENANCE, loads=()),
    )  # fmt: skip
    highlight, full = build_report(run), build_board_report(run)
    return Public(html_text(highlight), pdf_bytes(highlight), board_html_text(full), board_pdf_bytes(full))
