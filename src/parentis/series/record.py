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
