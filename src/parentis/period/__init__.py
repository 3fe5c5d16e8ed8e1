"""Months, dates and working days: the calendar that every figure is counted by."""

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
from parentis.period.workdays import Workdays, national_bank_holidays

__all__ = [
    "Month",
    "Workdays",
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
