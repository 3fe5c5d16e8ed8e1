"""One small council's public edition, made once: the fewer children, the more small numbers."""

from pathlib import Path

import pytest
from tests.disclosure.editions import LAST, editions_of, figures_of_sample

from parentis.disclosure import Published
from parentis.series.figures import Series


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the sample delivery is written."""
    return tmp_path_factory.mktemp("few")


@pytest.fixture(scope="session")
def few_children(sample_folder: Path) -> Series:
    """The figures of a council with 250 children in three years."""
    return figures_of_sample(sample_folder, editions=1, children=250)


@pytest.fixture(scope="session")
def edition(few_children: Series) -> Published:
    """Its public edition."""
    (made,) = editions_of(few_children, [LAST])
    return made
