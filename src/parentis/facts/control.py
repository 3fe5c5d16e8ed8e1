"""Where a measure's month stands under process control, where the measure allows it.

It answers how the month sits in the run of months. It never decides what is an issue or an improvement: target and
change do that (see docs/decisions/0016). The method itself is `parentis.control`, which knows no measure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from parentis.control import Assurance, Better, Cause, Chart, PointType, Variation, control
from parentis.council import Council, Rebase
from parentis.facts.bases import NO_PERCENTAGE_UNDER, too_few_for_a_percentage
from parentis.facts.change import Polarity
from parentis.facts.reading import FEWEST_MONTHS, MONTHS_SHOWN, Reading, Window
from parentis.facts.target import Of, TargetPosition
from parentis.indicators import Measure
from parentis.period import Month

REFUSED: Mapping[str, str] = {
    "rolling": "each figure shares eleven of its twelve months with the one before",
    "three years": "each figure shares most of its months with the one before",
    "quarter to D": "each figure shares two of its three months with the one before",
    "year to date": "the figure grows through the year by the way it is counted",
    "year": "there is one figure a year, too few to tell change from chance",
    "quarter ends only": "there is one figure a quarter, too few to tell change from chance",
}
"""What is wrong with the months of a period, for whatever goes through them one by one: no process control, no pace."""

NO_WIDTH = "nearly every month is the same as the one before, so that the few others would make all stand out"
"""Where screening leaves no movement (`Limits.without_width`): a hundred per cent in every month but one, say."""

SHARING = frozenset({"rolling", "three years", "quarter to D"})


@dataclass(frozen=True, slots=True)
class ControlPosition:
    """The report month under process control.

    chart:    every month of the window with its limits, the oldest first; a month without a figure is a point without
              a value. Values are in the measure's unit (per cent, per 10,000) or, where the target is of the numerator,
              the number that counts
    rebase:   the last rebase at or before the report month, from which mean and limits are; None without one

    `position.cause` and `position.type` are the month's; `position.variation` and `position.assurance` are the icons.
    """

    chart: Chart
    rebase: Rebase | None

    @property
    def is_trial(self) -> bool:
        """Whether the limits are trial limits, which is to be said wherever they are shown.

        Those of the report's thirteen months are: its window slides on with every report, and they with it.
        """
        group = self.chart.groups[-1]
        return group.is_trial or group.stop - group.start <= MONTHS_SHOWN

    @property
    def stands_out(self) -> bool:
        """Whether any month of the chart does."""
        return any(point.stands_out for point in self.chart.points)

    @property
    def cause(self) -> Cause:
        """Why the month stands out, or that it does not."""
        return self.chart.points[-1].cause

    @property
    def type(self) -> PointType:
        """What that means."""
        return self.chart.points[-1].type

    @property
    def variation(self) -> Variation:
        """The icon of the month; another question than issue or improvement."""
        return self.chart.variation

    @property
    def assurance(self) -> Assurance | None:
        """Whether the process as it goes on meets the milestone in force; None without a target."""
        return self.chart.assurance


@dataclass(frozen=True, slots=True)
class NoControl:
    """Why a measure has no process control in the month, to be said where a reader would look for it."""

    why: str


def why_refused(measure: Measure) -> str | None:
    """Why a measure is never put under process control; None where it may be."""
    why = REFUSED.get(measure.period)
    return f"{why}, so that nearly every month would stand out" if measure.period in SHARING else why


def control_of(
    measure: Measure, window: Window, polarity: Polarity, target: TargetPosition | None, council: Council | None
) -> ControlPosition | NoControl:
    """The report month under process control, or why not. The month must have a value."""
    why = why_refused(measure) or _why_not(window)
    if why is not None:
        return NoControl(why)
    of = target.of if target else Of.VALUE
    months = _months(window)
    rebases = [each.month for each in _rebases(measure, window, council)]
    shown = _from_first_figure(window)
    chart = control(
        [month.last for month in months[-len(shown) :]],
        [_held(reading, of) for reading in shown],
        Better(polarity.value),
        target=float(target.milestone.value) if target else None,
        rebase=[month.last for month in rebases],
    )
    if any(group.limits.without_width for group in chart.groups):
        return NoControl(NO_WIDTH)
    return ControlPosition(chart, last_rebase(measure, window, council))


def last_rebase(measure: Measure, window: Window, council: Council | None) -> Rebase | None:
    """The council's latest rebase of a measure among the months of a window; None without one."""
    return max(_rebases(measure, window, council), key=lambda each: each.month, default=None)


def _rebases(measure: Measure, window: Window, council: Council | None) -> list[Rebase]:
    rebases, months = council.rebases if council else (), _months(window)
    named = (measure.code, measure.measure)
    return [each for each in rebases if (each.indicator, each.measure) == named and each.month in months]


def _months(window: Window) -> list[Month]:
    return [window.month.less(ago) for ago in reversed(range(len(window.readings)))]


def _from_first_figure(window: Window) -> tuple[Reading | None, ...]:
    """The window without the months before the first figure: nothing was recorded then."""
    first = next(place for place, reading in enumerate(window.readings) if reading is not None)
    return window.readings[first:]


def _why_not(window: Window) -> str | None:
    if len(window.twelve) < FEWEST_MONTHS:
        return f"under {FEWEST_MONTHS} of the twelve months have a figure"
    # Limits forget the base: a share of a few jumps by that alone.
    if any(reading is not None and too_few_for_a_percentage(reading) for reading in window.readings):
        return f"the base is under {NO_PERCENTAGE_UNDER} in some months, and the share jumps by that alone"
    return None


def _held(reading: Reading | None, of: Of) -> float | None:
    if reading is None:
        return None
    value = reading.numerator if of is Of.NUMERATOR else reading.value
    return None if value is None else float(value)


def months_of(position: ControlPosition) -> tuple[Month, ...]:
    """The months of the points, the oldest first."""
    return tuple(Month.of(point.date) for point in position.chart.points)
