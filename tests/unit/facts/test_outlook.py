"""The pace of the twelve months, and where it leads."""

import math
import random
from fractions import Fraction
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.facts.builders import JUNE, months
from tests.unit.facts.test_control import council_with

from parentis.facts import NoOutlook, Of, Outlook, Polarity, Prospect, Step
from parentis.facts.outlook import outlook_of
from parentis.facts.pace import At, pace_of
from parentis.facts.target import position
from parentis.indicators import measure
from parentis.period import Month

STARTS = measure("4.01.01", "starts")
SIX_WEEKS = measure("4.07.01", "six-weeks")
AUTUMN, WINTER, SPRING = Month(2017, 9), Month(2017, 12), Month(2018, 3)


def points(*values):
    return [At(place, float(value)) for place, value in enumerate(values)]


def outlook(found, shown, steps, polarity=Polarity.LOW, of=Of.VALUE, council=None):
    against = position([Step(Fraction(str(value)), by) for value, by in steps], of, shown.now, polarity)
    return outlook_of(found, shown, against, council)


def counts(*figures):
    return months("count", *figures)


class TestPace:
    def test_is_the_median_of_the_slopes_between_all_pairs(self):
        # The line falls by 2; one month far off it changes nothing but its own pairs.
        found = pace_of(points(60, 58, 56, 54, 52, 90, 48, 46, 44, 42, 40, 38))
        assert (found.a_month, found.level, found.months) == (-2, 38, 12)

    def test_has_the_interval_of_sen(self):
        # Ten points: 45 slopes, variance 125, so M = (45 - 1.96 x 11.18) / 2 = 11.5: the 11th slope from either end.
        values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 8]
        slopes = sorted((b - a) / (j - i) for i, a in enumerate(values) for j, b in enumerate(values) if i < j)
        found = pace_of(points(*values))
        assert (found.slowest, found.fastest) == (slopes[10], slopes[-11])
        assert found.a_month == slopes[22]

    def test_months_that_hang_together_widen_it(self):
        # The same values about the line, first by turns and then in two halves.
        apart = pace_of(points(*(place + (-1) ** place for place in range(12))))
        together = pace_of(points(*(place + (1 if place < 6 else -1) for place in range(12))))
        assert together is None or together.fastest - together.slowest > apart.fastest - apart.slowest

    def test_a_missing_month_keeps_the_others_where_they_are(self):
        line = [At(place, 100.0 - 3 * place) for place in range(12) if place not in (4, 7)]
        assert pace_of(line)[:4] == (-3, -3, -3, 67)

    def test_under_ten_months_have_none(self):
        assert pace_of(points(*range(9))) is None
        assert pace_of(points(*range(10))) is not None

    def test_holds_the_true_slope_in_about_95_of_100(self):
        chance = random.Random(1968)
        tries = 400
        held = 0
        for _ in range(tries):
            found = pace_of(points(*(chance.gauss(2 * place, 5) for place in range(12))))
            held += found is None or found.slowest <= 2 <= found.fastest
        assert (
            0.94 <= held / tries <= 0.995
        )  # twelve months tell little of the correlation, which errs to the wide side

    def test_a_last_month_far_off_the_line_is_no_present_pace(self):
        rise = [36, 43, 48, 53, 59, 65, 68, 72, 77, 80, 85]
        assert pace_of(points(*rise, 89)).is_present
        assert not pace_of(points(*rise, 62)).is_present

    @given(st.lists(st.integers(0, 50), min_size=12, max_size=12))
    def test_the_interval_holds_the_slope(self, values):
        found = pace_of(points(*values))
        assert found is None or found.slowest <= found.a_month <= found.fastest


