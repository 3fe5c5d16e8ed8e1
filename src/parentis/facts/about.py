"""Everything the report may say about one measure in one month, settled before a word is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from parentis.council import Council
from parentis.facts.average import Average, average_of
from parentis.facts.change import Change, Polarity, change_by_a_month_of_twelve, change_on
from parentis.facts.extreme import Extreme, extreme_of
from parentis.facts.reading import Reading, Window, window
from parentis.facts.target import TargetPosition, polarity_of, position_against, target_for
from parentis.indicators import Measure
from parentis.period import Month
from parentis.series.figures import Figure

ROLLING = "rolling"

# How the council file asks for this comparison.
YEAR_BEFORE = "same-month-last-year"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is true of a measure in a month.

    `change` is on the month before; `year_change` on the same month a year before. A twelve-month figure has
    both, whatever there is to compare with; any other has the second only where the two can be compared and
    the council compares with the year before. All but `measure`, `polarity` and `now` are None where the month
    has no value or the rules of their modules say nothing.
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
    def judged(self) -> Change | None:
        """The change that decides better or worse: the month's where it is clear, else the year's where that is.

        A month seldom moves a figure by more than chance, even one that has moved far in a year. Where neither
        is clear it is the one that could have been: a twelve-month figure cannot be judged month by month.
        """
        for change in (self.change, self.year_change):
            if change is not None and change.is_clear:
                return change
        return self.year_change if self.measure.period == ROLLING else self.change


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
    return Facts(
        measure,
        polarity,
        now,
        _on_the_month_before(now, shown, polarity, rolling),
        _on_the_year_before(now, shown, polarity, rolling, council),
        extreme_of(shown),
        None if rolling else average_of(shown),
        position_against(target, now, polarity) if target else None,
    )


def _on_the_month_before(now: Reading, shown: Window, polarity: Polarity, rolling: bool) -> Change:
    anchor = shown.month.less(1)
    if rolling:
        return change_by_a_month_of_twelve(now, anchor, shown.before)
    return change_on(now, anchor, shown.before, polarity)


def _on_the_year_before(
    now: Reading, shown: Window, polarity: Polarity, rolling: bool, council: Council | None
) -> Change | None:
    change = change_on(now, shown.month.less(12), shown.year_before, polarity)
    compares = council is None or YEAR_BEFORE in council.report.compare_with
    return change if rolling or (compares and change.obstacle is None) else None
