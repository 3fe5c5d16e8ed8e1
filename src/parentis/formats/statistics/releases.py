"""When each edition of a publication came out (`releases.csv`, beside this file)."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Release:
    """An edition of a source: its title with the publisher, and the day it was published, if we know it."""

    title: str
    published_on: date | None


def release_of(source: str, edition: str) -> Release:
    """The release a figure is from; one that is not listed has the source's title and no day."""
    return _releases().get((source, edition)) or Release(source_title(source), None)


def source_title(source: str) -> str:
    """The title of a source, whatever its edition."""
    listed = _releases().get((source, ""))
    return listed.title if listed else source


@cache
def _releases() -> Mapping[tuple[str, str], Release]:
    text = files("parentis.formats.statistics").joinpath("releases.csv").read_text(encoding="utf-8")
    return {
        (row["source"], row["edition"]): Release(
            row["title"], date.fromisoformat(row["published_on"]) if row["published_on"] else None
        )
        for row in csv.DictReader(text.splitlines())
    }
