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
from pyarrow.parquet import read_schema

from parentis.engines.engine import Engine, EngineError
from parentis.engines.numbering import GIVEN, Numbering
from parentis.records.relations import reads

# One council's record is over before several threads have agreed who does what: below this many rows each statement
# has one thread, and statements that do not need each other run side by side.
WORTH_MORE_THREADS = 2_000_000
# Above this many rows it pays to know texts by their numbers.
WORTH_NUMBERING = 300_000
MOST_SIDE_BY_SIDE = 4  # the longest chain of relations that read each other leaves no more than that to do meanwhile


class DuckDBEngine:
    """Runs the relations in one DuckDB database that nothing else shares."""

    name = "duckdb"

    def __init__(self, rows: int, threads: int | None = None) -> None:
        self._connection = duckdb.connect(":memory:")
        self._small = rows < WORTH_MORE_THREADS
        self._numbering = Numbering(self._connection) if WORTH_NUMBERING <= rows < WORTH_MORE_THREADS else None
        threads = threads or os.cpu_count() or 1
        side_by_side = min(threads, MOST_SIDE_BY_SIDE) if self._small else 1
        self._connections = [self._connection, *(self._connection.cursor() for _ in range(side_by_side - 1))]
        self._connection.execute(f"SET threads = {1 if self._small else threads}")
        # Order is asked for where it matters; without it DuckDB streams and needs less memory.
        self._connection.execute("SET preserve_insertion_order = false")
        # Planning is half of a small query's time, and this step half of the planning of a scan.
        self._connection.execute("SET disabled_optimizers = 'grouping_sets'")

    def add_tables(self, tables: Mapping[str, pa.Table | Sequence[Path]], read_once: Set[str] = frozenset()) -> None:
        """Make tables of the record known by their names. Texts that are known by number are all in the first ones."""
        read: dict[str, str] = {}
        for name, source in tables.items():
            if isinstance(source, pa.Table):
                view = f"{name}{GIVEN}" if self._numbering else name
                self._connection.from_arrow(source).create_view(view)
                if self._numbering:
                    read[name] = f'"{view}"'
            else:
                paths = ", ".join("'" + str(path).replace("'", "''") + "'" for path in source)
                read[name] = f"read_parquet([{paths}])"
        if self._numbering is not None:
            columns = {name: _columns_of(source) for name, source in tables.items()}
            self._numbering.number({read[name]: columns[name] for name in tables})
            selects = {name: self._numbering.select(read[name], columns[name]) for name in tables}
        else:
            selects = {name: f"SELECT * FROM {file}" for name, file in read.items()}
        # A small table is read from its file once, if several relations read it.
        kept = selects.keys() - read_once if self._small else set[str]()
        self._make(selects, kept, {name: set() for name in selects})

    def add_relations(self, relations: Mapping[str, str], read_once: Set[str] = frozenset()) -> None:
        """Run SELECTs once each and keep their rows under their names; those in `read_once` run when they are read."""
        # Their rows are never written, nor a column that nobody asks for.
        kept = relations.keys() - read_once
        selects = dict(relations)
        if self._numbering is not None:
            selects = {name: self._numbering.relation(sql) if name in kept else sql for name, sql in selects.items()}
        self._make(selects, kept, reads(relations))

    def _make(self, selects: Mapping[str, str], kept: Set[str], reads: Mapping[str, set[str]]) -> None:
        """Make tables, or views where they are not kept: each after those it reads, beside those that it does not."""
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
                    kind = "TABLE" if name in kept else "VIEW"
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


def _columns_of(source: pa.Table | Sequence[Path]) -> Sequence[str]:
    names: list[str] = (source.schema if isinstance(source, pa.Table) else read_schema(source[0])).names
    return names


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
