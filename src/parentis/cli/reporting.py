"""Writing the reports for a command: what a load and its figures become on the way to the documents."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from parentis.cli.errors import CallError
from parentis.cli.progress import Steps

if TYPE_CHECKING:
    from parentis.commentary import SectionText
    from parentis.facts import Comparators
    from parentis.formats.findings import Finding
    from parentis.period import Month
    from parentis.publish.documents import Run
    from parentis.series.figures import Series
    from parentis.store import Load


def make_folder(out: Path) -> None:
    """The folder for the report, made when it is not there."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise CallError(f"The folder {out} for the report cannot be made: {(fault.strerror or '').lower()}.") from fault


def told_of_reports(out: Path) -> str:
    """Which file to open."""
    return f"Open {out / 'highlight-report.html'}, and board-report.html beside it; both also as .docx and .pdf."


def write_reports(
    load: Load,
    figures: Series,
    sections: Sequence[SectionText],
    findings: Sequence[Finding],
    comparators: Comparators,
    month: Month,
    out: Path,
    step: Steps,
) -> None:
    """Both reports of a load, in every form; what is to be said of them goes to stderr."""
    from parentis.publish.documents import write_documents

    notes = write_documents(_run(load, figures, sections, findings, comparators, month), out, step)
    for note in notes:
        print(note, file=sys.stderr)


def _run(
    load: Load,
    figures: Series,
    sections: Sequence[SectionText],
    findings: Sequence[Finding],
    comparators: Comparators,
    month: Month,
) -> Run:
    from parentis import __version__
    from parentis.publish import Provenance, summarise
    from parentis.publish.documents import Run
    from parentis.series.identity import definition_version, run_digest

    return Run(
        series=figures,
        council=load.council,
        month=month,
        sections=sections,
        findings=summarise(findings),
        found_in=_found_in(load, findings),
        provenance=Provenance(
            run=run_digest([load.digest], figures.months),
            loads=(load.digest,),
            definitions=definition_version(),
            program=f"Parentis {__version__}",
            as_at=load.as_at,
        ),
        comparators=comparators,
    )


def _found_in(load: Load, findings: Iterable[Finding]) -> Mapping[str, int]:
    """Errors and warnings by source, as the catalogue names the sources: `visits.csv`, `SSDA903 Episodes`."""
    sources = {file.path: file.recognised_as for file in load.manifest.files}
    return Counter(sources.get(finding.file, "") for finding in findings if finding.severity != "note")
