"""The Spark session of this process, on this machine or on a cluster.

Everything is set in the environment, so that the command line is the same everywhere; `docs/scale.md` says what to
set where. What is not set here comes from Spark's own `spark-defaults.conf`.
"""

from __future__ import annotations

import os
from functools import cache

from py4j.protocol import Py4JError
from pyspark.errors import PySparkException
from pyspark.sql import DataFrame, SparkSession

from parentis.engines.engine import EngineError

MASTER = "PARENTIS_SPARK_MASTER"
"""Where the cluster is: `spark://host:7077`. Without it, or as `local[2]`, Spark starts inside this process."""

PARTITIONS = "PARENTIS_SPARK_PARTITIONS"
"""In how many parts rows are shuffled at most; Spark joins small ones by itself."""

CHECKPOINTS = "PARENTIS_SPARK_CHECKPOINTS"
"""A folder that the driver and every executor share, to keep relations in; without it they stay with the executors."""

_HERE = "local[2]"
_PARTITIONS = {True: "4", False: "32"}  # here, on a cluster
_SIZES = {
    "PARENTIS_SPARK_MEMORY": ("spark.driver.memory", "4g"),
    "PARENTIS_SPARK_EXECUTOR_MEMORY": ("spark.executor.memory", None),
    "PARENTIS_SPARK_EXECUTOR_CORES": ("spark.executor.cores", None),
    "PARENTIS_SPARK_CORES": ("spark.cores.max", None),
}


@cache
def session() -> SparkSession:
    """The process's Spark session: days are days (UTC), and a wrong cast is an error.

    Raises EngineError when it cannot be started: no Java, or no such master.
    """
    master = os.environ.get(MASTER, _HERE)
    builder = (
        SparkSession.builder.appName("parentis")
        .master(master)
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.ansi.enabled", "true")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.execution.arrow.pyspark.enabled", "true")
        .config("spark.sql.adaptive.coalescePartitions.enabled", "true")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.shuffle.partitions", os.environ.get(PARTITIONS, _PARTITIONS[master.startswith("local")]))
    )
    for variable, (setting, otherwise) in _SIZES.items():
        size = os.environ.get(variable, otherwise)
        if size:
            builder = builder.config(setting, size)
    try:
        started = builder.getOrCreate()
    except (Py4JError, PySparkException, OSError) as error:
        raise EngineError(
            f"Spark could not be started with the master {master}: see that Java 17 is there and that {MASTER} names "
            "a master that runs, or use --engine duckdb."
        ) from error
    started.sparkContext.setLogLevel("ERROR")
    if folder := os.environ.get(CHECKPOINTS):
        started.sparkContext.setCheckpointDir(folder)
    return started


def kept(frame: DataFrame) -> DataFrame:
    """The rows of a frame worked out once, without the plan they came from.

    In the shared folder, if there is one, they outlive an executor that is lost; else they are with the executors,
    which is quicker, and a lost executor ends the computation with an error.
    """
    return frame.checkpoint(eager=True) if os.environ.get(CHECKPOINTS) else frame.localCheckpoint(eager=True)
