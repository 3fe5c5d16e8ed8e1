"""A record: what a computation is made from, one council or many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pyarrow as pa
from pyarrow.parquet import read_metadata

from parentis.council import Council


@dataclass(frozen=True)
class CouncilRecord:
    """One council's part of a record: its number, its file if it has one, and what it delivered.

    `delivered` has, for each table that came, the columns that really came with it.
    """

    number: str
    council: Council | None
    delivered: Mapping[str, frozenset[str]]

    def has(self, need: str) -> bool:
        """Whether one of a need's alternatives is there: `reviews`, `visits.seen`, `population`, `council.ons_code`."""
        return any(self._has_one(alternative) for alternative in need.split("|"))

    def _has_one(self, need: str) -> bool:
        if need in ("population", "council.ons_code"):
            return self.council is not None
        table, _, column = need.partition(".")
        return table in self.delivered and (not column or column in self.delivered[table])


@dataclass(frozen=True)
class Record:
    """Tables by name, in memory or as Parquet files of one schema, and the councils they are of.

    `by_council` says that the store they are from has several councils, even if this is one of them. `rows_stored` is
    how many rows the files have, all together, where that is known: it spares opening each.
    """

    tables: Mapping[str, pa.Table | Sequence[Path]]
    councils: tuple[CouncilRecord, ...]
    by_council: bool = False
    rows_stored: int | None = None

    @cached_property
    def rows(self) -> int:
        """How many rows the tables have, all together."""
        return sum(map(_rows, self.tables.values())) if self.rows_stored is None else self.rows_stored


def _rows(source: pa.Table | Sequence[Path]) -> int:
    if isinstance(source, pa.Table):
        return int(source.num_rows)
    return sum(int(read_metadata(path).num_rows) for path in source)


def merged(records: Sequence[Record]) -> Record:
    """Records in files as one record of all their councils. There is at least one."""
    if len(records) == 1:
        return records[0]
    tables: dict[str, list[Path]] = {}
    for record in records:
        for name, source in record.tables.items():
            if isinstance(source, pa.Table):
                raise TypeError("records in memory cannot be merged")
            tables.setdefault(name, []).extend(source)
    councils = tuple(council for record in records for council in record.councils)
    by_council = any(record.by_council for record in records)
    return Record(tables, councils, by_council, sum(record.rows for record in records))


def in_groups(records: Sequence[Record], number: int) -> list[Record]:
    """Records in files merged into so many groups of about as many rows each, or one of each record if they are fewer.

    The largest group is first: what is begun last is then over soonest.
    """
    groups: list[list[Record]] = [[] for _ in range(min(number, len(records)))]
    rows = [0] * len(groups)
    for record, its_rows in sorted(((each, each.rows) for each in records), key=lambda each: -each[1]):
        least = rows.index(min(rows))
        groups[least].append(record)
        rows[least] += its_rows
    order = sorted(range(len(groups)), key=lambda place: -rows[place])
    return [merged(groups[place]) for place in order]
