"""What counts as a change, and which way is good."""

import random
from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.facts.builders import JUNE, a_month

from parentis.facts import Direction, Method, Movement, Obstacle, Polarity, change_on, interval_of, judge
from parentis.facts.change import change_of_overlapping
from parentis.facts.uncertainty import newcombe
from parentis.series.paired import Paired

MAY = JUNE.less(1)


def between(kind, before, now, polarity=Polarity.HIGH):
    now, before = (figure if isinstance(figure, tuple) else (figure,) for figure in (now, before))
    return change_on(a_month(kind, *now), MAY, a_month(kind, *before, months_ago=1), polarity)


@pytest.mark.parametrize(
    ("before", "now", "polarity", "direction"),
    [
        ((30, 60), (45, 60), Polarity.HIGH, Direction.BETTER),
        ((45, 60), (30, 60), Polarity.HIGH, Direction.WORSE),
        ((30, 60), (45, 60), Polarity.LOW, Direction.WORSE),
        ((45, 60), (30, 60), Polarity.LOW, Direction.BETTER),
        ((30, 60), (45, 60), Polarity.NEUTRAL, Direction.NEITHER),
        ((2, 17), (4, 17), Polarity.LOW, Direction.NO_CLEAR_CHANGE),  # doubled, and chance all the same
    ],
)
def test_a_share_is_judged_by_the_interval_of_the_difference(before, now, polarity, direction):
    assert between("share", before, now, polarity).direction is direction


@pytest.mark.parametrize(
    ("before", "now", "direction"),
    [
        (36, 18, Direction.BETTER),
        (35, 13, Direction.BETTER),
        (18, 36, Direction.WORSE),
        (674, 665, Direction.NO_CLEAR_CHANGE),
        (0, 5, Direction.NO_CLEAR_CHANGE),  # one chance in sixteen
        (0, 6, Direction.WORSE),  # one in thirty-two
        (0, 0, Direction.NO_CLEAR_CHANGE),
    ],
)
def test_a_count_is_judged_by_its_split(before, now, direction):
    assert between("count", before, now, Polarity.LOW).direction is direction


def test_an_average_is_judged_by_its_events_over_its_cohort():
    assert between("average", (482, 394), (390, 394), Polarity.LOW).direction is Direction.BETTER
    assert between("average", (200, 400), (100, 200), Polarity.LOW).direction is Direction.NO_CLEAR_CHANGE


def test_the_difference_is_in_the_unit_of_the_measure():
    assert between("share", (45, 60), (30, 60)).difference == -25
    assert between("count", 36, 18).difference == -18


def test_a_share_of_under_ten_is_compared_with_nothing():
    few = between("share", (0, 9), (10, 10))
    assert (few.direction, few.obstacle) == (Direction.NOT_COMPARABLE, Obstacle.FEW_CASES)
    assert between("share", (0, 10), (10, 10)).direction is Direction.BETTER


def test_nothing_to_compare_with_is_two_different_things():
    now = a_month("share", 9, 17)
    absent = change_on(now, MAY, None, Polarity.HIGH)
    empty = change_on(now, MAY, a_month("share", 0, 0, months_ago=1), Polarity.HIGH)
    assert (absent.obstacle, absent.movement) == (Obstacle.NO_FIGURE, Movement.UNKNOWN)
    assert (empty.obstacle, empty.movement) == (Obstacle.NO_CASES, Movement.UNKNOWN)


def test_a_twelve_month_figure_is_not_judged_on_the_month_before():
    change = change_of_overlapping(a_month("count", 100), MAY, a_month("count", 10, months_ago=1))
    assert (change.direction, change.obstacle) == (Direction.NOT_COMPARABLE, Obstacle.OVERLAP)
    assert change.difference == 90


shares = st.integers(10, 800).flatmap(lambda base: st.tuples(st.integers(0, base), st.just(base)))


@given(shares, shares, st.sampled_from(Polarity))
def test_a_clear_change_is_beyond_chance_and_goes_the_way_it_says(before, now, polarity):
    change = between("share", before, now, polarity)
    lower, upper = newcombe(*now, *before)
    rose = Fraction(*now) > Fraction(*before)
    if change.is_clear:
        assert lower > 0 or upper < 0
        assert change.movement is (Movement.UP if rose else Movement.DOWN)
        good = {Polarity.HIGH: rose, Polarity.LOW: not rose}.get(polarity)
        assert change.direction is {True: Direction.BETTER, False: Direction.WORSE, None: Direction.NEITHER}[good]
    else:
        assert lower <= 0 <= upper


