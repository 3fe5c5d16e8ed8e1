"""What is published of a measure, and whether it is the same thing as ours (`likeness.csv`, `statistics.csv`).

`likeness.csv` says, for each measure that anything is published of, what the published statistic is and how it differs
from ours: `differs` where definition or cohort are not the same, so that no arrow may be drawn, `note` where they are
but for something worth knowing. A measure that is not in it is compared with nothing. `statistics.csv` says where the
statistic stands in each source: one of its names, or several to be added up, over others or over the population aged
0-17 of the mid-year before; `100-` is what is left of 100; and how it `differs` in that source alone. Sources stand in
the order they are preferred.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

POPULATION = "population"
_REST = "100-"


@dataclass(frozen=True, slots=True)
class Likeness:
    """What is published of a measure, in words, and how that differs from ours."""

    statistic: str
    differs: str
    note: str


@dataclass(frozen=True, slots=True)
class Statistic:
    """Where a source has it: the sum of `numerator`, over the sum of `denominator` if there is one.

    rest:    it is what is left of 100, so that its own good side is the other one
    differs: what is not alike in this source alone, empty when nothing is
    """

    source: str
    numerator: tuple[str, ...]
    denominator: tuple[str, ...]
    over_population: bool
    rest: bool
    differs: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that has to be looked up in the source."""
        return self.numerator + self.denominator


def likeness_of(code: str, measure: str) -> Likeness | None:
    """What is published of a measure; None when nothing is."""
    return _likenesses().get((code, measure))


def statistics_of(code: str, measure: str) -> tuple[Statistic, ...]:
    """Where it stands, the preferred source first."""
    return _statistics().get((code, measure), ())


def all_statistics() -> Mapping[tuple[str, str], tuple[Statistic, ...]]:
    """Where every measure's statistic stands."""
    return _statistics()


@cache
def _likenesses() -> Mapping[tuple[str, str], Likeness]:
    return {
        (row["code"], row["measure"]): Likeness(row["statistic"], row["differs"], row["note"])
        for row in _rows("likeness.csv")
    }


@cache
def _statistics() -> Mapping[tuple[str, str], tuple[Statistic, ...]]:
    found: dict[tuple[str, str], tuple[Statistic, ...]] = {}
    for row in _rows("statistics.csv"):
        key = row["code"], row["measure"]
        stands = statistic_at(row["source"], row["numerator"], row["denominator"], row["differs"])
        found[key] = (*found.get(key, ()), stands)
    return found


def statistic_at(source: str, above: str, denominator: str = "", differs: str = "") -> Statistic:
    """A statistic from how a table of ours writes its numerator and denominator."""
    over_population = denominator == POPULATION
    below = "" if over_population else denominator
    return Statistic(
        source,
        tuple(above.removeprefix(_REST).split("+")),
        tuple(below.split("+")) if below else (),
        over_population,
        above.startswith(_REST),
        differs,
    )


def _rows(name: str) -> list[dict[str, str]]:
    text = files("parentis.facts").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
