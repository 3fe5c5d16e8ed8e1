"""The words that name each measure: `lexicon.csv`, one row a measure.

`names` name the measure wherever they stand; `hints` only tell it from the others of its indicator or section. Phrases
are separated by `;`. A word may end in `*` for any ending; ` .. ` is a gap of up to six words; punctuation does not
matter. A phrase after `~` names a whole group of which other measures are parts, as children in care: it counts half.
A phrase after `!` names those of whom the measure is not so: the overdue, for reviews held on time.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from parentis.commentary.subjects import SUBJECTS
from parentis.indicators import MEASURES
from parentis.indicators.catalogue import measure

# What a phrase weighs as evidence of its measure, apart from its length.
NAME, HINT, SHORTEST, LONGEST = 6.0, 3.0, 6, 40

# A call of fewer words than this is too common to name a measure: `Adopted`, `Other reason`.
FEWEST_WORDS = 3

_GAP = r"\W+(?:[\w'-]+\W+){0,6}?"
_BETWEEN = r"[\W_]+"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of the lexicon: what it weighs as evidence, and whether it names those of whom the measure is not so.

    `needs` is its longest part without a gap: a text that lacks that cannot have it.
    """

    words: str
    weight: float
    contrary: bool
    needs: str

    def found_in(self, text: str, lowered: str) -> re.Match[str] | None:
        """Where a text has it; `lowered` is the text in lower case."""
        return _pattern(self.words).search(text) if self.needs in lowered else None


@dataclass(frozen=True, slots=True)
class Words:
    """The phrases of one measure."""

    code: str
    measure: str
    names: tuple[Phrase, ...]
    hints: tuple[Phrase, ...]


@cache
def lexicon() -> tuple[Words, ...]:
    """Every row of the lexicon. Raises LookupError when a row names a measure that the catalogue has not."""
    text = (files("parentis.claims") / "lexicon.csv").read_text("utf-8")
    return tuple(_words(row) for row in csv.DictReader(text.splitlines()))


def _words(row: dict[str, str]) -> Words:
    measure(row["code"], row["measure"])
    names = (*row["names"].split(";"), *_called(row["code"], row["measure"]))
    return Words(row["code"], row["measure"], _phrases(names, NAME), _phrases(row["hints"].split(";"), HINT))


def _called(code: str, key: str) -> Iterator[str]:
    """What the catalogue and the report call a measure; a call that is part of another's counts as a group's."""
    for phrase in (measure(code, key).title, SUBJECTS[code, key].phrase):
        plain = re.sub(r"[^\w\s'-]+", " ", phrase).lower()
        if len(plain.split()) >= FEWEST_WORDS:
            part = any(plain in other and plain != other for other in _every_call())
            yield f"~{plain}" if part else plain


@cache
def _every_call() -> frozenset[str]:
    titles = (each.title for each in MEASURES)
    phrases = (subject.phrase for subject in SUBJECTS.values())
    return frozenset(re.sub(r"[^\w\s'-]+", " ", each).lower() for each in (*titles, *phrases))


def _phrases(cells: Iterable[str], at_least: float) -> tuple[Phrase, ...]:
    return tuple(_phrase(cell, at_least) for cell in cells if cell)


def _phrase(cell: str, at_least: float) -> Phrase:
    words = cell.lstrip("~!")
    needs = max(re.findall(r"[a-z0-9]+", words.lower()), key=len)
    return Phrase(words, _weight(cell, at_least), "!" in cell[:2], needs)


def _weight(phrase: str, at_least: float) -> float:
    """The longer a phrase, the less it is there by chance."""
    weight = at_least + min(max(len(phrase.replace(" .. ", " ")), SHORTEST), LONGEST) / 4
    # Words with others between them are together by chance more often.
    weight -= 1 if " .. " in phrase else 0
    return weight / 2 if phrase.startswith("~") else weight


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    parts = (_BETWEEN.join(_word(word) for word in part.split()) for part in phrase.split(" .. "))
    return re.compile(rf"(?<!\w){_GAP.join(parts)}(?!\w)", re.IGNORECASE)


def _word(word: str) -> str:
    letters = r"'?".join(re.escape(part) for part in re.split(r"[']", word.rstrip("*")))
    letters = letters.replace(r"\-", r"[-\s]?")
    return rf"{letters}\w*" if word.endswith("*") else letters
