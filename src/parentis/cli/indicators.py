"""`parentis indicators`: the catalogue, or one indicator with its definition, source and worked example."""

from __future__ import annotations

from typing import Annotated

import typer

from parentis.cli.options import TableFormat
from parentis.cli.selecting import indicator_named, indicators_named
from parentis.cli.tables import print_table


def indicators(
    code: Annotated[str | None, typer.Argument(metavar="[CODE]", help="An indicator, as 4.05.01.")] = None,
    form: TableFormat = None,
) -> None:
    """The catalogue; one indicator with its definition, source and worked example.

    \b
    Examples:
      parentis indicators
      parentis indicators 4.05.01
    """
    chosen = indicators_named([]) if code is None else (indicator_named(code),)
    if code is not None and form is None:
        from parentis.indicators.describe import describe

        print(describe(code), end="")
        return
    columns = ("code", "measure", "title", "theme", "unit", "kind", "better", "period")
    rows = [
        (entry.code, each.measure, each.title, entry.theme, each.unit, each.kind, each.better, each.period)
        for entry in chosen
        for each in entry.measures
    ]
    print_table(columns, rows, form, drawn=("code", "measure", "title", "unit", "better"))
