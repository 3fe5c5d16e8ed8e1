"""Keeping a delivery, and saying in a line what is kept now. The lines name no child."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from parentis.formats.delivery import Delivery
    from parentis.store import Load


def keep(delivery: Delivery, store: Path, as_at: date | None = None) -> Load:
    """Store a delivery; the same files again are the load they were. Raises StoreError."""
    from parentis.store import Store

    return Store(store).add(delivery, as_at)


def told_of_load(load: Load, store: Path) -> str:
    """What was loaded, as at which day, and whether it was there before."""
    files = [file for file in load.manifest.files if file.recognised_as]
    rows = sum(file.rows for file in files)
    whose = f" of {load.manifest.council_name}" if load.manifest.council_name else ""
    kept = "Loaded" if load.was_new else "Loaded before, nothing has changed:"
    return (
        f"{kept} {len(files)} files{whose} with {rows:,} rows, as at {load.as_at.day} {load.as_at:%B %Y}, "
        f"as load {load.digest[:12]} in {store}."
    )
