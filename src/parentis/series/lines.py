"""Figures as lines of CSV, whole columns at a time: a country has millions, and Python takes a second for each half."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from parentis.series.columns import MILLION, NO_BASE, Columns, Integers, Mask, number
from parentis.series.quotients import quotients

# Between these Arrow writes a double as Python does: the shortest digits that give it again, without an exponent.
LEAST_PLAIN, MOST_PLAIN = 1e-3, 1e15


def lines_of(columns: Columns, units: Sequence[str], with_council: bool) -> bytes:
    """One line a figure, in UTF-8: its names, numerator, denominator, unrounded value and unit (by measure)."""
    measures = [_line((code, key)) for code, key, _ in columns.measures]
    named = [
        _named(measures, columns.measure),
        *(
            _named([_line((label,)) for label in labels], places)
            for labels, places in (
                (columns.months, columns.month),
                (columns.dimensions, columns.dimension),
                (columns.groups, columns.group),
            )
        ),
    ]
    if with_council:
        named.insert(0, _named([_line((label,)) for label in columns.councils], columns.council))
    joined = pc.binary_join_element_wise(
        *named,
        _sums(columns.numerator),
        _sums(columns.denominator),
        _values(columns),
        _named([f"{_line((unit,))}\n" for unit in units], columns.measure),
        ",",
    )
    # A column of texts lies in memory as one text.
    _, ends, text = joined.buffers()
    first, last = (int(np.frombuffer(ends, np.int32)[joined.offset + place]) for place in (0, len(joined)))
    return text[first:last].to_pybytes() if len(joined) else b""


def _line(cells: Iterable[str]) -> str:
    """Cells as CSV has them, without the end of the line."""
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerow(cells)
    line = written.getvalue()[:-1]
    return "" if line == '""' else line  # the one empty cell of a line


def _named(labels: Sequence[str], places: Integers) -> pa.Array:
    return pa.array(labels, pa.string()).take(pa.array(places))


def _sums(millionths: Integers) -> pa.Array:
    """Counts and sums of decimals; nothing where there is none."""
    told = millionths != NO_BASE
    whole = np.where(told, millionths // MILLION, 0)
    text = pc.if_else(pa.array(told), pa.array(whole).cast(pa.string()), "")
    parted = told & (millionths % MILLION != 0)
    return _put(text, parted, (format(number(each), "f") for each in millionths[parted].tolist()))


def _values(columns: Columns) -> pa.Array:
    """Values: whole ones without a point, nothing where the base is nought."""
    found, told = quotients(columns)
    plain = np.where(told, found, 0.0)
    size = np.abs(plain)
    whole = (size < MOST_PLAIN) & (plain == np.floor(plain))
    text = pc.if_else(
        pa.array(whole),
        pa.array(np.where(whole, plain, 0).astype(np.int64)).cast(pa.string()),
        pa.array(plain).cast(pa.string()),
    )
    text = pc.if_else(pa.array(told), text, "")
    other = told & ~whole & ((size < LEAST_PLAIN) | (size >= MOST_PLAIN))
    return _put(text, other, (str(int(each) if each.is_integer() else each) for each in plain[other].tolist()))


def _put(texts: pa.Array, at: Mask, written: Iterable[str]) -> pa.Array:
    """The texts with others at some places, few if any, where a number needs care."""
    return pc.replace_with_mask(texts, pa.array(at), pa.array(list(written), pa.string())) if at.any() else texts