@given(shares, shares)
def test_what_is_better_for_one_polarity_is_worse_for_the_other(before, now):
    opposite = {Direction.BETTER: Direction.WORSE, Direction.WORSE: Direction.BETTER}
    high = between("share", before, now, Polarity.HIGH).direction
    low = between("share", before, now, Polarity.LOW).direction
    assert low is opposite.get(high, high)


@given(shares, shares)
def test_backwards_a_change_goes_the_other_way(before, now):
    there, back = between("share", before, now), between("share", now, before)
    assert there.is_clear == back.is_clear
    assert there.difference == -back.difference


def of_pairs(before, now, pairs, base=600):
    """The change of a share of 600 with so many of them in both bases."""
    return change_on(a_month("share", now, base), MAY, a_month("share", before, base, months_ago=1), Polarity.LOW,
                     paired=pairs)  # fmt: skip


def test_the_same_children_make_a_small_change_clear():
    # 18 of 600 more: of others it would be chance, of the same children, of whom 20 joined and 2 left, it is not.
    assert of_pairs(180, 198, None).direction is Direction.NO_CLEAR_CHANGE
    same = of_pairs(180, 198, Paired(178, 20, 2, 400))
    assert (same.direction, same.method) == (Direction.WORSE, Method.SAME_PEOPLE)
    # Where as many changed sides as would among others, it is chance again.
    assert of_pairs(180, 198, Paired(60, 138, 120, 282)).direction is Direction.NO_CLEAR_CHANGE


def test_with_nobody_in_common_it_is_the_interval_of_others():
    apart = of_pairs(180, 198, Paired(0, 0, 0, 0))
    assert (apart.method, apart.interval) == (Method.SHARES, of_pairs(180, 198, None).interval)


@given(
    st.integers(0, 60),
    st.integers(0, 60),
    st.integers(0, 60),
    st.integers(0, 60),
    st.integers(0, 40),
    st.integers(1, 40),
)
def test_the_interval_holds_the_difference_and_narrows_with_agreement(both, gained, lost, neither, joined, left):
    now, before = both + gained + joined, both + lost + left
    bases = both + gained + lost + neither + joined + 10, both + gained + lost + neither + left + 10
    told = judge(a_month("share", now, bases[0]), a_month("share", before, bases[1]), "cases",
                 Paired(both, gained, lost, neither))  # fmt: skip
    apart = judge(a_month("share", now, bases[0]), a_month("share", before, bases[1]), "cases")
    assert told.interval.holds(float(Fraction(now, bases[0]) - Fraction(before, bases[1])) * 100)
    if both * neither >= gained * lost:
        assert told.interval.upper - told.interval.lower <= apart.interval.upper - apart.interval.lower + 1e-9


@pytest.mark.parametrize(
    ("kind", "figure", "works_on", "ends"),
    [
        ("share", (81, 263), "cases", (25.53, 36.62)),
        ("count", (10,), "events", (4.795, 18.390)),
        ("rate", (10, 98_795), "events", (4.795e4 / 98_795, 18.390e4 / 98_795)),
        ("average", (10, 4), "events", (4.795 / 4, 18.390 / 4)),
        ("share", (10, 40), "events", (4.795 / 0.4, 18.390 / 0.4)),
    ],
)
def test_between_what_and_what_one_figure_lies(kind, figure, works_on, ends):
    assert interval_of(a_month(kind, *figure), works_on) == pytest.approx(ends, rel=2e-4)


@pytest.mark.parametrize(
    ("kind", "figure", "works_on"),
    [
        ("average", (900, 20), "unknown"),
        ("share", (0, 0), "cases"),
        ("count", ("10.5",), "events"),
        ("count", (-3,), "events"),
    ],
)
def test_where_chance_is_not_known_there_is_no_interval(kind, figure, works_on):
    assert interval_of(a_month(kind, *figure), works_on) is None


def test_the_interval_of_shares_that_share_most_of_their_people_holds_the_truth():
    # 80 in both months, 20 in each alone; 40% that become 50%, with three in ten of the people changing sides.
    chance, tries, held, apart = random.Random(1998), 1_500, 0, 0
    cells, odds = ("both", "gained", "lost", "neither"), (30, 20, 10, 40)
    for _ in range(tries):
        drawn = Counter(chance.choices(cells, odds, k=80))
        pair = Paired(*(drawn[cell] for cell in cells))
        joined = sum(chance.random() < 0.5 for _ in range(20))
        left = sum(chance.random() < 0.4 for _ in range(20))
        now = a_month("share", pair.both + pair.gained + joined, 100)
        before = a_month("share", pair.both + pair.lost + left, 100)
        held += judge(now, before, "cases", pair).interval.holds(10)
        apart += judge(now, before, "cases").interval.holds(10)
    assert 0.94 <= held / tries <= 0.97
    assert apart / tries > 0.975  # as if they were other people, which claims to know less than is known
