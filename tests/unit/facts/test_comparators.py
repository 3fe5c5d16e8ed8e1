"""What there is to compare with is what the store keeps, for the measures that are asked for."""

from __future__ import annotations

import pytest
from tests.formats.statistics import files
from tests.unit.facts.publications import council, reading

from parentis.facts import Comparator, Comparators
from parentis.facts.change import Polarity
from parentis.formats.statistics import read_statistics
from parentis.indicators import measure
from parentis.period import Month
from parentis.store import StatisticsStore

MONTH = Month(2017, 12)
SHARES = {"999": (70000, 40000, 9000), "382": (700, 400, "x")}


@pytest.fixture
def store(tmp_path):
    kept = tmp_path / "store"
    for name, text in (("counts.csv", files.wide_release(values=SHARES)), ("near.csv", files.neighbours_2021())):
        (tmp_path / name).write_text(text, "utf-8")
        StatisticsStore(kept).add(read_statistics(tmp_path / name))
    return kept


def compared(at_hand, key):
    now = reading("share", 100, 660, MONTH)
    return at_hand.compared(measure("4.02.02", key), now, MONTH, council(), Polarity.NEUTRAL)


def test_what_was_kept_is_compared_with_its_neighbours_and_marks(store):
    found = compared(Comparators.at_hand(store, None), "interim-care-order")
    england = found.with_(Comparator.ENGLAND)
    assert round(float(england.value), 4) == 12.8571
    assert (found.own, found.own_mark) == (None, "x")
    assert found.neighbours.edition == "April 2021 model"
    assert [each.dfe_number for each in found.neighbours.members] == [str(number) for number in files.TEN]
    assert found.publication.edition == "2017"
    assert not found.publication.after_month


def test_of_measures_that_were_not_asked_for_nothing_is_read(store):
    at_hand = Comparators.at_hand(store, None, [measure("4.02.02", "full-care-order")])
    assert compared(at_hand, "interim-care-order") is None


@pytest.mark.parametrize("where", ["nowhere", None])
def test_without_a_store_there_is_nothing(tmp_path, where):
    assert compared(Comparators.at_hand(where and tmp_path / where, None), "interim-care-order") is None
