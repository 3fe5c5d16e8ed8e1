"""A page in a real browser, as wide as a phone or a desk. Tests are skipped where there is no Chromium."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium")

ZOOMED, SMALL_PHONE, PHONE, ENLARGED, DESK = 320, 360, 390, 640, 1280
"""Widths in CSS pixels. A desk of 1,280 is 640 wide at 200% and 320 at 400% (WCAG 2.2, criteria 1.4.4 and 1.4.10)."""

TWO_COLUMNS = 900
"""The least width at which a chart stands beside its table, and the tables are narrowest."""


@contextmanager
def started() -> Iterator[Browser]:
    """A browser without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@contextmanager
def shown(browser: Browser, text: str, width: int, folder: Path, height: int = 800) -> Iterator[Page]:
    """A page of this HTML, so wide, with its pictures loaded."""
    (folder / "page.html").write_text(text, encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto((folder / "page.html").as_uri())
    yield page
    page.close()
