"""A sample of many councils: a store with a load of each, as loading their deliveries one by one would leave it.

One council is one task of a pool of processes, and none is held for longer than its task: a million children need
no more memory at once than the largest councils among them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from parentis.formats.delivery import Delivery
from parentis.formats.written import WrittenFile, delivery_of
from parentis.sample.atlases import atlases
from parentis.sample.authorities import Authority, all_authorities, choose, shared_out
from parentis.sample.council_file import council_text
from parentis.sample.csv_files import csv_bytes
from parentis.sample.files import Sample
from parentis.sample.places import Atlas, in_atlas
from parentis.sample.population import CHILDREN_OF_ONE_COUNCIL
from parentis.sample.seed import DEFAULT_SEED
from parentis.sample.window import window
from parentis.store import Store

Check = Callable[[Delivery], Delivery]

_IN_CARE_OF_ONE_COUNCIL = 665  # in the sample of one council's size
_NUMBERS = 1000  # DfE numbers have three digits


@dataclass(frozen=True)
class CouncilSummary:
    """What was stored of one council: its DfE number, the children, those of them in care, and the rows."""

    dfe_number: str
    children: int
    in_care: int
    rows: int


@dataclass(frozen=True)
class CouncilTask:
    """All that one council is made from."""

    authority: Authority
    atlas: Atlas
    children: int
    month: str
    years: int
    seed: int

    @property
    def own_seed(self) -> int:
        """No two councils lead the same lives."""
        return self.seed * _NUMBERS + int(self.authority.dfe_number)

    def sample(self) -> Sample:
        """The lives of its children. To be called inside `in_atlas(self.atlas)`."""
        return Sample.of(self.own_seed, window(self.month, self.years), self.children)

    def council_text(self) -> str:
        """Its council file: the population in proportion to the children, so that its rates are its own."""
        return council_text(self.children / usual_children(self.authority), self.authority)


def usual_children(authority: Authority) -> int:
    """How many children three years' files of an authority of that size would have."""
    return max(1, round(authority.in_care * CHILDREN_OF_ONE_COUNCIL / _IN_CARE_OF_ONE_COUNCIL))


def tasks(councils: int, children: int | None, month: str, years: int, seed: int) -> list[CouncilTask]:
    """One task a council, the largest first. Raises ValueError for arguments that no sample can be written for."""
    window(month, years)
    chosen = choose(councils)
    wanted = sum(map(usual_children, chosen)) if children is None else children
    counts = shared_out(wanted, chosen)
    made = [
        CouncilTask(authority, atlas, count, month, years, seed)
        for authority, atlas, count in zip(chosen, atlases(chosen), counts, strict=True)
    ]
    return sorted(made, key=lambda task: -task.children)


def write_store(
    folder: Path,
    *,
    month: str = "2017-06",
    councils: int = len(all_authorities()),
    children: int | None = None,
    years: int = 3,
    seed: int = DEFAULT_SEED,
    check: Check | None = None,
    processes: int | None = None,
) -> Iterator[CouncilSummary]:
    """Make a store with one load a council, and tell of each as it is done.

    The lives and the rows are those that the files of each council would have, and so is the load's digest.
    `children` is how many distinct children there are in all councils together, shared out by the numbers in
    care; without it, as many as the councils have. `check` adds findings to each delivery before it is stored.
    Raises ValueError for arguments that no sample can be written for, StoreError when the store cannot be written.
    """
    if (folder / "loads").exists():
        raise ValueError(f"{folder} is a store already: give a new folder")
    made = tasks(councils, children, month, years, seed)
    # Not forked: Arrow has threads by now, and a fork with threads may stop for ever.
    with ProcessPoolExecutor(processes or usable_processors(), get_context("spawn")) as pool:
        running = [pool.submit(store_council, task, folder, check) for task in made]
        try:
            for done in as_completed(running):
                yield done.result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def store_council(task: CouncilTask, folder: Path, check: Check | None) -> CouncilSummary:
    """Make one council and add it to the store."""
    with in_atlas(task.atlas):
        sample = task.sample()
        files = [
            WrittenFile(file.path, file.columns, file.rows, csv_bytes(file.columns, file.rows))
            for file in sample.files()
        ]
        children, in_care = len(sample.children), sample.in_care
    del sample
    rows = sum(len(file.rows) for file in files)
    delivery = delivery_of(files, task.council_text(), folder)
    Store(folder).add(check(delivery) if check else delivery)
    return CouncilSummary(task.authority.dfe_number, children, in_care, rows)


def usable_processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
