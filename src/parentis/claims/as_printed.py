"""A paper of ours that somebody edited, beside the same paper as the figures print it now.

What stands as it is printed says what the figures say. Of what was edited, numbers alone that were changed are told
from the words: a number in the same words and another place of the same row is known to be another. Where words were
changed too, the claims are judged like anybody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher
from fractions import Fraction

from parentis.claims.claim import Claim
from parentis.claims.outline import known_code
from parentis.claims.paragraph import Paragraph
from parentis.claims.sentences import sentences_of
from parentis.claims.table import APART
from parentis.facts.rounding import half_up

_NUMBER = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
# The pages of the other paper are no figures, and are not known before it is laid out.
_PAGE_BEFORE = re.compile(r"\b(?:p\.|pages?) $")


@dataclass(frozen=True, slots=True)
class Changed:
    """A number that is printed as another: where it stands in its paragraph, as it is and as the figures have it."""

    start: int
    end: int
    now: str
    printed: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or a row of a table: what is edited as a whole. `changed` is empty where it stands as printed."""

    paragraph: Paragraph
    start: int
    text: str
    code: str = ""
    changed: tuple[Changed, ...] = ()

    def holds(self, claim: Claim) -> bool:
        """Whether a claim stands in it."""
        return claim.line == self.paragraph.line_at(self.start) and self.start <= claim.start < self.start + len(
            self.text
        )

    def told(self, start: int, end: int) -> str:
        """The words between two places of its paragraph as the figures print them."""
        text = self.paragraph.text[start:end]
        for each in sorted(self.changed, key=lambda each: -each.start):
            if start <= each.start and each.end <= end:
                text = text[: each.start - start] + each.printed + text[each.end - start :]
        return text


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that is not there: what it is called, and its indicator or that which its table stands under."""

    code: str
    name: str

    def __str__(self) -> str:
        """The row in a few words."""
        return f"{self.code} '{self.name}'" if self.code else f"'{self.name}'"


def as_printed(found: Sequence[Paragraph], expected: Sequence[Paragraph]) -> tuple[Unit, ...]:
    """The units of a paper that stand as the figures print them, or do but for numbers that were changed."""
    ours, theirs = list(_units(expected)), list(_units(found))
    one, other = [_shape(unit.text) for unit in ours], [_shape(unit.text) for unit in theirs]
    return tuple(
        _beside(theirs[block.b + place], ours[block.a + place])
        for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
        for place in range(block.size)
    )


def rows_left_out(found: Sequence[Paragraph], expected: Sequence[Paragraph]) -> tuple[LeftOut, ...]:
    """The rows of tables that the figures print and a paper no longer has; one whose words were changed is there."""
    ours, theirs = list(_units(expected)), list(_units(found))
    one, other = [_shape(unit.text) for unit in ours], [_shape(unit.text) for unit in theirs]
    rows: list[LeftOut] = []
    for what, first, last, start, end in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if what in ("delete", "replace"):
            names = {_first_cell(unit) for unit in theirs[start:end]}
            gone = [unit for unit in ours[first:last] if _is_row(unit) and _first_cell(unit) not in names]
            rows.extend(_left_out(unit) for unit in gone)
    return tuple(rows)


def _is_row(unit: Unit) -> bool:
    return unit.paragraph.printed and APART in unit.text


def _left_out(row: Unit) -> LeftOut:
    first, second, *_ = row.text.split(APART)
    of_itself = known_code(first)
    return LeftOut(of_itself, second) if of_itself else LeftOut(row.code, first)


def _first_cell(unit: Unit) -> str:
    return unit.text.split(APART)[0]


def _units(paragraphs: Sequence[Paragraph]) -> Iterator[Unit]:
    code = ""
    for paragraph in paragraphs:
        code = (known_code(paragraph.text[:12]) or code) if paragraph.heading else code
        if paragraph.printed:
            yield Unit(paragraph, 0, paragraph.text, code)
        else:
            yield from (Unit(paragraph, each.start, each.text, code) for each in sentences_of(paragraph.text))


def _shape(text: str) -> str:
    """The words without their numbers."""
    return _NUMBER.sub("#", text)


def _beside(unit: Unit, printed: Unit) -> Unit:
    pairs = zip(_NUMBER.finditer(unit.text), _NUMBER.finditer(printed.text), strict=True)
    changed = tuple(
        Changed(unit.start + now.start(), unit.start + now.end(), now[0], then[0])
        for now, then in pairs
        if now[0] != then[0] and not _PAGE_BEFORE.search(unit.text[: now.start()]) and not _coarser(now[0], then[0])
    )
    return Unit(unit.paragraph, unit.start, unit.text, unit.code, changed)


def _coarser(now: str, printed: str) -> bool:
    """Whether a number is the printed one with fewer decimals, or written without its comma: that says the same."""
    one, other = Decimal(now.replace(",", "")), Decimal(printed.replace(",", ""))
    decimals = max(-int(one.as_tuple().exponent), 0)
    return half_up(Fraction(other), decimals) == one