def by_hand(figures):
    """The pace a second time, in exact numbers: slope, its ends, the line's last value, whether it is present."""
    points = [(month, Fraction(value)) for month, value in figures]
    number, last = len(points), points[-1][0]
    slopes = sorted((b - a) / (j - i) for i, a in points for j, b in points if i < j)
    slope = median(slopes)
    level = median([value - slope * (month - last) for month, value in points])
    off = [value - (level + slope * (month - last)) for month, value in points]
    about = [each - sum(off) / number for each in off]
    squares, alike = sum(each**2 for each in about), sum(about[k] * about[k + 1] for k in range(number - 1))
    together = min(Fraction(9, 10), max(Fraction(0), alike / squares)) if squares else Fraction(0)
    variance = Fraction(number * (number - 1) * (2 * number + 5), 18) * (1 + together) / (1 - together)
    place = math.floor((len(slopes) - 1.959963984540054 * math.sqrt(variance)) / 2)
    if place < 1:
        return None
    usual = sum(abs(off[k + 1] - off[k]) for k in range(number - 1)) / (number - 1)
    present = abs(off[-1]) <= max(Fraction("2.66") * usual, 2 * abs(slope))
    return (slope, slopes[place - 1], slopes[-place], level), present


def of_line(slope, noise, drift):
    """Figures about a line, each of which keeps a part of how far the one before was off it."""
    off, found = 0, []
    for place, each in enumerate(noise):
        off = off * drift // 4 + each
        found.append(60 + slope * place + off)
    return found


@given(
    st.integers(-5, 5),
    st.lists(st.integers(-6, 6), min_size=10, max_size=12),
    st.sampled_from([-3, 0, 2, 4]),
    st.sets(st.integers(1, 10), max_size=2),
)
def test_the_pace_is_that_of_a_second_working_out(slope, noise, drift, left_out):
    points = [each for each in enumerate(of_line(slope, noise, drift)) if each[0] not in left_out]
    if len(points) < 10:
        return
    found, wanted = pace_of([At(month, float(value)) for month, value in points]), by_hand(points)
    if wanted is None:
        assert found is None
        return
    ends, present = wanted
    assert found[:4] == pytest.approx(tuple(map(float, ends)), abs=1e-9)
    assert (found.months, found.is_present) == (len(points), present)


FALLING = counts(40, 40, 38, 38, 35, 35, 33, 32, 30, 30, 27, 27)


