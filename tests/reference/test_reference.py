"""Small cases worked by hand that pin the reference itself: the rules, one at a time.

The children are A, B, ...; the month is June 2017 unless a case says otherwise. Each docstring is the reason. Here are
the days, the rows at fault, and the themes up to reviews and visits; the themes after those have files of their own.
"""

from datetime import date

from tests.reference import Cell, Council, Practice
from tests.reference.dates import (
    age_on,
    bank_holidays,
    less_months,
    months_after,
    twentieth_working_day,
)
from tests.reference.rows import (
    COUNCIL,
    JUNE,
    LONG_CARE,
    Row,
    allocation,
    cell,
    child,
    distances,
    episode,
    review,
    visit,
)


def blank_rec(row: Row) -> Row:
    return {**row, "rec": None}


def in_care(*episodes: Row, month: str = JUNE, header: list[Row] | None = None) -> Cell | None:
    tables = {"episodes": list(episodes), **({"header": header} if header is not None else {})}
    return cell(tables, "4.02.01", "number", month=month)


# Time


def test_d_less_months_is_a_month_end() -> None:
    """30 June less 6 months is 31 December."""
    assert less_months(date(2017, 6, 30), 6) == date(2016, 12, 31)


def test_d_less_months_reaches_the_leap_day() -> None:
    """28 February 2017 less 12 months is 29 February 2016."""
    assert less_months(date(2017, 2, 28), 12) == date(2016, 2, 29)


def test_months_after_a_long_month() -> None:
    """Three months after 31 August is 30 November, there being no 31st."""
    assert months_after(date(2016, 8, 31), 3) == date(2016, 11, 30)


def test_months_after_the_leap_day() -> None:
    """Twelve months after 29 February 2016 is 28 February 2017."""
    assert months_after(date(2016, 2, 29), 12) == date(2017, 2, 28)


def test_age_of_a_leap_day_child_in_a_common_year() -> None:
    """The birthday of 29 February falls on 1 March in common years."""
    assert (age_on(date(2000, 2, 29), date(2018, 2, 28)), age_on(date(2000, 2, 29), date(2018, 3, 1))) == (
        17,
        18,
    )


def test_age_of_a_leap_day_child_in_a_leap_year() -> None:
    """In a leap year the birthday is the day itself."""
    assert age_on(date(2012, 2, 29), date(2016, 2, 29)) == 4


def test_twentieth_working_day_over_easter() -> None:
    """From 24 March 2017, Good Friday (14 April) and Easter Monday (17 April) do not count: 25 April."""
    assert twentieth_working_day(date(2017, 3, 24)) == date(2017, 4, 25)


def test_twentieth_working_day_from_a_saturday() -> None:
    """The next working day counts as the first: from Saturday 3 June 2017 it is Friday 30 June."""
    assert twentieth_working_day(date(2017, 6, 3)) == date(2017, 6, 30)


def test_bank_holidays_of_2017() -> None:
    """1 January 2017 was a Sunday, so the Monday after is the holiday."""
    expected = {(1, 2), (4, 14), (4, 17), (5, 1), (5, 29), (8, 28), (12, 25), (12, 26)}
    assert expected == {(d.month, d.day) for d in bank_holidays(2017) if d.weekday() < 5}


def test_bank_holidays_of_2016() -> None:
    """Christmas Day 2016 was a Sunday: Monday is Boxing Day, and Tuesday makes Christmas good."""
    expected = {(1, 1), (3, 25), (3, 28), (5, 2), (5, 30), (8, 29), (12, 26), (12, 27)}
    assert expected == {(d.month, d.day) for d in bank_holidays(2016) if d.weekday() < 5}


def test_bank_holidays_that_moved_for_a_jubilee() -> None:
    """In 2012 the spring holiday moved to 4 June, with 5 June beside it; 28 May was a working day."""
    days = bank_holidays(2012)
    assert {date(2012, 6, 4), date(2012, 6, 5)} <= days
    assert date(2012, 5, 28) not in days


def test_bank_holiday_of_2020_moved_to_a_friday() -> None:
    """The early May holiday of 2020 was Friday 8 May."""
    assert date(2020, 5, 8) in bank_holidays(2020)
    assert date(2020, 5, 4) not in bank_holidays(2020)


def test_bank_holidays_of_2022_and_2023() -> None:
    """A jubilee, a funeral and a coronation."""
    days = bank_holidays(2022) | bank_holidays(2023)
    assert {date(2022, 6, 2), date(2022, 6, 3), date(2022, 9, 19), date(2023, 5, 8)} <= days


# S0


def test_open_on_the_last_day() -> None:
    """Started on D itself: in care at D."""
    assert in_care(episode("2017-06-30", "S")) == (1, None)


def test_ended_on_the_last_day() -> None:
    """Ended on D: not in care at the end of D."""
    assert in_care(episode("2017-01-01", "S", "2017-06-30", "E4A")) == (0, None)


def test_ended_after_the_last_day() -> None:
    """An end after D leaves it open at D."""
    assert in_care(episode("2017-01-01", "S", "2017-07-01", "E4A")) == (1, None)


def test_rec_without_dec_is_ignored() -> None:
    """DEC alone decides whether an episode is open."""
    assert in_care(episode("2017-01-01", "S", None, "E4A")) == (1, None)


