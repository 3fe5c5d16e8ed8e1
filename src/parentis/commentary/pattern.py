"""A sentence pattern: when it holds, what it says, and an example of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Said = TypeVar("Said")


@dataclass(frozen=True)
class Pattern(Generic[Said]):
    """One way to say a fact.

    `guard` says whether it may speak of what is put to it; `says` is filled in from that (`{f.before}`);
    `example` is one such thing and the words it gives, which a test holds it to.
    """

    name: str
    guard: Callable[[Said], bool]
    says: str
    example: tuple[Said, str]

    def say(self, fact: Said) -> str:
        """The words. Call only where the guard holds."""
        return self.says.format(f=fact)


def say(patterns: Sequence[Pattern[Said]], fact: Said) -> str:
    """What the one pattern says whose guard holds. Raises ValueError when none does, or more than one."""
    speaking = [pattern for pattern in patterns if pattern.guard(fact)]
    if len(speaking) != 1:
        names = ", ".join(pattern.name for pattern in speaking) or "none"
        raise ValueError(f"of the patterns for one fact exactly one must speak, not: {names}")
    return speaking[0].say(fact)
