"""Engines: the only place that knows which database is running."""

from __future__ import annotations

from parentis.engines.engine import Engine, EngineError

ENGINES = ("duckdb", "spark")

__all__ = ["ENGINES", "Engine", "EngineError", "open_engine"]


def open_engine(name: str, rows: int, threads: int | None = None) -> Engine:
    """An engine by name, with nothing in it, fit for a record of so many rows.

    `threads` is how many DuckDB may use, without it as many as there are processors; Spark has its own settings.
    Spark needs the extra `spark` and a Java runtime; EngineError says so when it is not there.
    """
    if name == "duckdb":
        from parentis.engines.duckdb import DuckDBEngine

        return DuckDBEngine(rows, threads)
    if name == "spark":
        try:
            from parentis.engines.spark import SparkEngine
        except ModuleNotFoundError as error:
            raise EngineError(
                "Spark is not installed: install Parentis with the extra 'spark', or use --engine duckdb."
            ) from error
        return SparkEngine()
    raise EngineError(f"There is no engine '{name}': choose {' or '.join(ENGINES)}.")