def test_respite_is_not_care() -> None:
    """V1, V3 and V4 are out."""
    rows = [episode("2017-01-01", "S", ls=ls) for ls in ("V1", "V3", "V4")]
    assert in_care(*rows) == (0, None)


def test_eighteenth_birthday_on_d() -> None:
    """18 on D is no longer in S0; a day younger is."""
    header = [child("A", "1999-06-30"), child("B", "1999-07-01")]
    rows = [episode("2017-01-01", "S", child_id=c) for c in "AB"]
    assert in_care(*rows, header=header) == (1, None)


def test_child_not_in_header() -> None:
    """No known age: in S0, with an unknown age group."""
    tables = {"header": [], "episodes": [episode("2017-01-01", "S")]}
    assert cell(tables, "4.02.01", "number", "age", "unknown") == (1, None)


def test_two_open_episodes_count_once_by_the_later_decom() -> None:
    """Of two open episodes the one with the later DECOM decides."""
    rows = [episode("2017-02-01", "S", ls="V2"), episode("2017-01-01", "S", ls="C2")]
    assert cell({"episodes": rows}, "4.02.02", "section-20") == (1, 1)


def test_two_open_episodes_of_one_day_by_the_later_row() -> None:
    """Same DECOM: the later row."""
    rows = [episode("2017-01-01", "S", ls="V2"), episode("2017-01-01", "S", ls="C2")]
    assert cell({"episodes": rows}, "4.02.02", "full-care-order") == (1, 1)


def test_rate_uses_the_mid_year_before() -> None:
    """June 2017 goes with mid-2016."""
    assert cell({"episodes": [LONG_CARE]}, "4.02.01", "rate") == (1, 30_000)


def test_rate_falls_back_to_an_earlier_mid_year() -> None:
    """The latest earlier year stands in for a missing one."""
    assert cell({"episodes": [LONG_CARE]}, "4.02.01", "rate", month="2020-06") == (1, 30_000)


def test_rate_with_a_fixed_mid_year() -> None:
    """A year fixed in the council file is used always."""
    fixed = Council(population=COUNCIL.population, fixed=2015)
    assert cell({"episodes": [LONG_CARE]}, "4.02.01", "rate", council=fixed) == (1, 20_000)


def test_rate_has_no_breakdown() -> None:
    """Measures over the population have none."""
    assert cell({"episodes": [LONG_CARE]}, "4.02.01", "rate", "sex", "male") is None


def test_blank_legal_status_is_other_in_the_measure_and_unknown_in_the_dimension() -> None:
    """The one place where the two differ."""
    tables = {"episodes": [episode("2017-01-01", "S", ls=None)]}
    assert cell(tables, "4.02.02", "other") == (1, 1)
    assert cell(tables, "4.02.01", "number", "legal-status", "unknown") == (1, None)


def test_uasc_until_the_status_ceases() -> None:
    """DUC on D is over; DUC after D is current."""
    over = {"episodes": [LONG_CARE], "uasc": [{"child_id": "A", "duc": date(2017, 6, 30)}]}
    current = {"episodes": [LONG_CARE], "uasc": [{"child_id": "A", "duc": date(2017, 7, 1)}]}
    assert (cell(over, "4.02.05", "uasc"), cell(current, "4.02.05", "uasc")) == ((0, None), (1, None))


def test_uasc_not_delivered() -> None:
    """A measure without its file is absent; a file with only its header is delivered."""
    assert cell({"episodes": [LONG_CARE]}, "4.02.05", "uasc") is None
    assert cell({"episodes": [LONG_CARE], "uasc": []}, "4.02.05", "uasc-of-population") == (0, 30_000)


def test_at_home_bands_are_half_open() -> None:
    """A placement begun on D less 6 months is not under 6 months."""
    tables = {"episodes": [episode("2016-12-31", "S", place="P1")]}
    assert cell(tables, "4.02.08", "under-6-months") == (0, 1)
    assert cell(tables, "4.02.08", "6-to-12-months") == (1, 1)


def test_at_home_lasts_through_a_change_of_legal_status() -> None:
    """RNE L continues the placement, so it began with the interim order."""
    rows = [
        episode("2015-06-30", "S", "2017-01-01", ls="C1", place="P1"),
        episode("2017-01-01", "L", place="P1"),
    ]
    assert cell({"episodes": rows}, "4.02.08", "24-months-and-over") == (1, 1)


def test_at_home_with_a_temporary_placement_open() -> None:
    """The placement of S0 is that of the open episode, T1: not at home that day."""
    rows = [
        episode("2017-01-01", "S", "2017-06-29", place="P1"),
        episode("2017-06-29", "P", place="T1"),
    ]
    assert cell({"episodes": rows}, "4.02.07", "at-home") == (0, 1)
    assert cell({"episodes": rows}, "4.02.07", "not-at-home") == (1, 1)


# Distance and boundary


def test_distance_between_postcodes() -> None:
    """Exactly 20.0 miles is 20 miles or more."""
    tables = {"episodes": [episode("2017-06-01", "S")], "distances": distances("20.0", "E08000035")}
    assert cell(tables, "4.01.07", "20-miles-or-more") == (1, 1)
    assert cell(tables, "4.02.04", "over-20-miles-outside") == (0, 1)


