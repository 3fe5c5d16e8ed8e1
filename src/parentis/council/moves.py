"""What an editor of the report has filed otherwise than the rule does, and why."""

from __future__ import annotations

from typing import Literal

from parentis.council.values import IndicatorCode, MeasureKey, MonthOf, Name, Part


class Move(Part):
    """One measure of one month filed by hand; the report shows the reason and who gave it.

    month:  the report month it is for; in every other month the rule holds
    to:     where it goes: `issue`, `improvement` or `context`, also for a measure that would not speak; `drop` leaves
            it out
    reason: why, as the report repeats it; there is no move without one
    by:     the role of who moved it
    """

    month: MonthOf
    indicator: IndicatorCode
    measure: MeasureKey
    to: Literal["issue", "improvement", "context", "drop"]
    reason: Name
    by: Name
