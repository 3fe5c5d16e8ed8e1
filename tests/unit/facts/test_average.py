"""The twelve-month average."""

from fractions import Fraction

from tests.unit.facts.builders import months

from parentis.facts import average_of


def test_a_share_is_pooled():
    found = average_of(months("share", *[(1, 2)] * 11, (9, 10)))
    assert found is not None
    assert (found.numerator, found.denominator) == (20, 32)
    assert found.value == Fraction(2000, 32)


def test_a_count_and_a_rate_are_means_of_the_months():
    counts = average_of(months("count", 100, *[20, 25, 31] * 4))
    rates = average_of(months("rate", *[(690, 100_000), (700, 200_000)] * 6))
    assert counts is not None
    assert rates is not None
    assert counts.value == Fraction(76, 3)  # the thirteenth month back is outside
    assert rates.value == 52
    assert rates.numerator is None


def test_months_without_a_figure_are_left_out_and_counted():
    found = average_of(months("share", (0, 0), None, *[(1, 2)] * 10))
    assert found is not None
    assert (found.months, found.value) == (10, 50)


def test_five_months_are_too_few():
    assert average_of(months("count", 1, 2, 3, 4, 5)) is None
    assert average_of(months("count", 1, 2, 3, 4, 5, 6)) is not None
