"""Figures as CSV: made whole columns at a time, and the same as one row after the other."""

import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from parentis.series import write
from parentis.series.figure import Figure, Number
from parentis.series.figures import Series
from parentis.series.write import columns_of, rows, write_csv

SHARE = ("4.05.01", "three-or-more", "share")
COUNT = ("4.02.01", "number", "count")
AVERAGE = ("5.02.09", "placed", "average")
RATE = ("4.02.01", "rate", "rate")


def figure(named: tuple[str, str, str], numerator: Number, base: Number | None, group: str = "") -> Figure:
    code, measure, kind = named
    return Figure("382", code, measure, kind, "2017-06", "team" if group else "", group, numerator, base)


FIGURES = (
    figure(COUNT, 0, None),
    figure(COUNT, 1_234_567, None),
    figure(COUNT, Decimal("12.5"), None, "unknown"),
    figure(SHARE, 1, 3),
    figure(SHARE, 2, 3, "North, east"),
    figure(SHARE, 1, 2, 'The "A" team'),
    figure(SHARE, 5, 5, "two\nlines"),
    figure(SHARE, 0, 7, "Ynys Môn"),
    figure(SHARE, 0, 0),
    figure(AVERAGE, 1, 3),
    figure(AVERAGE, 1, 3_000_000),
    figure(AVERAGE, Decimal("0.000001"), 7),
    figure(AVERAGE, Decimal("-0.3"), 7),
    figure(AVERAGE, 9_000_000_000_000, Decimal("0.0007")),
    figure(RATE, 661, Decimal("100000.3")),
)


def written(figures: Series) -> str:
    out = io.StringIO(newline="")
    write_csv(figures, out)
    return out.getvalue()


def one_by_one(figures: Series) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns_of(figures))
    writer.writerows(rows(figures))
    return out.getvalue()


@pytest.mark.parametrize("at_once", [1, 4, 50_000])
@pytest.mark.parametrize("by_council", [False, True])
def test_whole_columns_read_as_row_after_row(at_once: int, by_council: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write, "AT_ONCE", at_once)
    figures = replace(Series.of(("2017-06",), FIGURES), by_council=by_council)
    assert written(figures) == one_by_one(figures)


def cells(line: str) -> Sequence[str]:
    return next(csv.reader([line]))


def test_what_a_line_says() -> None:
    lines = written(Series.of(("2017-06",), FIGURES)).splitlines()
    assert cells(lines[4]) == ["4.05.01", "three-or-more", "2017-06", "", "", "1", "3", "33.333333333333336", "%"]
    assert cells(lines[3]) == ["4.02.01", "number", "2017-06", "team", "unknown", "12.5", "", "12.5", "children"]
    assert lines[5].startswith('4.05.01,three-or-more,2017-06,team,"North, east",2,3,66.6')


def test_nothing_to_write_is_the_header_alone() -> None:
    assert written(Series.of(("2017-06",), ())) == ",".join(write.COLUMNS) + "\n"
