"""Words of strength: slight and significant, held against the rules for them in `docs/decisions/0015`."""

from __future__ import annotations

from fractions import Fraction

from parentis.claims.book import Book, reading_of
from parentis.claims.claim import Claim, Judged
from parentis.claims.telling import contradicted, month_named, out_of_reach, supported, untied
from parentis.facts.change import Change, Direction, Polarity, change_on
from parentis.indicators.catalogue import measure
from parentis.period import Month

# A share that moved by more percentage points than this did not move slightly,
SLIGHT_POINTS = 5
# nor any other figure that moved by more than this part of itself.
SLIGHT_PART = Fraction(1, 20)


def judge_slight(claim: Claim, book: Book) -> Judged:
    """A slight change: of a share at most five percentage points, of anything else at most a twentieth."""
    change = _change(claim, book)
    if isinstance(change, Judged):
        return change
    then = change.before.value if change.before is not None else None
    if change.difference is None or then is None:
        return untied(claim, "There is no figure to measure it from.")
    share = measure(*claim.tie.key).kind == "share"
    most = Fraction(SLIGHT_POINTS) if share else max(abs(then) * SLIGHT_PART, Fraction(1))
    told = _told(claim, book, change)
    if abs(change.difference) <= most:
        return supported(claim, told)
    rule = f"over {SLIGHT_POINTS} percentage points" if share else "more than one in twenty"
    return contradicted(claim, told, f"{_from_to(claim)} it went {told}: {rule} is not slight.")


def judge_significant(claim: Claim, book: Book) -> Judged:
    """A significant change: one beyond what chance alone would do, at 95%."""
    change = _change(claim, book)
    if isinstance(change, Judged):
        return change
    told = _told(claim, book, change)
    if change.direction is Direction.NOT_COMPARABLE:
        return untied(claim, f"{_from_to(claim)} it went {told}, and no test can say whether that is more than chance.")
    if change.is_clear:
        return supported(claim, told)
    return contradicted(claim, told, f"{_from_to(claim)} it went {told}: chance alone may move it so far.")


def _change(claim: Claim, book: Book) -> Change | Judged:
    key = claim.tie.key
    for month in (claim.month, claim.since):
        if "/" in month:
            return untied(claim, "Academic years are not compared.")
        if (reason := out_of_reach(month, key, book)) is not None:
            return untied(claim, reason)
    now, then = book.figure(key, claim.month), book.figure(key, claim.since)
    if now is None or then is None or now.value is None:
        return untied(claim, "There is no figure to compare.")
    return change_on(
        reading_of(now), Month.parse(claim.since), reading_of(then), Polarity.NEUTRAL, measure(*key).chance
    )


def _from_to(claim: Claim) -> str:
    return f"From {month_named(claim.since)} to {month_named(claim.month)}"


def _told(claim: Claim, book: Book, change: Change) -> str:
    key = claim.tie.key
    return f"from {book.told(key, claim.since)} to {book.told(key, claim.month)}"
