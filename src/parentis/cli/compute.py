"""`parentis compute`: every figure, from what is stored."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parentis.cli.options import DEFAULT_STORE, Authority, Engine, Month, Months, Store
from parentis.cli.progress import progress
from parentis.cli.stored import loads_chosen, record_of, told_of_reach
from parentis.cli.tables import print_table

if TYPE_CHECKING:
    from parentis.series.figures import Series


def compute(
    month: Month,
    months: Months = 13,
    engine: Annotated[
        Engine, typer.Option("--engine", help="What works the figures out; spark needs the extra of that name.")
    ] = Engine.duckdb,
    store: Store = DEFAULT_STORE,
    authority: Authority = None,
    out: Annotated[Path | None, typer.Option("--out", dir_okay=False, help="Write the figures here, as CSV.")] = None,
) -> None:
    """Every figure for a month and those before it, in total and by every dimension, from what is stored.

    \b
    Examples:
      parentis compute --month 2017-06 --out series.csv
      parentis compute --month 2017-06 --months 1
    """
    from parentis.period import Month as ReportMonth
    from parentis.series.compute import compute as computed
    from parentis.series.write import columns_of, rows, write_csv

    with progress(2) as step:
        step("Reading the record")
        loads, several = loads_chosen(store, authority)
        records = [record_of(load, by_council=several) for load in loads]
        step("Computing the figures")
        figures = computed(records, ReportMonth.parse(month), months, engine.value)
    for line in told_of_reach(loads, ReportMonth.parse(month)):
        print(line, file=sys.stderr)
    _tell_of_breaks(figures)
    if out is None:
        print_table(columns_of(figures), rows(figures), None)
        return
    out.parent.mkdir(parents=True, exist_ok=True)
    with out.open("w", encoding="utf-8", newline="") as file:
        write_csv(figures, file)
    print(f"{len(figures):,} figures of {len(figures.evidenced_indicators)} indicators, in {out}.")


def _tell_of_breaks(figures: Series) -> None:
    """Say on the side which linked figures do not agree: how many, and the first of them."""
    from parentis.series.linked import breaks

    found = breaks(figures)
    if found:
        several = f"{len(found):,} linked figures do not agree. The first: " if len(found) > 1 else ""
        print(f"{several}{found[0].finding.message}", file=sys.stderr)
