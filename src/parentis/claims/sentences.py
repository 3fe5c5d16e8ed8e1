"""A paragraph cut into sentences, each with its place in the paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

_END = re.compile(r"(?<=[.!?;])[\"')\]]*\s+(?=[\"'(\[]?[A-Z0-9])|(?<=[a-z0-9)%])\s*\|\s*")
_NO_END = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|approx|no|vs|cf|fig|dr|mr|mrs|ms|st|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|reg|para|p|pp)\.|\b[A-Z]\.)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and where it begins in its paragraph."""

    text: str
    start: int


def sentences_of(text: str) -> tuple[Sentence, ...]:
    """The sentences of a paragraph, in order; a short form such as `approx.` ends none."""
    found, start = [], 0
    for match in _END.finditer(text):
        if _NO_END.search(text[start : match.start()]):
            continue
        found.append(Sentence(text[start : match.start()], start))
        start = match.end()
    found.append(Sentence(text[start:], start))
    return tuple(sentence for sentence in found if sentence.text.strip())
