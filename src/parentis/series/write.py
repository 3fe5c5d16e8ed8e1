"""Write figures in the form that other programs rely on: one row a figure."""

from __future__ import annotations

import csv
import json
import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TextIO

import numpy as np
import pyarrow as pa

from parentis.indicators import measure
from parentis.series.columns import MILLION, NO_BASE, Columns, number
from parentis.series.figures import Series
from parentis.series.lines import lines_of
from parentis.series.quotients import quotients

COLUMNS = ("code", "measure", "month", "dimension", "group", "numerator", "denominator", "value", "unit")

AT_ONCE = 50_000
WRITERS = min(os.cpu_count() or 1, 8)
"""How many parts are made into text side by side."""

Value = int | float | None


def columns_of(series: Series) -> tuple[str, ...]:
    """The columns that are written: the council first, where there are several."""
    return ("council", *COLUMNS) if series.by_council else COLUMNS


def rows(series: Series) -> Iterator[tuple[str, ...]]:
    """Each figure as text. `value` is unrounded; nothing stands where there is no value."""
    for columns in _in_parts(series.columns):
        yield from zip(
            *_names(series, columns),
            [number_text(each) for each in columns.numerator.tolist()],
            [number_text(each) for each in columns.denominator.tolist()],
            ["" if value is None else str(value) for value in values(columns)],
            _unit_column(columns),
            strict=True,
        )


def write_csv(series: Series, out: TextIO) -> None:
    """CSV with a header row."""
    csv.writer(out, lineterminator="\n").writerow(columns_of(series))
    units = _units(series.columns)
    with ThreadPoolExecutor(WRITERS) as pool:
        waiting: deque[Future[bytes]] = deque()
        for columns in _in_parts(series.columns):
            waiting.append(pool.submit(lines_of, columns, units, series.by_council))
            if len(waiting) > 2 * WRITERS:
                out.write(waiting.popleft().result().decode())
        for lines in waiting:
            out.write(lines.result().decode())


def write_json(series: Series, out: TextIO) -> None:
    """A JSON array of objects; numbers as numbers, null where there is none."""
    named = columns_of(series)
    out.write("[")
    for place, row in enumerate(_typed_rows(series)):
        out.write(",\n " if place else "\n ")
        out.write(json.dumps(dict(zip(named, row, strict=True)), ensure_ascii=False))
    out.write("\n]\n")


def to_arrow(series: Series) -> pa.Table:
    """The same as an Arrow table, for Parquet."""
    columns = series.columns
    text = [pa.array(list(each), pa.string()) for each in _names(series, columns)]
    no_base = columns.denominator == NO_BASE
    return pa.table(
        [
            *text,
            pa.array(columns.numerator / MILLION),
            pa.array(columns.denominator / MILLION, mask=no_base),
            pa.array(values(columns), pa.float64()),
            pa.array(_unit_column(columns), pa.string()),
        ],
        names=list(columns_of(series)),
    )


def values(columns: Columns) -> list[Value]:
    """Every figure's value: a whole number, or the double nearest to it; None where the base is nought."""
    found, told = quotients(columns)
    return [
        None if not there else int(value) if value.is_integer() else value
        for value, there in zip(found.tolist(), told.tolist(), strict=True)
    ]


def number_text(millionths: int) -> str:
    """A count, or a sum of decimals, as text; nothing where there is none."""
    return (
        ""
        if millionths == NO_BASE
        else format(number(millionths), "f")
        if millionths % MILLION
        else str(millionths // MILLION)
    )


def _in_parts(columns: Columns) -> Iterator[Columns]:
    for start in range(0, len(columns), AT_ONCE):
        yield columns.where(np.arange(start, min(start + AT_ONCE, len(columns))))


def _names(series: Series, columns: Columns) -> list[Sequence[str]]:
    """What each figure is known by, column by column."""
    named: list[Sequence[str]] = [
        [columns.measures[place][0] for place in columns.measure.tolist()],
        [columns.measures[place][1] for place in columns.measure.tolist()],
        [columns.months[place] for place in columns.month.tolist()],
        [columns.dimensions[place] for place in columns.dimension.tolist()],
        [columns.groups[place] for place in columns.group.tolist()],
    ]
    if series.by_council:
        named.insert(0, [columns.councils[place] for place in columns.council.tolist()])
    return named


def _units(columns: Columns) -> list[str]:
    """The unit of every measure."""
    return [measure(code, key).unit for code, key, _ in columns.measures]


def _unit_column(columns: Columns) -> list[str]:
    units = _units(columns)
    return [units[place] for place in columns.measure.tolist()]


def _typed_rows(series: Series) -> Iterator[tuple[object, ...]]:
    for columns in _in_parts(series.columns):
        yield from zip(
            *_names(series, columns),
            [_json_number(each) for each in columns.numerator.tolist()],
            [_json_number(each) for each in columns.denominator.tolist()],
            values(columns),
            _unit_column(columns),
            strict=True,
        )


def _json_number(millionths: int) -> Value:
    if millionths == NO_BASE:
        return None
    return millionths / MILLION if millionths % MILLION else millionths // MILLION
