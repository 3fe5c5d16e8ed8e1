"""The default sample has the official numbers of the council at 31 March 2017, but for those with a proof."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.published import official_statistics
from tests.published.page import OFFICIAL, PAGE, statistics, statistics_counted
from tests.published.proofs import contradictory_statistics

from parentis.series.figures import Series

pytestmark = pytest.mark.xdist_group("published")


@pytest.fixture(scope="module")
def counted(folder: Path, series: Series) -> dict[str, float]:
    """The numbers of the sample's files, which the series was computed from."""
    return official_statistics.counted(folder)


@pytest.mark.parametrize("column", list(official_statistics.published()))
def test_a_number_is_the_published_one_or_cannot_be(counted: dict[str, float], column: str) -> None:
    excused = column in [name for name, _ in contradictory_statistics()]
    assert (counted[column] == float(official_statistics.published()[column])) is not excused


def test_the_page_says_how_many_agree_and_why_not_the_others(folder: Path, series: Series) -> None:
    section, _, _ = PAGE.read_text(encoding="utf-8").partition(f"\n{OFFICIAL}\n")[2].partition("\n## ")
    assert f"**{statistics_counted(folder)}**" in section
    assert statistics(folder) in section
