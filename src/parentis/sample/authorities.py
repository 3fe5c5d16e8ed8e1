"""The authorities of England that a sample of many councils is of.

`authorities.csv` has the 153 of today with their DfE numbers and ONS codes, the children in care on 31 March 2025
(Department for Education, Children looked after in England, 2025; blank where it is suppressed or none) and the
residents aged 0-17 (Office for National Statistics, mid-2024). Both are under the Open Government Licence v3.0.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_IN_CARE_OF_10_000 = 67  # England, 31 March 2025


@dataclass(frozen=True)
class Authority:
    """An upper-tier authority: `in_care` is how many children in care it may have, `population` those aged 0-17."""

    dfe_number: str
    ons_code: str
    name: str
    region: str
    in_care: int
    population: int


@cache
def all_authorities() -> tuple[Authority, ...]:
    """All of England, by DfE number."""
    text = files("parentis.sample").joinpath("authorities.csv").read_text(encoding="utf-8")
    return tuple(_authority(row) for row in csv.DictReader(text.splitlines()))


def _authority(row: dict[str, str]) -> Authority:
    people = int(row["population"])
    in_care = int(row["in_care"]) if row["in_care"] else max(1, people * _IN_CARE_OF_10_000 // 10_000)
    return Authority(row["dfe_number"], row["ons_code"], row["name"], row["region"], in_care, people)


def choose(councils: int) -> tuple[Authority, ...]:
    """So many authorities from all over the list. Raises ValueError for more than there are, or none."""
    there = all_authorities()
    if not 1 <= councils <= len(there):
        raise ValueError(f"a sample is of 1 to {len(there)} councils; asked for were {councils}")
    return tuple(there[(2 * number + 1) * len(there) // (2 * councils)] for number in range(councils))


def shared_out(children: int, among: Sequence[Authority]) -> tuple[int, ...]:
    """How many of the children each authority has: in proportion to those in care, all together exactly `children`.

    Each has at least one. Raises ValueError for fewer children than authorities.
    """
    if children < len(among):
        raise ValueError(f"each council has at least one child; asked for were {children} over {len(among)}")
    whole = sum(authority.in_care for authority in among)
    spare = children - len(among)
    shares = [spare * authority.in_care for authority in among]
    counts = [share // whole for share in shares]
    by_rest = sorted(range(len(among)), key=lambda place: (-(shares[place] % whole), place))
    for place in by_rest[: spare - sum(counts)]:
        counts[place] += 1
    return tuple(count + 1 for count in counts)