def test_pl_distance_goes_first() -> None:
    """PL_DISTANCE holds when the row has a value."""
    tables = {
        "episodes": [episode("2017-06-01", "S", miles="19.9")],
        "distances": distances("30", "E08000035"),
    }
    assert cell(tables, "4.01.07", "within-20-miles") == (1, 1)


def test_pl_distance_not_known() -> None:
    """999.9 is unknown and does not fall back to the postcodes; unknown is out of the base of 4.02.04."""
    tables = {
        "episodes": [episode("2017-06-01", "S", miles="999.9")],
        "distances": distances("5", "E08000034"),
    }
    assert cell(tables, "4.01.07", "no-postcode") == (1, 1)
    assert cell(tables, "4.02.04", "over-20-miles-outside") == (0, 0)


def test_far_and_outside() -> None:
    """Over 20 miles and outside: both."""
    row = episode("2017-06-01", "S", miles="20.1", where="OUT")
    assert cell({"episodes": [row]}, "4.02.04", "over-20-miles-outside") == (1, 1)


def test_location_by_authority() -> None:
    """Without PL_LOCATION the authority of the placement postcode decides; Scotland is outside."""
    row = episode("2017-06-01", "S")
    inside = {"episodes": [row], "distances": distances("1", "E08000034")}
    scotland = {"episodes": [row], "distances": distances("200", "SCO")}
    unknown = {"episodes": [row], "distances": distances(None, None)}
    assert cell(inside, "4.01.05", "inside") == (1, 1)
    assert cell(scotland, "4.01.05", "outside") == (1, 1)
    assert cell(unknown, "4.01.05", "unknown") == (1, 1)


def test_pl_location_goes_first() -> None:
    """PL_LOCATION holds when the row has a value."""
    row = episode("2017-06-01", "S", where="OUT")
    assert cell({"episodes": [row], "distances": distances("1", "E08000034")}, "4.01.05", "outside") == (1, 1)


# Starters and periods of care


def test_starter_with_two_starts_in_a_month() -> None:
    """A child counts once a month, by the first such episode."""
    rows = [
        episode("2017-06-01", "S", "2017-06-10", "E4A", place="K2"),
        episode("2017-06-20", "S", place="U4"),
    ]
    assert cell({"episodes": rows}, "4.01.04", "residential") == (1, 1)


def test_starter_in_two_months_counts_twice_in_twelve() -> None:
    """F1 in the 12 months is the twelve monthly F1 together."""
    rows = [episode("2017-05-31", "S", "2017-06-01", "E4A"), episode("2017-06-30", "S")]
    assert cell({"episodes": rows}, "4.01.01", "starts-12m") == (2, None)


def test_episode_without_a_start_is_no_start() -> None:
    """A chain that lacks its S is in care but did not start."""
    tables = {"episodes": [episode("2017-06-05", "P")]}
    assert cell(tables, "4.01.01", "starts") == (0, None)
    assert cell(tables, "4.02.01", "number") == (1, None)


def test_respite_start_is_no_start() -> None:
    """Respite is not counted among the starters."""
    assert cell({"episodes": [episode("2017-06-05", "S", ls="V4")]}, "4.01.01", "starts") == (0, None)


def test_re_entry_within_twelve_months() -> None:
    """Left 30 June 2016: a start on 29 June 2017 is a re-entry, on 30 June it is not."""
    left = episode("2016-01-01", "S", "2016-06-30", "E4A")
    before = {"episodes": [left, episode("2017-06-29", "S")]}
    after = {"episodes": [left, episode("2017-06-30", "S")]}
    assert cell(before, "4.01.06", "re-entry") == (1, 1)
    assert cell(after, "4.01.06", "re-entry") == (0, 1)


def test_re_entry_on_the_day_of_leaving() -> None:
    """A same-day restart is a re-entry, and the child left and started."""
    tables = {"episodes": [episode("2016-01-01", "S", "2017-06-15", "E4A"), episode("2017-06-15", "S")]}
    assert cell(tables, "4.01.06", "re-entry") == (1, 1)
    assert cell(tables, "4.04.01", "leavers") == (1, None)
    assert cell(tables, "4.02.01", "number") == (1, None)


def test_first_start_is_no_re_entry() -> None:
    """There is no period before."""
    assert cell({"episodes": [episode("2017-06-15", "S")]}, "4.01.06", "re-entry") == (0, 1)


def test_gap_breaks_the_chain() -> None:
    """X1 on the 10th and P on the 11th: the second begins a period of its own, so not 30 months in care."""
    whole = [episode("2014-01-01", "S", "2017-06-10"), episode("2017-06-10", "L")]
    broken = [episode("2014-01-01", "S", "2017-06-10"), episode("2017-06-11", "L")]
    assert cell({"episodes": whole}, "4.05.02", "long-term-stability") == (1, 1)
    assert cell({"episodes": broken}, "4.05.02", "long-term-stability") == (0, 0)


def test_leaver_on_the_last_day() -> None:
    """DEC on D is in the month."""
    row = episode("2016-01-01", "S", "2017-06-30", "E11")
    assert cell({"episodes": [row]}, "4.04.01", "leavers") == (1, None)


def test_x1_that_nothing_follows_is_no_leaver() -> None:
    """REC X1 did not end the care, though nothing is open."""
    assert cell({"episodes": [episode("2016-01-01", "S", "2017-06-15")]}, "4.04.01", "leavers") == (0, None)


