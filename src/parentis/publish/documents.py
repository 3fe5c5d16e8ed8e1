"""Every document of one council and month, made from one run and written side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from parentis.publish.board_build import build_board_report
from parentis.publish.board_word import BoardWord
from parentis.publish.build import build_report
from parentis.publish.charts import draw_all
from parentis.publish.html import board_html_text, html_text
from parentis.publish.names import BOARD, HIGHLIGHT, file_name
from parentis.publish.pages import pages_of
from parentis.publish.pdf import board_pdf_bytes, pdf_bytes
from parentis.publish.run import Run
from parentis.publish.sheet import workbook_bytes
from parentis.publish.sheet_tables import workbook
from parentis.publish.word import HighlightWord
from parentis.publish.word_pages import LayoutError, laid_out, libreoffice

STEPS = 5
"""How many times `step` is called at most while the documents are written."""


def write_documents(run: Run, out: Path, step: Callable[[str], None]) -> tuple[str, ...]:
    """Both reports in every form, into a folder that is there; what is to be said of them beside that, if anything.

    The same run gives the same bytes. `step` is told what is being done. The Highlight Report comes last: it names
    pages of the Board Report's PDF.
    """
    step("Building the reports")
    board = build_board_report(run)
    step("Drawing the charts")
    draw_all(board.charts, board.palette)
    made: dict[str, bytes] = {}
    # Typst works in a process of its own: the other forms are written meanwhile.
    with ThreadPoolExecutor(1) as beside:
        board_pdf = beside.submit(board_pdf_bytes, board)
        step("Writing the Board Report")
        made[f"{BOARD}.html"] = board_html_text(board).encode()
        made[f"{BOARD}.xlsx"] = workbook_bytes(workbook(board, run.measures))
        board_word = BoardWord(board)
        unnumbered = {BOARD: board_word.written()}
        made[f"{BOARD}.pdf"] = board_pdf.result()
        step("Writing the Highlight Report")
        highlight = build_report(run, pages_of(made[f"{BOARD}.pdf"]))
        highlight_pdf = beside.submit(pdf_bytes, highlight)
        made[f"{HIGHLIGHT}.html"] = html_text(highlight).encode()
        highlight_word = HighlightWord(highlight)
        unnumbered[HIGHLIGHT] = highlight_word.written()
        made[f"{HIGHLIGHT}.pdf"] = highlight_pdf.result()
    if libreoffice() is not None:
        step("Laying out the Word files")
    pages, notes = _laid_out(unnumbered)
    for name, word in ((BOARD, board_word), (HIGHLIGHT, highlight_word)):
        made[f"{name}.docx"] = word.written(pages[name]) if pages[name] else unnumbered[name]
    for name, content in made.items():
        stem, ending = name.split(".")
        (out / file_name(stem, run.edition, ending)).write_bytes(content)
    return notes


def _laid_out(files: Mapping[str, bytes]) -> tuple[Mapping[str, Mapping[str, int]], tuple[str, ...]]:
    """The pages of the Word files, and what to say where LibreOffice is there and failed."""
    try:
        return laid_out(files), ()
    except LayoutError as fault:
        note = f"{fault} The contents of the Word files have no page numbers until they are opened in Word."
        return {name: {} for name in files}, (note,)
