"""The intervals, held to values that others have published."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parentis.facts.uncertainty import (
    clopper_pearson,
    correlation,
    garwood,
    newcombe,
    poisson_tail,
    split_of_counts,
    tail,
    wilson,
)

# Newcombe, Two-sided confidence intervals for the single proportion (Statistics in Medicine, 1998), table I:
# counted, base, the score interval (his method 3), the exact one (his method 5).
SINGLE = [
    (81, 263, (0.2553, 0.3662), (0.2527, 0.3676)),
    (15, 148, (0.0624, 0.1605), (0.0578, 0.1617)),
    (0, 20, (0.0000, 0.1611), (0.0000, 0.1684)),
    (1, 29, (0.0061, 0.1718), (0.0009, 0.1776)),
]

# Newcombe, Interval estimation for the difference between independent proportions (same year), table II,
# method 10.
DIFFERENCE = [
    (56, 70, 48, 80, (0.0524, 0.3339)),
    (9, 10, 3, 10, (0.1705, 0.8090)),
    (6, 7, 2, 7, (0.0582, 0.8062)),
    (5, 56, 0, 29, (-0.0381, 0.1926)),
    (0, 10, 0, 20, (-0.1611, 0.2775)),
    (0, 10, 0, 10, (-0.2775, 0.2775)),
    (10, 10, 0, 20, (0.6791, 1.0000)),
    (10, 10, 0, 10, (0.6075, 1.0000)),
]

# The difference of paired shares: counted both times, only the first, only the second, neither. The first is of
# Newcombe's paper on pairs (same year), his method 10; the others are examples of Fagerland, Lydersen and Laake,
# Recommended tests and confidence intervals for paired binomial proportions (Statistics in Medicine, 2014).
PAIRED = [
    (36, 12, 2, 0, (0.0569, 0.3404)),
    (1, 1, 7, 12, (-0.507, -0.026)),
    (59, 6, 16, 80, (-0.1186, -0.0046)),
]

# Exact limits for an expected number of events, as tables of the Poisson distribution print them (Garwood, 1936).
EVENTS = [
    (0, (0.000, 3.689)),
    (1, (0.025, 5.572)),
    (2, (0.242, 7.225)),
    (3, (0.619, 8.767)),
    (5, (1.623, 11.668)),
    (10, (4.795, 18.390)),
    (20, (12.217, 30.888)),
    (50, (37.111, 65.919)),
    (100, (81.364, 121.627)),
]

# The table of the sign test, both sides together at 5%: of so many, the smaller part that is still beyond chance.
SIGN_TEST = [(6, 0), (8, 0), (9, 1), (12, 2), (15, 3), (17, 4), (20, 5), (25, 7), (50, 17), (100, 39)]


@pytest.mark.parametrize(("counted", "base", "score", "exact"), SINGLE)
def test_the_share_of_one_month(counted, base, score, exact):
    assert wilson(counted, base) == pytest.approx(score, abs=5e-5)
    assert clopper_pearson(counted, base) == pytest.approx(exact, abs=5e-5)


@pytest.mark.parametrize(("counted", "base", "counted_before", "base_before", "ends"), DIFFERENCE)
def test_the_difference_of_two_shares(counted, base, counted_before, base_before, ends):
    assert newcombe(counted, base, counted_before, base_before) == pytest.approx(ends, abs=5e-5)


@pytest.mark.parametrize(("both", "first", "second", "neither", "ends"), PAIRED)
def test_the_difference_of_two_shares_of_the_same_cases(both, first, second, neither, ends):
    base, phi = both + first + second + neither, correlation(both, first, second, neither)
    found = newcombe(both + first, base, both + second, base, phi)
    assert found == pytest.approx(ends, abs=5e-4 if max(map(abs, ends)) > 0.5 else 5e-5)


# McNemar's test, asymptotic and mid-p: of those that counted only one of the two times, the two numbers and the two
# probabilities. The first two are examples of Fagerland, Lydersen and Laake, The McNemar test for binary matched-pairs
# data (BMC Medical Research Methodology, 2013); the third are the approval ratings of Agresti, Categorical Data
# Analysis, whose statistic is 17.36.
MCNEMAR = [((1, 1, 7, 12), 0.034, 0.039), ((59, 6, 16, 80), 0.033, 0.035), ((794, 150, 86, 570), 0.00003, 0.00003)]


def mcnemar(first, second):
    """The probability of so uneven a split: asymptotic, and mid-p."""
    total, least = first + second, min(first, second)
    exact = 2 * sum(math.comb(total, k) for k in range(least + 1)) / 2**total
    mid = 1.0 if first == second else exact - math.comb(total, least) / 2**total
    return math.erfc(abs(first - second) / math.sqrt(2 * total)), mid


@pytest.mark.parametrize(("pairs", "asymptotic", "mid"), MCNEMAR)
def test_pairs_that_mcnemar_calls_a_change_are_one(pairs, asymptotic, mid):
    both, first, second, _ = pairs
    assert mcnemar(first, second) == pytest.approx((asymptotic, mid), abs=5e-4)
    base = sum(pairs)
    assert not newcombe(both + first, base, both + second, base, correlation(*pairs)).holds(0)


@given(st.tuples(*[st.integers(0, 200)] * 4))
def test_the_interval_of_pairs_decides_as_mcnemar_does_but_at_the_very_edge(pairs):
    both, first, second, _ = pairs
    base = sum(pairs)
    if base < 20 or first + second == 0:
        return
    _, probability = mcnemar(first, second)
    is_change = not newcombe(both + first, base, both + second, base, correlation(*pairs)).holds(0)
    if probability < 0.025:
        assert is_change
    if probability > 0.08:
        assert not is_change


def test_the_correlation_of_pairs():
    # 0.5 of the cases are taken from the excess of agreement: (40 x 40 - 10 x 10 - 50) / 2500.
    assert correlation(40, 10, 10, 40) == pytest.approx(0.58)
    assert correlation(10, 40, 40, 10) == pytest.approx(-0.6)
    assert correlation(25, 25, 25, 25) == 0
    assert correlation(25, 24, 25, 25) == 0  # less than half a case in each cell
    assert correlation(10, 5, 0, 0) == correlation(0, 0, 0, 0) == 0


@pytest.mark.parametrize(("total", "smaller"), SIGN_TEST)
def test_two_counts_differ_where_the_sign_test_says_so(total, smaller):
    assert not split_of_counts(smaller, total - smaller).holds(1)
    assert not split_of_counts(total - smaller, smaller).holds(1)
    assert split_of_counts(smaller + 1, total - smaller - 1).holds(1)


@pytest.mark.parametrize(("count", "ends"), EVENTS)
def test_the_number_of_events_to_be_expected(count, ends):
    assert garwood(count) == pytest.approx(ends, abs=6e-4)


@given(st.integers(0, 3000))
def test_the_limits_of_a_count_lie_about_it_and_are_about_as_wide_as_chance_is(count):
    ends = garwood(count)
    assert ends.lower <= count < ends.upper
    assert ends.upper - ends.lower == pytest.approx(2 * 1.96 * math.sqrt(count + 1), rel=0.3, abs=1)


@pytest.mark.parametrize("mean", [0.0, 0.3, 4.0, 38.5])
def test_the_tail_of_events_is_the_sum_of_its_terms(mean):
    terms = [math.exp(-mean) * mean**k / math.factorial(k) for k in range(121)]
    for at_least in range(60):
        assert poisson_tail(at_least, mean) == pytest.approx(math.fsum(terms[at_least:]), abs=1e-12)


def test_two_rates_differ_by_the_published_ratio():
    # The example of R's poisson.test: 11 over 800 and 21 over 3,011; ratio 1.97, exact interval 0.858 to 4.277.
    ratio = split_of_counts(11, 21, 800, 3011)
    assert ratio == pytest.approx((0.8584264, 4.2772659), abs=5e-8)


def test_what_the_counts_arose_from_is_taken_into_account():
    # Twice the events of twice the children is no change at all.
    assert split_of_counts(60, 30).lower > 1
    assert split_of_counts(60, 30, exposure=200, exposure_before=100).holds(1)


def test_two_counts_of_nought_say_nothing():
    assert split_of_counts(0, 0) == (0, math.inf)


@pytest.mark.parametrize("trials", [1, 7, 40])
@pytest.mark.parametrize("share", [0.02, 0.5, 0.97])
def test_the_tail_is_the_sum_of_its_terms(trials, share):
    terms = [math.comb(trials, k) * share**k * (1 - share) ** (trials - k) for k in range(trials + 1)]
    for at_least in range(trials + 2):
        assert tail(at_least, trials, share) == pytest.approx(math.fsum(terms[at_least:]), abs=1e-12)


def test_large_counts_are_no_trouble():
    ratio = split_of_counts(400_000, 400_900)
    assert ratio.lower < 400_000 / 400_900 < ratio.upper
    assert ratio.holds(1)
