"""Samples that several tests look at, written once."""

from __future__ import annotations

from pathlib import Path

import pytest

from parentis.sample import SampleSummary, write_sample


@pytest.fixture(scope="session")
def default_sample(tmp_path_factory: pytest.TempPathFactory) -> SampleSummary:
    """The sample that `parentis sample DIR` writes."""
    return write_sample(tmp_path_factory.mktemp("default"))


@pytest.fixture(scope="session")
def small_sample(tmp_path_factory: pytest.TempPathFactory) -> SampleSummary:
    """A sample of 200 children, with another seed."""
    return write_sample(tmp_path_factory.mktemp("small"), children=200, seed=5)


@pytest.fixture(scope="session")
def dirty_sample(tmp_path_factory: pytest.TempPathFactory) -> SampleSummary:
    """A sample with faults."""
    return write_sample(tmp_path_factory.mktemp("dirty"), children=400, seed=5, dirt=True)


@pytest.fixture(params=["default_sample", "small_sample"])
def any_sample(request: pytest.FixtureRequest) -> SampleSummary:
    """Each clean sample in turn."""
    sample: SampleSummary = request.getfixturevalue(request.param)
    return sample


def all_bytes(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its path in it."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
