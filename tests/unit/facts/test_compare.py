"""A measure beside published statistics: which year and edition, of whom, what is not alike, what is suppressed."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from itertools import chain

import pytest
from tests.unit.facts.publications import (
    COUNCIL,
    JUNE,
    KIRKLEES_AND_ENGLAND,
    NEIGHBOURS,
    REGION,
    august,
    compared,
    council,
    march,
    mid_year,
    neighbour_rows,
    published,
    reading,
    shares,
    with_neighbours,
)  # fmt: skip

from parentis.facts import Bearing, Comparator, Direction, Quartile
from parentis.facts.comparison import NotJudged
from parentis.facts.likeness import all_statistics, likeness_of, statistics_of
from parentis.formats.statistics import ENGLAND
from parentis.formats.statistics.areas import _by_key
from parentis.formats.statistics.releases import source_title
from parentis.indicators import measure
from parentis.period import Month

CARE_ORDERS = reading("share", 380, 660)


def test_england_and_the_region_with_the_councils_own_value_and_the_year():
    found = compared("4.02.02", "full-care-order", CARE_ORDERS, shares(2016, KIRKLEES_AND_ENGLAND))
    england, region = found.beside
    assert (england.comparator, england.name, england.value) == (Comparator.ENGLAND, "England", Fraction(3600, 70))
    assert (region.comparator, region.name) == (Comparator.REGION, "Yorkshire and The Humber")
    assert england.difference == Fraction(38000, 660) - Fraction(3600, 70)
    assert (england.bearing, england.direction) == (Bearing.ABOVE, Direction.NEITHER)
    assert found.own == Fraction(40000, 650)
    assert england.published == found.own - england.value
    assert found.publication.period_end == march(2016)
    assert found.publication.published_on == date(2016, 9, 29)
    assert (found.alike, found.same_period, found.differences) == (True, False, ())


def test_a_year_that_was_not_out_by_the_months_end_is_not_used():
    both = [
        *shares(2016, KIRKLEES_AND_ENGLAND),
        *shares(2017, {ENGLAND: (40000, 72000), "382": (418, 698)}, "SFR50", "2017"),
    ]
    in_june = compared("4.02.02", "full-care-order", CARE_ORDERS, both)
    in_september = compared(
        "4.02.02", "full-care-order", reading("share", 380, 660, Month(2017, 9)), both, month=Month(2017, 9)
    )
    assert in_june.publication.edition == "2016"
    assert in_september.publication.edition == "2017"
    assert not in_september.publication.after_month


def test_where_nothing_else_is_there_what_came_out_later_is_used_and_said():
    found = compared("4.02.02", "full-care-order", CARE_ORDERS, shares(2017, KIRKLEES_AND_ENGLAND, "SFR50", "2017"))
    assert found.publication.after_month
    assert found.differences == ("it came out on 28 September 2017, after the month",)


def test_a_year_that_has_not_ended_is_never_used():
    later = shares(2017, KIRKLEES_AND_ENGLAND, "SFR50", "2017")
    now = reading("share", 380, 660, Month(2017, 2))
    assert compared("4.02.02", "full-care-order", now, later, month=Month(2017, 2)) is None


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        ({"E12000007": 12, "E13000001": 14}, "Inner London"),
        ({"E12000007": 12}, "London"),
        ({"E12000007": 12, "E13000001": "c"}, None),
    ],
)
def test_of_a_council_in_london_london_stands_where_its_part_has_no_row(rows, name):
    camden = council(COUNCIL.replace('"382"', '"202"').replace('region = "Yorkshire and The Humber"\n', ""))
    figures = published("lait", "2025", march(2016), "LACStable_2016on", {ENGLAND: 10, **rows})
    found = compared("4.05.01", "three-or-more", reading("share", 81, 664), figures, of=camden)
    region = found.with_(Comparator.REGION)
    assert (region and region.name) == name


def test_what_is_not_alike_in_one_source_alone_is_said_of_that_source():
    # The underlying data of 2016 counts those aged 18 too, that of 2017 does not: its notes say so.
    month = Month(2017, 3)
    now = reading("share", 20, 310, month)
    figures = list(shares(2016, {ENGLAND: (1640, 33120)}, statistic="CLA_convicted", of="CLA_10over"))
    found = compared("4.12.01", "year-to-date", now, figures, month=month)
    assert not found.alike
    assert found.differences == ("the published base has those aged 18 in it as well",)
    lait = published("lait", "2025", march(2016), "LAC_Convictions", {ENGLAND: 5})
    assert compared("4.12.01", "year-to-date", now, lait, month=month).alike


def test_of_several_editions_of_a_year_the_latest_that_was_out_is_used_and_named():
    def edition(name, value):
        return published("number-and-rate", name, march(2022), "looked after on 31 March", {ENGLAND: value})

    figures = list(chain(edition("2023", 70), edition("2024", 71), edition("2025", 72)))
    now = reading("rate", 640, 96000, Month(2024, 12))
    found = compared("4.02.01", "rate", now, figures, month=Month(2024, 12))
    assert (found.publication.edition, found.with_(Comparator.ENGLAND).value) == ("2024", 71)
    later = compared("4.02.01", "rate", now, figures, month=Month(2025, 12))
    assert (later.publication.edition, later.with_(Comparator.ENGLAND).value) == ("2025", 72)


def test_when_the_day_is_not_known_a_year_must_have_passed_and_that_is_said():
    lait = list(published("lait", "2025", march(2016), "LACStable_2016on", {ENGLAND: 10, "382": 12}))
    now = reading("share", 81, 664)
    early = compared("4.05.01", "three-or-more", now, lait, month=Month(2017, 2))
    late = compared("4.05.01", "three-or-more", now, lait)
    assert early.publication.after_month
    assert "is taken to have come out on 31 March 2017, after the month" in early.differences[0]
    assert late.publication.assumed
    assert late.publication.published_on is None
    assert "not known" in late.differences[0]


def test_what_came_out_on_the_last_day_of_the_month_was_out():
    lait = published("lait", "2025", march(2016), "LACStable_2016on", {ENGLAND: 10, "382": 12})
    month = Month(2017, 3)  # a year after the period's end
    found = compared("4.05.01", "three-or-more", reading("share", 81, 664, month), lait, month=month)
    assert not found.publication.after_month


def test_a_year_that_ended_on_the_last_day_of_the_month_had_ended():
    month = Month(2017, 3)
    figures = shares(2017, KIRKLEES_AND_ENGLAND, "SFR50", "2017")
    found = compared("4.02.02", "full-care-order", reading("share", 380, 660, month), figures, month=month)
    assert (found.same_period, found.publication.after_month) == (True, True)


def test_of_editions_that_all_came_out_later_the_first_is_used():
    def edition(name, value):
        return published("number-and-rate", name, march(2022), "looked after on 31 March", {ENGLAND: value})

    month = Month(2022, 6)
    figures = chain(edition("2024", 71), edition("2023", 70), edition("2025", 72))
    found = compared("4.02.01", "rate", reading("rate", 640, 96000, month), figures, month=month)
    assert (found.publication.edition, found.publication.after_month) == ("2023", True)


def test_attainment_is_compared_with_its_own_academic_year():
    figures = list(
        chain(
            published("SFR12", "2016", august(2016), "ks2 reading", {ENGLAND: 41, "382": 38}),
            published("lait", "2025", august(2015), "LAC_KS2_ExpStd_R", {ENGLAND: 30}),
        )
    )
    found = compared("4.10.01", "ks2-reading", reading("share", 13, 34, Month(2016, 8)), figures)
    assert (found.publication.period_end, found.same_period) == (august(2016), True)
    before = compared("4.10.01", "ks2-reading", reading("share", 13, 34, Month(2015, 8)), figures)
    assert (before.publication.period_end, before.same_period) == (august(2015), True)


@pytest.mark.parametrize("pair", [("x", 650), (400, "x")])
def test_a_suppressed_part_makes_the_share_unknown_and_never_nought(pair):
    found = compared("4.02.02", "full-care-order", CARE_ORDERS, shares(2016, {ENGLAND: (36000, 70000), "382": pair}))
    assert (found.own, found.own_mark, found.rank) == (None, "x", None)
    assert found.not_ranked == "the council's own figure is not published (it has x in its place)"
    assert found.with_(Comparator.ENGLAND).published is None


def test_a_sum_with_a_suppressed_part_is_unknown():
    parts = statistics_of("4.04.02", "adoption")[0].numerator
    values = {parts[0]: {ENGLAND: 2430, "382": 13}, parts[1]: {ENGLAND: 2260, "382": "x"}}
    figures = [
        *chain.from_iterable(
            published("SFR41", "2016", march(2016), name, by_area) for name, by_area in values.items()
        ),
        *published("SFR41", "2016", march(2016), "CLA_cease", {ENGLAND: 31710, "382": 230}),
    ]
    found = compared("4.04.02", "adoption", reading("share", 30, 280), figures)
    assert found.with_(Comparator.ENGLAND).value == Fraction(469000, 31710)
    assert (found.own, found.own_mark) == (None, "x")


def test_a_suppressed_england_is_not_compared_with():
    found = compared("4.02.02", "full-care-order", CARE_ORDERS, shares(2016, {ENGLAND: ("c", 70000), REGION: (1, 2)}))
    assert [each.comparator for each in found.beside] == [Comparator.REGION]


def test_a_base_of_nought_is_nobody_and_is_not_suppressed():
    found = compared("4.02.02", "full-care-order", CARE_ORDERS, shares(2016, {ENGLAND: (1, 2), "382": (0, 0)}))
    assert found.own is None
    assert found.not_ranked == "the council had nobody in the base"


NEIGHBOUR_SHARES = {"350": (10, 100), "381": (20, 100), "332": (60, 100), "351": ("x", 100)}


def test_neighbours_have_names_an_edition_a_mean_and_a_median():
    figures = shares(2016, {**KIRKLEES_AND_ENGLAND, **NEIGHBOUR_SHARES})
    found = compared("4.02.02", "full-care-order", CARE_ORDERS, figures, of=with_neighbours())
    assert found.neighbours.edition == "April 2021 model"
    assert [(each.name, each.value, each.mark) for each in found.neighbours.members] == [
        ("Bolton", 10, ""), ("Calderdale", 20, ""), ("Dudley", 60, ""), ("Bury", None, "x"),
    ]  # fmt: skip
    mean, median = found.with_(Comparator.NEIGHBOURS_MEAN), found.with_(Comparator.NEIGHBOURS_MEDIAN)
    assert (mean.name, mean.value) == ("mean of 3 statistical neighbours", 30)
    assert (median.name, median.value) == ("median of 3 statistical neighbours", 20)


def test_fewer_than_half_of_the_neighbours_make_no_mean():
    figures = shares(2016, {**KIRKLEES_AND_ENGLAND, "350": (10, 100), "381": ("x", 100), "332": (3, "x")})
    found = compared("4.02.02", "full-care-order", CARE_ORDERS, figures, of=with_neighbours())
    assert found.neighbours.mean == 10
    assert found.with_(Comparator.NEIGHBOURS_MEAN) is None
    assert found.with_(Comparator.NEIGHBOURS_MEDIAN) is None


def test_half_of_the_neighbours_make_a_mean():
    figures = shares(2016, {**KIRKLEES_AND_ENGLAND, "350": (10, 100), "381": (30, 100)})
    found = compared("4.02.02", "full-care-order", CARE_ORDERS, figures, of=with_neighbours())
    assert found.with_(Comparator.NEIGHBOURS_MEAN).value == 20


def test_an_edition_of_neighbours_is_in_use_from_its_own_year():
    rows = [*neighbour_rows("2014", ("373", "357")), *neighbour_rows("April 2021")]
    figures = shares(2016, {**KIRKLEES_AND_ENGLAND, **NEIGHBOUR_SHARES})
    month = Month(2021, 6)
    now = reading("share", 380, 660, month)
    found = compared("4.02.02", "full-care-order", now, figures, month=month, neighbours=rows)
    assert found.neighbours.edition == "April 2021 model"


@pytest.mark.parametrize(
    ("year", "edition"), [(2017, "April 2021 model"), (2022, "April 2021 model"), (2026, "2025 model")]
)
def test_without_neighbours_in_the_council_file_those_of_the_edition_in_use_are_taken(year, edition):
    rows = [*neighbour_rows("2025", ("373", "357")), *neighbour_rows("April 2021")]
    figures = shares(2016, {**KIRKLEES_AND_ENGLAND, **NEIGHBOUR_SHARES, "373": (1, 2), "357": (1, 2)})
    month = Month(year, 6)
    found = compared(
        "4.02.02", "full-care-order", reading("share", 380, 660, month), figures, month=month, neighbours=rows
    )
    assert found.neighbours.edition == edition
    assert len(found.neighbours.members) == (2 if "2025" in edition else len(NEIGHBOURS))


def test_a_rate_is_over_the_population_of_the_mid_year_before_and_its_edition_is_said():
    figures = [
        *published("SFR41", "2016", march(2016), "CLA_Mar", {ENGLAND: 70440, "382": 652}),
        *published("populations", "2024", mid_year(2014), "population aged 0-17", {ENGLAND: 1, "382": 1}),
        *published("populations", "2024", mid_year(2015), "population aged 0-17", {ENGLAND: 11_600_000, "382": 98339}),
    ]
    found = compared("4.02.01", "rate", reading("rate", 665, 98795), figures)
    assert found.own == Fraction(652 * 10_000, 98339)
    assert found.differences == ("the published count is over the population of mid-2015 in the 2024 edition",)


@pytest.mark.parametrize(("year", "edition"), [(2017, "2017"), (2018, "2017"), (2019, "2018"), (2025, "2024")])
def test_of_the_editions_of_a_population_the_latest_that_was_out_is_used_else_the_first(year, edition):
    people = {ENGLAND: 11_600_000, "382": 98339}
    figures = [
        *published("SFR41", "2016", march(2016), "CLA_Mar", {ENGLAND: 70440, "382": 652}),
        *chain.from_iterable(
            published("populations", name, mid_year(2015), "population aged 0-17", people)
            for name in ("2018", "2017", "2024")
        ),
    ]
    month = Month(year, 6)
    found = compared("4.02.01", "rate", reading("rate", 665, 98795, month), figures, month=month)
    assert f"in the {edition} edition" in found.differences[-1]


def test_a_rate_as_it_was_printed_goes_before_one_over_a_population_restated_since():
    figures = [
        *published("SFR41", "2016", march(2016), "CLA_Mar", {ENGLAND: 70440, "382": 652}),
        *published("populations", "2024", mid_year(2015), "population aged 0-17", {ENGLAND: 11_600_000, "382": 98339}),
        *published("lait", "2025", march(2016), "LAC", {ENGLAND: 60, "382": 66}),
    ]
    found = compared("4.02.01", "rate", reading("rate", 665, 98795), figures)
    assert (found.own, found.with_(Comparator.ENGLAND).value) == (66, 60)


def test_without_a_population_there_is_no_rate():
    figures = published("SFR41", "2016", march(2016), "CLA_Mar", {ENGLAND: 70440, "382": 652})
    assert compared("4.02.01", "rate", reading("rate", 665, 98795), figures) is None


def test_what_is_defined_otherwise_has_no_arrow_and_says_why():
    figures = shares(2016, KIRKLEES_AND_ENGLAND, statistic="CLA_Parent")
    found = compared("4.02.07", "at-home", reading("share", 59, 664), figures)
    assert not found.alike
    assert found.differences == ("the published figure counts every legal status, ours only those on a care order",)
    assert {each.not_judged for each in found.beside} == {NotJudged.UNLIKE}
    assert found.quartile is None


def test_a_month_beside_a_year_is_not_alike():
    figures = shares(2016, KIRKLEES_AND_ENGLAND, statistic="CLA_cea_OthRea", of="CLA_cease")
    found = compared("4.04.03", "any-other-reason", reading("share", 4, 36), figures)
    assert not found.alike
    assert found.differences[0] == "ours is of a month, the published figure of a year"


@pytest.mark.parametrize(("month", "alike"), [(Month(2017, 3), True), (Month(2017, 6), False)])
def test_the_year_so_far_is_a_year_only_at_its_end(month, alike):
    figures = published("lait", "2025", march(2016), "LAC_Convictions", {ENGLAND: 5, "382": 6})
    found = compared("4.12.01", "year-to-date", reading("share", 7, 300, month), figures, month=month)
    assert found.alike is alike


def everywhere(values):
    """A value for each of the authorities there are, in turn."""
    authorities = [key for key, area in _by_key().items() if area.level == "authority"]
    return {key: values[place % len(values)] for place, key in enumerate(authorities)}


def test_the_councils_published_value_is_ranked_among_all_and_our_figure_has_a_band():
    figures = [*shares(2016, {**everywhere([(10, 100), (20, 100), (30, 100), ("x", 100)]), "382": (15, 100)})]
    rank = compared("4.02.02", "full-care-order", CARE_ORDERS, figures).rank
    assert rank.quartile is None  # no way is good
    assert rank.highest_first
    stable = published("lait", "2025", march(2016), "LACStable_2016on", {**everywhere([5, 10, 15, "c"]), "382": 7})
    found = compared("4.05.01", "three-or-more", reading("share", 81, 664), stable)
    ranked = [value for area, value in everywhere([5, 10, 15, "c"]).items() if value != "c" and area != "382"]
    assert (found.rank.place, found.rank.ranked) == (ranked.count(5) + 1, len(ranked) + 1)
    assert found.rank.value == 7
    assert found.quartile in (Quartile.C, Quartile.D)


def test_what_is_not_alike_has_a_rank_of_its_own_and_our_figure_no_band():
    with_parents = {**everywhere([2, 4, 6, 8]), ENGLAND: 5, "382": 4}
    figures = published("lait", "2025", march(2016), "LAC_Parents_OR_Others", with_parents)
    found = compared("4.02.07", "at-home", reading("share", 59, 664), figures)
    assert found.rank.quartile is not None
    assert (found.bounds, found.quartile) == (found.rank.bounds, None)


def test_where_most_are_withheld_there_is_no_rank():
    figures = shares(2016, {**everywhere([(10, 100), *[("x", 100)] * 3]), "382": (15, 100)})
    found = compared("4.02.02", "full-care-order", CARE_ORDERS, figures)
    assert found.rank is None
    assert re.fullmatch(r"4\d of 15\d authorities have a published value, too few to rank among", found.not_ranked)
    assert found.own == 15


def test_too_few_authorities_are_no_national_rank():
    found = compared("4.02.02", "full-care-order", CARE_ORDERS, shares(2016, KIRKLEES_AND_ENGLAND))
    assert found.rank is None
    assert found.not_ranked == "the statistics loaded hold 1 authority, too few to rank among"


def test_what_is_left_of_a_hundred_is_ranked_as_it_was_published():
    absence = {**everywhere(["3.0", "3.8", "5.0", "6.0"]), ENGLAND: "3.9", "382": "3.8"}
    figures = published("SFR12", "2016", august(2016), "absence overall", absence)
    now = reading("share", 9384, 10000)
    found = compared("4.10.05", "attendance", now, figures)
    assert found.with_(Comparator.ENGLAND).value == Fraction("96.1")
    assert found.own == found.rank.value == Fraction("96.2")
    assert found.rank.place == sum(value == "3.0" for value in absence.values()) + 1
    low, middle, high = found.rank.bounds
    assert low < middle < high
    # On the boundary, which for absence is in the better band and for attendance would be in the worse.
    assert Fraction("96.2") in found.rank.bounds
    assert found.rank.quartile is Quartile.B


def test_without_a_council_there_is_england_alone():
    from parentis.facts.change import Polarity
    from parentis.facts.compare import comparison_of
    from parentis.facts.published import PublishedStatistics

    statistics = PublishedStatistics(shares(2016, KIRKLEES_AND_ENGLAND))
    found = comparison_of(measure("4.02.02", "full-care-order"), CARE_ORDERS, JUNE, None, Polarity.NEUTRAL, statistics)
    assert [each.name for each in found.beside] == ["England"]
    assert (found.rank, found.neighbours) == (None, None)


def test_a_region_is_that_of_the_authority_when_the_file_names_none():
    nameless = council(council.__defaults__[0].replace('region = "Yorkshire and The Humber"\n', ""))
    found = compared("4.02.02", "full-care-order", CARE_ORDERS, shares(2016, KIRKLEES_AND_ENGLAND), of=nameless)
    assert found.with_(Comparator.REGION).name == "Yorkshire and The Humber"


@pytest.mark.parametrize("key", all_statistics())
def test_what_is_compared_is_a_measure_and_what_is_published_of_it_is_told(key):
    code, name = key
    found = measure(code, name)  # raises when the catalogue has no such measure
    likeness = likeness_of(code, name)
    assert likeness is not None
    assert likeness.statistic
    assert found.kind != "count"
    for statistic in statistics_of(code, name):
        assert source_title(statistic.source) != statistic.source or statistic.source.startswith("SFR")
        assert all(statistic.names)


def test_every_likeness_has_a_place_in_some_source():
    from parentis.facts.likeness import _likenesses

    assert _likenesses().keys() == all_statistics().keys()
