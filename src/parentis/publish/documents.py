"""Every document of one council and month, made from one run and written side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from parentis.publish.board_build import build_board_report
from parentis.publish.board_word import BoardWord
from parentis.publish.build import build_report
from parentis.publish.html import board_html_text, html_text
from parentis.publish.names import BOARD, HIGHLIGHT, file_name
from parentis.publish.pages import pages_of
from parentis.publish.pdf import board_pdf_bytes, pdf_bytes
from parentis.publish.run import Run
from parentis.publish.sheet import workbook_bytes
from parentis.publish.sheet_tables import workbook
from parentis.publish.word import HighlightWord
from parentis.publish.word_pages import LayoutError, laid_out, libreoffice
from parentis.publish.word_writer import WordWriter

STEPS = 5
"""How many times `step` is called at most while the documents are written."""


def write_documents(run: Run, out: Path, step: Callable[[str], None]) -> tuple[str, ...]:
    """Both reports in every form, into a folder that is there; what is to be said of them beside that, if anything.

    The same run gives the same bytes. `step` is told what is being done. The Highlight Report comes last: it names
    pages of the Board Report's PDF.
    """
    step("Building the reports")
    board = build_board_report(run)
    made: dict[str, bytes] = {}
    # LibreOffice and Typst work in processes of their own: the other forms are written meanwhile. The Board Report's
    # Word file takes LibreOffice longest by far, and no picture is needed to lay it out, so it comes first.
    with ThreadPoolExecutor(2) as setting, ThreadPoolExecutor(2) as laying:
        step("Writing the Board Report")
        words = {BOARD: _WordFile.begun(BoardWord(board), BOARD, laying)}
        board_pdf = setting.submit(board_pdf_bytes, board)
        drawn = setting.submit(words[BOARD].draw)
        made[f"{BOARD}.html"] = board_html_text(board).encode()
        made[f"{BOARD}.xlsx"] = workbook_bytes(workbook(board, run.measures))
        made[f"{BOARD}.pdf"] = board_pdf.result()
        step("Writing the Highlight Report")
        highlight = build_report(run, pages_of(made[f"{BOARD}.pdf"]))
        highlight_pdf = setting.submit(pdf_bytes, highlight)
        words[HIGHLIGHT] = _WordFile.begun(HighlightWord(highlight), HIGHLIGHT, laying)
        made[f"{HIGHLIGHT}.html"] = html_text(highlight).encode()
        made[f"{HIGHLIGHT}.pdf"] = highlight_pdf.result()
        step("Drawing the charts for Word")
        drawn.result()
        step("Writing the Word files")
        notes = []
        for name, word in words.items():
            made[f"{name}.docx"], note = word.finished()
            notes += [note] if note else []
    for name, content in made.items():
        stem, ending = name.split(".")
        (out / file_name(stem, run.edition, ending)).write_bytes(content)
    return tuple(notes[:1])  # what is wrong with LibreOffice is wrong for both files


@dataclass(frozen=True)
class _WordFile:
    """A Word file that is built, while LibreOffice finds the pages for its contents."""

    writer: WordWriter
    pages: Future[Mapping[str, Mapping[str, int]]]
    name: str

    @classmethod
    def begun(cls, writer: WordWriter, name: str, laying: ThreadPoolExecutor) -> _WordFile:
        outlined = writer.outlined() if libreoffice() is not None else b""
        return cls(writer, laying.submit(laid_out, {name: outlined}), name)

    def draw(self) -> None:
        """Draw its pictures now, while others work."""
        self.writer.draw()

    def finished(self) -> tuple[bytes, str]:
        """The file with its pages, and what to say where LibreOffice is there and failed."""
        try:
            return self.writer.written(self.pages.result()[self.name]), ""
        except LayoutError as fault:
            return self.writer.written(), (
                f"{fault} The contents of the Word files have no page numbers until they are opened in Word."
            )
