"""The end of the report: definitions used, what checking found, and where everything comes from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from parentis.formats.findings import Finding
from parentis.indicators import INDICATORS, Indicator
from parentis.period import Month
from parentis.publish.report import (
    DataQuality,
    Definitions,
    Fact,
    IndicatorDefinition,
    MeasureDefinition,
    Origin,
    QualityLine,
)

FindingsSummary = Mapping[tuple[str, str], int]
"""How many findings there are of each severity and rule."""

SEVERITIES = {"error": "errors", "warning": "warnings", "note": "notes"}


@dataclass(frozen=True)
class Provenance:
    """What the report was made from.

    run:         digest of the computation
    loads:       digests of the loads it used; a public edition names none, and `run` is then that of its figures
    definitions: version (or digest) of the indicators' definitions
    program:     name and version of the program, as in `Parentis 0.1.0`
    statistics:  digest of the published statistics it was compared with; empty where there were none
    as_at:       the date the files were delivered or stand for; the document carries it as its own date. Left
                 out, the last day of the report month. Never the clock, so that the same run gives the same bytes
    """

    run: str
    loads: tuple[str, ...]
    definitions: str
    program: str
    as_at: date | None = None
    statistics: str = ""


def summarise(findings: Iterable[Finding]) -> FindingsSummary:
    """The findings as counts by severity and rule: no file, row or child."""
    return Counter((finding.severity, finding.rule) for finding in findings)


def definitions(told: Collection[tuple[str, str]]) -> Definitions:
    """The definitions of the measures (code, key) that are told, in the catalogue's order."""
    indicators = [definition(entry, told) for entry in INDICATORS.values()]
    return Definitions(
        heading="Definitions used",
        lead="What each figure counts, and the files and columns that it is counted from.",
        indicators=tuple(entry for entry in indicators if entry.measures),
    )


def definition(entry: Indicator, told: Collection[tuple[str, str]]) -> IndicatorDefinition:
    """The definitions of those measures of an indicator that are among some."""
    return IndicatorDefinition(
        entry.code,
        entry.title,
        tuple(
            MeasureDefinition(one.title, one.definition_text.replace("`", "'"), one.source)
            for one in entry.measures
            if (one.code, one.measure) in told
        ),
    )


def data_quality(found: FindingsSummary | None) -> DataQuality:
    """The findings by severity and rule, the most serious and most frequent first; None says that they are not told."""
    if found is None:
        return DataQuality("Data quality", (NOT_TOLD,), QUALITY_COLUMNS, ())
    totals = dict.fromkeys(SEVERITIES, 0)
    for (severity, _), number in found.items():
        totals[severity] += number
    ranks = list(SEVERITIES)
    ordered = sorted(found.items(), key=lambda entry: (ranks.index(entry[0][0]), -entry[1], entry[0][1]))
    return DataQuality(
        heading="Data quality",
        lead=_quality_lead(totals),
        columns=QUALITY_COLUMNS,
        lines=tuple(
            QualityLine(severity.capitalize(), rule.replace("-", " ").capitalize(), f"{number:,}")
            for (severity, rule), number in ordered
        ),
    )


NOT_TOLD = "What checking the files found is told in the restricted edition: most of it is of few children."
QUALITY_COLUMNS = ("Severity", "What was found", "How often")


def _quality_lead(totals: Mapping[str, int]) -> tuple[str, ...]:
    if not any(totals.values()):
        return ("Checking the files found nothing to report.",)
    counts = [
        f"{number:,} {plural if number != 1 else severity}"
        for (severity, number), plural in zip(totals.items(), SEVERITIES.values(), strict=True)
    ]
    meaning = (
        "An error makes a figure wrong or stops it, a warning weakens one, a note is worth knowing. Each finding, "
        "with its file, row and what to do, is in findings.csv beside this report."
    )
    return (f"Checking the files found {counts[0]}, {counts[1]} and {counts[2]}.", meaning)


FROM_FILES = "The same files, definitions, statistics and program give this report again, to the last byte."
FROM_STORE = (
    "The council's own store has, under the number of the figures, which run and which files they were taken from. A "
    "public edition does not name those: their numbers would confirm a guess at what is in them."
)


def origin(provenance: Provenance, month: Month) -> Origin:
    """What the report was made from, for its last page and its properties."""
    loads = provenance.loads
    facts = [
        Fact("Run" if loads else "Figures", provenance.run),
        *(Fact("Load" if len(loads) == 1 else f"Load {n}", load) for n, load in enumerate(loads, start=1)),
        *((Fact("Published statistics", provenance.statistics),) if provenance.statistics else ()),
        Fact("Definitions", provenance.definitions),
        Fact("Program", provenance.program),
    ]
    return Origin(
        heading="Where this report comes from",
        lead=FROM_FILES if loads else FROM_STORE,
        facts=tuple(facts),
        identifier=provenance.run,
        made_on=provenance.as_at or month.last,
    )
