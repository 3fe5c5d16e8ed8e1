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
    """The fixed series of `known.csv`, a row a numerator or denominator; no other measure has figures."""
    parts: dict[tuple[str, str], dict[str, list[Decimal]]] = {}
    with (Path(__file__).parent / "known.csv").open(encoding="utf-8", newline="") as file:
        for code, key, part, *numbers in list(csv.reader(file))[1:]:
            parts.setdefault((code, key), {})[part] = [Decimal(number) for number in numbers]
    return Series.of(MONTHS, [figure for name, rows in parts.items() for figure in _run(*name, rows)])


def _run(code: str, key: str, rows: dict[str, list[Decimal]]) -> Iterator[Figure]:
    bases = rows.get("denominator") or [None] * len(MONTHS)
    for month, number, base in zip(MONTHS, rows["numerator"], bases, strict=True):
        yield Figure("999", code, key, measure(code, key).kind, month, "", "", number, base)


def check(text: str) -> tuple[Judged, ...]:
    """Every claim of a text, judged by the fixed series."""
    return check_text(paragraphs_of(text), series(), COUNCIL, JUNE)
