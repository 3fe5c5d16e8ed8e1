"""Upper-tier authorities: which one a district lies in, and what codes changed to."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

NORTHERN_IRELAND = "NIR"
OUTSIDE_ENGLAND = {"S": "SCO", "N": NORTHERN_IRELAND, "W": "WAL", "L": "NUK", "M": "NUK"}
"""What stands for the authority elsewhere, by the first letter of its code: NUK is outside the United Kingdom."""

# Authorities made, or given a new code, after April 2021, to which the published look-up goes.
_SINCE_THE_LOOK_UP = (
    "E06000063",  # Cumberland, 2023
    "E06000064",  # Westmorland and Furness, 2023
    "E06000065",  # North Yorkshire, 2023
    "E06000066",  # Somerset, 2023
    "E08000038",  # Barnsley, 2025
    "E08000039",  # Sheffield, 2025
)

_CODES_NOW = {
    "E06000028": ("E06000058",),  # Bournemouth: part of Bournemouth, Christchurch and Poole since 2019
    "E06000029": ("E06000058",),  # Poole: likewise
    "E06000048": ("E06000057",),  # Northumberland, 2013
    "E08000016": ("E08000038",),  # Barnsley, 2025
    "E08000019": ("E08000039",),  # Sheffield, 2025
    "E08000020": ("E08000037",),  # Gateshead, 2013
    "E10000002": ("E06000060",),  # Buckinghamshire, 2020
    "E10000006": ("E06000063", "E06000064"),  # Cumbria: two authorities since 2023
    "E10000009": ("E06000059",),  # Dorset, 2019, without Christchurch
    "E10000021": ("E06000061", "E06000062"),  # Northamptonshire: two authorities since 2021
    "E10000023": ("E06000065",),  # North Yorkshire, 2023
    "E10000027": ("E06000066",),  # Somerset, 2023
}


def current_codes(ons_code: str) -> tuple[str, ...]:
    """The codes under which the postcode directory has the area of an upper-tier authority.

    That is the code itself, unless it has been replaced since: then that of its successor, or those of the two
    authorities the area was divided into. So a council file with the code of its own time still has an inside.
    Boundaries are today's: Bournemouth and Poole are one area now, and Christchurch has left Dorset.
    """
    return _CODES_NOW.get(ons_code, (ons_code,))


def upper_tier(district: str) -> str | None:
    """The upper-tier authority of a district or single-tier authority, by its ONS code.

    SCO, NIR, WAL and NUK stand for all of Scotland, Northern Ireland, Wales, and the Channel Islands and the Isle of
    Man. None for a code that is in no look-up.
    """
    return OUTSIDE_ENGLAND.get(district[:1]) or _look_up().get(district)


@cache
def _look_up() -> Mapping[str, str]:
    import qlacref_authorities  # reads its table on each use, so it is asked once

    look_up = {row["LTLA21CD"]: row["UTLA21CD"] for row in qlacref_authorities.records}
    return look_up | {code: code for code in _SINCE_THE_LOOK_UP}
