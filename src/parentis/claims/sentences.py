"""A paragraph cut into sentences, each with its place in the paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_END = re.compile(r"(?<=[.!?;])[\"')\]]*\s+(?=[\"'(\[]?[A-Z0-9])|(?<=[a-z0-9)%])\s*\|\s*")
_NO_END = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|approx|no|vs|cf|fig|dr|mr|mrs|ms|st|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|reg|para|p|pp)\.|\b[A-Z]\.)$",
    re.IGNORECASE,
)


LONGEST = 1_000
"""Characters of the longest sentence. What goes on without a stop for longer is a list, and is read in pieces."""


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
    return tuple(piece for sentence in found for piece in _pieces(sentence) if piece.text.strip())


def _pieces(sentence: Sentence) -> Iterator[Sentence]:
    """A sentence, or what it is made of where it is longer than any: cut at a space, so no number is torn."""
    text, start = sentence.text, 0
    while len(text) - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        end = space if space > 0 else start + LONGEST
        yield Sentence(text[start:end], sentence.start + start)
        start = end
    yield Sentence(text[start:], sentence.start + start)
