"""The council's logo on the cover of every document: its size, its alternative text, and nothing else of the file."""

from __future__ import annotations

import base64
import dataclasses
import io
import re

import pytest
from docx import Document
from lxml import html
from pypdf import PdfReader
from tests.formats.pictures import PNG, SVG
from tests.publish.conftest import Written
from tests.publish.invented import MONTH, invented_council
from tests.publish.reading import alternatives_in

from parentis.council import Council
from parentis.formats.picture import Picture, drawn
from parentis.publish import Report
from parentis.publish.cover import LOGO_BOX, cover
from parentis.publish.html import html_text
from parentis.publish.pdf import pdf_bytes
from parentis.publish.word import word_bytes

SHOWS = 'A mill "by" the <river>'


def council(alternative: str = SHOWS) -> Council:
    plain = invented_council()
    return plain.model_copy(update={"report": plain.report.model_copy(update={"logo_alt": alternative})})


@pytest.fixture(scope="module")
def with_logo(short: Written) -> Report:
    """The shorter report, with a logo on its cover."""
    made = cover(council(), MONTH, "Restricted", picture=drawn(SVG))
    return dataclasses.replace(short.report, cover=made)


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((1417, 472), (60, 19.99)),
        ((400, 400), (24, 24)),
        ((1417, 1), (60, 0.04)),
        ((1, 567), (0.04, 24)),
        ((30, 10), (7.94, 2.65)),
    ],
)
def test_a_logo_keeps_its_proportions_within_its_box(size: tuple[int, int], expected: tuple[float, float]) -> None:
    logo = cover(council(), MONTH, "Public", picture=Picture(b"", *size)).logo
    assert logo is not None
    assert (logo.width, logo.height) == expected
    assert logo.width <= LOGO_BOX[0]
    assert logo.height <= LOGO_BOX[1]


def test_without_words_of_its_own_a_logo_is_said_to_be_whose_it_is() -> None:
    logo = cover(council(""), MONTH, "Restricted", picture=drawn(PNG)).logo
    assert logo is not None
    assert logo.alternative == "Logo of Moorbridge"


def test_the_page_has_it_inside(with_logo: Report) -> None:
    text = html_text(with_logo)
    page = html.document_fromstring(text)
    (picture,) = page.xpath("//header//img")
    assert picture.get("alt") == SHOWS
    assert with_logo.cover.logo is not None
    assert picture.get("src") == "data:image/png;base64," + base64.b64encode(with_logo.cover.logo.png).decode()
    assert text == html_text(with_logo)


def test_the_word_file_has_it_at_its_size(with_logo: Report) -> None:
    content = word_bytes(with_logo)
    first = Document(io.BytesIO(content)).element.body.xpath(".//wp:inline")[0]
    assert first.xpath("./wp:docPr")[0].get("descr") == SHOWS
    assert [round(int(first.extent.get(side)) / 36_000, 1) for side in ("cx", "cy")] == [60.0, 20.0]
    assert content == word_bytes(with_logo)


def test_the_pdf_has_it_on_the_first_page_with_its_alternative(with_logo: Report) -> None:
    content = pdf_bytes(with_logo)
    pdf = PdfReader(io.BytesIO(content))
    first = pdf.pages[0]
    assert [(image.image.width, image.image.height) for image in first.images] == [(1417, 472)]  # type: ignore[union-attr]
    assert SHOWS in alternatives_in(pdf)
    assert content == pdf_bytes(with_logo)


def test_a_cover_without_a_logo_is_as_it_was(short: Written) -> None:
    assert short.report.cover.logo is None
    assert not short.page.xpath("//header//img")
    assert not list(short.pdf.pages[0].images)
    assert re.search(r'<header class="cover">', short.page_text)
