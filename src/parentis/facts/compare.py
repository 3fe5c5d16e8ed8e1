"""Comparing a measure with the last published year that was known at the end of the report's month."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from parentis.council import Council
from parentis.facts.change import Polarity
from parentis.facts.comparison import Comparator, Comparison, Neighbour, Neighbours, Publication
from parentis.facts.likeness import Likeness, Statistic, likeness_of, statistics_of
from parentis.facts.published import NO_CASES, NO_ROW, AreaValue, Issue, PublishedStatistics
from parentis.facts.rank import Rank, band, rank_among
from parentis.facts.reading import PER, Reading
from parentis.facts.set_beside import RATIO_DECIMALS, PublishedValue, set_beside
from parentis.formats.statistics import ENGLAND, Area, area_by_key, area_named, region_of, release_of
from parentis.indicators import Measure
from parentis.period import Month

LEAST_COVERAGE = 140
"""With fewer authorities than this in the files, of some 152, a rank among them is not the national one."""

LEAST_RANKED = Fraction(3, 10)
"""Where fewer than this have a published value the small ones are withheld: a rank would be among the others alone."""

LEAST_OF_NEIGHBOURS = Fraction(1, 2)
"""Of fewer there is no mean: small counts are withheld, so that those left are the ones with high values."""


@dataclass(frozen=True, slots=True)
class _Chosen:
    """A statistic in the edition and year that was chosen, and the population under it if there is one."""

    statistic: Statistic
    issue: Issue
    population: Issue | None
    after_month: bool


def comparison_of(
    measure: Measure,
    now: Reading,
    month: Month,
    council: Council | None,
    polarity: Polarity,
    published: PublishedStatistics,
) -> Comparison | None:
    """A measure beside published statistics; None where nothing comparable is published, or is at hand.

    `now` must have a value. Without a council there is neither region, nor neighbours, nor rank.
    """
    likeness = likeness_of(measure.code, measure.measure)
    chosen = _choose(measure, now, month, published)
    if likeness is None or chosen is None:
        return None
    lookup = _Lookup(measure, chosen, published)
    own = lookup.value(council.dfe_number) if council else AreaValue(None, "", "")
    clauses = clauses_of_difference(measure, month, likeness, chosen.statistic.differs)
    alike = not any(clause.of_definition for clause in clauses)
    neighbours = _neighbours(council, month, published, lookup)
    rank, why_not = _rank(council, own, polarity, lookup)
    bounds = rank.bounds if rank else None
    beside = [
        set_beside(
            now, value, comparator, name,
            polarity=polarity, chance=measure.chance, alike=alike, own=own.value.value if own.value else None,
        )
        for comparator, name, value in _comparators(council, neighbours, lookup)
    ]  # fmt: skip
    return Comparison(
        now=now,
        publication=_publication(chosen),
        statistic=likeness.statistic,
        beside=tuple(beside),
        neighbours=neighbours,
        own=own.value.value if own.value else None,
        own_mark=own.mark,
        rank=rank,
        not_ranked=why_not,
        bounds=bounds,
        quartile=band(now.value, bounds, polarity) if bounds and alike and now.value is not None else None,
        alike=alike,
        same_period=chosen.issue.period_end == now.month.last,
        differences=(*(clause.text for clause in clauses), *_dated(chosen)),
        decimals=lookup.decimals,
    )


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing that is not alike; `of_definition` when it is what is counted and not merely when or how often."""

    text: str
    of_definition: bool


def clauses_of_difference(
    measure: Measure, month: Month, likeness: Likeness, in_source: str = ""
) -> tuple[Clause, ...]:
    """What differs between a measure and what is published of it: in every edition, and in the source it is from."""
    found = [Clause(text, True) for text in (likeness.differs, in_source) if text]
    if span := _span(measure, month):
        found.append(Clause(f"ours is {span}, the published figure of a year", True))
    if likeness.note:
        found.append(Clause(likeness.note, False))
    return tuple(found)


