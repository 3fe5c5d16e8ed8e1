"""Where homes and placements are: real postcodes, so that distance and boundary can be worked out.

`postcodes.csv` is drawn from the ONS postcode directory (Open Government Licence v3.0) by `choose_postcodes`.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from math import sqrt

from parentis.sample.chance import Chance

HOME_AUTHORITY = "E08000034"
_METRES_A_MILE = 1609.3
_NEAR_MILES = 19.5
_FAR_MILES = 20.5
_TRIES = 30
_BESIDE = 200  # so many of those outside are next to the authority


@dataclass(frozen=True, slots=True)
class Place:
    """A postcode with its upper-tier authority and its point on the national grid, in metres."""

    postcode: str
    authority: str
    easting: int
    northing: int


@dataclass(frozen=True)
class Atlas:
    """The postcodes that one council's children live at: `authority` is the council, those outside nearest first."""

    authority: str
    places: tuple[Place, ...]

    @cached_property
    def inside(self) -> tuple[Place, ...]:
        """Those in the council's own area."""
        return tuple(place for place in self.places if place.authority == self.authority)

    @cached_property
    def outside(self) -> tuple[Place, ...]:
        """All others."""
        return tuple(place for place in self.places if place.authority != self.authority)

    @cached_property
    def by_postcode(self) -> dict[str, Place]:
        """Each under its postcode."""
        return {place.postcode: place for place in self.places}


@cache
def _own() -> Atlas:
    text = files("parentis.sample").joinpath("postcodes.csv").read_text(encoding="utf-8")
    places = (
        Place(row["postcode"], row["authority"], int(row["easting"]), int(row["northing"]))
        for row in csv.DictReader(text.splitlines())
    )
    return Atlas(HOME_AUTHORITY, tuple(places))


_used: ContextVar[Atlas | None] = ContextVar("atlas", default=None)


@contextmanager
def in_atlas(atlas: Atlas | None) -> Iterator[None]:
    """Let lives be led at these postcodes while the block runs; with None, at those of the default council."""
    before = _used.set(atlas)
    try:
        yield
    finally:
        _used.reset(before)


def _atlas() -> Atlas:
    return _used.get() or _own()


def home(chance: Chance) -> str:
    """The postcode of a family in the authority."""
    return _one_of(chance, _atlas().inside).postcode


def beside(chance: Chance) -> str:
    """The postcode of a family that has moved to a neighbouring authority."""
    return _one_of(chance, _atlas().outside[:_BESIDE]).postcode


def inside(chance: Chance) -> str:
    """A placement inside the authority."""
    return _one_of(chance, _atlas().inside).postcode


def outside(chance: Chance, home_post: str, far: bool) -> str:
    """A placement outside the authority, near the family's home or 20 miles or more away."""
    atlas = _atlas()
    start = atlas.by_postcode.get(home_post) or atlas.inside[0]
    found = _one_of(chance, atlas.outside)
    for _ in range(_TRIES):
        squared = (found.easting - start.easting) ** 2 + (found.northing - start.northing) ** 2
        is_far = squared >= (_FAR_MILES * _METRES_A_MILE) ** 2
        if is_far == far and (far or squared < (_NEAR_MILES * _METRES_A_MILE) ** 2):
            break
        found = _one_of(chance, atlas.outside)
    return found.postcode


def _one_of(chance: Chance, places: tuple[Place, ...]) -> Place:
    return places[int(chance.share() * len(places))]


def is_inside(postcode: str) -> bool:
    """Whether a postcode is known to lie inside the authority."""
    atlas = _atlas()
    place = atlas.by_postcode.get(postcode)
    return place is not None and place.authority == atlas.authority


def distance(home_post: str, pl_post: str) -> float | None:
    """Miles between two postcodes of the table in a straight line, to one decimal; None if either is not in it."""
    by_postcode = _atlas().by_postcode
    start, stop = by_postcode.get(home_post), by_postcode.get(pl_post)
    if start is None or stop is None:
        return None
    squared = (start.easting - stop.easting) ** 2 + (start.northing - stop.northing) ** 2
    return round(sqrt(squared) / _METRES_A_MILE, 1)
