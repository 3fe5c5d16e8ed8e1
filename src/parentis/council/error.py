"""What is wrong with a council file, told by key and line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One fault in a council file.

    key:     where it is, as in `targets[2].better` (the second target); empty for the file as a whole
    line:    the line of that key, or of the table that lacks it; None when the file has no such place
    message: what was found and what is allowed
    """

    key: str
    line: int | None
    message: str

    def __str__(self) -> str:
        place = [f"line {self.line}"] if self.line is not None else []
        place += [self.key] if self.key else []
        return f"{', '.join(place)}: {self.message}" if place else self.message


class CouncilError(Exception):
    """A council file that cannot be used. `problems` holds every fault found; the rest is about the first."""

    def __init__(self, file: str, problems: Iterable[Problem]) -> None:
        self.file = file
        self.problems = tuple(problems)
        first = self.problems[0]
        self.key, self.line, self.message = first.key, first.line, first.message
        super().__init__(" ".join(f"{file}, {problem}." for problem in self.problems))
