"""Findings as they are stored beside the tables they are about."""

from __future__ import annotations

import pyarrow as pa

from parentis.formats.findings import Finding

FINDINGS = "findings"
FINDINGS_SCHEMA = pa.schema(
    [
        ("severity", pa.string()),
        ("rule", pa.string()),
        ("file", pa.string()),
        ("row", pa.int64()),
        ("child_id", pa.string()),
        ("column", pa.string()),
        ("value", pa.string()),
        ("message", pa.string()),
    ]
)


def findings_table(findings: tuple[Finding, ...]) -> pa.Table:
    """Findings as the table that is stored."""
    columns = {name: [_storable(getattr(finding, name)) for finding in findings] for name in FINDINGS_SCHEMA.names}
    return pa.table(columns, schema=FINDINGS_SCHEMA)


def _storable(value: str | int | None) -> str | int | None:
    """A file's name may hold bytes that are no text; Parquet takes text alone."""
    return value.encode(errors="backslashreplace").decode() if isinstance(value, str) else value
