"""The facts of process control and of the outlook as plain data, beside those of `record`."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from parentis.facts import Display, Goal, Kind, NoControl, NoOutlook, Of, Outlook, TargetPosition
from parentis.facts.control import ControlPosition
from parentis.facts.outlook import LONGEST_MONTHS
from parentis.facts.rounding import half_up

Record = dict[str, Any]

# A limit and a pace are finer than the figures that they are of.
LIMIT_DECIMALS, PACE_DECIMALS = 2, 3

# As a number of cases is told where it is no whole one.
CASES_DECIMALS = 1


def control_record(control: ControlPosition | NoControl) -> Record:
    """The month under process control, or why there is none."""
    if isinstance(control, NoControl):
        return {"not_drawn": control.why}
    last = control.chart.points[-1]
    record: Record = {
        "variation": control.variation.value,
        "assurance": control.assurance.value if control.assurance else None,
        "cause": control.cause.value,
        "mean": _rounded(last.mean, LIMIT_DECIMALS),
        "limits": [_rounded(last.lower, LIMIT_DECIMALS), _rounded(last.upper, LIMIT_DECIMALS)],
        "trial_limits": control.is_trial,
    }
    if control.rebase is not None:
        record["rebased"] = {"month": str(control.rebase.month), "reason": control.rebase.reason}
    return record


def outlook_record(outlook: Outlook | NoOutlook, target: TargetPosition, display: Display) -> Record:
    """Where the present pace leads, or why that cannot be said."""
    if isinstance(outlook, NoOutlook):
        return {"cannot_be_said": outlook.why}
    pace = outlook.pace
    of_cases = target.of is Of.NUMERATOR or display.kind is Kind.COUNT
    decimals = CASES_DECIMALS if of_cases else display.value_decimals
    return {
        "months": pace.months,
        **({"since": str(outlook.since)} if outlook.since else {}),
        "a_month": _rounded(pace.a_month, PACE_DECIMALS),
        "interval": [_rounded(pace.slowest, PACE_DECIMALS), _rounded(pace.fastest, PACE_DECIMALS)],
        "towards": outlook.towards,
        "years_looked_ahead": LONGEST_MONTHS // 12,
        "milestones": [_goal(goal, decimals) for goal in outlook.goals],
    }


def _goal(goal: Goal, decimals: int) -> Record:
    return {
        "value": float(goal.step.value),
        "by": str(goal.step.by) if goal.step.by else None,
        "prospect": goal.prospect.value if goal.prospect else None,
        "expected": _rounded(goal.expected, decimals),
        "range": [_rounded(goal.lowest, decimals), _rounded(goal.highest, decimals)],
        "met_in": str(goal.month) if goal.month else None,
        "met_between": [str(month) if month else None for month in (goal.earliest, goal.latest)],
    }


def _rounded(value: float | None, decimals: int) -> float | None:
    return None if value is None else float(half_up(Fraction(value), decimals))
