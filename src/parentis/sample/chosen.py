"""The default sample's council: which simulated lives and households it is made of.

The simulation is that of every sample, but of several councils' worth of people. Of them those are kept that are
together the council of the published report, and of each life one of several draws of what was done for the child.
`chosen_lives.csv` and `chosen_households.csv` name them; `python -m steering` chose them (docs/decisions/0012).
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import TypeVar

from parentis.sample.child import Steered
from parentis.sample.days import month_ends, parts
from parentis.sample.entries import Entry, first_starts
from parentis.sample.seed import DEFAULT_SEED
from parentis.sample.window import Window, window

T = TypeVar("T")
Lives = Mapping[str, Mapping[int, Steered]]  # month of the first start -> number in the month -> what is settled

CHOSEN_FOR = window("2017-06", 3)
HOUSEHOLDS_POOL = 10.0  # so many councils' worth of households they are chosen from
_WITHOUT_END = 1_000_000.0


@dataclass(frozen=True)
class Chosen:
    """What the default sample is made of.

    lives:      the children
    households: kind (adopters, fostering_enquiries, foster_carers) -> places in the pool, from 0
    staff:      which draw of the council's workers
    """

    lives: Lives
    households: Mapping[str, Sequence[int]]
    staff: int

    def of_households(self, kind: str, pool: Sequence[T]) -> list[T]:
        """Those of a pool that were chosen."""
        return [pool[place] for place in self.households[kind]]


def chosen_for(seed: int, asked: Window, children: int | None) -> Chosen | None:
    """What a sample is made of, if it is the default one; None for any other, which is left to chance."""
    return chosen() if children is None and seed == DEFAULT_SEED and asked == CHOSEN_FOR else None


@cache
def chosen() -> Chosen:
    """What the default sample is made of."""
    lives: defaultdict[str, dict[int, Steered]] = defaultdict(dict)
    for row in _rows("chosen_lives.csv"):
        lives[row["month"]][int(row["number"])] = steered_from(row)
    households: defaultdict[str, list[int]] = defaultdict(list)
    for row in _rows("chosen_households.csv"):
        households[row["kind"]].append(int(row["place"]))
    (staff,) = households.pop("staff")
    return Chosen(lives, households, staff)


def entries(lives: Lives, seed: int, first: int, last: int) -> Iterator[Entry]:
    """The first starts of these lives from one day's month to another's, as the simulation has them."""
    for month_end in month_ends(first, last):
        year, month, _ = parts(month_end)
        wanted = lives.get(f"{year}-{month:02d}", {})
        drawn = first_starts(seed, _WITHOUT_END, month_end)
        for number, entry in enumerate(islice(drawn, max(wanted, default=-1) + 1)):
            if number in wanted:
                entry.child.steered = wanted[number]
                yield entry


def steered_from(row: Mapping[str, str]) -> Steered:
    """What a row of `chosen_lives.csv` settles; a column for each kind of record, empty for its first draw."""
    detail = row["detail"]
    return Steered(
        draws={what: int(draw) for what, draw in row.items() if draw and what not in ("month", "number", "detail")},
        back_after=int(detail.rpartition(" ")[2]) if detail.startswith("back after") else None,
        by_consent=detail == "by consent",
        end_known=detail != "end not known",
    )


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = files("parentis.sample").joinpath(name).read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())
