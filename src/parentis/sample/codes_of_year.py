"""Codes of later return years, for samples of later months: the simulation speaks in the codes of 2016-17."""

from __future__ import annotations

# (item, code of 2016-17): (first return year of the later code, that code).
_LATER = {
    ("SEX", "1"): (2024, "M"),
    ("SEX", "2"): (2024, "F"),
    ("REC", "E43"): (2018, "E45"),
    ("REC", "E44"): (2018, "E47"),
    ("PLACE", "H5"): (2024, "K3"),
    ("PLACE", "P2"): (2024, "K3"),
    ("ACTIV", "F3"): (2021, "F5"),
    ("ACTIV", "P3"): (2021, "P5"),
}


def in_year(item: str, code: str, year: int) -> str:
    """The code that a return year has for what 2016-17 called `code`."""
    since, later = _LATER.get((item, code), (9999, code))
    return later if year >= since else code
