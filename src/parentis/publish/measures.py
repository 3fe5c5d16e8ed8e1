"""What both reports are made from: every measure ready to be shown, once, and the parts that have no sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from parentis.commentary.subjects import subject_of
from parentis.council import Council
from parentis.facts import Comparators, Facts, Runs, facts_about, window
from parentis.facts import Kind as MeasureKind
from parentis.facts.control import ControlPosition
from parentis.facts.reading import window_of_years
from parentis.indicators import Indicator, Measure, measure
from parentis.period import Month
from parentis.publish.item import Shown, shown
from parentis.series.figures import Series

Told = tuple[str, str]
"""The code and the key of a measure."""


@dataclass(frozen=True)
class Measures:
    """The figures of one council and month, measure by measure; `comparators` is what there is to compare them with."""

    series: Series
    council: Council | None
    month: Month
    comparators: Comparators | None = None
    _shown: dict[Told, Shown] = field(default_factory=dict)
    _facts: dict[Told, Facts | None] = field(default_factory=dict)

    def get(self, one: Measure) -> Shown:
        """A measure with its thirteen months, made ready to be shown."""
        key = (one.code, one.measure)
        if key not in self._shown:
            run = self.series.run(one.code, one.measure)
            by_years = window_of_years(run, self.month) if one.period == "year" else None
            found = self.facts(one)
            control = found.control if found and isinstance(found.control, ControlPosition) else None
            comparison = found.comparison if found else None
            withheld = self.series.withheld_of(*key)
            shown_window = by_years or window(run, self.month)
            self._shown[key] = shown(one, shown_window, self.council, control, comparison, withheld)
        return self._shown[key]

    def facts(self, one: Measure) -> Facts | None:
        """What is true of a measure in the month; None when it has no figure then."""
        key = (one.code, one.measure)
        if key not in self._facts:
            run, pairs = self.series.run(*key), self.series.pairs(*key, self.month)
            runs = Runs(self.series)
            self._facts[key] = facts_about(one, run, self.month, self.council, pairs, runs, self.comparators)
        return self._facts[key]

    def has(self, one: Measure) -> bool:
        """Whether the measure has any figure."""
        return (one.code, one.measure) in set(self.series.measures)

    def in_short(self, code: str, key: str) -> tuple[str, str]:
        """What a measure is called on its own, and its latest figure: `12.2% (81 of 664)`, `18 children`."""
        one = self.get(measure(code, key))
        subject, now = subject_of(code, key), one.window.now
        if now is None:
            return subject.phrase, ""
        noun = f" {subject.noun(int(now.numerator))}" if one.display.kind is MeasureKind.COUNT else ""
        return subject.phrase, one.display.reading(now) + noun

    def silent(self, indicators: Iterable[Indicator], told: set[Told]) -> dict[str, list[Measure]]:
        """By indicator, the measures that have figures but are not among those told."""
        have = set(self.series.measures)
        found = {
            entry.code: [
                one for one in entry.measures if (one.code, one.measure) in have and (one.code, one.measure) not in told
            ]
            for entry in indicators
        }
        return {code: measures for code, measures in found.items() if measures}

    def named(self, number: int, indicators: Sequence[Indicator]) -> tuple[str, ...]:
        """What the council's file puts in a section (the first is 1): codes or the beginnings of codes."""
        if self.council is None:
            return tuple(dict.fromkeys(entry.code[:4] for entry in indicators))
        return tuple(self.council.sections[number - 1].indicators)


def anchor_of(code: str) -> str:
    """The name of an indicator's place in a document."""
    return f"indicator-{code.replace('.', '-')}"
