"""Where a figure that begins anew each year stood at the quarter ends of the same year, and at the last report."""

from __future__ import annotations

from dataclasses import dataclass

from parentis.council import Council
from parentis.facts.anchors import months_since_last_report
from parentis.facts.bases import too_few_for_a_percentage
from parentis.facts.reading import TWELVE, Reading, Window
from parentis.indicators import Measure
from parentis.period import Month
from parentis.period.dates import ACADEMIC_YEAR_STARTS_IN, RETURN_YEAR_STARTS_IN

PERIOD = "year to date"


@dataclass(frozen=True, slots=True)
class SoFar:
    """The readings, oldest first, and the month of the last report where that is one of them.

    They are told beside the month's and never judged: each later one holds all of the earlier.
    """

    readings: tuple[Reading, ...]
    last_report: Month | None


def so_far(measure: Measure, shown: Window, council: Council | None) -> SoFar | None:
    """The year so far; None for a figure of any other period, or one without an earlier month in the year."""
    if measure.period != PERIOD:
        return None
    starts = ACADEMIC_YEAR_STARTS_IN if measure.code.startswith("4.10") else RETURN_YEAR_STARTS_IN
    months_gone = (shown.month.number - starts) % TWELVE
    last_report = months_since_last_report(shown.month, council)
    earlier = (
        reading
        for ago in range(months_gone, 0, -1)
        if (reading := shown.earlier(ago)) is not None and (reading.month.is_quarter_end or ago == last_report)
    )
    told = tuple(each for each in earlier if each.value is not None and not too_few_for_a_percentage(each))
    return SoFar(told, shown.month.less(last_report) if last_report else None) if told else None
