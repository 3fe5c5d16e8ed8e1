"""The position against a milestone."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.facts.builders import JUNE, a_month, months
from tests.unit.facts.test_control import council_with

from parentis.council import Milestone, Target
from parentis.facts import Of, Polarity, Standing, Step
from parentis.facts.target import position, position_against, target_for
from parentis.indicators import measure
from parentis.period import Month


def path(*steps):
    return [Step(Fraction(value), by) for value, by in steps]


SPRING, JULY, WINTER = Month(2017, 3), Month(2017, 7), Month(2017, 12)


@pytest.mark.parametrize(
    ("steps", "in_force", "then"),
    [
        (path((30, JULY), (20, WINTER)), 30, 20),  # none has come: the first is still ahead
        (path((20, WINTER), (30, JULY)), 30, 20),  # in any order
        (path((40, SPRING), (30, JULY)), 40, 30),
        (path((50, SPRING), (40, JUNE)), 40, None),  # due in the month itself
        (path((66, None)), 66, None),
        (path((66, None), (60, WINTER)), 66, 60),
    ],
)
def test_the_milestone_in_force(steps, in_force, then):
    found = position(steps, Of.NUMERATOR, a_month("share", 59, 664), Polarity.LOW)
    assert found.milestone.value == in_force
    assert (found.next.value if found.next else None) == then


def test_the_children_needed_truly_meet_the_target():
    found = position(path((10, WINTER)), Of.VALUE, a_month("share", 81, 664), Polarity.LOW)
    assert found.standing is Standing.NOT_MET
    assert found.distance == Fraction(8100, 664) - 10
    assert found.cases == 15  # 66 of 664 are 9.94%; 67 would be 10.09%


def test_more_children_where_more_are_wanted():
    found = position(path((85, WINTER)), Of.VALUE, a_month("share", 411, 664), Polarity.HIGH)
    assert found.cases == 154  # 565 of 664 are 85.09%; 564 would be 84.94%


def test_a_rate_in_children():
    found = position(path((66, None)), Of.VALUE, a_month("rate", 665, 98_795), Polarity.LOW)
    assert found.cases == 13  # 652 of 98,795 are 65.995 per 10,000


def test_on_the_target_is_met():
    for polarity in (Polarity.LOW, Polarity.HIGH):
        found = position(path((10, None)), Of.VALUE, a_month("share", 66, 660), polarity)
        assert (found.standing, found.distance, found.cases) == (Standing.MET, 0, 0)


def test_a_hair_over_is_not_met_though_it_prints_alike():
    found = position(path((10, None)), Of.VALUE, a_month("share", 1_001, 10_000), Polarity.LOW)
    assert found.standing is Standing.NOT_MET
    assert found.cases == 1


def test_without_a_good_side_nothing_is_decided():
    found = position(path((10, None)), Of.VALUE, a_month("share", 81, 664), Polarity.NEUTRAL)
    assert (found.standing, found.cases) == (Standing.UNDECIDED, None)


def test_more_than_there_are_in_the_base_cannot_be_needed():
    found = position(path((101, None)), Of.VALUE, a_month("share", 140, 148), Polarity.HIGH)
    assert (found.standing, found.cases) == (Standing.NOT_MET, None)
    assert position(path((-1, None)), Of.VALUE, a_month("share", 1, 148), Polarity.LOW).cases is None


@pytest.mark.parametrize(
    ("code", "key", "cases"),
    [
        ("5.02.01", "days-to-placement", None),  # a sum of days
        ("4.11.16", "average-score", None),  # of points
        ("4.05.04", "average", 60),  # 340 changes over 400 children are 0.85, 280 are 0.7
    ],
)
def test_days_and_points_are_no_cases(code, key, cases):
    text = f'[[targets]]\nindicator = "{code}"\nmeasure = "{key}"\nmilestones = [{{ value = 0.7 }}]\n'
    target, now = target_for(council_with(text), code, key), a_month("average", 340, 400)
    at = position_against(target, now, Polarity.LOW, measure(code, key))
    assert (at.standing, at.cases) == (Standing.NOT_MET, cases)


@given(
    st.sampled_from(["share", "rate", "count"]),
    st.integers(1, 900).flatmap(lambda base: st.tuples(st.integers(0, base), st.just(base))),
    st.decimals(0, 100, places=2),
    st.sampled_from([Of.VALUE, Of.NUMERATOR]),
    st.sampled_from([Polarity.LOW, Polarity.HIGH]),
)
def test_of_whatever_kind_so_many_meet_it_and_one_fewer_does_not(kind, numbers, goal, of, polarity):
    numerator, base = numbers
    now = a_month(kind, numerator, None if kind == "count" else base)
    found = position(path((str(goal), None)), of, now, polarity)
    sign = -1 if polarity is Polarity.LOW else 1

    def meets(cases):
        after = a_month(kind, numerator + sign * cases, now.denominator)
        held = after.numerator if of is Of.NUMERATOR else after.value
        return held <= Fraction(goal) if polarity is Polarity.LOW else held >= Fraction(goal)

    assert (found.standing is Standing.MET) == meets(0)
    assert meets(found.cases)
    assert found.cases == 0 or not meets(found.cases - 1)


@given(
    st.integers(1, 900).flatmap(lambda base: st.tuples(st.integers(0, base), st.just(base))),
    st.integers(0, 100),
    st.sampled_from([Polarity.LOW, Polarity.HIGH]),
)
def test_the_cases_are_enough_and_one_fewer_is_not(share, goal, polarity):
    numerator, base = share
    found = position(path((goal, None)), Of.VALUE, a_month("share", numerator, base), polarity)
    sign = -1 if polarity is Polarity.LOW else 1

    def meets(cases):
        value = Fraction(numerator + sign * cases, base) * 100
        return value <= goal if polarity is Polarity.LOW else value >= goal

    assert found.cases is not None
    assert meets(found.cases)
    assert found.cases == 0 or not meets(found.cases - 1)


def test_what_came_before_is_held_against_the_figure_of_its_month():
    shown = months("share", (62, 690), None, (59, 665))
    found = position(
        path((90, None), (70, Month(2016, 1)), (65, Month(2017, 4)), (50, Month(2017, 5)), (30, JULY)),
        Of.NUMERATOR,
        a_month("share", 59, 665),
        Polarity.LOW,
        shown=shown,
    )
    assert found.milestone.value == 50
    passed = [(each.step.value, each.reading and each.reading.numerator, each.standing) for each in found.earlier]
    assert passed == [(70, None, None), (65, 62, Standing.MET)]  # one without a month never passes


@pytest.mark.parametrize(
    ("baseline", "numerator"), [("2017-04", 62), ("2017-06", None), ("2016-01", None), (None, None)]
)
def test_the_baseline_is_read_from_the_data(baseline, numerator):
    shown = months("share", (62, 690), None, (59, 665))
    target = Target(
        indicator="4.02.07",
        measure="at-home",
        baseline=baseline,
        milestones=(Milestone(value=Decimal(8)),),
    )
    found = position_against(target, a_month("share", 59, 665), Polarity.LOW, measure("4.02.07", "at-home"), shown)
    assert (found.baseline and found.baseline.numerator) == numerator
