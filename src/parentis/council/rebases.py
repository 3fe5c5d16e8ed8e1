"""From which month a measure's process control begins anew, and why."""

from __future__ import annotations

from parentis.council.values import IndicatorCode, MeasureKey, MonthOf, Name, Part


class Rebase(Part):
    """A month from which mean and limits of one measure are worked out anew.

    reason: what changed and is known to have changed, as the report repeats it; there is no rebase without one
    """

    indicator: IndicatorCode
    measure: MeasureKey
    month: MonthOf
    reason: Name
