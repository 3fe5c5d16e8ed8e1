"""Days as numbers count as calendars do."""

from __future__ import annotations

from datetime import date

import pytest

from parentis.sample import days
from parentis.sample.window import window


def test_a_leap_day_birthday_is_on_1_march_in_common_years() -> None:
    born = days.day(2004, 2, 29)
    assert days.iso(days.birthday(born, 13)) == "2017-03-01"
    assert days.iso(days.birthday(born, 12)) == "2016-02-29"
    assert [days.age_on(born, days.day(2017, 2, 28)), days.age_on(born, days.day(2017, 3, 1))] == [12, 13]


@pytest.mark.parametrize(
    ("start", "months", "later"),
    [
        ((2016, 11, 30), 3, "2017-02-28"),
        ((2016, 12, 31), 6, "2017-06-30"),
        ((2017, 1, 15), -1, "2016-12-15"),
        ((2015, 8, 31), 6, "2016-02-29"),
    ],
)
def test_months_later(start: tuple[int, int, int], months: int, later: str) -> None:
    assert days.iso(days.months_later(days.day(*start), months)) == later


def test_offices_are_closed_at_weekends_and_at_christmas() -> None:
    assert days.iso(days.weekday(days.day(2017, 7, 1))) == "2017-07-03"
    assert days.iso(days.weekday(days.day(2016, 12, 25))) == "2016-12-27"
    assert days.iso(days.weekday(days.day(2017, 6, 30))) == "2017-06-30"


def test_years_of_the_return_and_of_schools() -> None:
    assert [days.return_year(days.day(2017, 3, 31)), days.return_year(days.day(2017, 4, 1))] == [2016, 2017]
    assert [days.academic_year(days.day(2016, 8, 31)), days.academic_year(days.day(2016, 9, 1))] == [2015, 2016]
    assert days.return_year_name(2099) == "2099-00"


def test_month_ends_run_from_one_month_to_another() -> None:
    ends = days.month_ends(days.day(2015, 12, 5), days.day(2016, 3, 31))
    assert [days.iso(when) for when in ends] == ["2015-12-31", "2016-01-31", "2016-02-29", "2016-03-31"]


def test_the_window_of_the_published_report() -> None:
    time = window("2017-06", 3)
    shown = (time.month_end, time.first_shown, time.history_from, time.first_day)
    assert [days.iso(when) for when in shown] == ["2017-06-30", "2016-06-30", "2012-06-01", "2015-04-01"]
    assert time.return_years == (2015, 2016, 2017)
    assert len(time.months_shown) == 13
    assert days.uk(time.year_end(2016)) == "31/03/2017"
    assert date.fromordinal(time.year_end(2017)) == date(2017, 6, 30)
