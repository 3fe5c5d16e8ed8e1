"""Everything that a computation imports when it first needs it: imported before a clock starts."""

from __future__ import annotations

import duckdb
import pyarrow as pa

from parentis.cli import stored
from parentis.council import Council
from parentis.engines.duckdb import DuckDBEngine
from parentis.period import national_bank_holidays
from parentis.records import tables
from parentis.store import Store

IMPORTED = (stored, Council, DuckDBEngine, tables, Store)


def import_the_rest() -> None:
    """What is imported only by being used."""
    national_bank_holidays(1990)
    with duckdb.connect(":memory:") as connection:
        # DuckDB imports pandas, where it is installed, when it is given its first table.
        connection.from_arrow(pa.table({"nothing": pa.array([], pa.string())})).create_view("nothing")
        connection.sql("SELECT * FROM nothing").to_arrow_table()
