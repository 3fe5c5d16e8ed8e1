"""Everything the report may say about one measure in one month, settled before a word is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from parentis.council import Council
from parentis.facts.all_children import GapToAll
from parentis.facts.anchors import Anchor, Compared, compared
from parentis.facts.average import Average, average_of
from parentis.facts.chance import interval_of
from parentis.facts.change import Change, Obstacle, Polarity
from parentis.facts.codes import Codes, codes_of
from parentis.facts.comparators import Comparators
from parentis.facts.comparison import Comparison
from parentis.facts.control import ControlPosition, NoControl, control_of
from parentis.facts.display import Display
from parentis.facts.extreme import Extreme, extreme_of
from parentis.facts.gap import CodeGap, gap_of
from parentis.facts.outlier import Outliers, outliers_of
from parentis.facts.outlook import NoOutlook, Outlook, outlook_of
from parentis.facts.path import Path, path_of
from parentis.facts.reading import Reading, Window, month_of, window, window_of_years
from parentis.facts.recording import LateVisits, RecordingEffect, late_visits, recording_effects
from parentis.facts.rhythm import RHYTHMS
from parentis.facts.rolling import RollingTotal, rolling_of
from parentis.facts.runs import Runs
from parentis.facts.since import Since, since_of
from parentis.facts.split import Split, split_of
from parentis.facts.steps import Steps, steps_of
from parentis.facts.sustained import Sustained, sustained_of
from parentis.facts.target import TargetPosition, polarity_in, position_against, target_for
from parentis.facts.uncertainty import Interval
from parentis.facts.undertaken import Undertaken, undertaken
from parentis.facts.year_so_far import SoFar, so_far
from parentis.indicators import Measure
from parentis.period import Month
from parentis.series.figure import Figure
from parentis.series.paired import Paired


@dataclass(frozen=True, slots=True)
class Course:
    """How the measure came to be where it is: its place among the twelve months and its way through them.

    Each is None where its module says nothing.
    """

    extreme: Extreme | None = None
    steps: Steps | None = None
    path: Path | None = None
    since: Since | None = None
    sustained: Sustained | None = None


@dataclass(frozen=True, slots=True)
class Beside:
    """What other measures, the teams and the dates of recording add: each is None where its module says nothing.

    `codes` are the measures of recording that bear on it. `recording` has an effect for each told change that is mostly
    or partly of recording; `late` is how late the visits behind the measure were entered.
    """

    rolling: RollingTotal | None = None
    split: Split | None = None
    gap: CodeGap | None = None
    codes: tuple[Codes, ...] = ()
    outliers: Outliers | None = None
    recording: tuple[RecordingEffect, ...] = ()
    late: LateVisits | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What is true of a measure in a month.

    `compared` is None where the month has no value; so are `average` and `target`, which are None too where the rules
    of their modules say nothing. `control` is the month under process control, or why there is none; it is one more
    thing to tell and decides nothing. `comparison` is with England, the region and statistical neighbours,
    where something comparable is published and at hand. `outlook` is whether the present pace gets to the milestones
    that are not met yet, or why that cannot be said; None where there is no such milestone. `shown` are the months
    that all of it was worked out from. `so_far` is where a figure that begins anew each year stood earlier in it.
    `undertaken` is what is to be done about it, or was done since the last report.
    `to_all_children` is the gap to all children, here and in England, where both are published.
    """

    measure: Measure
    polarity: Polarity
    now: Reading
    compared: Compared | None = None
    course: Course = Course()
    average: Average | None = None
    target: TargetPosition | None = None
    beside: Beside = Beside()
    control: ControlPosition | NoControl | None = None
    comparison: Comparison | None = None
    outlook: Outlook | NoOutlook | None = None
    shown: Window | None = None
    so_far: SoFar | None = None
    undertaken: tuple[Undertaken, ...] = ()
    to_all_children: GapToAll | None = None

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes that the sentence tells, the nearest month first."""
        return self.compared.told_changes if self.compared else ()

    @property
    def told(self) -> tuple[tuple[Anchor, Change], ...]:
        """The same with their anchors."""
        return tuple(zip(self.compared.told, self.changes, strict=True)) if self.compared else ()

    @property
    def change(self) -> Change | None:
        """The change on the month before, or the quarter before where figures are of quarters, told or not."""
        return self.compared.changes.get(Anchor.BEFORE) if self.compared else None

    @property
    def year_change(self) -> Change | None:
        """The change on the same month a year before, told or not."""
        return self.compared.changes.get(Anchor.YEAR_BEFORE) if self.compared else None

    @property
    def interval(self) -> Interval | None:
        """Between what and what chance would let the month's figure lie, at 95%; None where that is not known."""
        return interval_of(self.now, self.measure.chance)

    @property
    def extreme(self) -> Extreme | None:
        """The month's place among the twelve."""
        return self.course.extreme

    @property
    def judged(self) -> tuple[Anchor, Change] | None:
        """The change that decides better or worse, with its anchor: of those told the nearest that is clear.

        A month seldom moves a figure by more than chance, even one that has moved far in a year. Where none is clear
        it is the nearest that could have been: a twelve-month figure cannot be judged against one it shares months
        with.
        """
        clear = (each for each in self.told if each[1].is_clear)
        apart = (each for each in self.told if each[1].obstacle is not Obstacle.OVERLAP)
        return next(clear, None) or next(apart, None) or next(iter(self.told), None)


