"""A small fixed series, and the checking of a text against it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path

from parentis.claims import Judged, check_text, paragraphs_of
from parentis.council import Council
from parentis.indicators import measure
from parentis.period import Month
from parentis.series.figures import Figure, Series

JUNE = Month.parse("2017-06")
MONTHS = tuple(str(JUNE.less(months)) for months in reversed(range(13)))

COUNCIL = Council.model_validate(
    {
        "name": "Anywhere",
        "ons_code": "E08000099",
        "dfe_number": "999",
        "population": {"by_year": {2016: 90_000}},
        "report": {"decimals": 1},
        "targets": [
            {
                "indicator": "4.02.07",
                "measure": "at-home",
                "of": "numerator",
                "better": "low",
                "milestones": [{"by": "2017-07", "value": 30}, {"by": "2017-12", "value": 20}],
            },
            {"indicator": "4.05.01", "measure": "three-or-more", "milestones": [{"by": "2017-12", "value": 10}]},
            {
                "indicator": "4.07.01",
                "measure": "six-weeks",
                "milestones": [{"by": "2017-09", "value": 85}, {"by": "2018-03", "value": 98}],
            },
        ],
    }
)


@cache
def series() -> Series:
    """The fixed series of `known.csv`; no other measure has figures."""
    return series_of(Path(__file__).parent / "known.csv")


def series_of(path: Path) -> Series:
    """The series of a file with a row a numerator or denominator and a column a month or year, empty where none is.

    It may have columns for a dimension and a group of it; without, every figure is the whole council's.
    """
    parts: dict[tuple[str, ...], dict[str, dict[str, Decimal]]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        for row in rows:
            key = row.pop("code"), row.pop("measure"), row.pop("dimension", ""), row.pop("group", "")
            part = row.pop("part")
            parts.setdefault(key, {})[part] = {month: Decimal(number) for month, number in row.items() if number}
        months = tuple(each for each in rows.fieldnames or () if each[:1].isdigit() and "/" not in each)
    return Series.of(months, [figure for name, told in parts.items() for figure in _run(*name, told)])


def _run(code: str, key: str, dimension: str, group: str, told: dict[str, dict[str, Decimal]]) -> Iterator[Figure]:
    bases = told.get("denominator", {})
    for month, number in told["numerator"].items():
        yield Figure("999", code, key, measure(code, key).kind, month, dimension, group, number, bases.get(month))


def check(text: str) -> tuple[Judged, ...]:
    """Every claim of a text, judged by the fixed series."""
    return check_text(paragraphs_of(text), series(), COUNCIL, JUNE)
