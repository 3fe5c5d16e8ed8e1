"""Months, dates and working days: the calendar that every figure is counted by."""

from parentis.period.bank_holidays import national_bank_holidays
from parentis.period.calendar_table import calendar_table
from parentis.period.dates import (
    academic_year_label,
    academic_year_start,
    age_on,
    less_months,
    months_after,
    return_year_start,
)
from parentis.period.month import Month
from parentis.period.spine import spine_table

__all__ = [
    "Month",
    "academic_year_label",
    "academic_year_start",
    "age_on",
    "calendar_table",
    "less_months",
    "months_after",
    "national_bank_holidays",
    "return_year_start",
    "spine_table",
]