def facts_about(
    measure: Measure,
    run: Iterable[Figure],
    month: Month,
    council: Council | None,
    pairs: Mapping[str, Paired] | None = None,
    runs: Runs | None = None,
    comparators: Comparators | None = None,
) -> Facts | None:
    """The facts of a measure from its whole-council figures; None when the month has no figure at all.

    What is measured by academic years is told by the latest of them that has begun. `pairs` are those of the month with
    each earlier one (`Series.pairs`): without them a change of a share at month ends is judged as if of other children.
    `runs` has the figures of the other measures and of teams; without them nothing is said that rests on those.
    """
    shown = window_of_years(run, month) if measure.period == "year" else window(run, month, pairs)
    now = shown.now if shown else None
    if shown is None or now is None:
        return None
    if runs:
        withheld = runs.series.withheld_of(measure.code, measure.measure)
        shown = replace(shown, withheld=frozenset(map(month_of, withheld)))
        # A year that is not published is told by no earlier one in its place.
        if measure.period == "year" and any(each > str(shown.month) for each in shown.withheld):
            return None
    target = target_for(council, measure.code, measure.measure)
    polarity = polarity_in(council, measure)
    if now.value is None:
        return Facts(measure, polarity, now, shown=shown, undertaken=undertaken(measure, month, council))
    rhythm, decimals = RHYTHMS[measure.period], council.report.decimals if council else 1
    against = position_against(target, now, polarity, measure, shown) if target else None
    as_printed = Display.of(measure, decimals).rounded
    extreme = extreme_of(shown, as_printed) if rhythm.has_place else None
    told = compared(measure, shown, polarity, extreme, council)
    return Facts(
        measure,
        polarity,
        now,
        told,
        course_through(measure, shown, polarity, extreme, decimals) if rhythm.has_course else Course(extreme),
        average_of(shown) if rhythm.has_average else None,
        against,
        _beside(measure, now, polarity, council, runs, told) if runs else Beside(),
        control_of(measure, shown, polarity, against, council),
        comparators.compared(measure, now, month, council, polarity) if comparators else None,
        outlook_of(measure, shown, against, council),
        shown,
        so_far(measure, shown, council),
        undertaken(measure, month, council),
        comparators.to_all_children(measure, month, council) if comparators else None,
    )


def course_through(
    measure: Measure, shown: Window, polarity: Polarity, extreme: Extreme | None, decimals: int = 1
) -> Course:
    """The way of a measure through a window that ends with a month of it; `decimals` are those it is printed with."""
    as_printed = Display.of(measure, decimals).rounded
    return Course(
        extreme,
        steps_of(shown, as_printed),
        path_of(shown, measure.chance, as_printed),
        since_of(shown, as_printed),
        sustained_of(shown, polarity, decimals),
    )


def _beside(
    measure: Measure, now: Reading, polarity: Polarity, council: Council | None, runs: Runs, told: Compared
) -> Beside:
    return Beside(
        rolling_of(measure, now, runs),
        split_of(measure, now, runs),
        gap_of(measure, now, runs),
        codes_of(measure, now, runs),
        outliers_of(measure, now, polarity, runs, council),
        recording_effects(measure, told.told_changes, runs),
        late_visits(measure, now.month, runs),
    )
