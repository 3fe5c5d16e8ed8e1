"""One cell of a published table: a number, or the mark that stands in its place."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

MARKS = frozenset({"x", "c", "z", "k", "u", "-", "..", ".", ":", "*", "~", "low", "na", "n/a"})
"""What the Department for Education and others print for suppressed, negligible, not available or not applicable.

Newer tables put them in square brackets (`[c]`, `[x]`), as the Government Statistical Service asks.
"""

_NUMBER = re.compile(r"-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?")
_MOST_DIGITS = 14
KEPT_DECIMALS = 6


class Cell(NamedTuple):
    """A number with the decimals it was printed with, or a mark; a blank cell is neither."""

    value: Decimal | None
    decimals: int
    mark: str

    @property
    def is_blank(self) -> bool:
        """Whether nothing stood there."""
        return self.value is None and not self.mark


def cell(text: str) -> Cell | None:
    """Read a cell; None when it is neither number, mark nor blank."""
    text = text.strip().replace("\u2212", "-")
    if not text:
        return Cell(None, 0, "")
    mark = (text[1:-1].strip() if text.startswith("[") and text.endswith("]") else text).lower()
    if mark in MARKS:
        return Cell(None, 0, mark)
    number = text.removesuffix("%").strip()
    if not _NUMBER.fullmatch(number) or len(number) > _MOST_DIGITS * 2:
        return None
    plain = number.replace(",", "")
    whole, _, fraction = plain.partition(".")
    if len(whole) > _MOST_DIGITS:
        return None
    return Cell(Decimal(f"{whole}.{fraction[:KEPT_DECIMALS]}" if fraction else whole), len(fraction), "")
