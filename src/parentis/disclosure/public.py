"""Make the public edition of figures."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import replace
from typing import TextIO

from parentis.disclosure.audit import DisclosureError, audit
from parentis.disclosure.build import build
from parentis.disclosure.cell import DENOMINATOR, NUMERATOR, Cell
from parentis.disclosure.edition import Breakdown, Edition, Published, draft, figures_of_edition, is_month
from parentis.disclosure.protect import protect
from parentis.disclosure.system import System
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
    drafted, system = _protected(series, month, small, before)
    withheld = frozenset(cell for cell, at in system.place.items() if cell in drafted.cells and at in system.withheld)
    primary = sum(system.small[system.place[cell]] for cell in withheld)
    edition = replace(drafted, withheld=withheld)
    return Published(masked(series, edition), edition, primary, len(withheld) - primary)


def _protected(series: Series, month: str, small: int, before: Sequence[Edition]) -> tuple[Edition, System]:
    """An edition and its system with everything withheld that has to be.

    Where a number cannot be protected among its neighbours, the breakdowns it stands in are left out, or the totals it
    goes with withheld, and it is tried again: there are then more of them that nobody knows.
    """
    leave_out = {
        (cell.code, cell.measure, cell.dimension)
        for edition in before
        for cell in edition.left_out
        if cell.month == month or not is_month(cell.month)
    }
    totals: set[Cell] = set()
    while True:
        drafted = draft(series, month, small, leave_out)
        system = build(before, drafted, small)
        system.withheld |= {system.place[cell] for cell in totals}
        protection = protect(system)
        more = {each for at in protection.unprotected for each in _breakdowns_of(system, at)} - leave_out
        more_totals = {each for at in protection.unprotected for each in _totals_near(system, at)} - totals
        if not protection.unprotected or not (more or more_totals):
            audit(system, protection.moves)
            return drafted, system
        leave_out |= more
        totals |= more_totals if not more else set()


def _totals_near(system: System, at: int) -> set[Cell]:
    """The totals of this edition that a number goes with over the months, as far as they can still be withheld."""
    parts = {cell.part for number in _near(system, at) for cell in system.cells[number] if not cell.dimension}
    return {cell for cell, place in system.place.items() if cell.part in parts and not cell.dimension
            and not system.fixed[place] and system.cells[place] and place not in system.withheld}  # fmt: skip


def _near(system: System, at: int) -> set[int]:
    """A number and what it stands beside in anything that must hold."""
    return {at, *(other for constraint in system.constraints_with(at) for _, other in system.constraints[constraint])}


def _breakdowns_of(system: System, at: int) -> set[Breakdown]:
    """The breakdowns that a number stands in; of a total, or a number nobody prints, those of what it goes with."""
    for numbers in ({at}, _near(system, at)):
        found = {
            (cell.code, cell.measure, cell.dimension)
            for number in numbers
            for cell in system.cells[number]
            if cell.dimension
        }
        if found:
            return found
    return set()


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
