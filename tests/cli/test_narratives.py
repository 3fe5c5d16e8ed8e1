"""`parentis narratives` of a Word file that somebody typed forty pages into."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import pytest
from tests.cli.conftest import Inside
from tests.publish.invented import few, invented_report
from tests.publish.test_narratives import type_into

from parentis.publish.word import word_bytes

PARAGRAPHS = [f"Paragraph {number}. " + "The panel met, and agreed what is to be done. " * 30 for number in range(140)]


@pytest.fixture(scope="module")
def printed() -> bytes:
    return word_bytes(invented_report(keep=few))


@pytest.fixture
def edited(printed: bytes, tmp_path: Path) -> Path:
    """A report of an invented council with a narrative of forty pages, and another in Arabic."""
    document = docx.Document(io.BytesIO(printed))
    type_into(document, "narrative_4_01", *PARAGRAPHS)
    type_into(document, "narrative_4_02", "كان هناك أطفال.", "In June 2017 there were 665 children in care.")
    document.save(str(tmp_path / "edited.docx"))
    return tmp_path / "edited.docx"


def test_forty_pages_are_read_back_whole(inside: Inside, edited: Path) -> None:
    ended = inside("narratives", edited, "--format", "json")
    assert ended.code == 0
    assert ended.err == "5 sections: 2 written, 3 empty, 0 place deleted.\n"
    first, second, *others = json.loads(ended.out)
    assert first["text"].split("\n\n") == [paragraph.strip() for paragraph in PARAGRAPHS]
    assert second["text"] == "كان هناك أطفال.\n\nIn June 2017 there were 665 children in care."
    assert {each["state"] for each in others} == {"empty"}


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("report.docx", b"PK\x03\x04 and no more", "is not a Word file (.docx): give a Highlight Report as Word."),
        ("report.pdf", b"%PDF-1.7", "is not a Word file (.docx): give a Highlight Report as Word."),
    ],
)
def test_another_file_is_one_sentence(inside: Inside, tmp_path: Path, name: str, content: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(content)
    ended = inside("narratives", tmp_path / name)
    assert (ended.code, ended.out, ended.err) == (1, "", f"{tmp_path / name} {said}\n")
