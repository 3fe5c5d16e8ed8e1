"""Process control of one series of values: XmR, as the NHS draws it under the name of Making Data Count.

Dates and values in, a judgement of each point out; what the values are of is not known here. `control` is the
function, `Chart` its answer:

    chart = control(dates, values, Better.HIGH, target=85)
    chart.points[-1].cause      # Cause.SHIFT_ABOVE
    chart.variation             # Variation.IMPROVEMENT_HIGH
    chart.assurance             # Assurance.INCONSISTENT

Where it departs from the NHS package, and why: docs/decisions/0016.
"""

from parentis.control.chart import Chart, ControlError, Group, Point, control
from parentis.control.limits import FEWEST_FIXED, FEWEST_FOR_LIMITS
from parentis.control.words import Assurance, Better, Cause, PointType, Variation

__all__ = [
    "FEWEST_FIXED",
    "FEWEST_FOR_LIMITS",
    "Assurance",
    "Better",
    "Cause",
    "Chart",
    "ControlError",
    "Group",
    "Point",
    "PointType",
    "Variation",
    "control",
]
