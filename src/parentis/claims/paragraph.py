"""A paragraph of a text, and where in its file it came from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

# Typographic marks, each as the one plain character that stands for it, so that every place stays the same.
_PLAIN = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u00a0": " ", "\u202f": " ", "\u2009": " "}
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph on one line of text. `starts` has, for each line it came from, its offset and its number.

    `heading` says that the file marks it as one; `printed` that it stands in a paper of ours and is printed from the
    figures: a row of a table, a caption, a definition. Such a one claims nothing by itself (see `printed`).
    """

    text: str
    starts: tuple[tuple[int, int], ...]
    heading: bool = False
    printed: bool = False

    def line_at(self, offset: int) -> int:
        """The line of the file (in a Word file: the paragraph, counted from 1) that an offset lies on."""
        place = bisect_right(self.starts, offset, key=lambda each: each[0]) - 1
        return self.starts[max(place, 0)][1]


def plain(text: str) -> str:
    """The text with straight quotation marks, hyphens for dashes and ordinary spaces; as long as it was."""
    return text.translate(_PLAIN)
