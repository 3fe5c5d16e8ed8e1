"""Days and months, working days and ages (rules.md, "Time")."""

import calendar
from collections.abc import Collection
from datetime import date, timedelta
from functools import cache

ONE_DAY = timedelta(days=1)

# Bank holidays of England and Wales that no yearly rule gives: jubilees, weddings, funerals, the millennium.
ONE_OFF = {
    date(1999, 12, 31),
    date(2002, 6, 3),
    date(2011, 4, 29),
    date(2012, 6, 5),
    date(2022, 6, 3),
    date(2022, 9, 19),
    date(2023, 5, 8),
}
EARLY_MAY_MOVED = {1995: date(1995, 5, 8), 2020: date(2020, 5, 8)}
SPRING_MOVED = {2002: date(2002, 6, 4), 2012: date(2012, 6, 4), 2022: date(2022, 6, 2)}


def first_day(month: str) -> date:
    """The first day of a month written YYYY-MM."""
    return date(int(month[:4]), int(month[5:]), 1)


def last_day(month: str) -> date:
    """D: the last day of a month written YYYY-MM."""
    return end_of_month(first_day(month))


def end_of_month(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def months_after(day: date, n: int) -> date:
    """The same day number n months later, or the last day of that month if it is shorter."""
    count = day.year * 12 + day.month - 1 + n
    first = date(count // 12, count % 12 + 1, 1)
    return first.replace(day=min(day.day, end_of_month(first).day))


def less_months(d: date, n: int) -> date:
    """D less n months: the last day of the month n months earlier."""
    return end_of_month(months_after(d.replace(day=1), -n))


def first_of_the_12_months(d: date) -> date:
    return first_of_the_months(d, 12)


def the_12_months(month: str) -> list[str]:
    """The report month and the eleven before it, oldest first."""
    return [months_after(first_day(month), -n).strftime("%Y-%m") for n in range(11, -1, -1)]


def first_of_the_months(d: date, n: int) -> date:
    """The first day of the report month and the n - 1 before it."""
    return months_after(d.replace(day=1), 1 - n)


def in_the_months(day: date | None, d: date, n: int) -> bool:
    """In the n months that end at D."""
    return day is not None and first_of_the_months(d, n) <= day <= d


def between(day: date | None, after: date, d: date) -> bool:
    """Strictly after the one and up to the other, as "after D less n months" is meant."""
    return day is not None and after < day <= d


def by_day(day: date | None, d: date) -> bool:
    """It has happened by D: not blank and not after it."""
    return day is not None and day <= d


def academic_year_start(day: date) -> date:
    """The 1 September on or before a day."""
    return date(day.year if day.month >= 9 else day.year - 1, 9, 1)


def return_year_start(day: date) -> date:
    """The 1 April on or before a day."""
    return date(day.year if day.month >= 4 else day.year - 1, 4, 1)


def in_month(day: date | None, month: str) -> bool:
    return day is not None and first_day(month) <= day <= last_day(month)


def is_open(started: date | None, ended: date | None, day: date) -> bool:
    """Open at D: started on or before it, and the end is blank or after it."""
    return started is not None and started <= day and (ended is None or ended > day)


def age_on(date_of_birth: date | None, day: date) -> int | None:
    """Completed years; a child of 29 February has the birthday on 1 March in common years.

    Not known when the date of birth is missing or after the day.
    """
    if date_of_birth is None or date_of_birth > day:
        return None
    had_birthday = (day.month, day.day) >= (date_of_birth.month, date_of_birth.day)
    return day.year - date_of_birth.year - (0 if had_birthday else 1)


def birthday(date_of_birth: date, age: int) -> date:
    """The day a person is that age; 1 March in a common year for one born on 29 February."""
    try:
        return date_of_birth.replace(year=date_of_birth.year + age)
    except ValueError:
        return date(date_of_birth.year + age, 3, 1)


def is_of_school_age(date_of_birth: date | None, day: date) -> bool:
    """Aged 4 to 15 on the 31 August just before the academic year the day is in."""
    age = age_on(date_of_birth, academic_year_start(day) - ONE_DAY)
    return age is not None and 4 <= age <= 15


def easter_sunday(year: int) -> date:
    """Gregorian Easter by the anonymous algorithm (Nature, 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def first_monday_from(day: date) -> date:
    return day + timedelta(days=-day.weekday() % 7)


def last_monday_to(day: date) -> date:
    return day - timedelta(days=day.weekday())


def with_substitutes(days: list[date]) -> set[date]:
    """Bank holidays on a weekend are made good on the next weekdays that are not themselves one."""
    taken = set(days)
    for day in days:
        if day.weekday() >= 5:
            instead = day
            while instead.weekday() >= 5 or instead in taken:
                instead += ONE_DAY
            taken.add(instead)
    return taken


@cache
def bank_holidays(year: int) -> frozenset[date]:
    """The bank holidays of England and Wales in a year."""
    easter = easter_sunday(year)
    days = with_substitutes([date(year, 1, 1)]) | with_substitutes([date(year, 12, 25), date(year, 12, 26)])
    days.add(easter - 2 * ONE_DAY)
    days.add(easter + ONE_DAY)
    days.add(EARLY_MAY_MOVED.get(year, first_monday_from(date(year, 5, 1))))
    days.add(SPRING_MOVED.get(year, last_monday_to(date(year, 5, 31))))
    days.add(last_monday_to(date(year, 8, 31)))
    return frozenset(days | {day for day in ONE_OFF if day.year == year})


def is_working_day(day: date, own_holidays: Collection[date] | None = None) -> bool:
    """Monday to Friday and no bank holiday; a council may list its own in place of the national ones."""
    holidays = bank_holidays(day.year) if own_holidays is None else own_holidays
    return day.weekday() < 5 and day not in holidays


def twentieth_working_day(start: date, own_holidays: Collection[date] | None = None) -> date:
    """The 20th working day after a date; the next working day is the first."""
    day, seen = start, 0
    while seen < 20:
        day += ONE_DAY
        seen += is_working_day(day, own_holidays)
    return day
