"""Writing the reports for a command: what a load and its figures become on the way to the documents."""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from parentis.cli.errors import CallError, DataError
from parentis.cli.progress import Steps

if TYPE_CHECKING:
    from parentis.facts import Comparators
    from parentis.formats.findings import Finding
    from parentis.formats.picture import Picture
    from parentis.period import Month
    from parentis.publish.run import Run
    from parentis.series.figures import Series
    from parentis.series.reported import Reported
    from parentis.store import Load


def make_folder(out: Path) -> None:
    """The folder for the report, made when it is not there."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise CallError(f"The folder {out} for the report cannot be made: {(fault.strerror or '').lower()}.") from fault


@contextmanager
def all_at_once(out: Path) -> Iterator[Path]:
    """A folder to write into: its files take their places in `out` when all are written, and none before."""
    with tempfile.TemporaryDirectory(prefix=".unfinished-", dir=out) as made:
        yield Path(made)
        for path in sorted(Path(made).iterdir()):
            path.replace(out / path.name)


def findings_with(load: Load, figures: Series, month: Month, found: Iterable[Finding]) -> tuple[Finding, ...]:
    """What was found in the files, and what the figures of a month add to it."""
    from parentis.facts.council_findings import findings_of_month
    from parentis.formats.findings import in_order
    from parentis.series.linked import breaks

    of_month = findings_of_month(load.council, figures, month) if load.council else ()
    return in_order([*found, *(each.finding for each in breaks(figures)), *of_month])


def told_of_reports(out: Path) -> str:
    """Which file to open."""
    return f"Open {out / 'highlight-report.html'}, and board-report.html beside it; both also as .docx and .pdf."


def write_reports(run: Run, out: Path, step: Steps) -> None:
    """Both reports of a run, in every form; what is to be said of them goes to stderr."""
    from parentis.publish.documents import write_documents

    for note in write_documents(run, out, step):
        print(note, file=sys.stderr)


def run_of(
    load: Load,
    figures: Series,
    findings: Sequence[Finding],
    comparators: Comparators,
    month: Month,
    store: Path,
) -> Run:
    """What the documents of a load are made from."""
    from parentis import __version__
    from parentis.publish import Provenance, summarise
    from parentis.publish.run import Run
    from parentis.series.identity import definition_version, run_digest

    return Run(
        series=figures,
        council=load.council,
        month=month,
        findings=summarise(findings),
        found_in=_found_in(load, findings),
        provenance=Provenance(
            run=run_digest([load.digest], figures.months),
            loads=(load.digest,),
            definitions=definition_version(),
            program=f"Parentis {__version__}",
            as_at=load.as_at,
            statistics=comparators.digest,
        ),
        comparators=comparators,
        reported=_last_reported(store, load, figures, month),
        logo=drawn_logo(load),
    )


def drawn_logo(load: Load) -> Picture | None:
    """The council's logo, drawn; None where none came with the load."""
    from parentis.formats.picture import PictureError, drawn

    content = load.logo()
    try:
        return None if content is None else drawn(content)
    except PictureError as fault:  # a version before this one took it
        raise DataError(f"The logo of the load {load.digest[:12]} can no longer be used: {fault}.") from fault


def _found_in(load: Load, findings: Iterable[Finding]) -> Mapping[str, int]:
    """Errors and warnings by source, as the catalogue names the sources: `visits.csv`, `SSDA903 Episodes`."""
    sources = {file.path: file.recognised_as for file in load.manifest.files}
    return Counter(sources.get(finding.file, "") for finding in findings if finding.severity != "note")


def _last_reported(store: Path, load: Load, figures: Series, month: Month) -> Reported | None:
    """The last report made from an earlier load of the council, beside these figures; None where there is none.

    It is that of the month the council's file names, else the latest of the twelve months before. Runs are found by
    their digest: one of other definitions is no longer the same report.
    """
    import pyarrow.parquet as pq

    from parentis.series.compute import MONTHS_SHOWN
    from parentis.series.identity import run_digest
    from parentis.series.reported import reported_then
    from parentis.store import Store

    named = load.council.report.last_report if load.council else None
    loads = [one for one in Store(store).loads() if one.council_number == load.council_number]
    before = [one for one in reversed(loads) if one.as_at < load.as_at]
    for reported in [named] if named else [month.less(ago) for ago in range(1, MONTHS_SHOWN)]:
        months = [str(reported.less(ago)) for ago in reversed(range(MONTHS_SHOWN))]
        for one in before:
            kept = Store(store).run(run_digest([one.digest], months))
            if kept is not None:
                return reported_then(str(reported), pq.read_table(kept / "series.parquet"), figures)
    return None
