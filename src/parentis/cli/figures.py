"""`parentis figures`: every figure claimed in a text, held against the data."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parentis.cli.errors import DATA_AT_FAULT, CallError, DataError
from parentis.cli.options import DEFAULT_STORE, Authority, Month, Store, TableFormat
from parentis.cli.progress import progress
from parentis.cli.stored import loads_chosen, record_of
from parentis.cli.tables import Row, print_table

if TYPE_CHECKING:
    from parentis.claims import Judged, LeftOut, Paragraph
    from parentis.council import Council
    from parentis.facts import Comparators
    from parentis.period import Month as ReportMonth
    from parentis.series.figures import Series

COLUMNS = ("text", "line", "code", "measure", "month", "verdict", "expected", "why")
# Rows of a paper of ours that are gone are named up to so many.
LEFT_OUT_SHOWN = 12
DRAWN = ("line", "text", "verdict", "expected", "why")


def _text_file(value: Path) -> Path:
    """A file that is there."""
    if not value.is_file():
        what = "is a folder, not a file" if value.exists() else "is not there"
        raise CallError(f"The text '{value}' {what}.")
    return value


def figures(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", callback=_text_file, help="The text: plain, Markdown, HTML or Word (.docx)."),
    ],
    month: Month,
    store: Store = DEFAULT_STORE,
    authority: Authority = None,
    form: TableFormat = None,
) -> None:
    """Check every figure claimed in a text: supported, contradicted, inconsistent in itself, or untied.

    A claim is tied to its measure and month by the section, the indicator's code and the words around it. Exit 1 if
    any is contradicted or inconsistent. In a Word or HTML file the line is the
    number of the paragraph. A report of ours is held against what the figures print, its tables too.

    \b
    Examples:
      parentis figures narrative.txt --month 2017-06
      parentis figures narrative.txt --month 2017-06 --format json
    """
    from parentis.claims import TextError, check_text, read_document, rows_left_out
    from parentis.period import Month as ReportMonth

    report_month = ReportMonth.parse(month)
    with progress(3) as step:
        step("Reading the text")
        try:
            paragraphs = read_document(file)
            step("Computing the figures")
            series, council, printed, comparators = _known(file, paragraphs, store, authority, report_month)
            step("Checking the claims")
            found = check_text(paragraphs, series, council, report_month, printed, comparators)
        except TextError as fault:
            raise DataError(str(fault)) from fault
    print_table(COLUMNS, _rows(found), form, DRAWN)
    print(_counted(found), file=sys.stderr)
    if left_out := rows_left_out(paragraphs, printed) if printed else ():
        print(_told_left_out(left_out), file=sys.stderr)
    if any(each.verdict.is_wrong for each in found):
        raise typer.Exit(DATA_AT_FAULT)


def _known(
    file: Path, paragraphs: Sequence[Paragraph], store: Path, authority: str | None, month: ReportMonth
) -> tuple[Series, Council | None, Sequence[Paragraph], Comparators]:
    """The figures of the store's council, or of all its councils together, the council file, what a paper prints,
    and what there is to compare with.

    That is of a paper of ours, of this month, alone: everything in it as the figures are now.
    """
    from parentis.claims import paper_of, read_data
    from parentis.cli.reprinting import reprinted_from
    from parentis.facts import Comparators
    from parentis.publish.reprinted import reprinted
    from parentis.series.compute import compute

    paper = paper_of(paragraphs)
    if paper is not None and paper.month != month:
        raise CallError(f"{file} is the {paper.title} of {paper.month.name}: check it with --month {paper.month}.")
    if paper is not None:
        again = reprinted_from(store, authority, month, paper.is_public)
        if again is not None:
            load, series, run = again
            data = reprinted(run, paper.title, as_page=not _is_word(file))
            return series, load.council, read_data(data, Path(paper.title)), run.comparators or Comparators()
    loads, several = loads_chosen(store, authority)
    records = [record_of(load, by_council=several) for load in loads]
    councils = [each for record in records for each in record.councils]
    only = loads[0] if len(loads) == 1 else None
    comparators = Comparators.at_hand(store, only)
    return compute(records, month), councils[0].council if only else None, (), comparators


def _is_word(file: Path) -> bool:
    from parentis.claims import is_word

    with file.open("rb") as opened:
        return is_word(opened.read(2), file)


def _rows(found: Sequence[Judged]) -> Iterator[Row]:
    for each in found:
        claim = each.claim
        months = ", ".join(claim.months)
        yield (
            claim.text,
            claim.line,
            claim.tie.code,
            claim.tie.measure,
            months,
            each.verdict.value,
            each.expected,
            each.why,
        )


def _told_left_out(rows: Sequence[LeftOut]) -> str:
    shown = ", ".join(str(each) for each in rows[:LEFT_OUT_SHOWN])
    more = f" and {len(rows) - LEFT_OUT_SHOWN} more" if len(rows) > LEFT_OUT_SHOWN else ""
    number = f"{len(rows)} rows that the figures print are" if len(rows) > 1 else "a row that the figures print is"
    return f"Note: {number} gone from this paper: {shown}{more}."


def _counted(found: Sequence[Judged]) -> str:
    from parentis.claims import Verdict

    numbers = Counter(each.verdict for each in found)
    told = ", ".join(f"{numbers[verdict]} {verdict.value}" for verdict in Verdict)
    return f"{len(found)} claim{'' if len(found) == 1 else 's'}: {told}."
