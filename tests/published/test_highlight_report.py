"""The default sample's figures are those of the published report, but for those that the page names, and only those."""

from __future__ import annotations

import pytest
from tests.published.page import ALL, CONTRADICTORY, PAGE, contradictory, counted, keys_under, table
from tests.published.printed import Printed, figures, found

from parentis.series.figures import Series

# One process computes the sample for all of them.
pytestmark = pytest.mark.xdist_group("published")


@pytest.mark.parametrize("printed", [pytest.param(each, id="-".join(each.key)) for each in figures()])
def test_a_figure_is_as_printed_or_the_page_says_why_not(series: Series, printed: Printed) -> None:
    assert found(series, printed).matches(printed) is (printed.key not in keys_under(CONTRADICTORY))


def test_no_figure_is_excused_twice() -> None:
    excused = keys_under(CONTRADICTORY)
    assert len(excused) == len(set(excused))
    assert set(excused) <= {each.key for each in figures()}


def test_the_page_has_the_proof_of_each_contradiction() -> None:
    assert contradictory() in PAGE.read_text(encoding="utf-8")


def test_the_page_has_every_figure_as_it_is(series: Series) -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert f"**{counted(series)}**" in page
    assert page.partition(f"{ALL}\n")[2].strip().endswith(table(series))
