"""What a figure is set beside, by the period it covers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parentis.facts import Anchor, Direction, Obstacle, facts_about
from parentis.facts.rhythm import RHYTHMS
from parentis.indicators import MEASURES, measure
from parentis.period import Month
from parentis.series.figure import Figure

JUNE = Month(2017, 6)


def figures(found, **by_month):
    """Figures of a measure: `m2017_06=(9, 20)` for a month, `y2015_16=...` for an academic year."""
    return [
        Figure("999", found.code, found.measure, found.kind, when_of(name), "", "", *pair)
        for name, pair in by_month.items()
    ]


def when_of(name):
    return name[1:].replace("_", "/" if name[0] == "y" else "-")


def facts(code, key, month=JUNE, **by_month):
    found = measure(code, key)
    return facts_about(found, figures(found, **by_month), month, None)


def every_month(pair):
    return {f"m{JUNE.less(ago)}".replace("-", "_"): pair for ago in range(13)}


def test_every_period_of_the_catalogue_has_its_comparisons():
    assert {found.period for found in MEASURES} <= set(RHYTHMS)


def test_a_month_is_set_beside_the_month_before_and_the_year_before():
    told = facts("4.09.02", "missing", **every_month((20, 400)))
    assert (told.change.anchor, told.year_change.anchor) == (JUNE.less(1), JUNE.less(12))
    assert told.extreme is not None
    assert told.average is not None


def test_a_quarter_is_set_beside_the_quarter_before():
    told = facts("4.12.01", "quarter", m2016_06=(5, 300), m2017_03=(3, 320), m2017_06=(40, 324))
    assert (told.change.anchor, told.year_change.anchor) == (Month(2017, 3), Month(2016, 6))
    assert told.change.direction is Direction.WORSE
    assert told.judged == (Anchor.BEFORE, told.change)
    assert (told.extreme, told.average) == (None, None)


def test_between_the_quarter_ends_there_is_nothing_to_tell():
    assert facts("4.12.01", "quarter", Month(2017, 5), m2017_03=(3, 320), m2017_06=(40, 324)) is None


def test_three_months_to_the_month_end_are_set_beside_the_three_before_them():
    told = facts("4.11.13", "due-on-time", **every_month((160, 180)))
    assert (told.change.anchor, told.change.direction) == (Month(2017, 3), Direction.NO_CLEAR_CHANGE)
    assert told.extreme is not None
    assert told.average is None


@pytest.mark.parametrize(("code", "key"), [("4.10.04", "suspended"), ("4.12.01", "year-to-date")])
def test_a_year_to_date_is_set_beside_the_same_month_of_the_year_before_and_nothing_else(code, key):
    told = facts(code, key, **{**every_month((300, 400)), "m2016_06": (20, 400)})
    assert (told.change, told.extreme, told.average) == (None, None, None)
    assert told.year_change.anchor == JUNE.less(12)
    assert told.judged == (Anchor.YEAR_BEFORE, told.year_change)
    assert told.judged[1].direction is Direction.WORSE


def test_a_year_to_date_without_the_year_before_says_so():
    told = facts("4.10.04", "suspended", m2017_05=(19, 400), m2017_06=(20, 400))
    assert told.year_change.obstacle is Obstacle.NO_FIGURE


def test_an_academic_year_is_set_beside_the_year_before():
    told = facts("4.10.01", "ks2-rwm", y2013_14=(1, 30), y2014_15=(5, 29), y2015_16=(17, 30))
    assert (told.now.numerator, told.change) == (17, None)
    assert told.year_change.before.numerator == 5
    assert told.judged[1].direction is Direction.BETTER
    assert (told.extreme, told.average) == (None, None)


def test_a_year_left_out_is_not_skipped_in_silence():
    told = facts("4.10.01", "ks2-rwm", y2013_14=(1, 30), y2015_16=(17, 30))
    assert told.year_change.obstacle is Obstacle.NO_FIGURE


@pytest.mark.parametrize(
    ("month", "latest"), [(Month(2016, 8), 5), (Month(2016, 9), 17), (Month(2017, 6), 17), (Month(2014, 8), None)]
)
def test_the_latest_academic_year_is_one_that_has_begun(month, latest):
    told = facts("4.10.01", "ks2-rwm", month, y2014_15=(4, 29), y2015_16=(5, 29), y2016_17=(17, 30))
    assert (told and told.now.numerator) == latest


def test_three_years_share_two_with_those_to_the_year_before_and_are_not_judged():
    told = facts("5.02.01", "days-to-placement", **{**every_month((40_000, 100)), "m2016_06": (60_000, 100)})
    assert told.change is None
    assert told.judged[1].obstacle is Obstacle.OVERLAP
    assert told.judged[1].difference == -200


@pytest.mark.parametrize(
    ("code", "key", "pair"),
    [
        ("4.11.16", "average-score", (4_000, 300)),  # a sum of scores is no number of cases
        ("4.10.01", "ks4-progress8", (-40, 30)),
        ("4.10.05", "attendance", (90_000, 100_000)),  # the sessions of one pupil hang together
        ("6.02.02", "net-12m", (-3, None)),  # gained less lost
    ],
)
def test_what_chance_does_is_not_guessed_where_it_is_not_known(code, key, pair):
    found = measure(code, key)
    months = {"y2014_15": pair, "y2015_16": pair} if found.period == "year" else every_month(pair)
    told = facts(code, key, **months)
    assert told.year_change.obstacle is Obstacle.NO_MEASURE_OF_CHANCE
    assert told.judged[1].direction is Direction.NOT_COMPARABLE


def test_more_approved_than_enquired_is_compared_as_events():
    told = facts("6.01.05", "completion-12m", **{**every_month((60, 40)), "m2016_06": (10, 40)})
    assert told.judged[1].direction is Direction.BETTER


@pytest.mark.parametrize("pair", [(11, 10), (-1, 10), (-1, 40), (41, 40)])
@pytest.mark.parametrize(("code", "key"), [("7.02.01", "vacancy"), ("7.02.01", "turnover-12m")])
def test_numbers_that_are_no_part_of_their_base_are_told_and_not_judged(code, key, pair):
    # Full-time equivalents that somebody mistyped: more posts vacant than there are, or fewer than none.
    told = facts(code, key, **every_month((4, 40)) | {"m2017_06": pair})
    of_cases = measure(code, key).chance == "cases"
    if of_cases or min(pair) < 0:
        assert told.interval is None
        assert told.year_change.obstacle is Obstacle.NO_MEASURE_OF_CHANCE
        assert told.year_change.difference is not None
    else:
        assert told.interval is not None  # of all who left in a year more may have left than are there now


@given(
    st.sampled_from([each for each in MEASURES if each.period != "year"]),
    st.lists(
        st.none() | st.tuples(st.integers(-2, 40), st.sampled_from([0, 1, 9, 10, 19, 20, 664, -3])),
        min_size=13,
        max_size=13,
    ),
)
def test_there_is_something_to_tell_whatever_the_numbers(found, pairs):
    months = {f"m{JUNE.less(12 - place)}".replace("-", "_"): pair for place, pair in enumerate(pairs) if pair}
    if found.kind == "count":
        months = {month: (number, None) for month, (number, _) in months.items()}
    told = facts_about(found, figures(found, **months), JUNE, None)
    assert (told is None) is ("m2017_06" not in months)
