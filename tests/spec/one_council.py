"""The rows of all examples as the record of one council: small, and dense around the edges."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import cycle

import pyarrow as pa
from tests.spec.worked import council_of

from parentis.indicators.examples import EXAMPLES
from parentis.records.tables import TABLES
from parentis.series.record import CouncilRecord, Record

NUMBER = "382"
Row = dict[str, object]


def one_council() -> Record:
    """Every child of every example under an id of its own, with a sex, an ethnicity and a team for many of them."""
    rows: dict[str, list[Row]] = {}
    for number, example in enumerate(EXAMPLES, start=1):
        for name, table in example.tables(NUMBER).items():
            rows.setdefault(name, []).extend(of_its_own(row, number) for row in table.to_pylist())
    pairs = {(row["home_post"], row["pl_post"]): row for row in rows["distances"]}
    rows["distances"] = list(pairs.values())
    attributed(rows)
    tables = {name: as_table(name, listed) for name, listed in rows.items()}
    delivered = {name: frozenset(table.column_names) for name, table in tables.items()}
    return Record(tables, (CouncilRecord(NUMBER, council_of(NUMBER, {}), delivered),))


def of_its_own(row: Row, number: int) -> Row:
    return {**row, "child_id": f"E{number}-{row['child_id']}"} if row.get("child_id") else row


def attributed(rows: dict[str, list[Row]]) -> None:
    """Fill in what the examples leave blank, so that the breakdowns have groups."""
    who = zip(cycle(["1", "2", "M", "U", None]), cycle(["WBRI", "CHNE", "BAFR", "MWBC", "OOTH", "REFU", None]))
    for row, (sex, ethnic) in zip(rows["header"], who, strict=False):
        row.update(sex=sex, ethnic=ethnic)
    with_worker = {row["child_id"] for row in rows["allocations"]}
    children = dict.fromkeys(row["child_id"] for row in rows["episodes"])
    for child, team in zip(children, cycle(["North", "South", None]), strict=False):
        if team and child not in with_worker:
            held = {"child_id": child, "worker_id": "W9", "role": "social-worker", "team": team}
            rows["allocations"].append({**held, "started_on": rows["episodes"][0]["decom"]})


def as_table(name: str, rows: Sequence[Row]) -> pa.Table:
    numbered = [{**row, "council": NUMBER, "row": number} for number, row in enumerate(rows, start=1)]
    return pa.Table.from_pylist(numbered, TABLES[name].arrow_schema())
