"""The Highlight Report made: from figures, commentary, council and findings to one finished value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from parentis.commentary import Item, SectionText
from parentis.commentary.sections import SectionPlan, plan_sections
from parentis.council import Council
from parentis.indicators import INDICATORS, measure
from parentis.publish.closing import data_quality, definitions, origin
from parentis.publish.colour import Palette, palette
from parentis.publish.cover import BOARD_REPORT, cover
from parentis.publish.guide import CHART_GUIDE
from parentis.publish.item import report_item
from parentis.publish.measures import Measures, anchor_of
from parentis.publish.missing import left_out, not_evidenced, not_published, withheld_headlines
from parentis.publish.places import places_of
from parentis.publish.report import Block, Kind, NarrativePlace, Part, Report, Section
from parentis.publish.restated import restated
from parentis.publish.run import Run
from parentis.publish.sources import sources
from parentis.publish.summary import summary

LANGUAGE = "en-GB"

# The accent when there is no council file to give one.
DEFAULT_COLOUR = "#1d4f6e"

# Where something is withheld nobody may say that there is nothing.
NONE_PUBLISHED: dict[Kind, str] = {
    "issue": "No current issues among the figures that are published.",
    "improvement": "No improvements among the figures that are published.",
    "context": "",
}

HEADINGS: dict[Kind, tuple[str, str]] = {
    "issue": ("Current issues", "No current issues: nothing clearly got worse, and no target is missed."),
    "improvement": ("Improvements", "No improvements beyond what chance would bring."),
    "context": ("Context", ""),
}


def build_report(run: Run, pages: Mapping[str, int] | None = None) -> Report:
    """The whole report for one council and month, complete before any writer sees it.

    A section without items is kept and says what would evidence it. `pages` are those of the Board Report's PDF, by
    the anchors of its indicators.
    """
    measures = run.measures
    maker = _Maker(measures, pages or {})
    made = tuple(
        maker.section(number, text, plan, place)
        for number, (text, plan, place) in enumerate(
            zip(run.sections, plan_sections(run.council), places_of(run), strict=True), start=1
        )
    )
    return Report(
        language=LANGUAGE,
        cover=cover(run.council, run.month, run.edition, as_at=run.provenance.as_at, picture=run.logo),
        summary=summary(made, measures, pages or {}, _withheld(run)),
        sections=made,
        restated=restated(run.reported, measures),
        definitions=definitions({(item.code, item.measure) for text in run.sections for item in text.items}),
        guide=CHART_GUIDE,
        quality=data_quality(run.findings),
        sources=sources(run.sections, measures),
        origin=origin(run.provenance, run.month),
        palette=palette_of(run.council),
    )


def _withheld(run: Run) -> int:
    """How many measures that always speak cannot."""
    return sum(len(withheld_headlines(run.measures, plan.indicators)) for plan in plan_sections(run.council))


def palette_of(council: Council | None) -> Palette:
    """The colours of a council's reports."""
    return palette(council.report.colour if council and council.report.colour else DEFAULT_COLOUR)


class _Maker:
    """What every section is made from."""

    def __init__(self, measures: Measures, pages: Mapping[str, int]) -> None:
        self._measures, self._pages = measures, pages

    def section(self, number: int, text: SectionText, plan: SectionPlan, place: NarrativePlace) -> Section:
        """One section: its parts, what could not be evidenced, and the narrator's place."""
        named = self._measures.named(number, plan.indicators)
        anchors = _Anchors()
        told = bool(text.items)
        parts = [part for kind in HEADINGS if (part := self._part(kind, text.items, anchors, told_of_any=told))]
        if withheld_headlines(self._measures, plan.indicators):
            parts = [replace(part, none=NONE_PUBLISHED[part.kind]) for part in parts]
        return Section(
            number=number,
            anchor=f"section-{number}",
            title=text.title,
            parts=tuple(parts),
            missing=(
                *not_published(self._measures, plan.indicators),
                *not_evidenced(self._measures.series, plan.indicators, named),
                *left_out(text),
            ),
            narrative=place,
        )

    def _part(self, kind: Kind, items: Iterable[Item], anchors: _Anchors, *, told_of_any: bool) -> Part | None:
        heading, none = HEADINGS[kind]
        of_kind: dict[str, list[Item]] = {}
        for item in items:
            if item.kind == kind:
                of_kind.setdefault(item.code, []).append(item)
        if not of_kind and (kind == "context" or not told_of_any):
            return None
        make = self._lines if kind == "context" else self._charts
        return Part(kind, heading, tuple(make(code, group, anchors) for code, group in of_kind.items()), none)

    def _charts(self, code: str, items: Sequence[Item], anchors: _Anchors) -> Block:
        """What the board must look at: each measure with its chart and its table."""
        shown = (report_item(item, self._measures.get(measure(item.code, item.measure))) for item in items)
        title = f"{INDICATORS[code].title}{_standing(items)}"
        return Block(code, title, anchors.next(code), tuple(shown), None, (), *self._reference(code))

    def _lines(self, code: str, items: Sequence[Item], anchors: _Anchors) -> Block:
        """What stands as it was: a sentence each, the rest being in the Board Report."""
        sentences = tuple(_line(item) for item in items)
        return Block(code, INDICATORS[code].title, anchors.next(code), (), None, sentences, *self._reference(code))

    def _reference(self, code: str) -> tuple[str, str]:
        """Where the Board Report has an indicator, in words, and the name of the place."""
        anchor = anchor_of(code)
        page = self._pages.get(anchor)
        return (f"{BOARD_REPORT}, page {page}", anchor) if page else ("", "")


def _standing(items: Sequence[Item]) -> str:
    """What a heading adds of position and direction, after a dash; nothing where neither speaks."""
    headings = dict.fromkeys(item.heading for item in items if item.facts["filed"]["position"] is not None)
    words = "; ".join(heading[:1].lower() + heading[1:] for heading in headings)
    return f" \N{EN DASH} {words}" if words else ""


def _line(item: Item) -> str:
    """The sentence, and who filed it here and why where that was not the rule."""
    return f"{item.sentence} {item.words[:1].upper()}{item.words[1:]}." if item.is_moved else item.sentence


class _Anchors:
    """Names of places in the document, each once: an indicator can stand under two headings of a section."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def next(self, code: str) -> str:
        """A name for the next place of an indicator."""
        self._given[code] = self._given.get(code, 0) + 1
        base = anchor_of(code)
        return base if self._given[code] == 1 else f"{base}-{self._given[code]}"