def test_blank_rec_ends_the_period_as_other() -> None:
    """DEC with a blank REC is a leaver whose outcome is other, and what follows begins anew."""
    rows = [blank_rec(episode("2016-01-01", "S", "2017-06-15")), episode("2017-06-15", "P")]
    assert cell({"episodes": rows}, "4.04.03", "other") == (1, 1)
    assert cell({"episodes": rows}, "4.01.01", "starts") == (0, None)


def test_respite_is_in_no_chain() -> None:
    """An end of respite is no leaving."""
    row = episode("2017-06-01", "S", "2017-06-15", "E8", ls="V4")
    assert cell({"episodes": [row]}, "4.04.01", "leavers") == (0, None)


def test_two_periods_ended_in_a_month_both_count() -> None:
    """Leavers are periods of care."""
    rows = [
        episode("2017-01-01", "S", "2017-06-05", "E4A"),
        episode("2017-06-10", "S", "2017-06-20", "E8"),
    ]
    assert cell({"episodes": rows}, "4.04.03", "any-other-reason") == (1, 2)


def test_outcomes() -> None:
    """Guardianship of any year is permanence and positive; the old code E1 is neither."""
    guardianship = {"episodes": [episode("2016-01-01", "S", "2017-06-15", "E46")]}
    old = {"episodes": [episode("2016-01-01", "S", "2017-06-15", "E1")]}
    assert cell(guardianship, "4.04.02", "special-guardianship") == (1, 1)
    assert cell(guardianship, "4.04.03", "positive") == (1, 1)
    assert cell(old, "4.04.02", "adoption") == (0, 1)
    assert cell(old, "4.04.03", "other") == (1, 1)


def test_exact_duplicate_is_dropped() -> None:
    """Otherwise this child would have had three placements and two starts."""
    one = episode("2017-06-01", "S", "2017-06-15", "E8")
    assert cell({"episodes": [one, dict(one)]}, "4.04.01", "leavers") == (1, None)


def test_later_header_row_holds() -> None:
    """Of two header rows the later decides, the whole of it."""
    header = [child(sex="1"), child(sex="F", born=None)]
    tables = {"header": header, "episodes": [LONG_CARE]}
    assert cell(tables, "4.02.01", "number", "sex", "female") == (1, None)
    assert cell(tables, "4.02.01", "number", "age", "unknown") == (1, None)


def test_two_episodes_of_one_day_ended_before_open() -> None:
    """The one-day episode comes first whatever its row, so the chain holds."""
    rows = [
        episode("2014-01-01", "S", "2017-06-10"),
        episode("2017-06-10", "P", place="K2"),
        episode("2017-06-10", "P", "2017-06-10", place="U6"),
    ]
    assert cell({"episodes": rows}, "4.05.02", "long-term-stability") == (0, 1)


# Placements and movements


def three_placements(first_end: str, temporary: str = "K2", back: str = "U4") -> dict[str, list[Row]]:
    return {
        "episodes": [
            episode("2014-01-01", "S", first_end),
            episode(first_end, "P", "2017-03-01", place=temporary, post="WF11AA"),
            episode("2017-03-01", "P", place=back),
        ]
    }


def test_three_placements_in_twelve_months() -> None:
    """Ended on 2 July 2016, after the first day of the 12 months: it counts as the first of three."""
    assert cell(three_placements("2016-07-02"), "4.05.01", "three-or-more") == (1, 1)


def test_placement_ended_on_the_first_day_of_the_twelve_months() -> None:
    """Ended on 1 July 2016: not after the first day, so two placements."""
    assert cell(three_placements("2016-07-01"), "4.05.01", "three-or-more") == (0, 1)


def test_temporary_placement_is_none_and_breaks_none() -> None:
    """Back to the same carer after T3: one placement since 2014, though the RNE was P."""
    tables = three_placements("2016-09-01", temporary="T3")
    assert cell(tables, "4.05.01", "three-or-more") == (0, 1)
    assert cell(tables, "4.05.02", "long-term-stability") == (1, 1)


def test_after_a_temporary_placement_somewhere_else() -> None:
    """A different PLACE after the run follows its own RNE, P: a new placement."""
    tables = three_placements("2016-09-01", temporary="T3", back="K2")
    assert cell(tables, "4.05.02", "long-term-stability") == (0, 1)


def test_after_a_temporary_placement_by_own_rne() -> None:
    """A different URN after the run, but RNE T: same carer, the placement continues."""
    rows = [
        episode("2014-01-01", "S", "2017-03-01"),
        episode("2017-03-01", "P", "2017-03-05", place="T4"),
        episode("2017-03-05", "T", urn="SC2"),
    ]
    assert cell({"episodes": rows}, "4.05.02", "long-term-stability") == (1, 1)


def test_run_of_two_temporary_placements() -> None:
    """The comparison is with what was before the whole run."""
    rows = [
        episode("2014-01-01", "S", "2017-03-01"),
        episode("2017-03-01", "P", "2017-03-05", place="T4"),
        episode("2017-03-05", "P", "2017-03-09", place="T1"),
        episode("2017-03-09", "P"),
    ]
    assert cell({"episodes": rows}, "4.05.02", "long-term-stability") == (1, 1)


