"""Make the public edition of figures."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from typing import TextIO

from parentis.disclosure.audit import DisclosureError, audit
from parentis.disclosure.build import build
from parentis.disclosure.cell import DENOMINATOR, NUMERATOR, Cell
from parentis.disclosure.edition import Breakdown, Edition, Published, draft, figures_of_edition, is_month
from parentis.disclosure.protect import protect
from parentis.disclosure.system import Move, System
from parentis.disclosure.widen import GivenUp, give_up_more, width_of
from parentis.series.figure import Figure
from parentis.series.figures import Series
from parentis.series.withheld import WITHHELD, WithheldFigure
from parentis.series.write import COLUMNS, rows

ONE_COUNCIL = "A public edition is of one council: its figures may not be taken from those of several."


def public_edition(series: Series, month: str, small: int, before: Sequence[Edition] = ()) -> Published:
    """The figures of one council with everything withheld that the public may not know.

    `small` is the council's threshold, `before` the public editions before this one, oldest first. Raises
    DisclosureError where it is not shown that nothing withheld can be worked out.
    """
    if len(series.councils) > 1:
        raise DisclosureError(ONE_COUNCIL)
    drafted, system, moves = _protected(series, month, small, before)
    withheld = frozenset(cell for cell, at in system.place.items() if cell in drafted.cells and at in system.withheld)
    primary = sum(system.small[system.place[cell]] for cell in withheld)
    proofs = tuple({system.name[at]: by for at, by in move.items() if at in system.name} for move in moves)
    edition = replace(drafted, withheld=withheld, proofs=proofs)
    return Published(masked(series, edition), edition, primary, len(withheld) - primary)


def _protected(
    series: Series, month: str, small: int, before: Sequence[Edition]
) -> tuple[Edition, System, tuple[Move, ...]]:
    """An edition, its system with everything withheld that has to be, and the moves that show it.

    Where a number cannot be protected among its neighbours, more is given up, first breakdowns and then totals, and it
    is tried again: there are then more numbers that nobody knows (decision 0027).
    """
    given_up, patient = GivenUp(breakdowns=_left_out_before(before, month)), False
    for attempt in count():
        drafted = draft(series, month, small, given_up.breakdowns)
        drafted = replace(drafted, withheld=drafted.withheld | given_up.totals)
        system = build(before, drafted, small)
        protection = protect(system, patient=patient)
        more = give_up_more(system, protection.unprotected, given_up, width_of(attempt))
        if not protection.unprotected or (patient and more == given_up):
            break
        given_up, patient = more, more == given_up
    audit(system, protection.moves)
    return drafted, system, protection.moves


def _left_out_before(before: Sequence[Edition], month: str) -> frozenset[Breakdown]:
    """Breakdowns that an earlier edition of the same figures has left out."""
    return frozenset(
        (cell.code, cell.measure, cell.dimension)
        for edition in before
        for cell in edition.left_out
        if cell.month == month or not is_month(cell.month)
    )


def write_public_csv(published: Published, out: TextIO) -> None:
    """`series-public.csv`: the columns of `series.csv`, with the mark in place of every withheld number and value."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in public_rows(published):
        writer.writerow(row)


def public_rows(published: Published) -> list[tuple[str, ...]]:
    """The rows of `series-public.csv`, in the order of `series.csv`."""
    edition = published.edition
    listed = list(dict.fromkeys(cell._replace(of=NUMERATOR) for cell in edition.cells))
    kinds = published.kinds
    figures = [_figure(edition, cell, kinds[cell.code, cell.measure]) for cell in listed]
    written = []
    for cell, row in zip(listed, rows(Series.of((), figures)), strict=True):
        marks = [each in edition.withheld for each in (cell, cell._replace(of=DENOMINATOR))]
        numerator, denominator = (WITHHELD if mark else text for mark, text in zip(marks, row[5:7], strict=True))
        written.append((*row[:5], numerator, denominator, WITHHELD if any(marks) else row[7], row[8]))
    return written


def _figure(edition: Edition, cell: Cell, kind: str) -> Figure:
    cells = edition.cells
    base = cells.get(cell._replace(of=DENOMINATOR))
    return Figure("", cell.code, cell.measure, kind, cell.month, cell.dimension, cell.group, cells[cell], base)


def masked(series: Series, edition: Edition) -> Series:
    """The figures whose numbers are all printed, and the names of the others: all that a document may be made from."""
    printed, withheld = [], []
    for figure in figures_of_edition(series, edition.month):
        at = (figure.month, figure.dimension, figure.group)
        cells = [Cell(figure.code, figure.measure, of, *at) for of in (NUMERATOR, DENOMINATOR)]
        if cells[0] not in edition.cells:
            continue
        hidden = [cell in edition.withheld for cell in cells]
        if any(hidden):
            withheld.append(
                WithheldFigure(
                    figure.code,
                    figure.measure,
                    figure.kind,
                    *at,
                    None if hidden[0] else figure.numerator,
                    None if hidden[1] else figure.denominator,
                )
            )
        else:
            printed.append(figure)
    return replace(Series.of(series.months, printed, series.not_evidenced), withheld=tuple(withheld))