def _span(measure: Measure, month: Month) -> str:
    """What our figure covers, when that is less than a year."""
    ends_in = 8 if measure.code.startswith("4.10") else 3
    match measure.period:
        case "month":
            return "of a month"
        case "quarter to D" | "quarter ends only":
            return "of a quarter"
        case "year to date" if month.number != ends_in:
            return "of the year so far"
        case "three years":
            return "of three years"
        case _:
            return ""


def _choose(measure: Measure, now: Reading, month: Month, published: PublishedStatistics) -> _Chosen | None:
    """The statistic to use: known by the month's end, of the latest year, from the preferred source.

    Attainment is of an academic year: where that very year is published, it is the one. Of one year, a rate as it was
    printed goes before one over a population that was restated since.
    """
    found = [
        chosen
        for statistic in statistics_of(measure.code, measure.measure)
        if (chosen := _choose_issue(statistic, measure, now, month.last, published)) is not None
    ]

    def how_good(each: _Chosen) -> tuple[bool, bool, date, bool]:
        own_year = measure.period == "year" and each.issue.period_end == now.month.last
        of_its_time = each.population is None or each.population.known_on <= month.last
        return not each.after_month, own_year, each.issue.period_end, of_its_time

    return max(found, key=how_good, default=None)


def _choose_issue(
    statistic: Statistic, measure: Measure, now: Reading, on: date, published: PublishedStatistics
) -> _Chosen | None:
    issues = [issue for issue in published.issues(statistic) if issue.period_end <= max(on, now.month.last)]
    known = [issue for issue in issues if issue.known_on <= on]
    pool = known or issues
    if not pool:
        return None
    if measure.period == "year":
        pool = [issue for issue in pool if issue.period_end == now.month.last] or pool
    latest_year = max(issue.period_end for issue in pool)
    editions = [issue for issue in pool if issue.period_end == latest_year]
    newest_first = max if known else min
    issue = newest_first(editions, key=lambda each: (each.known_on, each.edition))
    population = published.population_issue(issue.year - 1, on) if statistic.over_population else None
    if statistic.over_population and population is None:
        return None
    return _Chosen(statistic, issue, population, after_month=not known)


@dataclass(frozen=True)
class _Lookup:
    """The values of areas in what was chosen."""

    measure: Measure
    chosen: _Chosen
    published: PublishedStatistics

    def value(self, area: str) -> AreaValue:
        """The value of an area in the measure's unit, or its mark."""
        return self.published.value(
            self.chosen.statistic, self.chosen.issue, area, PER[self.measure.kind], self.chosen.population
        )

    @property
    def authorities(self) -> tuple[str, ...]:
        """Every authority with a row, suppressed or not."""
        areas = self.published.areas(self.chosen.statistic, self.chosen.issue)
        return tuple(area for area, level in areas.items() if level == "authority")

    @property
    def decimals(self) -> int:
        """How many decimals the published values have; one for a ratio we work out."""
        value = self.value(ENGLAND).value
        return RATIO_DECIMALS if value is None else value.decimals


def _rank(council: Council | None, own: AreaValue, polarity: Polarity, lookup: _Lookup) -> tuple[Rank | None, str]:
    """The rank of the council's published value, or why there is none."""
    if council is None:
        return None, "no council file was delivered"
    if own.value is None:
        return None, _why_no_value(own.mark)
    authorities = lookup.authorities
    if len(authorities) < LEAST_COVERAGE:
        held = "1 authority" if len(authorities) == 1 else f"{len(authorities)} authorities"
        return None, f"the statistics loaded hold {held}, too few to rank among"
    # What is left of 100 is ranked as it was published, so that a value on a boundary has the band it has there.
    rest = lookup.chosen.statistic.rest
    values = {area: _raw(lookup.value(area).value, rest) for area in authorities}
    rank = rank_among(values, council.dfe_number, _turned(polarity) if rest else polarity)
    if rank is not None and rank.ranked < len(authorities) * LEAST_RANKED:
        return None, f"{rank.ranked} of {len(authorities)} authorities have a published value, too few to rank among"
    if rank is None or not rest:
        return rank, ""
    bounds = rank.bounds and (100 - rank.bounds[2], 100 - rank.bounds[1], 100 - rank.bounds[0])
    return replace(rank, value=own.value.value, bounds=bounds), ""


