"""Joined rows as the Arrow tables that are stored, and where each row came from."""

from collections.abc import Sequence
from typing import Any

import pyarrow as pa

from parentis.formats.findings import FindingList
from parentis.formats.joining import DUPLICATES_DROPPED, ONE_ROW_A_CHILD, joined
from parentis.formats.typed_files import TypedFile
from parentis.records.tables import Table

ORIGIN_SCHEMA = pa.schema([pa.field("file", pa.dictionary(pa.int32(), pa.string())), pa.field("file_row", pa.int64())])


def stored(table: Table, files: Sequence[TypedFile], council: str, findings: FindingList) -> tuple[pa.Table, pa.Table]:
    """The table that these files hold together, and its origins: for each row, the file and its row there."""
    if len(files) == 1 and table.name not in ONE_ROW_A_CHILD | DUPLICATES_DROPPED:
        (typed,) = files
        return (
            _table(table, typed.columns, len(typed.rows), council),
            _origins([typed.file] * len(typed.rows), typed.rows),
        )
    rows = joined(table, files, findings)
    values = zip(*(row.values for row in rows), strict=True) if rows else ([] for _ in table.names)
    columns: dict[str, Sequence[Any]] = dict(zip(table.names, values, strict=True))
    return (
        _table(table, columns, len(rows), council),
        _origins([row.source.file for row in rows], [row.number for row in rows]),
    )


def _table(table: Table, columns: dict[str, Any], length: int, council: str) -> pa.Table:
    schema = table.arrow_schema()
    arrays = [pa.array([council], pa.string()).take(pa.array([0] * length, pa.int32()))]
    for column in table.columns:
        of_type = schema.field(column.name).type
        values = columns.get(column.name)
        arrays.append(pa.nulls(length, of_type) if values is None else pa.array(values, of_type))
    arrays.append(pa.array(range(1, length + 1), pa.int64()))
    return pa.Table.from_arrays(arrays, schema=schema)


def _origins(files: Sequence[str], rows: Sequence[int]) -> pa.Table:
    return pa.Table.from_arrays(
        [pa.array(files, pa.string()).dictionary_encode(), pa.array(rows, pa.int64())], schema=ORIGIN_SCHEMA
    )
