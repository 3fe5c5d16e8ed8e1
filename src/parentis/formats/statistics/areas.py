"""England, its regions and its authorities, under the codes and names that publications give them.

`areas.csv` beside this file: our key, every ONS code it has had, what it lies in, its level, and its names. The key of
an authority is its DfE number, which changes when its boundary does and its ONS code need not. Department for Education
and Office for National Statistics, Open Government Licence v3.0.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

ENGLAND = "E92000001"


@dataclass(frozen=True, slots=True)
class Area:
    """An area: its key, its level (national, region, authority), its name now, and the key of what it lies in."""

    key: str
    level: str
    name: str
    within: str


def area_by_key(key: str) -> Area | None:
    """The area with this key."""
    return _by_key().get(key)


def area_named(name: str) -> Area | None:
    """The area of this name, whatever its capitals, stops and `&`; None when there is none."""
    return _by_name().get(_plain(name))


def find_area(code: str, dfe_number: str, name: str) -> Area | None:
    """The area a row is about, by DfE number, else ONS code, else name.

    A region is found by its name first: older files give Inner and Outer London the code of London.
    """
    named = area_named(name)
    if named is not None and named.level != "authority":
        return named
    return _by_key().get(dfe_number.strip()) or _by_code().get(code.strip().upper()) or named


def region_of(dfe_number: str) -> Area | None:
    """The region an authority lies in; Inner or Outer London for one in London."""
    area = _by_key().get(dfe_number)
    return _by_key().get(area.within) if area is not None else None


@cache
def _rows() -> tuple[dict[str, str], ...]:
    text = files("parentis.formats.statistics").joinpath("areas.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


@cache
def _by_key() -> Mapping[str, Area]:
    return {row["area"]: Area(row["area"], row["level"], row["names"].split("|")[0], row["within"]) for row in _rows()}


@cache
def _by_code() -> Mapping[str, Area]:
    return {code: _by_key()[row["area"]] for row in _rows() for code in row["ons_codes"].split()}


@cache
def _by_name() -> Mapping[str, Area]:
    return {_plain(name): _by_key()[row["area"]] for row in _rows() for name in row["names"].split("|")}


def _plain(name: str) -> str:
    return " ".join(re.findall(r"[a-z]+", name.lower().replace("&", " and ").replace("'", "").replace(".", "")))
