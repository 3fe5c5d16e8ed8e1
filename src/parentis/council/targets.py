"""What the council has set itself to reach."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import model_validator

from parentis.council.values import AT_LEAST_ONE, Amount, IndicatorCode, MeasureKey, MonthOf, Part, Text


class Milestone(Part):
    """A value to reach, and the month by which; without a month it is in force always."""

    value: Amount
    by: MonthOf | None = None


class Target(Part):
    """The target for one measure of one indicator.

    of:         `value`, or `numerator` where the milestones are numbers of children
    better:     which way is good for this council; None leaves it to the catalogue
    baseline:   the month that the target sets out from; its figure is read from the data, never typed
    milestones: one or more, with no two by the same month
    """

    indicator: IndicatorCode
    measure: MeasureKey
    of: Literal["value", "numerator"] = "value"
    better: Literal["high", "low", "neutral"] | None = None
    source: Text = ""
    baseline: MonthOf | None = None
    milestones: Annotated[tuple[Milestone, ...], AT_LEAST_ONE]

    @model_validator(mode="after")
    def _one_milestone_a_month(self) -> Target:
        months = [milestone.by for milestone in self.milestones]
        for month in months:
            if months.count(month) > 1:
                when = f"by {month}" if month else "without a month"
                raise ValueError(f"one milestone {when} is needed, and there are {months.count(month)}")
        return self
