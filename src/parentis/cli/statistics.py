"""`parentis statistics`: keep published statistics, to compare with."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parentis.cli.errors import CallError, DataError
from parentis.cli.options import DEFAULT_STORE, Store
from parentis.cli.progress import progress

if TYPE_CHECKING:
    from parentis.formats.statistics import StatisticsFile
    from parentis.store import StoredStatistics

SHOWN = 10
"""Findings told one by one; the store keeps all of them."""


def files_there(values: list[Path]) -> list[Path]:
    """Files that are there."""
    for value in values:
        if not value.is_file():
            what = "is a folder: name the files in it" if value.is_dir() else "is not there"
            raise CallError(f"'{value}' {what}.")
    return values


def statistics(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...", callback=files_there, help="Published statistics as CSV, whatever they are called."
        ),
    ],
    store: Store = DEFAULT_STORE,
) -> None:
    """Keep published statistics, to compare with. Each is known by its columns; the same file again changes nothing.

    They are those of the Department for Education on children looked after, LAIT, populations and statistical
    neighbours. Suppressed values are kept as such. All files are read before the first is kept.

    \b
    Example:
      parentis statistics SFR50_CLA2017.csv
    """
    from parentis.formats.errors import UnreadableFileError
    from parentis.formats.statistics import read_statistics
    from parentis.store import StatisticsStore

    with progress(len(files) + 1) as step:
        read = []
        for file in files:
            step(f"Reading {file.name}")
            try:
                read.append(read_statistics(file))
            except UnreadableFileError as fault:
                raise DataError(fault.message) from fault
        step("Storing them")
        kept = [StatisticsStore(store).add(each) for each in read]
    for each, stored in zip(read, kept, strict=True):
        print(_told(each, stored))
    _tell_findings(read)


def _told(file: StatisticsFile, stored: StoredStatistics) -> str:
    edition = f", edition {file.edition}" if file.edition else ""
    marked = f", {file.suppressed:,} of them suppressed or not available" if file.suppressed else ""
    rows = f"{file.rows:,} {'figures' if file.figures else 'rows'}{marked}"
    return f"{file.name}: {file.kind}{edition}: {rows}{'' if stored.was_new else '; it was there already'}."


def _tell_findings(read: Sequence[StatisticsFile]) -> None:
    """What was left out of the files, on the side."""
    found = [finding for file in read for finding in file.findings]
    for finding in found[:SHOWN]:
        where = f", row {finding.row}, {finding.column}" if finding.row else ""
        value = f" '{finding.value}'" if finding.value else ""
        print(f"{finding.file}{where}{value}: {finding.message}", file=sys.stderr)
    if len(found) > SHOWN:
        print(f"And {len(found) - SHOWN:,} more findings, kept with the statistics.", file=sys.stderr)
