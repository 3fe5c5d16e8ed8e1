"""A folder of loads, and of what was computed from them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa

import parentis
from parentis.formats.delivery import Delivery
from parentis.formats.postcodes import directory_version
from parentis.records.tables import TABLES
from parentis.store.as_at import latest_event
from parentis.store.aside import folder_aside, make_folder, write_file
from parentis.store.error import StoreError, told_of
from parentis.store.findings import FINDINGS, findings_table
from parentis.store.load import Load
from parentis.store.logo import write_logo
from parentis.store.manifest import MANIFEST, Manifest, delivery_digest
from parentis.store.parquet import parquet_bytes, write_table

_DIGEST = re.compile(r"[0-9a-f]{64}")
_FILE_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*")
_LEAST_OF_A_DIGEST = 4  # digits, when one is typed


class Store:
    """A store in a folder: `loads/<digest>/` for what was delivered, `runs/<digest>/` for what was computed,
    `published/<digest>/` for what public editions print and withhold.

    Everything in it is written aside and renamed, so it is there whole or not at all, and is never changed
    afterwards. Several processes may use it at once. Copy the folder, and it is backed up.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._loads = path / "loads"
        self._runs = path / "runs"
        self._published = path / "published"

    def add(self, delivery: Delivery, as_at: date | None = None) -> Load:
        """Store a delivery. Files that were loaded before are the load they were: `was_new` tells.

        `as_at` is the date whose position the delivery is; without it, the day of the latest event recorded. A
        load keeps the date it was first given. Raises StoreError, and leaves the store as it was, when it cannot be
        written or when the load is there but damaged.
        """
        digest = delivery_digest(delivery)
        place = self._loads / digest
        with told_of(self.path):
            if place.exists():
                load = Load.open(place)
                load.check()
                return load
            make_folder(self.path)
            with folder_aside(place) as aside:
                manifest = _write(aside, digest, delivery, as_at or latest_event(delivery.tables, date.today()))
        # Another process may have been first with the same files: then its load is the one that is kept.
        load = Load.open(place)
        return replace(load, was_new=load.manifest == manifest)

    def loads(self) -> tuple[Load, ...]:
        """Every load, by as-at date and, on one date, in the order they were loaded."""
        found = [Load.open(folder) for folder in self._folders(self._loads)]
        return tuple(sorted(found, key=lambda load: (load.as_at, load.loaded_at, load.digest)))

    def latest(self, council_number: str | None = None) -> Load:
        """The load to compute from: that with the latest as-at date, the later loaded of two on one date.

        `council_number` asks for the loads of one council. Raises StoreError when there is none.
        """
        loads = [load for load in self.loads() if council_number in (None, load.council_number)]
        if not loads:
            of = f" of council {council_number}" if council_number else ""
            raise StoreError(f"The store {self.path} holds no load{of}: load a delivery first.")
        return loads[-1]

    def latest_of_each_council(self) -> tuple[Load, ...]:
        """The load to compute from for each council, by the council's number."""
        latest = {load.council_number: load for load in self.loads()}
        return tuple(latest[number] for number in sorted(latest))

    def load(self, digest: str) -> Load:
        """The load whose digest begins so. Raises StoreError when none does, or more than one."""
        beginning = digest.strip().lower()
        if len(beginning) < _LEAST_OF_A_DIGEST:
            raise StoreError(f"Give at least {_LEAST_OF_A_DIGEST} digits of a load, not '{digest}'.")
        found = [folder for folder in self._folders(self._loads) if folder.name.startswith(beginning)]
        if len(found) != 1:
            many = "more than one load" if found else "no load"
            raise StoreError(f"The store {self.path} holds {many} whose digest begins with '{digest}'.")
        return Load.open(found[0])

    def save_run(self, digest: str, files: Mapping[str, bytes | pa.Table]) -> Path:
        """Keep what was computed, under a digest of all that it was computed from; return its folder.

        Tables become Parquet. A run that is there already is left as it is, being the same. Raises StoreError when
        it cannot be written.
        """
        return self._save(self._runs / _checked_digest(digest), files)

    def save_published(self, digest: str, files: Mapping[str, bytes | pa.Table]) -> Path:
        """Keep what a public edition prints and withholds, as `save_run` keeps what was computed."""
        return self._save(self._published / _checked_digest(digest), files)

    def published(self) -> tuple[Path, ...]:
        """The folders of every public edition, by digest."""
        return tuple(sorted(self._folders(self._published)))

    def _save(self, place: Path, files: Mapping[str, bytes | pa.Table]) -> Path:
        with told_of(self.path):
            if not place.exists():
                make_folder(self.path)
                with folder_aside(place) as aside:
                    for name, content in files.items():
                        as_bytes = parquet_bytes(content) if isinstance(content, pa.Table) else content
                        write_file(aside / _checked_name(name), as_bytes)
        return place

    def run(self, digest: str) -> Path | None:
        """The folder of a run; None when it has not been computed yet."""
        place = self._runs / _checked_digest(digest)
        return place if place.is_dir() else None

    def _folders(self, within: Path) -> list[Path]:
        """The folders that stand for something; not what lies beside them, or was left half written."""
        with told_of(self.path):
            if not within.exists():
                return []
            return [each for each in within.iterdir() if _DIGEST.fullmatch(each.name) and each.is_dir()]


def _write(folder: Path, digest: str, delivery: Delivery, as_at: date) -> Manifest:
    tables = {
        name: write_table(
            folder / f"{name}.parquet",
            delivery.tables[name].select(table.arrow_schema().names).cast(table.arrow_schema()),
            delivery.delivered[name],
        )
        for name, table in TABLES.items()
        if name in delivery.tables
    }
    manifest = Manifest(
        digest=digest,
        as_at=as_at,
        loaded_at=datetime.now(UTC),
        council_number=delivery.council.dfe_number if delivery.council else "",
        council_name=delivery.council.name if delivery.council else "",
        council_ons_code=delivery.council.ons_code if delivery.council else "",
        council_text=delivery.council_text,
        files=delivery.files,
        tables=tables,
        findings=write_table(folder / f"{FINDINGS}.parquet", findings_table(delivery.findings)),
        program_version=parentis.__version__,
        postcodes_version=directory_version(),
        logo=write_logo(folder, delivery.logo) if delivery.logo else None,
    )
    write_file(folder / MANIFEST, manifest.to_json().encode())
    return manifest


def _checked_digest(digest: str) -> str:
    if not _DIGEST.fullmatch(digest):
        raise ValueError("a run is named by 64 hexadecimal digits")
    return digest


def _checked_name(name: str) -> str:
    if not _FILE_NAME.fullmatch(name):
        raise ValueError(f"{name!r} is no name for a file of a run")
    return name
