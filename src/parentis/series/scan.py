"""One pass over a relation: the sums of all its measures, in total and by every dimension at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from parentis.indicators import Measure
from parentis.records.dimensions import column_of
from parentis.records.relations import Relation
from parentis.series.columns import Integers

NOTHING = "0"
"""What a plain count adds to its denominator."""


@dataclass(frozen=True)
class Names:
    """A column of names: each name once, and for every row the place of its name among them."""

    names: tuple[str, ...]
    place: Integers

    @classmethod
    def of(cls, column: pa.ChunkedArray) -> Names:
        """The names in a column that has no empty one."""
        encoded = column.combine_chunks().dictionary_encode()
        return cls(tuple(encoded.dictionary.to_pylist()), encoded.indices.to_numpy().astype(np.int64))

    def among(self, places: Mapping[str, int]) -> Integers:
        """The place of each row's name among others."""
        moved = np.array([places[name] for name in self.names], np.int64)
        return moved[self.place] if len(self.place) else self.place


@dataclass(frozen=True)
class Sums:
    """What one pass found: a row a council, month and group that has cases. The total has no dimension and no group.

    A measure's sums, by what its cases add up, are in millionths.
    """

    council: Names
    month: Names
    dimension: Names
    group: Names
    summed: Mapping[str, Integers]

    def numerator(self, measure: Measure) -> Integers:
        """A measure's numerators, row by row."""
        return self.summed[_adds(measure, measure.numerator)]

    def denominator(self, measure: Measure) -> Integers | None:
        """A measure's denominators, row by row; None for a count or a measure over the population."""
        return None if measure.denominator is None else self.summed[_adds(measure, measure.denominator)]


def scan_sql(relation: Relation, measures: Sequence[Measure]) -> str:
    """The query of a pass. What several measures add up, as the base of many percentages, is added up once."""
    groups = [column_of(dimension) for dimension in relation.dimensions]
    sums = [f"CAST(SUM({adds}) AS DECIMAL(24, 6)) AS sum_{place}" for place, adds in enumerate(_added(measures))]
    sets = ["(council, month)", *(f"(council, month, {group})" for group in groups)]
    return (
        f"SELECT {', '.join(('council', 'month', *groups))}, {', '.join(sums)} FROM {relation.name} "
        f"GROUP BY GROUPING SETS ({', '.join(sets)})"
    )


def sums_in(rows: pa.Table, relation: Relation, measures: Sequence[Measure]) -> Sums:
    """What the rows of that query say."""
    dimensions, groups = [""], {"": 0}
    dimension, group = np.zeros(rows.num_rows, np.int64), np.zeros(rows.num_rows, np.int64)
    for name in relation.dimensions:
        # An attribute is never empty in a relation, so the one that is not is the one grouped by.
        column = rows[column_of(name)]
        grouped = np.flatnonzero(column.is_valid().to_numpy())
        found = Names.of(column.drop_null())
        for value in found.names:
            groups.setdefault(value, len(groups))
        dimension[grouped], group[grouped] = len(dimensions), found.among(groups)
        dimensions.append(name)
    return Sums(
        Names.of(rows["council"]),
        Names.of(rows["month"]),
        Names(tuple(dimensions), dimension),
        Names(tuple(groups), group),
        {adds: millionths(rows[f"sum_{place}"]) for place, adds in enumerate(_added(measures))},
    )


def millionths(sums: pa.ChunkedArray) -> Integers:
    """Sums as whole millionths; a sum over nothing is nought. They are of six decimals, far below 64 bits."""
    found = [np.zeros(0, np.int64)]
    for chunk in sums.chunks:
        low = np.frombuffer(chunk.buffers()[1], np.int64)[:: sums.type.byte_width // 8]
        values = low[chunk.offset : chunk.offset + len(chunk)]
        found.append(np.where(chunk.is_valid().to_numpy(zero_copy_only=False), values, 0))
    return np.concatenate(found)


def _added(measures: Sequence[Measure]) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            _adds(measure, adds)
            for measure in measures
            for adds in (measure.numerator, measure.denominator)
            if adds is not None
        )
    )


def _adds(measure: Measure, adds: str) -> str:
    return adds if measure.scope == "TRUE" else f"CASE WHEN {measure.scope} THEN {adds} ELSE 0 END"
