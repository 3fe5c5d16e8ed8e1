"""Tables as bytes, and back."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from parentis.store.aside import write_file
from parentis.store.manifest import StoredFile


def parquet_bytes(table: pa.Table) -> memoryview:
    """The table as Parquet: the same rows give the same bytes, however they lay in memory."""
    buffer = pa.BufferOutputStream()
    pq.write_table(table.combine_chunks(), buffer, compression="zstd", version="2.6")
    return memoryview(buffer.getvalue())


def write_table(path: Path, table: pa.Table, delivered: frozenset[str] = frozenset()) -> StoredFile:
    """Write a table, and return what the manifest says of it."""
    content = parquet_bytes(table)
    write_file(path, content)
    return StoredFile(table.num_rows, len(content), hashlib.sha256(content).hexdigest(), tuple(sorted(delivered)))


def is_as_stored(path: Path, stored: StoredFile) -> bool:
    """Whether a file is there with the bytes that were written."""
    if not path.is_file() or path.stat().st_size != stored.bytes:
        return False
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == stored.sha256
