"""`parentis run`: the main job, from a folder of extracts to the reports."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parentis.cli import findings as shown
from parentis.cli.loading import keep, told_of_load
from parentis.cli.options import DEFAULT_STORE, CouncilFile, Delivery, Month, Store
from parentis.cli.progress import Steps, progress
from parentis.cli.reading import read_checked
from parentis.cli.reporting import all_at_once, findings_with, make_folder, run_of, told_of_reports, write_reports
from parentis.cli.stored import record_of, told_of_reach

if TYPE_CHECKING:
    from parentis.commentary import SectionText
    from parentis.period import Month as ReportMonth
    from parentis.series.figures import Series
    from parentis.store import Load

STEPS = 11


def run(
    delivery: Delivery,
    month: Month,
    out: Annotated[
        Path,
        typer.Option("--out", file_okay=False, help="The folder for the report and the figures; made when not there."),
    ],
    council: CouncilFile = None,
    store: Store = DEFAULT_STORE,
) -> None:
    """Load, check, compute and report: the main job. Ends with 0 when it could compute, whatever was found.

    \b
    Example:
      parentis run delivery --month 2017-06 --out out
    """
    from parentis.facts import Comparators
    from parentis.formats.delivery import DeliveryError
    from parentis.period import Month as ReportMonth

    report_month = ReportMonth.parse(month)
    make_folder(out)
    with progress(STEPS) as step:
        try:
            read = read_checked(delivery, council, step)
        except DeliveryError as fault:
            shown.write(fault.findings, out / "findings.csv")
            raise
        step("Storing them")
        load = keep(read, store)
        figures = _compute(load, report_month, step)
        _keep_figures(figures, load, store)
        findings = findings_with(load, figures, report_month, read.findings)
        step("Writing the sentences")
        comparators = Comparators.at_hand(store, load)
        made = run_of(load, figures, findings, comparators, report_month, store)
        with all_at_once(out) as folder:
            shown.write(findings, folder / "findings.csv")
            _write_figures(figures, made.sections, folder)
            write_reports(made, folder, step)
    print(told_of_load(load, store))
    print(f"Found: {shown.counted(findings)}, in {out / 'findings.csv'}.")
    print(_told_of_figures(figures, report_month, load))
    for line in _to_deliver(figures):
        print(line)
    print(told_of_reports(out))


def _compute(load: Load, month: ReportMonth, step: Steps) -> Series:
    """The figures of this very load, whatever else the store holds."""
    from parentis.series.compute import Computation

    step("Deriving the record")
    with Computation.of(record_of(load), month) as computation:
        step("Computing the figures")
        return computation.series(in_detail=True)


def _keep_figures(figures: Series, load: Load, store: Path) -> None:
    """Keep what was computed beside what it was computed from."""
    from parentis.series.identity import run_digest
    from parentis.series.write import to_arrow
    from parentis.store import Store

    Store(store).save_run(run_digest([load.digest], figures.months), {"series.parquet": to_arrow(figures)})


def _write_figures(figures: Series, sections: Sequence[SectionText], out: Path) -> None:
    from parentis.commentary import commentary_json
    from parentis.series.write import write_csv

    with (out / "series.csv").open("w", encoding="utf-8", newline="") as file:
        write_csv(figures, file)
    (out / "commentary.json").write_text(commentary_json(sections), encoding="utf-8", newline="\n")


def _told_of_figures(figures: Series, month: ReportMonth, load: Load) -> str:
    """How much of the catalogue the files could evidence, and whether they reach to the end of the month."""
    from parentis.indicators.catalogue import INDICATORS_IN_ALL

    told = (
        f"Evidenced {len(figures.evidenced_indicators)} of {INDICATORS_IN_ALL} indicators for {month.name} and the "
        f"{len(figures.months) - 1} months before it."
    )
    return " ".join([told, *told_of_reach([load], month)])


def _to_deliver(figures: Series) -> list[str]:
    """What the indicators without a figure would need, a line each; nothing when there is none."""
    from parentis.publish import to_deliver

    lines = [f"  {line}" for line in to_deliver(figures)]
    return ["To evidence the others, deliver:", *lines] if lines else []
