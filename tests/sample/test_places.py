"""The sample's postcodes are real: the national directory knows each, in the authority the table says."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest

from parentis.formats.postcodes import distances
from parentis.sample import places
from parentis.sample.chance import Chance
from parentis.sample.places import HOME_AUTHORITY

_OUTSIDE_ENGLAND = {"W": "WAL", "S": "SCO"}


def _table() -> list[dict[str, str]]:
    text = files("parentis.sample").joinpath("postcodes.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def test_every_postcode_is_in_the_directory_in_its_authority() -> None:
    table = _table()
    home = table[0]["postcode"]
    found = distances((home, row["postcode"]) for row in table).to_pylist()
    for row, place in zip(table, found, strict=True):
        letter = row["authority"][0]
        assert place["authority"] == _OUTSIDE_ENGLAND.get(letter, row["authority"]), row
        assert float(place["miles"]) == pytest.approx(places.distance(home, row["postcode"]), abs=0.1001)


def test_several_hundred_are_inside_and_several_hundred_outside() -> None:
    inside = [row for row in _table() if row["authority"] == HOME_AUTHORITY]
    assert len(inside) >= 300
    assert len(_table()) - len(inside) >= 300


@pytest.mark.parametrize("far", [True, False])
def test_outside_is_as_far_as_asked_for(far: bool) -> None:
    chance = Chance("outside")
    home = places.home(chance)
    for _ in range(200):
        post = places.outside(chance, home, far)
        miles = places.distance(home, post)
        assert miles is not None
        assert not places.is_inside(post)
        assert (miles >= 20) == far


def test_a_postcode_that_is_none_has_no_distance() -> None:
    assert places.distance("HD1 1ZZ", "") is None
    assert not places.is_inside("")
