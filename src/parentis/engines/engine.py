"""What an engine can do: take tables in, make relations of them, answer a query."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from pathlib import Path
from types import TracebackType
from typing import Protocol

import pyarrow as pa


class EngineError(RuntimeError):
    """The engine could not be started or could not run; the message is for the person at the keyboard."""


class Engine(Protocol):
    """A database that runs the relations. All SQL given to it is DuckDB's dialect as SQLGlot carries it."""

    name: str

    def add_tables(self, tables: Mapping[str, pa.Table | Sequence[Path]], read_once: Set[str] = frozenset()) -> None:
        """Make tables of the record known by their names: from memory, or from Parquet files of one schema.

        Those in `read_once` will be read by one relation alone: they need not be copied.
        """

    def add_relations(self, relations: Mapping[str, str], read_once: Set[str] = frozenset()) -> None:
        """Run SELECTs once each and keep their rows under their names; each may read those before it.

        Those in `read_once` are read by one other, or by none and queried once: their rows need not be kept.
        """

    def query(self, sql: str) -> pa.Table:
        """The rows of a SELECT."""

    def query_all(self, sqls: Sequence[str]) -> list[pa.Table]:
        """The rows of several SELECTs, in their order."""

    def close(self) -> None:
        """Let go of everything."""

    def __enter__(self) -> Engine:
        """The engine itself."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
