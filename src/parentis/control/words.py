"""The words of process control. Their values are those of the NHS package, so that the two can be set side by side."""

from __future__ import annotations

from enum import StrEnum
from functools import cache


class Better(StrEnum):
    """Which way is good."""

    HIGH = "high"
    LOW = "low"
    NEUTRAL = "neutral"


class Cause(StrEnum):
    """Why a point stands out; the first that holds, in this order. NO_VARIATION is ours: all values are the same."""

    ABOVE_LIMIT = "Above UCL"
    BELOW_LIMIT = "Below LCL"
    INCREASING = "7 Point Trend (Increasing)"
    DECREASING = "7 Point Trend (Decreasing)"
    NEAR_UPPER = "2 in 3 Above CL"
    NEAR_LOWER = "2 in 3 Below CL"
    SHIFT_ABOVE = "7 Points Above CL"
    SHIFT_BELOW = "7 Points Below CL"
    COMMON = "Common Cause"
    NO_VARIATION = "No Variation"

    @property
    def sign(self) -> int:
        """1 for what is high or rises, -1 for what is low or falls, 0 for what does not stand out."""
        return _SIGN.get(self, 0)


_SIGN = {
    Cause.ABOVE_LIMIT: 1,
    Cause.INCREASING: 1,
    Cause.NEAR_UPPER: 1,
    Cause.SHIFT_ABOVE: 1,
    Cause.BELOW_LIMIT: -1,
    Cause.DECREASING: -1,
    Cause.NEAR_LOWER: -1,
    Cause.SHIFT_BELOW: -1,
}


class PointType(StrEnum):
    """What a point's cause means."""

    COMMON = "common_cause"
    IMPROVEMENT = "special_cause_improvement"
    CONCERN = "special_cause_concern"
    NEUTRAL_HIGH = "special_cause_neutral_high"
    NEUTRAL_LOW = "special_cause_neutral_low"


class Variation(StrEnum):
    """What the last point says of the series. NO_VARIATION is ours."""

    COMMON = "common_cause"
    IMPROVEMENT_HIGH = "improvement_high"
    IMPROVEMENT_LOW = "improvement_low"
    CONCERN_HIGH = "concern_high"
    CONCERN_LOW = "concern_low"
    NEUTRAL_HIGH = "neutral_high"
    NEUTRAL_LOW = "neutral_low"
    NO_VARIATION = "no_variation"


class Assurance(StrEnum):
    """Whether a process that goes on as it does will meet the target: always, sometimes, never."""

    PASS = "consistent_pass"
    INCONSISTENT = "inconsistent"
    FAIL = "consistent_fail"


@cache
def type_of(cause: Cause, better: Better) -> PointType:
    """What a cause means, given which way is good."""
    sign = cause.sign
    if sign == 0:
        return PointType.COMMON
    if better is Better.NEUTRAL:
        return PointType.NEUTRAL_HIGH if sign > 0 else PointType.NEUTRAL_LOW
    return PointType.IMPROVEMENT if (sign > 0) == (better is Better.HIGH) else PointType.CONCERN


def variation_of(cause: Cause, better: Better) -> Variation:
    """What the cause of the last point says of the series."""
    if cause is Cause.NO_VARIATION:
        return Variation.NO_VARIATION
    return _VARIATION[type_of(cause, better), better]


_VARIATION = {
    (PointType.COMMON, Better.HIGH): Variation.COMMON,
    (PointType.COMMON, Better.LOW): Variation.COMMON,
    (PointType.COMMON, Better.NEUTRAL): Variation.COMMON,
    (PointType.NEUTRAL_HIGH, Better.NEUTRAL): Variation.NEUTRAL_HIGH,
    (PointType.NEUTRAL_LOW, Better.NEUTRAL): Variation.NEUTRAL_LOW,
    # Named for the side of the good or the bad: where high is good the good is high and the bad is low.
    (PointType.IMPROVEMENT, Better.HIGH): Variation.IMPROVEMENT_HIGH,
    (PointType.CONCERN, Better.HIGH): Variation.CONCERN_LOW,
    (PointType.IMPROVEMENT, Better.LOW): Variation.IMPROVEMENT_LOW,
    (PointType.CONCERN, Better.LOW): Variation.CONCERN_HIGH,
}
