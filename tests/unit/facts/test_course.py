"""The way through the twelve months: steps, path, since when, a level kept to."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.facts.builders import months

from parentis.facts import Movement, Polarity
from parentis.facts.path import TURN, path_of, turning_points
from parentis.facts.since import End, since_of
from parentis.facts.steps import steps_of
from parentis.facts.sustained import sustained_of

values = st.lists(st.integers(0, 60), min_size=12, max_size=12)


def test_steps_go_back_to_the_month_they_began_at():
    found = steps_of(months("count", 674, 674, 670, 685, 692, 705, 700, 699, 698, 690, 674, 665))
    assert (found.since.numerator, str(found.since.month)) == (705, "2016-12")
    assert (found.movement, found.count, found.from_the_first) == (Movement.DOWN, 6, False)


def test_steps_from_the_first_figure_there_is():
    found = steps_of(months("share", (191, 214), (193, 208), (201, 211), (211, 219), (214, 218)))
    assert (found.movement, found.count, found.from_the_first) == (Movement.UP, 4, True)


@pytest.mark.parametrize(
    ("figures", "count", "first"),
    [
        ((25, 20, 21, 22, 23), 3, False),  # three are enough
        ((None, 20, 21, 22, 23), 3, True),
        ((30, None, 20, 21, 22, 23), 3, False),  # there was a figure before the gap
        (tuple(range(13)), 12, False),  # as far as the months go: what was before them is not known
        (tuple(range(12)), 11, True),
    ],
)
def test_how_far_steps_go_back(figures, count, first):
    found = steps_of(months("count", *figures))
    assert (found.count, found.from_the_first, found.movement) == (count, first, Movement.UP)
    down = steps_of(months("count", *(None if each is None else 100 - each for each in figures)))
    assert (down.count, down.from_the_first, down.movement) == (count, first, Movement.DOWN)


@pytest.mark.parametrize(
    "figures",
    [
        (20, 21, 22),  # two steps are too few
        (25, 20, 21, 21, 22),  # a month that did not move
        (20, 21, None, 22, 23),  # a month without a figure
        ((5, 9), (6, 9), (7, 9), (8, 9)),  # shares of too few
    ],
)
def test_no_steps(figures):
    assert steps_of(months("share" if isinstance(figures[0], tuple) else "count", *figures)) is None


@given(values)
def test_every_step_holds_and_the_one_before_does_not(figures):
    found = steps_of(months("count", *figures))
    if found is None:
        return
    back = figures[-1 - found.count :]
    up = found.movement is Movement.UP
    assert all((after > before) if up else (after < before) for before, after in pairwise(back))
    assert back[0] == found.since.numerator


def test_a_path_names_all_its_turning_points():
    found = path_of(months("count", 200, 198, 218, 182, 174, 161, 153, 142, 137, 130, 135, 152), "events")
    assert [int(point.numerator) for point in found.points] == [200, 218, 130, 152]
    assert found.movements == (Movement.UP, Movement.DOWN, Movement.UP)
    assert (found.turns, found.is_exact, found.is_clear) == (2, False, True)


def test_a_path_within_chance_is_not_clear():
    found = path_of(months("count", 20, 21, 22, 23, 24, 25, 26, 25, 24, 23, 22, 21), "events")
    assert (found.turns, found.is_exact, found.is_clear) == (1, True, False)


def test_no_path_without_all_twelve_months_or_with_all_alike_or_where_chance_is_unknown():
    assert path_of(months("count", *range(11)), "events") is None
    assert path_of(months("count", *[7] * 12), "events") is None
    assert path_of(months("average", *[(n, 10) for n in range(12)]), "unknown") is None


@given(values)
def test_legs_go_up_and_down_in_turn_and_no_reversal_as_large_as_a_turn_is_left_out(figures):
    exact = [Fraction(figure) for figure in figures]
    places = turning_points(exact)
    if places is None:
        assert len(set(figures)) == 1
        return
    assert (places[0], places[-1]) == (0, len(figures) - 1)
    ways = [exact[end] > exact[start] for start, end in pairwise(places)]
    assert all(way != after for way, after in pairwise(ways))
    least = (max(exact) - min(exact)) * TURN
    for start, end, up in zip(places, places[1:], ways, strict=False):
        leg = exact[start : end + 1]
        for at, value in enumerate(leg):
            later = leg[at:]
            assert (value - min(later) if up else max(later) - value) < least


def test_highest_since():
    found = since_of(months("count", 20, 25, 31, 22, 24, 32, 26, 21, 25, 20, 26, 28))
    assert (found.end, str(found.last.month), found.between, found.is_tied) == (End.HIGHEST, "2016-12", 5, False)


@pytest.mark.parametrize(("between", "is_told"), [(2, False), (3, True)])
def test_highest_since_needs_three_months_between(between, is_told):
    found = since_of(months("count", *[20] * (11 - between), 32, *[20 + place for place in range(between)], 28))
    assert (found is not None) is is_told


def test_nothing_is_the_highest_since_without_a_figure_or_of_too_few():
    rest = [(32, 40), *[(20, 40)] * 4]
    assert since_of(months("share", *rest, None)) is None
    assert since_of(months("share", *rest, (0, 0))) is None
    assert since_of(months("share", *rest, (6, 9))) is None
    assert since_of(months("share", *rest, (7, 10))) is not None


def test_lowest_since_a_month_that_was_the_same():
    found = since_of(months("count", 20, 25, 31, 22, 24, 18, 26, 21, 25, 20, 26, 18))
    assert (found.end, found.is_tied) == (End.LOWEST, True)


def test_a_month_as_high_too_shortly_before_is_none():
    assert since_of(months("count", 20, 25, 31, 22, 24, 32, 26, 21, 25, 29, 26, 28)) is None


@given(values)
def test_no_month_between_is_as_extreme(figures):
    found = since_of(months("count", *figures))
    if found is None:
        return
    between = figures[-1 - found.between : -1]
    assert len(between) == found.between
    now, high = figures[-1], found.end is End.HIGHEST
    assert all(value < now if high else value > now for value in between)
    assert found.last.numerator >= now if high else found.last.numerator <= now


def shares(*counted):
    return months("share", *[(number, 1000) for number in counted])


def test_a_level_kept_to_since_a_month():
    found = sustained_of(shares(681, 690, 705, 712, 733, 741, 709, 722, 731, 745, 752, 748), Polarity.HIGH)
    assert (found.level, found.above, str(found.first.month), found.throughout) == (70, True, "2016-09", False)


def test_the_most_demanding_level_is_told():
    found = sustained_of(shares(*[960] * 8, 991, 992, 993, 995), Polarity.HIGH)
    assert (found.level, found.months) == (99, 4)


def test_a_level_is_kept_below_where_less_is_better_and_not_at_all_where_no_way_is_good():
    low = shares(*[17] * 12)
    assert (sustained_of(low, Polarity.LOW).level, sustained_of(low, Polarity.LOW).throughout) == (2, True)
    assert sustained_of(low, Polarity.NEUTRAL) is None
    assert sustained_of(shares(*[400] * 12), Polarity.HIGH) is None


@pytest.mark.parametrize("level", [99, 98, 95, 90, 80, 70, 60, 50])
def test_a_floor_is_kept_above_and_not_on_it_as_printed(level):
    over = sustained_of(shares(*[level * 10 + 1] * 12), Polarity.HIGH)
    assert (over.level, over.above, over.months) == (level, True, 12)
    on = sustained_of(months("share", *[(level * 100 + 4, 10_000)] * 12), Polarity.HIGH)  # 99.04% is printed 99.0%
    assert on is None or on.level < level


@pytest.mark.parametrize("level", [1, 2, 5])
def test_a_ceiling_is_kept_below_and_not_on_it_as_printed(level):
    under = sustained_of(shares(*[level * 10 - 1] * 12), Polarity.LOW)
    assert (under.level, under.above, under.months) == (level, False, 12)
    on = sustained_of(months("share", *[(level * 100 - 4, 10_000)] * 12), Polarity.LOW)  # 4.96% is printed 5.0%
    assert on is None or on.level > level


def test_a_month_of_too_few_keeps_to_nothing():
    found = sustained_of(months("share", *[(40, 40)] * 6, (9, 9), *[(40, 40)] * 5), Polarity.HIGH)
    assert (found.months, str(found.first.month)) == (5, "2017-02")
    assert sustained_of(months("share", *[(40, 40)] * 9, (0, 0), *[(40, 40)] * 3), Polarity.HIGH) is None
