"""Which earlier months a figure is set beside, and which of them a sentence tells."""

import pytest
from tests.spec.commentary.invented import JUNE, council, run_of

from parentis.facts import Anchor, Obstacle, facts_about
from parentis.indicators import MEASURES, measure

APRIL = '[report]\nlast_report = "2017-04"\n'
PAIRS = {"count": (20, None), "share": (200, 600), "rate": (600, 98_795), "average": (500, 400)}


def told(code, key, rest=APRIL, pairs=None):
    found = measure(code, key)
    run = run_of(found, pairs or [PAIRS[found.kind]] * 13)
    facts = facts_about(found, run, JUNE, council(rest))
    return facts.compared


@pytest.mark.parametrize(
    ("code", "key", "anchors"),
    [
        ("4.04.01", "leavers", [Anchor.BEFORE, Anchor.YEAR_BEFORE]),
        ("4.09.02", "missing", [Anchor.BEFORE, Anchor.YEAR_BEFORE]),
        ("4.02.01", "number", [Anchor.BEFORE, Anchor.LAST_REPORT]),
        ("4.02.01", "rate", [Anchor.BEFORE, Anchor.LAST_REPORT]),
        ("4.06.01", "on-time", [Anchor.LAST_REPORT, Anchor.YEAR_BEFORE]),
        ("7.02.04", "average", [Anchor.LAST_REPORT, Anchor.YEAR_BEFORE]),
        ("4.05.01", "three-or-more", [Anchor.LAST_REPORT, Anchor.YEAR_BEFORE]),
        ("4.11.13", "due-on-time", [Anchor.BEFORE, Anchor.YEAR_BEFORE]),
        ("4.12.01", "quarter", [Anchor.BEFORE, Anchor.YEAR_BEFORE]),
        ("4.10.04", "suspended", [Anchor.YEAR_BEFORE]),
        ("5.02.01", "days-to-placement", [Anchor.YEAR_BEFORE]),
    ],
)
def test_a_kind_of_measure_has_always_the_same_two(code, key, anchors):
    assert list(told(code, key).told) == anchors


def test_without_a_last_report_the_next_takes_its_place():
    assert list(told("4.06.01", "on-time", "").told) == [Anchor.BEFORE, Anchor.YEAR_BEFORE]
    assert list(told("4.02.01", "number", "").told) == [Anchor.BEFORE, Anchor.YEAR_BEFORE]


def test_a_last_report_on_the_month_before_is_told_once():
    compared = told("4.02.01", "number", '[report]\nlast_report = "2017-05"\n')
    assert list(compared.told) == [Anchor.BEFORE, Anchor.YEAR_BEFORE]


def test_only_what_the_council_compares_with_is_told():
    rest = '[report]\nlast_report = "2017-04"\ncompare_with = ["last-report"]\n'
    compared = told("4.04.01", "leavers", rest)
    assert compared.told == ()
    assert set(compared.changes) == {Anchor.BEFORE, Anchor.LAST_REPORT, Anchor.YEAR_BEFORE}
    assert list(told("4.06.01", "on-time", rest).told) == [Anchor.LAST_REPORT]


def test_all_four_are_worked_out():
    compared = told(
        "4.04.01", "leavers", pairs=[(n, None) for n in (22, 25, 31, 22, 24, 28, 26, 21, 25, 29, 20, 36, 18)]
    )
    assert {anchor: str(change.anchor) for anchor, change in compared.changes.items()} == {
        Anchor.BEFORE: "2017-05",
        Anchor.LAST_REPORT: "2017-04",
        Anchor.YEAR_BEFORE: "2016-06",
        Anchor.EXTREME: "2017-05",  # the highest: the lowest is the report month itself
    }


@pytest.mark.parametrize(("month", "is_there"), [("2017-05", True), ("2016-07", True), ("2016-06", False)])
def test_a_last_report_is_an_anchor_within_the_twelve_months(month, is_there):
    changes = told("4.06.01", "on-time", f'[report]\nlast_report = "{month}"\n').changes
    assert (Anchor.LAST_REPORT in changes) is is_there


@pytest.mark.parametrize(
    ("figures", "month"),
    [
        ([200] * 5 + [260, 190] + [200] * 5 + [220], "2016-11"),  # 40 up to the highest, 30 down to the lowest
        ([200] * 5 + [260, 190] + [200] * 5 + [230], "2016-12"),  # 30 up, 40 down
        ([200] * 5 + [260, 190] + [200] * 5 + [225], "2016-11"),  # as far from both: the highest
        ([200] * 5 + [260, 190, 260] + [200] * 4 + [210], "2017-01"),  # the latest of two
    ],
)
def test_the_extreme_is_the_end_that_is_further_away(figures, month):
    change = told("4.06.01", "on-time", pairs=[(number, 600) for number in figures]).changes[Anchor.EXTREME]
    assert str(change.anchor) == month
    assert change.obstacle is None


def test_of_months_that_print_alike_the_extreme_is_the_one_that_is_further():
    # 50.02% in December and 50.00% in May are both printed 50.0%; so are 30.00% and 30.02%.
    high = [(1200, 4000)] * 6 + [(2001, 4000)] + [(1300, 4000)] * 4 + [(2000, 4000), (1250, 4000)]
    low = [(1800, 4000)] * 6 + [(1200, 4000)] + [(1700, 4000)] * 4 + [(1201, 4000), (1750, 4000)]
    for pairs in (high, low):
        assert str(told("4.06.01", "on-time", pairs=pairs).changes[Anchor.EXTREME].anchor) == "2016-12"


@pytest.mark.parametrize(
    ("code", "key", "obstacle"),
    [
        ("4.06.01", "on-time", None),
        ("4.05.01", "three-or-more", Obstacle.OVERLAP),  # of twelve months each
        ("4.11.13", "due-on-time", Obstacle.OVERLAP),  # of a quarter at every month end
    ],
)
def test_an_extreme_that_shares_months_is_not_judged(code, key, obstacle):
    pairs = [(200, 600)] * 11 + [(400, 600), (210, 600)]
    assert told(code, key, pairs=pairs).changes[Anchor.EXTREME].obstacle is obstacle


def test_a_month_without_a_figure_is_told_of_one_anchor_at_most():
    compared = told("4.04.01", "leavers", pairs=[None] * 12 + [(18, None)])
    assert list(compared.told) == [Anchor.BEFORE]


def test_no_third_anchor_takes_the_place_of_one_that_cannot_be_compared():
    few = [(2, 5)] + [(20, 60)] * 12  # too few a year before
    assert list(told("4.06.01", "on-time", pairs=few).told) == [Anchor.LAST_REPORT]
    assert list(told("4.05.01", "three-or-more", pairs=few).told) == [Anchor.LAST_REPORT]


def test_every_measure_of_a_kind_and_period_is_told_of_the_same_two_whatever_they_show():
    """The anchors follow from kind and period alone: two runs of figures, one flat and one that swings."""
    seen = {}
    for found in MEASURES:
        base = PAIRS[found.kind][1]
        flat = [PAIRS[found.kind]] * 13
        swings = [(numerator, base) for numerator in (20, 90, 20, 90, 20, 90, 20, 90, 20, 90, 20, 90, 60)]
        for pairs in (flat, swings):
            facts = facts_about(found, run_of(found, pairs), JUNE, council(APRIL))
            kind = found.kind if found.period == "month end" else ""
            kind = {"rate": "count", "average": "share"}.get(kind, kind)
            assert seen.setdefault((found.period, kind), facts.compared.told) == facts.compared.told, found.name
    assert all(len(anchors) <= 2 for anchors in seen.values())
