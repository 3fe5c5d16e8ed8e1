"""`parentis narratives`: what was typed into a Word report, by section."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parentis.cli.errors import DataError
from parentis.cli.narrated import word_file
from parentis.cli.options import TableFormat
from parentis.cli.tables import Row, print_table

if TYPE_CHECKING:
    from parentis.publish.narratives import Narrative

COLUMNS = ("section", "key", "narrator", "state", "text")
DRAWN = ("section", "narrator", "state", "text")


def narratives(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", callback=word_file, help="A Highlight Report as Word (.docx), edited.")
    ],
    form: TableFormat = None,
) -> None:
    """The narratives typed into a Highlight Report's Word file, with the section and the narrator they belong to.

    \b
    Examples:
      parentis narratives out/highlight-report.docx
      parentis narratives out/highlight-report.docx --format json
    """
    from parentis.publish.narratives import NarrativesError, read_narratives

    try:
        found = read_narratives(file)
    except NarrativesError as fault:
        raise DataError(str(fault)) from fault
    print_table(COLUMNS, _rows(found), form, DRAWN)
    for each in found:
        if each.left:
            print(f"'{each.section}' has {each.left}: not read back as text.", file=sys.stderr)
    print(_counted(found), file=sys.stderr)


def _rows(found: Sequence[Narrative]) -> Iterator[Row]:
    for each in found:
        yield (each.section, each.key, each.narrator, each.state.value, each.text)


def _counted(found: Sequence[Narrative]) -> str:
    from parentis.publish.narratives import State

    numbers = Counter(each.state for each in found)
    told = ", ".join(f"{numbers[state]} {state.value}" for state in State)
    return f"{len(found)} section{'' if len(found) == 1 else 's'}: {told}."
