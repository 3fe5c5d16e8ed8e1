"""The highest and lowest of the last twelve months."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.facts.builders import months

from parentis.facts import Position, extreme_of


@pytest.mark.parametrize(
    ("last", "position", "ties"),
    [
        (36, Position.HIGHEST, 0),
        (31, Position.HIGHEST, 1),
        (18, Position.LOWEST, 0),
        (20, Position.LOWEST, 2),
        (24, Position.BETWEEN, 0),
    ],
)
def test_the_place_of_the_month(last, position, ties):
    found = extreme_of(months("count", 20, 25, 31, 22, 24, 28, 26, 20, 25, 29, 22, last))
    assert found is not None
    assert (found.position, len(found.ties)) == (position, ties)


def test_the_thirteenth_month_back_is_outside():
    found = extreme_of(months("count", 99, 20, 25, 31, 22, 24, 28, 26, 20, 25, 29, 22, 36))
    assert found is not None
    assert (found.position, found.months) == (Position.HIGHEST, 12)


def test_shares_are_compared_exactly_not_as_printed():
    found = extreme_of(months("share", *[(9_999, 10_000)] * 11, (10_000, 10_001)))
    assert found is not None
    assert found.position is Position.HIGHEST
    assert found.ties == ()


def test_the_same_throughout_is_neither_high_nor_low():
    found = extreme_of(months("count", *[0] * 12))
    assert found is not None
    assert found.position is Position.CONSTANT
    assert found.ties == ()


@pytest.mark.parametrize(
    "window",
    [
        months("share", *[(9, 20)] * 11, (4, 9)),  # too few to be a percentage
        months("count", 1, 2, 3, 4, 5),  # too few months
        months("count", 1, 2, 3, 4, 5, 6, None),
        months("share", *[(9, 20)] * 11, (0, 0)),
    ],
)
def test_where_nothing_can_be_said(window):
    assert extreme_of(window) is None


@given(st.lists(st.none() | st.integers(0, 9), min_size=12, max_size=12))
def test_no_month_is_beyond_the_extremes(figures):
    found = extreme_of(months("count", *figures))
    present = [figure for figure in figures if figure is not None]
    if found is None:
        assert figures[-1] is None or len(present) < 6
        return
    assert found.highest[0].value == max(present)
    assert found.lowest[0].value == min(present)
    assert found.months == len(present)
    assert len(found.highest) == present.count(max(present))
    assert (found.position is Position.BETWEEN) == (min(present) < figures[-1] < max(present))
