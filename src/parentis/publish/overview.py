"""Every indicator on a line: where it stands, which way it went, and what that means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parentis.commentary.headlines import is_headline
from parentis.commentary.sections import SectionPlan
from parentis.facts import Bearing, Change, Direction, Facts, Kind, Movement, Standing
from parentis.facts.bases import too_few_for_a_percentage
from parentis.facts.display import count
from parentis.indicators import Indicator, Measure
from parentis.publish.board import Overview, OverviewGroup, OverviewRow, Spark
from parentis.publish.item import (
    NO_FIGURE,
    Shown,
    comparator_of,
    comparator_words,
    label_of,
    name_in,
    periods,
    target_words,
)
from parentis.publish.measures import Measures, anchor_of

HEADING = "Performance overview"

LEAD = (
    "Each indicator on a line, by its headline measures: the latest figure, the change on the period before with its "
    "sign, what the change means, and the target where the council has set one. A change is called better or worse "
    "only when it is larger than chance would bring."
)

COLUMNS = ("Indicator", "Measure", "Latest", "Out of", "Change", "Meaning", "Target", "Comparator", "13 months")

NOT_EVIDENCED = "Not evidenced"
NOT_PUBLISHED = "Not published"

SIGNS = {Movement.UP: "+", Movement.DOWN: "\N{MINUS SIGN}"}

MEANINGS = {
    Direction.BETTER: "Better",
    Direction.WORSE: "Worse",
    Direction.NEITHER: "Changed",
    Direction.NO_CLEAR_CHANGE: "No clear change",
    Direction.NOT_COMPARABLE: "Not judged",
}

BEARINGS = {Bearing.ABOVE: "above it", Bearing.BELOW: "below it", Bearing.LEVEL: "level with it"}


def overview(plans: Sequence[SectionPlan], measures: Measures) -> Overview:
    """The lines of every section that has an indicator, in the council's order."""
    groups = [
        OverviewGroup(plan.title, tuple(row for entry in plan.indicators for row in _rows(entry, measures)))
        for plan in plans
        if plan.indicators
    ]
    return Overview(HEADING, (LEAD,), COLUMNS, tuple(groups))


def _rows(entry: Indicator, measures: Measures) -> Iterator[OverviewRow]:
    first = entry.measures[0].measure
    headlines = [one for one in entry.measures if is_headline(one.code, one.measure, first) and measures.has(one)]
    if any(measures.facts(one) is not None for one in headlines):
        for one in headlines:
            if (facts := measures.facts(one)) is not None:
                yield _line(one, facts, measures)
            elif measures.get(one).is_withheld(measures.month):
                phrase, _ = measures.in_short(one.code, one.measure)
                yield _without_figures(entry.code, phrase, NOT_PUBLISHED, anchor_of(entry.code))
        return
    known = [one for one in entry.measures if measures.has(one)]
    anchor = anchor_of(entry.code) if known else ""
    yield _without_figures(entry.code, entry.title, _without_facts(known, measures), anchor)


def _without_figures(code: str, title: str, why: str, anchor: str) -> OverviewRow:
    return OverviewRow(code, "", title, why, "", "", "", "", "", None, anchor)


def _without_facts(known: Sequence[Measure], measures: Measures) -> str:
    """What stands for the latest figure of an indicator without one to print; `known` are its measures with figures."""
    if any(measures.get(one).is_withheld(measures.month) for one in known):
        return NOT_PUBLISHED
    return "No figure" if known else NOT_EVIDENCED


def _line(one: Measure, facts: Facts, measures: Measures) -> OverviewRow:
    shown = measures.get(one)
    phrase, _ = measures.in_short(one.code, one.measure)
    change = facts.change or facts.year_change
    judged = facts.judged[1] if facts.judged else None
    return OverviewRow(
        code=one.code,
        measure=one.measure,
        title=phrase,
        latest=_latest(shown, facts),
        base=_base(shown, facts),
        change=_change(change, shown) if change else "",
        direction=_meaning(judged) if judged else "",
        target=_target(shown),
        comparator=_comparator(shown),
        spark=_spark(shown),
        anchor=anchor_of(one.code),
    )


def _latest(shown: Shown, facts: Facts) -> str:
    """The value with its sign; the count where a percentage would mislead or there is none."""
    if facts.now.value is None:
        return NO_FIGURE
    return count(facts.now.numerator) if too_few_for_a_percentage(facts.now) else label_of(shown, facts.now)


def _base(shown: Shown, facts: Facts) -> str:
    """`81 of 664` beside a percentage, `of 7` beside a count that leads, the unit of a rate or an average."""
    now = facts.now
    if now.kind is not Kind.SHARE or now.denominator is None:
        return "" if now.kind is Kind.COUNT else shown.display.unit
    of = f"of {count(now.denominator)}"
    return of if too_few_for_a_percentage(now) or now.value is None else f"{count(now.numerator)} {of}"


def _change(change: Change, shown: Shown) -> str:
    """`+1.2 points`, a fall with a minus sign, `0.0 points`; a dash where there is nothing to compare with."""
    if change.difference is None or change.before is None:
        return NO_FIGURE
    if too_few_for_a_percentage(change.now) or too_few_for_a_percentage(change.before):
        return NO_FIGURE
    unit = " points" if shown.display.kind is Kind.SHARE else ""
    rounded = abs(shown.display.rounded(change.difference))
    sign = SIGNS.get(change.movement, "") if rounded else ""
    return f"{sign}{rounded:,}{unit}" + _since(change)


def _since(change: Change) -> str:
    """Over how many months; nothing for one."""
    months = change.now.month.index - change.anchor.index
    return "" if months == 1 else f" in {months} months"


def _meaning(judged: Change) -> str:
    """`Better`; `Worse in 12 months` when it is the year's change that is clear."""
    word = MEANINGS[judged.direction]
    return word + (_since(judged) if judged.is_clear else "")


def _target(shown: Shown) -> str:
    """`85% by Sep 2017: not met`."""
    if shown.target is None:
        return ""
    words = target_words(shown.target).removeprefix("Target ")
    return words if shown.target.standing is Standing.UNDECIDED else f"{words}: {shown.target.standing.value}"


def _comparator(shown: Shown) -> str:
    """`England 62 (2016): below it`; nothing where nothing comparable is published."""
    contrast = comparator_of(shown.comparison)
    if contrast is None:
        return ""
    bearing = "" if contrast.bearing is Bearing.NOT_JUDGED else f": {BEARINGS[contrast.bearing]}"
    return comparator_words(shown) + bearing


def _spark(shown: Shown) -> Spark | None:
    """The months shown, where there are at least two of them."""
    found = periods(shown)
    known = [(month, reading) for month, reading in found if reading is not None and reading.value is not None]
    if len(known) < 2:
        return None
    (first, start), (last, end) = known[0], known[-1]
    words = (
        f"It stood at {label_of(shown, start)} in {name_in(shown, first)}, and the line ends "
        f"at {label_of(shown, end)} in {name_in(shown, last)}."
    )
    return Spark(
        tuple(None if reading is None or reading.value is None else float(reading.value) for _, reading in found), words
    )
