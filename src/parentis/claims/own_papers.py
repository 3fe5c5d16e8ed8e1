"""What in a paper of our own is printed from the figures: tables, captions, definitions, the chapters at its end.

What may claim something is what people edit or type: the sentences and the narratives.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from parentis.claims.paragraph import Paragraph
from parentis.period import Month

MADE_BY_US = frozenset({"Sentence", "Narrative", "Table Text"})
"""The styles by which a Word file is known to be ours."""

_FURNITURE = ("Table Text", "Wide Table Text", "Narrow Table Text", "Fine Print", "Caption", "Narrator", "Edition")
_LEFT_OUT = ("TOC ", "Fact")

_CHAPTERS = frozenset(
    {
        "What changed since it was last reported",
        "Definitions used",
        "Sources and editions",
        "Data quality",
        "Where this report comes from",
        "Performance overview",
        "What is counted",
    }
)

_HEADING = re.compile(r"Heading (\d)")

TITLES = ("Highlight Report", "Board Report")

# Edition, title, council and month stand within so many paragraphs of the beginning.
COVER = 8


class OwnPaper:
    """Which paragraphs of a paper may claim something, told one after another in order; all where it is not ours."""

    def __init__(self, is_ours: bool) -> None:
        self._is_ours = is_ours
        self._printed_under = 0

    @classmethod
    def of_styles(cls, styles: Iterable[str]) -> OwnPaper:
        """The paper with so named styles."""
        return cls(set(styles) >= MADE_BY_US)

    def prints(self, text: str, style: str) -> bool:
        """Whether a paragraph is printed from the figures: by its style, or by the heading it stands under."""
        if not self._is_ours:
            return False
        if heading := _HEADING.match(style):
            level = int(heading[1])
            if text in _CHAPTERS:
                self._printed_under = level
            elif level <= self._printed_under:
                self._printed_under = 0
        return bool(self._printed_under) or style.startswith(_FURNITURE)

    def leaves_out(self, style: str) -> bool:
        """Whether a paragraph is not read at all: contents, and what the cover and the last page say of the file."""
        return self._is_ours and style.startswith(_LEFT_OUT)


@dataclass(frozen=True, slots=True)
class Paper:
    """Which paper of ours a file is: its title, its month, and whether it is the public edition."""

    title: str
    month: Month
    is_public: bool


def paper_of(paragraphs: Sequence[Paragraph]) -> Paper | None:
    """Which paper of ours a file was made as; None where it is none, or its cover no longer says."""
    if not any(paragraph.printed for paragraph in paragraphs):
        return None
    cover = [paragraph.text for paragraph in paragraphs[:COVER]]
    title = next((title for title in TITLES for text in cover if text.startswith(title)), None)
    month = next((month for text in cover if (month := _month_at_the_end(text)) is not None), None)
    return None if title is None or month is None else Paper(title, month, any("Public" in text for text in cover))


def _month_at_the_end(text: str) -> Month | None:
    match = re.search(r"\b(\w+) (\d{4})$", text)
    if match is None:
        return None
    return next((month for number in range(1, 13) if (month := Month(int(match[2]), number)).name == match[0]), None)
