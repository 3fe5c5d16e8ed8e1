"""A second look before a claim is called wrong: whether its figure is that of something else spoken of there.

People write their figures down right far more often than wrong, and leave to the reader what each is of. So where a
figure is not the one it was read as, and is exactly another that the same words may mean, it is most likely that one:
it is left untied, with what it may be, and not called wrong. How much that says is measured: the same possibilities are
tried with the numbers around the one that stands there; where many of those would be something too, it says nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from parentis.claims.book import Book, Key
from parentis.claims.claim import Claim, Judged, Kind, Verdict
from parentis.claims.levels import the_rest, wrong_part
from parentis.claims.lexicon import lexicon
from parentis.claims.naming import is_near, named_in
from parentis.claims.quantities import Quantity
from parentis.claims.telling import month_named, untied
from parentis.series.figure import Figure

MOST_BEFORE = 40
"""How many claims before one are looked through for what it is of: a sentence has a handful, a list has no end."""

AROUND = 12
"""How many numbers to either side are tried, to see how much is met by chance."""

OWN, NAMED, NEAR, GROUP = Fraction(1, 2), Fraction(1, 3), Fraction(1, 5), Fraction(1, 10)
"""The most of the numbers around that may be something too: the less the words speak for it, the fewer."""

_LEVELS = (Kind.LEVEL, Kind.EXTREME)
LOOKED_AT = (Kind.LEVEL, Kind.EXTREME, Kind.EARLIER, Kind.DIFFERENCE, Kind.TARGET_CASES, Kind.TARGET_GAP)
# "All 395 have had one" says that they have, and not only how many there are.
_ALL = re.compile(r"\b(?:all|every one of)(?:\s+(?:of|the|our|these|those))*\s+$", re.IGNORECASE)
_OF_WHAT_WAS_TOLD = (Kind.DIFFERENCE, Kind.SUPERLATIVE, Kind.STEPS, Kind.STEADY, Kind.MULTIPLE)
GROUPED_BY = ("sex", "age", "location", "placement")


@dataclass(frozen=True)
class Possible:
    """A figure that words may mean: `called` says what it is of."""

    figure: Figure
    called: str


def second_look(judged: Judged, book: Book) -> Judged:
    """The verdict, or untied where the figure is exactly another that the words may mean."""
    claim = judged.claim
    if judged.verdict is not Verdict.CONTRADICTED or claim.kind not in LOOKED_AT or claim.team or _says_all(claim):
        return judged
    quantity = claim.quantity
    if quantity is None or quantity.points or quantity.relative or (claim.kind is Kind.DIFFERENCE and claim.since):
        return judged
    if claim.kind is Kind.EXTREME and _is_right_itself(claim, quantity, book):
        return judged
    for possibles, at_most in (
        (tuple(_of_itself(claim, book)), OWN),
        (tuple(_of_measures(claim, _named(claim), book)), NAMED),
        (tuple(_of_measures(claim, _near(claim), book)), NEAR),
        (tuple(_of_groups(claim, book)), GROUP),
    ):
        found = next((each for each in possibles if wrong_part(quantity, each.figure) is None), None)
        if found is not None and _by_chance(quantity, possibles) <= at_most:
            return untied(claim, f"{judged.why} It may be {found.called}.")
    return judged


def _is_right_itself(claim: Claim, quantity: Quantity, book: Book) -> bool:
    """Whether the figure is that of its month, and only not the highest or lowest."""
    figure = book.figure(claim.tie.key, claim.month)
    return figure is not None and wrong_part(quantity, the_rest(figure) if claim.denied else figure) is None


def told_already(judged: Sequence[Judged]) -> tuple[Judged, ...]:
    """The verdicts in the order of the text, with those untied that only their place ties to what others tell.

    Nobody tells one figure twice and differently on purpose: without a month and a measure of its own words it is
    most likely of something that was not understood. And a change, or a word such as highest, is of what was told
    rightly just before it, or of what it names; else it may be of anything.
    """
    told: dict[object, list[Claim]] = defaultdict(list)
    for each in judged:
        if each.claim.kind in _LEVELS and each.claim.tie.tied and not each.claim.team:
            told[_figure_of(each.claim)].append(each.claim)
    return tuple(_looked_at(judged, place, told) for place in range(len(judged)))


def _looked_at(all_judged: Sequence[Judged], place: int, told: Mapping[object, Sequence[Claim]]) -> Judged:
    judged = all_judged[place]
    claim = judged.claim
    if judged.verdict is not Verdict.CONTRADICTED or claim.sure or claim.team:
        return judged
    if claim.kind in (*_LEVELS, Kind.EARLIER) and not claim.dated:
        others = [each for each in told[_figure_of(claim)] if each is not claim and _differ(each, claim)]
        if others:
            return untied(claim, f"Line {others[0].line} says '{others[0].text}': this may be of something else.")
    if claim.kind in _OF_WHAT_WAS_TOLD and not _is_confirmed(all_judged, place):
        return untied(claim, f"{judged.why} It may be of something else than {' '.join(claim.tie.key)}.")
    return judged


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


def _of_itself(claim: Claim, book: Book) -> Iterator[Possible]:
    """Those of whom the measure is not so, and all whom it is of."""
    for month in claim.months:
        figure = book.figure(claim.tie.key, month)
        if figure is None or figure.denominator is None:
            continue
        rest = figure if claim.denied else the_rest(figure)
        if figure.kind == "share":
            yield Possible(rest, f"the rest of {' '.join(claim.tie.key)}")
        yield Possible(_base(figure), f"all that {' '.join(claim.tie.key)} is of")


def _says_all(claim: Claim) -> bool:
    before = claim.spoken.paragraph[: claim.start] if claim.spoken and claim.start >= 0 else ""
    return bool(_ALL.search(before))


def _of_measures(claim: Claim, keys: tuple[Key, ...], book: Book) -> Iterator[Possible]:
    """Figures of other measures in the months of the claim."""
    for key in keys:
        for month in _months(claim, key, book):
            figure = book.figure(key, month)
            if figure is None or key == claim.tie.key:
                continue
            called = f"{' '.join(key)} in {month_named(month)}"
            yield Possible(figure, called)
            if figure.kind == "share":
                yield Possible(the_rest(figure), f"the rest of {called}")
            if figure.denominator is not None:
                yield Possible(_base(figure), f"all that {called} is of")


def _of_groups(claim: Claim, book: Book) -> Iterator[Possible]:
    """Numbers of the same measure in one of its groups, such as girls, or those placed outside."""
    if claim.quantity is None or claim.quantity.count is None or claim.quantity.percent is not None:
        return
    for dimension in GROUPED_BY:
        for group in sorted(book.series.names_of(dimension)):
            for figure in book.series.run(*claim.tie.key, dimension=dimension, group=group):
                if figure.month in claim.months:
                    yield Possible(figure, f"that of {dimension} {group} alone")


def _months(claim: Claim, key: Key, book: Book) -> tuple[str, ...]:
    """The months of the claim; of what comes once a year, the years there are."""
    run = book.run(key)
    if any("/" in each.month for each in run) != any("/" in each for each in claim.months):
        return tuple(each.month for each in run) if any("/" in each.month for each in run) else (str(book.month),)
    return claim.months


def _named(claim: Claim) -> tuple[Key, ...]:
    """The measures that its paragraph names."""
    return tuple(sorted(named_in(claim.spoken.paragraph, claim.spoken.place))) if claim.spoken else ()


def _near(claim: Claim) -> tuple[Key, ...]:
    """The measures of its section."""
    if claim.spoken is None:
        return ()
    return tuple((each.code, each.measure) for each in lexicon() if is_near(each.code, claim.spoken.place))


def _base(figure: Figure) -> Figure:
    """The number of cases a figure is of, as a count."""
    return replace(figure, kind="count", numerator=figure.denominator or Decimal(0), denominator=None)


def _by_chance(quantity: Quantity, possibles: tuple[Possible, ...]) -> Fraction:
    """What part of the numbers around the one that stands there would be one of them too."""
    name = next(each for each in ("percent", "rate", "count", "base") if getattr(quantity, each) is not None)
    number = getattr(quantity, name)
    step = Decimal(1).scaleb(-number.decimals)
    around = [number.value + step * far for far in range(-AROUND, AROUND + 1) if far]
    tried = [replace(quantity, **{name: replace(number, value=each)}) for each in around if each >= 0]
    met = sum(any(wrong_part(each, possible.figure) is None for possible in possibles) for each in tried)
    return Fraction(met, max(len(tried), 1))
