"""Process control on numbers worked by hand, each rule at its edge."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.reference import control as by_loops

from parentis.control import Assurance, Better, Cause, ControlError, PointType, Variation, control
from parentis.control.limits import LIMIT, NEAR_LIMIT, SCREEN, mean_of

FIRST = date(2016, 1, 31)


def days(values):
    return [FIRST + timedelta(days=30 * place) for place in range(len(values))]


def chart_of(values, better=Better.HIGH, rebase_at=(), **options):
    dates = days(values)
    return control(dates, values, better, rebase=[dates[place] for place in rebase_at], **options)


def causes(values, **options):
    return [point.cause for point in chart_of(values, **options).points]


def around(values, mean=50.0, step=10.0):
    """Values that follow a baseline of mean 50 whose ranges are all 10: limits 23.4, 76.6, near ones 32.3, 67.7."""
    baseline = [mean - step / 2, mean + step / 2] * 6
    return [*baseline, *values]


def after_baseline(values):
    return causes(around(values), fix_after=12)[12:]


def test_limits_by_hand():
    # Ranges 4, 6, 2, 8: mean 5; limits 20 +/- 13.3. The mean of 18, 22, 16, 18, 26 is 20.
    point = chart_of([18, 22, 16, 18, 26]).points[-1]
    assert (point.mean, point.lower, point.upper) == pytest.approx((20, 6.7, 33.3))


def test_one_outlier_is_left_out_of_the_ranges_and_stays_in_the_mean():
    # 10 and 12 by turns, 19 ranges of 2; then 52, with a range of 40 after 12. 78 / 20 = 3.9 and 3.9 x 3.267 = 12.7.
    values = [10, 12] * 10 + [52]
    screened, kept = chart_of(values).points[0], chart_of(values, screen=False).points[0]
    assert screened.mean == kept.mean == pytest.approx((220 + 52) / 21)
    assert screened.upper - screened.mean == pytest.approx(LIMIT * 2)
    assert kept.upper - kept.mean == pytest.approx(LIMIT * 78 / 20)
    # The mean that the outlier pulled up has the twenty others in a row below it.
    assert causes(values) == [Cause.SHIFT_BELOW] * 20 + [Cause.ABOVE_LIMIT]


# Of ranges 1, 1, 1 and this the average times 3.267 is this very double: r = 9.801 / 0.733.
AT_THE_SCREEN = 13.37107776261936


@pytest.mark.parametrize(
    ("last", "average"),
    [(AT_THE_SCREEN, 1), (AT_THE_SCREEN + 1e-9, 1), (AT_THE_SCREEN - 1e-9, (3 + AT_THE_SCREEN) / 4)],
)
def test_a_range_exactly_at_the_screen_is_left_out(last, average):
    assert SCREEN * mean_of([1, 1, 1, AT_THE_SCREEN]) == AT_THE_SCREEN
    point = chart_of([1, 0, 1, 0, last]).points[0]
    assert point.upper - point.mean == pytest.approx(LIMIT * average)


@pytest.mark.parametrize(
    ("values", "screen", "without"),
    [
        ([100.0] * 6 + [95.0] + [100.0] * 6, True, True),
        ([100.0] * 6 + [95.0] + [100.0] * 6, False, False),
        ([100.0] * 13, True, False),  # no variation
        ([100.0], True, False),  # no limits
        ([10.0, 12.0] * 6, True, False),
    ],
)
def test_limits_without_width(values, screen, without):
    chart = chart_of(values, screen=screen)
    assert chart.groups[0].limits.without_width is without
    if without:  # as the method has it, every value that is not the mean lies outside
        assert set(causes(values)) == {Cause.ABOVE_LIMIT, Cause.BELOW_LIMIT}


def test_limits_are_not_clipped():
    values = [100, 90] * 6
    assert chart_of(values).points[0].upper > 100
    assert chart_of([0, 4] * 6).points[0].lower < 0


@pytest.mark.parametrize(("value", "cause"), [(76.6, Cause.COMMON), (76.61, Cause.ABOVE_LIMIT)])
def test_on_the_upper_limit_is_inside(value, cause):
    limit = chart_of(around([]), fix_after=12).points[0].upper
    assert limit == pytest.approx(76.6)
    assert after_baseline([limit if value == 76.6 else value]) == [cause]


@pytest.mark.parametrize(("value", "cause"), [(23.4, Cause.COMMON), (23.39, Cause.BELOW_LIMIT)])
def test_on_the_lower_limit_is_inside(value, cause):
    limit = chart_of(around([]), fix_after=12).points[0].lower
    assert after_baseline([limit if value == 23.4 else value]) == [cause]


def test_six_in_a_row_are_no_shift_and_seven_are():
    up = [51, 52, 51, 52, 51, 52]
    # The baseline ends above the mean, so a point below it comes first.
    assert set(after_baseline([49, *up])) == {Cause.COMMON}
    assert after_baseline([49, *up, 51]) == [Cause.COMMON] + [Cause.SHIFT_ABOVE] * 7
    down = [100 - value for value in up]
    assert after_baseline([*down, 49]) == [Cause.SHIFT_BELOW] * 7


def test_a_point_exactly_on_the_mean_breaks_a_shift():
    assert set(after_baseline([49, 51, 52, 51, 50, 52, 51, 52])) == {Cause.COMMON}


def test_the_mean_is_rounded_once_so_that_a_value_on_it_is_not_off_it():
    # 0.1 + 0.3 + 0.2 is 0.6 in doubles, and a third of that 0.19999999999999998.
    points = chart_of([0.1, 0.3, 0.2]).points
    assert points[2].value == points[2].mean
    # Three above the mean, one on it and three above it: seven in a row, were the one to count as above.
    values = [85.0, 84.9, 85.1, 84.2, 84.9, 84.8, 84.7, 83.4, 83.5, 83.2, 84.1, 83.7, 83.1]
    assert sum(round(value * 10) for value in values) == 842 * len(values)
    assert set(causes(values)) == {Cause.COMMON}


def test_six_steps_make_a_trend_and_five_do_not():
    # Alternately about the mean, so that no shift hides the trend.
    six = [44, 45, 46, 47, 51, 52, 53]
    assert after_baseline([60, *six, 52]) == [Cause.COMMON] + [Cause.INCREASING] * 7 + [Cause.COMMON]
    assert set(after_baseline([60, *six[1:], 52])) == {Cause.COMMON}
    assert after_baseline([40, *reversed(six), 48]) == [Cause.COMMON] + [Cause.DECREASING] * 7 + [Cause.COMMON]


def test_a_tie_breaks_a_trend():
    assert set(after_baseline([60, 44, 45, 46, 46, 51, 52, 53])) == {Cause.COMMON}


def test_two_rises_joined_by_a_tie_both_rise():
    rise = [44, 45, 46, 47, 51, 52, 53]
    found = after_baseline([60, *rise, *[value + 9 for value in rise]])  # 53 ends the one and begins the other
    assert found == [Cause.COMMON] + [Cause.INCREASING] * 14


def test_a_turning_point_takes_the_direction_that_leads_on():
    rise = [44, 45, 46, 47, 51, 52, 53]
    found = after_baseline([60, *rise, *reversed(rise[:-1])])
    assert found[1:7] == [Cause.INCREASING] * 6
    assert found[7:] == [Cause.DECREASING] * 7


def test_a_turning_point_outside_a_limit_is_told_as_that():
    rise = [44, 45, 46, 47, 51, 52, 80]
    found = after_baseline([60, *rise, *reversed(rise[:-1])])
    assert found[1:] == [Cause.INCREASING] * 6 + [Cause.ABOVE_LIMIT] + [Cause.DECREASING] * 6


@pytest.mark.parametrize(
    ("values", "flagged"),
    [
        ([70, 55, 70], [True, False, True]),  # the one between is not
        ([70, 70, 55], [True, True, False]),
        ([70, 49, 70], [False, False, False]),  # not all on one side
        ([70, 50, 70], [False, False, False]),
        ([70, 55, 55, 70], [False, False, False, False]),
        ([70, 55, 55], [False, False, False]),
        ([80, 70, 55], [False, False, False]),  # outside the limit does not count towards the two
        ([80, 70, 70], [False, True, True]),
        ([70, 80, 70], [True, False, True]),  # but may be the third of the three
    ],
)
def test_two_in_three(values, flagged):
    for sign, cause in ((1, Cause.NEAR_UPPER), (-1, Cause.NEAR_LOWER)):
        found = after_baseline([49 if sign > 0 else 51, *(50 + sign * (value - 50) for value in values)])[1:]
        assert [each is cause for each in found] == flagged


def test_exactly_on_the_near_limit_is_not_near():
    mean = 50.0
    near = mean + NEAR_LIMIT * 10
    assert set(after_baseline([49, 55, near, near])) == {Cause.COMMON}
    over = near + 1e-9
    assert after_baseline([49, 55, over, over])[2:] == [Cause.NEAR_UPPER] * 2


def test_a_missing_value_stays_and_breaks_both_ranges():
    # Ranges 2 and 4 are left of 10, 12, none, 30, 26.
    chart = chart_of([10, 12, None, 30, 26])
    gap = chart.points[2]
    assert (gap.value, gap.cause) == (None, Cause.COMMON)
    assert gap.upper - gap.mean == pytest.approx(LIMIT * 3)
    assert set(after_baseline([49, 51, 51, 51, None, 51, 51, 51, 51])) == {Cause.COMMON}


def test_a_rebase_starts_anew_at_its_point():
    values = [10, 12] * 7 + [50, 54] * 7
    whole, anew = chart_of(values), chart_of(values, rebase_at=[14])
    assert Cause.COMMON not in {point.cause for point in whole.points}
    assert {point.cause for point in anew.points} == {Cause.COMMON}
    assert [(point.mean, point.upper - point.mean) for point in (anew.points[13], anew.points[14])] == [
        (11, pytest.approx(LIMIT * 2)),
        (52, pytest.approx(LIMIT * 4)),
    ]


def test_no_pattern_crosses_a_rebase():
    rise = list(range(14))
    assert causes(rise, rebase_at=[6])[:6] == [Cause.COMMON] * 6
    assert Cause.INCREASING in causes(rise, rebase_at=[6])[6:]


def test_a_rebase_that_is_no_date_of_the_series_does_nothing():
    values = [10, 12, 11, 13]
    assert control(days(values), values, Better.HIGH, rebase=[date(1999, 1, 1)]) == chart_of(values)


def test_a_baseline_is_refused_under_twelve():
    with pytest.raises(ControlError, match="12 or more"):
        chart_of([1.0] * 20, fix_after=11)
    assert chart_of([1.0, 2.0] * 10, fix_after=12).points


@pytest.mark.parametrize(("points", "trial"), [(12, True), (13, False)])
def test_limits_of_under_thirteen_points_are_trial_limits(points, trial):
    assert chart_of([1.0, 2.0] * 6 + [1.0] * (points - 12)).groups[0].is_trial is trial
    # Of each group by itself.
    anew = chart_of([1.0, 2.0] * 6 + [1.0] * (points + 1), rebase_at=[13])
    assert [group.is_trial for group in anew.groups] == [False, trial]


@pytest.mark.parametrize(
    ("better", "target", "assurance"),
    [
        (Better.HIGH, 100, Assurance.PASS),
        (Better.HIGH, 100.5, Assurance.FAIL),
        (Better.LOW, 100, Assurance.PASS),
        (Better.LOW, 99, Assurance.FAIL),
        (Better.NEUTRAL, 100, None),
        (Better.HIGH, None, None),
    ],
)
def test_a_constant_series_is_told_as_such_and_its_value_held_against_the_target(better, target, assurance):
    chart = chart_of([100.0] * 12, better, target=target)
    assert {point.cause for point in chart.points} == {Cause.NO_VARIATION}
    assert {point.type for point in chart.points} == {PointType.COMMON}
    assert (chart.variation, chart.assurance) == (Variation.NO_VARIATION, assurance)
    assert chart.points[0][2:5] == (100, 100, 100)


def test_what_leaves_a_constant_baseline_stands_out():
    found = causes([52.1] * 12 + [52.1, 52.2], fix_after=12)
    assert found == [Cause.COMMON] * 13 + [Cause.ABOVE_LIMIT]


def test_one_point_has_no_limits():
    chart = chart_of([5.0], target=4)
    assert chart.points[0][2:6] == (5, None, None, Cause.COMMON)
    assert chart.assurance is Assurance.INCONSISTENT


def test_values_apart_by_gaps_have_no_limits():
    chart = chart_of([5.0, 5.0, None, 6.0, 6.0], target=9)
    assert chart.points[0][3:6] == (None, None, Cause.COMMON)
    assert chart.assurance is Assurance.INCONSISTENT
    assert chart_of([None, None]).points[0][2:6] == (None, None, None, Cause.COMMON)


@pytest.mark.parametrize(
    ("better", "last", "variation"),
    [
        (Better.HIGH, 80, Variation.IMPROVEMENT_HIGH),
        (Better.HIGH, 20, Variation.CONCERN_LOW),
        (Better.LOW, 80, Variation.CONCERN_HIGH),
        (Better.LOW, 20, Variation.IMPROVEMENT_LOW),
        (Better.NEUTRAL, 80, Variation.NEUTRAL_HIGH),
        (Better.NEUTRAL, 20, Variation.NEUTRAL_LOW),
        (Better.HIGH, 50, Variation.COMMON),
        (Better.NEUTRAL, 50, Variation.COMMON),
    ],
)
def test_the_variation_is_that_of_the_last_point(better, last, variation):
    assert chart_of(around([20, 80, last]), better, fix_after=12).variation is variation


@pytest.mark.parametrize(
    ("target", "where_high_is_good", "where_low_is_good"),
    [
        (76.61, Assurance.FAIL, Assurance.PASS),
        (76.59, Assurance.INCONSISTENT, Assurance.INCONSISTENT),
        (23.41, Assurance.INCONSISTENT, Assurance.INCONSISTENT),
        (23.39, Assurance.PASS, Assurance.FAIL),
    ],
)
def test_the_assurance_is_the_target_beside_the_limits(target, where_high_is_good, where_low_is_good):
    assert chart_of(around([]), Better.HIGH, target=target).assurance is where_high_is_good
    assert chart_of(around([]), Better.LOW, target=target).assurance is where_low_is_good
    assert chart_of(around([]), Better.NEUTRAL, target=target).assurance is None


def test_a_target_on_a_limit_is_met_by_chance():
    point = chart_of(around([])).points[0]
    for limit in (point.lower, point.upper):
        assert chart_of(around([]), target=limit).assurance is Assurance.INCONSISTENT


@pytest.mark.parametrize(
    ("dates", "values", "said"),
    [
        ([], [], "no point"),
        ([FIRST, FIRST], [1.0, 2.0], "twice"),
        ([FIRST + timedelta(days=1), FIRST], [1.0, 2.0], "oldest first"),
        ([FIRST], [1.0, 2.0], "1 dates and 2 values"),
        ([FIRST], [float("nan")], "finite"),
    ],
)
def test_what_is_no_series_is_refused(dates, values, said):
    with pytest.raises(ControlError, match=said):
        control(dates, values, Better.HIGH)


# Few different values make ties, runs, points on the mean and constants; stretches in order make trends.
VALUES = st.lists(
    st.one_of(
        st.lists(st.none() | st.integers(0, 5).map(float), min_size=1, max_size=8),
        st.lists(st.integers(0, 40), min_size=6, max_size=9).map(lambda each: [float(v) for v in sorted(each)]),
        st.lists(st.integers(0, 40), min_size=6, max_size=9).map(lambda each: [float(v) for v in sorted(each)[::-1]]),
        st.lists(st.floats(0, 100, allow_subnormal=False).map(lambda v: round(v, 1)), max_size=6),
        st.tuples(st.integers(0, 3).map(float), st.integers(1, 14)).map(lambda pair: [pair[0]] * pair[1]),
    ),
    min_size=1,
    max_size=6,
).map(lambda parts: [value for part in parts for value in part]).filter(bool)  # fmt: skip


@given(
    VALUES,
    st.sampled_from(Better),
    st.none() | st.integers(0, 40),
    st.sets(st.integers(0, 40), max_size=3),
    st.none() | st.integers(12, 16),
    st.booleans(),
)
@example([5.0, 5.0, None, 6.0, 6.0], Better.HIGH, 5, set(), None, True)
@example([3.0] * 12 + [4.0], Better.LOW, 3, set(), 12, True)
def test_every_point_is_judged_as_by_looking_at_every_window(values, better, target, rebase_at, fix_after, screen):
    places = {place for place in rebase_at if place < len(values)}
    chart = chart_of(values, better, places, target=target, fix_after=fix_after, screen=screen)
    rows, assurance = by_loops.judged(values, better.value, target, places, fix_after, screen)
    assert [(p.mean, p.lower, p.upper, p.cause.value, p.type.value) for p in chart.points] == rows
    assert (chart.assurance.value if chart.assurance else None) == assurance
