"""`parentis check`: what is wrong with a delivery, and what to do about it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from parentis.cli import findings as shown
from parentis.cli.errors import DATA_AT_FAULT
from parentis.cli.options import Delivery, TableFormat
from parentis.cli.progress import progress
from parentis.cli.reading import read_checked
from parentis.cli.tables import print_table


def check(
    delivery: Delivery,
    out: Annotated[Path | None, typer.Option("--out", dir_okay=False, help="Write the findings here, as CSV.")] = None,
    form: TableFormat = None,
) -> None:
    """Findings only: what is wrong with a delivery. Nothing is stored; exit 1 if any finding is an error.

    \b
    Examples:
      parentis check delivery
      parentis check delivery --out findings.csv
    """
    from parentis.formats.delivery import DeliveryError

    why_not_usable = ""
    with progress(2) as step:
        try:
            found = read_checked(delivery, None, step).findings
        except DeliveryError as fault:
            why_not_usable, found = fault.message, fault.findings
    if out is None:
        print_table(shown.COLUMNS, shown.rows(found), form)
    else:
        shown.write(found, out)
    told = f"{shown.counted(found)}{f', in {out}' if out else ''}." if found or not why_not_usable else ""
    print(f"{why_not_usable} {told}".strip(), file=sys.stderr)
    if why_not_usable or shown.has_errors(found):
        raise typer.Exit(DATA_AT_FAULT)
