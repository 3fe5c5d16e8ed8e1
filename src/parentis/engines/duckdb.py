"""DuckDB, in memory: the engine of a council's laptop."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence, Set
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from graphlib import TopologicalSorter
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType

import duckdb
import pyarrow as pa

from parentis.engines.engine import Engine, EngineError
from parentis.records.relations import reads

# One council's record is over before several threads have agreed who does what: below this many rows each statement
# has one thread, and statements that do not need each other run side by side.
WORTH_MORE_THREADS = 2_000_000
# Above this many rows it pays to know the texts that relations join, sort and copy most by their numbers (ENUM).
WORTH_NUMBERING = 300_000
NUMBERED = (
    *("council", "child_id", "rne", "ls", "cin", "place", "place_provider", "rec", "reason_place_change"),
    *("kind", "seen", "seen_alone", "role", "team", "review_code"),
)
MOST_SIDE_BY_SIDE = 4  # the longest chain of relations that read each other leaves no more than that to do meanwhile


class DuckDBEngine:
    """Runs the relations in one DuckDB database that nothing else shares."""

    name = "duckdb"

    def __init__(self, rows: int, threads: int | None = None) -> None:
        self._connection = duckdb.connect(":memory:")
        self._small = rows < WORTH_MORE_THREADS
        self._numbering = WORTH_NUMBERING <= rows < WORTH_MORE_THREADS
        threads = threads or os.cpu_count() or 1
        side_by_side = min(threads, MOST_SIDE_BY_SIDE) if self._small else 1
        self._connections = [self._connection, *(self._connection.cursor() for _ in range(side_by_side - 1))]
        self._connection.execute(f"SET threads = {1 if self._small else threads}")
        # Order is asked for where it matters; without it DuckDB streams and needs less memory.
        self._connection.execute("SET preserve_insertion_order = false")
        # Planning is half of a small query's time, and this step half of the planning of a scan.
        self._connection.execute("SET disabled_optimizers = 'grouping_sets'")

    def add_tables(self, tables: Mapping[str, pa.Table | Sequence[Path]]) -> None:
        """Make tables of the record known by their names."""
        files = {}
        for name, source in tables.items():
            if isinstance(source, pa.Table):
                self._connection.from_arrow(source).create_view(name)
            else:
                paths = ", ".join("'" + str(path).replace("'", "''") + "'" for path in source)
                files[name] = f"read_parquet([{paths}])"
        columns = {name: self._connection.sql(f"SELECT * FROM {file}").columns for name, file in files.items()}
        numbered = self._numbered(files, columns) if self._numbering else set[str]()
        selects = {name: _select(file, numbered.intersection(columns[name])) for name, file in files.items()}
        # Several relations read a table: a small one is read from its file once.
        self._keep("TABLE" if self._small else "VIEW", selects, {name: set() for name in selects})

    def _numbered(self, files: Mapping[str, str], columns: Mapping[str, Sequence[str]]) -> set[str]:
        """Number the texts in some columns of files: a list a column, for all tables that have it. Which were numbered.

        A number keeps its text's place in the alphabet, so that comparing and sorting come to the same.
        """
        numbered = set()
        for column in NUMBERED:
            texts = [
                f'SELECT "{column}" AS text FROM {file}' for name, file in files.items() if column in columns[name]
            ]
            if texts:
                self._connection.execute(
                    f"CREATE TYPE numbered_{column} AS ENUM "
                    f"(SELECT DISTINCT text FROM ({' UNION ALL '.join(texts)}) WHERE text IS NOT NULL ORDER BY text)"
                )
                numbered.add(column)
        return numbered

    def add_relations(self, relations: Mapping[str, str], read_once: Set[str] = frozenset()) -> None:
        """Run SELECTs once each and keep their rows under their names; those in `read_once` run when they are read."""
        kept = {name: sql for name, sql in relations.items() if name not in read_once}
        self._keep("TABLE", kept, reads(kept))
        # Counted as they are made: their rows are never written, nor a column that no measure asks for.
        self._keep("VIEW", {name: relations[name] for name in read_once}, {name: set() for name in read_once})

    def _keep(self, kind: str, selects: Mapping[str, str], reads: Mapping[str, set[str]]) -> None:
        """Keep SELECTs under their names, each after those that it reads and beside those that it does not."""
        order = {name: place for place, name in enumerate(selects)}
        waiting = TopologicalSorter(reads)
        waiting.prepare()
        ready: list[str] = []
        free = list(self._connections)
        running: dict[Future[duckdb.DuckDBPyConnection], tuple[str, duckdb.DuckDBPyConnection]] = {}
        with _told_plainly(), ThreadPoolExecutor(len(free)) as pool:
            while waiting.is_active():
                ready = sorted((*ready, *waiting.get_ready()), key=order.__getitem__)
                while ready and free:
                    name, connection = ready.pop(0), free.pop()
                    made = pool.submit(connection.execute, f'CREATE {kind} "{name}" AS {selects[name]}')
                    running[made] = name, connection
                for made in wait(running, return_when=FIRST_COMPLETED).done:
                    name, connection = running.pop(made)
                    made.result()
                    free.append(connection)
                    waiting.done(name)

    def query(self, sql: str) -> pa.Table:
        """The rows of a SELECT."""
        return self.query_all([sql])[0]

    def query_all(self, sqls: Sequence[str]) -> list[pa.Table]:
        """The rows of several SELECTs, in their order."""
        free: SimpleQueue[duckdb.DuckDBPyConnection] = SimpleQueue()
        for connection in self._connections:
            free.put(connection)

        def rows(sql: str) -> pa.Table:
            connection = free.get()
            try:
                return _spelt_out(connection.sql(sql).to_arrow_table())
            finally:
                free.put(connection)

        with _told_plainly(), ThreadPoolExecutor(len(self._connections)) as pool:
            return list(pool.map(rows, sqls))

    def close(self) -> None:
        """Let go of everything."""
        for connection in reversed(self._connections):
            connection.close()

    def __enter__(self) -> Engine:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _select(file: str, numbered: Set[str]) -> str:
    """The rows of a file, some columns by the numbers of their texts."""
    replaced = ", ".join(f'CAST("{column}" AS numbered_{column}) AS "{column}"' for column in sorted(numbered))
    return f"SELECT * {f'REPLACE ({replaced}) ' if replaced else ''}FROM {file}"


def _spelt_out(rows: pa.Table) -> pa.Table:
    """The rows with texts in place of their numbers."""
    types = [column.type.value_type if pa.types.is_dictionary(column.type) else column.type for column in rows.schema]
    return rows.cast(pa.schema(zip(rows.column_names, types, strict=True)))


@contextmanager
def _told_plainly() -> Iterator[None]:
    try:
        yield
    except duckdb.OutOfMemoryException as error:
        raise EngineError("DuckDB ran out of memory: close other programs, or use Spark for a region.") from error
