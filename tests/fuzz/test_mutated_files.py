"""Whatever the bytes of a delivery's file, `parentis check` ends with 0, 1 or 2 and one clear line.

Forty mutated files in the usual tests; as many as PARENTIS_FUZZ_FILES says, 500 if it does not, in `make fuzz`.
"""

from __future__ import annotations

import csv
import hashlib
import io
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from tests.fuzz.mutations import LARGE_MUTATIONS, MUTATIONS, ONE_LARGE_IN
from tests.fuzz.whole_delivery import whole_delivery

from parentis.cli.app import app
from parentis.cli.errors import ending_well

USUAL = 40
MANY = int(os.environ.get("PARENTIS_FUZZ_FILES", "500"))
# Half of the cases spoil one of these, which the delivery cannot do without in one year at least.
WEIGHTY = ("2015-16/header.csv", "2015-16/episodes.csv", "2016-17/header.csv", "2016-17/episodes.csv")
HANGS_AFTER = 180  # seconds; far more than the slowest case needs on a busy machine

FILES = whole_delivery(Random(0))


@pytest.fixture(scope="module")
def beside_a_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store in it, made from the delivery before anything went wrong."""
    folder = tmp_path_factory.mktemp("work")
    delivery = folder / "delivery"
    write(delivery, FILES)
    store = folder / "parentis-store"
    loaded = ["load", str(delivery), "--store", str(store)]
    assert ending_well(lambda: app(loaded, standalone_mode=False)) == 0
    return folder


@pytest.fixture(autouse=True)
def no_hang() -> Iterator[None]:
    """Break off a case that has hung."""

    def told(*_: object) -> None:
        raise TimeoutError(f"still at it after {HANGS_AFTER} seconds")

    before = signal.signal(signal.SIGALRM, told)
    signal.alarm(HANGS_AFTER)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def write(folder: Path, files: dict[str, bytes]) -> None:
    """Write files into a folder and the folders below it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def mutated(case: int) -> dict[str, bytes]:
    """The delivery with one file spoilt in one or two ways, always the same ones for a case."""
    chance = Random(case)
    name = chance.choice(WEIGHTY) if chance.random() < 0.5 else chance.choice(sorted(FILES))
    content = FILES[name]
    if case % ONE_LARGE_IN == ONE_LARGE_IN - 1:
        return FILES | {name: chance.choice(LARGE_MUTATIONS)(content, chance)}
    content = chance.choice(MUTATIONS)(content, chance)
    if content and chance.random() < 0.2:
        content = chance.choice(MUTATIONS[-3:])(content, chance)
    return FILES | {name: content}


def digest_of(folder: Path) -> str:
    """A digest over every file of a folder: name, content, and when it was last changed."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        digest.update(f"{path.relative_to(folder)} {path.stat().st_mtime_ns}".encode())
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()


def ends_well(case: int, beside: Path, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
    write(folder, mutated(case))
    before = digest_of(beside / "parentis-store")
    here = Path.cwd()
    os.chdir(beside)
    try:
        capture.readouterr()
        code = ending_well(lambda: app(["check", str(folder)], standalone_mode=False))
    finally:
        os.chdir(here)
    printed = capture.readouterr()
    assert code in (0, 1, 2)
    assert "Traceback" not in printed.err
    assert "a fault of its own" not in printed.err
    assert len(printed.err.splitlines()) == 1
    findings = list(csv.DictReader(io.StringIO(printed.out)))
    assert (code == 1) == any(finding["severity"] == "error" for finding in findings)
    assert all(finding["message"].endswith(".") for finding in findings)
    assert digest_of(beside / "parentis-store") == before


@pytest.mark.parametrize("case", range(USUAL))
def test_a_mutated_file_ends_well(
    case: int, beside_a_store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ends_well(case, beside_a_store, tmp_path, capsys)


@pytest.mark.fuzz
@pytest.mark.parametrize("case", range(USUAL, USUAL + MANY))
def test_many_mutated_files_end_well(
    case: int, beside_a_store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ends_well(case, beside_a_store, tmp_path, capsys)
