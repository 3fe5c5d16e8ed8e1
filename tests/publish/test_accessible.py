"""Programs that check for accessibility find no error: axe-core in a browser, outloud in the PDFs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import sync_playwright
from tests.publish.conftest import BoardWritten, Written
from tests.publish.test_in_a_browser import CHROMIUM

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium")
def test_axe_finds_nothing_on_a_phone_or_at_a_desk(odd: Written, board: BoardWritten, tmp_path: Path) -> None:
    found = []
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        for name, text in (("highlight", odd.page_text), ("board", board.page_text)):
            (tmp_path / f"{name}.html").write_text(text, encoding="utf-8")
            for width in (390, 1280):
                page = browser.new_page(viewport={"width": width, "height": 800})
                page.goto((tmp_path / f"{name}.html").as_uri())
                page.evaluate(AXE.read_text("utf-8"))
                result = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
                assert len(result["passes"]) > 20
                found += [(name, width, one["id"], one["nodes"][0]["html"][:100]) for one in result["violations"]]
                page.close()
        browser.close()
    assert found == []


def test_outloud_finds_no_error(short: Written, board: BoardWritten, tmp_path: Path) -> None:
    (tmp_path / "highlight.pdf").write_bytes(short.pdf_file)
    (tmp_path / "board.pdf").write_bytes(board.pdf_file)
    checked = subprocess.run(
        [
            Path(sys.executable).parent / "outloud",
            "-q",
            "--no-info",
            tmp_path / "highlight.pdf",
            tmp_path / "board.pdf",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout
    assert checked.stdout.count(" 0 error(s)") == 2, checked.stdout
