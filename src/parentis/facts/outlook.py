"""Whether the present pace gets to the council's milestones, between what and what, and when.

The pace is that of the twelve months (`parentis.facts.pace`), since the last rebase if the council has named one. It is
carried on in a straight line from where the line stands now, at the slowest and the fastest it may be. Nothing is said
where there is no pace to carry on: too few months, months that follow no clear line or a last one far from it, or
figures that share months with each other. It is no forecast of what people will do about it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from parentis.council import Council
from parentis.facts.bases import too_few_for_a_percentage
from parentis.facts.change import Polarity
from parentis.facts.control import REFUSED, last_rebase
from parentis.facts.pace import FEWEST_FOR_PACE, ROUNDING, At, Pace, pace_of
from parentis.facts.reading import TWELVE, Kind, Reading, Window
from parentis.facts.target import Of, Standing, Step, TargetPosition
from parentis.indicators import Measure
from parentis.period import Month

# A line is not carried on for longer: what would be met after that is not met at this pace.
LONGEST_MONTHS = 60

FULL = 100.0


class Prospect(Enum):
    """Whether a milestone is met by its month if the pace goes on."""

    MET = "met in time"
    OPEN = "may or may not be met in time"
    NOT_MET = "not met in time"


@dataclass(frozen=True, slots=True)
class Goal:
    """One milestone that is not met yet, if the present pace goes on.

    step:     the milestone
    prospect: whether it is met by its month; None where that has passed, or there is none
    expected, lowest, highest: the figure in that month, in the unit of what is held against the milestone, never under
              nought nor a share over 100; None likewise
    month, earliest, latest: when the line, the faster and the slower end get there; None where they never do, or not
              within five years
    """

    step: Step
    prospect: Prospect | None
    expected: float | None
    lowest: float | None
    highest: float | None
    month: Month | None
    earliest: Month | None
    latest: Month | None


@dataclass(frozen=True, slots=True)
class Outlook:
    """Where the present pace leads.

    `towards` says that the measure moves towards its milestones. `since` is the month of the rebase from which the pace
    is; None where it is that of the twelve months. For example (7.02.02 agency, 10% by December 2017):
    14.2% in June, down 0.5 points a month (0.3 to 0.8), 11.2% by December (9.4 to 12.4): may or may not be met in time.
    It is met in March 2018, or from December 2017 to September 2018.
    """

    pace: Pace
    towards: bool
    goals: tuple[Goal, ...]
    since: Month | None = None


@dataclass(frozen=True, slots=True)
class NoOutlook:
    """Why it cannot be said whether the pace gets there."""

    why: str


def outlook_of(
    measure: Measure, window: Window, against: TargetPosition | None, council: Council | None
) -> Outlook | NoOutlook | None:
    """Whether the pace gets to the milestones not met yet; None without such, or where neither way is good."""
    steps = _not_met_yet(against) if against else ()
    if against is None or not steps:
        return None
    if (why := REFUSED.get(measure.period)) is not None:
        return NoOutlook(why)
    readings, rebase = window.twelve, last_rebase(measure, window, council)
    since = rebase.month if rebase and rebase.month >= window.month.less(TWELVE - 1) else None
    if since is not None:
        readings = tuple(each for each in readings if each.month >= since)
    if len(readings) < FEWEST_FOR_PACE:
        return NoOutlook("too few of the twelve months can be compared")
    if any(too_few_for_a_percentage(each) for each in readings):
        return NoOutlook("the base is too small in some months")
    pace = pace_of([At(each.month.index, _held(each, against.of)) for each in readings])
    if pace is None or not pace.is_clear:
        return NoOutlook("the twelve months follow no line clearly enough to tell a pace")
    if not pace.is_present:
        return NoOutlook("the month is far from the line of the twelve, so that their pace is not the present one")
    towards = (pace.a_month > 0) == (against.polarity is Polarity.HIGH)
    return Outlook(pace, towards, tuple(_goal(step, pace, against) for step in steps), since)


def _not_met_yet(against: TargetPosition) -> tuple[Step, ...]:
    if against.standing is Standing.UNDECIDED:
        return ()
    steps = [against.milestone] if against.standing is Standing.NOT_MET else []
    if against.next is not None and not _is_met(against.reached, against.next.value, against.polarity):
        steps.append(against.next)
    return tuple(steps)


def _is_met(reached: Fraction, goal: Fraction, polarity: Polarity) -> bool:
    return reached <= goal if polarity is Polarity.LOW else reached >= goal


def _goal(step: Step, pace: Pace, against: TargetPosition) -> Goal:
    now, is_share = against.now.month, against.of is Of.VALUE and against.now.kind is Kind.SHARE
    reached = [_reached(step, pace.level, slope, now, against.polarity) for slope in _slopes(pace, against.polarity)]
    expected, earliest, latest = reached
    months = step.by.index - now.index if step.by else 0
    if months <= 0:
        return Goal(step, None, None, None, None, expected, earliest, latest)
    middle, low, high = (
        _possible(pace.level + slope * months, is_share) for slope in (pace.a_month, pace.slowest, pace.fastest)
    )
    met = [_meets(end, step, against.polarity) for end in (low, high)]
    prospect = Prospect.MET if all(met) else Prospect.OPEN if any(met) else Prospect.NOT_MET
    return Goal(step, prospect, middle, low, high, expected, earliest, latest)


def _slopes(pace: Pace, polarity: Polarity) -> Iterator[float]:
    """The line, the end that gets there first, the end that gets there last."""
    first, last = (pace.fastest, pace.slowest) if polarity is Polarity.HIGH else (pace.slowest, pace.fastest)
    return iter((pace.a_month, first, last))


def _reached(step: Step, level: float, slope: float, now: Month, polarity: Polarity) -> Month | None:
    """The first month after this one in which a line meets a milestone."""
    if slope == 0 or (slope > 0) != (polarity is Polarity.HIGH):
        return None
    months = max(1, math.ceil((float(step.value) - level) / slope - ROUNDING))
    return now.plus(months) if months <= LONGEST_MONTHS else None


def _meets(value: float, step: Step, polarity: Polarity) -> bool:
    """Whether a value of the line meets it: a line that arrives at the very milestone does."""
    beyond = float(step.value) - value if polarity is Polarity.LOW else value - float(step.value)
    return beyond >= -ROUNDING


def _possible(value: float, is_share: bool) -> float:
    return min(max(value, 0.0), FULL) if is_share else max(value, 0.0)


def _held(reading: Reading, of: Of) -> float:
    value = reading.numerator if of is Of.NUMERATOR else reading.value
    if value is None:
        raise ValueError("a month without a value has no pace")
    return float(value)
