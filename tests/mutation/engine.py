"""DuckDB with two layers: the relations as they are, and over them those that a mutant changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import Self

import duckdb
import pyarrow as pa

from parentis.engines import Engine

MOST_SECONDS = 10
"""A mutant's statement that takes longer has run away: the right one takes hundredths of a second."""

Prints = dict[str, tuple[int, int]]
"""Council -> how many rows a table has of it, and the sum of their hashes."""


class LayeredEngine:
    """An engine whose relations can be covered by others of the same name, and uncovered again."""

    name = "duckdb"

    def __init__(self) -> None:
        self._connection = duckdb.connect(":memory:")
        self._connection.execute("SET threads = 1")
        self._connection.execute("SET memory_limit = '1GB'")
        self._connection.execute("SET temp_directory = ''")  # a mutant that needs more than that has run away
        self._connection.execute("CREATE SCHEMA covering")

    def add_tables(self, tables: Mapping[str, pa.Table | Sequence[Path]], read_once: Set[str] = frozenset()) -> None:
        """Copy tables in: the same rows are read thousands of times. They lie in no order that a rule could lean on."""
        for name, source in tables.items():
            self._connection.register("given", source)
            self._connection.execute(f'CREATE TABLE main."{name}" AS SELECT * FROM given ORDER BY hash(given)')
            self._connection.unregister("given")

    def add_relation(self, name: str, sql: str) -> None:
        """Run a SELECT once and keep its rows under a name."""
        self._connection.execute(f'CREATE TABLE main."{name}" AS {sql}')

    def add_relations(self, relations: Mapping[str, str], read_once: Set[str] = frozenset()) -> None:
        """Run SELECTs once each, in their order."""
        for name, sql in relations.items():
            self.add_relation(name, sql)

    def query(self, sql: str) -> pa.Table:
        """The rows of a SELECT, of what covers before what is covered."""
        return self._connection.sql(sql).to_arrow_table()

    def query_all(self, sqls: Sequence[str]) -> list[pa.Table]:
        """The rows of several SELECTs."""
        return [self.query(sql) for sql in sqls]

    def cover(self, name: str, sql: str) -> None:
        """Put another relation before the one of this name. Raises duckdb.Error."""
        self._connection.execute("SET search_path = 'covering,main'")
        watch = Timer(MOST_SECONDS, self._connection.interrupt)
        watch.start()
        try:
            self._connection.execute(f'CREATE OR REPLACE TABLE covering."{name}" AS {sql}')
        finally:
            watch.cancel()

    def covers(self, name: str) -> bool:
        """Whether there is a covering relation of this name."""
        found = self._connection.execute(
            "SELECT COUNT(*) FROM duckdb_tables() WHERE schema_name = 'covering' AND table_name = ?", [name]
        ).fetchone()
        return found is not None and found[0] > 0

    def rename(self, name: str, other: str) -> None:
        """Give a covering relation another name."""
        self._connection.execute(f'ALTER TABLE covering."{name}" RENAME TO "{other}"')

    def uncover(self, names: Sequence[str]) -> None:
        """Take the covering relations away."""
        for name in names:
            self._connection.execute(f'DROP TABLE IF EXISTS covering."{name}"')

    def prints(self, name: str) -> Prints:
        """What tells one content of a table from another, by council ('' for a table that has none)."""
        columns = self._connection.sql(f'SELECT * FROM "{name}" LIMIT 0').columns
        council = "council" if "council" in columns else "''"
        rows = self._connection.sql(
            f'SELECT {council}, COUNT(*), SUM(hash(each)::HUGEINT) FROM "{name}" AS each GROUP BY 1'
        ).fetchall()
        return {council or "": (count, total) for council, count, total in rows}

    def close(self) -> None:
        """Let go of everything."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def as_engine(engine: LayeredEngine) -> Engine:
    """The same, as the product knows engines."""
    return engine
