"""Which words of a sentence belong to which of its quantities."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from parentis.claims.quantities import Quantity

_BREAK = re.compile(
    r",(?=\s)(?!\s+(?:at|standing\s+at|now|currently)\s+(?:just\s+|only\s+|about\s+)?(?:\d|$))|[;:](?=\s)|\s[-/]\s|\b(?:but|while|whilst|whereas|although|though|however|and)\b|\.\s",
    re.IGNORECASE,
)
# "With 12 at home" breaks off what follows, "2 with no reason recorded" does not.
_WITH = re.compile(r"\bwith(?=\s+(?:[\w-]+\s+){0,2}$)", re.IGNORECASE)


def clauses_of(text: str, quantities: Sequence[Quantity]) -> tuple[str, ...]:
    """For each quantity the words round it that are its own.

    Words between two quantities are cut at the last comma or conjunction; without one they all belong to the first,
    unless the second follows at once in a path (from 41% to 94%), which tells of one measure.
    """
    cuts = [0]
    for one, two in pairwise(quantities):
        between = text[one.end : two.start]
        breaks = sorted([*_BREAK.finditer(between), *_WITH.finditer(between)], key=lambda match: match.start())
        cuts.append(one.end + breaks[-1].end() if breaks else two.start)
    cuts.append(len(text))
    return tuple(text[start:end] for start, end in pairwise(cuts)) if quantities else ()


_SAYS_WINDOW = r"\b(?:highest|lowest|best|worst|fewest|most|average\w*|mean|fluctuat\w*|high|low|lay|ranged|varied)\b"
_WINDOW_FIRST = re.compile(
    rf"\b(?:in|over|for|during|across)\s+(?:the\s+)?(?:last\s+|past\s+)?(?:12|twelve)\s+months\b(?=[^.;]{{0,30}}{_SAYS_WINDOW})",
    re.IGNORECASE,
)
_WINDOW = re.compile(
    rf"(?P<said>{_SAYS_WINDOW}[^.;,]{{0,40}}?)"
    r"\b(?:in|over|for|of|during|across)\s+(?:the\s+)?(?:last|past|previous)?\s*(?:(?:12|twelve)\s+months|year)\b",
    re.IGNORECASE,
)


def without_window(text: str) -> str:
    """The words without the twelve months that a highest or an average is of: they are no words of a measure."""
    return _WINDOW.sub(lambda match: match["said"], _WINDOW_FIRST.sub("", text))


def close_to(text: str, quantity: Quantity) -> str:
    """The words round a quantity up to the next comma or conjunction on either side."""
    before = [match.end() for match in _BREAK.finditer(text, 0, quantity.start)]
    after = _BREAK.search(text, quantity.end)
    return text[before[-1] if before else 0 : after.start() if after else len(text)]
