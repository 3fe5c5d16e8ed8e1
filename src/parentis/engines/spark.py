"""Spark: the engine of a region or the country. The same SQL, carried over by SQLGlot."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from functools import cache
from pathlib import Path
from types import TracebackType

import pyarrow as pa
import sqlglot

from parentis.engines.engine import Engine
from parentis.engines.spark_session import kept, session

# What a path may hold that Spark would take for a pattern.
_PATTERN = re.compile(r"[\\{}\[\]*?,]")


class SparkEngine:
    """Runs the relations as temporary views of one Spark session, kept in memory once made."""

    name = "spark"

    def __init__(self) -> None:
        self._spark = session()
        self._views: list[str] = []

    def add_tables(self, tables: Mapping[str, pa.Table | Sequence[Path]], read_once: Set[str] = frozenset()) -> None:
        """Make tables of the record known by their names, whatever is said in `read_once`: none is copied."""
        for name, source in tables.items():
            if isinstance(source, pa.Table):
                # Spark reads a table up to its first empty chunk only: the rows behind it would be lost.
                frame = self._spark.createDataFrame(source.combine_chunks())
            else:
                frame = self._spark.read.parquet(*(_literal(path) for path in source))
            self._keep(name, frame)

    def add_relations(self, relations: Mapping[str, str], read_once: Set[str] = frozenset()) -> None:
        """Run SELECTs once each and keep their rows under their names, whatever is said in `read_once`."""
        for name, sql in relations.items():
            # Without the checkpoint every relation would carry, and run again, the plans of all it reads.
            self._keep(name, kept(self._spark.sql(to_spark(sql))))

    def query(self, sql: str) -> pa.Table:
        """The rows of a SELECT."""
        return self._spark.sql(to_spark(sql)).toArrow()

    def query_all(self, sqls: Sequence[str]) -> list[pa.Table]:
        """The rows of several SELECTs, in their order."""
        return [self.query(sql) for sql in sqls]

    def close(self) -> None:
        """Drop what this computation kept; the session stays for the next one."""
        for name in self._views:
            self._spark.catalog.dropTempView(name)
        self._spark.catalog.clearCache()
        self._views.clear()

    def _keep(self, name: str, frame: object) -> None:
        frame.createOrReplaceTempView(name)  # type: ignore[attr-defined]
        self._views.append(name)

    def __enter__(self) -> Engine:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _literal(path: Path) -> str:
    """A path from the root, for executors have other folders to begin from, with nothing in it taken for a pattern."""
    return _PATTERN.sub(lambda sign: f"\\{sign[0]}", str(path.absolute()))


@cache
def to_spark(sql: str) -> str:
    """The SQL in Spark's dialect, every name quoted so that none is taken for a keyword."""
    return sqlglot.transpile(sql, read="duckdb", write="spark", identify=True)[0]
