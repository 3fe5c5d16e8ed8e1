"""The month spine: a table with one row a month and every date that a rule counts from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

import pyarrow as pa

from parentis.period.dates import academic_year_start, less_months, return_year_start
from parentis.period.month import Month

_DATES: dict[str, Callable[[Month], date]] = {
    "month_start": lambda month: month.first,
    "d": lambda month: month.last,
    "first_of_12_months": lambda month: month.less(11).first,
    "first_of_36_months": lambda month: month.less(35).first,
    "first_of_quarter": lambda month: month.less(2).first,
    "less_3_months": lambda month: less_months(month.last, 3),
    "less_6_months": lambda month: less_months(month.last, 6),
    "less_12_months": lambda month: less_months(month.last, 12),
    "less_18_months": lambda month: less_months(month.last, 18),
    "less_24_months": lambda month: less_months(month.last, 24),
    "less_30_months": lambda month: less_months(month.last, 30),
    "less_36_months": lambda month: less_months(month.last, 36),
    "less_7_days": lambda month: month.last - timedelta(days=7),
    "less_42_days": lambda month: month.last - timedelta(days=42),
    "since_september": lambda month: academic_year_start(month.last),
    "since_april": lambda month: return_year_start(month.last),
    "school_age_day": lambda month: academic_year_start(month.last) - timedelta(days=1),
}


def spine_table(months: Sequence[Month]) -> pa.Table:
    """One row a month, in the order given, with every date worked out from D, its last day.

    Engines do no calendar arithmetic of their own, so two engines cannot differ in it. Columns:

    - `month` (`2017-06`), `month_index` (int32, year x 12 + month - 1), `quarter_end` (boolean: March, June,
      September, December), `d_ymd` (int32, D as the number 20170630);
    - `month_start` and `d`, the first and the last day;
    - `first_of_12_months`, `first_of_36_months`, `first_of_quarter`: the first day of the 12, 36 or 3 months
      that end with this one;
    - `less_n_months` (3, 6, 12, 18, 24, 30, 36): the last day of the month n months earlier;
    - `less_7_days`, `less_42_days`: D less so many days;
    - `since_september` and `since_april`: the first day of the academic year and of the return year with D;
    - `school_age_day`: the day before that academic year, on which an age of 4 to 15 is school age;
    - `first_school_month`: the month in which that academic year began (`2016-09`).
    """
    columns = {
        "month": pa.array([str(month) for month in months], pa.string()),
        "month_index": pa.array([month.index for month in months], pa.int32()),
        "quarter_end": pa.array([month.is_quarter_end for month in months], pa.bool_()),
        "d_ymd": pa.array([int(month.last.strftime("%Y%m%d")) for month in months], pa.int32()),
    }
    columns["first_school_month"] = pa.array(
        [str(Month.of(academic_year_start(month.last))) for month in months], pa.string()
    )
    for name, day_of in _DATES.items():
        columns[name] = pa.array([day_of(month) for month in months], pa.date32())
    return pa.table(columns)
