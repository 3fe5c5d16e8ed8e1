"""Which return year a file is of: from its name or folders, else from its dates.

The files themselves do not say. A return year is known here by the calendar year it begins in: 2016 is
1 April 2016 to 31 March 2017, '2016-17'.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import PurePosixPath

from parentis.formats.typed_files import TypedFile
from parentis.period import return_year_start

_YEARS = range(1990, 2100)

_DATES = (
    re.compile(r"(?<!\d)(?P<year>\d{4})[-_.](?P<month>\d\d)[-_.](?P<day>\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<day>\d\d)[-_.](?P<month>\d\d)[-_.](?P<year>\d{4})(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<day>\d\d)(?P<month>\d\d)(?P<year>\d{4})(?!\d)"),
)
# Two years that follow each other: 2016-2017, 20162017, 2016-17, 201617; then 16-17, 1617.
_PAIRS = (
    re.compile(r"(?<!\d)(?P<first>\d{4})[-_ ./]?(?P<second>\d{4})(?!\d)"),
    re.compile(r"(?<!\d)(?P<first>\d{4})[-_ ./]?(?P<second>\d\d)(?![-_.]?\d)"),
)
_SHORT_PAIRS = (re.compile(r"(?<!\d)(?P<first>\d\d)[-_ ./]?(?P<second>\d\d)(?!\d)"),)
_MONTHS = re.compile(r"(?<!\d)(?P<year>\d{4})[-_.]?(?P<month>\d\d)(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?P<year>\d{4})(?!\d)")

# Dates that say nothing about the year of the return.
_OF_BIRTH = frozenset({"date_of_birth", "mc_dob"})


def label(year: int) -> str:
    """A return year as it is written: 2016 gives '2016-17'."""
    return f"{year}-{(year + 1) % 100:02}"


def year_in_name(file: str) -> int | None:
    """The return year that a file's name gives, else that the nearest of its folders gives, else None.

    Known forms: 2016-17, 2016-2017, 201617, 1617, 16-17 with any usual sign between, or as a folder in a folder
    (2016/17); a day (31032017) or a month (2017-03) in the year; a single year is the one the return ends in. Of
    several years in one name the last counts.
    """
    path = PurePosixPath(file)
    parts = [path.stem, *(folder.name for folder in path.parents if folder.name)]
    for place, part in enumerate(parts):
        if place + 1 < len(parts) and re.fullmatch(r"\d\d(\d\d)?", part):
            of_both = f"{parts[place + 1]}/{part}"
            pairs = [*_pairs(of_both, _PAIRS), *_pairs(of_both, _SHORT_PAIRS)]
            if pairs:
                return max(pairs)
        year = _year_in(part)
        if year is not None:
            return year
    return None


def _year_in(text: str) -> int | None:
    """The form that says most comes first: a pair of years, a day, a short pair, a month, a year."""
    found = (
        max(years, default=None)
        for years in (
            _pairs(text, _PAIRS),
            _days(text),
            _pairs(text, _SHORT_PAIRS),
            _months(text),
            _end_years(text),
        )
    )
    return next((year for year in found if year is not None), None)


def _pairs(text: str, patterns: Iterable[re.Pattern[str]]) -> Iterator[int]:
    for pattern in patterns:
        for match in pattern.finditer(text):
            first, second = match["first"], match["second"]
            year = int(first) if len(first) == 4 else 2000 + int(first)
            if year in _YEARS and second == str(year + 1)[-len(second) :]:
                yield year


def _days(text: str) -> Iterator[int]:
    for pattern in _DATES:
        for match in pattern.finditer(text):
            try:
                day = date(int(match["year"]), int(match["month"]), int(match["day"]))
            except ValueError:
                continue
            if day.year in _YEARS:
                yield return_year_start(day).year


def _months(text: str) -> Iterator[int]:
    for match in _MONTHS.finditer(text):
        year, month = int(match["year"]), int(match["month"])
        if year in _YEARS and 1 <= month <= 12:
            yield return_year_start(date(year, month, 1)).year


def _end_years(text: str) -> Iterator[int]:
    yield from (int(match["year"]) - 1 for match in _YEAR.finditer(text) if int(match["year"]) in _YEARS)


def give_years(files: Iterable[TypedFile], today: date) -> None:
    """Set the return year of every SSDA903 file.

    One whose path does not say has the year of the latest date in it up to today; where it holds no date but
    of birth, that of the latest date in the files beside it.
    """
    unnamed: dict[PurePosixPath, list[TypedFile]] = {}
    for typed in files:
        typed.return_year = year_in_name(typed.file)
        if typed.return_year is None:
            unnamed.setdefault(PurePosixPath(typed.file).parent, []).append(typed)
    for beside in unnamed.values():
        latest = {id(typed): max(_dates(typed, today), default=None) for typed in beside}
        of_folder = max((day for day in latest.values() if day), default=None)
        for typed in beside:
            day = latest[id(typed)] or of_folder
            typed.return_year = return_year_start(day).year if day else None


def _dates(typed: TypedFile, today: date) -> Iterator[date]:
    for column in typed.table.columns:
        if column.type == "date" and column.name in typed.columns and column.name not in _OF_BIRTH:
            yield from (day for day in set(typed.columns[column.name]) if day and day <= today)
