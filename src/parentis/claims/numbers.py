"""Numbers as people write them, in digits or in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TENS_WORD = "|".join(_TENS)
_UNITS_WORD = "|".join(_SMALL[1:10])

DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
WORDS = (
    rf"(?:half\s+a|a|two|three)\s+dozen\b|\bdozen\b|"
    rf"(?:(?:{_UNITS_WORD})\s+hundred(?:\s+and\s+)?)?"
    rf"(?:\b(?:(?:{_TENS_WORD})(?:[\s-](?:{_UNITS_WORD}))?|{'|'.join(reversed(_SMALL))})\b)"
    rf"|(?:{_UNITS_WORD}|a)\s+hundred\b|\bnone\b|\bno\b|\bnil\b"
)
"""A number in words, to nine hundred and ninety-nine; `none`, `no` and `nil` are nought."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A number as it was written: its value, and how many decimals it was given."""

    value: Decimal

    @property
    def decimals(self) -> int:
        """How many decimals were written."""
        exponent = self.value.as_tuple().exponent
        return -exponent if isinstance(exponent, int) and exponent < 0 else 0

    def __str__(self) -> str:
        return f"{self.value:,f}"


def stated(text: str) -> Stated:
    """The number that a text matched by DIGITS or WORDS gives."""
    text = text.strip().lower()
    if re.fullmatch(DIGITS, text):
        return Stated(Decimal(text.replace(",", "")))
    return Stated(Decimal(_from_words(text)))


def _from_words(text: str) -> int:
    if text in {"none", "no", "nil"}:
        return 0
    total = 0
    for word in re.findall(r"[a-z]+", text):
        if word == "dozen":
            total = 6 if text.startswith("half") else max(total, 1) * 12
        elif word == "hundred":
            total = max(total, 1) * 100
        elif word in _TENS:
            total += 20 + 10 * _TENS.index(word)
        elif word in _SMALL:
            total += _SMALL.index(word)
    return total
