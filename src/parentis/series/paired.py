"""The same people in two months: how many counted both times, only the second, only the first, neither.

Shares at two month ends are largely of the same children, and whoever counts in one counts mostly in the other. How far
chance moves their difference depends on how many changed sides, which the two shares alone do not tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from parentis.engines import Engine
from parentis.indicators import Measure
from parentis.indicators.kinds import Percentage
from parentis.series.columns import Integers
from parentis.series.scan import Names

OF_PEOPLE = frozenset(
    {
        "care_leaver",
        "looked_after",
        "looked_after_adviser",
        "looked_after_health",
        "looked_after_missing",
        "looked_after_pupil",
    }
)
"""The relations with one row a person and month end."""

OF_MONTHS_APART = frozenset({"month", "month end", "quarter ends only"})
"""The periods whose figures of two months have no month in common."""


MOST_IN_A_PASS = 31
"""Measures whose states fit in 64 bits, the sign left aside."""

# A person's state in a measure; 0 is outside its base.
IN_BASE, COUNTS = 1, 2


@dataclass(frozen=True, slots=True)
class Paired:
    """The people in the base of a share in both of two months."""

    both: int
    gained: int
    lost: int
    neither: int

    @property
    def people(self) -> int:
        """How many they are; those in one month's base alone are not among them."""
        return self.both + self.gained + self.lost + self.neither


PairKey = tuple[str, str, str, str, str]
"""Council, code, measure, the later month, the earlier month."""


def is_paired(measure: Measure) -> bool:
    """Whether a measure is a share of people at a month end, month against month largely the same ones."""
    return isinstance(measure, Percentage) and measure.of in OF_PEOPLE and measure.period in OF_MONTHS_APART


def paired(engine: Engine, measures: Iterable[Measure], months: Sequence[str]) -> dict[PairKey, Paired]:
    """The pairs of the last of some months with each of those before it, of every measure that has such.

    One pass a relation, over the rows that the figures are made from.
    """
    by_relation: dict[str, list[Measure]] = {}
    for measure in measures:
        if is_paired(measure):
            by_relation.setdefault(measure.of, []).append(measure)
    passes = [
        (relation, group[start : start + MOST_IN_A_PASS])
        for relation, group in by_relation.items()
        for start in range(0, len(group), MOST_IN_A_PASS)
    ]
    if len(months) < 2 or not passes:
        return {}
    found = engine.query_all([_sql(relation, group) for relation, group in passes])
    pairs: dict[PairKey, Paired] = {}
    for (_, group), rows in zip(passes, found, strict=True):
        pairs.update(_pairs(rows, group, months))
    return pairs


def _sql(relation: str, measures: Sequence[Measure]) -> str:
    """Every row with its state in each measure, two bits a measure in one number: cheap to ask for and to carry."""
    states = " + ".join(
        f"CASE WHEN {each.scope} THEN CASE WHEN {each.counts} THEN {COUNTS << 2 * place} ELSE {IN_BASE << 2 * place} "
        "END ELSE 0 END"
        for place, each in enumerate(measures)
    )
    return f"SELECT council, subject, month, CAST({states} AS BIGINT) AS states FROM {relation}"


def _pairs(rows: pa.Table, measures: Sequence[Measure], months: Sequence[str]) -> Iterator[tuple[PairKey, Paired]]:
    councils, month = (Names.of(rows[name]) for name in ("council", "month"))
    subjects = Names.of(rows["subject"])
    states = rows["states"].to_numpy()
    for place, council in enumerate(councils.names):
        people = np.zeros((len(months), len(subjects.names)), np.int64)
        at = np.flatnonzero((councils.place == place) & np.isin(month.place, _places(month.names, months)))
        of_month = np.array([months.index(name) if name in months else -1 for name in month.names], np.int64)
        people[of_month[month.place[at]], subjects.place[at]] = states[at]
        for number, measure in enumerate(measures):
            moved = (people >> 2 * number) & (COUNTS | IN_BASE)
            for earlier, name in enumerate(months[:-1]):
                yield (council, measure.code, measure.measure, months[-1], name), _moved(moved[-1], moved[earlier])


def _moved(later: Integers, earlier: Integers) -> Paired:
    """How the people moved, from their states in two months."""
    tally = np.bincount(4 * later + earlier, minlength=12)
    return Paired(*(int(tally[4 * now + before]) for now, before in _CELLS))


_CELLS = ((COUNTS, COUNTS), (COUNTS, IN_BASE), (IN_BASE, COUNTS), (IN_BASE, IN_BASE))


def _places(names: Sequence[str], wanted: Sequence[str]) -> list[int]:
    return [place for place, name in enumerate(names) if name in wanted]
