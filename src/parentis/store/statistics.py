"""Published statistics in a store: each file whole, immutable, under a digest of its content."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

import parentis
from parentis.formats.findings import Finding
from parentis.formats.statistics import NeighbourRow, Published, StatisticsFile
from parentis.store.aside import folder_aside, make_folder, write_file
from parentis.store.error import StoreError, told_of
from parentis.store.findings import FINDINGS, findings_table
from parentis.store.manifest import MANIFEST, StoredFile
from parentis.store.parquet import is_as_stored, write_table

STATISTICS_VERSION = 2
"""Raised when the same files are to be read in another way: they are then stored anew."""

_NUMBER = pa.decimal128(28, 6)
FIGURES_SCHEMA = pa.schema(
    [
        ("source", pa.string()),
        ("edition", pa.string()),
        ("year", pa.int32()),
        ("period_end", pa.date32()),
        ("level", pa.string()),
        ("area", pa.string()),
        ("name", pa.string()),
        ("statistic", pa.string()),
        ("value", _NUMBER),
        ("decimals", pa.int8()),
        ("mark", pa.string()),
        ("numerator", _NUMBER),
        ("denominator", _NUMBER),
    ]
)
NEIGHBOURS_SCHEMA = pa.schema(
    [
        ("edition", pa.string()),
        ("authority", pa.string()),
        ("place", pa.int8()),
        ("neighbour", pa.string()),
        ("closeness", pa.string()),
    ]
)
DEFINITIONS_SCHEMA = pa.schema(
    [(name, pa.string()) for name in ("statistic", "title", "polarity", "year_type", "description")]
)
_SCHEMAS = {"figures": FIGURES_SCHEMA, "neighbours": NEIGHBOURS_SCHEMA, "definitions": DEFINITIONS_SCHEMA}
_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class StoredStatistics:
    """One file of published statistics as it was stored. It never changes.

    was_new: whether the call that returned this stored it; False when the same file had been loaded before
    """

    folder: Path
    digest: str
    file: str
    kind: str
    edition: str
    loaded_at: datetime
    tables: Mapping[str, StoredFile]
    was_new: bool = False

    def table(self, name: str) -> pa.Table:
        """Its figures, neighbours, definitions or findings; empty when it has none of them.

        Raises StoreError when the file is not as it was stored.
        """
        stored = self.tables.get(name)
        if stored is None:
            return _SCHEMAS[name].empty_table()
        path = self.folder / f"{name}.parquet"
        with told_of(self.folder.parent.parent):
            if not is_as_stored(path, stored):
                raise _damaged(self.folder, path.name)
            return pq.read_table(path)

    def findings(self) -> tuple[Finding, ...]:
        """What was wrong with its rows when it was loaded."""
        return tuple(Finding(**row) for row in self.table(FINDINGS).to_pylist())


class StatisticsStore:
    """The statistics of a store: `statistics/<digest>/`, each folder there whole or not at all."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._folder = path / "statistics"

    def add(self, file: StatisticsFile) -> StoredStatistics:
        """Store what a file holds; the same file again changes nothing, whatever it is called.

        Raises StoreError, and leaves the store as it was, when it cannot be written or is there but damaged.
        """
        place = self._folder / digest_of(file)
        with told_of(self.path):
            if place.exists():
                return self._open(place)
            make_folder(self.path)
            with folder_aside(place) as aside:
                _write(aside, place.name, file)
        found = self._open(place)
        return replace(found, was_new=True)

    def all(self) -> tuple[StoredStatistics, ...]:
        """Every file that was loaded, in the order of its kind, edition and digest."""
        with told_of(self.path):
            if not self._folder.is_dir():
                return ()
            folders = [each for each in self._folder.iterdir() if _DIGEST.fullmatch(each.name) and each.is_dir()]
        found = [self._open(folder) for folder in folders]
        return tuple(sorted(found, key=lambda each: (each.kind, each.edition, each.digest)))

    def digest(self) -> str:
        """The digest of every file that was loaded, all together, whatever their order; empty where there is none."""
        found = sorted(each.digest for each in self.all())
        return hashlib.sha256("\n".join(found).encode()).hexdigest() if found else ""

    def latest_first(self) -> tuple[StoredStatistics, ...]:
        """Every file that was loaded, the latest first: of two that say otherwise of one thing the later holds."""
        return tuple(sorted(self.all(), key=lambda each: each.loaded_at, reverse=True))

    def figures(self, statistics: Iterable[str]) -> tuple[Published, ...]:
        """The figures of these statistics, from every file, those of the latest loaded first."""
        wanted = pa.array(sorted(set(statistics)), pa.string())
        return tuple(
            Published(**row)
            for stored in self.latest_first()
            for row in _only(stored.table("figures"), wanted).to_pylist()
        )

    def neighbours(self) -> tuple[NeighbourRow, ...]:
        """The statistical neighbours of every authority, in every edition: those of the latest file that has them."""
        found: dict[tuple[str, str], tuple[StoredStatistics, list[NeighbourRow]]] = {}
        for stored in self.latest_first():
            for row in stored.table("neighbours").to_pylist():
                file, rows = found.setdefault((row["edition"], row["authority"]), (stored, []))
                if file is stored:
                    rows.append(NeighbourRow(**row))
        return tuple(row for _, rows in found.values() for row in rows)

    def _open(self, folder: Path) -> StoredStatistics:
        path = folder / MANIFEST
        with told_of(self.path):
            if not path.is_file():
                raise _damaged(folder, MANIFEST)
            content = path.read_bytes()
        try:
            data: dict[str, Any] = json.loads(content)
            tables = {
                name: StoredFile(**table | {"delivered": tuple(table["delivered"])})
                for name, table in data["tables"].items()
            }
            opened = StoredStatistics(
                folder, data["digest"], data["file"], data["kind"], data["edition"],
                datetime.fromisoformat(data["loaded_at"]), tables,
            )  # fmt: skip
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            raise _damaged(folder, MANIFEST) from None
        if opened.digest != folder.name:
            raise _damaged(folder, MANIFEST)
        return opened


