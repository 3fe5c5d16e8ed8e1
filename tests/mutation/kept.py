"""Outcomes kept in a file, so that a run goes on where another stopped: a line a mutant, as JSON."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from tests.mutation.mutant import Mutant, Outcome


class Kept:
    """What came of mutants tried before. One whose text has changed since is another mutant, and is not here.

    What killed a mutant once is taken to kill it still. One that lived is tried again when `again` says so: since
    then there may be an example that kills it.
    """

    def __init__(self, path: Path | None, again: bool = False) -> None:
        self._path = path
        self._told: dict[str, dict[str, object]] = {}
        for line in path.read_text("utf-8").splitlines() if path and path.exists() else ():
            told = json.loads(line)
            self._told[told["print"]] = told
        if again:
            self._told = {key: told for key, told in self._told.items() if told["fate"] != "survived"}

    def outcomes_of(self, mutants: Iterable[Mutant]) -> list[Outcome]:
        """The outcomes of those that were tried before."""
        found = [(each, self._told.get(print_of(each))) for each in mutants]
        return [
            Outcome(each, told["fate"], str(told["by"]), told["seconds"])  # type: ignore[arg-type]
            for each, told in found
            if told
        ]

    def left(self, mutants: Iterable[Mutant]) -> list[Mutant]:
        """Those still to be tried."""
        return [each for each in mutants if print_of(each) not in self._told]

    def keep(self, outcome: Outcome) -> None:
        """Put an outcome at the end of the file, at once: a run may be stopped at any moment."""
        if self._path is None:
            return
        told = {
            "print": print_of(outcome.mutant), "fate": outcome.fate, "by": outcome.by, "seconds": outcome.seconds,
            "mutant": outcome.mutant.name,
        }  # fmt: skip
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(told, ensure_ascii=False) + "\n")


def print_of(mutant: Mutant) -> str:
    """What tells a mutant from every other, and from itself after its relation, measure or module was changed."""
    said = (mutant.name, mutant.subject, mutant.mutated)
    return hashlib.sha256("\0".join(said).encode()).hexdigest()
