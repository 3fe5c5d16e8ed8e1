"""A public edition: which numbers it prints and which it withholds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from parentis.disclosure.cell import DENOMINATOR, NUMERATOR, Cell, Cells
from parentis.disclosure.identities import DEFINED_BY, NOT_BROKEN_DOWN, NOT_PRINTED
from parentis.disclosure.sensitive import is_few, nature
from parentis.period import Month
from parentis.series.figure import Figure, Number
from parentis.series.figures import Series

Proof = Mapping[Cell, int]
"""A second state of affairs: by how much numbers are others. Those that have no name follow from them."""


@dataclass(frozen=True)
class Edition:
    """The numbers of one public edition: what they are, and which of them it withholds.

    `left_out` has the numbers of breakdowns that it does not have at all; a group that is in neither has nobody.
    `proofs` are the moves that showed a second value of everything withheld, by the names that numbers have in a
    system (`build`): what a later edition prints seldom takes one away. It holds what is withheld, so it is no public
    thing: it stays in the store, for the editions that come after.
    """

    month: str
    cells: Cells
    withheld: frozenset[Cell]
    left_out: Cells
    proofs: tuple[Proof, ...] = ()


@dataclass(frozen=True)
class Published:
    """What disclosure control comes to: the figures to print and how much was withheld.

    `series` has the figures whose numbers are all printed, and by name those that are withheld in part or whole.
    `primary` counts numbers that are small, or brought by few; `secondary` those that would give them away.
    """

    series: Series
    edition: Edition
    primary: int
    secondary: int

    @property
    def kinds(self) -> dict[tuple[str, str], str]:
        """The kind of each measure."""
        printed = {(each.code, each.measure): each.kind for each in self.series.figures}
        return printed | {(each.code, each.measure): each.kind for each in self.series.withheld}


def figures_of_edition(series: Series, month: str) -> tuple[Figure, ...]:
    """What a public edition prints: totals of every month shown, and breakdowns of the report month.

    What adds up twelve months is not broken down, and some counts of a single month are not printed at all
    (`identities.NOT_BROKEN_DOWN`, `NOT_PRINTED`).

    Attainment is by academic years: its breakdowns are of the latest there is.
    """
    latest: dict[str, str] = {}
    for figure in series.figures:
        if "/" in figure.month:
            latest[figure.code] = max(latest.get(figure.code, ""), figure.month)
    return tuple(
        figure
        for figure in series.figures
        if (figure.code, figure.measure) not in NOT_PRINTED
        and (
            not figure.dimension
            or (figure.month == latest.get(figure.code, month) and (figure.code, figure.measure) not in NOT_BROKEN_DOWN)
        )
    )


Breakdown = tuple[str, str, str]
"""A measure (code and key) by a dimension."""


def draft(series: Series, month: str, small: int, leave_out: Collection[Breakdown] = ()) -> Edition:
    """An edition before anything is withheld but the breakdowns of what is small for the whole council.

    Of so few, a breakdown says who they are even where it prints nothing but noughts. Where the base is small the
    breakdown is left out; where only the numerator is, all numerators of the breakdown are withheld. `leave_out` names
    breakdowns that are left out besides.
    """
    figures = figures_of_edition(series, month)
    totals = {(each.code, each.measure, each.month): each for each in figures if not each.dimension}
    cells: Cells = {}
    left_out: Cells = {}
    withheld = set()
    for figure in figures:
        total = totals[figure.code, figure.measure, figure.month]
        of_figure = cells_of([figure])
        base = total.numerator if total.denominator is None else total.denominator
        of = NUMERATOR if total.denominator is None else DENOMINATOR
        named = (figure.code, figure.measure, figure.dimension)
        if figure.dimension and (named in leave_out or _is_few(figure, of, base, small)):
            left_out |= of_figure
            continue
        cells |= of_figure
        if figure.dimension and _is_few(figure, NUMERATOR, total.numerator, small):
            cell = next(iter(of_figure))
            if figure.numerator or (figure.code, figure.dimension) not in DEFINED_BY:
                withheld.add(cell)
    return Edition(month, cells, frozenset(withheld), left_out)


def _is_few(figure: Figure, of: str, number: Number, small: int) -> bool:
    return nature(figure.code, figure.measure, of) == "people" and is_few(number, small)


def cells_of(figures: Iterable[Figure]) -> Cells:
    """Every number of some figures."""
    cells: Cells = {}
    for figure in figures:
        at = (figure.month, figure.dimension, figure.group)
        cells[Cell(figure.code, figure.measure, NUMERATOR, *at)] = figure.numerator
        if figure.denominator is not None:
            cells[Cell(figure.code, figure.measure, DENOMINATOR, *at)] = figure.denominator
    return cells


def is_month(label: str) -> bool:
    """Whether a figure's month is one, and not an academic year."""
    return "/" not in label


def months_before(label: str, months: int) -> str:
    """The month so many months earlier."""
    return str(Month.parse(label).less(months))
