"""The same run gives the same bytes: in this process, in another, on another day."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Callable

import pytest
from tests.publish.conftest import Written
from tests.publish.invented import few, invented_report

from parentis.publish import Report
from parentis.publish.charts import draw
from parentis.publish.html import html_text
from parentis.publish.pdf import pdf_bytes
from parentis.publish.word import word_bytes

WRITERS: dict[str, Callable[[Report], bytes]] = {
    "html": lambda report: html_text(report).encode(),
    "word": word_bytes,
    "pdf": pdf_bytes,
}

ELSEWHERE = """
from tests.publish.test_same_bytes import digests
print("\\n".join(digests()))
"""


def digests() -> list[str]:
    report = invented_report(keep=few)
    return [hashlib.sha256(write(report)).hexdigest() for write in WRITERS.values()]


@pytest.mark.parametrize("form", list(WRITERS))
def test_written_twice_is_the_same(short: Written, form: str) -> None:
    first = {"html": short.page_text.encode(), "word": short.word_file, "pdf": short.pdf_file}[form]
    draw.cache_clear()
    assert WRITERS[form](invented_report(keep=few)) == first


def test_another_process_with_another_hash_seed_writes_the_same() -> None:
    elsewhere = subprocess.run(
        [sys.executable, "-c", ELSEWHERE],
        env={"PYTHONHASHSEED": "12345", "TZ": "Pacific/Auckland", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert elsewhere.stdout.split() == digests()
