"""A table with one row a day, in which engines look up due dates instead of working them out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import pyarrow as pa

from parentis.period.month import Month
from parentis.period.workdays import Workdays

WORKING_DAYS_TO_FIRST_REVIEW = 20
DUE_AFTER_MONTHS = (3, 6, 12)  # the second review and later ones; health assessments, under 5 and from 5

_EPOCH = date(1970, 1, 1).toordinal()  # Arrow counts days from here


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
    months = [Month.from_index(index) for index in range(Month.of(first).index, Month.of(last).index + 1)]
    # Whole months are laid out first, because that needs no date arithmetic a day; then they are cut to size.
    skipped = first.day - 1
    length = (last - first).days + 1
    indices = [month.index for month in months for _ in range(month.last.day)]
    table = {
        "day": _dates(list(range(_number(first), _number(last) + 1))),
        "month_index": pa.array(indices[skipped : skipped + length], pa.int32()),
        "plus_20_working_days": _dates(
            _nth_working_days(first, length, WORKING_DAYS_TO_FIRST_REVIEW, Workdays(bank_holidays))
        ),
    }
    for n in DUE_AFTER_MONTHS:
        table[f"plus_{n}_months"] = _dates(_months_later(months, n)[skipped : skipped + length])
    return pa.table(table)


def _number(day: date) -> int:
    return day.toordinal() - _EPOCH


def _dates(numbers: list[int]) -> pa.Array:
    return pa.array(numbers, pa.int32()).cast(pa.date32())


def _months_later(months: list[Month], n: int) -> list[int]:
    """For every day of these months, the day n months later."""
    later: list[int] = []
    for month in months:
        target = month.plus(n)
        before_target, longest = _number(target.first) - 1, target.last.day
        later.extend(before_target + min(day, longest) for day in range(1, month.last.day + 1))
    return later


def _nth_working_days(first: date, length: int, n: int, workdays: Workdays) -> list[int]:
    """For each of `length` days from `first`, the n-th working day after it.

    The working days are listed once; the n-th after a day is then n places on from the last one
    on or before it.
    """
    listed: list[int] = []
    passed = 0  # working days on or before the day in hand, of those listed
    day = first
    nth: list[int] = []
    for number in range(_number(first), _number(first) + length):
        if passed < len(listed) and listed[passed] == number:
            passed += 1
        while len(listed) < passed + n:
            day += timedelta(days=1)
            if day in workdays:
                listed.append(_number(day))
        nth.append(listed[passed + n - 1])
    return nth