def test_temporary_placement_open_at_d() -> None:
    """The interrupted placement is the current one."""
    rows = [episode("2014-01-01", "S", "2017-06-20"), episode("2017-06-20", "P", place="T1")]
    assert cell({"episodes": rows}, "4.05.02", "long-term-stability") == (1, 1)


def test_temporary_placement_from_the_start() -> None:
    """Nothing is interrupted: the current placement's start is that of the period."""
    rows = [episode("2014-01-01", "S", place="T0")]
    assert cell({"episodes": rows}, "4.05.02", "long-term-stability") == (1, 1)
    assert cell({"episodes": rows}, "4.05.01", "three-or-more") == (0, 1)


def test_one_day_placement_does_not_count() -> None:
    """Moved twice on one day: two placements, one movement."""
    rows = [
        episode("2014-01-01", "S", "2017-06-10", reason="CARPL"),
        episode("2017-06-10", "P", "2017-06-10", place="U6", reason="ALLEG"),
        episode("2017-06-10", "P", place="K2"),
    ]
    assert cell({"episodes": rows}, "4.05.01", "three-or-more") == (0, 1)
    assert cell({"episodes": rows}, "4.05.03", "movements") == (1, None)
    assert cell({"episodes": rows}, "4.05.03", "allegation") == (0, None)


def test_placements_of_all_periods_count() -> None:
    """Placements of an earlier period in the 12 months count too."""
    rows = [
        episode("2016-08-01", "S", "2016-09-01"),
        episode("2016-09-01", "P", "2016-10-01", "E4A", place="K2"),
        episode("2017-02-01", "S", place="U6"),
    ]
    assert cell({"episodes": rows}, "4.05.01", "three-or-more") == (1, 1)


def test_adoptive_placement_with_the_one_before_it() -> None:
    """Placed for adoption in May 2017 after a placement since 2014: taken together over two years."""
    rows = [
        episode("2014-01-01", "S", "2017-05-01", ls="E1"),
        episode("2017-05-01", "P", ls="E1", place="A6", urn=None, post="LS11AA"),
    ]
    assert cell({"episodes": rows}, "4.05.02", "long-term-stability") == (1, 1)


def test_placement_before_a_foster_placement_is_not_added() -> None:
    """Only adoption takes the one before it along."""
    rows = [
        episode("2014-01-01", "S", "2017-05-01"),
        episode("2017-05-01", "P", place="U6", urn=None, post="LS11AA"),
    ]
    assert cell({"episodes": rows}, "4.05.02", "long-term-stability") == (0, 1)


def test_long_term_cohort_is_under_sixteen_of_known_age() -> None:
    """16 on D is out, and so is an unknown age."""
    rows = {"episodes": [LONG_CARE]}
    sixteen = {"header": [child(born="2001-06-30")], **rows}
    unknown: dict[str, list[Row]] = {"header": [], **rows}
    assert cell(sixteen, "4.05.02", "long-term-stability") == (0, 0)
    assert cell(unknown, "4.05.02", "long-term-stability") == (0, 0)


def test_movement_by_reason() -> None:
    """The reason is on the episode that ended; CREQB and CREQO are one."""
    rows = [episode("2014-01-01", "S", "2017-06-30", reason="CREQO"), episode("2017-06-30", "B", place="K2")]
    assert cell({"episodes": rows}, "4.05.03", "carer-request") == (1, None)
    assert cell({"episodes": rows}, "4.05.03", "no-reason") == (0, None)


def test_movement_without_a_reason() -> None:
    """A reason that is not a code is no reason."""
    rows = [episode("2014-01-01", "S", "2017-06-30", reason="LIIAF"), episode("2017-06-30", "P", place="K2")]
    assert cell({"episodes": rows}, "4.05.03", "no-reason") == (1, None)


def test_same_carer_is_no_movement() -> None:
    """RNE T and U change the placement but not the carer."""
    rows = [
        episode("2014-01-01", "S", "2017-06-10", place="U6"),
        episode("2017-06-10", "T", "2017-06-20", place="U4"),
        episode("2017-06-20", "U", place="U1"),
    ]
    assert cell({"episodes": rows}, "4.05.03", "movements") == (0, None)


def test_temporary_placement_is_no_movement() -> None:
    """Neither into it nor out of it."""
    rows = [
        episode("2014-01-01", "S", "2017-06-10"),
        episode("2017-06-10", "P", "2017-06-20", place="T1"),
        episode("2017-06-20", "P", place="K2"),
    ]
    assert cell({"episodes": rows}, "4.05.03", "movements") == (0, None)


def test_movement_takes_the_attributes_of_what_ended() -> None:
    """Placement group and legal status are those of the episode that ended."""
    rows = [episode("2014-01-01", "S", "2017-06-10", ls="C1"), episode("2017-06-10", "B", place="K2")]
    assert cell({"episodes": rows}, "4.05.03", "movements", "placement", "foster") == (1, None)
    assert cell({"episodes": rows}, "4.05.03", "movements", "legal-status", "interim-care-order") == (1, None)


# Social workers


def workers(*rows: Row) -> dict[str, list[Row]]:
    return {"episodes": [LONG_CARE], "allocations": list(rows)}


def test_first_ever_allocation_is_no_change() -> None:
    """A child allocated for the first time in the 12 months has no change."""
    tables = workers(allocation("2016-09-01", None, "W1"))
    assert cell(tables, "4.05.04", "average") == (0, 1)


