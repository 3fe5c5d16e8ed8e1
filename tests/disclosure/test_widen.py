"""What is given up where a number cannot be protected: the nearest first, and in the end everything."""

from __future__ import annotations

from parentis.disclosure.cell import Cell
from parentis.disclosure.protect import protect
from parentis.disclosure.system import System
from parentis.disclosure.widen import ALL, NEAREST, TOTALS, GivenUp, give_up_more, width_of

MONTH = "2017-06"
GROUP = Cell("4.02.01", "number", "numerator", MONTH, "sex", "male")
OTHER_GROUP = Cell("4.06.01", "on-time", "denominator", MONTH, "sex", "male")
TOTAL, NOUGHT = (Cell("4.02.01", "number", "numerator", month) for month in (MONTH, "2017-05"))


def a_group_and_its_total(*, nought_was_printed: bool = False) -> System:
    """A small group, one that it stands beside, and totals of two months of which one is nought."""
    system = System()
    for cell, value in ((GROUP, 3), (OTHER_GROUP, 20), (TOTAL, 23), (NOUGHT, 0)):
        system.place[cell] = system.add(value, [cell], least=1, weight=1.0, fixed=not value, small=value == 3)
    group, other, total, nought = system.place.values()
    system.hold([(1, group), (1, other), (-1, total)])
    system.withheld.add(group)
    if nought_was_printed:
        system.printed.add(nought)
    return system


def test_breakdowns_are_given_up_before_totals() -> None:
    given_up = give_up_more(a_group_and_its_total(), [0], GivenUp(), NEAREST)
    assert given_up == GivenUp(breakdowns=frozenset({("4.02.01", "number", "sex")}))


def test_what_is_linked_goes_with_it_and_totals_are_had_again() -> None:
    given_up = give_up_more(a_group_and_its_total(), [0], GivenUp(totals=frozenset({TOTAL})), ALL)
    assert given_up == GivenUp(frozenset({("4.02.01", "number", "sex"), ("4.06.01", "on-time", "sex")}))


def test_a_whole_column_of_totals_takes_its_noughts_along() -> None:
    everything = GivenUp(frozenset({("4.02.01", "number", "sex"), ("4.06.01", "on-time", "sex")}))
    given_up = give_up_more(a_group_and_its_total(), [0], everything, NEAREST)
    assert given_up.totals == {TOTAL, NOUGHT}
    printed_before = give_up_more(a_group_and_its_total(nought_was_printed=True), [0], everything, NEAREST)
    assert printed_before.totals == {TOTAL}


def test_it_comes_to_an_end() -> None:
    system, given_up = a_group_and_its_total(), GivenUp()
    for attempt in range(10):
        system.withheld |= {system.place[cell] for cell in given_up.totals}
        given_up = give_up_more(system, [0], given_up, width_of(attempt))
    assert width_of(9) == TOTALS
    assert given_up == give_up_more(system, [0], given_up, TOTALS)


def test_one_case_more_in_a_month_that_nobody_prints_moves_all_its_twelves() -> None:
    """Three twelves of one each, part and whole, that began with a nought: they can only rise together."""
    system = System()
    runs = []
    for key in ("special-guardianship", "permanence"):
        cells = [Cell("4.04.02", key, "numerator", f"2016-0{month}") for month in range(1, 5)]
        runs.append(
            [system.add(value, [cell], least=1, weight=1.0, fixed=not value, small=value > 0)
             for cell, value in zip(cells, (0, 1, 1, 1), strict=True)]
        )  # fmt: skip
        system.run_of_years(tuple(runs[-1]))
    for part, whole in zip(*runs, strict=True):
        system.hold([(1, part), (-1, whole)])
    assert protect(system).unprotected == ()
