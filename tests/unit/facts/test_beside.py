"""What other measures and the teams add to a fact."""

from fractions import Fraction

import pytest
from tests.spec.commentary.invented import JUNE, council, run_of

from parentis.facts import Polarity, Runs, facts_about
from parentis.facts.rolling import months_of
from parentis.facts.split import MAKEUPS
from parentis.indicators import measure
from parentis.series.figure import Figure
from parentis.series.figures import Series

MONTHS = tuple(str(JUNE.less(ago)) for ago in range(12, -1, -1))


def facts(code, key, runs, teams=(), rest=""):
    """The facts of a measure among some measures' months, and teams' June figures."""
    figures = [figure for name, pairs in runs.items() for figure in run_of(measure(*name), pairs)]
    kind = measure(code, key).kind
    figures += [Figure("999", code, key, kind, "2017-06", "team", team, *pair) for team, pair in teams]
    series = Series.of(MONTHS, figures)
    return facts_about(measure(code, key), series.run(code, key), JUNE, council(rest), None, Runs(series))


def counts(*numbers):
    return [(number, None) for number in numbers]


TOTAL, IN_HOUSE = ("6.02.07", "total"), ("6.02.07", "in-house")


def test_a_rolling_total_is_the_sum_of_its_months():
    monthly = counts(3, 14, 10, 3, 7, 12, 6, 8, 4, 13, 6, 6, 1)
    found = facts("6.02.07", "total-12m", {TOTAL: monthly, ("6.02.07", "total-12m"): counts(*[99] * 12, 90)})
    rolling = found.beside.rolling
    assert (rolling.latest.numerator, rolling.dropped.numerator, len(rolling.months)) == (1, 3, 12)


@pytest.mark.parametrize("total", [89, 91])
def test_a_rolling_total_that_is_no_sum_is_not_told(total):
    monthly = counts(3, 14, 10, 3, 7, 12, 6, 8, 4, 13, 6, 6, 1)
    found = facts("6.02.07", "total-12m", {TOTAL: monthly, ("6.02.07", "total-12m"): counts(*[99] * 12, total)})
    assert found.beside.rolling is None


def test_the_linked_figures_say_what_adds_up_to_what():
    assert months_of()["6.02.07", "total-12m"] == TOTAL
    assert months_of()["4.01.01", "starts-12m"] == ("4.01.01", "starts")


def test_every_part_is_a_measure():
    assert all(measure(code, part) for (code, _), makeup in MAKEUPS.items() for part in makeup.parts)


INSIDE = {
    ("4.01.05", "inside"): [(12, 20)] * 12 + [(9, 17)],
    ("4.01.05", "outside"): [(8, 20)] * 12 + [(8, 17)],
    ("4.01.05", "unknown"): [(0, 20)] * 12 + [(0, 17)],
}


def test_the_rest_of_a_base():
    split = facts("4.01.05", "inside", INSIDE).beside.split
    assert split.of_the_base
    assert [(part.measure, part.now.numerator) for part in split.others] == [("outside", 8)]


@pytest.mark.parametrize("lacking", ["outside", "unknown"])
def test_parts_are_told_only_when_all_are_there_and_come_to_the_whole(lacking):
    without = {name: pairs for name, pairs in INSIDE.items() if name[1] != lacking}
    assert facts("4.01.05", "inside", without).beside.split is None
    one_less = {**INSIDE, ("4.01.05", lacking): [(7, 20)] * 12 + [(5, 17)]}
    assert facts("4.01.05", "inside", one_less).beside.split is None


def test_a_gap_in_the_codes_is_named_from_a_fifth_on():
    def gap(other):
        name = ("4.10.07", "not-full-time")
        runs = {name: [(10, 480)] * 12 + [(19, 482)], ("4.10.07", "reason-other"): counts(*[2] * 12, other)}
        return facts(*name, runs).beside.gap

    assert gap(3) is None
    assert (gap(6).cases, gap(6).whole, gap(6).average) == (6, 19, Fraction(28, 12))


def test_of_two_codes_that_say_nothing_the_gap_is_of_the_one_with_more_cases():
    def gap(no_reason, other):
        name = ("4.05.03", "movements")
        runs = {
            name: counts(*[20] * 13),
            ("4.05.03", "no-reason"): counts(*[2] * 12, no_reason),
            ("4.05.03", "other"): counts(*[3] * 12, other),
        }
        return facts(*name, runs).beside.gap

    assert (gap(5, 4).measure, gap(5, 4).cases) == ("no-reason", 5)
    assert (gap(4, 9).measure, gap(4, 9).average) == ("other", Fraction(42, 12))
    assert gap(3, 3) is None


TEAMS = [("East", (60, 100)), ("North", (90, 100)), ("West", (88, 100)), ("unknown", (0, 50))]


def test_a_team_that_stands_out_on_the_bad_side():
    name = ("4.07.01", "six-weeks")
    outliers = facts(*name, {name: [(238, 350)] * 13}, TEAMS).beside.outliers
    # With 50 of no team that were never visited East is like the rest.
    assert (outliers.teams, outliers.looked_at) == ((), 3)
    alike = facts(*name, {name: [(238, 300)] * 13}, TEAMS).beside.outliers
    assert (alike.highest, [team.name for team in alike.teams]) == (False, ["East"])


@pytest.mark.parametrize(
    ("east", "whole"),
    [
        ((6, 15), (200, 215)),  # too few in the team
        ((5, 60), (200, 260)),  # a count that the disclosure rules call small
        ((60, 100), (75, 115)),  # too few in the rest
    ],
)
def test_a_team_is_not_named_where_it_could_tell_of_somebody(east, whole):
    name = ("4.07.01", "six-weeks")
    assert facts(*name, {name: [whole] * 13}, [("East", east)]).beside.outliers is None


def test_caseloads_are_of_three_workers_or_more():
    name = ("7.02.04", "average")

    def teams(workers):
        return facts(*name, {name: [(700, 40)] * 13}, [("East", (35 * workers, workers))]).beside.outliers

    assert teams(2) is None
    assert [team.name for team in teams(4).teams] == ["East"]


def test_what_has_no_good_side_names_no_team():
    name = ("4.04.01", "leavers")
    found = facts(*name, {name: counts(*[20] * 13)}, [("East", (15, None))])
    assert found.polarity is Polarity.NEUTRAL
    assert found.beside.outliers is None
