"""Checking a text: every claim found, tied, and judged by the figures and by the rest of the text."""

from __future__ import annotations

from collections.abc import Sequence

from parentis.claims.as_printed import as_printed
from parentis.claims.book import Book
from parentis.claims.claim import Judged, Verdict
from parentis.claims.edited import Edited
from parentis.claims.errors import TextError
from parentis.claims.filed import filed_wrongly
from parentis.claims.find import claims_in
from parentis.claims.judging import is_doubtful, judge
from parentis.claims.paragraph import Paragraph
from parentis.claims.second_look import second_look
from parentis.claims.telling import inconsistent
from parentis.claims.within import faults_within
from parentis.council import Council
from parentis.facts import Comparators
from parentis.period import Month
from parentis.series.figures import Series


def check_text(
    paragraphs: Sequence[Paragraph],
    series: Series,
    council: Council | None,
    month: Month,
    printed: Sequence[Paragraph] = (),
    comparators: Comparators | None = None,
) -> tuple[Judged, ...]:
    """Every claim of a text with its verdict, in order. Raises TextError when it claims nothing with a figure.

    The figures come first: what they support is never called inconsistent because another line is wrong. What no
    figures could support, such as a percentage that no base allows, is inconsistent whatever they are. Of a paper of
    ours `printed` is what it says as the figures print it now: it is held against that, its tables too. Figures of
    England, the region and neighbours are held against `comparators`.
    """
    book = Book(series, council, month, comparators)
    edited = Edited(as_printed(paragraphs, printed) if printed else (), month)
    claims = claims_in(paragraphs, council, month, book.base, book.teams)
    first = [judge(claim, book) for claim in claims]
    second = second_look(first, book)
    judged = {id(claim): found for claim, found in zip(claims, second, strict=True)}
    as_read = [claim for claim, one, two in zip(claims, first, second, strict=True) if one is two]
    tied = [claim for claim in as_read if not is_doubtful(judged[id(claim)])]
    left = [claim for claim in tied if not claim.team and not edited.speaks_for_itself(judged[id(claim)])]
    for claim, why, whatever in faults_within(left, month, council):
        verdict = judged[id(claim)]
        if whatever or verdict.verdict is not Verdict.SUPPORTED:
            judged[id(claim)] = _with(verdict, why)
    settled = [edited.settled(judged[id(claim)]) for claim in claims]
    found = [*settled, *filed_wrongly(left, council), *edited.others(settled)]
    if not found:
        raise TextError("The text claims nothing with a figure: there is nothing to check.")
    return tuple(sorted(found, key=lambda each: each.claim.line))


def _with(found: Judged, why: str) -> Judged:
    if found.verdict is Verdict.INCONSISTENT:
        return found
    return inconsistent(found, f"{why} {found.why}".strip() if found.verdict is Verdict.CONTRADICTED else why)
