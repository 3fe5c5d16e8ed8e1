"""`parentis control`: process control of any series of dates and values."""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parentis.cli.errors import CallError, DataError
from parentis.cli.options import TableFormat
from parentis.cli.tables import Row, print_table

if TYPE_CHECKING:
    from datetime import date

    from parentis.control import Chart
    from parentis.control.read import Row as FileRow

COLUMNS = ("date", "value", "mean", "lower", "upper", "cause", "type", "variation", "assurance")

# Above this a double no longer holds every whole number.
LARGEST_WHOLE = 2**53


class Better(StrEnum):
    """Which way is good."""

    high = "high"
    low = "low"
    neutral = "neutral"


def _series_file(value: Path) -> Path:
    """A file that is there."""
    if not value.is_file():
        what = "is a folder, not a file" if value.exists() else "is not there"
        raise CallError(f"The series '{value}' {what}.")
    return value


def control(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE.csv", callback=_series_file, help="The series: a CSV with the columns date,value."
        ),
    ],
    better: Annotated[Better, typer.Option("--better", help="Which way is good.")],
    target: Annotated[float | None, typer.Option("--target", help="What the values are to reach.")] = None,
    rebase: Annotated[
        list[str] | None,
        typer.Option("--rebase", metavar="DATE", help="Mean and limits begin anew at this date; may be repeated."),
    ] = None,
    fix_after: Annotated[
        int | None,
        typer.Option("--fix-after", metavar="N", help="Only the first N points, 12 or more, make mean and limits."),
    ] = None,
    no_screen: Annotated[
        bool, typer.Option("--no-screen", help="Keep moving ranges that are out of the ordinary.")
    ] = False,
    form: TableFormat = None,
) -> None:
    """Process control (XmR) of a series: a row a point, with mean, limits and the cause if it stands out.

    Variation and assurance are those of the whole series, the same in each row. Dates are 2017-06-30 or 2017-06, in
    order; an empty value is a point without one.

    \b
    Examples:
      parentis control visited.csv --better high
      parentis control visited.csv --better high --target 85 --rebase 2017-06-30 --format json
    """
    from parentis.control import Better as Good
    from parentis.control import ControlError
    from parentis.control import control as judged
    from parentis.control.limits import FEWEST_FIXED
    from parentis.control.read import read_series

    anew = {text: _rebase_date(text) for text in rebase or ()}
    if fix_after is not None and fix_after < FEWEST_FIXED:
        raise CallError(f"--fix-after {fix_after} is too few for limits: give {FEWEST_FIXED} or more.")
    if target is not None and not math.isfinite(target):
        raise CallError(f"--target {target} is no number that a value could reach.")
    try:
        rows = read_series(file)
        chart = judged(
            [row.day for row in rows],
            [row.value for row in rows],
            Good(better),
            target=target,
            rebase=anew.values(),
            fix_after=fix_after,
            screen=not no_screen,
        )
    except ControlError as fault:
        raise DataError(str(fault)) from fault
    print_table(COLUMNS, _rows(rows, chart), form)
    for note in _notes(rows, chart, anew):
        print(note, file=sys.stderr)


def _rebase_date(text: str) -> date:
    from parentis.control.read import day_of

    try:
        return day_of(text)
    except ValueError:
        raise CallError(f"--rebase {text} is no date: write it as in the file, as 2017-06-30 or 2017-06.") from None


def _rows(rows: Sequence[FileRow], chart: Chart) -> Iterator[Row]:
    assurance = chart.assurance.value if chart.assurance else None
    for row, point in zip(rows, chart.points, strict=True):
        yield (
            row.text,
            _as_written(row.value),
            point.mean,
            point.lower,
            point.upper,
            point.cause.value,
            point.type.value,
            chart.variation.value,
            assurance,
        )


def _as_written(value: float | None) -> float | int | None:
    """A whole number without a point."""
    return int(value) if value is not None and value.is_integer() and abs(value) < LARGEST_WHOLE else value


def _months_without_a_row(rows: Sequence[FileRow]) -> list[str]:
    """The months that a series of months skips; none where its dates are of no month, or several are of one."""
    from parentis.period import Month

    numbers = [Month.of(row.day).index for row in rows]
    steps = [after - before for before, after in pairwise(numbers)]
    # A series by quarter or year skips none: most of its steps are longer.
    if 0 in steps or steps.count(1) * 2 <= len(steps):
        return []
    skipped = [number for before, after in pairwise(numbers) for number in range(before + 1, after)]
    return [str(Month.from_index(number)) for number in skipped]


def _notes(rows: Sequence[FileRow], chart: Chart, anew: Mapping[str, date]) -> Iterator[str]:
    """What a reader of the table should know of its limits."""
    from parentis.control import FEWEST_FOR_LIMITS

    days = {row.day for row in rows}
    for text, day in anew.items():
        if day not in days:
            yield f"The rebase at {text} does nothing: the series has no such date."
    if missing := _months_without_a_row(rows):
        what = missing[0] if len(missing) == 1 else f"{missing[0]} and {len(missing) - 1} more months"
        yield (
            f"There is no row of {what}, so that what stands before and after it counts as following each other: give "
            "a row with an empty value for a month without one."
        )
    for group in chart.groups:
        first, points = rows[group.start].text, group.stop - group.start
        if group.limits.lower is None:
            yield f"No limits from {first}: values that follow each other do not show how far they move."
        elif group.limits.constant:
            yield f"No variation from {first}: every value that makes the limits is {group.limits.mean:g}."
        elif group.limits.without_width:
            yield (
                f"Limits without width from {first}: few values differ from the one before, and each step was left out "
                "as out of the ordinary, so that every value off the mean stands out; --no-screen keeps them."
            )
        elif group.is_trial:
            yield (
                f"Trial limits from {first}: {points} points, and limits hold from {FEWEST_FOR_LIMITS} on; they will "
                "move with the next ones."
            )
