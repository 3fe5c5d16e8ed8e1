"""Where homes and placements are: real postcodes, so that distance and boundary can be worked out.

`postcodes.csv` is drawn from the ONS postcode directory (Open Government Licence v3.0) by `choose_postcodes`.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import sqrt

from parentis.sample.chance import Chance

HOME_AUTHORITY = "E08000034"
_METRES_A_MILE = 1609.3
_NEAR_MILES = 19.5
_FAR_MILES = 20.5
_TRIES = 30


@dataclass(frozen=True, slots=True)
class Place:
    """A postcode with its upper-tier authority and its point on the national grid, in metres."""

    postcode: str
    authority: str
    easting: int
    northing: int


@cache
def _places() -> tuple[Place, ...]:
    text = files("parentis.sample").joinpath("postcodes.csv").read_text(encoding="utf-8")
    return tuple(
        Place(row["postcode"], row["authority"], int(row["easting"]), int(row["northing"]))
        for row in csv.DictReader(text.splitlines())
    )


@cache
def _inside() -> tuple[Place, ...]:
    return tuple(place for place in _places() if place.authority == HOME_AUTHORITY)


@cache
def _outside() -> tuple[Place, ...]:
    return tuple(place for place in _places() if place.authority != HOME_AUTHORITY)


@cache
def _by_postcode() -> dict[str, Place]:
    return {place.postcode: place for place in _places()}


def home(chance: Chance) -> str:
    """The postcode of a family in the authority."""
    return _one_of(chance, _inside()).postcode


def beside(chance: Chance) -> str:
    """The postcode of a family that has moved to a neighbouring authority."""
    return _one_of(chance, _outside()[:200]).postcode


def inside(chance: Chance) -> str:
    """A placement inside the authority."""
    return _one_of(chance, _inside()).postcode


def outside(chance: Chance, home_post: str, far: bool) -> str:
    """A placement outside the authority, near the family's home or 20 miles or more away."""
    start = _by_postcode().get(home_post) or _inside()[0]
    found = _one_of(chance, _outside())
    for _ in range(_TRIES):
        squared = (found.easting - start.easting) ** 2 + (found.northing - start.northing) ** 2
        is_far = squared >= (_FAR_MILES * _METRES_A_MILE) ** 2
        if is_far == far and (far or squared < (_NEAR_MILES * _METRES_A_MILE) ** 2):
            break
        found = _one_of(chance, _outside())
    return found.postcode


def _one_of(chance: Chance, places: tuple[Place, ...]) -> Place:
    return places[int(chance.share() * len(places))]


def is_inside(postcode: str) -> bool:
    """Whether a postcode is known to lie inside the authority."""
    place = _by_postcode().get(postcode)
    return place is not None and place.authority == HOME_AUTHORITY


def distance(home_post: str, pl_post: str) -> float | None:
    """Miles between two postcodes of the table in a straight line, to one decimal; None if either is not in it."""
    start, stop = _by_postcode().get(home_post), _by_postcode().get(pl_post)
    if start is None or stop is None:
        return None
    squared = (start.easting - stop.easting) ** 2 + (start.northing - stop.northing) ** 2
    return round(sqrt(squared) / _METRES_A_MILE, 1)
