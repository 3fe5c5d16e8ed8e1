"""The product and the reference agree on every cell of every invented council, and no linked figures disagree.

Set HYPOTHESIS_PROFILE=nightly for 200 councils, or run the marked test (`make test-nightly`). A disagreement
shows the cells and both values, and for the first of them the fewest rows that make it.
"""

import os
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from tests.generative.records import Invented, councils_with_records, to_arrow
from tests.generative.reduce import reduce
from tests.reference import Cell, Council, Key, evidence, figures
from tests.reference.cases import Number
from tests.reference.dates import the_12_months

from parentis.council import Council as CouncilFile
from parentis.council import parse_council
from parentis.indicators import MEASURES
from parentis.period import Month
from parentis.series.compute import compute_tables
from parentis.series.linked import breaks

THEMES = tuple(sorted({measure.code[:5] for measure in MEASURES}))  # "4.01.", "4.02." and so on
MONTHS = 13
CELLS_SHOWN = 5

THIS_RUN = settings.get_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))
NIGHTLY = settings.get_profile("nightly")


@THIS_RUN
@given(councils_with_records())
def test_every_cell_agrees(invented: Invented) -> None:
    check(invented)


@pytest.mark.nightly
@NIGHTLY
@given(councils_with_records())
def test_every_cell_agrees_on_many_councils(invented: Invented) -> None:
    check(invented)


def check(invented: Invented) -> None:
    """Fail with an account of the cells that differ, and of the fewest rows on which one of them does."""
    differing = differences(invented, months(invented.month))
    if differing:
        first = next(iter(differing))
        alone = replace(invented, month=report_month(first, invented.month))
        reduced = reduce(alone, lambda less: first in differences(less, [less.month]))
        pytest.fail(account(differing, first, reduced), pytrace=False)


def report_month(key: Key, month: str) -> str:
    """The month whose report shows a cell; that of an academic year is in every report."""
    return month if "/" in key[2] else key[2]


def months(last: str) -> list[str]:
    """The month and the twelve before it, oldest first."""
    twelve = the_12_months(last)
    return [the_12_months(twelve[0])[-2], *twelve]


def differences(invented: Invented, shown: list[str]) -> dict[Key, tuple[Cell | None, Cell | None]]:
    """The cells on which the two differ: what the reference says and what the product says."""
    reference = {
        key: cell
        for key, cell in figures(invented.tables, invented.council, shown, invented.delivered).items()
        if key[0].startswith(THEMES)
    }
    product = product_figures(invented, len(shown))
    return {
        key: (reference.get(key), product.get(key))
        for key in sorted(reference | product)
        if reference.get(key) != product.get(key)
    }


def product_figures(invented: Invented, months: int) -> dict[Key, Cell]:
    series = compute_tables(
        to_arrow(invented.tables, invented.council.dfe_number),
        council_file(invented.council),
        Month.parse(invented.month),
        months,
        delivered=invented.delivered,
    )
    broken = [each for each in breaks(series) if not each.link.faults_in_data]
    assert not broken, "no data can break what holds by definition"
    cells: dict[Key, Cell] = {}
    for figure in series.figures:
        key = (figure.code, figure.measure, figure.month, figure.dimension, figure.group)
        assert key not in cells, f"the product has two figures for {key}"
        base = figure.denominator
        cells[key] = (plainest(figure.numerator), None if base is None else plainest(base))
    return cells


def plainest(number: Number) -> Number:
    """A whole number as one; FTE and scores stay exact."""
    return int(number) if number == int(number) else number


def council_file(council: Council) -> CouncilFile:
    """The product's council file with the reference's options."""
    practice = council.practice
    holidays = council.bank_holidays
    lines = [
        'name = "Anytown"',
        f'ons_code = "{council.ons_code}"',
        f'dfe_number = "{council.dfe_number}"',
        *([] if holidays is None else [f"bank_holidays = [{', '.join(map(str, holidays))}]"]),
        "[population]",
        *(f"{year} = {residents}" for year, residents in council.population.items()),
        *([] if council.fixed is None else [f"fixed = {council.fixed}"]),
        "[practice]",
        f"first_visit_days = {practice.first_visit_days}",
        f"visit_interval_days = {practice.visit_interval_days}",
        f"permanent_interval_days = {practice.permanent_interval_days}",
        f"permanent_placements = {list(practice.permanent_placements)}",
    ]
    return parse_council("\n".join(lines), "council.toml")


# The account of a disagreement


def account(differing: dict[Key, tuple[Cell | None, Cell | None]], first: Key, reduced: Invented) -> str:
    """What a reader needs to decide which of the two is wrong."""
    lines = [f"{len(differing)} cells differ (reference, product):"]
    lines += [f"    {' '.join(key)}: {ours}, {theirs}" for key, (ours, theirs) in differing.items()][:CELLS_SHOWN]
    ours, theirs = differences(reduced, [reduced.month])[first]
    lines.append(f"The first in few rows: reference {ours}, product {theirs}. {reduced.council}")
    for child_id, facts, counted in evidence(reduced.tables, reduced.council, first, reduced.month, reduced.delivered):
        lines.append(f"    {child_id} {'counted' if counted else 'in the base'} by the reference {facts or ''}")
    for child_id in dict.fromkeys(
        row["child_id"] for rows in reduced.tables.values() for row in rows if "child_id" in row
    ):
        lines += rows_about(reduced, child_id)
    lines += [
        f"{name} {plain(row)}"
        for name, rows in reduced.tables.items()
        for row in rows
        if "child_id" not in row and name != "distances"
    ]
    return "\n".join(lines)


def rows_about(invented: Invented, child_id: str) -> list[str]:
    """Every row of one child, blanks left out."""
    lines = [f"{child_id}:"]
    for name, rows in invented.tables.items():
        lines += [f"    {name} {plain(row)}" for row in rows if row.get("child_id") == child_id]
    for row in invented.tables["episodes"]:
        if row["child_id"] == child_id:
            pair = (row["home_post"], row["pl_post"])
            lines += [
                f"    distances {plain(known)}"
                for known in invented.tables["distances"]
                if (known["home_post"], known["pl_post"]) == pair
            ]
    return list(dict.fromkeys(lines))


def plain(row: dict[str, object]) -> str:
    left_out = ("child_id", "cin", "upn", "category", "recorded_on")
    return " ".join(f"{k}={text(v)}" for k, v in row.items() if v is not None and k not in left_out)


def text(value: object) -> str:
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
