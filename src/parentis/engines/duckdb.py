"""DuckDB, in memory: the engine of a council's laptop."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

import duckdb
import pyarrow as pa

from parentis.engines.engine import Engine, EngineError

# One council's record is over before several threads have agreed who does what: one takes half the time.
WORTH_MORE_THREADS = 2_000_000


class DuckDBEngine:
    """Runs the relations in one DuckDB connection that nothing else shares."""

    name = "duckdb"

    def __init__(self, rows: int) -> None:
        self._connection = duckdb.connect(":memory:")
        if rows < WORTH_MORE_THREADS:
            self._connection.execute("SET threads = 1")
        # Order is asked for where it matters; without it DuckDB streams and needs less memory.
        self._connection.execute("SET preserve_insertion_order = false")

    def add_table(self, name: str, source: pa.Table | Sequence[Path]) -> None:
        """Make a table of the record known by name."""
        if isinstance(source, pa.Table):
            self._connection.register(name, source)
            return
        paths = [str(path) for path in source]
        # A view cannot take parameters; the reader relation can.
        self._connection.read_parquet(paths).create_view(name)

    def add_relation(self, name: str, sql: str) -> None:
        """Run a SELECT once and keep its rows under a name."""
        with _told_plainly():
            self._connection.execute(f'CREATE TABLE "{name}" AS {sql}')

    def query(self, sql: str) -> pa.Table:
        """The rows of a SELECT."""
        with _told_plainly():
            return self._connection.sql(sql).to_arrow_table()

    def close(self) -> None:
        """Let go of everything."""
        self._connection.close()

    def __enter__(self) -> Engine:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


@contextmanager
def _told_plainly() -> Iterator[None]:
    try:
        yield
    except duckdb.OutOfMemoryException as error:
        raise EngineError("DuckDB ran out of memory: close other programs, or use Spark for a region.") from error
