"""`parentis load`: keep a delivery as an immutable load."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from parentis.cli import findings as shown
from parentis.cli.errors import CallError
from parentis.cli.loading import keep, told_of_load
from parentis.cli.options import DEFAULT_STORE, Delivery, Store
from parentis.cli.progress import progress
from parentis.cli.reading import read_checked


def day(text: str | None) -> str | None:
    """A day as YYYY-MM-DD, checked."""
    if text is not None:
        _date(text)
    return text


def load(
    delivery: Delivery,
    store: Store = DEFAULT_STORE,
    as_at: Annotated[
        str | None,
        typer.Option(
            "--as-at",
            callback=day,
            metavar="YYYY-MM-DD",
            help="The day the delivery speaks for; without it, the day of the latest event in it.",
        ),
    ] = None,
) -> None:
    """Keep a delivery: all of it or nothing. The same files again change nothing.

    \b
    Example:
      parentis load delivery --as-at 2017-06-30
    """
    with progress(3) as step:
        read = read_checked(delivery, None, step)
        step("Storing them")
        kept = keep(read, store, _date(as_at) if as_at else None)
    print(told_of_load(kept, store))
    print(f"Found: {shown.counted(read.findings)}; 'parentis check {delivery}' lists them.")
    if as_at and kept.as_at != _date(as_at):
        print("It keeps the day it was first loaded for.")


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise CallError(f"'{text}' is not a day: write it as 2017-06-30.") from fault
