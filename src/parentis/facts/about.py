"""Everything the report may say about one measure in one month, settled before a word is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from parentis.council import Council
from parentis.facts.average import Average, average_of
from parentis.facts.change import Change, Obstacle, Polarity, change_of_overlapping, change_on
from parentis.facts.control import ControlPosition, NoControl, control_of
from parentis.facts.extreme import Extreme, extreme_of
from parentis.facts.reading import TWELVE, Reading, Window, window, window_of_years
from parentis.facts.rhythm import RHYTHMS, Rhythm
from parentis.facts.target import TargetPosition, polarity_of, position_against, target_for
from parentis.indicators import Measure
from parentis.period import Month
from parentis.series.figure import Figure
from parentis.series.paired import Paired

# How the council file asks for this comparison.
YEAR_BEFORE = "same-month-last-year"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is true of a measure in a month.

    `change` is on the month before, or the quarter before where figures are of quarters; None where there is no such
    thing, as for a year to date. `year_change` is on the same month a year before. A twelve-month figure has both,
    whatever there is to compare with; where the first is None the second is always there; any other has the second only
    where the two can be compared and the council compares with the year before. All but `measure`, `polarity` and
    `now` are None where the month has no value or the rules of their modules say nothing. `control` is the month under
    process control, or why there is none; it is one more thing to tell and decides nothing.
    """

    measure: Measure
    polarity: Polarity
    now: Reading
    change: Change | None
    year_change: Change | None
    extreme: Extreme | None
    average: Average | None
    target: TargetPosition | None
    control: ControlPosition | NoControl | None = None

    @property
    def judged(self) -> Change | None:
        """The change that decides better or worse: the nearer where it is clear, else the year's where that is.

        A month seldom moves a figure by more than chance, even one that has moved far in a year. Where neither
        is clear it is the one that could have been: a twelve-month figure cannot be judged month by month.
        """
        for change in (self.change, self.year_change):
            if change is not None and change.is_clear:
                return change
        return self.year_change if _year_comes_first(RHYTHMS[self.measure.period]) else self.change


def facts_about(
    measure: Measure,
    run: Iterable[Figure],
    month: Month,
    council: Council | None,
    pairs: Mapping[str, Paired] | None = None,
) -> Facts | None:
    """The facts of a measure from its whole-council figures; None when the month has no figure at all.

    What is measured by academic years is told by the latest of them that has begun. `pairs` are those of the month with
    each earlier one (`Series.pairs`): without them a change of a share at month ends is judged as if of other children.
    """
    shown = window_of_years(run, month) if measure.period == "year" else window(run, month, pairs)
    now = shown.now if shown else None
    if shown is None or now is None:
        return None
    target = target_for(council, measure.code, measure.measure)
    polarity = polarity_of(measure.better, target)
    if now.value is None:
        return Facts(measure, polarity, now, None, None, None, None, None)
    rhythm = RHYTHMS[measure.period]
    against = position_against(target, now, polarity) if target else None
    return Facts(
        measure,
        polarity,
        now,
        _change(measure, now, shown, polarity, rhythm.step, rhythm.step_overlaps) if rhythm.step else None,
        _on_the_year_before(measure, now, shown, polarity, rhythm, council),
        extreme_of(shown) if rhythm.has_place else None,
        average_of(shown) if rhythm.has_average else None,
        against,
        control_of(measure, shown, polarity, against, council),
    )


def _change(measure: Measure, now: Reading, shown: Window, polarity: Polarity, months: int, overlaps: bool) -> Change:
    anchor, before = shown.month.less(months), shown.earlier(months)
    if overlaps:
        return change_of_overlapping(now, anchor, before)
    return change_on(now, anchor, before, polarity, measure.chance, shown.paired_with(anchor))


def _on_the_year_before(
    measure: Measure, now: Reading, shown: Window, polarity: Polarity, rhythm: Rhythm, council: Council | None
) -> Change | None:
    change = _change(measure, now, shown, polarity, TWELVE, rhythm.year_overlaps)
    if _year_comes_first(rhythm):
        return change
    compares = council is None or YEAR_BEFORE in council.report.compare_with
    told = change.obstacle in (None, Obstacle.NO_MEASURE_OF_CHANCE)
    return change if compares and told else None


def _year_comes_first(rhythm: Rhythm) -> bool:
    """Whether the year before is what the figure is properly compared with."""
    return rhythm.step is None or rhythm.step_overlaps