def test_change_on_the_edges_of_the_twelve_months() -> None:
    """Started on 1 July 2016 and on 30 June 2017: both in."""
    tables = workers(
        allocation("2014-01-06", "2016-07-01", "W1"),
        allocation("2016-07-01", "2017-06-30", "W2"),
        allocation("2017-06-30", None, "W3"),
    )
    assert cell(tables, "4.05.04", "changes") == (2, None)


def test_same_worker_again_is_no_change() -> None:
    """A new allocation to the same worker changes nothing, other roles neither."""
    tables = workers(
        allocation("2014-01-06", "2017-01-01", "W1"),
        allocation("2016-12-01", None, "W9", role="iro"),
        allocation("2017-01-01", None, "W1"),
    )
    assert cell(tables, "4.05.04", "changes") == (0, None)


def test_three_workers_in_the_sense_of_placements() -> None:
    """W1 ended on 1 July 2016, the first day, and is not among them; on 2 July it is."""
    later = [allocation("2016-08-01", "2016-09-01", "W2"), allocation("2016-09-01", None, "W3")]
    assert cell(workers(allocation("2014-01-06", "2016-07-01", "W1"), *later), "4.05.04", "three-or-more-workers") == (
        0,
        1,
    )
    assert cell(workers(allocation("2014-01-06", "2016-07-02", "W1"), *later), "4.05.04", "three-or-more-workers") == (
        1,
        1,
    )


def test_social_worker_cohort_is_twelve_months_in_care() -> None:
    """In care since 30 June 2016 is 12 months; since 1 July it is not."""
    for start, base in (("2016-06-30", 1), ("2016-07-01", 0)):
        tables: dict[str, list[Row]] = {"episodes": [episode(start, "S")], "allocations": []}
        assert cell(tables, "4.05.04", "average") == (0, base)


def test_changes_count_in_a_group_is_left_out_when_nought() -> None:
    """A plain count of 0 has no group; the average, with a base, has."""
    tables = workers(allocation("2014-01-06", None, "W1"))
    assert cell(tables, "4.05.04", "changes", "sex", "male") is None
    assert cell(tables, "4.05.04", "average", "sex", "male") == (0, 1)


# Reviews


def reviewed(*held: str, start: str = "2016-09-01") -> dict[str, list[Row]]:
    return {"episodes": [episode(start, "S")], "reviews": [review(one) for one in held]}


def test_first_review_not_yet_due() -> None:
    """The 20th working day after 5 June 2017 is 3 July: nothing due, nothing held, out of the base."""
    assert cell(reviewed(start="2017-06-05"), "4.06.01", "on-time") == (0, 0)


def test_first_review_due_on_d_and_not_held() -> None:
    """The 20th working day after 2 June 2017 is D: overdue."""
    assert cell(reviewed(start="2017-06-02"), "4.06.01", "on-time") == (0, 1)


def test_first_review_held_on_its_due_date() -> None:
    """Held on the 20th working day is on time; the second is due in September."""
    assert cell(reviewed("2017-06-30", start="2017-06-02"), "4.06.01", "on-time") == (1, 1)


def test_second_review_due_on_d() -> None:
    """First held on 30 March 2017: the second is due on 30 June, D, and not held."""
    assert cell(reviewed("2017-03-30", start="2017-03-06"), "4.06.01", "on-time") == (0, 1)


def test_second_review_due_after_d() -> None:
    """First held on 31 March 2017: three months after is 30 June, there being no 31st; so due on D too."""
    assert cell(reviewed("2017-03-31", start="2017-03-06"), "4.06.01", "on-time") == (0, 1)


def test_later_review_held_late() -> None:
    """Third held a day after its six months: not on time though nothing is overdue."""
    on_time = reviewed("2016-09-20", "2016-12-20", "2017-06-20")
    late = reviewed("2016-09-20", "2016-12-20", "2017-06-21")
    assert cell(on_time, "4.06.01", "on-time") == (1, 1)
    assert cell(late, "4.06.01", "on-time") == (0, 1)


def test_two_reviews_on_one_day_are_one() -> None:
    """Two rows of 20 September are the first review, so the second is due after three months, not nine."""
    assert cell(reviewed("2016-09-20", "2016-09-20"), "4.06.01", "on-time", month="2016-12") == (0, 1)


def test_review_on_the_day_of_a_restart_belongs_to_the_new_period() -> None:
    """It is the first review of the period that began that day."""
    tables = {
        "episodes": [episode("2016-01-01", "S", "2017-06-20", "E4A"), episode("2017-06-20", "S")],
        "reviews": [review("2017-06-20")],
    }
    assert cell(tables, "4.06.01", "on-time") == (1, 1)


def test_first_review_within_twenty_working_days() -> None:
    """Due on 30 June: held that day counts, held the day after does not."""
    assert cell(reviewed("2017-06-30", start="2017-06-02"), "4.06.02", "first-on-time") == (1, 1)
    assert cell(reviewed("2017-07-01", start="2017-06-02"), "4.06.02", "first-on-time") == (0, 1)


def test_left_on_the_twentieth_working_day() -> None:
    """The period ended that day: not still in care."""
    tables: dict[str, list[Row]] = {
        "episodes": [episode("2017-06-02", "S", "2017-06-30", "E4A")],
        "reviews": [],
    }
    assert cell(tables, "4.06.02", "first-on-time") == (0, 0)


