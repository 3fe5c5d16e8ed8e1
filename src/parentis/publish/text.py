"""The report as plain text: for a terminal, a diff, and the tests that read a whole report."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path

from parentis.publish.report import Block, Fact, Report, ReportItem, Section

WIDTH = 100


def write_text(report: Report, path: Path) -> None:
    """The report as a text file in UTF-8. The same report gives the same bytes."""
    path.write_text(plain_text(report), encoding="utf-8", newline="\n")


def plain_text(report: Report) -> str:
    """The report as plain text, charts by their alternatives."""
    return "\n".join(line.rstrip() for line in _lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    cover, summary = report.cover, report.summary
    yield from _heading(f"{cover.title}: {cover.council}, {cover.subtitle}", "=")
    yield cover.edition_and_mark
    yield from _facts(cover.facts)
    yield from _heading(summary.heading, "=")
    for text in summary.lead:
        yield from _wrapped(text)
    for tally in summary.tallies:
        yield f"{tally.number} {tally.label}"
    for listing in summary.listings:
        yield from _heading(listing.heading, "-")
        if not listing.pointers:
            yield listing.none
        for one in listing.pointers:
            yield f"{one.code} {one.title}: {one.figure}"
        if listing.more:
            yield listing.more
    for section in report.sections:
        yield from _section(section)
    yield from _end(report)


def _section(section: Section) -> Iterator[str]:
    yield from _heading(section.heading, "=")
    for part in section.parts:
        yield from _heading(part.heading, "-")
        if not part.blocks:
            yield part.none
        for block in part.blocks:
            yield from _block(block)
    for text in section.missing:
        yield ""
        yield from _wrapped(text)
    yield from _heading(section.narrative.heading, "-")
    yield section.narrative.by
    first, *rest = section.narrative.text or (section.narrative.prompt,)
    yield f"[{section.narrative.key}] {first}"
    yield from rest


def _block(block: Block) -> Iterator[str]:
    yield ""
    yield block.heading
    for item in block.items:
        yield from _item(item)
    for line in block.lines:
        yield from _wrapped(line)
    if block.reference:
        yield block.reference


def _item(item: ReportItem) -> Iterator[str]:
    yield ""
    yield from _wrapped(item.sentence)
    yield item.why
    yield from _wrapped(f"[{item.chart.alternative}]")
    yield from _grid([item.table.columns, *item.table.rows])
    yield from item.table.notes


def _end(report: Report) -> Iterator[str]:
    if report.restated is not None:
        yield from _heading(report.restated.heading, "=")
        yield from _wrapped(report.restated.lead)
        for row in report.restated.rows:
            yield f"{row.code} {row.title}: {row.then} then, {row.now} now"
    yield from _heading(report.definitions.heading, "=")
    yield from _wrapped(report.definitions.lead)
    yield ""
    yield report.guide.heading
    for fact in report.guide.facts:
        yield from _wrapped(f"{fact.label}: {fact.text}")
    for indicator in report.definitions.indicators:
        yield ""
        yield indicator.heading
        for measure in indicator.measures:
            yield from _wrapped(f"{measure.title}. {measure.text} Source: {measure.source}.")
    quality = report.quality
    yield from _heading(quality.heading, "=")
    for text in quality.lead:
        yield from _wrapped(text)
    if quality.lines:
        yield from _grid([quality.columns, *((one.severity, one.rule, one.count) for one in quality.lines)])
    yield from _heading(report.sources.heading, "=")
    yield from _wrapped(report.sources.lead)
    yield from _facts(report.sources.facts)
    yield from _heading(report.origin.heading, "=")
    yield from _wrapped(report.origin.lead)
    yield from _facts(report.origin.facts)


def _heading(text: str, rule: str) -> Iterator[str]:
    yield from ("", text, rule * min(len(text), WIDTH))


def _facts(facts: Sequence[Fact]) -> Iterator[str]:
    for fact in facts:
        yield f"{fact.label}: {fact.text}"


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)


def _grid(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        first, *rest = (
            cell.rjust(width) if at else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join([first, *rest])
