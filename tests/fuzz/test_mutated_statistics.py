"""Whatever the bytes of a statistics file, it is read, with findings, or refused in one sentence.

Sixty mutated files in the usual tests; as many as PARENTIS_FUZZ_FILES says in `make fuzz`.
"""

from __future__ import annotations

import os
from pathlib import Path
from random import Random

import pytest
from tests.formats.statistics import files
from tests.fuzz.mutations import LARGE_MUTATIONS, MUTATIONS

from parentis.formats.errors import UnreadableFileError
from parentis.formats.statistics import StatisticsFile, read_statistics
from parentis.store import StatisticsStore

USUAL = 60
MANY = int(os.environ.get("PARENTIS_FUZZ_FILES", "500"))
FILES = (
    files.wide_release(), files.ATTAINMENT, files.PROGRESS, files.ABSENCE, files.placement_stability(),
    files.number_and_rate((2025, "England", 12_000_000, 80_000, 67), (2025, "Kirklees", 96_000, 640, 67)),
    files.populations((2016, "Kirklees", 98542)), files.neighbours_2021(), files.neighbours_2025(),
    files.lait_values(("LAC", 2017, "Kirklees", 70)), files.LAIT_DICTIONARY,
)  # fmt: skip
SMALL = [mutation for mutation in MUTATIONS if mutation not in LARGE_MUTATIONS]


def mutated(folder: Path, number: int) -> Path:
    chance = Random(number)
    path = folder / f"file-{number}.csv"
    path.write_bytes(chance.choice(SMALL)(chance.choice(FILES).encode("utf-8"), chance))
    return path


def read_or_refuse(path: Path) -> StatisticsFile | UnreadableFileError:
    try:
        return read_statistics(path)
    except UnreadableFileError as refused:
        return refused


def one(folder: Path, number: int) -> None:
    path = mutated(folder, number)
    found = read_or_refuse(path)
    if isinstance(found, UnreadableFileError):
        assert found.message.startswith(path.name)
        assert "\n" not in found.message
        return
    assert found.rows
    assert all(figure.value is not None or figure.mark for figure in found.figures)
    assert StatisticsStore(folder / "store").add(found).table("figures").num_rows == len(found.figures)


def test_a_mutated_file_is_read_or_refused(tmp_path: Path) -> None:
    for number in range(USUAL):
        one(tmp_path, number)


@pytest.mark.fuzz
def test_many_mutated_files_are_read_or_refused(tmp_path: Path) -> None:
    for number in range(USUAL, USUAL + MANY):
        one(tmp_path, number)
