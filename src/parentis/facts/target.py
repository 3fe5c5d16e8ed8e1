"""Where a month stands against the council's target for the measure."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction

from parentis.council import Council, FilingRule, Milestone, Target
from parentis.facts.change import Polarity
from parentis.facts.reading import PER, Reading, Window
from parentis.indicators import Measure
from parentis.period import Month


class Standing(Enum):
    """Met or not; UNDECIDED when neither the catalogue nor the council says which way is good."""

    MET = "met"
    NOT_MET = "not met"
    UNDECIDED = "no direction given"


class Of(Enum):
    """What a target sets: the measure's value, or the number that counts."""

    VALUE = "value"
    NUMERATOR = "numerator"


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone: the value to reach, and the month by which; no month means always."""

    value: Fraction
    by: Month | None


@dataclass(frozen=True, slots=True)
class Passed:
    """A milestone before the one in force, and the figure of its month; `reading` is None where that is not shown."""

    step: Step
    reading: Reading | None
    standing: Standing | None


@dataclass(frozen=True, slots=True)
class TargetPosition:
    """The month beside the milestone in force, with those after it and those before it.

    `distance` is exact, never negative, in the unit of the measure (points for a share) or, for a target of
    the numerator, in cases. `cases` is how many fewer or more cases would just meet the milestone with the
    same base; 0 when it is met. None where what counts is no whole number or no number of cases at all (days,
    points), and where the base has not so many. `baseline` is the figure of the month
    that the target sets out from; None where the council names none, or it has no figure among the months shown.
    """

    now: Reading
    polarity: Polarity
    of: Of
    milestone: Step
    later: tuple[Step, ...]
    standing: Standing
    distance: Fraction
    cases: int | None
    source: str
    earlier: tuple[Passed, ...] = ()
    baseline: Reading | None = None

    @property
    def next(self) -> Step | None:
        """The milestone after the one in force."""
        return self.later[0] if self.later else None

    @property
    def reached(self) -> Fraction:
        """What is held against the milestone: the value, or the number that counts."""
        return _held(self.now, self.of)


def target_for(council: Council | None, code: str, measure: str) -> Target | None:
    """The council's target for a measure, the first where there are several; None without one."""
    targets = council.targets if council else ()
    return next((t for t in targets if (t.indicator, t.measure) == (code, measure)), None)


def polarity_of(better: str, target: Target | None, rule: FilingRule | None = None) -> Polarity:
    """Which way is good here: as the council's target says, else its rule for filing, else the catalogue."""
    if target and target.better:
        return Polarity(target.better)
    return Polarity(rule.better if rule and rule.better else better)


def polarity_in(council: Council | None, measure: Measure) -> Polarity:
    """Which way is good for a measure in a council, for everything that is said of it."""
    rule = council.filing.rule_for(measure.code, measure.measure) if council else None
    return polarity_of(measure.better, target_for(council, measure.code, measure.measure), rule)


def in_order_of_time(milestones: Iterable[Milestone]) -> tuple[Milestone, ...]:
    """Milestones as they follow each other: one without a month, in force always, before all others."""
    return tuple(sorted(milestones, key=lambda each: (each.by is not None, each.by or Month(1, 1))))


def position_against(
    target: Target, now: Reading, polarity: Polarity, measure: Measure, shown: Window | None = None
) -> TargetPosition:
    """The month against the council's target for the measure. `now` must have a value.

    `shown` has the figures of the baseline and of the milestones that have passed.
    """
    steps = [Step(Fraction(str(m.value)), m.by) for m in target.milestones]
    found = position(steps, Of(target.of), now, polarity, target.source, shown)
    if measure.kind == "average" and measure.chance == "unknown":
        # Made of days or points, of which so many fewer would tell nobody anything.
        found = replace(found, cases=None)
    return replace(found, baseline=baseline_of(target, shown)) if shown else found


def baseline_of(target: Target, shown: Window) -> Reading | None:
    """The figure of the month that a target sets out from; None where there is none, or not before the report month."""
    found = _in_month(shown, target.baseline)
    return found if found and found.month < shown.month else None


def _in_month(shown: Window | None, month: Month | None) -> Reading | None:
    """The figure of a month among those shown that has a value."""
    readings = shown.readings if shown and month else ()
    return next((each for each in readings if each and each.month == month and each.value is not None), None)


def position(
    steps: Iterable[Step],
    of: Of,
    now: Reading,
    polarity: Polarity,
    source: str = "",
    shown: Window | None = None,
) -> TargetPosition:
    """The month against the milestone in force.

    In force is the last milestone whose month has come (one without a month always has); before any has
    come, the first one, which is then still ahead. There must be one milestone, and `now` must have a value.
    """
    path = sorted(steps, key=lambda step: (step.by is not None, step.by or Month(1, 1)))
    come = sum(step.by is None or step.by <= now.month for step in path)
    index = max(come - 1, 0)
    milestone = path[index]
    difference = _held(now, of) - milestone.value
    standing = _standing(difference, polarity)
    return TargetPosition(
        now,
        polarity,
        of,
        milestone,
        tuple(path[index + 1 :]),
        standing,
        abs(difference),
        _cases(now, of, milestone.value, polarity, standing),
        source,
        tuple(_passed(step, of, polarity, shown) for step in path[:index] if step.by),
    )


def _passed(step: Step, of: Of, polarity: Polarity, shown: Window | None) -> Passed:
    reading = _in_month(shown, step.by)
    return Passed(step, reading, _standing(_held(reading, of) - step.value, polarity) if reading else None)


def _standing(difference: Fraction, polarity: Polarity) -> Standing:
    if polarity is Polarity.NEUTRAL:
        return Standing.UNDECIDED
    met = difference <= 0 if polarity is Polarity.LOW else difference >= 0
    return Standing.MET if met else Standing.NOT_MET


def _held(now: Reading, of: Of) -> Fraction:
    if of is Of.NUMERATOR:
        return now.numerator
    if now.value is None:
        raise ValueError("a month without a value has no position against a target")
    return now.value


def _cases(now: Reading, of: Of, goal: Fraction, polarity: Polarity, standing: Standing) -> int | None:
    """Rounded so that the milestone is truly met: down where fewer are wanted, up where more are."""
    if standing is Standing.UNDECIDED or now.numerator.denominator != 1:
        return None
    if standing is Standing.MET:
        return 0
    base = Fraction(1) if of is Of.NUMERATOR or now.denominator is None else now.denominator
    per = 1 if of is Of.NUMERATOR else PER[now.kind.value]
    allowed = goal * base / per
    wanted = math.floor(allowed) if polarity is Polarity.LOW else math.ceil(allowed)
    if of is Of.VALUE and now.whole_base is not None and not 0 <= wanted <= base:
        return None
    return abs(int(now.numerator) - wanted)
