"""One sentence as it was read: its words, months and quantities, its place, and what was spoken of before it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from parentis.claims.claim import Claim, Tie
from parentis.claims.clauses import clauses_of
from parentis.claims.months import MonthMention, months_in
from parentis.claims.outline import Place, Placed, known_code
from parentis.claims.quantities import Quantity, masked, quantities_in
from parentis.claims.sentences import Sentence
from parentis.council import Council
from parentis.period import Month

Bases = Callable[[tuple[str, str], str], int | None]
"""The base of a share in a month, by the share's code and key; None where there is none."""

_POINTS_BACK = re.compile(
    r"\W*(?:as\s+an?\s+\w+,?\s+)?(?:(?:this|it|that|which)\b|the\s+(?:figure|number|rate|highest|lowest)\b)",
    re.IGNORECASE,
)

_THAT_MONTH = re.compile(r"\b(?:in\s+)?that\s+(?:same\s+)?month\b", re.IGNORECASE)
_IS_NOW = re.compile(r"\W*(?:as\s+an?\s+\w+,?\s+)?(?:(?:this|it|that)(?:\s+is|'s)|there\s+(?:is|are))\b", re.IGNORECASE)


@dataclass
class Told:
    """What a paragraph has spoken of so far: its first measure is its topic, unless its words say otherwise."""

    topic: Tie = field(default_factory=Tie)
    latest: Claim | None = None
    pending: str = ""
    month: MonthMention | None = None

    def spoken_of(self, claim: Claim, report: Month) -> None:
        """Remember the last figure told; one of the report month stays the subject for its sentence's others."""
        same_sentence = self.latest is not None and self.latest.sentence == claim.sentence
        if not (same_sentence and self.latest and self.latest.month == str(report)):
            self.latest = claim


@dataclass(frozen=True)
class Read:
    """A sentence with what is found in it before any claim is made of it.

    hidden:  its words with months and numbers that are no figures blotted out
    clauses: for each quantity the words that are its own
    told:    what its paragraph has spoken of, which its claims add to; `subject` is the last claim before it
    """

    placed: Placed
    sentence: Sentence
    number: int
    report: Month
    told: Told
    bases: Bases | None
    mentions: tuple[MonthMention, ...]
    hidden: str
    quantities: tuple[Quantity, ...]
    place: Place
    clauses: tuple[str, ...]
    subject: Claim | None
    teams: tuple[str, ...] = ()
    council: Council | None = None

    @property
    def text(self) -> str:
        """Its words as they stand."""
        return self.sentence.text

    @property
    def points_back(self) -> bool:
        """Whether it opens with a word for what the sentence before it spoke of."""
        return bool(_POINTS_BACK.match(self.text))

    @property
    def is_now(self) -> bool:
        """Whether it opens in the present: `From 25 in July it rose to 31 in May. This is the highest` is of now."""
        return bool(_IS_NOW.match(self.text))

    def line(self, offset: int) -> int:
        """The line of the file that a place of it lies on."""
        return self.placed.paragraph.line_at(self.sentence.start + offset)

    def leading(self, words: str) -> MonthMention | None:
        """The earliest month that one of some words leads to, such as `since` or `until`."""
        pattern = re.compile(rf"\b(?:{words})\b(?:[^.;]|\.(?=\d)){{0,40}}$", re.IGNORECASE)
        led = [each for each in self.mentions if pattern.search(self.text[: each.start])]
        return min(led, key=lambda each: each.months[0], default=None)


def read(
    placed: Placed,
    sentence: Sentence,
    number: int,
    report: Month,
    told: Told,
    bases: Bases | None,
    teams: tuple[str, ...] = (),
    council: Council | None = None,
) -> Read:
    """Find the months and the quantities of a sentence; a code in it is its place."""
    text = sentence.text
    mentions = months_in(text, report)
    if not mentions and (that := _THAT_MONTH.search(text)) and told.month is not None:
        mentions = (replace(told.month, start=that.start(), end=that.end()),)
    told.month = mentions[-1] if mentions else told.month
    quantities = quantities_in(text, mentions, teams)
    code = known_code(text)
    place = replace(placed.place, codes=(code,), section=(code[:4],)) if code else placed.place
    clauses = clauses_of(text, quantities)
    hidden = masked(text, mentions, teams)
    return Read(
        placed, sentence, number, report, told, bases, mentions, hidden, quantities, place, clauses, told.latest,
        teams, council,
    )  # fmt: skip
