"""The files that name what was chosen, beside the simulation that reads them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import parentis.sample
from parentis.sample.child import Steered
from parentis.sample.chosen import Lives

FOLDER = Path(parentis.sample.__file__).parent
LIVES, HOUSEHOLDS = FOLDER / "chosen_lives.csv", FOLDER / "chosen_households.csv"
KINDS = (
    "visits",
    "reviews",
    "missing",
    "return interviews",
    "peps",
    "attendance",
    "provision",
    "attainment",
    "health",
    "surveillance",
    "offences",
    "leaving care",
    "cases",
    "workers",
)
"""Kinds of record of which another draw can be kept, as the simulation names them."""


def write_lives(lives: Lives) -> None:
    """Write `chosen_lives.csv`."""
    rows = [
        (month, number, _detail(steered), *(steered.draws.get(kind) or "" for kind in KINDS))
        for month in sorted(lives)
        for number, steered in sorted(lives[month].items())
    ]
    _write(LIVES, ("month", "number", "detail", *KINDS), rows)


def write_households(places: Mapping[str, Sequence[int]], staff: int) -> None:
    """Write `chosen_households.csv`."""
    rows = [(kind, place) for kind in sorted(places) for place in sorted(places[kind])]
    _write(HOUSEHOLDS, ("kind", "place"), [*rows, ("staff", staff)])


def _detail(steered: Steered) -> str:
    if steered.back_after is not None:
        return f"back after {steered.back_after}"
    if steered.by_consent:
        return "by consent"
    return "" if steered.end_known else "end not known"


def _write(path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)
