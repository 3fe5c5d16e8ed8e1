"""What was delivered, kept for good: immutable loads in a folder, and what was computed from them."""

from parentis.store.as_at import latest_event
from parentis.store.error import StoreError
from parentis.store.load import Load
from parentis.store.manifest import STORAGE_VERSION, Manifest, StoredFile
from parentis.store.statistics import StatisticsStore, StoredStatistics
from parentis.store.store import Store

__all__ = [
    "STORAGE_VERSION", "Load", "Manifest", "StatisticsStore", "Store", "StoreError", "StoredFile",
    "StoredStatistics", "latest_event",
]  # fmt: skip
