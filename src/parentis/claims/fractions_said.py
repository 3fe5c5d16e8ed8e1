"""Shares said in words: half of them, two thirds, nine in ten."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from parentis.claims.numbers import DIGITS, WORDS, Stated, stated

_N = rf"(?:{DIGITS}|{WORDS})"
_WHOM = (
    r"(?:child(?:ren)?|young\s+(?:people|person)|pupils?|care\s+leavers?|reviews?|visits?|placements?|social\s+workers?|looked|"
    r"LAC|cases|carers|families|households|enquir(?:y|ies)|approvals?|episodes?|adopters?|leavers?|moves?|assessments?|posts?)"
)
# "A sixth of its May level" and "half of the 35" are no shares.
_NO_SHARE = (
    r"(?!\s+the\s+\d|\s+(?:its|their|the|what|that)\s+(?:[\w'-]+\s+){0,2}(?:level|figure|number|rate|total|peak)\b)"
)
_OF = (
    rf"(?=\s+of\b{_NO_SHARE}|\s+(?:the|our|all)\s+(?:\w+\s+){{0,2}}?{_WHOM}"
    r"|\s+in\s+\x01|\s+(?:have|has|had|are|were|was|is|do|did|received?|live|took)\b)"
)
_IN = (
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"twenty|thirty|forty|fifty|[2-9]|[1-9]\d|100|a\s+hundred"
)
_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_PART = rf"(?:(?:one\s+|a\s+)?half|(?:one|an?|two|three|four|five|seven|nine)[\s-](?:{'|'.join(list(_PARTS)[1:])})s?)"
_MORE = r"(?=\s+(?:more|fewer|less|higher|lower|up|down|increase|rise|reduction|fall|decrease|drop)\b)"
FRACTION = (
    rf"(?P<fn>{_N})\s+(?:{_WHOM}\s+)?in\s+(?:every\s+)?(?P<fd>{_IN})\b"
    r"(?![\s-]*(?:\d|months?|days?|weeks?|homes?|teams?|areas?|of\s+them))"
    rf"|(?P<fw>{_PART}){_OF}"
)
"""A share in words."""
_HEDGED = (
    "", "almost ", "nearly ", "about ", "around ", "over ", "more than ", "just over ", "just under ", "roughly ",
)  # fmt: skip
_BY = "|".join(rf"(?<=\b{word} {hedge})" for word in ("by", "up", "down") for hedge in _HEDGED)
CHANGE = rf"(?P<fc>{_PART}){_MORE}|(?:{_BY})(?P<fb>{_PART})(?!\w|\s+of\b)"
"""A change in words: `a third fewer`, `up by a tenth`."""
_FIRST = {"one": 1, "a": 1, "an": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "nine": 9}


def percent_of(match: re.Match[str]) -> Stated | None:
    """The percentage a fraction in words comes to; None where it is none, as four in two would be."""
    if part := match["fw"] or match["fc"] or match["fb"]:
        words = re.split(r"[\s-]+", part.lower())
        top, base = _FIRST.get(words[0], 1), next(n for word, n in _PARTS.items() if words[-1].startswith(word))
    else:
        top = int(stated(match["fn"]).value)
        base = int(stated(match["fd"].replace("a h", "one h")).value)
    if not 0 < top < base:
        return None
    return Stated((Decimal(100 * top) / base).quantize(Decimal("0.1"), ROUND_HALF_UP).normalize() + 0)
