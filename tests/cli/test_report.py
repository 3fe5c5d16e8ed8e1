"""`parentis report`: the documents that the main job wrote, again from the store."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import MONTH, Inside, Job, parentis

pytestmark = pytest.mark.xdist_group("main-job")


def test_it_writes_the_same_bytes_as_the_run(job: Job, inside: Inside, tmp_path: Path) -> None:
    ended = inside("report", "--month", MONTH, "--out", tmp_path / "again", "--store", job.store)
    assert (ended.code, ended.err) == (0, "")
    written = {path.name: path.read_bytes() for path in (tmp_path / "again").iterdir()}
    assert written == {name: content for name, content in _documents(job.out).items() if name in written}
    assert len(written) == 7


def _documents(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in out.iterdir()}


def test_a_store_without_the_council_is_a_call_at_fault(job: Job, inside: Inside, tmp_path: Path) -> None:
    ended = inside("report", "--month", MONTH, "--out", tmp_path / "out", "--store", job.store, "--authority", "999")
    assert ended.code == 2
    assert "has no load of council 999: it has 382" in " ".join(ended.err.split())
    assert not (tmp_path / "out").exists()


def test_a_store_that_is_not_there_is_a_call_at_fault(tmp_path: Path) -> None:
    ended = parentis("report", "--month", MONTH, "--out", tmp_path / "out", "--store", tmp_path / "none")
    assert ended.code == 2
    assert "There is no store at" in ended.err
