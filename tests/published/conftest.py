"""The default sample, read and computed once like any delivery."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.published.printed import DefaultSample, default_sample

from parentis.series.figures import Series


@pytest.fixture(scope="package")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the default sample is written."""
    return tmp_path_factory.mktemp("default")


@pytest.fixture(scope="package")
def sample(folder: Path) -> DefaultSample:
    """The default sample with all that its report is made from."""
    return default_sample(folder)


@pytest.fixture(scope="package")
def series(sample: DefaultSample) -> Series:
    """Every figure of the default sample, for June 2017 and the twelve months before."""
    return sample.series
