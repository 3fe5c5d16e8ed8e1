"""Write figures in the form that other programs rely on: one row a figure."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TextIO

import numpy as np
import pyarrow as pa

from parentis.indicators import measure
from parentis.series.columns import MILLION, NO_BASE, Columns, Integers, number
from parentis.series.figure import PER
from parentis.series.figures import Series

COLUMNS = ("code", "measure", "month", "dimension", "group", "numerator", "denominator", "value", "unit")

AT_ONCE = 50_000
EXACT = 2**53
"""Whole numbers to here are exact as doubles, so one division of two of them gives the nearest double there is."""

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
            _units(columns),
            strict=True,
        )


def write_csv(series: Series, out: TextIO) -> None:
    """CSV with a header row."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns_of(series))
    writer.writerows(rows(series))


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
            pa.array(_units(columns), pa.string()),
        ],
        names=list(columns_of(series)),
    )


def values(columns: Columns) -> list[Value]:
    """Every figure's value: a whole number, or the double nearest to it; None where the base is nought."""
    per = np.array([PER[kind] for _, _, kind in columns.measures], np.int64)[columns.measure]
    no_base = columns.denominator == NO_BASE
    bases = np.where(no_base, MILLION, columns.denominator)
    with np.errstate(divide="ignore", invalid="ignore"):
        found = _nearest(columns.numerator, bases, np.where(no_base, 1, per))
    return [
        None if not base else int(value) if value.is_integer() else value
        for value, base in zip(found, bases.tolist(), strict=True)
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


def _nearest(numerator: Integers, base: Integers, per: Integers) -> list[float]:
    """numerator / base * per, each rounded once."""
    common = np.gcd(numerator, base)
    common[common == 0] = 1
    over, under = numerator // common, base // common
    found: list[float] = (over * per / under).tolist()
    for place in np.flatnonzero((np.abs(over) > EXACT // per) | (np.abs(under) > EXACT)).tolist():
        found[place] = float(Fraction(int(over[place])) / int(under[place]) * int(per[place]))
    return found


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
    units = [measure(code, key).unit for code, key, _ in columns.measures]
    return [units[place] for place in columns.measure.tolist()]


def _typed_rows(series: Series) -> Iterator[tuple[object, ...]]:
    for columns in _in_parts(series.columns):
        yield from zip(
            *_names(series, columns),
            [_json_number(each) for each in columns.numerator.tolist()],
            [_json_number(each) for each in columns.denominator.tolist()],
            values(columns),
            _units(columns),
            strict=True,
        )


def _json_number(millionths: int) -> Value:
    if millionths == NO_BASE:
        return None
    return millionths / MILLION if millionths % MILLION else millionths // MILLION
