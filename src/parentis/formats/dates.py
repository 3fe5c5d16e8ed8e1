"""Dates and times as they arrive. Never guessed: what cannot be read for certain raises ValueError."""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

# Dates that systems write when there is none.
NO_DATE = frozenset({date(1899, 12, 30), date(1899, 12, 31), date(1900, 1, 1)})

# Spreadsheets count days from here; the range holds every date a child's record can have, and few other numbers.
_SERIAL_ORIGIN = date(1899, 12, 30)
_SERIAL_RANGE = range(18_264, 73_051)  # 1 January 1950 to 31 December 2099
_YEARS = range(1890, 2101)
_TWO_DIGIT_PIVOT = 50  # 49 is 2049, 50 is 1950

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}

KEPT = 50_000  # dates kept: the same few thousand stand in column after column

_TIME = r"(?:[T ]\s*(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?)?"
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})[/.\-](?P<month>\d{1,2})[/.\-](?P<year>\d{4}|\d\d)" + _TIME)
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[/.\-](?P<month>\d{1,2})[/.\-](?P<day>\d{1,2})" + _TIME)
_NAMED_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})[/.\- ](?P<month>[A-Za-z]+)[/.\- ](?P<year>\d{4}|\d\d)" + _TIME)
_NAMED_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[/.\- ](?P<month>[A-Za-z]+)[/.\- ](?P<day>\d{1,2})" + _TIME)
_SERIAL = re.compile(r"(?P<days>\d{5})(?:\.\d*)?")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)" + _TIME)
_ISO_MONTH = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)(?:-\d\d)?")


@lru_cache(maxsize=KEPT)
def day_first(text: str) -> date:
    """A date of an SSDA903 file: dd/mm/yyyy and its kin, ISO, a month by name, or a spreadsheet's serial number.

    A time of day is left out. A two-digit year up to 49 is 20xx. ValueError when it is none of these, or no
    date of the calendar (month and day are never swapped to make one).
    """
    for pattern in (_DAY_FIRST, _YEAR_FIRST, _NAMED_DAY_FIRST, _NAMED_YEAR_FIRST):
        if match := pattern.fullmatch(text):
            return _moment(match).date()
    match = _SERIAL.fullmatch(text)
    if match and int(match["days"]) in _SERIAL_RANGE:
        return _SERIAL_ORIGIN + timedelta(days=int(match["days"]))
    raise ValueError(text)


def iso_date(text: str) -> date:
    """A date of one of the delivery's own files: 2017-06-30, with or without a time. Else ValueError."""
    return iso_moment(text).date()


@lru_cache(maxsize=KEPT)
def iso_moment(text: str) -> datetime:
    """A date and time: 2017-06-30T14:05, the T or a space; midnight when there is no time. Else ValueError."""
    match = _ISO.fullmatch(text)
    if not match:
        raise ValueError(text)
    return _moment(match)


def iso_month(text: str) -> str:
    """A month: 2017-06, or any day of it. Else ValueError."""
    match = _ISO_MONTH.fullmatch(text)
    if not match:
        raise ValueError(text)
    day = date.fromisoformat(text) if len(text) > len("2017-06") else date.fromisoformat(f"{text}-01")
    return f"{day:%Y-%m}"


def _moment(match: re.Match[str]) -> datetime:
    parts = match.groupdict()
    moment = datetime(
        _year(parts["year"]),
        _month(parts["month"]),
        int(parts["day"]),
        int(parts["hour"] or 0),
        int(parts["minute"] or 0),
        int(parts["second"] or 0),
    )
    if moment.year not in _YEARS:
        raise ValueError(match[0])
    return moment


def _year(text: str) -> int:
    year = int(text)
    if len(text) == 4:
        return year
    return year + (2000 if year < _TWO_DIGIT_PIVOT else 1900)


def _month(text: str) -> int:
    if text.isdigit():
        return int(text)
    if text.lower() not in _MONTHS:
        raise ValueError(text)
    return _MONTHS[text.lower()]
