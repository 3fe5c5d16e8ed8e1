"""The figures that claims are held against: a series, the council's targets and the report month."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from parentis.council import Council
from parentis.council.targets import Target
from parentis.facts.change import Polarity
from parentis.facts.comparators import Comparators
from parentis.facts.comparison import Comparison
from parentis.facts.display import Display
from parentis.facts.reading import Reading, Window, window, window_of_years
from parentis.indicators import Measure
from parentis.indicators.catalogue import measure
from parentis.period import Month
from parentis.series.figure import Figure
from parentis.series.figures import Series

Key = tuple[str, str]


@dataclass(frozen=True)
class Book:
    """What is known: figures by measure and month, targets, what is published of others, how a figure is printed."""

    series: Series
    council: Council | None
    month: Month
    comparators: Comparators | None = None
    _runs: dict[Key, tuple[Figure, ...]] = field(default_factory=dict, repr=False)
    _groups: dict[tuple[Key, tuple[str, ...]], tuple[Figure, ...]] = field(default_factory=dict, repr=False)

    def figure(self, key: Key, month: str) -> Figure | None:
        """The whole council's figure of a measure in a month; None where there is none."""
        return next((each for each in self.run(key) if each.month == month), None)

    def run(self, key: Key) -> tuple[Figure, ...]:
        """The whole council's figures of a measure, in order; looked up once."""
        if key not in self._runs:
            self._runs[key] = self.series.run(*key)
        return self._runs[key]

    @cached_property
    def teams(self) -> tuple[str, ...]:
        """The names of the council's teams, the longest first: one may begin like another."""
        names = self.series.names_of("team") - {"unknown"}
        return tuple(sorted(names, key=lambda name: (-len(name), name)))

    @cached_property
    def groups_named(self) -> tuple[str, ...]:
        """The names of teams and services, the longest first."""
        names = (self.series.names_of("team") | self.series.names_of("service")) - {"unknown"}
        return tuple(sorted(names, key=lambda name: (-len(name), name)))

    def of_team(self, key: Key, team: str) -> tuple[Figure, ...]:
        """A team's figures of a measure, in order."""
        return self.series.run(*key, dimension="team", group=team)

    def in_groups(self, key: Key, dimensions: tuple[str, ...]) -> tuple[Figure, ...]:
        """The figures of a measure in every group of some dimensions, in their order; looked up once."""
        if (key, dimensions) not in self._groups:
            named = [(each, group) for each in dimensions for group in sorted(self.series.names_of(each))]
            runs = (self.series.run(*key, dimension=each, group=group) for each, group in named)
            self._groups[key, dimensions] = tuple(figure for run in runs for figure in run)
        return self._groups[key, dimensions]

    def value(self, key: Key, month: str) -> Fraction | None:
        """The exact value of that figure."""
        found = self.figure(key, month)
        return found.value if found else None

    def values(self, key: Key, first: str, last: str) -> dict[str, Fraction]:
        """The values of a measure from one month to another, both included, those months that have one."""
        run = self.run(key)
        return {each.month: each.value for each in run if first <= each.month <= last and each.value is not None}

    def twelve(self, key: Key) -> dict[str, Fraction]:
        """The values of the twelve months that end with the report month."""
        return self.values(key, str(self.month.less(11)), str(self.month))

    def window(self, key: Key) -> Window:
        """The thirteen months up to the report month."""
        return window(self.run(key), self.month)

    def lacks(self, key: Key) -> tuple[str, ...] | None:
        """What would have to be delivered for a measure that has no figure; None for one that has."""
        return None if self.run(key) else self.series.not_evidenced.get(key, ())

    def target(self, code: str, key: str) -> Target | None:
        """The council's target of a measure, or, if it has none, that of another measure of its indicator."""
        targets = [target for target in (self.council.targets if self.council else ()) if target.indicator == code]
        exact = [target for target in targets if target.measure == key]
        return next(iter(exact or targets), None)

    def comparison(self, key: Key) -> Comparison | None:
        """The latest that is published of a measure beside the council's own figure; None where nothing is at hand."""
        here = measure(*key)
        run = self.run(key)
        shown = window_of_years(run, self.month) if here.period == "year" else window(run, self.month)
        now = shown.now if shown else None
        if self.comparators is None or now is None or now.value is None:
            return None
        return self.comparators.compared(here, now, self.month, self.council, Polarity.NEUTRAL)

    def display(self, key: Key) -> Display:
        """How figures of a measure are printed here."""
        return Display.of(measure(*key), self.council.report.decimals if self.council else 1)

    def told(self, key: Key, month: str) -> str:
        """The figure of a month as the council prints it, with its base; nothing where there is none."""
        found = self.figure(key, month)
        return self.told_figure(key, found) if found else ""

    def told_figure(self, key: Key, figure: Figure) -> str:
        """A figure of a measure as the council prints it."""
        return self.display(key).reading(reading_of(figure))

    def base(self, key: Key, month: str) -> int | None:
        """The number of cases a share is of in a month; None where there is none, or it is no number of cases."""
        found = self.figure(key, month)
        base = found.denominator if found and found.kind == "share" else None
        return int(base) if base is not None and base == int(base) else None

    def told_value(self, key: Key, value: Fraction) -> str:
        """A value as the council prints it."""
        return self.display(key).value(value)


def reading_of(figure: Figure) -> Reading:
    """A figure as a reading; an academic year stands in the month it ends with."""
    from parentis.facts.reading import Kind

    month = Month(int(figure.month[:4]) + 1, 8) if "/" in figure.month else Month.parse(figure.month)
    base = None if figure.denominator is None else Fraction(figure.denominator)
    return Reading(month, Kind(figure.kind), Fraction(figure.numerator), base)


def named(key: Key) -> Measure:
    """The measure of the catalogue."""
    return measure(*key)
