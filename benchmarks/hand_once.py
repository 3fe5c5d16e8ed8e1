"""Twelve measures by hand over the stored Parquet, once, in a process of its own: `python -m benchmarks.hand_once`."""

from __future__ import annotations

import argparse
import csv
import json
import time
from pathlib import Path

import duckdb

from parentis.period import Month
from parentis.records.code_tables import code_tables

SQL = Path(__file__).parent / "hand_sql" / "twelve_measures.sql"
TABLES = ("episodes", "header", "visits", "allocations", "distances")
COLUMNS = ("code", "measure", "month", "dimension", "group", "numerator", "denominator")


def main() -> None:
    """Print how long the SQL took, as JSON; write the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("load", type=Path, help="the folder of one load's Parquet files")
    parser.add_argument("--month", required=True)
    parser.add_argument("--months", type=int, default=13)
    parser.add_argument("--ons-code", required=True)
    parser.add_argument("--figures", type=Path, required=True)
    asked = parser.parse_args()
    groups = code_tables()
    sql = SQL.read_text("utf-8")

    started, used = time.perf_counter(), time.process_time()
    connection = duckdb.connect(":memory:")
    for name in TABLES:
        connection.read_parquet(str(asked.load / f"{name}.parquet")).create_view(name)
    for name in ("placement_groups", "legal_status_groups", "ethnic_groups"):
        connection.register(name, groups[name])
    connection.execute(
        "CREATE TABLE asked AS SELECT ?::DATE AS report_day, ?::INTEGER AS months, ? AS ons_code",
        [Month.parse(asked.month).last, asked.months, asked.ons_code],
    )
    for statement in connection.extract_statements(sql):
        connection.execute(statement)
    figures = connection.execute("SELECT * FROM figure").fetchall()
    cost = {"seconds": time.perf_counter() - started, "cpu": time.process_time() - used}

    with asked.figures.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(figures)
    print(json.dumps({**cost, "figures": len(figures)}))


if __name__ == "__main__":
    main()
