"""How the council wants what the report tells to be filed: as a current issue, an improvement, or context."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from parentis.council.values import Amount, IndicatorCode, MeasureKey, Part

Decides = Literal["position", "direction"]


def _not_negative(amount: Decimal) -> Decimal:
    if amount < 0:
        raise ValueError("a number of 0 or more is needed")
    return amount


Distance = Annotated[Amount, AfterValidator(_not_negative)]


class FilingRule(Part):
    """The rule for one measure of one indicator; what is left out is as for every other measure.

    decides:      which axis comes first: the position against the target, or the direction of change
    better:       which way is good here; a target's own `better` comes before it
    least_change: a clear change smaller than this is neither an issue nor an improvement; in the measure's unit, for
                  a share in percentage points
    tolerance:    a figure no further than this from its target is no issue for that; in the target's unit
    """

    indicator: IndicatorCode
    measure: MeasureKey
    decides: Decides | None = None
    better: Literal["high", "low", "neutral"] | None = None
    least_change: Distance = Decimal(0)
    tolerance: Distance = Decimal(0)


class Filing(Part):
    """The council's rule for all measures, and for some.

    decides: `position`: what is off target is an issue, also when it gets better. `direction`: what clearly gets
             better is an improvement, also when it is off target.
    england: whether a measure without a target is held against England's published figure, where it is alike
    """

    decides: Decides = "position"
    england: Annotated[bool, Field(strict=True)] = True
    rules: tuple[FilingRule, ...] = ()

    @model_validator(mode="after")
    def _one_rule_a_measure(self) -> Filing:
        measures = [(rule.indicator, rule.measure) for rule in self.rules]
        for indicator, measure in measures:
            if (number := measures.count((indicator, measure))) > 1:
                raise ValueError(f"one rule for {indicator} {measure} is needed, and there are {number}")
        return self

    def rule_for(self, indicator: str, measure: str) -> FilingRule:
        """The rule of a measure, its axis settled."""
        for rule in self.rules:
            if (rule.indicator, rule.measure) == (indicator, measure):
                return rule if rule.decides else rule.model_copy(update={"decides": self.decides})
        return FilingRule(indicator=indicator, measure=measure, decides=self.decides)
