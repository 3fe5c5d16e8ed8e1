"""The mutants that are known to live: those that change nothing, and those that no test tells from the product yet."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.mutation.mutant import Mutant, Outcome

LIST = Path(__file__).with_name("known.toml")


@dataclass(frozen=True)
class Known:
    """Why each listed mutant lives, by its name."""

    equivalent: Mapping[str, str]
    survivor: Mapping[str, str]

    @cached_property
    def names(self) -> frozenset[str]:
        """Every mutant that is listed."""
        return frozenset({*self.equivalent, *self.survivor})

    def slips(self, outcomes: Iterable[Outcome]) -> list[str]:
        """What is listed and was killed after all, a sentence each."""
        return [
            f"{each.mutant.name} is listed in known.toml, and was {each.fate}{f' by {each.by}' if each.by else ''}."
            for each in outcomes
            if each.fate != "survived" and each.mutant.name in self.names
        ]

    def gone(self, mutants: Iterable[Mutant]) -> list[str]:
        """What is listed and is no mutant any more, a sentence each."""
        there = {each.name for each in mutants}
        return [f"{name} is listed in known.toml, and there is no such mutant." for name in sorted(self.names - there)]


def known() -> Known:
    """The list. Raises ValueError where a mutant is in it twice."""
    told = tomllib.loads(LIST.read_text("utf-8"))
    read = Known(_by_name(told.get("equivalent", [])), _by_name(told.get("survivor", [])))
    if len(read.names) < len(read.equivalent) + len(read.survivor):
        raise ValueError(f"{LIST.name} has a mutant both as equivalent and as survivor")
    return read


def _by_name(entries: Sequence[Mapping[str, object]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in entries:
        for name in entry["mutants"]:  # type: ignore[attr-defined]
            if name in found:
                raise ValueError(f"{LIST.name} has {name} twice")
            found[name] = str(entry["why"])
    return found
