"""Small deliveries, as the formats hand them over."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pyarrow as pa

from parentis.council import parse_council
from parentis.formats.delivery import DeliveredFile, Delivery
from parentis.formats.findings import Finding
from parentis.formats.logo import Logo
from parentis.records.tables import TABLES

COUNCIL = """\
name = "Northshire"
ons_code = "E10000999"
dfe_number = "{number}"

[population]
2016 = 102000
"""

Rows = Sequence[Mapping[str, Any]]

FINDING = Finding("warning", "no-postcode", "episodes.csv", 2, "C1", "PL_POST", "", "There is no postcode.")


def stored_table(name: str, rows: Rows, council: str = "999") -> pa.Table:
    """A table in its stored form, from the values that matter."""
    schema = TABLES[name].arrow_schema()
    whole = [{**row, "council": council, "row": number} for number, row in enumerate(rows, 1)]
    return pa.Table.from_pylist(whole, schema=schema)


def delivered_file(table: str, content: bytes = b"as usual") -> DeliveredFile:
    """A file recognised as one of a table."""
    digest = hashlib.sha256(table.encode() + content).hexdigest()
    return DeliveredFile(f"2016-17/{table}.csv", digest, len(content), TABLES[table].source, "2016-17", 1)


def delivery(
    rows: Mapping[str, Rows] | None = None,
    *,
    council: str | None = "999",
    files: Sequence[DeliveredFile] | None = None,
    findings: Sequence[Finding] = (FINDING,),
    logo: bytes | None = None,
) -> Delivery:
    """A delivery of one child in care, or of the rows given, by table."""
    if rows is None:
        rows = {
            "header": [{"child_id": "C1", "date_of_birth": date(2005, 2, 28), "sex": "1"}],
            "episodes": [{"child_id": "C1", "decom": date(2017, 6, 12), "rne": "S"}],
            "visits": [],
        }
    text = "" if council is None else COUNCIL.format(number=council)
    return Delivery(
        council=parse_council(text, "council.toml") if text else None,
        council_text=text,
        tables={name: stored_table(name, of_table, council or "") for name, of_table in rows.items()},
        delivered={name: frozenset(key for row in of_table for key in row) for name, of_table in rows.items()},
        files=tuple(files if files is not None else (delivered_file(name) for name in rows)),
        findings=tuple(findings),
        origins={},
        logo=None if logo is None else Logo(logo, "png"),
    )
