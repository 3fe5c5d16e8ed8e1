"""Days as whole numbers (`date.toordinal`), which a simulation adds and compares by the million."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import cache

YEAR = 365.25


@cache
def day(year: int, month: int, number: int) -> int:
    """The day of a date; a number past the end of the month gives its last day."""
    return date(year, month, min(number, monthrange(year, month)[1])).toordinal()


@cache
def parts(when: int) -> tuple[int, int, int]:
    """Year, month and number of a day."""
    found = date.fromordinal(when)
    return found.year, found.month, found.day


@cache
def months_later(when: int, months: int) -> int:
    """The day of the same number that many months later (earlier if negative), or the month's last day."""
    year, month, number = parts(when)
    index = year * 12 + month - 1 + months
    return day(index // 12, index % 12 + 1, number)


@cache
def birthday(born: int, age: int) -> int:
    """The day on which someone reaches an age; 1 March for those born on 29 February, in common years."""
    year, month, number = parts(born)
    if (month, number) == (2, 29) and monthrange(year + age, 2)[1] == 28:
        return day(year + age, 3, 1)
    return day(year + age, month, number)


def age_on(born: int, when: int) -> int:
    """Age in completed years."""
    years = parts(when)[0] - parts(born)[0]
    return years if birthday(born, years) <= when else years - 1


@cache
def weekday(when: int) -> int:
    """The same day, or the next on which offices and courts are open (Christmas and New Year's Day are not)."""
    while when % 7 in (6, 0) or parts(when)[1:] in ((12, 25), (12, 26), (1, 1)):
        when += 1
    return when


@cache
def uk(when: int) -> str:
    """dd/mm/yyyy, as the returns have it."""
    year, month, number = parts(when)
    return f"{number:02d}/{month:02d}/{year}"


@cache
def iso(when: int) -> str:
    """yyyy-mm-dd, as the delivery's own files have it."""
    return date.fromordinal(when).isoformat()


def return_year(when: int) -> int:
    """The calendar year in which the day's return year began, on 1 April."""
    year, month, _ = parts(when)
    return year if month >= 4 else year - 1


def return_year_name(first: int) -> str:
    """2016 gives 2016-17."""
    return f"{first}-{(first + 1) % 100:02d}"


def academic_year(when: int) -> int:
    """The calendar year in which the day's academic year began, on 1 September."""
    year, month, _ = parts(when)
    return year if month >= 9 else year - 1


def month_ends(first: int, last: int) -> list[int]:
    """The last day of every month from that of `first` to that of `last`."""
    year, month, _ = parts(first)
    ends = [day(year, month, 31)]
    stop = day(*parts(last)[:2], 31)
    while ends[-1] < stop:
        ends.append(day(*parts(ends[-1] + 1)[:2], 31))
    return ends
