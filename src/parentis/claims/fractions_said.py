"""Shares said in words: half of them, two thirds, nine in ten."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from parentis.claims.numbers import DIGITS, WORDS, Stated, stated

_N = rf"(?:{DIGITS}|{WORDS})"
_WHOM = r"children|young|pupils|care|reviews|visits|placements|looked|LAC"
_OF = rf"(?=\s+of\b|\s+(?:the|our|all)\s+(?:\w+\s+){{0,2}}?(?:{_WHOM}))"
FRACTION = (
    rf"(?P<fn>{_N})\s+in\s+(?:every\s+)?(?P<fd>two|three|four|five|ten|twenty|2|3|4|5|10|20|100|a\s+hundred)\b"
    r"(?![\s-]*(?:\d|months?|days?|weeks?|of\s+them))"
    rf"|(?P<fw>(?:one\s+|a\s+)?half|(?:one|a|two)[\s-]thirds?|(?:one|a|three)[\s-]quarters?|(?:one|a|two|three|four)[\s-]fifths?){_OF}"
)
_WORDED = {"half": 2, "third": 3, "quarter": 4, "fifth": 5}
_FIRST = {"one": 1, "a": 1, "two": 2, "three": 3, "four": 4}


def percent_of(match: re.Match[str]) -> Stated | None:
    """The percentage a fraction in words comes to; None where it is none, as four in two would be."""
    if match["fw"]:
        words = re.split(r"[\s-]+", match["fw"].lower())
        top, base = _FIRST.get(words[0], 1), next(n for word, n in _WORDED.items() if words[-1].startswith(word))
    else:
        top = int(stated(match["fn"]).value)
        base = int(stated(match["fd"].replace("a h", "one h")).value)
    if not 0 < top < base:
        return None
    return Stated((Decimal(100 * top) / base).quantize(Decimal("0.1"), ROUND_HALF_UP).normalize() + 0)
