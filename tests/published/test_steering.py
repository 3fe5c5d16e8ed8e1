"""How the default sample is chosen: the searches find what there is, and the program knows nothing of it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from steering.asked import share
from steering.search import Search
from steering.sums import Sum
from steering.switch import Switch
from steering.together import Together

SOURCES = Path(__file__).parents[2] / "src" / "parentis"


def _hidden(candidates: int, sums: int) -> tuple[np.ndarray, np.ndarray]:
    """Numbers that candidates add, and what a choice of a third of them adds up to."""
    random = np.random.default_rng(1)
    adds = random.integers(0, 3, (sums, candidates)).astype(float)
    return adds, adds @ (np.arange(candidates) % 3 == 0)


def test_a_search_finds_a_choice_that_gives_every_sum() -> None:
    adds, totals = _hidden(60, 4)
    sums = [Sum(str(n), of, total, total) for n, (of, total) in enumerate(zip(adds, totals, strict=True))]
    found = Search(sums, np.zeros(60), {}, hard=5).run(500)
    assert set(found) <= {0.0, 1.0}
    assert adds @ found == pytest.approx(totals)


def test_of_rivals_a_search_chooses_one() -> None:
    sums = [Sum("both", np.array([1.0, 1.0, 0.0]), 2, 2)]
    found = Search(sums, np.zeros(3), {0: [1], 1: [0]}, hard=5).run(50)
    assert found[0] + found[1] == 1


def _locked(others: int) -> tuple[list[Sum], np.ndarray]:
    """Fifty sums met, and one missed by one; what would mend it upsets sixteen that so many others set right again."""
    adds = np.random.default_rng(8).integers(0, 2, (50, 60)).astype(float)
    adds[:, 40] = adds[:, 3] + (np.arange(50) < 16)
    for number, set_right in enumerate(np.array_split(np.arange(16), others), 1):
        adds[:, 40 + number] = adds[:, 3 + number] - np.isin(np.arange(50), set_right)
    start = (np.arange(60) < 20).astype(float)
    sums = [Sum(str(n), of, of @ start, of @ start) for n, of in enumerate(adds)]
    return [*sums, Sum("missed", (np.arange(60) == 40).astype(float), 1, 1)], start


@pytest.mark.parametrize("others", [1, 2])
def test_several_exchanges_at_once_mend_what_no_single_one_does(others: int) -> None:
    sums, start = _locked(others)
    found = Together(sums, start, {}, hard=5).run()
    assert [each.name for each in sums if each.outside(found)] == []
    exchanged = [*range(3, 4 + others), *range(40, 41 + others)]
    assert np.flatnonzero(found != start).tolist() == exchanged


def test_several_exchanges_at_once_leave_rivals_apart() -> None:
    sums, start = _locked(1)
    found = Together(sums, start, {40: [41], 41: [40]}, hard=5).run()
    assert (found == start).all()


def test_a_switch_finds_a_draw_for_each_child() -> None:
    adds = np.random.default_rng(2).integers(0, 2, (3, 5, 30)).astype(float)
    wanted = adds[:, np.arange(30) % 5, np.arange(30)].sum(axis=1)
    found = Switch(adds, (wanted, wanted), np.full(3, 10.0), 5, [0] * 30).run(500)
    assert adds[:, found, np.arange(30)].sum(axis=1) == pytest.approx(wanted)


@pytest.mark.parametrize(("numerator", "within"), [(26, False), (27, True), (28, False)])
def test_a_printed_share_is_two_bounds(numerator: int, within: bool) -> None:
    chosen = np.ones(500)
    bounds = share("5.4", (np.arange(500) < numerator).astype(float), np.ones(500), "5.4", 1.0)
    assert all(each.outside(chosen) == 0 for each in bounds) is within


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{name.name}" for name in node.names)
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


def test_only_the_sample_knows_who_was_chosen_and_nothing_how() -> None:
    imported = {(path.relative_to(SOURCES).parts[0], name) for path in SOURCES.rglob("*.py") for name in _imports(path)}
    assert {part for part, name in imported if name.startswith("parentis.sample.chosen")} == {"sample"}
    assert not [name for _, name in imported if name.startswith(("steering", "tests"))]
