"""A figure beside one published value: the arrow only where the interval of the difference leaves out nought."""

from __future__ import annotations

from fractions import Fraction

import pytest

from parentis.facts.change import Direction, Polarity
from parentis.facts.comparison import Basis, Bearing, Comparator, NotJudged
from parentis.facts.reading import Kind, Reading
from parentis.facts.set_beside import PublishedValue, set_beside
from parentis.facts.uncertainty import garwood, newcombe, wilson
from parentis.period import Month


def reading(kind, numerator, denominator):
    base = None if denominator is None else Fraction(denominator)
    return Reading(Month(2017, 6), kind, Fraction(numerator), base)


def beside(now, value, step=0, counted=None, base=None, polarity=Polarity.LOW, chance="cases", alike=True, own=None):
    published = PublishedValue(Fraction(str(value)), Fraction(str(step)), counted, base)
    return set_beside(
        now, published, Comparator.ENGLAND, "England", polarity=polarity, chance=chance, alike=alike, own=own
    )


def test_a_share_beside_a_value_without_its_counts_is_judged_by_its_own_interval():
    told = beside(reading(Kind.SHARE, 81, 664), 10)
    ends = wilson(81, 664)
    assert told.basis is Basis.SHARE
    assert told.interval == pytest.approx((ends.lower * 100 - 10, ends.upper * 100 - 10))
    assert (told.difference, told.bearing, told.direction) == (
        Fraction(8100, 664) - 10, Bearing.LEVEL, Direction.NO_CLEAR_CHANGE,
    )  # fmt: skip


def test_a_value_printed_in_whole_numbers_may_be_half_of_one_away():
    now = reading(Kind.SHARE, 122, 1000)
    exact, rounded = beside(now, 10, step=0), beside(now, 10, step=1)
    assert (exact.bearing, exact.direction) == (Bearing.ABOVE, Direction.WORSE)
    assert rounded.bearing is Bearing.LEVEL
    assert rounded.interval == pytest.approx((exact.interval.lower - 0.5, exact.interval.upper + 0.5))


def test_two_shares_with_their_counts_are_judged_together():
    told = beside(reading(Kind.SHARE, 30, 100), 10, counted=Fraction(8000), base=Fraction(80000))
    ends = newcombe(30, 100, 8000, 80000)
    assert told.basis is Basis.SHARES
    assert told.interval == pytest.approx((ends.lower * 100, ends.upper * 100))
    assert told.bearing is Bearing.ABOVE


def test_a_rate_is_judged_by_the_limits_of_its_count():
    now = reading(Kind.RATE, 665, 98795)
    told = beside(now, 60, step=1, chance="events", polarity=Polarity.NEUTRAL)
    ends = garwood(665)
    assert told.basis is Basis.COUNT
    assert told.interval == pytest.approx((ends.lower / 9.8795 - 60.5, ends.upper / 9.8795 - 59.5))
    assert (told.bearing, told.direction) == (Bearing.ABOVE, Direction.NEITHER)


@pytest.mark.parametrize(
    ("polarity", "value", "direction"),
    [
        (Polarity.LOW, 60, Direction.BETTER),
        (Polarity.HIGH, 60, Direction.WORSE),
        (Polarity.NEUTRAL, 60, Direction.NEITHER),
        (Polarity.LOW, 10, Direction.WORSE),
        (Polarity.HIGH, 10, Direction.BETTER),
    ],
)
def test_what_an_arrow_means_is_for_the_polarity_to_say(polarity, value, direction):
    told = beside(reading(Kind.SHARE, 30, 100), value, polarity=polarity)
    assert told.direction is direction
    assert told.bearing is (Bearing.BELOW if value == 60 else Bearing.ABOVE)


@pytest.mark.parametrize(
    ("now", "chance", "alike", "why"),
    [
        (reading(Kind.SHARE, 30, 100), "cases", False, NotJudged.UNLIKE),
        (reading(Kind.SHARE, 7, 9), "cases", True, NotJudged.FEW_CASES),
        (reading(Kind.AVERAGE, 1400, 100), "unknown", True, NotJudged.NO_MEASURE_OF_CHANCE),
        (reading(Kind.COUNT, 12, None), "events", True, NotJudged.NO_MEASURE_OF_CHANCE),
        (reading(Kind.SHARE, 35, 30), "events", True, NotJudged.NO_MEASURE_OF_CHANCE),  # more left than were in post
    ],
)
def test_where_nothing_can_be_judged_there_is_no_arrow_but_a_difference(now, chance, alike, why):
    told = beside(now, 10, chance=chance, alike=alike)
    assert (told.bearing, told.direction, told.not_judged) == (Bearing.NOT_JUDGED, Direction.NOT_COMPARABLE, why)
    assert told.interval is None
    assert told.difference == now.value - 10


def test_the_councils_own_published_value_is_set_beside_too():
    assert beside(reading(Kind.SHARE, 81, 664), 10, own=Fraction(12)).published == 2
    assert beside(reading(Kind.SHARE, 81, 664), 10).published is None


def test_nobody_is_nothing_to_compare():
    with pytest.raises(ValueError, match="without a value"):
        beside(reading(Kind.SHARE, 0, 0), 10)


@pytest.mark.parametrize(("step", "decimals"), [("1", 0), ("0.1", 1), ("0.01", 2), ("0", 1)])
def test_a_value_is_printed_as_it_was_published_and_what_we_work_out_with_a_decimal(step, decimals):
    assert beside(reading(Kind.SHARE, 81, 664), 41, step=step).decimals == decimals
