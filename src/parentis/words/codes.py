"""Code sets of the returns, as one history from 2016-17 to now.

The codes are data (`codes.csv`, beside this file): which set, which code, a short label, and the first and last
collection year it is used in. An empty first year means that it was in use before 2016-17, an empty last year
that it still is. Codes that went out of use before 2016-17 are there too: episodes that old are still delivered.
Sets in capitals are SSDA903 items; the others belong to the delivery's own files.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType


def collection_year(text: str) -> int | None:
    """The calendar year in which a collection year begins: '2016-17' gives 2016; nothing gives None."""
    return int(text[:4]) if text else None


@dataclass(frozen=True)
class Code:
    """One code: what it stands for and the collection years it may be used in, by the year each begins in."""

    code: str
    label: str
    first_year: int | None = None
    last_year: int | None = None

    def used_in(self, year: int) -> bool:
        """Whether the code may be used in the collection year that begins in `year`."""
        return (self.first_year is None or self.first_year <= year) and (
            self.last_year is None or year <= self.last_year
        )


@dataclass(frozen=True)
class CodeSet:
    """All codes of one item, of every year, in the order of the return's guide."""

    name: str
    codes: Mapping[str, Code]

    def __contains__(self, code: object) -> bool:
        return code in self.codes

    def used_in(self, year: int) -> tuple[str, ...]:
        """The codes that may be used in the collection year that begins in `year`."""
        return tuple(code.code for code in self.codes.values() if code.used_in(year))

    def label(self, code: str) -> str:
        """What a code stands for; the code itself if it is not in the set."""
        return self.codes[code].label if code in self.codes else code


@cache
def code_sets() -> Mapping[str, CodeSet]:
    """Every code set by name. SSDA903 sets have the names of their items (PLACE, LS, REC ...)."""
    found: dict[str, dict[str, Code]] = {}
    text = files("parentis.words").joinpath("codes.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        found.setdefault(row["codeset"], {})[row["code"]] = Code(
            code=row["code"],
            label=row["label"],
            first_year=collection_year(row["first_year"]),
            last_year=collection_year(row["last_year"]),
        )
    return MappingProxyType({name: CodeSet(name, MappingProxyType(codes)) for name, codes in found.items()})


def code_set(name: str) -> CodeSet:
    """One code set by its name; a KeyError naming it when there is none."""
    return code_sets()[name]
