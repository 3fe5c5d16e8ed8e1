"""Dates counted in months and years, and the years that children's services are counted by."""

from __future__ import annotations

from datetime import date

from parentis.period.month import Month

ACADEMIC_YEAR_STARTS_IN = 9  # 1 September
RETURN_YEAR_STARTS_IN = 4  # 1 April: the year of the SSDA903 return


def months_after(day: date, months: int) -> date:
    """A due date: the day of the same number, that many months later.

    A month too short for that number gives its last day: 3 months after 30 November 2016 is 28 February 2017.
    """
    target = Month.of(day).plus(months)
    return date(target.year, target.number, min(day.day, target.last.day))


def less_months(month_end: date, months: int) -> date:
    """D less n months: from a month's last day to the last day of the month n months earlier.

    Month ends lead to month ends, so 28 February less 6 months is 31 August.
    Raises ValueError for a day that is not the last of its month, for which the rule says nothing.
    """
    month = Month.of(month_end)
    if month_end != month.last:
        raise ValueError(f"{month_end} is not the last day of {month.name}")
    return month.less(months).last


def age_on(born: date, day: date) -> int:
    """Age in completed years on a day; below 0 before birth.

    Someone born on 29 February has the birthday on 1 March in a common year.
    """
    had_birthday = (day.month, day.day) >= (born.month, born.day)
    return day.year - born.year - (not had_birthday)


def academic_year_start(day: date) -> date:
    """1 September of the academic year that contains the day."""
    return _year_start(day, ACADEMIC_YEAR_STARTS_IN)


def academic_year_label(day: date) -> str:
    """The academic year that contains the day, as schools write it: `2015/16`."""
    starts = academic_year_start(day).year
    return f"{starts}/{(starts + 1) % 100:02d}"


def return_year_start(day: date) -> date:
    """1 April of the year of the SSDA903 return that contains the day."""
    return _year_start(day, RETURN_YEAR_STARTS_IN)


def _year_start(day: date, first_month: int) -> date:
    return date(day.year - (day.month < first_month), first_month, 1)
