"""`parentis report`: both reports again, from what is stored."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parentis.cli.errors import CallError
from parentis.cli.narrated import note_contradictions, with_narratives, word_file
from parentis.cli.options import DEFAULT_STORE, Authority, Month, Store
from parentis.cli.progress import progress
from parentis.cli.public_edition import write_public_edition
from parentis.cli.reporting import all_at_once, findings_with, make_folder, run_of, told_of_reports, write_reports
from parentis.cli.stored import loads_in, record_of, told_of_reach

if TYPE_CHECKING:
    from parentis.store import Load


class Edition(StrEnum):
    """Who the reports are for."""

    restricted = "restricted"
    public = "public"


def _word_files(paths: list[Path] | None) -> list[Path]:
    return [word_file(path) for path in paths or ()]


STEPS = 7
STEPS_OF_PUBLIC = 2
"""How many more a public edition has."""


def report(
    month: Month,
    out: Annotated[
        Path, typer.Option("--out", file_okay=False, help="The folder for the reports; made when not there.")
    ],
    edition: Annotated[Edition, typer.Option("--edition", help="Who the reports are for.")] = Edition.restricted,
    narratives: Annotated[
        list[Path] | None,
        typer.Option(
            "--narratives",
            metavar="FILE.docx",
            callback=_word_files,
            help="A Highlight Report as Word that narrators wrote in: what they wrote is printed. May be repeated.",
        ),
    ] = None,
    store: Store = DEFAULT_STORE,
    authority: Authority = None,
) -> None:
    """The Highlight Report and the Board Report of a month, from what is stored. The public edition (its files end in
    -public) shows no small number, nor what one could be worked out from; the store remembers what it showed.

    What narrators wrote is printed in its section, in every form. A figure in it that the data contradicts is told; the
    public edition is refused with a number in it that it does not itself print.

    \b
    Examples:
      parentis report --month 2017-06 --out out
      parentis report --month 2017-06 --out out --edition public
      parentis report --month 2017-06 --out out --narratives edited.docx
      parentis report --month 2017-06 --out out --authority 382
    """
    from parentis.facts import Comparators
    from parentis.period import Month as ReportMonth
    from parentis.series.compute import Computation

    report_month = ReportMonth.parse(month)
    load = _load_of_one_council(store, authority)
    make_folder(out)
    with progress(STEPS + STEPS_OF_PUBLIC * (edition is Edition.public) + bool(narratives)) as step:
        step("Deriving the record")
        with Computation.of(record_of(load), report_month) as computation:
            step("Computing the figures")
            figures = computation.series(in_detail=True)
        comparators = Comparators.at_hand(store, load)
        if edition is Edition.public:
            told = write_public_edition(store, load, figures, comparators, report_month, out, step, narratives or ())
            print("\n".join([told, *told_of_reach([load], report_month)]))
            return
        findings = findings_with(load, figures, report_month, load.findings())
        made = run_of(load, figures, findings, comparators, report_month, store)
        made = with_narratives(made, narratives or (), step)
        with all_at_once(out) as folder:
            write_reports(made, folder, step)
    note_contradictions(made)
    print("\n".join([told_of_reports(out), *told_of_reach([load], report_month)]))


def _load_of_one_council(store: Path, authority: str | None) -> Load:
    """The load that counts of the store's council; in a store of several, of the one named."""
    loads = loads_in(store)
    chosen = [load for load in loads if authority in (None, load.council_number)]
    numbers = ", ".join(load.council_number or "a load without a council file" for load in loads)
    if not chosen:
        raise CallError(f"The store {store} has no load of council {authority}: it has {numbers}.")
    if len(chosen) > 1:
        raise CallError(f"The store {store} holds several councils ({numbers}): name one with --authority.")
    return chosen[0]