def test_restarted_before_the_twentieth_working_day() -> None:
    """In care, but not in the same period: that one's 20th working day is later."""
    tables: dict[str, list[Row]] = {
        "episodes": [episode("2017-06-02", "S", "2017-06-20", "E4A"), episode("2017-06-20", "S")],
        "reviews": [],
    }
    assert cell(tables, "4.06.02", "first-on-time") == (0, 0)


def test_eighteen_before_the_twentieth_working_day() -> None:
    """Still in care whatever the age; but not in S0, so the placement is unknown."""
    tables = {"header": [child(born="1999-06-15")], **reviewed(start="2017-06-02")}
    assert cell(tables, "4.06.02", "first-on-time") == (0, 1)
    assert cell(tables, "4.06.02", "first-on-time", "placement", "unknown") == (0, 1)
    assert cell(tables, "4.06.02", "first-on-time", "age", "18") == (0, 1)


def test_participation_counts_rows_of_children_aged_four() -> None:
    """PN0 is left out, PN7 and a blank are in the base; a fourth birthday that day is four."""
    tables: dict[str, list[Row]] = {
        "header": [child(born="2013-06-10")],
        "episodes": [LONG_CARE],
        "reviews": [
            review("2017-06-09"),
            review("2017-06-10"),
            review("2017-06-10", "PN7"),
            review("2017-06-11", "PN0"),
            review("2017-06-12", None),
        ],
    }
    assert cell(tables, "4.06.03", "participated") == (1, 3)


def test_participation_of_a_child_not_in_care() -> None:
    """The row counts; placement, legal status and location are unknown."""
    tables: dict[str, list[Row]] = {"episodes": [], "reviews": [review("2017-06-10")]}
    assert cell(tables, "4.06.03", "participated", "placement", "unknown") == (1, 1)


def test_participation_of_a_child_not_in_header() -> None:
    """No known age: out of a cohort limited by age."""
    tables: dict[str, list[Row]] = {
        "header": [],
        "episodes": [LONG_CARE],
        "reviews": [review("2017-06-10")],
    }
    assert cell(tables, "4.06.03", "participated") == (0, 0)


# Visits


def visited(*visits: Row, start: str = "2016-01-01", place: str = "U4") -> dict[str, list[Row]]:
    return {"episodes": [episode(start, "S", place=place)], "visits": list(visits)}


def test_six_weeks_is_strictly_after_d_less_42_days() -> None:
    """D less 42 days is 19 May: a visit that day is too old, on the 20th it counts."""
    assert cell(visited(visit("2017-05-19")), "4.07.01", "six-weeks") == (0, 1)
    assert cell(visited(visit("2017-05-20")), "4.07.01", "six-weeks") == (1, 1)


def test_visit_due_on_d_is_not_overdue() -> None:
    """Visited on 19 May: due on 30 June; visited on 18 May: overdue."""
    assert cell(visited(visit("2017-05-19")), "4.07.01", "practice-standard") == (1, 1)
    assert cell(visited(visit("2017-05-18")), "4.07.01", "practice-standard") == (0, 1)


def test_new_and_not_visited() -> None:
    """Six days in care: out of the base; seven: in it, due that day and not overdue."""
    assert cell(visited(start="2017-06-24"), "4.07.01", "six-weeks") == (0, 0)
    assert cell(visited(start="2017-06-23"), "4.07.01", "practice-standard") == (1, 1)
    assert cell(visited(start="2017-06-22"), "4.07.01", "practice-standard") == (0, 1)


def test_new_and_visited() -> None:
    """A child visited in the first days is in the base."""
    assert cell(visited(visit("2017-06-28"), start="2017-06-28"), "4.07.01", "six-weeks") == (1, 1)


def test_visit_before_the_period_does_not_count() -> None:
    """Visits count from the start of the period of care."""
    tables = visited(visit("2017-06-01"), start="2017-06-02")
    assert cell(tables, "4.07.01", "six-weeks") == (0, 1)
    assert cell(tables, "4.07.02", "seen") == (0, 0)


def test_visit_due_after_a_move() -> None:
    """Visited in the period but not in the placement: due 7 days after the move."""
    rows = [episode("2016-01-01", "S", "2017-06-22"), episode("2017-06-22", "P", place="K2")]
    tables = {"episodes": rows, "visits": [visit("2017-06-21")]}
    assert cell(tables, "4.07.01", "practice-standard") == (0, 1)
    assert cell(tables, "4.07.01", "six-weeks") == (1, 1)


def test_permanent_placement_has_the_longer_interval() -> None:
    """91 days when the council marks the code and the placement is 12 months old; else 42."""
    council = Council(population=COUNCIL.population, practice=Practice(permanent_placements=("U4",)))
    old = visited(visit("2017-03-31"), start="2016-06-30")
    young = visited(visit("2017-03-31"), start="2016-07-01")
    other = visited(visit("2017-03-31"), start="2016-06-30", place="U6")
    assert cell(old, "4.07.01", "practice-standard", council=council) == (1, 1)
    assert cell(young, "4.07.01", "practice-standard", council=council) == (0, 1)
    assert cell(other, "4.07.01", "practice-standard", council=council) == (0, 1)


