"""How several things are named in a sentence."""

from __future__ import annotations

from collections.abc import Sequence


def listed(items: Sequence[object]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    names = [str(item) for item in items]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
