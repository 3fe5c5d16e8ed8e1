"""What each child adds to each figure: worked out by the program itself, from files like any others."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tests.published import official_statistics

from parentis.formats.delivery import read_delivery
from parentis.indicators import MEASURES, Measure
from parentis.period import Month
from parentis.sample.council_file import council_text, write_council_file
from parentis.sample.csv_files import write_rows
from parentis.sample.files import Sample
from parentis.series.compute import Computation
from parentis.series.evidence import evidence
from parentis.series.record import CouncilRecord, Record

Vector = NDArray[np.float64]
Cell = tuple[str, str, str]  # code, measure, month
MONTH = Month.parse("2017-06")
SCHOOL_YEAR = "2015/16"


@dataclass(frozen=True)
class Contributions:
    """For each figure what each subject adds to its numerator and its base; official numbers likewise.

    bases: how large the bases are as things are chosen, where that is not the sum of everyone's
    """

    keys: tuple[str, ...]
    figures: dict[Cell, tuple[Vector, Vector]]
    official: dict[str, Vector]
    bases: Mapping[Cell, float] = field(default_factory=dict)

    def numerator(self, code: str, measure: str, month: str) -> Vector:
        """What each subject adds to the numerator."""
        return self.figures[code, measure, month][0]

    def base(self, code: str, measure: str, month: str) -> Vector:
        """What each subject adds to the base."""
        return self.figures[code, measure, month][1]

    def number(self, column: str) -> Vector:
        """What each child adds to an official number."""
        return self.official.get(column, np.zeros(len(self.keys)))


def of_sample(sample: Sample, codes: Sequence[str], official: bool = True) -> Contributions:
    """What each child of a sample adds to the figures of indicators whose code begins as one of `codes`."""
    with tempfile.TemporaryDirectory() as aside:
        folder = Path(aside)
        for file in sample.files():
            write_rows(folder / file.path, file.columns, file.rows)
        write_council_file(folder, council_text(sample.scale))
        return of_files(folder, {child.child_id: child.key for child in sample.children}, codes, official)


def of_files(folder: Path, keys: dict[str, str], codes: Sequence[str], official: bool = False) -> Contributions:
    """The same of files; `keys` says which subjects are looked for, by their ids, and what to call them."""
    place = {subject: number for number, subject in enumerate(keys)}
    figures: dict[Cell, tuple[Vector, Vector]] = {}
    read = read_delivery(folder)
    assert read.council is not None
    record = Record(read.tables, (CouncilRecord(read.council.dfe_number, read.council, read.delivered),))
    with Computation.of(record, MONTH) as computation:
        for measure in MEASURES:
            if measure.code.startswith(tuple(codes)):
                for month in (SCHOOL_YEAR,) if measure.period == "year" else computation.months:
                    figures[measure.code, measure.measure, month] = _summed(computation, measure, month, place)
    numbers: defaultdict[str, Vector] = defaultdict(lambda: np.zeros(len(place)))
    if official:
        for column, child, adds in official_statistics.cases(folder):
            numbers[column][place[child]] += adds
    return Contributions(tuple(keys.values()), figures, dict(numbers))


def _summed(computation: Computation, measure: Measure, month: str, place: dict[str, int]) -> tuple[Vector, Vector]:
    numerator, base = np.zeros(len(place)), np.zeros(len(place))
    rows = evidence(computation, measure, month)
    columns = (rows.column(name).to_pylist() for name in ("subject", "numerator", "denominator"))
    for subject, adds, of in zip(*columns, strict=True):
        if subject in place:
            numerator[place[subject]] += float(adds or 0)
            base[place[subject]] += float(of or 0)
    return numerator, base
