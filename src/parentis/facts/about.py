"""Everything the report may say about one measure in one month, settled before a word is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from parentis.council import Council
from parentis.facts.average import Average, average_of
from parentis.facts.change import Change, Polarity, change_by_a_month_of_twelve, change_on
from parentis.facts.extreme import Extreme, extreme_of
from parentis.facts.reading import Reading, window
from parentis.facts.target import TargetPosition, polarity_of, position_against, target_for
from parentis.indicators import Measure
from parentis.period import Month
from parentis.series.figures import Figure

ROLLING = "rolling"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is true of a measure in a month.

    `change` is on the month before. `year_change`, on the same month a year before, is made only for
    twelve-month figures, which cannot be judged month by month. All but `now`, `measure` and `polarity` are
    None where the month has no value or the rules of their modules say nothing.
    """

    measure: Measure
    polarity: Polarity
    now: Reading
    change: Change | None
    year_change: Change | None
    extreme: Extreme | None
    average: Average | None
    target: TargetPosition | None

    @property
    def is_rolling(self) -> bool:
        """Whether each figure covers the twelve months that end with its month."""
        return self.measure.period == ROLLING

    @property
    def judged(self) -> Change | None:
        """The change that decides better or worse."""
        return self.year_change if self.is_rolling else self.change


def facts_about(measure: Measure, run: Iterable[Figure], month: Month, council: Council | None) -> Facts | None:
    """The facts of a measure from its whole-council figures; None when the month has no figure at all."""
    shown = window(run, month)
    now = shown.now
    if now is None:
        return None
    target = target_for(council, measure.code, measure.measure)
    polarity = polarity_of(measure.better, target)
    if now.value is None:
        return Facts(measure, polarity, now, None, None, None, None, None)
    rolling = measure.period == ROLLING
    before, year_before = month.less(1), month.less(12)
    return Facts(
        measure,
        polarity,
        now,
        change_by_a_month_of_twelve(now, before, shown.before)
        if rolling
        else change_on(now, before, shown.before, polarity),
        change_on(now, year_before, shown.year_before, polarity) if rolling else None,
        extreme_of(shown),
        None if rolling else average_of(shown),
        position_against(target, now, polarity) if target else None,
    )
