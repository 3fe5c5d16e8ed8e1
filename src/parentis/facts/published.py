"""Published statistics looked up: which edition and year was known on a day, and the value of every area in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from parentis.facts.likeness import Statistic
from parentis.facts.set_beside import PublishedValue
from parentis.formats.statistics import NeighbourRow, Published, release_of
from parentis.formats.statistics.lait import SOURCE as LAIT
from parentis.formats.statistics.populations import SOURCE as POPULATIONS
from parentis.formats.statistics.populations import STATISTIC as POPULATION

NO_CASES = "none"
"""The mark of an area whose base is nought: it has no percentage, and none was withheld."""

_Key = tuple[str, str, str, int]  # source, statistic, edition, year


@dataclass(frozen=True, slots=True)
class Issue:
    """One year of a statistic in one edition.

    known_on: the day it was published or, where `assumed`, a year after the period's end
    """

    edition: str
    year: int
    period_end: date
    known_on: date
    assumed: bool


@dataclass(frozen=True, slots=True)
class AreaValue:
    """The value of an area, or the mark in its place; `name` as the area is printed there."""

    value: PublishedValue | None
    mark: str
    name: str


NO_ROW = AreaValue(None, "", "")
"""An area that the statistic has no row of."""


class PublishedStatistics:
    """Figures by source, statistic, edition, year and area; and the neighbours of authorities by edition.

    Of two figures for one thing, as in two files of one edition, the first holds: the store gives the latest loaded
    first.
    """

    def __init__(self, figures: Iterable[Published] = (), neighbours: Iterable[NeighbourRow] = ()) -> None:
        self._figures: dict[_Key, dict[str, Published]] = defaultdict(dict)
        self._years: dict[tuple[str, str], dict[tuple[str, int], date]] = defaultdict(dict)
        for each in figures:
            self._figures[each.source, each.statistic, each.edition, each.year].setdefault(each.area, each)
            self._years[each.source, each.statistic][each.edition, each.year] = each.period_end
        self._neighbours: dict[tuple[str, str], list[NeighbourRow]] = defaultdict(list)
        for row in neighbours:
            self._neighbours[row.authority, row.edition].append(row)

    def issues(self, statistic: Statistic) -> Iterator[Issue]:
        """Every edition and year in which all of a statistic's parts stand."""
        of_each = [self._years[statistic.source, name] for name in statistic.names]
        for edition, year in of_each[0]:
            if all((edition, year) in other for other in of_each):
                yield _issue(statistic.source, edition, year, of_each[0][edition, year])

    def population_issue(self, year: int, on: date) -> Issue | None:
        """The edition of a mid-year's population: the latest known on a day, else the first there is."""
        editions = [
            _issue(POPULATIONS, edition, of, end)
            for (edition, of), end in self._years[POPULATIONS, POPULATION].items()
            if of == year
        ]
        known = [issue for issue in editions if issue.known_on <= on]
        if known:
            return max(known, key=lambda issue: (issue.known_on, issue.edition))
        return min(editions, key=lambda issue: (issue.known_on, issue.edition), default=None)

    def areas(self, statistic: Statistic, issue: Issue) -> Mapping[str, str]:
        """Every area that a statistic has a row for, suppressed or not: its level by its key."""
        first = self._figures[statistic.source, statistic.numerator[0], issue.edition, issue.year]
        return {area: figure.level for area, figure in first.items()}

    def value(
        self, statistic: Statistic, issue: Issue, area: str, per: int, population: Issue | None = None
    ) -> AreaValue:
        """The value of an area, per 100, per 10,000 or as it is; never a nought for a suppressed part."""
        above = self._parts(statistic, statistic.numerator, issue, area)
        below = self._parts(statistic, statistic.denominator, issue, area)
        if statistic.over_population:
            below = self._people(population, area)
        found = [part for part in (*above, *below) if part is not None]
        name = found[0].name if found else ""
        if len(found) < len(above) + len(below) or (statistic.over_population and not below):
            return AreaValue(None, "", name)
        mark = next((part.mark or "blank" for part in found if part.value is None), "")
        if mark:
            return AreaValue(None, mark, name)
        if not below:
            return AreaValue(_printed(statistic, found), "", name)
        base = _sum(below)
        if base == 0:
            return AreaValue(None, NO_CASES, name)
        counted = _sum(above)
        return AreaValue(PublishedValue(counted / base * per, Fraction(0), counted, base), "", name)

    def neighbours(self, authority: str, year: int) -> tuple[str, tuple[NeighbourRow, ...]] | None:
        """The edition of the neighbours in use in a year, the latest, else the first there is; None without any."""
        editions = sorted((_year_of(edition), edition) for who, edition in self._neighbours if who == authority)
        if not editions:
            return None
        in_use = [edition for of, edition in editions if of <= year]
        edition = in_use[-1] if in_use else editions[0][1]
        rows = sorted(self._neighbours[authority, edition], key=lambda row: row.place)
        return edition, tuple({row.neighbour: row for row in rows}.values())

    def _parts(self, statistic: Statistic, names: tuple[str, ...], issue: Issue, area: str) -> list[Published | None]:
        return [self._figures[statistic.source, name, issue.edition, issue.year].get(area) for name in names]

    def _people(self, population: Issue | None, area: str) -> list[Published | None]:
        if population is None:
            return []
        return [self._figures[POPULATIONS, POPULATION, population.edition, population.year].get(area)]


def _issue(source: str, edition: str, year: int, period_end: date) -> Issue:
    published = release_of(source, edition).published_on
    if published is not None:
        return Issue(edition, year, period_end, published, assumed=False)
    # Without a day of its own an edition is taken to be out a year after what it adds; LAIT repeats what was out.
    last = year if source == LAIT or not edition.isdecimal() else max(year, int(edition))
    return Issue(edition, year, period_end, _year_after(period_end.replace(year=period_end.year + last - year)), True)


def _year_after(day: date) -> date:
    return day.replace(year=day.year + 1)


def _year_of(edition: str) -> int:
    digits = "".join(filter(str.isdecimal, edition))
    return int(digits[-4:]) if digits else 0


def _sum(parts: Iterable[Published | None]) -> Fraction:
    return sum((Fraction(part.value) for part in parts if part is not None and part.value is not None), Fraction(0))


def _printed(statistic: Statistic, found: list[Published]) -> PublishedValue:
    """A value as it was printed, with the counts behind it where they are given."""
    value, decimals = _sum(found), max(part.decimals for part in found)
    (first, *others) = found
    counted, base = (None, None) if others or statistic.rest else (first.numerator, first.denominator)
    return PublishedValue(
        100 - value if statistic.rest else value,
        Fraction(1, 10**decimals),
        None if counted is None or base is None else Fraction(counted),
        None if counted is None or base is None else Fraction(base),
    )
