"""Setting a figure beside one published value: the difference, whether it is more than chance, and for good or ill."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from parentis.facts.bases import too_few_for_a_percentage
from parentis.facts.chance import interval_of, is_known
from parentis.facts.change import Direction, Movement, Polarity, oriented
from parentis.facts.comparison import Basis, Bearing, Comparator, Contrast, NotJudged
from parentis.facts.reading import PER, Kind, Reading
from parentis.facts.uncertainty import Interval, newcombe
from parentis.indicators.kinds import Chance

RATIO_DECIMALS = 1


@dataclass(frozen=True, slots=True)
class PublishedValue:
    """A comparator's value in the measure's unit; the counts it came from, if they are published; its last digit.

    step: one in the last digit it was published with (1 for whole per cents, 1/10 for tenths); 0 for what we work out
    """

    value: Fraction
    step: Fraction
    counted: Fraction | None = None
    base: Fraction | None = None

    @property
    def decimals(self) -> int:
        """How many decimals to print it with: as it was published; one for what we work out."""
        return RATIO_DECIMALS if self.step == 0 else len(str(self.step.denominator)) - 1


def set_beside(
    now: Reading,
    published: PublishedValue,
    comparator: Comparator,
    name: str,
    *,
    polarity: Polarity,
    chance: Chance,
    alike: bool,
    own: Fraction | None,
) -> Contrast:
    """Our figure beside a published one. `now` must have a value; `own` is our own published value, if there is one."""
    if now.value is None:
        raise ValueError("a month without a value cannot be set beside anything")
    difference = now.value - published.value
    like_for_like = None if own is None else own - published.value
    why_not = _not_judged(now, chance, alike)
    if why_not is not None:
        return Contrast(
            comparator,
            name,
            published.value,
            difference,
            Bearing.NOT_JUDGED,
            Direction.NOT_COMPARABLE,
            not_judged=why_not,
            published=like_for_like,
            decimals=published.decimals,
        )
    basis, interval = _interval(now, published, chance)
    bearing = Bearing.LEVEL if interval.holds(0.0) else Bearing.ABOVE if difference > 0 else Bearing.BELOW
    return Contrast(
        comparator,
        name,
        published.value,
        difference,
        bearing,
        _meaning(bearing, polarity),
        interval,
        basis,
        published=like_for_like,
        decimals=published.decimals,
    )


def _not_judged(now: Reading, chance: Chance, alike: bool) -> NotJudged | None:
    if not alike:
        return NotJudged.UNLIKE
    if too_few_for_a_percentage(now):
        return NotJudged.FEW_CASES
    in_parts = now.kind is not Kind.SHARE and now.numerator.denominator != 1
    works_on = "cases" if now.kind is Kind.SHARE and chance != "unknown" else chance
    if now.denominator is None or in_parts or not is_known(now, works_on):
        return NotJudged.NO_MEASURE_OF_CHANCE
    return None


def _interval(now: Reading, published: PublishedValue, chance: Chance) -> tuple[Basis, Interval]:
    if now.kind is Kind.SHARE and now.denominator and published.base and published.counted is not None:
        counts = (now.numerator, now.denominator, published.counted, published.base)
        ends = newcombe(*(float(each) for each in counts))
        return Basis.SHARES, Interval(ends.lower * PER[now.kind.value], ends.upper * PER[now.kind.value])
    ours = interval_of(now, "cases" if now.kind is Kind.SHARE else chance)
    if ours is None:
        raise ValueError("what is judged has an interval")
    basis = Basis.SHARE if now.kind is Kind.SHARE else Basis.COUNT
    return basis, _widened(ours, float(published.value), published.step)


def _widened(ends: Interval, value: float, step: Fraction) -> Interval:
    """The interval less the published value, which may lie half a digit to either side of what is printed."""
    half = float(step) / 2
    return Interval(ends.lower - value - half, ends.upper - value + half)


def _meaning(bearing: Bearing, polarity: Polarity) -> Direction:
    if bearing is Bearing.LEVEL:
        return Direction.NO_CLEAR_CHANGE
    return oriented(Movement.UP if bearing is Bearing.ABOVE else Movement.DOWN, polarity)
