"""Read a series from a CSV file of dates and values."""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from parentis.control.chart import ControlError

DATE, VALUE = "date", "value"

# What R and spreadsheets write where there is no value.
NO_VALUE = frozenset({"", "na", "n/a"})

LARGEST_FILE = 5_000_000  # bytes: far beyond any series of months or days

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MONTH = re.compile(r"\d{4}-\d\d", re.ASCII)
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,2})?", re.ASCII)


class Row(NamedTuple):
    """A row of the file: its line, its date as it stands there and as a day, its value."""

    line: int
    text: str
    day: date
    value: float | None


def read_series(path: Path) -> tuple[Row, ...]:
    """The rows of a file with the columns `date` and `value`; other columns are left aside.

    Dates are 2017-06-30 or a month, 2017-06, the oldest first. An empty value is a point without one. Raises
    ControlError with file, line, column and what to do.
    """
    rows: list[Row] = []
    for line, cells, (at_date, at_value) in _cells(path):
        day_text, value_text = (cells[at].strip() if at < len(cells) else "" for at in (at_date, at_value))
        row = Row(line, day_text, _day_in(path, line, day_text), _value(path, line, value_text))
        if rows and row.day == rows[-1].day:
            raise _fault(path, line, DATE, f"{day_text} is there a second time; keep one row a date")
        if rows and row.day < rows[-1].day:
            raise _fault(path, line, DATE, f"{day_text} stands after {rows[-1].text}; put the oldest first")
        rows.append(row)
    if not rows:
        raise ControlError(f"{path.name} has no row below its header: there is no series in it.")
    return tuple(rows)


def day_of(text: str) -> date:
    """The day a date stands for: a month for its first day. ValueError when it is neither."""
    if _MONTH.fullmatch(text):
        return date.fromisoformat(f"{text}-01")
    if _DAY.fullmatch(text):
        return date.fromisoformat(text)
    raise ValueError(text)


def _cells(path: Path) -> Iterator[tuple[int, Sequence[str], tuple[int, int]]]:
    """Each row with anything in it, with its line and the places of the two columns."""
    reader = csv.reader(_text(path).splitlines(keepends=True))
    places: tuple[int, int] | None = None
    try:
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if places is None:
                places = _places(path, cells)
            else:
                yield reader.line_num, cells, places
    except csv.Error as fault:
        raise ControlError(f"{path.name}, line {reader.line_num}: this is no CSV ({fault}).") from None
    if places is None:
        raise ControlError(f"{path.name} is empty: a header with date,value is needed, and a row a point.")


def _places(path: Path, header: Sequence[str]) -> tuple[int, int]:
    names = [name.strip().lower() for name in header]
    if len(names) == 1 and re.fullmatch(rf"{DATE}\s*[;\t|]\s*{VALUE}\b.*", names[0]):
        raise ControlError(f"{path.name} has another mark between its columns: save it as CSV with commas.")
    for wanted in (DATE, VALUE):
        if names.count(wanted) != 1:
            there = f"there are {names.count(wanted)} of it" if wanted in names else "it is not there"
            raise ControlError(
                f"{path.name} needs one column {wanted}, and {there}: the first line is to name the columns, as "
                "date,value."
            )
    return names.index(DATE), names.index(VALUE)


def _text(path: Path) -> str:
    with path.open("rb") as file:
        content = file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise ControlError(f"{path.name} has more than {LARGEST_FILE:,} bytes and can be no series.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        raise ControlError(f"{path.name}, line {line} is not in UTF-8: save it again as CSV in UTF-8.") from None
    if "\0" in text:
        raise ControlError(f"{path.name} is no text: a CSV with date,value is needed.")
    return text


def _day_in(path: Path, line: int, text: str) -> date:
    try:
        return day_of(text)
    except ValueError:
        raise _fault(path, line, DATE, f"found '{_shown(text)}'; a date is needed, as 2017-06-30 or 2017-06") from None


def _value(path: Path, line: int, text: str) -> float | None:
    if text.lower() in NO_VALUE:
        return None
    number = float(text) if _NUMBER.fullmatch(text) else math.nan
    if not math.isfinite(number):
        raise _fault(
            path, line, VALUE, f"found '{_shown(text)}'; a number is needed, as 1234.5, or nothing where there is none"
        )
    return number


def _fault(path: Path, line: int, column: str, what: str) -> ControlError:
    return ControlError(f"{path.name}, line {line}, column {column}: {what}.")


def _shown(text: str) -> str:
    printable = "".join(sign if sign.isprintable() else "?" for sign in text)
    return printable if len(printable) <= 40 else f"{printable[:40]}..."
