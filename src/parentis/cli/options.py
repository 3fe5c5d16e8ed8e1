"""The options that several commands share, so that each is worded and checked in one place."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from parentis.cli.errors import CallError
from parentis.cli.tables import Format


class Engine(StrEnum):
    """What works the figures out."""

    duckdb = "duckdb"
    spark = "spark"


def month_text(value: str) -> str:
    """A month as YYYY-MM, checked: nobody's records begin before 1990."""
    from parentis.period import Month

    try:
        month = Month.parse(value)
    except ValueError as fault:
        raise CallError(f"{fault}.") from fault
    if not 1990 <= month.year <= 2100:
        raise CallError(f"The year of {value} is not one that can be reported on: give 1990 to 2100.")
    return str(month)


def delivery_folder(value: Path) -> Path:
    """A folder that is there."""
    if not value.is_dir():
        what = "is a file, not a folder" if value.exists() else "is not there"
        raise CallError(f"The delivery folder '{value}' {what}.")
    return value


def council_file(value: Path | None) -> Path | None:
    """A council file that is there, or none."""
    if value is not None and not value.is_file():
        raise CallError(f"The council file '{value}' is not there.")
    return value


Month = Annotated[
    str,
    typer.Option("--month", callback=month_text, metavar="YYYY-MM", help="The report month, as 2017-06."),
]
Months = Annotated[
    int,
    typer.Option("--months", min=1, max=240, help="How many months, the report month being the last."),
]
Store = Annotated[
    Path,
    typer.Option("--store", file_okay=False, help="The folder in which loads are kept."),
]
Authority = Annotated[
    str | None,
    typer.Option("--authority", metavar="NUMBER", help="Only the council of this DfE number, in a store of several."),
]
Delivery = Annotated[
    Path,
    typer.Argument(
        metavar="DELIVERY", callback=delivery_folder, help="The folder of extracts, with any folders below it."
    ),
]
CouncilFile = Annotated[
    Path | None,
    typer.Option(
        "--council", callback=council_file, help="The council file to use in place of the one in the delivery."
    ),
]
TableFormat = Annotated[
    Format | None,
    typer.Option("--format", help="csv or json; without it, drawn on a terminal and CSV when piped."),
]
DEFAULT_STORE = Path("parentis-store")
