"""Of a Word file of our own the sentences and narratives are checked; what is printed from the figures is not."""

from __future__ import annotations

import io
from pathlib import Path

import docx
from tests.publish.conftest import Written
from tests.publish.test_narratives import type_into

from parentis.claims import read_document
from parentis.claims.own_papers import MADE_BY_US


def read(data: bytes, folder: Path) -> list[str]:
    (folder / "paper.docx").write_bytes(data)
    return [paragraph.text for paragraph in read_document(folder / "paper.docx")]


def test_sentences_are_read_and_tables_definitions_and_captions_are_not(short: Written, tmp_path: Path) -> None:
    texts = read(short.word_file, tmp_path)
    item = next(short.report.items)
    assert item.sentence.replace("\N{EN DASH}", "-") in texts
    assert not [text for text in texts if text.startswith((f"{item.table.columns[1]}: ", "Figure 1"))]
    definition = short.report.definitions.indicators[0].measures[0].text
    assert not [text for text in texts if definition[:60] in text]


def test_what_a_narrator_types_is_read(short: Written, tmp_path: Path) -> None:
    document = docx.Document(io.BytesIO(short.word_file))
    type_into(document, short.report.sections[0].narrative.key, "In June 2017 we saw 12 families.")
    document.save(str(tmp_path / "edited.docx"))
    assert "In June 2017 we saw 12 families." in read((tmp_path / "edited.docx").read_bytes(), tmp_path)


def test_somebody_elses_table_is_read_whatever_its_style(tmp_path: Path) -> None:
    document = docx.Document()
    assert not {style.name for style in document.styles} >= MADE_BY_US
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        (*table.rows[0].cells, *table.rows[1].cells), ("Month", "Children", "June", "7"), strict=True
    ):
        cell.text = text
    document.save(str(tmp_path / "theirs.docx"))
    assert any("7" in text for text in read((tmp_path / "theirs.docx").read_bytes(), tmp_path))
