"""A store of several councils, computed on a real standalone Spark cluster, gives every figure that DuckDB gives."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cluster.cluster import cluster, settings

from parentis.checks import checked
from parentis.sample.national import write_store

pytestmark = pytest.mark.cluster

MONTH = "2017-06"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five councils with 400 children, in a folder whose name would mean something to a shell."""
    folder = tmp_path_factory.mktemp("store") / "a region [five], {all}"
    assert len(list(write_store(folder, councils=5, children=400, seed=7, check=checked))) == 5
    return folder


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a master with two workers."""
    with cluster(tmp_path_factory.mktemp("cluster"), workers=2) as address:
        yield address


def computed(store: Path, out: Path, engine: str, months: int, environment: dict[str, str]) -> list[str]:
    """The lines of the figures that the command line writes."""
    shown = ["--month", MONTH, "--months", str(months)]
    # In the folder above the store's: the store's name alone must be enough for the driver and the executors.
    ended = subprocess.run(
        [sys.executable, "-m", "parentis", "compute", *shown, "--store", store.name, "--engine", engine, "--out", out],
        env=environment,
        cwd=store.parent,
        capture_output=True,
        text=True,
    )
    assert ended.returncode == 0, ended.stderr
    return out.read_text("utf-8").splitlines()


@pytest.mark.parametrize(("kept", "months"), [("with the executors", 13), ("in a folder", 1)])
def test_every_figure_is_equal(store: Path, master: str, tmp_path: Path, kept: str, months: int) -> None:
    folder = {"PARENTIS_SPARK_CHECKPOINTS": str(tmp_path / "kept")} if kept == "in a folder" else {}
    environment = settings(master, PARENTIS_SPARK_PARTITIONS="2", **folder)
    on_cluster = computed(store, tmp_path / "spark.csv", "spark", months, environment)
    in_process = computed(store, tmp_path / "duckdb.csv", "duckdb", months, dict(os.environ))
    assert len(in_process) > 1_000 * months
    different = [pair for pair in zip(on_cluster, in_process, strict=True) if pair[0] != pair[1]]
    assert different == []


def test_both_workers_worked(store: Path, master: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Each worker was given an executor: otherwise a cluster of one would have been tried."""
    assert store.exists()
    folders = list(tmp_path_factory.getbasetemp().glob("cluster*/worker?/app-*"))
    assert {folder.parent.name for folder in folders} == {"worker0", "worker1"}
