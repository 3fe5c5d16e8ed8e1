"""What narrators wrote, for a command that prints it: read from their Word files and held against the figures."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from parentis.cli.errors import CallError, DataError
from parentis.cli.progress import Steps

if TYPE_CHECKING:
    from parentis.publish.narrated import Read
    from parentis.publish.run import Run

# So many are named; the rest are counted.
MOST_NAMED = 6


def word_file(value: Path) -> Path:
    """A file that is there."""
    if not value.is_file():
        what = "is a folder, not a file" if value.exists() else "is not there"
        raise CallError(f"The Word file '{value}' {what}.")
    return value


def with_narratives(run: Run, files: Sequence[Path], step: Steps) -> Run:
    """The run with what was written in some files; what is in them and cannot be printed is told.

    Raises DataError where a file is no report of this council and month, or its texts cannot be told apart.
    """
    from parentis.publish.narrated import told_in
    from parentis.publish.narratives import NarrativesError

    if not files:
        return run
    step("Reading the narratives")
    try:
        read = [_read(path, run) for path in files]
        told = told_in(run, read)
    except NarrativesError as fault:
        raise DataError(str(fault)) from fault
    if not told:
        raise DataError(f"Nothing is written in {' or '.join(str(path) for path in files)}: every place is empty.")
    return replace(run, narratives=told)


def _read(path: Path, run: Run) -> Read:
    from parentis.claims import TextError, paper_of, read_document
    from parentis.claims.own_papers import COVER
    from parentis.claims.paragraph import plain
    from parentis.publish.narrated import Read
    from parentis.publish.narratives import read_narratives

    narratives = read_narratives(path)
    try:
        paragraphs = read_document(path)
    except TextError as fault:
        raise DataError(str(fault)) from fault
    paper = paper_of(paragraphs)
    if paper is not None and paper.month != run.month:
        raise DataError(f"{path} is the {paper.title} of {paper.month.name}, and not of {run.month.name}.")
    name = plain(run.council.name) if run.council else ""
    if paper is not None and not any(name in paragraph.text for paragraph in paragraphs[:COVER]):
        raise DataError(f"{path} is not a report of {name}: its cover names another council.")
    for each in narratives:
        if each.left:
            print(f"Note: '{each.section}' in {path} has {each.left}, which is not printed.", file=sys.stderr)
    return Read(path, narratives)


def note_contradictions(run: Run) -> None:
    """A sentence for each figure of the narratives that the data contradicts, to stderr."""
    from parentis.publish.narratives_checked import contradicted

    if not run.narratives:
        return
    for each in contradicted(run):
        print(f"Note: {each}", file=sys.stderr)


def refuse_unpublishable(run: Run, small: int) -> None:
    """Raise DataError where the narratives have a number that a public edition may not repeat."""
    from parentis.publish.narratives_checked import unpublishable

    if not run.narratives:
        return
    found = unpublishable(run, small)
    if found:
        places = (f"'{each.words}' in '{each.section}', paragraph {each.paragraph}" for each in found[:MOST_NAMED])
        named = "; ".join(places)
        more = f"; and {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else ""
        raise DataError(
            f"The narratives cannot be published: {named}{more}. A public edition repeats no number that it does not "
            "itself print: take it out, or repeat a sentence of the public report. Nothing was written."
        )
    print(
        "Note: the narratives have no number but what this edition prints; what their words tell of a child nobody "
        "checked: read them before you publish.",
        file=sys.stderr,
    )
