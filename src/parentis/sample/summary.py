"""What a sample turned out to be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Dirt:
    """One fault put into the files on purpose.

    kind:     what it is, one of `dirt.KINDS`
    file:     the file's path below the sample's folder
    row:      the row's number in the file, the header row being 1; None where it is the whole file
    child_id: the child it concerns, as the clean file has it; empty where there is none
    column:   the column, empty where it is not one
    value:    what stands there now
    """

    kind: str
    file: str
    row: int | None
    child_id: str = ""
    column: str = ""
    value: str = ""


@dataclass(frozen=True)
class SampleSummary:
    """What `write_sample` wrote.

    folder:   where it is
    month:    the report month, `2017-06`
    seed:     the seed it was made from
    children: distinct children with an episode in the files
    in_care:  children in care at the end of the report month, short breaks left out
    rows:     rows of each file, by its path below the folder, before any faults were put in
    dirt:     the faults put in on purpose
    """

    folder: Path
    month: str
    seed: int
    children: int
    in_care: int
    rows: Mapping[str, int]
    dirt: tuple[Dirt, ...] = ()
