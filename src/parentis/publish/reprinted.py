"""A report as the figures print it, for whoever holds an edited one against it: its words, without its pictures."""

from __future__ import annotations

from parentis.indicators import INDICATORS
from parentis.publish.board_build import build_board_report
from parentis.publish.board_word import BoardWord
from parentis.publish.build import build_report
from parentis.publish.cover import BOARD_REPORT
from parentis.publish.html import board_html_text, html_text
from parentis.publish.measures import anchor_of
from parentis.publish.run import Run
from parentis.publish.word import HighlightWord

# The pages of the Board Report are known when it has been laid out; until then every one is this.
SOME_PAGE = 1


def reprinted(run: Run, title: str, as_page: bool) -> bytes:
    """The report of a run that has this title: a Word file, or the page (`as_page`).

    References to pages of the other report all name the same one.
    """
    if title == BOARD_REPORT:
        board = build_board_report(run)
        return board_html_text(board, False).encode() if as_page else BoardWord(board, False).written()
    highlight = build_report(run, {anchor_of(code): SOME_PAGE for code in INDICATORS})
    return html_text(highlight, False).encode() if as_page else HighlightWord(highlight, False).written()
