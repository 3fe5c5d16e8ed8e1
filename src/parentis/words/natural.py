"""Names in the order a reader expects: `Team 2` before `Team 13`."""

from __future__ import annotations

import re

_DIGITS = re.compile(r"(\d+)")


def natural(name: str) -> tuple[tuple[int, str], ...]:
    """What to sort names by: capitals and small letters alike, and the numbers in a name as numbers."""
    # A name is text, digits, text and so on. Digits of more places are more; what begins with noughts is no longer.
    parts = enumerate(_DIGITS.split(name.casefold()))
    return tuple((len(part.lstrip("0")), part.lstrip("0")) if at % 2 else (0, part) for at, part in parts)
