"""A mutant: one small change to what the product says, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["relation", "measure", "python"]
Fate = Literal["killed", "survived", "not viable"]


@dataclass(frozen=True)
class Mutant:
    """One changed thing. `mutated` is the whole changed text: a relation's SQL, an expression or a module.

    `subject` is the relation, the measure or the module. `place` says where in it, and `line` is 0 where there is
    none.
    """

    kind: Kind
    file: str
    line: int
    subject: str
    place: str
    before: str
    after: str
    mutated: str
    number: int = 1
    """Which of several that read the same."""

    @property
    def name(self) -> str:
        """What it is called in the list of equivalents: it stays when lines move."""
        nth = f" #{self.number}" if self.number > 1 else ""
        return f"{self.file} [{self.place}]{nth} {self.before} -> {self.after}"

    @property
    def text(self) -> str:
        """The same with the line, for a reader."""
        return self.name.replace(self.file, f"{self.file}:{self.line}", 1) if self.line else self.name


@dataclass(frozen=True)
class Outcome:
    """What came of a mutant: `by` names what killed it, or the error; `seconds` are of processor time."""

    mutant: Mutant
    fate: Fate
    by: str = ""
    seconds: float = 0.0
