"""Months, due dates, ages and working days, on their edges."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from datetime import date, timedelta

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parentis.period import (
    Month,
    academic_year_label,
    academic_year_start,
    age_on,
    calendar_table,
    less_months,
    months_after,
    national_bank_holidays,
    return_year_start,
    spine_table,
)

JUNE = Month.parse("2017-06")

some_months = st.builds(Month, st.integers(1990, 2050), st.integers(1, 12))
some_days = st.dates(date(1990, 1, 1), date(2050, 12, 31))


class TestMonth:
    def test_is_written_as_it_is_read(self) -> None:
        assert str(JUNE) == "2017-06"
        assert [Month(2017, number).name for number in range(1, 13)] == [
            f"{calendar.month_name[number]} 2017" for number in range(1, 13)
        ]
        assert Month.parse(" 2017-06 ") == JUNE

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "2017",
            "2017-6",
            "2017-13",
            "2017-00",
            "06-2017",
            "2017-06-30",
            "June 2017",
            "0000-01",
            "२०१७-०६",
        ],
    )
    def test_other_texts_are_refused_by_name(self, text: str) -> None:
        with pytest.raises(ValueError, match="write year and month, as in 2017-06") as refused:
            Month.parse(text)
        assert repr(text) in str(refused.value)

    def test_no_month_outside_the_calendar(self) -> None:
        with pytest.raises(ValueError, match="13 is not a month"):
            Month(2017, 13)
        with pytest.raises(ValueError, match="0 is not a month"):
            Month(2017, 0)
        with pytest.raises(ValueError, match="outside the calendar"):
            Month(9999, 12).plus(1)
        with pytest.raises(ValueError, match="outside the calendar"):
            Month(1, 1).less(1)

    def test_the_calendar_is_of_the_years_1_to_9999(self) -> None:
        assert Month(1, 1).first == date.min
        assert Month(9999, 12).last == date.max
        assert Month.parse("0001-01") == Month(1, 1)

    def test_first_and_last_day(self) -> None:
        assert (JUNE.first, JUNE.last) == (date(2017, 6, 1), date(2017, 6, 30))
        assert Month(2016, 2).last == date(2016, 2, 29)
        assert Month(2017, 2).last == date(2017, 2, 28)

    def test_quarters_end_in_four_months(self) -> None:
        ends = [number for number in range(1, 13) if Month(2017, number).is_quarter_end]
        assert ends == [3, 6, 9, 12]

    def test_arithmetic_crosses_years(self) -> None:
        assert JUNE.less(6) == Month(2016, 12)
        assert JUNE.plus(7) == Month(2018, 1)
        assert JUNE.index == 2017 * 12 + 5
        assert Month.of(date(2017, 6, 30)) == JUNE

    @given(some_months, st.integers(-500, 500))
    def test_there_and_back(self, month: Month, n: int) -> None:
        assert month.plus(n).less(n) == month
        assert month.plus(n).index - month.index == n
        assert (month.plus(n) > month) == (n > 0)
        assert Month.parse(str(month)) == month

    @given(some_months)
    def test_months_leave_no_day_between_them(self, month: Month) -> None:
        assert month.last + timedelta(days=1) == month.plus(1).first


class TestDates:
    @pytest.mark.parametrize(
        ("day", "months", "due"),
        [
            (date(2017, 1, 15), 3, date(2017, 4, 15)),
            (date(2016, 11, 30), 3, date(2017, 2, 28)),
            (date(2015, 11, 30), 3, date(2016, 2, 29)),
            (date(2016, 8, 31), 6, date(2017, 2, 28)),
            (date(2017, 2, 28), 6, date(2017, 8, 28)),
            (date(2016, 2, 29), 12, date(2017, 2, 28)),
        ],
    )
    def test_months_after(self, day: date, months: int, due: date) -> None:
        assert months_after(day, months) == due

    @pytest.mark.parametrize(
        ("month_end", "months", "earlier"),
        [
            (date(2017, 6, 30), 6, date(2016, 12, 31)),
            (date(2017, 2, 28), 6, date(2016, 8, 31)),
            (date(2017, 8, 31), 18, date(2016, 2, 29)),
            (date(2017, 6, 30), 0, date(2017, 6, 30)),
        ],
    )
    def test_less_months_goes_from_month_end_to_month_end(self, month_end: date, months: int, earlier: date) -> None:
        assert less_months(month_end, months) == earlier

    def test_less_months_is_said_of_month_ends_only(self) -> None:
        with pytest.raises(ValueError, match="2017-06-29 is not the last day of June 2017"):
            less_months(date(2017, 6, 29), 6)

    def test_age_is_in_completed_years(self) -> None:
        born = date(2001, 6, 30)
        assert age_on(born, date(2017, 6, 29)) == 15
        assert age_on(born, date(2017, 6, 30)) == 16
        assert age_on(born, born) == 0
        assert age_on(born, date(2001, 6, 29)) == -1

    def test_a_leap_day_birthday_is_on_1_march_in_common_years(self) -> None:
        born = date(2000, 2, 29)
        assert age_on(born, date(2018, 2, 28)) == 17
        assert age_on(born, date(2018, 3, 1)) == 18
        assert age_on(born, date(2016, 2, 28)) == 15
        assert age_on(born, date(2016, 2, 29)) == 16

    def test_academic_year_begins_on_1_september(self) -> None:
        assert academic_year_start(date(2017, 8, 31)) == date(2016, 9, 1)
        assert academic_year_start(date(2017, 9, 1)) == date(2017, 9, 1)
        assert academic_year_label(date(2016, 8, 31)) == "2015/16"
        assert academic_year_label(date(1999, 9, 1)) == "1999/00"

    def test_return_year_begins_on_1_april(self) -> None:
        assert return_year_start(date(2017, 3, 31)) == date(2016, 4, 1)
        assert return_year_start(date(2017, 4, 1)) == date(2017, 4, 1)


def weekdays(year: int) -> set[tuple[int, int]]:
    """Bank holidays of the year that fall on Monday to Friday, as (month, day)."""
    return {(day.month, day.day) for day in national_bank_holidays(year) if day.weekday() < 5}


# Days of England and Wales as proclaimed: substitutes for weekends and days declared once are among them.
BANK_HOLIDAYS = {
    1999: [(1, 1), (4, 2), (4, 5), (5, 3), (5, 31), (8, 30), (12, 27), (12, 28), (12, 31)],
    2002: [(1, 1), (3, 29), (4, 1), (5, 6), (6, 3), (6, 4), (8, 26), (12, 25), (12, 26)],
    2011: [(1, 3), (4, 22), (4, 25), (4, 29), (5, 2), (5, 30), (8, 29), (12, 26), (12, 27)],
    2012: [(1, 2), (4, 6), (4, 9), (5, 7), (6, 4), (6, 5), (8, 27), (12, 25), (12, 26)],
    2016: [(1, 1), (3, 25), (3, 28), (5, 2), (5, 30), (8, 29), (12, 26), (12, 27)],
    2017: [(1, 2), (4, 14), (4, 17), (5, 1), (5, 29), (8, 28), (12, 25), (12, 26)],
    2020: [(1, 1), (4, 10), (4, 13), (5, 8), (5, 25), (8, 31), (12, 25), (12, 28)],
    2022: [(1, 3), (4, 15), (4, 18), (5, 2), (6, 2), (6, 3), (8, 29), (9, 19), (12, 26), (12, 27)],
    2023: [(1, 2), (4, 7), (4, 10), (5, 1), (5, 8), (5, 29), (8, 28), (12, 25), (12, 26)],
    2025: [(1, 1), (4, 18), (4, 21), (5, 5), (5, 26), (8, 25), (12, 25), (12, 26)],
    2026: [(1, 1), (4, 3), (4, 6), (5, 4), (5, 25), (8, 31), (12, 25), (12, 28)],
}


@pytest.mark.parametrize("year", BANK_HOLIDAYS)
def test_bank_holidays_are_those_proclaimed(year: int) -> None:
    assert weekdays(year) == set(BANK_HOLIDAYS[year])


def working_day_20(day: date, bank_holidays: Iterable[date] | None = None) -> date:
    """The 20th working day after a day, counted one by one; the next working day is the first."""
    closed = None if bank_holidays is None else set(bank_holidays)
    left = 20
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < 5 and day not in (national_bank_holidays(day.year) if closed is None else closed)
    return day


def due(day: date, bank_holidays: Iterable[date] | None = None) -> date:
    """The 20th working day after a day, as the calendar has it."""
    [found] = calendar_table(day, day, bank_holidays)["plus_20_working_days"].to_pylist()
    assert isinstance(found, date)
    return found


class TestTwentyWorkingDays:
    def test_over_easter_and_may(self) -> None:
        # Good Friday, Easter Monday and the first Monday in May: three days later than without them.
        assert due(date(2017, 4, 5)) == date(2017, 5, 8)
        assert due(date(2017, 4, 5), []) == date(2017, 5, 3)

    def test_a_start_on_a_working_day_does_not_count_that_day(self) -> None:
        assert due(date(2017, 6, 2)) == date(2017, 6, 30)
        assert due(date(2017, 6, 5)) == date(2017, 7, 3)

    def test_a_start_at_the_weekend_counts_from_monday(self) -> None:
        assert due(date(2017, 6, 3)) == due(date(2017, 6, 4)) == date(2017, 6, 30)

    def test_over_the_new_year(self) -> None:
        # 26 and 27 December and 2 January are closed: the 20th is in the year after.
        assert due(date(2016, 12, 23)) == date(2017, 1, 25)

    def test_a_councils_own_days_replace_the_national_ones(self) -> None:
        assert due(date(2017, 6, 2), [date(2017, 6, 5)]) == date(2017, 7, 3)
        assert due(date(2017, 12, 22), [date(2017, 6, 5)]) == date(2018, 1, 19)


class TestCalendarTable:
    def test_agrees_with_the_rules_day_by_day(self) -> None:
        first, last = date(2015, 11, 28), date(2020, 3, 2)
        rows = calendar_table(first, last, None).to_pylist()
        assert len(rows) == (last - first).days + 1
        for number, row in enumerate(rows):
            day = first + timedelta(days=number)
            assert row == {
                "day": day,
                "month_index": Month.of(day).index,
                "plus_20_working_days": working_day_20(day),
                "plus_3_months": months_after(day, 3),
                "plus_6_months": months_after(day, 6),
                "plus_12_months": months_after(day, 12),
            }

    def test_types(self) -> None:
        table = calendar_table(JUNE.first, JUNE.last, None)
        assert table.schema.field("day").type == pa.date32()
        assert table.schema.field("month_index").type == pa.int32()
        assert table.schema.field("plus_20_working_days").type == pa.date32()

    @given(some_days, st.integers(0, 40), st.lists(some_days, max_size=5))
    def test_any_range_and_any_holidays(self, first: date, days: int, holidays: list[date]) -> None:
        near = [*holidays, first + timedelta(days=1), first + timedelta(days=8)]
        table = calendar_table(first, first + timedelta(days=days), near)
        assert table["day"].to_pylist() == [first + timedelta(days=n) for n in range(days + 1)]
        assert table["plus_20_working_days"].to_pylist() == [
            working_day_20(first + timedelta(days=n), near) for n in range(days + 1)
        ]

    def test_holidays_without_end_only_move_the_days_on(self) -> None:
        closed = [date(2017, 6, 1) + timedelta(days=n) for n in range(200)]
        table = calendar_table(date(2017, 5, 31), date(2017, 5, 31), closed)
        assert table["plus_20_working_days"].to_pylist() == [working_day_20(date(2017, 5, 31), closed)]

    def test_does_not_run_backwards(self) -> None:
        with pytest.raises(ValueError, match="the first day is the later one"):
            calendar_table(date(2017, 6, 2), date(2017, 6, 1), None)


class TestSpine:
    def test_june_2017(self) -> None:
        (row,) = spine_table([JUNE]).to_pylist()
        assert row == {
            "month": "2017-06",
            "month_index": 24209,
            "quarter_end": True,
            "d_ymd": 20170630,
            "month_start": date(2017, 6, 1),
            "d": date(2017, 6, 30),
            "first_of_12_months": date(2016, 7, 1),
            "first_of_36_months": date(2014, 7, 1),
            "first_of_quarter": date(2017, 4, 1),
            "less_3_months": date(2017, 3, 31),
            "less_6_months": date(2016, 12, 31),
            "less_12_months": date(2016, 6, 30),
            "less_18_months": date(2015, 12, 31),
            "less_24_months": date(2015, 6, 30),
            "less_30_months": date(2014, 12, 31),
            "less_36_months": date(2014, 6, 30),
            "less_7_days": date(2017, 6, 23),
            "less_42_days": date(2017, 5, 19),
            "since_september": date(2016, 9, 1),
            "since_april": date(2017, 4, 1),
            "school_age_day": date(2016, 8, 31),
            "first_school_month": "2016-09",
        }

    def test_one_row_a_month_in_the_order_given(self) -> None:
        months = [JUNE.less(n) for n in range(12, -1, -1)]
        table = spine_table(months)
        assert table["month"].to_pylist() == [str(month) for month in months]
        assert table.schema.field("d").type == pa.date32()
        assert table.schema.field("month_index").type == pa.int32()
        assert table.schema.field("d_ymd").type == pa.int32()

    def test_an_empty_spine_keeps_its_columns(self) -> None:
        assert spine_table([]).schema == spine_table([JUNE]).schema

    def test_the_academic_year_turns_in_september(self) -> None:
        august, september = spine_table([Month(2017, 8), Month(2017, 9)]).to_pylist()
        assert (august["since_september"], august["school_age_day"]) == (date(2016, 9, 1), date(2016, 8, 31))
        assert september["since_september"] == date(2017, 9, 1)
        assert september["school_age_day"] == date(2017, 8, 31)
        assert (august["quarter_end"], september["quarter_end"]) == (False, True)
