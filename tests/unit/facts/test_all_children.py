"""The gap between children in care and all children: four published values of one year, or none."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from tests.unit.facts.publications import ENGLAND, august, council, published, reading

from parentis.commentary.course import CourseSaid
from parentis.commentary.detail import Besides, details_of
from parentis.commentary.write import voice_for
from parentis.facts import Comparators, Course, facts_about
from parentis.facts.all_children import gap_to_all, of_all_children
from parentis.facts.published import PublishedStatistics
from parentis.formats.statistics.lait import _ends
from parentis.indicators import MEASURES, measure
from parentis.period import Month
from parentis.series.figure import Figure

ENGLISH_AND_MATHS = measure("4.10.01", "ks4-english-maths")
IN_CARE, EVERYONE = "LAC_EngMaths9-4", "EngMaths9-4"
JUNE_2018 = Month(2018, 6)


def statistics(in_care, everyone, year=2016, edition="2016"):
    """What LAIT holds of a year: here and England, of children in care and of all."""
    return PublishedStatistics(
        [
            *published("lait", edition, august(year), IN_CARE, dict(zip(("382", ENGLAND), in_care, strict=True))),
            *published("lait", edition, august(year), EVERYONE, dict(zip(("382", ENGLAND), everyone, strict=True))),
        ]
    )


def test_the_gap_is_of_the_published_values_of_one_year():
    found = gap_to_all(ENGLISH_AND_MATHS, JUNE_2018, council(), statistics(("22.9", "17.5"), ("61.4", "59.3")))
    assert (found.period_end, found.after_month) == (date(2016, 8, 31), False)
    assert (found.here.gap, found.england.gap) == (Fraction("38.5"), Fraction("41.8"))
    assert found.decimals == 1


@pytest.mark.parametrize(
    ("in_care", "everyone"),
    [(("x", "17.5"), ("61.4", "59.3")), (("22.9", "17.5"), ("61.4", "c"))],
)
def test_without_all_four_there_is_none(in_care, everyone):
    assert gap_to_all(ENGLISH_AND_MATHS, JUNE_2018, council(), statistics(in_care, everyone)) is None


def test_values_of_two_years_make_no_gap():
    both = PublishedStatistics(
        [
            *published("lait", "2017", august(2016), IN_CARE, {"382": "22.9", ENGLAND: "17.5"}),
            *published("lait", "2017", august(2017), EVERYONE, {"382": "61.4", ENGLAND: "59.3"}),
        ]
    )
    assert gap_to_all(ENGLISH_AND_MATHS, JUNE_2018, council(), both) is None
    assert gap_to_all(ENGLISH_AND_MATHS, JUNE_2018, None, statistics(("22.9", "17.5"), ("61.4", "59.3"))) is None
    assert gap_to_all(measure("4.05.01", "three-or-more"), JUNE_2018, council(), both) is None


def test_what_was_not_out_is_used_only_where_nothing_else_is_and_says_so():
    # An edition whose day is not known is taken to be out a year after the year's end: 31 August 2017.
    found = gap_to_all(ENGLISH_AND_MATHS, Month(2017, 6), council(), statistics(("22.9", "17.5"), ("61.4", "59.3")))
    assert found.after_month


def told(in_care, everyone, month=JUNE_2018):
    """What the indicator's page says of it."""
    figures = [Figure("382", "4.10.01", "ks4-english-maths", "share", "2015/16", "", "", 8, 35)]
    comparators = Comparators(statistics(in_care, everyone))
    facts = facts_about(ENGLISH_AND_MATHS, figures, month, council(), comparators=comparators)
    voice = voice_for(facts, council())
    return details_of(facts, voice, Besides(CourseSaid(voice, Course()), tells_average=True))[-1]


def test_the_page_of_the_indicator_says_how_far_they_are_behind():
    assert told(("22.9", "17.5"), ("61.4", "59.3")) == (
        "In the academic year 2015/16 pupils in care were, as published, 38.5 percentage points behind all pupils of "
        "the area (22.9% against 61.4%), and in England 41.8 percentage points behind all pupils (17.5% against 59.3%)."
    )
    assert "2.0 percentage points ahead of all pupils of the area (63.0% against 61.0%)" in told(
        ("63.0", "17.5"), ("61.0", "59.3")
    )
    assert "level with all pupils of the area (61% against 61%)" in told(("61", "17"), ("61", "59"))
    assert told(("22.9", "17.5"), ("61.4", "59.3"), Month(2017, 6)).endswith(
        "; the figures are taken to have come out after the month."
    )


@pytest.mark.parametrize(
    ("code", "in_care", "everyone", "here", "england"),
    [
        (("4.10.04", "suspended"), ("LAC_Fixed_ Ex", "9.91", "10.42"), ("Total_ Pup_FixedEx", "2.5", "2.11"),
         "7.41 percentage points above", "8.31 percentage points above"),
        (("4.10.05", "attendance"), ("LAC_Over_Abs", "3.8", "3.9"), ("TotAbs", "4.7", "4.6"),
         "0.9 percentage points ahead of", "0.7 percentage points ahead of"),
        (("4.10.05", "persistent-absence"), ("LAC_Pers_Abs", "9", "9.1"), ("TotPerAbNew", "10.1", "10.5"),
         "1.1 percentage points below", "1.4 percentage points below"),
        (("4.10.03", "ehcp"), ("LAC_SEN_Statement", "26", "27"), ("SEN_TotStat", "2.8", "2.9"),
         "23 percentage points above", "24 percentage points above"),
    ],
)  # fmt: skip
def test_absence_suspensions_and_needs_have_their_gap_too(code, in_care, everyone, here, england):
    found = PublishedStatistics(
        [
            each
            for name, ours, theirs in (in_care, everyone)
            for each in published("lait", "2016", august(2016), name, {"382": ours, ENGLAND: theirs})
        ]
    )
    figures = [Figure("382", *code, "share", "2018-06", "", "", 40, 100)]
    facts = facts_about(measure(*code), figures, JUNE_2018, council(), comparators=Comparators(found))
    voice = voice_for(facts, council())
    said = details_of(facts, voice, Besides(CourseSaid(voice, Course()), tells_average=True))[-1]
    assert said.startswith(f"In the academic year 2015/16 pupils in care were, as published, {here} all pupils of the ")
    assert f", and in England {england} all pupils (" in said


def test_every_pair_is_of_a_measure_and_of_academic_years():
    known = {(each.code, each.measure): each for each in MEASURES}
    for key, pair in of_all_children().items():
        assert key in known
        assert pair[0].rest == pair[1].rest
        for statistic in pair:
            assert [_ends(name)(2016) for name in statistic.names] == [date(2016, 8, 31)]
    assert reading("share", 8, 35).value
