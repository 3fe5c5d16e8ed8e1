"""Writing the commentary: from the figures of a computation to the items of every section."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from parentis.commentary.headlines import speaks
from parentis.commentary.item import Item, item_of
from parentis.commentary.moved import LeftOut, moved
from parentis.commentary.sections import SectionPlan, SectionText, plan_sections
from parentis.commentary.subjects import subject_of
from parentis.commentary.voice import Voice
from parentis.council import Council
from parentis.facts import Comparators, Display, Facts, Runs, facts_about
from parentis.indicators import Measure
from parentis.period import Month
from parentis.series.figures import Series

# Of a council without a file, as of one whose file does not say.
DECIMALS = 1

FactsOf = Callable[[Measure], Facts | None]
"""What is true of a measure in the report month; None when it has no figure then."""


def write_commentary(
    series: Series,
    council: Council | None,
    month: Month,
    comparators: Comparators | None = None,
    facts_of: FactsOf | None = None,
) -> tuple[SectionText, ...]:
    """The sections in the council's order, with an item for each measure that speaks (see `headlines`).

    A measure that is not evidenced in the month has no item; nor has one whose section the council leaves out.
    `facts_of` is for who needs the facts again, and keeps what was worked out.
    """
    facts_of = facts_of or _facts_in(series, council, month, comparators)
    return tuple(_section(plan, council, month, facts_of) for plan in plan_sections(council))


def commentary_json(sections: Iterable[SectionText]) -> str:
    """The commentary as `commentary.json` has it: the same text for the same commentary, ending in a newline."""
    data = [_section_data(section) for section in sections]
    return json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _section_data(section: SectionText) -> dict[str, Any]:
    data = {
        "section": section.title,
        "narrator": section.narrator,
        "items": [_item_data(item) for item in section.items],
    }
    left_out = [_item_data(each.item) for each in section.left_out]
    return {**data, "left_out": left_out} if left_out else data


def _item_data(item: Item) -> dict[str, Any]:
    return {
        "code": item.code,
        "measure": item.measure,
        "kind": item.kind,
        "sentence": item.sentence,
        "facts": item.facts,
        "why": item.why,
    }


def _facts_in(series: Series, council: Council | None, month: Month, comparators: Comparators | None) -> FactsOf:
    runs = Runs(series, _council_of(series, council))

    def of(measure: Measure) -> Facts | None:
        run = series.run(measure.code, measure.measure, council=runs.council)
        pairs = series.pairs(measure.code, measure.measure, month, runs.council)
        return facts_about(measure, run, month, council, pairs, runs, comparators)

    return of


def _section(plan: SectionPlan, council: Council | None, month: Month, facts_of: FactsOf) -> SectionText:
    told = list(_told(plan, council, month, facts_of))
    return SectionText(
        plan.title,
        plan.narrator,
        tuple(each for each in told if isinstance(each, Item)),
        tuple(each for each in told if isinstance(each, LeftOut)),
    )


def _told(plan: SectionPlan, council: Council | None, month: Month, facts_of: FactsOf) -> Iterator[Item | LeftOut]:
    """The items of the measures that speak by the rule, or because an editor says so."""
    for indicator in plan.indicators:
        first = indicator.measures[0].measure
        for measure in indicator.measures:
            facts = facts_of(measure)
            if facts is None:
                continue
            move = council.move_of(month, measure.code, measure.measure) if council else None
            by_rule = speaks(facts, first) or bool(facts.undertaken)
            if move or by_rule:
                item = item_of(facts, voice_for(facts, council), council.filing if council else None)
                yield moved(item, move, speaks=by_rule) if move else item


def _council_of(series: Series, council: Council | None) -> str | None:
    """Whose figures to tell, where a computation holds several councils; the first one's when unknown."""
    return council.dfe_number if council and council.dfe_number in series.councils else None


def voice_for(facts: Facts, council: Council | None) -> Voice:
    """How a measure's item speaks in this council's report."""
    measure = facts.measure
    decimals = council.report.decimals if council else DECIMALS
    display = Display.of(measure, decimals)
    key = (measure.code, measure.measure)
    return Voice(subject_of(*key), display, measure.period, facts.now.month, key, _is_masked(facts))


def _is_masked(facts: Facts) -> bool:
    """Whether a month shown has a figure that is not published."""
    shown = facts.shown
    if shown is None or not shown.withheld:
        return False
    months = (shown.month.less(ago) for ago in reversed(range(len(shown.readings))))
    return any(
        reading is None and str(month) in shown.withheld for month, reading in zip(months, shown.readings, strict=True)
    )
