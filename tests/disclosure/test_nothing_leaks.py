"""Whatever the withheld numbers are, the public documents are the same to the last byte."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.cli.conftest import Inside
from tests.disclosure.editions import LAST, window

import parentis.disclosure
from parentis.commentary import commentary_json
from parentis.council import Council
from parentis.disclosure import Published, write_public_csv
from parentis.disclosure.cell import DENOMINATOR, NUMERATOR, Cell
from parentis.disclosure.public import masked
from parentis.formats.delivery import read_delivery
from parentis.publish import Provenance
from parentis.publish.board import BoardReport
from parentis.publish.board_build import build_board_report
from parentis.publish.build import build_report
from parentis.publish.item import NOTE_WITHHELD
from parentis.publish.run import Run
from parentis.publish.sheet_tables import workbook
from parentis.series.figure import Figure
from parentis.series.figures import Series
from parentis.series.withheld import WITHHELD


@pytest.fixture
def council(sample_folder: Path, few_children: Series) -> Council:
    read = read_delivery(sample_folder)
    assert read.council is not None
    return read.council


@pytest.mark.xdist_group("disclosure")
def test_the_reports_are_made_of_what_is_printed(few_children: Series, edition: Published, council: Council) -> None:
    """Both reports, complete before any writer sees them, the commentary, the spreadsheet's tables and the CSV."""
    truth = window(few_children, LAST)
    one, other = _all_of(edition, council), _all_of(with_other_numbers(truth, edition), council)
    assert one == other
    assert one != _all_of(Published(truth, edition.edition, 0, 0), council)
    board = one[2]
    assert isinstance(board, BoardReport)
    without = {row.code for group in board.overview.groups for row in group.rows if row.latest == "Not published"}
    assert without
    assert without <= {each.code for each in edition.series.withheld if each.month == str(LAST)}


@pytest.mark.xdist_group("disclosure")
def test_a_number_that_is_printed_is_printed_beside_one_that_is_not(edition: Published, council: Council) -> None:
    """A table of groups has something to read, and says by what the measure is not published."""
    board = _all_of(edition, council)[2]
    assert isinstance(board, BoardReport)
    entries = [entry for section in board.sections for entry in section.entries]
    breakdowns = [each for entry in entries for each in entry.breakdowns]
    tables = [table for each in breakdowns for table in each.dimensions]
    assert all({cell for row in table.rows for cell in row.cells} != {WITHHELD} for table in tables)
    assert any(note.startswith("Not published by ") for each in breakdowns for note in each.notes)
    rows = {row.cells for table in tables for row in table.rows}
    assert any(number == WITHHELD != base for number, base, _ in (row for row in rows if len(row) == 3))
    marked = [
        each for each in breakdowns if any(WITHHELD in row.cells for table in each.dimensions for row in table.rows)
    ]
    assert marked
    assert all(NOTE_WITHHELD in each.notes for each in marked)


def _all_of(published: Published, council: Council) -> tuple[object, ...]:
    provenance = Provenance("0" * 64, (), "0" * 12, "Parentis")
    run = Run(published.series, council, LAST, None, provenance, edition="Public")
    board = build_board_report(run)
    text = io.StringIO()
    write_public_csv(published, text)
    return (
        commentary_json(run.sections),
        build_report(run),
        board,
        workbook(board, run.measures).sheets,
        text.getvalue(),
    )


def with_other_numbers(truth: Series, published: Published) -> Published:
    """The same edition of a council where every withheld number is another, and every one that is left out."""
    edition = published.edition

    def other(cell: Cell, number: int) -> int:
        return number + 3 if cell in edition.withheld or cell in edition.left_out else number

    def changed(figure: Figure) -> Figure:
        cells = [
            Cell(figure.code, figure.measure, of, figure.month, figure.dimension, figure.group)
            for of in (NUMERATOR, DENOMINATOR)
        ]
        base = figure.denominator
        return replace(
            figure,
            numerator=other(cells[0], figure.numerator),  # type: ignore[arg-type]
            denominator=None if base is None else other(cells[1], base),  # type: ignore[arg-type]
        )

    figures = Series.of(truth.months, map(changed, truth.figures), truth.not_evidenced)
    cells = {cell: other(cell, number) for cell, number in edition.cells.items()}  # type: ignore[arg-type]
    now = replace(edition, cells=cells)
    return replace(published, series=masked(figures, now), edition=now)


@pytest.mark.nightly
def test_the_files_are_the_same_to_the_last_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The command itself, on figures whose withheld numbers were changed behind its back, after another edition."""
    run = Inside(capfd)
    delivery, store = tmp_path / "delivery", tmp_path / "store"
    assert run("sample", delivery, "--month", str(LAST), "--children", "250").code == 0
    assert run("load", delivery, "--store", store).code == 0
    public = ("--edition", "public", "--store", store, "--out")
    assert run("report", "--month", str(LAST.less(1)), *public, tmp_path / "before").code == 0
    call = ("report", "--month", str(LAST), *public)
    assert run(*call, tmp_path / "one").code == 0
    make: Callable[..., Published] = parentis.disclosure.public_edition
    monkeypatch.setattr(
        parentis.disclosure,
        "public_edition",
        lambda series, *others: with_other_numbers(series, make(series, *others)),
    )
    assert run(*call, tmp_path / "other").code == 0
    names = sorted(each.name for each in (tmp_path / "one").iterdir())
    assert len(names) == 9
    assert all("-public." in name for name in names)
    different = [
        name for name in names if (tmp_path / "one" / name).read_bytes() != (tmp_path / "other" / name).read_bytes()
    ]
    assert different == []
