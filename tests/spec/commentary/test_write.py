"""The commentary of a small council, whole."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest
from tests.spec.commentary.invented import JUNE, council, series_of, target

from parentis.commentary import commentary_json, write_commentary
from parentis.period import Month
from parentis.series.withheld import WithheldFigure

SECTIONS = """
[[sections]]
title = "Coming and going"
indicators = ["4.04", "4.01"]
narrator = "Head of Service, Corporate Parenting"
[[sections]]
title = "Moves"
indicators = ["4.05"]
[[sections]]
title = "Everything in four"
indicators = ["4"]
"""

LEAVERS = ("4.04.01", "leavers")
INSIDE = ("4.01.05", "inside")
OUTSIDE = ("4.01.05", "outside")
MOVES = ("4.05.03", "movements")
STABILITY = ("4.05.01", "three-or-more")
AT_HOME = ("4.02.07", "at-home")
RATE = ("4.02.01", "rate")


def items(figures, rest="", month=JUNE):
    """The items of a commentary by code and measure."""
    sections = write_commentary(series_of(figures, month), council(rest), month)
    return {(item.code, item.measure): item for section in sections for item in section.items}


def sentence(figures, rest=""):
    """The sentence of the only item."""
    (item,) = items(figures, rest).values()
    return item.sentence


def test_a_count_of_the_month():
    figures = {LEAVERS: [22, 25, 31, 22, 24, 28, 26, 21, 25, 29, 20, 36, 18]}
    assert sentence(figures) == (
        "Children who left care: 18 in June 2017, down by 18 from 36 in May, and no clear change from 22 a year "
        "earlier. This is the lowest of the twelve months. The 12-month average is 25.4 a month."
    )
    (item,) = items(figures).values()
    assert (item.kind, item.why) == (
        "context",
        "neutral: a clear change in a measure that has no good or bad side",
    )


def test_a_share_of_few():
    assert sentence({INSIDE: [*[(12, 20)] * 11, (12, 17), (9, 17)]}) == (
        "Children first placed inside the authority: 9 of 17 (52.9%) in June 2017, no clear change from 12 of 17 "
        "(70.6%) in May or from 60.0% (12 of 20) a year earlier. This is the lowest of the twelve months. The "
        "12-month average is 60.3% (141 of 234). The numbers are small: a percentage of so few moves a great deal."
    )


def test_a_share_of_very_few_has_no_percentage():
    assert sentence({INSIDE: [*[(12, 20)] * 12, (4, 7)]}) == (
        "Children first placed inside the authority: 4 of 7 in June 2017, too few to compare with 60.0% (12 of 20) "
        "in May. The 12-month average is 59.9% (136 of 227)."
    )


def test_a_month_with_nobody_in_the_base():
    assert sentence({INSIDE: [*[(12, 20)] * 12, (0, 0)]}) == (
        "Children first placed inside the authority: there is no figure, as there were no cases in June 2017."
    )


def test_twelve_months_off_target_and_better():
    figures = {STABILITY: [(120, 676), *[(90, 670)] * 11, (81, 664)]}
    rest = target(*STABILITY, '{ by = "2017-12", value = 10 }')
    (item,) = items(figures, rest).values()
    assert item.sentence == (
        "Children with three or more placements: the target of 10% or lower by December 2017 is not met yet; the "
        "figure is 2.2 percentage points above it, and 15 fewer children would meet it. It was 12.2% (81 of 664) in "
        "the 12 months to June 2017, against 13.4% (90 of 670) a month earlier, and down by 5.6 percentage points "
        "from 17.8% (120 of 676) a year earlier, which is better. This is the lowest of the last twelve such figures."
    )
    assert (item.kind, item.why) == (
        "issue",
        "off-target-better: the target is not met; clearly better than a year before",
    )


def test_a_target_of_children_with_the_next_one():
    rest = target(
        *AT_HOME, '{ by = "2017-07", value = 30 }, { by = "2017-12", value = 20 }', of="numerator", better="low"
    )
    found = items({AT_HOME: [*[(60, 670)] * 12, (59, 664)]}, rest)[AT_HOME]
    assert found.sentence.startswith(
        "Children on a care order who are placed with their parents: the target of 30 children or fewer by July 2017 "
        "is not met yet; the figure is 29 children above it. The next is 20 children or fewer by December 2017. It was "
        "8.9% (59 of 664) at the end of June 2017, "
    )
    assert (found.kind, found.why.partition(":")[0]) == ("issue", "off-target")


def test_the_councils_own_polarity_rules():
    figures = {RATE: [*[(700, 98_795)] * 12, (500, 98_795)]}
    assert items(figures)[RATE].kind == "context"
    assert items(figures, target(*RATE, "{ value = 66 }", better="low"))[RATE].kind == "improvement"
    assert items(figures, target(*RATE, "{ value = 40 }", better="high"))[RATE].kind == "issue"


YEAR = {MOVES: [60, *[30] * 12]}
MONTH_FIRST = {MOVES: [10, *[60] * 11, 30]}


def test_where_a_month_shows_nothing_clear_the_year_decides():
    found = items(YEAR)[MOVES]
    assert found.sentence.startswith(
        "Moves from one placement to another: 30 in June 2017, the same as in May, and down by 30 from 60 a year "
        "earlier, which is better."
    )
    assert (found.kind, found.why) == ("improvement", "better: clearly better than a year before")


def test_a_clear_month_decides_before_the_year():
    found = items(MONTH_FIRST)[MOVES]
    assert "down by 30 from 60 in May, which is better, and up by 20 from 10 a year earlier, which is worse" in (
        found.sentence
    )
    assert (found.kind, found.why) == ("improvement", "better: clearly better than the month before")


def test_a_council_that_does_not_compare_with_the_year_before():
    found = items(YEAR, '[report]\ncompare_with = ["previous-month"]\n')[MOVES]
    assert "a year earlier" not in found.sentence
    assert found.kind == "context"


def test_a_year_before_that_says_nothing_is_left_out():
    for before in [None, (0, 0), (4, 7)]:
        assert "a year" not in sentence({INSIDE: [before, *[(12, 20)] * 12]})


ATTENDANCE = ("4.10.05", "attendance")
KS2 = ("4.10.01", "ks2-rwm")
QUARTER = ("4.12.01", "quarter")
ADOPTED = ("5.02.01", "days-to-placement")
DUE = ("4.11.13", "due-on-time")
SCORE = ("4.11.16", "average-score")
SUSPENDED = ("4.10.04", "suspended")
TURNOVER = ("7.02.01", "turnover-12m")


def test_an_academic_year_is_named_as_one():
    found = items({KS2: [(1, 30), (5, 29), (17, 30)]}, target(*KS2, '{ by = "2017-12", value = 60 }'))[KS2]
    assert found.sentence == (
        "Pupils who reached the standard expected at key stage 2 in reading, writing and mathematics together: the "
        "target of 60% or higher by December 2017 is not met yet; the figure is 3.3 percentage points below it, and 1 "
        "more pupil would meet it. It was 56.7% (17 of 30) in the academic year 2016/17, up by 39.4 percentage points "
        "from 17.2% (5 of 29) the year before, which is better."
    )
    assert found.facts["now"]["month"] == "2016/17"
    assert found.facts["compared_with"]["same-month-last-year"]["from"]["month"] == "2015/16"
    assert found.why == "off-target-better: the target is not met; clearly better than a year before"


def test_a_quarter():
    assert sentence({QUARTER: [(5, 305), *[None] * 8, (3, 323), None, None, (30, 324)]}) == (
        "Young people aged 10 to 17, in care a year or more, with a conviction or youth caution: 9.3% (30 of 324) in "
        "the quarter to June 2017, up by 8.3 percentage points from 0.9% (3 of 323) in the quarter to March and by 7.6 "
        "percentage points from 1.6% (5 of 305) a year earlier, which is worse."
    )
    found = items({QUARTER: [None] * 9 + [(3, 323), None, None, (30, 324)]})[QUARTER]
    assert found.why == "worse: clearly worse than the quarter before"


def test_three_months_at_the_month_end():
    assert sentence({DUE: [(179, 183), *[(165, 170)] * 11, (176, 189)]}).startswith(
        "Review health assessments that fell due and were done in time: 93.1% (176 of 189) in the three months to June "
        "2017, no clear change from 97.1% (165 of 170) three months earlier, and down by 4.7 percentage points from "
        "97.8% (179 of 183) a year earlier, which is worse."
    )


def test_a_year_to_date():
    assert sentence({SUSPENDED: [(33, 445), *[(5, 440)] * 11, (40, 448)]}) == (
        "Pupils suspended from school since September: 8.9% (40 of 448) by the end of June 2017, no clear change from "
        "7.4% (33 of 445) a year earlier."
    )


def test_three_years_of_days():
    assert sentence({ADOPTED: [(37_118, 105), *[(40_000, 110)] * 11, (41_019, 119)]}) == (
        "Average time from entering care to moving in with adopters, of children adopted: 345 days (for 119 children) "
        "in the three years to June 2017, against 354 days (for 105 children) a year earlier. This is the lowest of "
        "the last twelve such figures."
    )


def test_scores_and_sessions_are_told_and_not_judged():
    found = items({SCORE: [(4_619, 323), *[(4_667, 331)] * 11, (4_726, 332)], ATTENDANCE: [(900, 1000)] * 13})
    assert found[SCORE].sentence.startswith(
        "Average strengths and difficulties score: 14.2 points (for 332 children) at the end of June 2017, against "
        "14.1 points (for 331 children) in May and 14.3 points (for 323 children) a year earlier."
    )
    assert found[SCORE].why == "not-comparable: how far chance moves it is not known"
    assert found[ATTENDANCE].sentence == (
        "School sessions attended since September: 90.0% (900 of 1,000 sessions) by the end of June 2017, the same as "
        "a year earlier."
    )


def test_full_time_equivalents():
    assert sentence({TURNOVER: [(Decimal("10.6"), Decimal("41.1"))] * 12 + [(Decimal("11.7"), Decimal("39.75"))]}) == (
        "Permanent social workers who left, as a share of those in post: 29.4% (11.7 over 39.8 posts) in the 12 months "
        "to June 2017, against 25.8% (10.6 over 41.1 posts) a month earlier, and no clear change from 25.8% (10.6 over "
        "41.1 posts) a year earlier. This is the highest of the last twelve such figures."
    )


def test_a_part_speaks_only_when_it_has_something_to_say():
    quiet = [(8, 20)] * 13
    unmoved = {INSIDE: [(12, 20)] * 13, OUTSIDE: quiet}
    assert set(items(unmoved)) == {INSIDE}
    assert set(items({**unmoved, OUTSIDE: [*quiet[:12], (18, 20)]})) == {INSIDE, OUTSIDE}  # clearly changed
    assert set(items({**unmoved, OUTSIDE: [*quiet[:12], (9, 20)]})) == {INSIDE, OUTSIDE}  # highest, alone
    assert set(items({**unmoved, OUTSIDE: [*[(0, 20)] * 12, (4, 20)]})) == {INSIDE}  # highest, of very few
    assert set(items(unmoved, target(*OUTSIDE, "{ value = 30 }"))) == {INSIDE, OUTSIDE}


def test_sections_in_the_councils_order_each_indicator_once():
    figures = {key: [20] * 13 for key in (LEAVERS, MOVES, ("4.01.01", "starts"), ("4.02.05", "uasc"))}
    sections = write_commentary(series_of(figures), council(SECTIONS), JUNE)
    assert [(section.title, [item.code for item in section.items]) for section in sections] == [
        ("Coming and going", ["4.01.01", "4.04.01"]),
        ("Moves", ["4.05.03"]),
        ("Everything in four", ["4.02.05"]),
    ]
    assert [section.narrator for section in sections] == ["Head of Service, Corporate Parenting", "", ""]


def test_what_is_not_evidenced_is_not_told():
    assert items({}) == {}
    assert items({LEAVERS: [20] * 12 + [None]}) == {}


def test_without_a_council_file():
    sections = write_commentary(series_of({LEAVERS: [20] * 13}), None, JUNE)
    assert [item.code for section in sections for item in section.items] == ["4.04.01"]


def test_across_the_new_year_months_carry_their_year():
    january = JUNE.plus(7)
    found = items({LEAVERS: [20] * 11 + [36, 18]}, month=january)[LEAVERS]
    assert found.sentence.startswith(
        "Children who left care: 18 in January 2018, down by 18 from 36 in December 2017, "
    )


def test_the_councils_decimals():
    found = items({INSIDE: [(100, 300)] * 13}, "[report]\ndecimals = 2\n")[INSIDE]
    assert found.sentence.startswith("Children first placed inside the authority: 33.33% (100 of 300) in June 2017")


def test_the_json_is_as_agreed_and_always_the_same():
    series = series_of({LEAVERS: [20] * 12 + [18], INSIDE: [(12, 20)] * 13})
    text = commentary_json(write_commentary(series, council(SECTIONS), JUNE))
    assert text == commentary_json(write_commentary(series, council(SECTIONS), JUNE))
    first = json.loads(text)[0]
    assert list(first) == ["section", "narrator", "items"]
    assert [list(item) for item in first["items"]] == [["code", "measure", "kind", "sentence", "facts", "why"]] * 2
    facts = first["items"][1]["facts"]
    assert facts["now"] == {"month": "2017-06", "value": 18, "numerator": 18, "denominator": None}
    change = facts["compared_with"]["previous-month"]
    assert (change["from"]["month"], change["difference"], change["told"]) == ("2017-05", -2, True)


def items_of(series):
    """Every item of June 2017."""
    return [item for section in write_commentary(series, council(), JUNE) for item in section.items]


def test_not_published_is_told_apart_from_no_figure():
    """A public edition withholds May: it had a figure, and the sentence says so."""
    series = series_of({LEAVERS: [*[20] * 11, None, 18]})
    may = WithheldFigure(*LEAVERS, "count", "2017-05", "", "", None, None)
    sections = write_commentary(replace(series, withheld=(may,)), council(SECTIONS), JUNE)
    (words,) = [item.sentence for section in sections for item in section.items]
    assert "with no published figure in May to compare it with" in words
    assert "of the 11 months with a published figure" in words


def test_a_year_that_is_not_published_is_told_by_no_earlier_one():
    ks2 = ("4.10.01", "ks2-maths")
    series = series_of({ks2: [(6, 12)]}, Month(2015, 8))
    assert [item.measure for item in items_of(series)] == ["ks2-maths"]
    year = WithheldFigure(*ks2, "share", "2015/16", "", "", None, None)
    assert items_of(replace(series, withheld=(year,))) == []


@pytest.mark.parametrize("gaps", [[None] * 12, [0] * 12, [None, 20] * 6])
def test_gaps_are_told_plainly(gaps):
    words = sentence({LEAVERS: [*gaps, 18]})
    assert words.startswith("Children who left care: 18 in June 2017, ")
    if gaps[-1] is None:
        assert "with no figure in May to compare it with" in words
