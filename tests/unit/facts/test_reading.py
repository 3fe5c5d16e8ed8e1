"""From figures to the thirteen months."""

from fractions import Fraction

from tests.unit.facts.builders import JUNE, a_month

from parentis.facts import window
from parentis.series.figure import Figure


def figure(month, numerator, denominator=20):
    return Figure("382", "4.01.05", "inside", "share", month, "", "", numerator, denominator)


def test_the_months_are_in_their_places_and_gaps_are_kept():
    shown = window([figure("2017-06", 9), figure("2016-06", 4), figure("2017-04", 7), figure("2016-05", 1)], JUNE)
    assert shown.now is not None
    assert shown.now.value == 45
    assert shown.before is None
    assert shown.year_before is not None
    assert shown.year_before.numerator == 4
    assert [str(reading.month) for reading in shown.twelve] == ["2017-04", "2017-06"]


def test_a_month_without_a_base_has_a_reading_and_no_value():
    shown = window([figure("2017-06", 0, 0)], JUNE)
    assert shown.now is not None
    assert shown.now.value is None
    assert shown.twelve == ()


def test_the_value_is_exact_and_in_the_unit_of_its_kind():
    assert a_month("share", 1, 3).value == Fraction(100, 3)
    assert a_month("rate", 665, 98_795).value == Fraction(6_650_000, 98_795)
    assert a_month("average", 390, 394).value == Fraction(390, 394)
    assert a_month("count", 18).value == 18
