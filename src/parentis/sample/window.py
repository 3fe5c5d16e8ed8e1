"""Which time the files cover, and up to when each of them knows what happened."""

from __future__ import annotations

import re
from dataclasses import dataclass

from parentis.sample.days import day, month_ends, months_later, parts, return_year

MONTHS_SHOWN = 12  # before the report month
MONTHS_OF_HISTORY = 48  # before the first month shown: adoptions, allocations, visits
EXTRACTED_AFTER = 10  # days after the month's end: what is recorded by then is in the files

_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])", re.ASCII)


@dataclass(frozen=True)
class Window:
    """The time the files cover, in days."""

    month_end: int  # the last day of the report month: nothing in the files began after it
    first_shown: int  # the last day of the first month shown
    history_from: int  # adoptions, allocations and visits go back to it
    return_years: tuple[int, ...]  # by the calendar year each begins in, oldest first

    @property
    def first_day(self) -> int:
        """1 April of the first return year."""
        return day(self.return_years[0], 4, 1)

    @property
    def extracted_on(self) -> int:
        """The day the files were made."""
        return self.month_end + EXTRACTED_AFTER

    @property
    def months_shown(self) -> list[int]:
        """The last days of the months shown, the report month last."""
        return month_ends(self.first_shown, self.month_end)

    def year_end(self, year: int) -> int:
        """The day up to which the files of a return year know what happened."""
        return min(day(year + 1, 3, 31), self.month_end)


def window(month: str, years: int) -> Window:
    """The window that ends with a month (`2017-06`) and has that many return years.

    Raises ValueError for a month that is none, one before the code sets begin, or for less than one year.
    """
    written = _MONTH.fullmatch(month)
    if written is None or not 2001 <= int(written[1]) <= 2099:
        raise ValueError(f"a month is written like 2017-06 and lies in 2001 to 2099; this was {month!r}")
    if years < 1:
        raise ValueError(f"a sample has at least one return year; asked for were {years}")
    month_end = day(int(written[1]), int(written[2]), 31)
    last = return_year(month_end)
    first_shown = month_end_less(month_end, MONTHS_SHOWN)
    history_from = month_end_less(first_shown, MONTHS_OF_HISTORY + 1) + 1
    return Window(month_end, first_shown, history_from, tuple(range(last - years + 1, last + 1)))


def month_end_less(month_end: int, months: int) -> int:
    """The last day of the month that many months before."""
    year, month, _ = parts(months_later(day(*parts(month_end)[:2], 1), -months))
    return day(year, month, 31)
