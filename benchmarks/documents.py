"""What the documents of one council cost, each beside computing its figures: `python -m benchmarks.documents`.

The sample council is loaded and computed, both reports are built, and every document is made once, alone and in its
turn; then all of them as `parentis report` makes them, side by side. LibreOffice, where it is installed, is timed
apart. Processor time counts that of the programs started (Typst, LibreOffice) and is what to compare by: a machine may
be busy. The last column holds it against computing the figures in the same run.
"""

from __future__ import annotations

import os
import resource
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from benchmarks.imports import import_the_rest
from parentis.cli.reporting import run_of
from parentis.cli.stored import record_of
from parentis.facts import Comparators
from parentis.formats.delivery import read_delivery
from parentis.period import Month
from parentis.publish.board_build import build_board_report
from parentis.publish.board_word import BoardWord
from parentis.publish.build import build_report
from parentis.publish.documents import write_documents
from parentis.publish.html import board_html_text, html_text
from parentis.publish.pages import pages_of
from parentis.publish.pdf import board_pdf_bytes, pdf_bytes
from parentis.publish.run import Run
from parentis.publish.sheet import workbook_bytes
from parentis.publish.sheet_tables import workbook
from parentis.publish.word import HighlightWord
from parentis.publish.word_pages import PROGRAM, laid_out, libreoffice
from parentis.sample import write_sample
from parentis.series.compute import Computation
from parentis.store import Load, Store

MONTH = Month.parse("2017-06")

Done = TypeVar("Done")


class Costs:
    """Seconds and processor seconds of each piece of work, in the order they were done."""

    def __init__(self) -> None:
        self._rows: list[tuple[str, float, float]] = []

    def of(self, what: str, work: Callable[[], Done]) -> Done:
        """Do the work and keep what it cost."""
        started, used = time.perf_counter(), _processor()
        done = work()
        self._rows.append((what, time.perf_counter() - started, _processor() - used))
        return done

    def printed(self) -> None:
        """The table: every row beside the first."""
        table = Table(box=SIMPLE_HEAD, pad_edge=False)
        for heading in ("", "wall s", "cpu s", "x the figures"):
            table.add_column(heading, justify="left" if not heading else "right")
        beside = self._rows[0][2]
        for what, wall, cpu in self._rows:
            table.add_row(what, f"{wall:.2f}", f"{cpu:.2f}", f"{cpu / beside:.1f}")
        Console(width=100).print(table)


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + used.ru_utime + used.ru_stime


def main() -> None:
    """Make and load the sample council, compute it, and make each of its documents."""
    office = libreoffice()
    os.environ[PROGRAM] = ""
    with tempfile.TemporaryDirectory() as aside:
        folder, costs = Path(aside), Costs()
        run = _run(_loaded(folder), folder / "store", costs)
        _each(run, costs, office)
        out = folder / "out"
        out.mkdir()
        _forget()
        costs.of("all documents, side by side", lambda: write_documents(run, out, lambda _: None))
        if office is not None:
            os.environ[PROGRAM] = office
            _forget()
            costs.of("the same, with LibreOffice", lambda: write_documents(run, out, lambda _: None))
    costs.printed()


def _loaded(folder: Path) -> Load:
    write_sample(folder / "delivery")
    read = read_delivery(folder / "delivery")
    return Store(folder / "store").add(read)


def _run(load: Load, store: Path, costs: Costs) -> Run:
    import_the_rest()
    with Computation.of(record_of(load), MONTH) as computation:
        figures = costs.of("computing the figures", lambda: computation.series(in_detail=True))
    comparators = Comparators.at_hand(store, load)
    run = run_of(load, figures, load.findings(), comparators, MONTH, store)
    costs.of("writing the sentences", lambda: run.sections)
    return run


def _each(run: Run, costs: Costs, office: str | None) -> None:
    board = costs.of("Board Report, built", lambda: build_board_report(run))
    pdf = costs.of("Board Report, PDF (Typst)", lambda: board_pdf_bytes(board))
    costs.of("Board Report, HTML", lambda: board_html_text(board))
    costs.of("Board Report, spreadsheet", lambda: workbook_bytes(workbook(board, run.measures)))
    board_word = BoardWord(board)
    costs.of("its charts, drawn for Word", board_word.draw)
    costs.of("Board Report, Word", board_word.written)
    highlight = costs.of("Highlight Report, built", lambda: build_report(run, pages_of(pdf)))
    costs.of("Highlight Report, PDF (Typst)", lambda: pdf_bytes(highlight))
    costs.of("Highlight Report, HTML", lambda: html_text(highlight))
    word = HighlightWord(highlight)
    costs.of("Highlight Report, Word", word.written)
    if office is None:
        return
    os.environ[PROGRAM] = office
    for name, writer in (("Board Report", board_word), ("Highlight Report", word)):
        files = {"report": writer.outlined()}
        costs.of(f"{name}, laid out by LibreOffice", partial(laid_out, files))
    os.environ[PROGRAM] = ""


def _forget() -> None:
    """Let what is drawn once be drawn again."""
    from parentis.publish.charts import draw
    from parentis.publish.sparks import draw_spark

    draw.cache_clear()
    draw_spark.cache_clear()


if __name__ == "__main__":
    main()
