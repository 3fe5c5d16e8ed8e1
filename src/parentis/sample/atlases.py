"""The postcodes of each council of a sample: its own, those of its neighbours, and some far away.

Drawn from the national postcode directory, evenly along the order of postcodes, so that there is no chance in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import pyarrow as pa
import pyarrow.compute as pc

from parentis.formats.postcodes import current_codes, whole_directory
from parentis.sample.authorities import Authority, all_authorities
from parentis.sample.places import Atlas, Place

_INSIDE = 320
_OF_EACH_OTHER = 60
_NEXT_TO_IT = 260
_FURTHER_AWAY = 120

T = TypeVar("T")


def atlases(authorities: Sequence[Authority]) -> list[Atlas]:
    """One atlas an authority, in the order given."""
    own = {each.ons_code: places for each, places in _by_authority()}
    elsewhere = [place for places in own.values() for place in _evenly(places, _OF_EACH_OTHER)]
    return [_atlas(each.ons_code, own[each.ons_code], elsewhere) for each in authorities]


def _atlas(authority: str, inside: Sequence[Place], elsewhere: Sequence[Place]) -> Atlas:
    east = sum(place.easting for place in inside) / len(inside)
    north = sum(place.northing for place in inside) / len(inside)
    others = sorted(
        (place for place in elsewhere if place.authority != authority),
        key=lambda place: ((place.easting - east) ** 2 + (place.northing - north) ** 2, place.postcode),
    )
    further = _evenly(others[_NEXT_TO_IT:], _FURTHER_AWAY)
    return Atlas(authority, (*_evenly(inside, _INSIDE), *others[:_NEXT_TO_IT], *further))


def _by_authority() -> list[tuple[Authority, list[Place]]]:
    directory = whole_directory()
    found = []
    for each in all_authorities():
        codes = pa.array(current_codes(each.ons_code), pa.string())
        here = directory.filter(pc.is_in(directory["authority"], codes))
        here = here.take(pa.array(_evenly(range(here.num_rows), _INSIDE), pa.int64()))
        columns = (here[name].to_pylist() for name in ("postcode", "easting", "northing"))
        found.append(
            (each, [Place(post, each.ons_code, east, north) for post, east, north in zip(*columns, strict=True)])
        )
    return found


def _evenly(items: Sequence[T], wanted: int) -> list[T]:
    """So many of them, spread over the whole sequence; all if there are no more."""
    if len(items) <= wanted:
        return list(items)
    return [items[number * len(items) // wanted] for number in range(wanted)]
