"""A measure's month under process control: where it may be, from which months, and what it says beside the target."""

from datetime import date

import pytest
from tests.unit.facts.builders import JUNE, months
from tests.unit.facts.test_about import every_month, facts
from tests.unit.test_council import SMALLEST

from parentis.control import Assurance, Cause, PointType, Variation
from parentis.council import parse_council
from parentis.facts import ControlPosition, Movement, NoControl, Of, Polarity, Step
from parentis.facts.control import NO_WIDTH, REFUSED, control_of, months_of
from parentis.facts.rhythm import RHYTHMS
from parentis.facts.target import position
from parentis.indicators import measure

SIX_WEEKS = measure("4.07.01", "six-weeks")
STARTS = measure("4.01.01", "starts")


def council_with(text):
    return parse_council(SMALLEST + text, "council.toml")


REBASED = council_with(
    """
[[rebases]]
indicator = "4.01.01"
measure = "starts"
month = "2017-01"
reason = "A second front door"
[[rebases]]
indicator = "4.07.01"
measure = "six-weeks"
month = "2017-05"
reason = "Another measure's"
"""
)


def test_a_measure_is_refused_or_not_by_its_period():
    assert set(RHYTHMS) - set(REFUSED) == {"month", "month end"}
    for code, key, in_the_reason in (
        ("4.01.01", "starts-12m", "eleven of its twelve"),
        ("5.02.01", "days-to-placement", "most of its months"),
        ("4.10.05", "attendance", "grows through the year"),
    ):
        told = facts(code, key, **every_month((40, None if key == "starts-12m" else 400)))
        assert isinstance(told.control, NoControl)
        assert in_the_reason in told.control.why


def test_thirteen_months_are_judged_with_trial_limits():
    told = facts("4.07.01", "six-weeks", **every_month((300, 600)))
    assert isinstance(told.control, ControlPosition)
    assert told.control.is_trial
    assert len(months_of(told.control)) == 13
    assert (told.control.cause, told.control.variation) == (Cause.NO_VARIATION, Variation.NO_VARIATION)
    assert told.control.assurance is None


def test_the_months_before_the_first_figure_are_no_points():
    shown = months("count", None, None, 10, 12, None, 12, 10, 12, 30)
    found = control_of(STARTS, shown, Polarity.LOW, None, None)
    assert [each.value for each in found.chart.points] == [10, 12, None, 12, 10, 12, 30]
    assert found.chart.points[0].date == date(2016, 12, 31)
    assert found.variation is Variation.COMMON


@pytest.mark.parametrize("figures", [(10, 12, 10, 12, 30), (10, None, None, None, None, 12, 10, 12, 11)])
def test_too_few_months_are_not_judged(figures):
    found = control_of(STARTS, months("count", *figures), Polarity.LOW, None, None)
    assert found == NoControl("under 6 of the twelve months have a figure")


def test_shares_of_under_ten_are_not_judged():
    shown = months("share", *[(5, 10)] * 8, (5, 9), (5, 10))
    found = control_of(measure("4.04.03", "positive"), shown, Polarity.HIGH, None, None)
    assert "base is under 10" in found.why


@pytest.mark.parametrize(
    ("figures", "is_judged"),
    [
        ([3] * 12 + [2], False),  # one step of twelve
        ([0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1], False),  # three
        ([0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 0], True),  # four are 3.27 times too many to leave out
        ([3] * 13, True),  # no variation, which is told
    ],
)
def test_months_that_seldom_move_are_not_judged(figures, is_judged):
    found = control_of(STARTS, months("count", *figures), Polarity.LOW, None, None)
    assert isinstance(found, ControlPosition) is is_judged
    if not is_judged:
        assert found == NoControl(NO_WIDTH)


def test_the_milestone_in_force_is_what_the_limits_are_held_against():
    shown = months("share", *[(300, 600), (306, 600)] * 6, (300, 600))
    against = position([Step(85, None)], Of.VALUE, shown.now, Polarity.HIGH)
    found = control_of(SIX_WEEKS, shown, Polarity.HIGH, against, None)
    assert found.chart.target == 85
    assert found.assurance is Assurance.FAIL


def test_a_target_of_the_number_is_held_against_the_number():
    shown = months("share", *[(30, 600), (32, 640)] * 6, (30, 600))
    against = position([Step(29, None)], Of.NUMERATOR, shown.now, Polarity.LOW)
    found = control_of(measure("4.02.07", "at-home"), shown, Polarity.LOW, against, None)
    assert {point.value for point in found.chart.points} == {30, 32}
    assert found.assurance is Assurance.INCONSISTENT


def test_a_rebase_of_the_council_file_begins_anew_and_keeps_its_reason():
    shown = months("count", *[10, 12, 10, 12, 10, 12, 10], *[30, 32, 30, 32, 30, 32])
    found = control_of(STARTS, shown, Polarity.LOW, None, REBASED)
    assert found.rebase.reason == "A second front door"
    assert [point.mean for point in found.chart.points[6:8]] == [pytest.approx(76 / 7), 31]
    assert found.is_trial
    assert found.variation is Variation.COMMON
    without = control_of(STARTS, shown, Polarity.LOW, None, None)
    assert (without.rebase, without.variation) == (None, Variation.CONCERN_HIGH)


def test_what_is_said_of_the_month_is_of_the_last_point():
    found = control_of(STARTS, months("count", *[10, 12] * 6, 30), Polarity.LOW, None, None)
    assert (found.cause, found.type) == (Cause.ABOVE_LIMIT, PointType.CONCERN)
    assert found.chart.points[-2].cause is not Cause.ABOVE_LIMIT


def test_a_rebase_of_another_month_than_those_shown_is_left_aside():
    shown = months("count", *[10, 12] * 6, 10)
    later = council_with('[[rebases]]\nindicator = "4.01.01"\nmeasure = "starts"\nmonth = "2019-01"\nreason = "r"\n')
    assert control_of(STARTS, shown, Polarity.LOW, None, later).rebase is None


def test_it_decides_nothing():
    # A shift above the mean that has turned: an improvement to process control, a fall on the month before.
    shares = [35, 36, 35, 37, 36, 36, *[66, 68, 67, 66, 68, 68], 56]
    by_month = {f"m{JUNE.less(12 - place)}".replace("-", "_"): (share * 6, 600) for place, share in enumerate(shares)}
    told = facts("4.07.01", "six-weeks", **by_month)
    assert told.control.variation is Variation.IMPROVEMENT_HIGH
    assert told.judged[1].movement is Movement.DOWN
