"""The PDF is tagged, named and marked, as PDF/UA-1 asks; a validator would say more."""

from __future__ import annotations

import io

from pypdf import PdfReader
from tests.publish.conftest import Written, written
from tests.publish.invented import few, invented_report
from tests.publish.reading import alternatives_in, squeezed

from parentis.publish.pdf import pdf_bytes


def test_it_is_tagged_and_says_so(plain: Written) -> None:
    root = plain.pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()


def test_its_properties_say_what_it_was_made_from(plain: Written) -> None:
    about = plain.pdf.metadata
    assert about.title == plain.report.title
    assert about.creation_date.date() == plain.report.origin.made_on
    for fact in plain.report.origin.facts:
        assert fact.text in about.subject
    last = plain.pdf_pages[-1]
    assert all(fact.text in last for fact in plain.report.origin.facts if " " not in fact.text)


def test_every_chart_has_its_alternative(plain: Written) -> None:
    assert alternatives_in(plain.pdf) == [item.chart.alternative for item in plain.report.items]


def test_bookmarks_lead_to_every_section(plain: Written) -> None:
    titles = [one["/Title"] for one in plain.pdf.outline if isinstance(one, dict)]
    assert titles == [
        plain.report.summary.heading,
        *(section.heading for section in plain.report.sections),
        plain.report.definitions.heading,
        plain.report.quality.heading,
        plain.report.sources.heading,
        plain.report.origin.heading,
    ]


def test_every_page_has_edition_and_mark(plain: Written) -> None:
    mark = squeezed(plain.report.cover.edition_and_mark)
    assert [n for n, page in enumerate(plain.pdf_pages) if mark not in page] == []


def test_the_summary_gives_the_page_where_each_item_stands(plain: Written) -> None:
    places = {}
    for section in plain.report.sections:
        for part in section.parts:
            for block in part.blocks:
                places[block.anchor] = next(
                    number
                    for number, page in enumerate(plain.pdf_pages, start=1)
                    if number > 2 and squeezed(block.items[0].sentence if block.items else block.heading) in page
                )
    summary = plain.pdf_pages[1]
    for listing in plain.report.summary.listings:
        for one in listing.pointers:
            assert squeezed(f"{one.code}{one.title}{one.figure}{places[one.anchor]}") in summary


def test_every_font_is_in_the_file(plain: Written) -> None:
    for page in plain.pdf.pages:
        for font in page["/Resources"]["/Font"].values():
            for descendant in font.get_object()["/DescendantFonts"]:
                described = descendant.get_object()["/FontDescriptor"].get_object()
                assert {"/FontFile2", "/FontFile3"} & set(described)


def test_arabic_and_hebrew_names_can_be_set() -> None:
    for name in ("مجلس المدينة", "עיריית העיר"):
        assert written(invented_report(name, keep=few)).pdf.metadata.author == name


def test_a_sign_that_no_font_has_does_not_stop_the_report() -> None:
    assert pdf_bytes(invented_report("Council \N{CUNEIFORM SIGN A} of \N{PILE OF POO}", keep=few)).startswith(b"%PDF")


def test_a_word_longer_than_a_line_is_broken_and_stays_within_the_page() -> None:
    name = "Llanfair" + "pwllgwyngyll" * 12
    report = invented_report(name, keep=lambda measure: measure.code == "4.01.01")
    pdf = PdfReader(io.BytesIO(pdf_bytes(report)))
    assert name in report.title == pdf.metadata.title  # type: ignore[union-attr]
    lines = pdf.pages[0].extract_text().replace("\u200b", "").splitlines()
    parts = lines[lines.index("Highlight Report") + 1 : lines.index("June 2017")]
    assert "".join(parts) == name
    assert max(len(part) for part in parts) < 100
