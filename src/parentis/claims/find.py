"""The claims of a text: those with a figure, and those in words that speak of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from parentis.claims.claim import Claim, Spoken
from parentis.claims.figured import Figured
from parentis.claims.outline import placed
from parentis.claims.paragraph import Paragraph
from parentis.claims.read import Bases, Read, Told, read
from parentis.claims.sentences import LONGEST, sentences_of
from parentis.claims.worded import worded
from parentis.council import Council
from parentis.council.sections import DEFAULT_SECTIONS
from parentis.period import Month


def claims_in(
    paragraphs: Iterable[Paragraph],
    council: Council | None,
    report: Month,
    bases: Bases | None = None,
    teams: tuple[str, ...] = (),
) -> tuple[Claim, ...]:
    """Every claim of a text, in order; `bases` gives the base of a share in a month, to tell measures apart by,
    `teams` are the names of the council's teams.
    """
    return tuple(
        replace(claim, spoken=Spoken(each.text, each.placed.paragraph.text, each.place))
        for each in _sentences(paragraphs, council, report, bases, teams)
        for claim in _claims(each)
    )


def _sentences(
    paragraphs: Iterable[Paragraph],
    council: Council | None,
    report: Month,
    bases: Bases | None,
    teams: tuple[str, ...],
) -> Iterator[Read]:
    number = 0
    said = (paragraph for paragraph in paragraphs if not paragraph.printed)
    for each in placed(said, council.sections if council else DEFAULT_SECTIONS):
        told = Told()
        for sentence in sentences_of(each.paragraph.text[each.body :]):
            at = replace(sentence, start=sentence.start + each.body)
            yield read(each, at, number, report, told, bases, teams, council)
            number += 1


def _claims(here: Read) -> Iterator[Claim]:
    """A sentence's claims: those with a figure in their order, then those in words alone."""
    claims = Figured(here).claims()
    yield from claims
    here.told.pending = "" if here.quantities else f"{here.told.pending} {here.text}"[-LONGEST:]
    yield from worded(here, claims)
