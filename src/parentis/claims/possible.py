"""What else a figure may be of: the figures that the words around a claim may mean, and how much one of them says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from parentis.claims.book import Book, Key
from parentis.claims.claim import Claim
from parentis.claims.levels import the_rest, wrong_part
from parentis.claims.lexicon import lexicon
from parentis.claims.months import months_in
from parentis.claims.naming import is_near, named_in
from parentis.claims.quantities import Hedge, Quantity
from parentis.claims.telling import month_named
from parentis.facts.rounding import half_up
from parentis.series.figure import PER, Figure

AROUND = 12
"""How many numbers to either side are tried, to see how much is met by chance."""

# A month that something is compared with is not one that a figure without a month is of.
_COMPARED_WITH = re.compile(
    r"\b(?:than|compared\s+(?:to|with)|against|on|from|since)\s+(?:in\s+|at\s+|the\s+end\s+of\s+)*$", re.IGNORECASE
)

GROUPED_BY = ("sex", "age", "location", "placement")


@dataclass(frozen=True)
class Possible:
    """A figure that words may mean.

    called: what it is of, in words
    key:    the measure that it is of; None where it is of a group, or is all whom a measure is of
    rest:   whether it is of those of whom the measure is not so
    """

    figure: Figure
    called: str
    key: Key | None = None
    rest: bool = False


def possible_of(claim: Claim, book: Book) -> Iterator[tuple[Fraction, Iterator[Possible]]]:
    """What a figure may be of, the likeliest first, each with the most of the numbers around that may be so too.

    The less the words speak for it, the fewer may be.
    """
    yield Fraction(1, 2), _of_itself(claim, book)
    yield Fraction(1, 3), _of_measures(claim, _named(claim), book)
    yield Fraction(1, 5), _of_measures(claim, _near(claim), book)
    yield Fraction(1, 10), _of_groups(claim, book)


def _of_itself(claim: Claim, book: Book) -> Iterator[Possible]:
    """Those of whom the measure is not so, and all whom it is of."""
    for month in () if claim.dated or not claim.spoken else _of_its_sentence(claim, book):
        if claim.tie.tied and (then := book.figure(claim.tie.key, month)) is not None:
            yield Possible(then, f"{' '.join(claim.tie.key)} in {month_named(month)}", claim.tie.key)
    for month in claim.months:
        figure = book.figure(claim.tie.key, month) if claim.tie.tied else None
        if figure is None or figure.denominator is None:
            continue
        rest = figure if claim.denied else the_rest(figure)
        if figure.kind == "share":
            yield Possible(rest, f"the rest of {' '.join(claim.tie.key)}", claim.tie.key, not claim.denied)
        yield Possible(_base(figure), f"all that {' '.join(claim.tie.key)} is of")


def _of_its_sentence(claim: Claim, book: Book) -> tuple[str, ...]:
    """The month that its sentence names, where that is one and the claim has none of its own."""
    named = months_in(claim.spoken.sentence, book.month) if claim.spoken else ()
    if claim.spoken is None or len(named) != 1 or "/" in named[0].last:
        return ()
    return () if _COMPARED_WITH.search(claim.spoken.sentence[: named[0].start]) else named[0].months


def _of_measures(claim: Claim, keys: tuple[Key, ...], book: Book) -> Iterator[Possible]:
    """Figures of other measures in the months of the claim."""
    for key in keys:
        for month in _months(claim, key, book):
            figure = book.figure(key, month)
            if figure is None or key == claim.tie.key:
                continue
            called = f"{' '.join(key)} in {month_named(month)}"
            yield Possible(figure, called, key)
            if figure.kind == "share":
                yield Possible(the_rest(figure), f"the rest of {called}", key, rest=True)
            if figure.denominator is not None:
                yield Possible(_base(figure), f"all that {called} is of")


def _of_groups(claim: Claim, book: Book) -> Iterator[Possible]:
    """Numbers of the same measure in one of its groups, such as girls, or those placed outside."""
    quantity = claim.quantity
    if not claim.tie.tied or quantity is None or quantity.count is None or quantity.percent is not None:
        return
    for figure in book.in_groups(claim.tie.key, GROUPED_BY):
        if figure.month in claim.months:
            yield Possible(figure, f"that of {figure.dimension} {figure.group} alone")


def _months(claim: Claim, key: Key, book: Book) -> tuple[str, ...]:
    """The months of the claim; of what comes once a year, the years there are."""
    run = book.run(key)
    if any("/" in each.month for each in run) != any("/" in each for each in claim.months):
        of_years = any("/" in each.month for each in run)
        if of_years and claim.dated:
            return ()  # a month is named
        return tuple(each.month for each in run) if of_years else (str(book.month),)
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


def exactly(quantity: Quantity, possibles: Iterable[Possible]) -> Possible | None:
    """The first figure that a quantity is exactly."""
    return next(
        (e for e in possibles if _has_its_form(quantity, e.figure) and wrong_part(quantity, e.figure) is None), None
    )


def _has_its_form(quantity: Quantity, figure: Figure) -> bool:
    """Whether a figure can be told as a quantity is: a percentage is of no count, nor is a number with its base."""
    if quantity.percent is not None:
        return figure.kind == "share"
    if quantity.rate is not None and quantity.count is None:
        return figure.kind in ("rate", "average")
    return quantity.base is None or figure.kind != "count"


def by_chance(quantity: Quantity, possibles: Sequence[Possible]) -> Fraction:
    """What part of the numbers around the one that stands there would be one of them too.

    Two numbers that belong together, as 4 and 17 in `4 of 17`, are not met by chance.
    """
    if sum(number is not None for number in quantity.numbers) > 1:
        return Fraction(0)
    name = next(each for each in ("percent", "rate", "count", "base") if getattr(quantity, each) is not None)
    number = getattr(quantity, name)
    step = Decimal(1).scaleb(-number.decimals)
    around = [number.value + step * far for far in range(-AROUND, AROUND + 1) if far]
    tried = [each for each in around if each >= 0]
    if quantity.hedge is Hedge.EXACT and not quantity.in_words:
        printed = {each for possible in possibles for each in _printed(quantity, possible.figure, number.decimals)}
        met = sum(each in printed for each in tried)
    else:
        others = (replace(quantity, **{name: replace(number, value=each)}) for each in tried)
        met = sum(exactly(each, possibles) is not None for each in others)
    return Fraction(met, max(len(tried), 1))


def _printed(quantity: Quantity, figure: Figure, decimals: int) -> Iterator[Decimal]:
    """As what numbers of the quantity's form a figure is printed: see `levels.wrong_part`."""
    value = figure.value
    has_value = figure.kind in ("rate", "average") if quantity.percent is None else True
    if value is not None and (has_value or not quantity.of_what):
        yield half_up(value, decimals)
    if quantity.count is not None and not has_value:
        yield half_up(Fraction(figure.numerator), decimals)


def within_reach(quantity: Quantity, possibles: Iterable[Possible]) -> tuple[Possible, ...]:
    """Those that have a number near the quantity's first: the others are neither it nor any that is tried around it.

    What is only about a number may be further from it, so that all of them stay.
    """
    if quantity.hedge is not Hedge.EXACT or quantity.in_words:
        return tuple(possibles)
    number = next(each for each in quantity.numbers if each is not None)
    told, far = float(number.value), (AROUND + 1) * 10.0**-number.decimals
    return tuple(each for each in possibles if any(abs(one - told) <= far for one in _numbers(each.figure)))


def _numbers(figure: Figure) -> Iterator[float]:
    numerator = float(figure.numerator)
    yield numerator
    if figure.denominator:
        yield float(figure.denominator)
        yield numerator / float(figure.denominator) * PER[figure.kind]
