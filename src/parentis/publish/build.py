"""The Highlight Report made: from figures, commentary, council and findings to one finished value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from parentis.commentary import Item, SectionText
from parentis.commentary.sections import SectionPlan, plan_sections
from parentis.commentary.subjects import subject_of
from parentis.council import Council
from parentis.facts import Kind as MeasureKind
from parentis.facts import window
from parentis.facts.reading import window_of_years
from parentis.indicators import INDICATORS, Indicator, Measure, measure
from parentis.period import Month
from parentis.publish.closing import FindingsSummary, Provenance, data_quality, definitions, origin
from parentis.publish.colour import palette
from parentis.publish.cover import cover
from parentis.publish.item import Shown, report_item, shown
from parentis.publish.missing import not_evidenced
from parentis.publish.parts import parts_table
from parentis.publish.report import Block, Edition, Kind, NarrativePlace, Part, Report, Section
from parentis.publish.summary import summary
from parentis.series.figures import Series

LANGUAGE = "en-GB"

# The accent when there is no council file to give one.
DEFAULT_COLOUR = "#1d4f6e"

HEADINGS: dict[Kind, tuple[str, str]] = {
    "issue": ("Current issues", "No current issues: nothing clearly got worse, and no target is missed."),
    "improvement": ("Improvements", "No improvements beyond what chance would bring."),
    "context": ("Context", ""),
}

# A bookmark in Word, which the narrative's place becomes, has no longer name.
LONGEST_KEY = 40


def build_report(
    *,
    series: Series,
    council: Council | None,
    month: Month,
    sections: Sequence[SectionText],
    findings_summary: FindingsSummary,
    provenance: Provenance,
    edition: Edition = "Restricted",
) -> Report:
    """The whole report for one council and month, complete before any writer sees it.

    `sections` is the commentary, in the council's order; a section without items is kept and says what would
    evidence it. `series` has the figures of that council. `council` is None where no council file was given.
    """
    maker = _Maker(series, council, month)
    plans = plan_sections(council)
    made = tuple(
        maker.section(number, text, plan)
        for number, (text, plan) in enumerate(zip(sections, plans, strict=True), start=1)
    )
    return Report(
        language=LANGUAGE,
        cover=cover(council, month, edition),
        summary=summary(made, series, month, maker.in_short),
        sections=made,
        definitions=definitions(series),
        quality=data_quality(findings_summary),
        origin=origin(provenance, month),
        palette=palette(council.report.colour if council and council.report.colour else DEFAULT_COLOUR),
    )


class _Maker:
    """What every section is made from."""

    def __init__(self, series: Series, council: Council | None, month: Month) -> None:
        self._series, self._council, self._month = series, council, month
        self._shown: dict[tuple[str, str], Shown] = {}

    def section(self, number: int, text: SectionText, plan: SectionPlan) -> Section:
        """One section: its parts, what could not be evidenced, and the narrator's place."""
        told = {(item.code, item.measure) for item in text.items}
        parts_of = self._silent(plan.indicators, told)
        named = self._named(number, plan)
        anchors = _Anchors()
        parts = tuple(
            part
            for kind in HEADINGS
            if (part := self._part(kind, text.items, parts_of, anchors, told_of_any=bool(text.items)))
        )
        return Section(
            number=number,
            anchor=f"section-{number}",
            title=text.title,
            parts=parts,
            missing=not_evidenced(self._series, plan.indicators, named),
            narrative=_narrative(number, text, named),
        )

    def in_short(self, code: str, key: str) -> tuple[str, str]:
        """What a measure is called on its own, and its latest figure: `12.2% (81 of 664)`, `18 children`."""
        one = self._get(measure(code, key))
        subject, now = subject_of(code, key), one.window.now
        if now is None:
            return subject.phrase, ""
        noun = f" {subject.noun(int(now.numerator))}" if one.display.kind is MeasureKind.COUNT else ""
        return subject.phrase, one.display.reading(now) + noun

    def _part(
        self,
        kind: Kind,
        items: Iterable[Item],
        silent: dict[str, list[Measure]],
        anchors: _Anchors,
        *,
        told_of_any: bool,
    ) -> Part | None:
        heading, none = HEADINGS[kind]
        of_kind: dict[str, list[Item]] = {}
        for item in items:
            if item.kind == kind:
                of_kind.setdefault(item.code, []).append(item)
        blocks = [self._block(code, group, silent, anchors) for code, group in of_kind.items()]
        if kind == "context":
            blocks += [self._block(code, [], silent, anchors) for code in list(silent)]
            blocks.sort(key=lambda block: block.code)
        if not blocks and (kind == "context" or not told_of_any):
            return None
        return Part(kind, heading, tuple(blocks), none)

    def _block(self, code: str, items: Sequence[Item], silent: dict[str, list[Measure]], anchors: _Anchors) -> Block:
        """One indicator. Its silent measures go with the first of its blocks."""
        rest = [self._get(one) for one in silent.pop(code, [])]
        return Block(
            code=code,
            title=INDICATORS[code].title,
            anchor=anchors.next(code),
            items=tuple(report_item(item, self._get(measure(item.code, item.measure))) for item in items),
            parts=parts_table(rest, alone=not items),
        )

    def _silent(self, indicators: Sequence[Indicator], told: set[tuple[str, str]]) -> dict[str, list[Measure]]:
        """By indicator, the measures that have figures but no item."""
        have = set(self._series.measures)
        found = {
            entry.code: [
                one for one in entry.measures if (one.code, one.measure) in have and (one.code, one.measure) not in told
            ]
            for entry in indicators
        }
        return {code: measures for code, measures in found.items() if measures}

    def _get(self, one: Measure) -> Shown:
        key = (one.code, one.measure)
        if key not in self._shown:
            run = self._series.run(one.code, one.measure)
            by_years = window_of_years(run, self._month) if one.period == "year" else None
            self._shown[key] = shown(one, by_years or window(run, self._month), self._council)
        return self._shown[key]

    def _named(self, number: int, plan: SectionPlan) -> tuple[str, ...]:
        """What the council's file puts in a section: codes or the beginnings of codes."""
        if self._council is None:
            return tuple(dict.fromkeys(entry.code[:4] for entry in plan.indicators))
        return tuple(self._council.sections[number - 1].indicators)


class _Anchors:
    """Names of places in the document, each once: an indicator can stand under two headings of a section."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def next(self, code: str) -> str:
        """A name for the next place of an indicator."""
        self._given[code] = self._given.get(code, 0) + 1
        base = f"indicator-{code.replace('.', '-')}"
        return base if self._given[code] == 1 else f"{base}-{self._given[code]}"


def _narrative(number: int, text: SectionText, named: Sequence[str]) -> NarrativePlace:
    key = "narrative_" + "_".join(prefix.replace(".", "_") for prefix in named or [str(number)])
    return NarrativePlace(
        key=key if len(key) <= LONGEST_KEY else f"narrative_section_{number}",
        heading="Narrative",
        narrator=text.narrator,
        prompt=f"{text.narrator or 'The narrator'}: write the narrative for this section here.",
    )
