"""What a reader of one indicator should know of its data: what was found in its files, what is not known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from parentis.facts.bases import NO_PERCENTAGE_UNDER, too_few_for_a_percentage
from parentis.facts.display import count
from parentis.publish.breakdown import NAMES, Groups
from parentis.publish.closing import NOT_TOLD
from parentis.publish.item import Shown, periods
from parentis.publish.measures import Measures
from parentis.records.tables import TABLES
from parentis.words.groups import UNKNOWN

NOTHING_FOUND = "Nothing was found in the files that weakens these figures."


def quality_notes(
    several: Sequence[Shown], groups: Groups, measures: Measures, found_in: Mapping[str, int] | None
) -> tuple[str, ...]:
    """The notes on an indicator's measures; one that says so where there is nothing to note.

    Without `found_in` it is not told what was found in the files.
    """
    notes = (
        *_found(several, found_in or {}),
        *_population(several, measures),
        *_unknown(several, groups),
        *_small(several),
        *_gaps(several),
        *_withheld(several),
    )
    return tuple(notes) or ((NOTHING_FOUND,) if found_in is not None else (NOT_TOLD,))


def _found(several: Sequence[Shown], found_in: Mapping[str, int]) -> Iterator[str]:
    """Errors and warnings in the files that the measures name as their source."""
    named = " ".join(one.measure.source.lower() for one in several)
    for source in dict.fromkeys(table.source for table in TABLES.values()):
        number = found_in.get(source, 0)
        if number and source.lower() in named:
            found = "1 error or warning" if number == 1 else f"{number:,} errors and warnings"
            yield f"Checking found {found} in {source}: see findings.csv."


def _population(several: Sequence[Shown], measures: Measures) -> Iterator[str]:
    """Which mid-year the residents are of, where it is not the one that the rule asks for."""
    if measures.council is None or not any(one.measure.over_population for one in several):
        return
    used = measures.council.population_for(measures.month)
    if used is None:
        return
    instead = f", in place of those of mid-{used.wanted}" if used.stands_in else ""
    fixed = ", for every month" if measures.council.population.fixed is not None else ""
    yield f"Residents are those of mid-{used.year}{fixed}{instead}."


def _unknown(several: Sequence[Shown], groups: Groups) -> Iterator[str]:
    """How many cases of the first measure have an attribute that is not known, in the month."""
    now = several[0].window.now if several else None
    if now is None:
        return
    one, counts = several[0], now.denominator is None
    for dimension, name in NAMES.items():
        for figure in groups.get((one.measure.code, one.measure.measure, dimension), ()):
            cases = figure.numerator if counts else figure.denominator
            if figure.group == UNKNOWN and figure.month == str(one.window.month) and cases:
                whole = now.numerator if counts else now.denominator
                of = f" of {count(Fraction(whole))}" if whole is not None else ""
                yield f"{name} is not known for {count(Fraction(cases))}{of} cases."


def _small(several: Sequence[Shown]) -> Iterator[str]:
    """How many of the periods shown have too few cases for a percentage."""
    if not several:
        return
    found = [reading for _, reading in periods(several[0])]
    small = sum(reading is not None and too_few_for_a_percentage(reading) for reading in found)
    if small:
        yield f"In {small} of {len(found)} periods the base is under {NO_PERCENTAGE_UNDER}: too few to compare."


def _gaps(several: Sequence[Shown]) -> Iterator[str]:
    """How many of the periods shown have no figure."""
    if not several:
        return
    found = [reading for month, reading in periods(several[0]) if not several[0].is_withheld(month)]
    missing = sum(reading is None for reading in found)
    if missing:
        yield f"{missing} of {len(found)} periods could not be worked out from the files."


def _withheld(several: Sequence[Shown]) -> Iterator[str]:
    """In how many of the periods shown the figure is not printed."""
    for one in several[:1]:
        found = [one.is_withheld(month) for month, _ in periods(one)]
        if any(found):
            yield f"Not published: the figures of {sum(found)} of the {len(found)} periods."
