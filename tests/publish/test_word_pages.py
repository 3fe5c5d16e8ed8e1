"""The contents of the Word files have the pages on which LibreOffice puts the headings."""

from __future__ import annotations

import io
import shutil
import sys
import zipfile
from pathlib import Path

import docx
import pytest
from tests.publish.conftest import BoardWritten

from parentis.publish.board_word import BoardWord
from parentis.publish.png import POINT
from parentis.publish.word_pages import PROGRAM, LayoutError, laid_out, libreoffice


def contents(content: bytes) -> list[tuple[str, str]]:
    """Each entry of the contents with what stands after its tab."""
    document = docx.Document(io.BytesIO(content))
    entries = [one.text for one in document.paragraphs if one.style.name.startswith("TOC ")]
    return [(heading, page) for heading, _, page in (entry.partition("\t") for entry in entries)]


def test_without_libreoffice_the_contents_have_no_numbers(board: BoardWritten) -> None:
    assert libreoffice() is None
    assert laid_out({"board": board.word_file}) == {"board": {}}
    assert {page for _, page in contents(board.word_file)} == {""}


@pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice here: apt-get install libreoffice-writer")
def test_each_entry_has_its_page_and_nothing_else_changes(board: BoardWritten, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(PROGRAM)
    word = BoardWord(board.report)
    pages = laid_out({"board": word.written()})["board"]
    numbered = word.written(pages)
    assert numbered == BoardWord(board.report).written(pages)
    listed = contents(numbered)
    assert [heading for heading, _ in listed] == [heading for heading, _ in contents(board.word_file)]
    assert all(page.isdigit() for _, page in listed)
    assert [int(page) for _, page in listed] == sorted(int(page) for _, page in listed)
    assert int(listed[-1][1]) > 5


def test_it_is_laid_out_without_its_pictures_at_their_size(board: BoardWritten) -> None:
    light = BoardWord(board.report).outlined()
    with zipfile.ZipFile(io.BytesIO(board.word_file)) as whole, zipfile.ZipFile(io.BytesIO(light)) as outlined:
        assert outlined.namelist() == whole.namelist()
        pictures = {name for name in whole.namelist() if name.endswith(".png")}
        assert len(pictures) == len(list(board.report.charts)) + len(list(board.report.sparks))
        assert {outlined.read(name) for name in pictures} == {POINT}
        assert POINT not in {whole.read(name) for name in pictures}
        assert all(outlined.read(name) == whole.read(name) for name in set(whole.namelist()) - pictures)


def test_outlined_or_not_first_the_file_is_the_same(board: BoardWritten) -> None:
    word = BoardWord(board.report)
    word.outlined()
    assert word.written() == board.word_file


def test_a_program_that_fails_is_one_sentence(
    board: BoardWritten, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "office"
    program.write_text(f"#!{sys.executable}\nimport sys\nsys.exit('no display')\n", encoding="utf-8")
    program.chmod(0o700)
    monkeypatch.setenv(PROGRAM, str(program))
    with pytest.raises(LayoutError, match=r"could not lay out board\.docx: no display"):
        laid_out({"board": board.word_file})
    monkeypatch.setenv(PROGRAM, str(tmp_path / "none"))
    with pytest.raises(LayoutError, match="could not be run"):
        laid_out({"board": board.word_file})
