"""The self-check: what it lets through, and that it looks for itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.disclosure.editions import LAST, SMALL, window

from parentis.disclosure import (
    DisclosureError,
    Edition,
    MadeFrom,
    Published,
    digest_of,
    public_edition,
    remember,
    remembered,
)
from parentis.disclosure.audit import audit
from parentis.disclosure.cell import Cell
from parentis.disclosure.protect import protect
from parentis.disclosure.system import System
from parentis.series.figures import Series
from parentis.store import Store


def three_groups(*values: int) -> System:
    """Groups and their total, which is printed."""
    system = System()
    places = [
        system.add(value, [Cell("4.02.01", "number", "numerator", "2017-06", "sex", str(n))],
                   least=1, weight=1.0, small=value <= SMALL)
        for n, value in enumerate(values)
    ]  # fmt: skip
    total = system.add(sum(values), [Cell("4.02.01", "number", "numerator", "2017-06")], weight=100.0)
    system.hold([*((1, at) for at in places), (-1, total)])
    return system


def test_the_smallest_neighbour_is_withheld_beside_a_small_number() -> None:
    system = three_groups(3, 40, 900)
    system.weight = [1.0, 2.0, 3.0, 100.0]
    audit(system, protect(system).moves)
    assert system.withheld == {0, 1}


def test_two_small_numbers_protect_each_other() -> None:
    system = three_groups(3, 4, 900)
    audit(system, protect(system).moves)
    assert system.withheld == {0, 1}


def test_two_ones_do_not_because_a_withheld_number_is_no_nought() -> None:
    system = three_groups(1, 1, 900)
    audit(system, protect(system).moves)
    assert system.withheld == {0, 1, 2}


def test_an_edition_without_a_second_state_of_affairs_is_refused() -> None:
    system = three_groups(3, 40, 900)
    system.withheld = {0}
    with pytest.raises(DisclosureError, match=r"^No public edition was made: .*4\.02\.01 number for 2017-06"):
        audit(system, [])


@pytest.mark.parametrize(
    "move",
    [{0: 1}, {0: 1, 2: -1}, {0: 1, 3: 1}, {0: -3, 1: 3}, {}],
    ids=["does not add up", "touches what is printed", "moves the total", "below the least", "moves nothing"],
)
def test_a_move_is_not_believed(move: dict[int, int]) -> None:
    system = three_groups(3, 4, 900)
    system.withheld = {0, 1}
    with pytest.raises(DisclosureError):
        audit(system, [move])


def test_twelve_months_against_the_next_give_no_single_month_away() -> None:
    system = System()
    years = [system.add(value, [Cell("4.01.06", "re-entry", "numerator", month)], least=1, weight=1.0)
             for value, month in ((9, "2017-04"), (12, "2017-05"), (10, "2017-06"))]  # fmt: skip
    system.run_of_years(tuple(years))
    assert system.months_exist({})
    assert not system.months_exist({years[2]: -10})


@pytest.mark.xdist_group("disclosure")
def test_noughts_stay_and_totals_of_many_are_printed(edition: Published) -> None:
    withheld = edition.edition.withheld
    in_whole = {cell for cell in withheld if not cell.dimension and edition.edition.cells[cell] == 0}
    assert in_whole == set()
    assert Cell("4.02.01", "number", "numerator", str(LAST)) not in withheld


@pytest.mark.xdist_group("disclosure")
def test_what_was_withheld_stays_withheld_and_what_was_printed_is_printed(
    few_children: Series, edition: Published, tmp_path: Path
) -> None:
    """Made again, from a store that remembers it: the same edition."""
    store = Store(tmp_path)
    made_from = MadeFrom("382", "0" * 64, ())
    remember(store, digest_of("382", str(LAST), "text"), edition.edition, made_from)
    (before,) = remembered(store, "382")
    assert before == edition.edition
    assert remembered(store, "383") == []
    again = public_edition(window(few_children, LAST), str(LAST), SMALL, [before])
    assert again.edition.withheld == edition.edition.withheld


def test_figures_of_several_councils_are_refused(few_children: Series) -> None:
    figures = [*few_children.figures[:2], replace(few_children.figures[0], council="383")]
    with pytest.raises(DisclosureError, match="of one council"):
        public_edition(Series.of(few_children.months, figures), str(LAST), SMALL, list[Edition]())
