"""Printing a table: drawn on a terminal, CSV when piped, JSON or Parquet when asked for."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import TextIO

from parentis.cli.errors import CallError

Row = Sequence[object]

# Columns no wider than this stay on one line; the others share what the terminal has left.
NEVER_WRAPPED = 16


class Format(StrEnum):
    """How a table is printed."""

    csv = "csv"
    json = "json"


class SeriesFormat(StrEnum):
    """How a series is printed: it may go to another program as Parquet, too."""

    csv = "csv"
    json = "json"
    parquet = "parquet"


def print_table(
    columns: Sequence[str], rows: Iterable[Row], form: str | None, drawn: Sequence[str] | None = None
) -> None:
    """Print rows under their columns; `form` None decides by where the output goes.

    `drawn` names the columns that are shown on a terminal, when all of them would not fit.
    """
    if form == "json":
        write_json(columns, rows, sys.stdout)
    elif form == "csv" or not sys.stdout.isatty():
        write_csv(columns, rows, sys.stdout)
    else:
        _draw(columns, rows, drawn or columns)


def write_csv(columns: Sequence[str], rows: Iterable[Row], to: TextIO) -> None:
    """Write rows as CSV: dates in ISO form, true and false as such, empty for what is not known."""
    writer = csv.writer(to, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([cell_text(cell) for cell in row] for row in rows)


def write_json(columns: Sequence[str], rows: Iterable[Row], to: TextIO) -> None:
    """Write rows as a list of objects, one object a line."""
    objects = (
        json.dumps({column: _json_value(cell) for column, cell in zip(columns, row, strict=True)}, ensure_ascii=False)
        for row in rows
    )
    to.write("[\n" + ",\n".join(objects) + "\n]\n")


def binary_stdout() -> None:
    """Refuse to pour bytes on a terminal."""
    if sys.stdout.isatty():
        raise CallError("Parquet is not for a terminal: send it to a file, as in '--format parquet > series.parquet'.")


def cell_text(cell: object) -> str:
    """One value as it stands in a CSV or on the screen."""
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case date() | datetime():
            return cell.isoformat()
        case Decimal():
            return plain_decimal(cell)
        case _:
            return str(cell)


def plain_decimal(number: Decimal) -> str:
    """A decimal without an exponent and without trailing noughts."""
    return str(number.quantize(Decimal(1))) if number == number.to_integral_value() else f"{number.normalize():f}"


def _json_value(cell: object) -> object:
    match cell:
        case None | bool() | int() | float() | str():
            return cell
        case Decimal():
            return int(cell) if cell == int(cell) else float(cell)
        case _:
            return cell_text(cell)


def _draw(columns: Sequence[str], rows: Iterable[Row], drawn: Sequence[str]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    places = [columns.index(column) for column in drawn]
    shown = [[row[place] for place in places] for row in rows]
    table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False)
    for place, column in enumerate(drawn):
        cells = [_short(row[place]) for row in shown]
        table.add_column(
            column,
            overflow="fold",
            no_wrap=max(map(len, (column, *cells))) <= NEVER_WRAPPED,
            justify="right" if all(_is_number(row[place]) for row in shown) else "left",
        )
    for row in shown:
        table.add_row(*(Text(_short(cell)) for cell in row))
    Console().print(table)


def _is_number(cell: object) -> bool:
    return cell is None or (isinstance(cell, int | float | Decimal) and not isinstance(cell, bool))


def _short(cell: object) -> str:
    """On the screen a long fraction is cut to two places; the files keep all of them."""
    if isinstance(cell, float) and not cell.is_integer():
        return f"{Decimal(str(cell)).quantize(Decimal('0.01'), ROUND_HALF_UP)}"
    return cell_text(cell)