def digest_of(file: StatisticsFile) -> str:
    """What names a file in the store: its content, what it was read as, and the version of the reading."""
    parts = [STATISTICS_VERSION, {name: str(schema) for name, schema in _SCHEMAS.items()}]
    return hashlib.sha256(json.dumps([*parts, file.sha256, file.kind, file.edition]).encode()).hexdigest()


def _write(folder: Path, digest: str, file: StatisticsFile) -> None:
    rows = {"figures": file.figures, "neighbours": file.neighbours, "definitions": file.definitions}
    tables = {
        name: write_table(folder / f"{name}.parquet", _as_table(found, _SCHEMAS[name]))
        for name, found in rows.items()
        if found
    }
    tables[FINDINGS] = write_table(folder / f"{FINDINGS}.parquet", findings_table(file.findings))
    manifest = {
        "digest": digest,
        "file": file.name.encode(errors="backslashreplace").decode(),
        "sha256": file.sha256,
        "bytes": file.bytes,
        "kind": file.kind,
        "edition": file.edition,
        "loaded_at": datetime.now(UTC).isoformat(),
        "tables": {name: asdict(table) for name, table in tables.items()},
        "program_version": parentis.__version__,
        "statistics_version": STATISTICS_VERSION,
    }
    write_file(folder / MANIFEST, (json.dumps(manifest, indent=1, sort_keys=True) + "\n").encode())


def _as_table(rows: Iterable[object], schema: pa.Schema) -> pa.Table:
    listed = tuple(rows)
    columns = {name: [getattr(row, name) for row in listed] for name in schema.names}
    return pa.table(columns, schema=schema)


def _only(table: pa.Table, statistics: pa.Array) -> pa.Table:
    return table.filter(pc.is_in(table["statistic"], value_set=statistics))


def _damaged(folder: Path, file: str) -> StoreError:
    return StoreError(
        f"The statistics {folder.name[:12]} are damaged: {file} is missing or has been altered. "
        f"Take {folder} from a backup, or remove that folder and load the same file again."
    )
