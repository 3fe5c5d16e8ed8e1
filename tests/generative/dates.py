"""The days on which rules turn: month ends, anniversaries, the 20th working day, Easter, the leap day."""

from datetime import date, timedelta
from random import Random

from tests.reference.dates import academic_year_start, less_months, months_after, twentieth_working_day

EASTERS = (date(2016, 3, 25), date(2016, 3, 28), date(2017, 4, 14), date(2017, 4, 17))
LEAP_DAY = date(2016, 2, 29)


def edges(d: date) -> list[date]:
    """A small pool of days around the thirteen months to D, each once, the plainest first."""
    pool = [d.replace(day=1), d]
    for n in range(1, 15):
        end = less_months(d, n)
        pool += [end, end + timedelta(days=1)]
    for n in (18, 24, 30, 36):
        pool += [less_months(d, n), less_months(d, n) + timedelta(days=1)]
    pool += [d - timedelta(days=n) for n in (1, 6, 7, 8, 14, 41, 42, 43, 90, 91, 92)]
    pool += [d + timedelta(days=n) for n in (1, 2, 28, 45)]
    pool += starts_with_twentieth_working_day_near(d)
    for day in (*EASTERS, LEAP_DAY, date(2017, 2, 28), date(2016, 8, 31)):
        pool += [day, months_after(day, 12)]
        pool += [months_after(day, -12), day + timedelta(days=1)]
    return list(dict.fromkeys(pool))


def long_ago(d: date) -> list[date]:
    """Days on which care may have begun for a child who has been in it for years."""
    ends = [less_months(d, n) for n in (24, 30, 18, 36, 24, 12)]
    return [day + timedelta(days=n) for day in ends for n in (0, 1)]


def edges_of_visits(d: date) -> list[date]:
    """Six weeks, the council's own intervals and six months before D, and the day on either side."""
    days = [d - timedelta(days=n) for n in (42, 28, 91, 84, 0)] + [less_months(d, 6)]
    return [day + timedelta(days=n) for day in days for n in (-1, 0, 1)]


def starts_with_twentieth_working_day_near(d: date) -> list[date]:
    """Starts of care whose first review is due on D, the day before or the day after, or on the 1st."""
    near = {d, d - timedelta(days=1), d + timedelta(days=1), d.replace(day=1)}
    days = [d - timedelta(days=n) for n in range(20, 70)]
    return [day for day in days if twentieth_working_day(day) in near]


def births(d: date) -> list[date]:
    """Dates of birth that make a child 4, 5, 10, 16, 18 ... on D or around it, and the leap day."""
    near = [d, d + timedelta(days=1), d - timedelta(days=1), d.replace(day=1), less_months(d, 5)]
    ages = (9, 4, 16, 18, 17, 15, 1, 0, 5, 10, 3, 19, 25)
    return [months_after(day, -12 * age) for age in ages for day in near] + [
        date(2000, 2, 29),
        date(2012, 2, 29),
        d + timedelta(days=40),
    ]


def turn(rng: Random, d: date, months: int = 15) -> date:
    """The last day of one of the months to D, or the first of the next, on which some month's window turns."""
    end = less_months(d, rng.randrange(months))
    return end + timedelta(days=rng.choice((0, 0, 1, 1, 1, -1, -15)))


def turn_of_a_year(rng: Random, d: date) -> date:
    """31 August or 1 September; 31 March or 1 April; the latest or those before."""
    september = academic_year_start(d)
    year = september.year + rng.choice((0, 0, 0, -1, 1))
    return date(year, rng.choice((9, 4)), 1) - timedelta(days=rng.choice((0, 1)))


def births_of_pupils(d: date) -> list[date]:
    """Aged 4, 5 or 16 on a 31 August or a day too young for it, and 5 or 18 on a turn of the year to D."""
    year = academic_year_start(d).year
    august = [date(year - n - age, 9, 1) - timedelta(days=n2) for age in (4, 5, 16) for n in (0, 1) for n2 in (0, 1)]
    birthdays = [
        months_after(less_months(d, n) + timedelta(days=more), -12 * age)
        for n in (1, 3, 6, 9, 12)
        for more in (0, 1)
        for age in (5, 18)
    ]
    return august + birthdays + [date(1996, 2, 29), date(2000, 2, 29)]
