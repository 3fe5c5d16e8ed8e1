"""The same run gives the same bytes: in this process, in another, on another day."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Callable

import pytest
from tests.publish.conftest import BoardWritten, Written
from tests.publish.invented import few, invented_board_report, invented_report, invented_workbook

from parentis.publish import Report
from parentis.publish.board import BoardReport
from parentis.publish.board_word import board_word_bytes
from parentis.publish.charts import draw
from parentis.publish.html import board_html_text, html_text
from parentis.publish.pdf import board_pdf_bytes, pdf_bytes
from parentis.publish.sheet import workbook_bytes
from parentis.publish.sparks import draw_spark
from parentis.publish.word import word_bytes

WRITERS: dict[str, Callable[[Report], bytes]] = {
    "html": lambda report: html_text(report).encode(),
    "word": word_bytes,
    "pdf": pdf_bytes,
}

BOARD_WRITERS: dict[str, Callable[[BoardReport], bytes]] = {
    "html": lambda report: board_html_text(report).encode(),
    "word": board_word_bytes,
    "pdf": board_pdf_bytes,
    "spreadsheet": lambda report: workbook_bytes(invented_workbook(keep=few)),
}

ELSEWHERE = """
from tests.publish.test_same_bytes import digests
print("\\n".join(digests()))
"""


def digests() -> list[str]:
    report, board = invented_report(keep=few), invented_board_report(keep=few)
    made = [write(report) for write in WRITERS.values()] + [write(board) for write in BOARD_WRITERS.values()]
    return [hashlib.sha256(each).hexdigest() for each in made]


@pytest.mark.parametrize("form", list(WRITERS))
def test_written_twice_is_the_same(short: Written, form: str) -> None:
    first = {"html": short.page_text.encode(), "word": short.word_file, "pdf": short.pdf_file}[form]
    draw.cache_clear()
    assert WRITERS[form](invented_report(keep=few)) == first


@pytest.mark.parametrize("form", list(BOARD_WRITERS))
def test_the_board_report_written_twice_is_the_same(board: BoardWritten, form: str) -> None:
    first = {
        "html": board.page_text.encode(),
        "word": board.word_file,
        "pdf": board.pdf_file,
        "spreadsheet": board.book_file,
    }[form]
    draw.cache_clear()
    draw_spark.cache_clear()
    assert BOARD_WRITERS[form](invented_board_report(keep=few)) == first


def test_another_process_with_another_hash_seed_writes_the_same() -> None:
    elsewhere = subprocess.run(
        [sys.executable, "-c", ELSEWHERE],
        env={"PYTHONHASHSEED": "12345", "TZ": "Pacific/Auckland", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert elsewhere.stdout.split() == digests()
