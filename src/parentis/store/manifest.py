"""What a load says of itself: when, from which files, and what it holds."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from parentis.formats.delivery import DeliveredFile, Delivery
from parentis.formats.postcodes import directory_version
from parentis.records.tables import TABLES

STORAGE_VERSION = 1
"""Raised when the same files are to be read or stored in another way: they are then a load of their own."""

MANIFEST = "manifest.json"


@dataclass(frozen=True)
class StoredFile:
    """One Parquet file of a load: rows, bytes, digest, and the columns that really were delivered."""

    rows: int
    bytes: int
    sha256: str
    delivered: tuple[str, ...] = ()


@dataclass(frozen=True)
class StoredLogo:
    """The council's logo in a load: the name of its file, as it was given, with its bytes and digest."""

    file: str
    bytes: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """Everything about a load but its rows.

    digest:        names the load; see `delivery_digest`
    as_at:         the date whose position the delivery is
    loaded_at:     when it was stored, in UTC
    council_*:     from the council file; empty when none came, `council_text` being all of it
    files:         the delivered files
    tables:        by name; `findings` beside them
    logo:          the council's, where one came
    """

    digest: str
    as_at: date
    loaded_at: datetime
    council_number: str
    council_name: str
    council_ons_code: str
    council_text: str
    files: tuple[DeliveredFile, ...]
    tables: Mapping[str, StoredFile]
    findings: StoredFile
    program_version: str
    postcodes_version: str
    storage_version: int = STORAGE_VERSION
    logo: StoredLogo | None = None

    def to_json(self) -> str:
        """As the file `manifest.json` has it."""
        data = asdict(self) | {"as_at": self.as_at.isoformat(), "loaded_at": self.loaded_at.isoformat()}
        return json.dumps(data, indent=1, sort_keys=True) + "\n"

    @classmethod
    def from_json(cls, text: str) -> Manifest:
        """Raises ValueError, TypeError or KeyError for a text that `to_json` has not made."""
        data: dict[str, Any] = json.loads(text)
        return cls(
            **data
            | {
                "as_at": date.fromisoformat(data["as_at"]),
                "loaded_at": datetime.fromisoformat(data["loaded_at"]),
                "files": tuple(DeliveredFile(**file) for file in data["files"]),
                "tables": {name: _stored_file(file) for name, file in data["tables"].items()},
                "findings": _stored_file(data["findings"]),
                "logo": StoredLogo(**data["logo"]) if data.get("logo") else None,
            }
        )


def _stored_file(data: dict[str, Any]) -> StoredFile:
    return StoredFile(**data | {"delivered": tuple(data["delivered"])})


def delivery_digest(delivery: Delivery) -> str:
    """What makes a load the one it is, as 64 hexadecimal digits.

    It is made from the content of the files in the order they are read, what each was taken for (a file may be
    known by its name alone), the council's text, and what else decides the rows: the tables, the edition of the
    postcode directory, the version of storage, and the council's logo where one came. So files under other names
    are the same load as long as they are read in the same way.
    """
    files = [(file.sha256, file.recognised_as, file.return_year) for file in delivery.files]
    tables = {name: str(table.arrow_schema()) for name, table in TABLES.items()}
    parts: list[object] = [STORAGE_VERSION, directory_version(), tables, delivery.council_text, files]
    if delivery.logo is not None:
        parts.append(hashlib.sha256(delivery.logo.content).hexdigest())
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()
