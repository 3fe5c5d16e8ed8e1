"""Write figures in the form that other programs rely on: one row a figure."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import TextIO

import pyarrow as pa

from parentis.indicators import measure
from parentis.series.figures import Figure, Number

COLUMNS = ("code", "measure", "month", "dimension", "group", "numerator", "denominator", "value", "unit")


def rows(figures: Iterable[Figure]) -> Iterator[tuple[str, ...]]:
    """Each figure as text under COLUMNS. `value` is unrounded; nothing stands where there is no value."""
    for figure in figures:
        yield (
            figure.code,
            figure.measure,
            figure.month,
            figure.dimension,
            figure.group,
            number_text(figure.numerator),
            number_text(figure.denominator),
            value_text(figure.value),
            measure(figure.code, figure.measure).unit,
        )


def write_csv(figures: Iterable[Figure], out: TextIO) -> None:
    """CSV with a header row."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows(figures))


def write_json(figures: Iterable[Figure], out: TextIO) -> None:
    """A JSON array of objects; numbers as numbers, null where there is none."""
    objects = [_typed(figure, row) for figure, row in _with_rows(figures)]
    json.dump(objects, out, ensure_ascii=False, indent=1)
    out.write("\n")


def to_arrow(figures: Iterable[Figure]) -> pa.Table:
    """The same as an Arrow table, for Parquet."""
    listed = [_typed(figure, row) for figure, row in _with_rows(figures)]
    numbers = ("numerator", "denominator", "value")
    schema = pa.schema([(name, pa.float64() if name in numbers else pa.string()) for name in COLUMNS])
    return pa.Table.from_pylist(listed, schema)


def _with_rows(figures: Iterable[Figure]) -> Iterator[tuple[Figure, tuple[str, ...]]]:
    listed = list(figures)
    return zip(listed, rows(listed), strict=True)


def _typed(figure: Figure, row: tuple[str, ...]) -> dict[str, object]:
    entry: dict[str, object] = dict(zip(COLUMNS, row, strict=True))
    value = figure.value
    entry["numerator"] = _json_number(figure.numerator)
    entry["denominator"] = _json_number(figure.denominator)
    entry["value"] = None if value is None else _shortest(value)
    return entry


def _json_number(number: Number | None) -> int | float | None:
    if number is None or isinstance(number, int):
        return number
    return float(number)


def _shortest(value: Fraction) -> int | float:
    return int(value) if value.denominator == 1 else float(value)


def number_text(number: Number | None) -> str:
    """A count, or a sum of decimals, as text; nothing for None."""
    return "" if number is None else format(number, "f") if not isinstance(number, int) else str(number)


def value_text(value: Fraction | None) -> str:
    """The value as text, unrounded: a whole number, or the nearest double in full."""
    return "" if value is None else str(_shortest(value))
