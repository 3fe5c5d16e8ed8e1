"""A record: what a computation is made from, one council or many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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

    `by_council` says that the store they are from has several councils, even if this is one of them.
    """

    tables: Mapping[str, pa.Table | Sequence[Path]]
    councils: tuple[CouncilRecord, ...]
    by_council: bool = False

    @property
    def rows(self) -> int:
        """How many rows the tables have, all together."""
        return sum(_rows(source) for source in self.tables.values())


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
    return Record(tables, councils, any(record.by_council for record in records))


def in_groups(records: Sequence[Record], rows: int) -> list[Record]:
    """Records in files merged with their neighbours, each group of about so many rows or of one council."""
    groups: list[list[Record]] = []
    held = rows
    for record in records:
        if held >= rows:
            groups.append([])
            held = 0
        groups[-1].append(record)
        held += record.rows
    return [merged(group) for group in groups]
