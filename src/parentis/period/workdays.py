"""Working days, and the bank holidays that are none."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

_SATURDAY = 5


@cache
def national_bank_holidays(year: int) -> frozenset[date]:
    """Bank holidays in England and Wales in one year, with substitute days and days declared once.

    Source: the `holidays` package; `tests/unit/test_period.py` pins days moved or declared once.
    """
    # Importing the package costs 0.3 seconds, so only who counts working days pays for it.
    from holidays import country_holidays

    return frozenset(country_holidays("GB", subdiv="ENG", years=year))


class Workdays:
    """Monday to Friday, without bank holidays.

    `bank_holidays` are a council's own days and replace the national ones of every year; None takes
    the national ones of England and Wales.
    """

    def __init__(self, bank_holidays: Iterable[date] | None = None) -> None:
        self._own = None if bank_holidays is None else frozenset(bank_holidays)

    def is_bank_holiday(self, day: date) -> bool:
        """Whether the day is a bank holiday, on whatever day of the week."""
        return day in (national_bank_holidays(day.year) if self._own is None else self._own)

    def __contains__(self, day: date) -> bool:
        return day.weekday() < _SATURDAY and not self.is_bank_holiday(day)

    def nth_after(self, day: date, n: int) -> date:
        """The n-th working day after a day; the next working day is the first.

        The day itself never counts, and need not be a working day. Raises ValueError unless n is 1 or more.
        """
        if n < 1:
            raise ValueError(f"working days after a day are counted from 1, not from {n}")
        while n:
            day += timedelta(days=1)
            n -= day in self
        return day
