"""What in a paper of our own claims nothing that somebody wrote: tables, captions, and the chapters at its end.

They are printed from the figures themselves. What is left to check is what people edit or type: the sentences and the
narratives.
"""

from __future__ import annotations

from collections.abc import Iterable

MADE_BY_US = frozenset({"Sentence", "Narrative", "Table Text"})
"""The styles by which a paper is known to be ours."""

_FURNITURE = ("Table Text", "Wide Table Text", "Narrow Table Text", "Fine Print", "Fact", "Caption", "TOC ", "Narrator")

_CHAPTERS = frozenset(
    {
        "Contents",
        "What changed since it was last reported",
        "Definitions used",
        "Sources and editions",
        "Data quality",
        "Where this report comes from",
    }
)

_CHAPTER = "Heading 1"


class OwnPaper:
    """Which paragraphs of a paper are read, told one after another in its order; all of them where it is not ours."""

    def __init__(self, styles: Iterable[str]) -> None:
        self._is_ours = set(styles) >= MADE_BY_US
        self._left_out = False

    def reads(self, text: str, style: str) -> bool:
        """Whether a paragraph may claim something."""
        if not self._is_ours:
            return True
        if style == _CHAPTER:
            self._left_out = text in _CHAPTERS
        return not (self._left_out or style.startswith(_FURNITURE))
