"""Choosing the households: who asked about adopting and fostering, and who was approved."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from parentis.sample.chosen import CHOSEN_FOR, HOUSEHOLDS_POOL
from parentis.sample.council_file import council_text, write_council_file
from parentis.sample.csv_files import write_rows
from parentis.sample.files import Sample
from parentis.sample.population import population
from parentis.sample.records import Records
from parentis.sample.seed import DEFAULT_SEED
from parentis.sample.write_delivery import HOUSEHOLDS
from steering import told
from steering.asked import MONTHS, between, of_report
from steering.contributions import Contributions, of_files
from steering.search import Search
from steering.sums import Sum

CODES = {
    "adopters": ("6.01",),
    "fostering_enquiries": ("6.02.01",),
    "foster_carers": ("6.02.02", "6.02.07"),
}
HARD = 5.0


def chosen(before: Mapping[str, Sequence[int]], rounds: int) -> dict[str, list[int]]:
    """Places in the pool of the households chosen, by the file they are in; from chance where there are none before."""
    found = {}
    with tempfile.TemporaryDirectory() as aside:
        folder = Path(aside)
        rows = _write_pool(folder)
        for name, letter, _ in HOUSEHOLDS:
            ids = {f"{letter}{number:05d}": str(number - 1) for number in range(1, rows[name] + 1)}
            found[name] = _of_kind(name, of_files(folder, ids, CODES[name]), before.get(name), rounds)
    return found


def _write_pool(folder: Path) -> dict[str, int]:
    """A delivery of a few children and all households of the pool; how many there are in each file."""
    children, _ = population(DEFAULT_SEED, CHOSEN_FOR, 20)
    sample = Sample(CHOSEN_FOR, children, Records(DEFAULT_SEED, CHOSEN_FOR, children), HOUSEHOLDS_POOL)
    counted = {}
    for file in sample.files():
        write_rows(folder / file.path, file.columns, file.rows)
        counted[file.path.removesuffix(".csv")] = len(file.rows)
    write_council_file(folder, council_text(1.0))
    return counted


def _of_kind(name: str, adds: Contributions, before: Sequence[int] | None, rounds: int) -> list[int]:
    sums = [*of_report(adds, CODES[name], weight=50), *_in_between(name, adds), *told.of_households(adds, name)]
    start = np.zeros(len(adds.keys))
    if before is None:
        random = np.random.default_rng(4)
        before = random.choice(len(start), int(len(start) / HOUSEHOLDS_POOL), replace=False).tolist()
    start[list(before)] = 1
    found = Search(sums, start, {}, HARD).run(rounds)
    for each in sums:
        if each.outside(found) > 1e-4:
            print(f"{each.name:60} {each.adds @ found:10.2f} not in {each.low} to {each.high}")
    return [int(place) for place in np.flatnonzero(found)]


def _in_between(name: str, adds: Contributions) -> Iterator[Sum]:
    """Months for which nothing was printed, and how many there are in all."""
    usual = len(adds.keys) / HOUSEHOLDS_POOL
    yield Sum("~households", np.ones(len(adds.keys)), usual * 0.93, usual * 1.07, 1.0)
    if name == "adopters":
        yield from between(adds, "6.01.02", "enquiries-12m", {"2016-07": 200, "2017-04": 130, "2017-06": 152}, 6)
        yield from between(adds, "6.01.01", "approved-12m", {"2016-07": 11, "2016-09": 12, "2017-06": 31}, 3)
    elif name == "fostering_enquiries":
        yield from _near(adds, "6.02.01", "contacts", 25, 8)
        yield from _near(adds, "6.02.01", "responses", 21, 7)
    else:
        yield from _near(adds, "6.02.07", "in-house", 1.5, 1.5)
        for month in MONTHS:
            adding = adds.numerator("6.02.02", "households", month)
            yield Sum(f"~mainstream households {month}", adding, 155, 172, 0.5)
        yield from between(adds, "6.02.02", "households", {"2016-06": 166, "2017-06": 160}, 4)


def _near(adds: Contributions, code: str, measure: str, middle: float, allowed: float) -> Iterator[Sum]:
    months: Sequence[str] = [month for month in MONTHS if month not in ("2017-04", "2017-06")]
    for month in months:
        adding = adds.numerator(code, measure, month)
        yield Sum(f"~{code} {measure} {month}", adding, middle - allowed, middle + allowed, 0.5)
