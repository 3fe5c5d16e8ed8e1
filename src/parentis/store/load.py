"""One load: a delivery as it was stored, for good."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path

import pyarrow.parquet as pq

from parentis.council import Council, CouncilError, parse_council
from parentis.formats.findings import Finding
from parentis.store.error import StoreError, told_of
from parentis.store.findings import FINDINGS
from parentis.store.logo import read_logo
from parentis.store.manifest import MANIFEST, Manifest, StoredFile
from parentis.store.parquet import is_as_stored


@dataclass(frozen=True)
class Load:
    """A delivery as it was stored. It never changes.

    was_new: whether the call that returned this stored it; False when the same files had been loaded before
    """

    folder: Path
    manifest: Manifest
    was_new: bool = False

    @classmethod
    def open(cls, folder: Path) -> Load:
        """The load in a folder. Raises StoreError when its manifest is missing or damaged."""
        path = folder / MANIFEST
        with told_of(folder.parent.parent):
            if not path.is_file():
                raise _damaged(folder, MANIFEST)
            content = path.read_bytes()
        try:
            manifest = Manifest.from_json(content.decode())
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            raise _damaged(folder, MANIFEST) from None
        if manifest.digest != folder.name:
            raise _damaged(folder, MANIFEST)
        return cls(folder, manifest)

    @property
    def digest(self) -> str:
        """64 hexadecimal digits, made from what was delivered: `delivery_digest`."""
        return self.manifest.digest

    @property
    def as_at(self) -> date:
        """The date whose position the delivery is."""
        return self.manifest.as_at

    @property
    def loaded_at(self) -> datetime:
        """When it was stored, in UTC."""
        return self.manifest.loaded_at

    @property
    def council_number(self) -> str:
        """The council's DfE number, which its rows carry; empty when no council file came."""
        return self.manifest.council_number

    @cached_property
    def council(self) -> Council | None:
        """The council as its file described it then; None when none came."""
        if not self.manifest.council_number:
            return None
        try:
            return parse_council(self.manifest.council_text, "council.toml")
        except CouncilError as fault:
            raise StoreError(
                f"The council file of the load {self.digest[:12]} is no longer understood, load it again. {fault}"
            ) from fault

    @property
    def tables(self) -> Mapping[str, StoredFile]:
        """The tables that were delivered, by name."""
        return self.manifest.tables

    @property
    def delivered(self) -> Mapping[str, frozenset[str]]:
        """For each table that was delivered, the columns that really came with it."""
        return {name: frozenset(table.delivered) for name, table in self.tables.items()}

    def table_path(self, name: str) -> Path:
        """The Parquet file of a table, in the form of `Table.arrow_schema()`.

        Raises KeyError for a table that was not delivered, and StoreError when the file is not as it was stored.
        """
        return self._checked(name, self.tables[name])

    def findings(self) -> tuple[Finding, ...]:
        """What was found in the delivery when it was loaded."""
        rows = pq.read_table(self._checked(FINDINGS, self.manifest.findings)).to_pylist()
        return tuple(Finding(**row) for row in rows)

    def logo(self) -> bytes | None:
        """The council's logo as it was given; None when none came. Raises StoreError when it has been altered."""
        stored = self.manifest.logo
        if stored is None:
            return None
        with told_of(self.folder.parent.parent):
            content = read_logo(self.folder, stored)
        if content is None:
            raise _damaged(self.folder, stored.file)
        return content

    def check(self) -> None:
        """Raises StoreError when any of its files is missing or has been altered."""
        self.logo()
        for name, stored in {**self.tables, FINDINGS: self.manifest.findings}.items():
            self._checked(name, stored)

    def _checked(self, name: str, stored: StoredFile) -> Path:
        path = self.folder / f"{name}.parquet"
        with told_of(self.folder.parent.parent):
            if not is_as_stored(path, stored):
                raise _damaged(self.folder, path.name)
        return path


def _damaged(folder: Path, file: str) -> StoreError:
    return StoreError(
        f"The load {folder.name[:12]} is damaged: {file} is missing or has been altered. "
        f"Take {folder} from a backup, or remove that folder and load the same files again."
    )
