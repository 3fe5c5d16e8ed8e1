"""Programs that check for accessibility find no error: axe-core in a browser, outloud in the PDFs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.publish.axe import faults_of
from tests.publish.browsing import DESK, PHONE, SMALL_PHONE, needs_chromium, shown, started
from tests.publish.conftest import BoardWritten, Public, Written

from parentis.publish.colour import palette
from parentis.publish.html import html_text

# At which widths whole papers are looked at: `make test-nightly AXE_WIDTHS="390 1280"`.
WIDTHS = [int(width) for width in os.environ.get("PARENTIS_AXE_WIDTHS", f"{SMALL_PHONE} {PHONE} {DESK}").split()]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with started() as one:
        yield one


@needs_chromium
@pytest.mark.xdist_group("browser")
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_axe_finds_nothing(
    browser: Browser, odd: Written, board: BoardWritten, public: Public, width: int, tmp_path: Path
) -> None:
    """A sample of everything a page can have, an accent far too light among it.

    Whole papers of a council, in both editions and at every width, are looked at by `make test-nightly`.
    """
    light = html_text(replace(odd.report, palette=palette("#ffee88")))
    found = []
    for text in (light, public.board_page) if width == PHONE else (board.page_text, public.highlight_page):
        with shown(browser, text, width, tmp_path) as page:
            found += faults_of(page)
    assert found == []


@needs_chromium
@pytest.mark.xdist_group("browser")
def test_axe_would_find_a_fault(browser: Browser, short: Written, tmp_path: Path) -> None:
    text = short.page_text
    for before, after in (("#4d5763", "#9aa5b1"), ('scope="col"', 'scope="kolumn"'), (' alt="', ' data-alt="')):
        assert before in text
        text = text.replace(before, after)
    with shown(browser, text, PHONE, tmp_path) as page:
        found = {rule for rule, *_ in faults_of(page)}
    assert found >= {"color-contrast", "scope-attr-valid", "image-alt"}


def test_outloud_finds_no_error(short: Written, board: BoardWritten, public: Public, tmp_path: Path) -> None:
    papers = {
        "highlight": short.pdf_file,
        "board": board.pdf_file,
        "highlight-public": public.highlight_pdf,
        "board-public": public.board_pdf,
    }
    for name, content in papers.items():
        (tmp_path / f"{name}.pdf").write_bytes(content)
    assert errors_by_outloud(sorted(tmp_path.glob("*.pdf"))) == [0, 0, 0, 0]


def errors_by_outloud(papers: Sequence[Path]) -> list[int]:
    """How many errors outloud finds in each of some PDFs."""
    command = [Path(sys.executable).parent / "outloud", "-q", "--no-info", *papers]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    told = [line.partition(" error(s)")[0] for line in checked.stdout.splitlines() if " error(s)" in line]
    assert len(told) == len(papers), checked.stdout + checked.stderr
    return [int(each.rpartition(" ")[2]) for each in told]


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both editions of both papers of the sample council, as the program writes them."""
    folder = tmp_path_factory.mktemp("papers")
    for command in (
        "sample delivery --month 2017-06",
        "run delivery --month 2017-06 --store store --out out",
        "report --month 2017-06 --store store --out out --edition public",
    ):
        program = [sys.executable, "-m", "parentis", *command.split()]
        done = subprocess.run(program, cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    return folder / "out"


@needs_chromium
@pytest.mark.nightly
@pytest.mark.xdist_group("papers")
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("edition", ["", "-public"])
@pytest.mark.parametrize("paper", ["highlight-report", "board-report"])
def test_axe_finds_nothing_in_whole_papers(
    browser: Browser, papers: Path, paper: str, edition: str, width: int, tmp_path: Path
) -> None:
    text = (papers / f"{paper}{edition}.html").read_text("utf-8")
    with shown(browser, text, width, tmp_path) as page:
        page.set_default_timeout(0)
        assert faults_of(page) == []


@pytest.mark.nightly
@pytest.mark.xdist_group("papers")
def test_outloud_finds_no_error_in_whole_papers(papers: Path) -> None:
    assert errors_by_outloud(sorted(papers.glob("*.pdf"))) == [0, 0, 0, 0]