def test_latest_visit_of_two_on_one_day() -> None:
    """The later row holds; a blank is in the base and not seen."""
    tables = visited(visit("2017-06-10", seen="Y"), visit("2017-06-10", seen=None, alone="Y"))
    assert cell(tables, "4.07.02", "seen") == (0, 1)
    assert cell(tables, "4.07.02", "seen-alone") == (1, 1)


def test_seen_alone_is_for_children_of_four() -> None:
    """Four on 1 July is three at D."""
    tables = {"header": [child(born="2013-07-01")], **visited(visit("2017-06-10"))}
    assert cell(tables, "4.07.02", "seen") == (1, 1)
    assert cell(tables, "4.07.02", "seen-alone") == (0, 0)


def test_column_not_delivered() -> None:
    """Without the column seen there is no figure for it, while the file's other figures are there."""
    delivered = {
        "header": {"date_of_birth"},
        "episodes": {"rec"},
        "visits": {"child_id", "visited_on", "kind", "seen_alone"},
    }
    tables = visited(visit("2017-06-10"))
    assert cell(tables, "4.07.02", "seen", delivered=delivered) is None
    assert cell(tables, "4.07.02", "seen-alone", delivered=delivered) == (1, 1)


def test_visits_by_the_iro() -> None:
    """31 December is D less 6 months and too old; 1 January counts. In the month from the 1st to D."""
    assert cell(visited(visit("2016-12-31", "iro")), "4.07.04", "visited-in-six-months") == (0, 1)
    assert cell(visited(visit("2017-01-01", "iro")), "4.07.04", "visited-in-six-months") == (1, 1)
    assert cell(visited(visit("2017-06-01", "iro")), "4.07.03", "visited-in-month") == (1, 1)
    assert cell(visited(visit("2017-05-31", "iro")), "4.07.03", "visited-in-month") == (0, 1)


# Breakdowns


def test_team_of_two_open_allocations() -> None:
    """The later started; of one day the later row."""
    tables = workers(
        allocation("2017-02-01", None, "W2", "Green"),
        allocation("2017-02-01", None, "W3", "Blue"),
        allocation("2017-01-01", None, "W1", "Red"),
    )
    assert cell(tables, "4.02.01", "number", "team", "Blue") == (1, None)


def test_team_at_d_is_not_one_that_ended_on_d() -> None:
    """Ended on D is not open at D."""
    tables = workers(allocation("2017-01-01", "2017-06-30", "W1", "Red"))
    assert cell(tables, "4.02.01", "number", "team", "unknown") == (1, None)


def test_team_of_a_leaver_whose_allocation_ended_that_day() -> None:
    """What ends takes the allocation open on the day or ended on it."""
    tables = {
        "episodes": [episode("2016-01-01", "S", "2017-06-15", "E4A")],
        "allocations": [allocation("2017-01-01", "2017-06-15", "W1", "Red")],
    }
    assert cell(tables, "4.04.01", "leavers", "team", "Red") == (1, None)


def test_team_without_the_file() -> None:
    """A dimension whose file was not delivered is all unknown."""
    assert cell({"episodes": [LONG_CARE]}, "4.02.01", "number", "team", "unknown") == (1, None)


def test_starter_in_the_rolling_year_keeps_the_attributes_of_the_start() -> None:
    """Aged 1 and on a full order by D, the starter is counted as aged 0 and on an interim order."""
    tables = {
        "header": [child(born="2016-06-30")],
        "episodes": [episode("2016-07-15", "S", "2017-01-01", ls="C1"), episode("2017-01-01", "L")],
    }
    assert cell(tables, "4.01.01", "starts-12m", "age", "0") == (1, None)
    assert cell(tables, "4.01.01", "starts-12m", "legal-status", "interim-care-order") == (1, None)


def test_leaver_of_eighteen() -> None:
    """Left on the eighteenth birthday: aged 18, with the placement that ended."""
    tables = {
        "header": [child(born="1999-06-15")],
        "episodes": [episode("2016-01-01", "S", "2017-06-15", "E17")],
    }
    assert cell(tables, "4.04.01", "leavers", "age", "18") == (1, None)
    assert cell(tables, "4.04.01", "leavers", "placement", "foster") == (1, None)


def test_groups_of_ethnicity_sex_and_placement() -> None:
    """CHNE is Asian, U is unknown, an unknown PLACE is unknown and a temporary one other."""
    header = [child("A", ethnic="CHNE", sex="U"), child("B", ethnic="REFU", sex="2")]
    rows = [episode("2017-01-01", "S", place="ZZ"), episode("2017-01-01", "S", child_id="B", place="T2")]
    tables = {"header": header, "episodes": rows}
    expected = {
        ("ethnicity", "Asian"),
        ("ethnicity", "unknown"),
        ("sex", "unknown"),
        ("sex", "female"),
        ("placement", "unknown"),
        ("placement", "other"),
    }
    assert all(cell(tables, "4.02.01", "number", *group) == (1, None) for group in expected)


def test_group_with_no_base_is_left_out() -> None:
    """Totals are never left out, groups with a base of 0 are."""
    tables = {"episodes": [episode("2014-01-01", "S", "2015-01-01", "E8")]}
    assert cell(tables, "4.02.03", "placed-for-adoption") == (0, 0)
    assert cell(tables, "4.02.03", "placed-for-adoption", "sex", "male") is None
