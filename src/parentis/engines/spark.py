"""Spark: the engine of a region or the country. The same SQL, carried over by SQLGlot."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from types import TracebackType

import pyarrow as pa
import sqlglot
from pyspark.sql import SparkSession

from parentis.engines.engine import Engine

# Where the cluster is: `local[2]` starts Spark inside this process.
MASTER_SETTING = "PARENTIS_SPARK_MASTER"


class SparkEngine:
    """Runs the relations as temporary views of one Spark session, kept in memory once made."""

    name = "spark"

    def __init__(self) -> None:
        self._spark = session()
        self._views: list[str] = []

    def add_table(self, name: str, source: pa.Table | Sequence[Path]) -> None:
        """Make a table of the record known by name."""
        if isinstance(source, pa.Table):
            # Spark reads a table up to its first empty chunk only: the rows behind it would be lost.
            frame = self._spark.createDataFrame(source.combine_chunks())
        else:
            frame = self._spark.read.parquet(*(str(path) for path in source))
        self._keep(name, frame)

    def add_relation(self, name: str, sql: str) -> None:
        """Run a SELECT once and keep its rows under a name."""
        # Without the checkpoint every relation would carry, and run again, the plans of all it reads.
        self._keep(name, self._spark.sql(to_spark(sql)).localCheckpoint(eager=True))

    def query(self, sql: str) -> pa.Table:
        """The rows of a SELECT."""
        return self._spark.sql(to_spark(sql)).toArrow()

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


@cache
def session() -> SparkSession:
    """The process's Spark session: days are days (UTC), a wrong cast is an error, few partitions when local."""
    builder = (
        SparkSession.builder.appName("parentis")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.ansi.enabled", "true")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.execution.arrow.pyspark.enabled", "true")
        .config("spark.sql.adaptive.coalescePartitions.enabled", "true")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.shuffle.partitions", os.environ.get("PARENTIS_SPARK_PARTITIONS", "4"))
        .config("spark.driver.memory", os.environ.get("PARENTIS_SPARK_MEMORY", "4g"))
    )
    master = os.environ.get(MASTER_SETTING, "local[2]")
    started = builder.master(master).getOrCreate()
    started.sparkContext.setLogLevel("ERROR")
    return started


@cache
def to_spark(sql: str) -> str:
    """The SQL in Spark's dialect, every name quoted so that none is taken for a keyword."""
    return sqlglot.transpile(sql, read="duckdb", write="spark", identify=True)[0]
