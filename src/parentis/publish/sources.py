"""Where what is not the council's own comes from: published statistics, populations, the set of neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from parentis.commentary import SectionText
from parentis.facts.comparison import Comparison
from parentis.indicators import Measure, measure
from parentis.publish.cover import day
from parentis.publish.measures import Measures
from parentis.publish.report import Fact, Sources

HEADING = "Sources and editions"
OWN = "Every figure of the council is counted from its own files; its files and their editions are those named last."
BESIDE = "What it is set beside is published, and of the editions named here."


def sources(sections: Iterable[SectionText], measures: Measures) -> Sources:
    """The publications, the population and the neighbours that the measures told rest on, each edition once."""
    told = [measure(item.code, item.measure) for text in sections for item in text.items]
    comparisons = [one for each in told if (one := measures.get(each).comparison) is not None]
    facts = [*_population(told, measures), *_neighbours(comparisons), *_publications(comparisons)]
    return Sources(HEADING, f"{OWN} {BESIDE}" if comparisons else OWN, tuple(facts))


def _population(told: Iterable[Measure], measures: Measures) -> Iterator[Fact]:
    council = measures.council
    used = council.population_for(measures.month) if council else None
    if council is None or used is None or not any(one.over_population for one in told):
        return
    source = f" ({council.population.source})" if council.population.source else ""
    yield Fact("Residents aged 0 to 17", f"{used.residents:,}, mid-{used.year}{source}")


def _neighbours(comparisons: Iterable[Comparison]) -> Iterator[Fact]:
    found = {
        (one.neighbours.edition, tuple(member.name for member in one.neighbours.members))
        for one in comparisons
        if one.neighbours is not None
    }
    for edition, names in sorted(found):
        yield Fact("Statistical neighbours", ": ".join(text for text in (edition, ", ".join(names)) if text))


def _publications(comparisons: Iterable[Comparison]) -> Iterator[Fact]:
    found = {(one.publication.title, one.publication.edition, one.publication.period_end) for one in comparisons}
    for title, edition, ends in sorted(found):
        yield Fact(title, ", ".join(text for text in (edition, f"year to {day(ends)}") if text))
