"""Twelve measures by hand over the stored Parquet, once, in a process of its own: `python -m benchmarks.hand_once`."""

from __future__ import annotations

import json
import time
from pathlib import Path

import duckdb
import pyarrow as pa

from benchmarks.asked import asked_for, write_figures
from benchmarks.imports import import_the_rest
from parentis.formats.postcodes import current_codes
from parentis.period import Month
from parentis.records.code_tables import code_tables
from parentis.store import Store

SQL = Path(__file__).parent / "hand_sql" / "twelve_measures.sql"
TABLES = ("episodes", "header", "visits", "allocations", "distances")


def main() -> None:
    """Print how long the SQL took, as JSON; write the figures."""
    asked = asked_for(__doc__)
    groups = code_tables()
    sql = SQL.read_text("utf-8")
    import_the_rest()

    started, used = time.perf_counter(), time.process_time()
    loads = Store(asked.store).latest_of_each_council()
    areas = [(load.council_number, code) for load in loads for code in current_codes(load.manifest.council_ons_code)]
    connection = duckdb.connect(":memory:")
    connection.execute("SET preserve_insertion_order = false")
    for name in TABLES:
        connection.read_parquet([str(load.folder / f"{name}.parquet") for load in loads]).create_view(name)
    for name in ("placement_groups", "legal_status_groups", "ethnic_groups"):
        connection.register(name, groups[name])
    connection.register("areas", pa.table(dict(zip(("council", "authority"), zip(*areas, strict=True), strict=True))))
    connection.execute(
        "CREATE TABLE asked AS SELECT ?::DATE AS report_day, ?::INTEGER AS months",
        [Month.parse(asked.month).last, asked.months],
    )
    for statement in connection.extract_statements(sql):
        connection.execute(statement)
    figures = connection.execute("SELECT * FROM figure").fetchall()
    cost = {"seconds": time.perf_counter() - started, "cpu": time.process_time() - used}

    write_figures(asked.figures, figures)
    print(json.dumps({**cost, "figures": len(figures)}))


if __name__ == "__main__":
    main()
