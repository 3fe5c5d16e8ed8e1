"""What each program of a benchmark is asked for, and the form in which it leaves its figures to be compared."""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

COLUMNS = ("council", "code", "measure", "month", "dimension", "group", "numerator", "denominator")
TWELVE = (
    *("4.01.01:starts", "4.01.05:inside", "4.01.07:20-miles-or-more", "4.02.01:number", "4.02.02:full-care-order"),
    *("4.02.02:section-20", "4.02.03:placed-for-adoption", "4.02.07:at-home", "4.04.01:leavers", "4.04.03:positive"),
    *("4.05.01:three-or-more", "4.07.01:six-weeks"),
)
"""What is done by hand and in pandas: a measure or two of each of the large relations."""

Cells = dict[tuple[str, ...], tuple[str, str]]


def asked_for(about: str | None) -> argparse.Namespace:
    """The store, the month and how many months, and where to write the figures."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("store", type=Path)
    parser.add_argument("--month", required=True)
    parser.add_argument("--months", type=int, default=13)
    parser.add_argument("--figures", type=Path, required=True)
    return parser.parse_args()


def write_figures(path: Path, figures: Iterable[Sequence[object]]) -> None:
    """Figures in the order of `COLUMNS`, as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(figures)


def compare(program: Path, by_hand: Path) -> str:
    """Hold every figure by hand against the program's; what was compared. SystemExit when one differs."""
    hand_made = _cells(by_hand)
    measures = {key[1:3] for key in hand_made}
    programs = {key: value for key, value in _cells(program).items() if key[1:3] in measures}
    if len({key[0] for key in programs}) == 1:  # a store of one council does not name it
        hand_made = {("", *key[1:]): value for key, value in hand_made.items()}
    different = [key for key in programs.keys() | hand_made.keys() if programs.get(key) != hand_made.get(key)]
    if different:
        first = sorted(different)[0]
        sys.exit(
            f"{len(different)} figures differ, the first of them {' '.join(first)}: "
            f"{programs.get(first)} and by hand {hand_made.get(first)}"
        )
    return f"All {len(hand_made):,} figures of the {len(measures)} measures agree."


def _cells(path: Path) -> Cells:
    """Numerator and denominator of each cell, as text."""
    with path.open(encoding="utf-8", newline="") as file:
        return {
            (row.get("council", ""), *(row[name] for name in COLUMNS[1:6])): (row["numerator"], row["denominator"])
            for row in csv.DictReader(file)
        }
