"""Words for up and for down."""

from __future__ import annotations

import re

_UP = (
    "increas\\w*|rise|rises|rising|rose|risen|grew|grow\\w*|growth|up|gain\\w*|improv\\w*|higher|more|above|greater|"
    "over|longer|better|climb\\w*|added|extra|additional|upward\\w*|surg\\w*|jump\\w*|recover\\w*|rebound\\w*"
)
_DOWN = (
    "decreas\\w*|reduc\\w*|fall\\w*|fell|drop\\w*|declin\\w*|down|lower\\w*|fewer|less|below|under|shorter|worse\\w*|shrank|"
    "shrunk|lost|loss|dip\\w*|short|downward\\w*|cut|slip\\w*|slid|slump\\w*|tumbl\\w*|plung\\w*"
)
EITHER = rf"(?:{_UP}|{_DOWN})"
UP = re.compile(rf"\b(?:{_UP})\b", re.IGNORECASE)
DOWN = re.compile(rf"\b(?:{_DOWN})\b", re.IGNORECASE)


# `Over the year` says nothing of a direction.
_NO_MOVE = frozenset({"over", "under", "short", "added", "extra", "additional"})


def direction_of(words: str) -> int:
    """1 where the last direction a text names is up, -1 where it is down, 0 where it names none."""
    up = [match.end() for match in UP.finditer(words)]
    down = [match.end() for match in DOWN.finditer(words)]
    if not up and not down:
        return 0
    return 1 if max(up, default=-1) > max(down, default=-1) else -1


def last_direction(words: str) -> str:
    """The last word for a direction in a text; nothing where it has none."""
    found = [match for pattern in (UP, DOWN) for match in pattern.finditer(words)]
    return max(found, key=lambda match: match.end())[0] if found else ""


def direction_word_near(text: str, start: int, end: int, within: int = 60) -> str:
    """The word for a direction that stands nearest to a place of a text; nothing where none is near."""
    found = [match for pattern in (UP, DOWN) for match in pattern.finditer(text) if match[0].lower() not in _NO_MOVE]
    near = [(max(match.start() - end, start - match.end(), 0), match[0]) for match in found]
    return min((each for each in near if each[0] <= within), default=(0, ""))[1]


def sign_of(word: str) -> int:
    """1 for a word that says up, -1 for one that says down."""
    return 1 if UP.search(word) else -1


def is_of_merit(word: str) -> bool:
    """Whether a word says better or worse, and so up or down only as the measure has it."""
    return bool(re.match(r"improv|better|worse|best|worst", word, re.IGNORECASE))
