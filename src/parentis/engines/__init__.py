"""Engines: the only place that knows which database is running."""

from __future__ import annotations

from parentis.engines.engine import Engine, EngineError

ENGINES = ("duckdb", "spark")

__all__ = ["ENGINES", "Engine", "EngineError", "open_engine"]


def open_engine(name: str) -> Engine:
    """An engine by name, with nothing in it. Spark needs the extra `spark` and a Java runtime."""
    if name == "duckdb":
        from parentis.engines.duckdb import DuckDBEngine

        return DuckDBEngine()
    if name == "spark":
        try:
            from parentis.engines.spark import SparkEngine
        except ModuleNotFoundError as error:
            raise EngineError(
                "Spark is not installed: install Parentis with the extra 'spark', or use --engine duckdb."
            ) from error
        return SparkEngine()
    raise EngineError(f"There is no engine '{name}': choose {' or '.join(ENGINES)}.")
