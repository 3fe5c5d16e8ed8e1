"""A council that is all a council can be, through the command line to every document: each is right."""

from __future__ import annotations

import csv
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from docx import Document
from lxml import html
from pypdf import PdfReader
from tests.cli.conftest import MONTH, Inside
from tests.publish.book import opened
from tests.publish.conftest import ODD_NAME

BOARD, TITLE, EMPTY = "مجلس الرعاية", "الأطفال في الرعاية", "Nothing <yet> ילדים & co"

REPORT = f"""
[report]
board = "{BOARD}"
colour = "#ffee88"
logo = "logo.png"
[[sections]]
title = "{TITLE}"
indicators = ["4.01.01", "4.02.08"]
narrator = "رئيس الخدمة"
[[sections]]
title = "{EMPTY}"
indicators = ["9.01"]
narrator = "A \\"quoted\\" <narrator>"
"""


@pytest.fixture
def odd(delivery: Path, tmp_path: Path) -> Path:
    """The delivery of a council with a name of 200 characters, text from right to left, and a logo that is none."""
    folder = shutil.copytree(delivery, tmp_path / "odd")
    text = (folder / "council.toml").read_text("utf-8")
    quoted = ODD_NAME.replace("\\", "\\\\").replace('"', '\\"')
    before, _, _ = re.sub(r"(?m)^name = .*$", lambda _: f'name = "{quoted}"', text, count=1).partition("[report]")
    (folder / "council.toml").write_text(before + REPORT, encoding="utf-8")
    (folder / "logo.png").write_text("not a picture", encoding="utf-8")
    return folder


def test_every_document_of_an_odd_council_is_right(odd: Path, inside: Inside, tmp_path: Path) -> None:
    out = tmp_path / "out"
    ended = inside("run", odd, "--month", MONTH, "--out", out, "--store", tmp_path / "store")
    assert ended.code == 0
    with (out / "findings.csv").open(encoding="utf-8", newline="") as file:
        (logo,) = [row for row in csv.DictReader(file) if row["rule"] == "logo"]
    assert (logo["severity"], logo["file"], logo["value"]) == ("warning", "council.toml", "logo.png")
    assert "it is no PNG, JPEG or SVG picture" in logo["message"]
    for paper in ("highlight-report", "board-report"):
        _page_is_right(out / f"{paper}.html")
        _word_file_is_right(out / f"{paper}.docx")
        _pdf_is_right(out / f"{paper}.pdf")
    book = opened((out / "board-report.xlsx").read_bytes())
    assert any(ODD_NAME in text for sheet in book.sheets.values() for _, text in sheet.cells.values())


def _page_is_right(path: Path) -> None:
    page = html.document_fromstring(path.read_text("utf-8"))
    assert page.find_class("council")[0].text_content() == ODD_NAME
    headings = [heading.text_content().strip() for heading in page.iter("h2")]
    assert {f"1. {TITLE}", f"2. {EMPTY}"} <= set(headings)
    assert [each.text_content() for each in page.xpath("//h2/bdi")] == [TITLE, EMPTY]
    missing = page.find_class("missing")[0].text_content()
    assert missing == "Not evidenced: this version of Parentis does not work out this section's indicators (9.01) yet."
    assert not page.xpath("//header//img")


def _word_file_is_right(path: Path) -> None:
    document = Document(str(path))
    assert any(paragraph.text == ODD_NAME for paragraph in document.paragraphs)
    heads = [paragraph for paragraph in document.paragraphs if paragraph.style.name == "Heading 1"]  # type: ignore[union-attr]
    assert {f"1. {TITLE}", f"2. {EMPTY}"} <= {paragraph.text for paragraph in heads}
    arabic = next(paragraph for paragraph in heads if TITLE in paragraph.text)
    assert arabic.runs[0].font.rtl
    with zipfile.ZipFile(path) as archive:
        styles = archive.read("word/styles.xml").decode()
    heading = next(part for part in styles.split("<w:style ") if 'w:val="heading 1"' in part.lower())
    assert '<w:sz w:val="40"/><w:szCs w:val="40"/>' in heading
    assert "<w:bCs" in heading


def _pdf_is_right(path: Path) -> None:
    pdf = PdfReader(path)
    cover = " ".join(pdf.pages[0].extract_text().split())
    assert "O'Neill & <Sons> ]]>" in cover
    assert "#let \\ $x$" in cover
    said = " ".join(page.extract_text() for page in pdf.pages)
    assert "Nothing <yet>" in said
    assert pdf.metadata is not None
    assert pdf.metadata.author == ODD_NAME
    assert pdf.trailer["/Root"]["/Lang"] == "en-GB"


@pytest.mark.usefixtures("without_documents")
@pytest.mark.parametrize(
    ("indicators", "said"),
    [
        ("[]", "found an empty list; at least one is needed."),
        (
            '["zz"]',
            'found "zz"; the code of an indicator or the beginning of one is needed, as in "4.05.01" or "4.05".',
        ),
    ],
)
def test_a_section_without_an_indicator_is_one_sentence(
    odd: Path, inside: Inside, tmp_path: Path, indicators: str, said: str
) -> None:
    file = odd / "council.toml"
    file.write_text(file.read_text("utf-8").replace('["9.01"]', indicators), encoding="utf-8")
    ended = inside("run", odd, "--month", MONTH, "--out", tmp_path / "out", "--store", tmp_path / "store")
    line = file.read_text("utf-8").splitlines().index(f"indicators = {indicators}") + 1
    assert ended.code == 1
    assert re.search(rf"council\.toml, line {line}, sections\[2\]\.indicators(\[1\])?: {re.escape(said)}", ended.err)
    assert ended.err.count("\n") == 1
