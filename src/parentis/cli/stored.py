"""What a store holds, as a record to compute from: of each council the load that counts."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from parentis.cli.errors import CallError

if TYPE_CHECKING:
    from parentis.period import Month
    from parentis.series.record import Record
    from parentis.store import Load


def records_in(store: Path, authority: str | None = None) -> list[Record]:
    """What a store holds, a record a council, or of one; raises CallError when it holds none of that one."""
    chosen, several = loads_chosen(store, authority)
    return [record_of(load, by_council=several) for load in chosen]


def loads_chosen(store: Path, authority: str | None = None) -> tuple[list[Load], bool]:
    """Of each council the load to compute from, or of one, and whether the store has several councils.

    Raises CallError when it holds none of that one.
    """
    loads = loads_in(store)
    chosen = [load for load in loads if authority in (None, load.council_number)]
    if not chosen:
        numbers = ", ".join(load.council_number for load in loads if load.council_number)
        raise CallError(
            f"The store {store} has no load of council {authority}: "
            f"{f'those it has are of {numbers}' if numbers else 'its load came without a council file'}."
        )
    return chosen, len(loads) > 1


def loads_in(store: Path) -> tuple[Load, ...]:
    """Of each council the load to compute from. Raises StoreError when the store holds none."""
    from parentis.store import Store

    if not store.is_dir():
        raise CallError(f"There is no store at {store}: load a delivery first, or name its folder with --store.")
    loads = Store(store).latest_of_each_council()
    return loads or (Store(store).latest(),)


def told_of_reach(loads: Iterable[Load], month: Month) -> list[str]:
    """A sentence for each load that ends before the month: it has figures all the same (docs/decisions, 0029)."""
    return [
        f"The files{f' of {load.manifest.council_name}' if load.manifest.council_name else ''} end on {load.as_at.day} "
        f"{load.as_at:%B %Y}, before {month.name}: its figures say what was known then."
        for load in loads
        if load.as_at < month.first
    ]


def record_of(load: Load, by_council: bool = False) -> Record:
    """A load as a record, read from its Parquet files."""
    from parentis.records.tables import TABLES
    from parentis.series.record import CouncilRecord, Record

    stored = [name for name in TABLES if name in load.tables]
    return Record(
        {name: [load.table_path(name)] for name in stored},
        (CouncilRecord(load.council_number, load.council, load.delivered),),
        by_council,
        sum(load.manifest.tables[name].rows for name in stored),
    )
