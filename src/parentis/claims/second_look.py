"""A second look before a claim is called wrong: whether its figure is that of something else spoken of there.

People write their figures down right far more often than wrong, and leave to the reader what each is of. So where a
figure is not the one it was read as, and is exactly another that the same words may mean, it is most likely that one:
it is left untied, with what it may be, and not called wrong. How much that says is measured: the same possibilities are
tried with the numbers around the one that stands there; where many of those would be something too, it says nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from parentis.claims.book import Book
from parentis.claims.claim import Claim, Judged, Kind, Tie, Verdict
from parentis.claims.group_beside import group_beside
from parentis.claims.group_judged import judged_in_its_group
from parentis.claims.judging import is_doubtful, judge
from parentis.claims.levels import as_claimed, wrong_part
from parentis.claims.naming import named_in
from parentis.claims.numbers import Stated
from parentis.claims.possible import Possible, by_chance, exactly, possible_of, within_reach
from parentis.claims.quantities import Quantity
from parentis.claims.targets import is_due_in
from parentis.claims.telling import supported, untied

MOST_BEFORE = 40
"""How many claims before one are looked through for what it is of: a sentence has a handful, a list has no end."""

PLAIN = Fraction(1, 10)
"""Where no more of the numbers around may be of a measure, one that is exactly its figure is of it."""

DIGITS_OF_A_MONTH = 3
"""A number of fewer digits is that of some month by chance."""

MANY = 100
"""A number alone that is smaller is not plainly of anything: too many things are so many."""

_LEVELS = (Kind.LEVEL, Kind.EXTREME)
_LOOKED_AT = (*_LEVELS, Kind.EARLIER, Kind.DIFFERENCE, Kind.TARGET_CASES, Kind.TARGET_GAP)
_OF_WHAT_WAS_TOLD = (Kind.DIFFERENCE, Kind.SUPERLATIVE, Kind.STEPS, Kind.STEADY, Kind.MULTIPLE, Kind.ELSEWHERE)
_OF_A_GROUP = (*_LEVELS, Kind.EARLIER, Kind.DIFFERENCE)
# "All 395 have had one" says that they have, and not only how many there are.
_ALL = re.compile(r"\b(?:all|every one of)(?:\s+(?:of|the|our|these|those))*\s+$", re.IGNORECASE)


def second_look(judged: Sequence[Judged], book: Book) -> tuple[Judged, ...]:
    """The verdicts in their order: what is exactly something else that its words may mean is that, or is untied.

    Nobody tells one figure twice and differently on purpose: without a month and a measure of its own words it is
    most likely of something that was not understood. And a change, or a word such as highest, is of what was told
    rightly just before it, or of what it names; else it may be of anything.
    """
    in_groups = [judged_in_its_group(each, book) for each in judged]
    found: list[Judged] = []
    for each, in_its_group in zip(judged, in_groups, strict=True):
        found.append(in_its_group or _followed(each, found, book) or _explained(each, book))
    told: dict[object, list[Claim]] = defaultdict(list)
    for each in found:
        if each.claim.kind in _LEVELS and each.claim.tie.tied and not each.claim.team:
            told[_figure_of(each.claim)].append(each.claim)
    return tuple(
        in_its_group or _told_already(found, place, told, book) for place, in_its_group in enumerate(in_groups)
    )


def _explained(judged: Judged, book: Book) -> Judged:
    """The verdict, or what else the figure is exactly."""
    claim, quantity = judged.claim, judged.claim.quantity
    if quantity is None or not _is_open(judged) or _says_all(claim) or _is_wrong_way_alone(judged, book):
        return judged
    if quantity.points or quantity.relative or (claim.kind is Kind.DIFFERENCE and claim.since):
        return judged
    if claim.kind is Kind.EXTREME and claim.tie.tied and _is_right_itself(claim, quantity, book):
        return judged
    if judged.verdict is Verdict.CONTRADICTED and (target := _targeted(claim, quantity, book)):
        return untied(claim, f"{judged.why} It may be the target of {target}.")
    for at_most, all_possible in possible_of(claim, book):
        possibles = within_reach(quantity, all_possible)
        found = exactly(quantity, possibles)
        if found is None or (chance := by_chance(quantity, possibles)) > at_most:
            continue
        if chance <= PLAIN and _is_plainly(found, judged, quantity):
            return _as_of(found, claim, book)
        if judged.verdict is Verdict.CONTRADICTED:
            return untied(claim, f"{judged.why} It may be {found.called}.")
    return judged


def _targeted(claim: Claim, quantity: Quantity, book: Book) -> str:
    """The milestone that a figure is, of its measure and of the month it is dated; nothing where it is none."""
    target = book.target(*claim.tie.key) if claim.dated else None
    for each in target.milestones if target else ():
        if each.by and is_due_in(each, claim.month) and Fraction(each.value) == Fraction(quantity.main.value):
            return f"{each.value} by {each.by.name}"
    return ""


def _is_open(judged: Judged) -> bool:
    """Whether a claim is called wrong, or is untied only since its words do not tell its measure."""
    claim = judged.claim
    if claim.team or claim.kind not in _LOOKED_AT:
        return False
    if judged.verdict is Verdict.CONTRADICTED:
        return True
    by_words = (not claim.tie.tied and bool(claim.tie.candidates)) or (claim.tie.tied and not claim.sure)
    narrative = claim.spoken is not None and claim.spoken.place.narrative
    return judged.verdict is Verdict.UNTIED and by_words and not narrative


def _is_plainly(possible: Possible, judged: Judged, quantity: Quantity) -> bool:
    """Whether a figure is of a measure beyond much doubt: by its form, and named unless nothing else was."""
    claim = judged.claim
    if possible.key is None or claim.kind not in (Kind.LEVEL, Kind.EARLIER):
        return False
    counted = quantity.count is not None and quantity.percent is None and quantity.base is None
    if counted and (quantity.main.value < MANY or possible.figure.kind != "count"):
        return False
    if claim.sure and possible.key == claim.tie.key:
        return False  # its words name them, and may have the two mixed up
    was_told = judged.verdict is Verdict.CONTRADICTED and (claim.sure or claim.dated)
    return not was_told or (
        claim.spoken is not None and possible.key in named_in(claim.spoken.sentence, claim.spoken.place)
    )


def _as_of(possible: Possible, claim: Claim, book: Book) -> Judged:
    """Supported, as the figure of the measure that it is exactly of."""
    assert possible.key is not None
    of_it = replace(claim, tie=Tie(*possible.key), denied=possible.rest, sure=False)
    return supported(of_it, book.told_figure(possible.key, possible.figure))


def _followed(judged: Judged, before: Sequence[Judged], book: Book) -> Judged | None:
    """What follows a figure that is plainly of a measure is of that one too, where its own words name no other.

    A change, or a word, is so where it proves right; so is a figure of another month in the same form, right or wrong.
    """
    claim = judged.claim
    if not before or claim.sure or claim.team or judged.verdict is Verdict.SUPPORTED:
        return None
    last = before[-1]
    if last.verdict is not Verdict.SUPPORTED or last.claim.sentence != claim.sentence or last.claim.team:
        return None
    if claim.kind in _OF_WHAT_WAS_TOLD and last.claim.tie != claim.tie and not last.claim.sure:
        of_it = judge(replace(claim, tie=last.claim.tie, denied=last.claim.denied), book)
        return of_it if of_it.verdict is Verdict.SUPPORTED else None
    if claim.kind in _LEVELS and not claim.tie.tied and claim.dated and _is_same_form(last.claim, claim):
        of_it = judge(replace(claim, tie=last.claim.tie, denied=last.claim.denied, sure=False), book)
        return None if is_doubtful(of_it) else _explained(of_it, book)
    return None


def _is_same_form(one: Claim, two: Claim) -> bool:
    """Whether two figures are told of different months in one form: percentages, or numbers alone."""
    first, second = one.quantity, two.quantity
    if first is None or second is None or one.month == two.month or one.kind not in _LEVELS:
        return False
    return [each is None for each in first.numbers[::2]] == [each is None for each in second.numbers[::2]]


def _is_right_itself(claim: Claim, quantity: Quantity, book: Book) -> bool:
    """Whether the figure is that of its month, and only not the highest or lowest."""
    figure = book.figure(claim.tie.key, claim.month)
    return figure is not None and wrong_part(quantity, as_claimed(claim, figure)) is None


def _told_already(
    all_judged: Sequence[Judged], place: int, told: Mapping[object, Sequence[Claim]], book: Book
) -> Judged:
    """The verdict, or untied where only its place ties a claim to what another line tells otherwise."""
    judged = all_judged[place]
    claim = judged.claim
    if judged.verdict is Verdict.CONTRADICTED and claim.kind in _OF_A_GROUP and (group := group_beside(claim, book)):
        return untied(claim, f"{judged.why} It may be of {group} alone.")
    if judged.verdict is not Verdict.CONTRADICTED or claim.sure or claim.team or _is_wrong_way_alone(judged, book):
        return judged
    if claim.kind in (*_LEVELS, Kind.EARLIER) and not claim.dated:
        others = [each for each in told[_figure_of(claim)] if each is not claim and _differ(each, claim)]
        if others:
            if (then := _of_another_month(claim, book)) is not None:
                return then
            return untied(claim, f"Line {others[0].line} says '{others[0].text}': this may be of something else.")
    if claim.kind in _OF_WHAT_WAS_TOLD and not _is_confirmed(all_judged, place):
        return untied(claim, f"{judged.why} It may be of something else than {' '.join(claim.tie.key)}.")
    return judged


def _is_wrong_way_alone(judged: Judged, book: Book) -> bool:
    """Whether only the way is wrong: `up from` what is higher, or a change of just that size the other way."""
    claim = judged.claim
    if judged.verdict is not Verdict.CONTRADICTED:
        return False
    if claim.kind is Kind.DIFFERENCE and claim.direction and claim.since:
        turned = replace(claim, direction=-claim.direction)
    elif claim.went:
        turned = replace(claim, went=0)
    else:
        return False
    return judge(turned, book).verdict is Verdict.SUPPORTED


def _of_another_month(claim: Claim, book: Book) -> Judged | None:
    """Supported, where a figure without a month beside one of the same measure is exactly that of another month."""
    quantity = claim.quantity
    if quantity is None or sum(_digits(each) for each in quantity.numbers if each is not None) < DIGITS_OF_A_MONTH:
        return None
    for figure in reversed(book.run(claim.tie.key)):
        if wrong_part(quantity, as_claimed(claim, figure)) is None:
            return supported(replace(claim, months=(figure.month,)), book.told_figure(claim.tie.key, figure))
    return None


def _digits(number: Stated) -> int:
    return len(str(abs(number.value)).replace(".", ""))


def _figure_of(claim: Claim) -> object:
    return claim.tie, claim.month, claim.denied


def _differ(one: Claim, two: Claim) -> bool:
    """Whether two figures are told in one form, a percentage or a number alone, and are not the same."""
    first, second = one.quantity, two.quantity
    if first is None or second is None or first.base is not None:
        return False
    if first.percent is not None or second.percent is not None:
        return first.percent is not None and second.percent is not None and first.percent != second.percent
    return first.main != second.main


def _is_confirmed(judged: Sequence[Judged], place: int) -> bool:
    """Whether what is told rightly shows what a claim is of: the figure before a change, any beside a word."""
    claim, before = judged[place].claim, judged[:place]
    if claim.kind is Kind.DIFFERENCE:
        before = before[-1:]
    return any(
        each.verdict is Verdict.SUPPORTED and each.claim.tie == claim.tie and each.claim.sentence == claim.sentence
        for each in before[-MOST_BEFORE:]
    )


def _says_all(claim: Claim) -> bool:
    before = claim.spoken.paragraph[: claim.start] if claim.spoken and claim.start >= 0 else ""
    return bool(_ALL.search(before))
