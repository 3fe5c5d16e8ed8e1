"""Faults of the kinds real extracts have, put into a clean sample on purpose, each of them listed.

The files are read as written, some cells changed, rows added or taken out, and whole files written in the ways
that spreadsheets and case systems write them. Faults keep to rows of their own, so that each can be looked for.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from parentis.sample.chance import Chance
from parentis.sample.dirt_folder import Folder
from parentis.sample.dirt_in_cells import CELL_FAULTS
from parentis.sample.dirt_in_episodes import EPISODE_FAULTS
from parentis.sample.dirt_in_files import FILE_FAULTS
from parentis.sample.dirt_in_rows import ROWS_ADDED, ROWS_TAKEN_OUT
from parentis.sample.summary import Dirt

Fault = Callable[[Folder, Chance], list[Dirt]]


# Rows are taken out before others are numbered and added after, so that the row of each fault stays what it is.
FAULTS: tuple[Fault, ...] = (*ROWS_TAKEN_OUT, *EPISODE_FAULTS, *CELL_FAULTS, *ROWS_ADDED, *FILE_FAULTS)


def soil(folder: Path, seed: int) -> tuple[Dirt, ...]:
    """Put every kind of fault into the files of a folder, and list what was put where."""
    files = Folder(folder)
    found: list[Dirt] = []
    for fault in FAULTS:
        found.extend(fault(files, Chance(seed, "dirt", fault.__name__)))
    files.write()
    return tuple(found)
