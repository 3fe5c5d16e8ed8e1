"""Statistical neighbours: a row an authority, its ten neighbours in order of closeness, by DfE number.

Two shapes: that of the model in use in April 2021 (`SN1`, `SNP`), and that of 2025 (`SN_1`, `SN_1P`). Neither says its
edition inside: a year in the file's name does, else the shape. Authorities that are gone stand at the end of the older
one under a heading, and are read too.
"""

from __future__ import annotations

from collections.abc import Sequence

from parentis.formats.statistics.areas import area_by_key
from parentis.formats.statistics.published import NeighbourRow
from parentis.formats.statistics.table import Gathered, Row, data_rows, value_at, year_in

HOW_MANY = 10
_OLD, _NEW = "April 2021", "2025"


def read_neighbours(rows: Sequence[Row], into: Gathered) -> tuple[str, str] | None:
    """What the file is and its edition; None when it is no such file."""
    plain = [name.strip().lower() for name in rows[0][1]]
    shape = _shape(plain)
    if shape is None:
        return None
    of_shape, number_at, columns = shape
    named = year_in(into.file)
    edition = of_shape if named is None or str(named) in of_shape else str(named)
    for number, values in data_rows(rows):
        authority = value_at(values, number_at)
        if not authority.isdecimal():
            continue
        if area_by_key(authority) is None:
            into.bad("unknown-area", "No authority has this number: the row was left out.", number,
                     rows[0][1][number_at], authority)  # fmt: skip
            continue
        for place, (at, closeness_at) in enumerate(columns, start=1):
            neighbour = value_at(values, at)
            if area_by_key(neighbour) is None:
                into.bad("unknown-area", "No authority has this number: the neighbour was left out.", number,
                         rows[0][1][at], neighbour)  # fmt: skip
                continue
            into.neighbours.append(
                NeighbourRow(edition, authority, place, neighbour, value_at(values, closeness_at).lower())
            )
    return "statistical neighbours", edition


def _shape(plain: Sequence[str]) -> tuple[str, int, list[tuple[int, int | None]]] | None:
    """The edition that has this shape, where the authority's number stands, and each neighbour with its closeness."""
    for edition, number, pattern in ((_NEW, "old_la_code", "sn_{}"), (_OLD, "la num", "sn{}")):
        names = [pattern.format(place) for place in range(1, HOW_MANY + 1)]
        if number in plain and all(name in plain for name in names):
            return edition, plain.index(number), [(plain.index(name), _closeness(plain, name)) for name in names]
    return None


def _closeness(plain: Sequence[str], name: str) -> int | None:
    after = plain.index(name) + 1
    return after if after < len(plain) and plain[after] in (f"{name}p", "snp") else None
