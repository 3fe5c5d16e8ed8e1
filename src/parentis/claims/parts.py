"""Which measures are parts of which: `wholes.csv`."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole and its parts; `whole` is None where the parts are percentages of 100.

    `complete` says that the parts together are the whole; else there are others that no measure is of.
    """

    whole: Key | None
    parts: tuple[Key, ...]
    complete: bool = True

    def all_told(self, number: int) -> bool:
        """Whether so many of the parts are all there are."""
        return self.complete and number == len(self.parts)


@cache
def wholes() -> tuple[Whole, ...]:
    """Every row of `wholes.csv`."""
    text = (files("parentis.claims") / "wholes.csv").read_text("utf-8")
    return tuple(
        Whole(
            None if row["whole"] == "100" else _key(row["whole"]),
            tuple(map(_key, row["parts"].split(";"))),
            row["complete"] == "yes",
        )
        for row in csv.DictReader(text.splitlines())
    )


def _key(name: str) -> Key:
    code, key = name.split(" ")
    return code, key


@cache
def whole_of(part: Key) -> Key | None:
    """What a count is part of; None where it is part of nothing told here."""
    return next((each.whole for each in wholes() if each.whole and part in each.parts), None)
