"""Files of all kinds: Word like plain text, tables, what cannot be read, and a text that claims nothing."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from tests.claims.known import JUNE, check, series

from parentis.claims import TextError, check_text, read_document

TEXT = "There were 600 children in care in June 2017, 2 more than in May."


def test_a_word_file_reads_like_its_text(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Children in care")
    document.add_paragraph(TEXT)
    table = document.add_table(rows=2, cols=3)
    for cell, told in zip(table.rows[0].cells, ("", "May 2017", "June 2017"), strict=True):
        cell.text = told
    for cell, told in zip(table.rows[1].cells, ("Children in care", "598", "601"), strict=True):
        cell.text = told
    document.save(str(tmp_path / "text.docx"))
    found = check_text(read_document(tmp_path / "text.docx"), series(), None, JUNE)
    assert [(each.claim.text, each.verdict.value) for each in found] == [
        ("600", "supported"),
        ("June 2017, 2", "supported"),
        ("May 2017 598", "supported"),
        ("June 2017 601", "inconsistent"),
    ]


def _workbook() -> bytes:
    book = io.BytesIO()
    with zipfile.ZipFile(book, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return book.getvalue()


PAGE = """<!DOCTYPE html>
<html><head><title>2 children in 2017</title><style>p { margin: 99px }</style></head><body>
<nav><a href="#a">9 pages</a></nav><h2>Children in&nbsp;care</h2>
<div>There were <b>600</b> children in care in June&#160;2017,<br>2 more than in May.<script>var x = 7;</script>
<ul><li>In May there were 597 children in care.</li></ul></div>
<table><tr><th></th><th>May 2017</th><th>June 2017</th></tr>
<tr><th>Children in care</th><td>598</td><td>601</td></tr></table></body></html>"""


@pytest.mark.parametrize("name", ["page.html", "page.txt"])
def test_an_html_file_is_read_as_a_browser_shows_it(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(PAGE, encoding="utf-8")
    found = check_text(read_document(tmp_path / name), series(), None, JUNE)
    assert [(each.claim.text, each.claim.line, each.verdict.is_wrong) for each in found] == [
        ("600", 2, False),
        ("June 2017, 2", 2, False),
        ("May there were 597", 3, True),
        ("May 2017 598", 4, False),
        ("June 2017 601", 4, True),
    ]


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.md", b" \n\n", "no words"),
        ("blank.html", b"<!-- 7 children -->", "no words"),
        ("empty.html", b"<html><body></body></html>", "no words"),
        ("blank.htm", b" ", "no words"),
        ("broken.docx", b"PK\x03\x04 not a zip", "cannot be opened as a Word file"),
        ("text.docx", TEXT.encode(), "cannot be opened as a Word file"),
        ("photo.jpg", bytes(range(256)), "is not a text"),
        ("rows.csv", b"code,measure\n4.02.01,number\n", "is a table of rows"),
        ("rows.txt", b"code\tmonth\tvalue\n" * 12, "is a table of rows"),
        ("book.xlsx", b"PK\x03\x04 not a zip", "is a spreadsheet"),
        ("book.docx", _workbook(), "is a spreadsheet"),
        ("rich.rtf", rb"{\rtf1\ansi 600 children in care}", "save it as .docx"),
        ("long.txt", b"There were 600 children in care. " * 61_000, "characters of text"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(TextError, match=says) as raised:
        read_document(tmp_path / name)
    assert "\n" not in str(raised.value)


def test_a_list_with_commas_is_a_text_and_no_table(tmp_path: Path) -> None:
    lines = ["In June, of course, 600 children, no more", *["Nothing, really, was said, at all"] * 12]
    (tmp_path / "text.txt").write_text(f"Children in care\n\n{TEXT}\n" + "\n".join(lines), encoding="utf-8")
    assert check_text(read_document(tmp_path / "text.txt"), series(), None, JUNE)


def test_a_sentence_without_end_is_read_in_pieces_and_none_of_its_numbers_is_lost() -> None:
    sentence = "Children in care: " + " and ".join(f"{number} in June" for number in range(1000, 1400))
    found = check(sentence)
    assert [each.claim.text.split()[0] for each in found] == [str(number) for number in range(1000, 1400)]
    assert not [each for each in found if each.verdict.value == "supported"]


def test_a_figure_told_in_many_places_is_set_against_another_of_any_of_them() -> None:
    said = "There were 600 children in care in June.\n\n" * 200
    found = check(f"{said}There were 601 children in care in June.")
    assert [each.verdict.value for each in found] == ["supported"] * 200 + ["inconsistent"]


def test_a_month_listed_beside_an_academic_year_is_no_list_of_months() -> None:
    (claim,) = check("Children in care\n\nIn April and 2015/16 there were 601 children in care.")
    assert claim.verdict.value in ("supported", "untied")


def test_a_text_without_claims_is_said_to_have_none() -> None:
    with pytest.raises(TextError, match="claims nothing with a figure"):
        check("Everything is fine, and nobody counted.")
