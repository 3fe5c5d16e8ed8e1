"""Files of all kinds: Word like plain text, tables, what cannot be read, and a text that claims nothing."""

from __future__ import annotations

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
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(TextError, match=says) as raised:
        read_document(tmp_path / name)
    assert "\n" not in str(raised.value)


def test_a_month_listed_beside_an_academic_year_is_no_list_of_months() -> None:
    (claim,) = check("Children in care\n\nIn April and 2015/16 there were 601 children in care.")
    assert claim.verdict.value in ("supported", "untied")


def test_a_text_without_claims_is_said_to_have_none() -> None:
    with pytest.raises(TextError, match="claims nothing with a figure"):
        check("Everything is fine, and nobody counted.")
