"""Running the command line in the tests: as the program itself, and inside this process."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from parentis.cli.app import app
from parentis.cli.errors import ending_well

MONTH = "2017-06"


@dataclass(frozen=True)
class Ended:
    """How a command ended: exit code, what it printed, what it told."""

    code: int
    out: str
    err: str


def parentis(*arguments: str | Path, cwd: Path | None = None, stdin: str = "") -> Ended:
    """The program in a process of its own, piped."""
    done = subprocess.run(
        [sys.executable, "-m", "parentis", *map(str, arguments)],
        cwd=cwd, input=stdin, capture_output=True, text=True, encoding="utf-8", env={**os.environ, "COLUMNS": "100"},
        check=False,
    )  # fmt: skip
    return Ended(done.returncode, done.stdout, done.stderr)


class Inside:
    """The same without a process of its own, which is many times faster."""

    def __init__(self, capture: pytest.CaptureFixture[str]) -> None:
        self._capture = capture

    def __call__(self, *arguments: str | Path) -> Ended:
        """Run it and say how it ended."""
        self._capture.readouterr()
        code = ending_well(lambda: app([str(each) for each in arguments], standalone_mode=False))
        printed = self._capture.readouterr()
        return Ended(code, printed.out, printed.err)


@pytest.fixture
def inside(capsys: pytest.CaptureFixture[str]) -> Inside:
    return Inside(capsys)


@dataclass(frozen=True)
class Job:
    """One run of the main job."""

    ended: Ended
    out: Path
    store: Path


@pytest.fixture
def without_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    """No documents: where they are not the matter of a test, they would take longer than all the rest of it."""
    monkeypatch.setattr("parentis.publish.documents.write_documents", lambda run, out, step: ())


@pytest.fixture(scope="session")
def delivery(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small council's delivery."""
    folder = tmp_path_factory.mktemp("sample") / "delivery"
    assert parentis("sample", folder, "--children", "80", "--seed", "7", "--month", MONTH).code == 0
    return folder


@pytest.fixture(scope="session")
def store(delivery: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that holds it. Nothing is to be loaded into it by a test."""
    folder = tmp_path_factory.mktemp("kept") / "store"
    assert parentis("load", delivery, "--store", folder).code == 0
    return folder


@pytest.fixture(scope="session")
def job(delivery: Path, tmp_path_factory: pytest.TempPathFactory) -> Job:
    """The main job, done once. The tests that look at it are of the group `main-job`, which is one worker's."""
    folder = tmp_path_factory.mktemp("job")
    ended = parentis("run", delivery, "--month", MONTH, "--out", "out", "--store", "store", cwd=folder)
    return Job(ended, folder / "out", folder / "store")
