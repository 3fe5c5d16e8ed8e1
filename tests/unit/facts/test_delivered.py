"""Comparators that a delivery brings are dated, and said to be what they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from tests.unit.facts.publications import JUNE, march, published, reading, with_neighbours

from parentis.facts import Bearing, Comparator, Comparators, Quartile
from parentis.facts.change import Polarity
from parentis.facts.delivered import NOT_KNOWN_HOW, DeliveredComparator
from parentis.facts.published import PublishedStatistics
from parentis.formats.statistics import ENGLAND
from parentis.formats.statistics.periods import period_end
from parentis.indicators import measure
from parentis.period import Month

NOW = reading("share", 81, 664)


def row(comparator, value, period="2016-03-31", ranked=None, code="4.05.01", key="three-or-more"):
    return DeliveredComparator(code, key, period, comparator, Decimal(value), ranked, "DfE, Children looked after")


def compared(*rows, statistics=(), month=JUNE, code="4.05.01", key="three-or-more", now=NOW):
    at_hand = Comparators(PublishedStatistics(statistics), rows)
    return at_hand.compared(measure(code, key), now, month, with_neighbours(), Polarity.LOW)


def test_each_comparator_has_a_name_and_the_publication_a_date():
    found = compared(row("england", "10"), row("region", "10"), row("statistical-neighbours", "7.8"))
    assert [(each.name, each.value) for each in found.beside] == [
        ("England", 10),
        ("Yorkshire and The Humber", 10),
        ("statistical neighbours (April 2021 model)", Fraction("7.8")),
    ]
    assert found.publication.title == "DfE, Children looked after"
    assert found.publication.period_end == march(2016)
    assert (found.alike, found.decimals, found.own, found.rank) == (True, 1, None, None)


def test_the_latest_year_that_has_ended_is_used():
    found = compared(
        row("england", "10"), row("england", "11", "2017-03-31"), row("england", "12", "2018-03-31"), row("region", "9")
    )
    assert [(each.comparator, each.value) for each in found.beside] == [(Comparator.ENGLAND, 11)]
    assert found.publication.period_end == march(2017)


def test_attainment_is_set_beside_its_own_academic_year_where_that_is_delivered():
    of_2016 = replace(NOW, month=Month(2016, 8))
    attained = {"code": "4.10.01", "key": "ks2-reading"}
    rows = [row("england", "41", "2016-08-31", **attained), row("england", "45", "2017-08-31", **attained)]
    found = compared(*rows, month=Month(2018, 2), now=of_2016, **attained)
    assert (found.beside[0].value, found.same_period) == (41, True)
    found = compared(rows[1], month=Month(2018, 2), now=of_2016, **attained)
    assert (found.beside[0].value, found.same_period) == (45, False)


def test_a_stored_number_with_noughts_behind_it_is_a_whole_number():
    england = compared(row("england", "10.000000")).with_(Comparator.ENGLAND)
    assert england.bearing is Bearing.LEVEL
    assert england.interval.lower == pytest.approx(compared(row("england", "10")).beside[0].interval.lower)


@pytest.mark.parametrize("place", ["0", "151", "58.5"])
def test_a_rank_that_is_no_place_is_not_told(place):
    found = compared(row("england", "10"), row("rank", place, ranked=150))
    assert found.rank is None
    assert "no place" in found.not_ranked


def test_a_rank_needs_the_number_ranked():
    found = compared(row("england", "10"), row("rank", "113", ranked=150))
    assert (found.rank.of, found.rank.quartile) == ("113 of 150", None)
    assert compared(row("england", "10"), row("rank", "113")).rank is None


def test_three_quartiles_give_our_figure_a_band():
    found = compared(row("quartile-a", "8"), row("quartile-b", "10"), row("quartile-c", "12"))
    assert (found.bounds, found.quartile) == ((8, 10, 12), Quartile.D)
    assert compared(row("quartile-a", "8"), row("quartile-c", "12")).quartile is None


def test_of_a_measure_that_nothing_is_known_to_be_published_of_the_definition_is_not_known():
    found = compared(row("england", "90", code="4.06.01", key="on-time"), code="4.06.01", key="on-time")
    assert (found.alike, found.differences) == (False, (NOT_KNOWN_HOW,))
    assert found.beside[0].bearing is Bearing.NOT_JUDGED


def test_a_period_that_is_no_date_and_a_year_to_come_are_passed_over():
    assert compared(row("england", "10", "last year"), row("england", "9", "2018-03-31")) is None
    assert compared() is None


@pytest.mark.parametrize(
    ("text", "code", "end"),
    [
        ("2016-03-31", "4.05.01", date(2016, 3, 31)),
        ("2016-03", "4.05.01", date(2016, 3, 31)),
        ("2016-02", "4.05.01", date(2016, 2, 29)),
        ("2016", "4.05.01", date(2016, 3, 31)),
        ("2015-16", "4.05.01", date(2016, 3, 31)),
        ("2015/16", "4.10.01", date(2016, 8, 31)),
        ("2016", "7.02.02", date(2016, 9, 30)),
        ("2016-13", "4.05.01", None),
        ("March 2016", "4.05.01", None),
        ("", "4.05.01", None),
    ],
)
def test_a_period_is_a_day_a_month_or_a_year(text, code, end):
    assert period_end(text, code) == end


def test_of_statistics_and_delivery_the_later_year_counts_and_of_one_year_the_statistics():
    def lait(year):
        return list(published("lait", "2025", march(year), "LACStable_2016on", {ENGLAND: 20}))

    month = Month(2018, 6)
    now = reading("share", 81, 664, month)
    same = compared(row("england", "10"), statistics=lait(2016))
    later = compared(row("england", "10", "2017-03-31"), statistics=lait(2016))
    earlier = compared(row("england", "10"), statistics=lait(2017), month=month, now=now)
    assert [found.beside[0].value for found in (same, later, earlier)] == [20, 10, 20]


def test_statistics_that_came_out_later_give_way():
    later = list(published("lait", "2025", march(2017), "LACStable_2016on", {ENGLAND: 20}))
    assert compared(row("england", "10"), statistics=later).beside[0].value == 10
