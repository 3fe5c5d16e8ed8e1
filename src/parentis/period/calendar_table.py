"""A table with one row a day, in which engines look up due dates instead of working them out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from parentis.period.bank_holidays import national_bank_holidays

Days: TypeAlias = NDArray[np.datetime64]

WORKING_DAYS_TO_FIRST_REVIEW = 20
DUE_AFTER_MONTHS = (3, 6, 12)  # the second review and later ones; health assessments, under 5 and from 5
MONTHS_BEFORE_THE_EPOCH = 1970 * 12


def calendar_table(first: date, last: date, bank_holidays: Iterable[date] | None) -> pa.Table:
    """One row a day from `first` to `last`, both included, with the dates that fall due after it.

    Columns: `day` (date32); `month_index` (int32, year x 12 + month - 1); `plus_20_working_days`, the 20th
    working day after it, the next working day being the first; `plus_3_months`, `plus_6_months` and
    `plus_12_months`, the day of the same number, or the last day of a shorter month (all date32).
    `bank_holidays` replace the national ones; None takes the national ones of England and Wales.
    Raises ValueError when `first` is after `last`.
    """
    if first > last:
        raise ValueError(f"a calendar cannot run from {first} to {last}: the first day is the later one")
    days = np.arange(np.datetime64(first), np.datetime64(last) + 1)
    table = {
        "day": pa.array(days),
        "month_index": pa.array(_months(days).astype(np.int32) + MONTHS_BEFORE_THE_EPOCH),
        "plus_20_working_days": pa.array(_working_days_later(days, WORKING_DAYS_TO_FIRST_REVIEW, bank_holidays)),
    }
    for n in DUE_AFTER_MONTHS:
        table[f"plus_{n}_months"] = pa.array(_months_later(days, n))
    return pa.table(table)


def _months(days: Days) -> Days:
    return days.astype("datetime64[M]")


def _months_later(days: Days, n: int) -> Days:
    """For each day the day n months later."""
    target = _months(days) + n
    longest = (target + 1).astype("datetime64[D]") - np.timedelta64(1, "D")
    later: Days = np.minimum(target.astype("datetime64[D]") + (days - _months(days).astype("datetime64[D]")), longest)
    return later


def _working_days_later(days: Days, n: int, bank_holidays: Iterable[date] | None) -> Days:
    """For each day the n-th working day after it: counted from the last working day on or before it."""
    if bank_holidays is None:
        # The n-th working day after the last of the days may be in the year after. None of the last three days of a
        # year is a bank holiday, so the working day on or before the first of the days asks for no year before.
        years = range(days[0].item().year, days[-1].item().year + 2)
        bank_holidays = [day for year in years for day in national_bank_holidays(year)]
    closed = np.array(sorted(bank_holidays), "datetime64[D]")
    later: Days = np.busday_offset(days, n, roll="backward", holidays=closed)
    return later
