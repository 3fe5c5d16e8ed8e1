"""The attacker holds the public editions and finds no withheld number; of a weakened masker's it finds some."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest
from tests.disclosure.editions import LAST, SMALL, editions_of, figures_of_sample, last_months, window
from tests.disclosure.problem import Named
from tests.disclosure.truth import attack_on

from parentis.disclosure import Published
from parentis.disclosure.cell import NUMERATOR, Cell
from parentis.disclosure.edition import draft
from parentis.disclosure.public import masked
from parentis.disclosure.sensitive import is_few, nature
from parentis.period import Month
from parentis.sample import DEFAULT_SEED
from parentis.series.figures import Series

PAGE = Path(__file__).parents[2] / "docs" / "disclosure.md"
EDITIONS = int(os.environ.get("PARENTIS_ATTACK_EDITIONS", "13"))


@pytest.mark.xdist_group("disclosure")
def test_no_withheld_number_is_recovered(few_children: Series, edition: Published) -> None:
    assert edition.primary > 1000
    assert edition.secondary > 200
    assert attack_on([LAST], [edition], few_children, seconds=1.0).recovered == []


@pytest.mark.xdist_group("disclosure")
def test_without_secondary_suppression_numbers_are_recovered(few_children: Series) -> None:
    weak = with_primary_alone(few_children, LAST)
    found = attack_on([LAST], [weak], few_children, seconds=1.0).recovered
    assert len(found) > 50
    wrong = [(named, value) for named, value in found if weak.edition.cells[cell_of(named)] != value]
    assert wrong == []


@pytest.mark.xdist_group("disclosure")
def test_one_number_too_many_is_enough(few_children: Series, edition: Published) -> None:
    """A masker that forgets the other parts of one total is found out."""
    truth = edition.edition
    target = Cell("4.01.07", "within-20-miles", "numerator", str(LAST))
    assert target in truth.withheld
    others = {cell for cell in truth.withheld if cell.place == target.place and cell.code[:4] == "4.01"} - {target}
    weak = replace(edition, edition=replace(truth, withheld=truth.withheld - others))
    found = attack_on([LAST], [weak], few_children, seconds=1.0).recovered
    assert target.part in {tuple(named.part.split(" ")) for named, _ in found}


@pytest.mark.nightly
def test_thirteen_editions_of_the_sample_council(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The long form: every edition of thirteen months running of a council of the published report's size."""
    started = perf_counter()
    months = last_months(EDITIONS)
    figures = figures_of_sample(tmp_path, EDITIONS)
    editions = editions_of(figures, months)
    made = perf_counter()
    found = attack_on(months, editions, figures)
    took = f"{made - started:.0f} s to make them, {perf_counter() - made:.0f} s to attack them"
    with capsys.disabled():
        print(f"\n{EDITIONS} editions: {found}; {took}")
    assert found.recovered == []


@pytest.mark.nightly
def test_the_page_says_how_much_is_withheld(tmp_path: Path) -> None:
    (made,) = editions_of(figures_of_sample(tmp_path, 1), [LAST])
    in_whole = [each for each in made.series.withheld if not each.dimension]
    figures = [each for each in made.edition.cells if not each.dimension and each.of == NUMERATOR]
    page = " ".join(PAGE.read_text(encoding="utf-8").split())
    assert (
        f"{len(made.edition.cells):,} numbers, {made.primary:,} withheld for being of few, {made.secondary:,} to"
        in page
    )
    assert f"Of the {len(figures):,} figures for the whole council {len(in_whole):,} are withheld" in page


@pytest.mark.nightly
@pytest.mark.parametrize(
    ("children", "seed", "number"),
    [(250, DEFAULT_SEED, 2), (60, DEFAULT_SEED, 2), (250, 1, 3), (120, 3, 3), (100, 4, 3)],
)
def test_editions_of_a_small_council(tmp_path: Path, children: int, seed: int, number: int) -> None:
    months = last_months(number)
    figures = figures_of_sample(tmp_path, number, children, seed)
    assert attack_on(months, editions_of(figures, months), figures).recovered == []


def with_primary_alone(series: Series, month: Month) -> Published:
    """What a masker makes that withholds small numbers of people, and nothing else."""
    shown = window(series, month)
    drafted = draft(shown, str(month), SMALL)
    small = {cell for cell, value in drafted.cells.items() if nature(*cell.part) == "people" and is_few(value, SMALL)}
    edition = replace(drafted, withheld=drafted.withheld | small)
    return Published(masked(shown, edition), edition, len(small), 0)


def cell_of(named: Named) -> Cell:
    code, measure, of = named.part.split(" ")
    return Cell(code, measure, of, named.month, named.dimension, named.group)
