"""The same arguments write the same bytes, whatever the process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.sample.conftest import all_bytes

from parentis.sample import SampleSummary, write_sample


def test_a_second_time_gives_the_same_bytes(small_sample: SampleSummary, tmp_path: Path) -> None:
    write_sample(tmp_path, children=200, seed=5)
    assert all_bytes(tmp_path) == all_bytes(small_sample.folder)


@pytest.mark.parametrize("hash_seed", ["1", "77"])
def test_hashing_and_place_in_the_world_change_nothing(tmp_path: Path, hash_seed: str) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    write_sample(here, children=30, seed=9, dirt=True)
    script = (
        "import sys; from pathlib import Path; from parentis.sample import write_sample; "
        "write_sample(Path(sys.argv[1]), children=30, seed=9, dirt=True)"
    )
    settings = {**os.environ, "PYTHONHASHSEED": hash_seed, "TZ": "Pacific/Auckland", "LC_ALL": "C"}
    subprocess.run([sys.executable, "-c", script, str(there)], env=settings, check=True)
    assert all_bytes(there) == all_bytes(here)


def test_another_seed_gives_other_children(small_sample: SampleSummary, tmp_path: Path) -> None:
    write_sample(tmp_path, children=200, seed=6)
    there, here = all_bytes(tmp_path), all_bytes(small_sample.folder)
    assert there["2016-17/episodes.csv"] != here["2016-17/episodes.csv"]
    assert there["visits.csv"] != here["visits.csv"]


def test_the_summary_is_the_same_but_for_the_folder(small_sample: SampleSummary, tmp_path: Path) -> None:
    again = write_sample(tmp_path, children=200, seed=5)
    assert (again.children, again.in_care, again.rows) == (
        small_sample.children,
        small_sample.in_care,
        small_sample.rows,
    )