def _why_no_value(mark: str) -> str:
    if not mark:
        return "the council has no row in the statistics"
    if mark == NO_CASES:
        return "the council had nobody in the base"
    return f"the council's own figure is not published (it has {mark} in its place)"


def _raw(value: PublishedValue | None, rest: bool) -> Fraction | None:
    if value is None:
        return None
    return 100 - value.value if rest else value.value


def _turned(polarity: Polarity) -> Polarity:
    return {Polarity.HIGH: Polarity.LOW, Polarity.LOW: Polarity.HIGH}.get(polarity, polarity)


def _comparators(
    council: Council | None, neighbours: Neighbours | None, lookup: _Lookup
) -> Iterator[tuple[Comparator, str, PublishedValue]]:
    """Each comparator that has a value, with its name as a reader knows it."""
    region = _region(council)
    around = area_by_key(region.within) if region is not None else None
    if region is not None and lookup.value(region.key) == NO_ROW and around is not None and around.level == "region":
        region = around  # newer tables have London alone, not Inner and Outer London
    for comparator, area in ((Comparator.ENGLAND, area_by_key(ENGLAND)), (Comparator.REGION, region)):
        value = lookup.value(area.key).value if area else None
        if area is not None and value is not None:
            yield comparator, area.name, value
    having = len(neighbours.with_value) if neighbours else 0
    if neighbours is None or neighbours.mean is None or neighbours.median is None:
        return
    if having < len(neighbours.members) * LEAST_OF_NEIGHBOURS:
        return
    of = f"of {having} statistical neighbour{'' if having == 1 else 's'}"
    # A mean of several authorities is no share of anybody: it is taken as it stands, without a base.
    yield Comparator.NEIGHBOURS_MEAN, f"mean {of}", PublishedValue(neighbours.mean, Fraction(0))
    yield Comparator.NEIGHBOURS_MEDIAN, f"median {of}", PublishedValue(neighbours.median, Fraction(0))


def _region(council: Council | None) -> Area | None:
    """The council's region: as its file names it, else the one it lies in."""
    if council is None:
        return None
    named = area_named(council.region)
    return named if named is not None and named.level == "region" else region_of(council.dfe_number)


def _neighbours(
    council: Council | None, month: Month, published: PublishedStatistics, lookup: _Lookup
) -> Neighbours | None:
    """The council's neighbours: those of its file, else those of the edition in use that year."""
    if council is None:
        return None
    edition, numbers = council.statistical_neighbours_edition, council.statistical_neighbours
    if not numbers:
        found = published.neighbours(council.dfe_number, month.year)
        if found is None:
            return None
        edition, numbers = f"{found[0]} model", tuple(row.neighbour for row in found[1])
    members = []
    for number in numbers:
        area, value = area_by_key(number), lookup.value(number)
        name = area.name if area else number
        members.append(Neighbour(name, number, value.value.value if value.value else None, value.mark))
    return Neighbours(edition, tuple(members))


def _publication(chosen: _Chosen) -> Publication:
    release = release_of(chosen.statistic.source, chosen.issue.edition)
    return Publication(
        release.title,
        chosen.issue.edition,
        chosen.issue.period_end,
        release.published_on,
        assumed=chosen.issue.assumed,
        after_month=chosen.after_month,
    )


def _dated(chosen: _Chosen) -> Iterator[str]:
    """What has to be said of when the statistic came out, and of the population under it."""
    if chosen.after_month:
        told = "is taken to have come out" if chosen.issue.assumed else "came out"
        yield f"it {told} on {_day(chosen.issue.known_on)}, after the month"
    elif chosen.issue.assumed:
        yield "when it came out is not known: it is taken to have been known a year after the period's end"
    if chosen.population is not None:
        yield (
            f"the published count is over the population of mid-{chosen.population.year} "
            f"in the {chosen.population.edition} edition"
        )


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
