"""The Board Report made: every indicator of every section, from the figures and the commentary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from parentis.commentary import Item, SectionText
from parentis.commentary.sections import SectionPlan, plan_sections
from parentis.facts import NoControl
from parentis.indicators import Indicator, measure
from parentis.publish.board import BoardReport, BoardSection, Entry
from parentis.publish.breakdown import Groups, breakdown, groups_in
from parentis.publish.build import LANGUAGE, palette_of
from parentis.publish.closing import data_quality, definition, origin
from parentis.publish.control_notes import no_band_note
from parentis.publish.cover import BOARD_REPORT, cover
from parentis.publish.guide import CHART_GUIDE
from parentis.publish.item import REASON_JUDGED, Shown, report_item
from parentis.publish.measures import Measures, anchor_of
from parentis.publish.missing import not_evidenced
from parentis.publish.overview import overview
from parentis.publish.parts import parts_table
from parentis.publish.quality_notes import quality_notes
from parentis.publish.report import Block, ReportItem
from parentis.publish.run import Run
from parentis.publish.sources import sources


def build_board_report(run: Run) -> BoardReport:
    """The whole Board Report for one council and month, complete before any writer sees it."""
    measures = run.measures
    plans = plan_sections(run.council)
    groups = groups_in(run.series, run.month)
    return BoardReport(
        language=LANGUAGE,
        cover=cover(run.council, run.month, run.edition, BOARD_REPORT, run.provenance.as_at, run.logo),
        overview=overview(plans, measures),
        guide=CHART_GUIDE,
        sections=tuple(
            _section(number, text, plan, measures, groups, run.found_in)
            for number, (text, plan) in enumerate(zip(run.sections, plans, strict=True), start=1)
        ),
        quality=data_quality(run.findings),
        sources=sources(run.sections, measures),
        origin=origin(run.provenance, run.month),
        palette=palette_of(run.council),
    )


def _section(
    number: int,
    text: SectionText,
    plan: SectionPlan,
    measures: Measures,
    groups: Groups,
    found_in: Mapping[str, int] | None,
) -> BoardSection:
    entries = (
        _entry(entry, text, measures, groups, found_in)
        for entry in plan.indicators
        if any(measures.has(one) for one in entry.measures)
    )
    return BoardSection(
        number,
        f"section-{number}",
        text.title,
        tuple(entries),
        not_evidenced(measures.series, plan.indicators, measures.named(number, plan.indicators)),
    )


def _entry(
    entry: Indicator, text: SectionText, measures: Measures, groups: Groups, found_in: Mapping[str, int] | None
) -> Entry:
    """One indicator: the measures that speak with a chart each, the others in one table."""
    items = [item for item in text.items if item.code == entry.code]
    told = [measures.get(measure(item.code, item.measure)) for item in items]
    silent = measures.silent([entry], {(item.code, item.measure) for item in items})
    rest = [measures.get(one) for one in silent.get(entry.code, ())]
    block = Block(
        code=entry.code,
        title=entry.title,
        anchor=anchor_of(entry.code),
        items=tuple(_charted(item, one, measures) for item, one in zip(items, told, strict=True)),
        parts=parts_table(rest, alone=not items),
    )
    broken_down = (breakdown(one, groups, measures.series.withheld) for one in told)
    return Entry(
        block=block,
        breakdowns=tuple(each for each in broken_down if each is not None),
        definition=definition(entry, set(measures.series.measures)),
        quality=quality_notes([*told, *rest], groups, measures, found_in),
    )


def _charted(item: Item, one: Shown, measures: Measures) -> ReportItem:
    """A measure with its chart, and beneath it why the chart has no band where one would mislead."""
    made = report_item(item, one, REASON_JUDGED, in_detail=True)
    facts = measures.facts(one.measure)
    if facts is None or not isinstance(facts.control, NoControl):
        return made
    notes = (*made.table.notes, no_band_note(facts.control.why))
    return replace(made, table=replace(made.table, notes=notes))
