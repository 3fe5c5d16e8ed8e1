"""`parentis series`: the figures of some indicators, month by month."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from parentis.cli.options import DEFAULT_STORE, Authority, Month, Store
from parentis.cli.progress import progress
from parentis.cli.selecting import indicators_named
from parentis.cli.stored import loads_chosen, record_of, told_of_reach
from parentis.cli.tables import SeriesFormat, binary_stdout, print_table


def series(
    month: Month,
    codes: Annotated[
        list[str] | None,
        typer.Argument(metavar="[CODE]...", help="Indicators, or beginnings of codes: 4.05.01, 4.05; none for all."),
    ] = None,
    form: Annotated[
        SeriesFormat | None,
        typer.Option("--format", help="csv, json or parquet; without it, drawn on a terminal and CSV when piped."),
    ] = None,
    store: Store = DEFAULT_STORE,
    authority: Authority = None,
) -> None:
    """The figures of some indicators for a month and the twelve before it, in total and by every dimension.

    \b
    Examples:
      parentis series 4.05.01 --month 2017-06
      parentis series 4.02 4.04 --month 2017-06 --format json
    """
    chosen = indicators_named(codes or [])
    if form == SeriesFormat.parquet:
        binary_stdout()

    from parentis.period import Month as ReportMonth
    from parentis.series.compute import compute as computed
    from parentis.series.write import columns_of, rows, to_arrow, write_json

    with progress(2) as step:
        step("Reading the record")
        loads, several = loads_chosen(store, authority)
        records = [record_of(load, by_council=several) for load in loads]
        step("Computing the figures")
        measures = [measure for entry in chosen for measure in entry.measures]
        figures = computed(records, ReportMonth.parse(month), measures=measures)
    for line in told_of_reach(loads, ReportMonth.parse(month)):
        print(line, file=sys.stderr)
    if form == SeriesFormat.parquet:
        import pyarrow.parquet as pq

        pq.write_table(to_arrow(figures), sys.stdout.buffer)
    elif form == SeriesFormat.json:
        write_json(figures, sys.stdout)
    else:
        print_table(columns_of(figures), rows(figures), form)