class TestOutlook:
    def test_is_met_in_time_where_the_slowest_end_meets_it(self):
        found = outlook(STARTS, FALLING, [(26, SPRING)])
        (goal,) = found.goals
        assert found.towards
        assert goal.prospect is Prospect.MET
        assert goal.lowest <= goal.expected <= goal.highest <= 26
        assert goal.earliest <= goal.month <= goal.latest <= SPRING

    def test_is_not_met_where_the_fastest_end_falls_short(self):
        (goal,) = outlook(STARTS, FALLING, [(10, AUTUMN)]).goals
        assert goal.prospect is Prospect.NOT_MET
        assert goal.lowest > 10
        assert AUTUMN < goal.earliest <= goal.month <= goal.latest

    def test_is_open_in_between(self):
        found = outlook(STARTS, FALLING, [(20, WINTER)])
        (goal,) = found.goals
        assert goal.prospect is Prospect.OPEN
        assert goal.lowest <= 20 < goal.highest
        assert goal.expected == pytest.approx(found.pace.level + 6 * found.pace.a_month)

    def test_when_is_the_first_month_that_meets_it(self):
        straight = counts(*range(41, 29, -1))  # 30 in June, one fewer each month
        (goal,) = outlook(STARTS, straight, [(25, None)]).goals
        assert (goal.month, goal.earliest, goal.latest) == (JUNE.plus(5),) * 3
        assert (goal.prospect, goal.expected) == (None, None)

    @pytest.mark.parametrize("first", [500, 507, 619])
    def test_a_line_that_arrives_at_the_very_milestone_meets_it(self, first):
        # A tenth of a point less each month, which no double is: the line must not miss by the last digit.
        straight = months("share", *((first - place, 1000) for place in range(12)))
        for ahead in range(1, 13):
            by, value = JUNE.plus(ahead), Fraction(first - 11 - ahead, 10)
            (goal,) = outlook(SIX_WEEKS, straight, [(float(value), by)]).goals
            assert (goal.prospect, goal.earliest, goal.month, goal.latest) == (Prospect.MET, by, by, by)

    @given(
        st.integers(-6, 6),
        st.lists(st.integers(-4, 4), min_size=12, max_size=12),
        st.integers(0, 120),
        st.integers(1, 30),
        st.sampled_from([Polarity.LOW, Polarity.HIGH]),
    )
    def test_whether_and_when_say_the_same(self, slope, noise, goal, ahead, polarity):
        shown = counts(*(max(0, 60 + slope * place + off) for place, off in enumerate(noise)))
        by = JUNE.plus(ahead)
        found = outlook(STARTS, shown, [(goal, by)], polarity)
        if not isinstance(found, Outlook):
            return
        (told,) = found.goals
        first, last = (each or JUNE.plus(1000) for each in (told.earliest, told.latest))
        assert first <= (told.month or last) <= last
        assert told.lowest <= told.expected <= told.highest
        assert told.prospect is (Prospect.MET if last <= by else Prospect.OPEN if first <= by else Prospect.NOT_MET)
        if told.month and told.month > JUNE.plus(1):
            # The first month of the line that meets it: the one before does not.
            months_ahead = told.month.index - JUNE.index
            line = [found.pace.level + found.pace.a_month * each for each in (months_ahead - 1, months_ahead)]
            short, meets = line if polarity is Polarity.HIGH else [-each for each in line]
            assert short < (goal if polarity is Polarity.HIGH else -goal) <= meets + 1e-6

    def test_a_milestone_whose_month_has_passed_is_told_by_when_alone(self):
        straight = counts(*range(41, 29, -1))
        behind, ahead = outlook(STARTS, straight, [(28, Month(2017, 4)), (20, WINTER)]).goals
        assert (behind.step.value, behind.prospect, behind.month) == (28, None, JUNE.plus(2))
        assert (ahead.step.value, ahead.prospect, ahead.expected) == (20, Prospect.NOT_MET, 24)

    def test_a_measure_that_moves_away_never_gets_there(self):
        found = outlook(STARTS, counts(*range(20, 32)), [(10, WINTER)])
        (goal,) = found.goals
        assert not found.towards
        assert (goal.prospect, goal.month, goal.earliest, goal.latest) == (Prospect.NOT_MET, None, None, None)

    def test_what_takes_over_five_years_is_never(self):
        slow = counts(*(2000 - place for place in range(12)))
        (goal,) = outlook(STARTS, slow, [(1000, WINTER)]).goals
        assert goal.month is None

    @pytest.mark.parametrize(("goal", "month"), [(1929, JUNE.plus(60)), (1928, None)])
    def test_the_last_month_looked_at_is_five_years_ahead(self, goal, month):
        slow = counts(*(2000 - place for place in range(12)))  # 1,989 in June
        assert outlook(STARTS, slow, [(goal, None)]).goals[0].month == month

    def test_a_rise_by_one_a_month_arrives_too(self):
        (found,) = outlook(STARTS, counts(*range(20, 32)), [(35, WINTER)], Polarity.HIGH).goals
        assert (found.prospect, found.month) == (Prospect.MET, JUNE.plus(4))

    def test_a_later_milestone_that_is_met_to_the_case_is_not_told(self):
        for polarity, shown in ((Polarity.LOW, FALLING), (Polarity.HIGH, counts(*range(16, 28)))):
            june = shown.now.numerator
            assert outlook(STARTS, shown, [(june, None), (june, WINTER)], polarity) is None

    def test_a_share_ends_at_nought_too_and_a_number_of_a_share_not_at_a_hundred(self):
        falling = months("share", *((number, 600) for number in range(72, 0, -6)))
        (goal,) = outlook(SIX_WEEKS, falling, [(0.5, WINTER)]).goals
        assert (goal.expected, goal.prospect) == (0, Prospect.MET)
        rising = months("share", *((number, 600) for number in range(79, 103, 2)))
        (goal,) = outlook(measure("4.02.07", "at-home"), rising, [(130, WINTER)], Polarity.HIGH, Of.NUMERATOR).goals
        assert (goal.expected, goal.month) == (113, JUNE.plus(15))

    def test_a_share_ends_at_a_hundred_and_a_count_at_nought(self):
        shares = months("share", *((share * 6, 600) for share in range(84, 96)))
        (goal,) = outlook(SIX_WEEKS, shares, [(98, SPRING)], Polarity.HIGH).goals
        assert (goal.expected, goal.lowest, goal.highest, goal.prospect) == (100, 100, 100, Prospect.MET)
        (goal,) = outlook(STARTS, counts(*range(24, 0, -2)), [(1, SPRING)]).goals
        assert goal.expected == 0

    def test_a_target_of_the_number_has_a_pace_of_the_number(self):
        shown = months("share", *((number, 600 + number) for number in range(61, 49, -1)))
        found = outlook(measure("4.02.07", "at-home"), shown, [(30, WINTER)], of=Of.NUMERATOR)
        assert found.pace.a_month == -1
        assert found.goals[0].expected == 44

    def test_only_what_is_not_met_yet_is_told(self):
        assert outlook(STARTS, FALLING, [(30, None)]) is None
        (goal,) = outlook(STARTS, FALLING, [(30, None), (20, WINTER)]).goals
        assert goal.step.value == 20
        assert outlook(STARTS, FALLING, [(30, None), (28, WINTER)]) is None
        assert outlook(STARTS, FALLING, [(20, WINTER)], Polarity.NEUTRAL) is None
        assert outlook_of(STARTS, FALLING, None, None) is None

    @pytest.mark.parametrize(
        ("found", "shown", "why"),
        [
            (measure("4.05.01", "three-or-more"), months("share", *[(80, 660)] * 12), "shares eleven of its twelve"),
            (STARTS, counts(*range(20, 29)), "too few of the twelve months"),
            (STARTS, counts(20, 30, 20, 30, 20, 30, 20, 30, 20, 30, 20, 30), "follow no line"),
            (STARTS, counts(*[30] * 12), "follow no line"),
            (SIX_WEEKS, months("share", *[(9, 9 + place) for place in range(12)]), "base is too small"),
            (STARTS, counts(*range(70, 48, -2), 75), "far from the line"),
        ],
    )
    def test_where_it_cannot_be_said_the_reason_is(self, found, shown, why):
        told = outlook(found, shown, [(2, WINTER)])
        assert isinstance(told, NoOutlook)
        assert why in told.why

    def test_the_pace_is_that_since_the_last_rebase(self):
        rebased = council_with(
            '[[rebases]]\nindicator = "4.01.01"\nmeasure = "starts"\nmonth = "2016-09"\nreason = "A new front door"\n'
        )
        shown = counts(10, 12, *range(60, 40, -2))
        assert isinstance(outlook(STARTS, shown, [(20, WINTER)], council=rebased), Outlook)
        assert outlook(STARTS, shown, [(20, WINTER)], council=rebased).pace.a_month == -2
        later = council_with(
            '[[rebases]]\nindicator = "4.01.01"\nmeasure = "starts"\nmonth = "2016-10"\nreason = "A new front door"\n'
        )
        assert "too few" in outlook(STARTS, shown, [(20, WINTER)], council=later).why

    @pytest.mark.parametrize(("month", "since"), [("2016-06", None), ("2016-07", Month(2016, 7))])
    def test_a_rebase_before_the_twelve_months_leaves_them_as_they_are(self, month, since):
        rebased = council_with(
            f'[[rebases]]\nindicator = "4.01.01"\nmeasure = "starts"\nmonth = "{month}"\nreason = "A new front door"\n'
        )
        found = outlook(STARTS, counts(80, *range(60, 36, -2)), [(20, WINTER)], council=rebased)
        assert (found.since, found.pace.months) == (since, 12)
