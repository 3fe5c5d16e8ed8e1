"""A figure of a month, held against the series."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from parentis.claims.agreeing import agrees
from parentis.claims.book import Book
from parentis.claims.claim import Claim, Judged, Kind
from parentis.claims.parts import whole_of
from parentis.claims.quantities import Quantity
from parentis.claims.telling import contradicted, month_named, out_of_reach, shown, supported, untied
from parentis.indicators import MEASURES
from parentis.indicators.catalogue import measure
from parentis.series.figure import Figure

FAR_OFF = 2
"""How many times a figure must be off for it to be of something else."""


def judge_level(claim: Claim, book: Book) -> Judged:
    """A figure of a month, of several months that are said to share it, or of several together."""
    if claim.first and measure(*claim.tie.key).period == "month" and (found := _judge_together(claim, book)):
        return found
    for month in claim.months:
        if (reason := out_of_reach(month, claim.tie.key, book)) is not None:
            return untied(claim, reason)
    for month in claim.months:
        figure = book.figure(claim.tie.key, month)
        if figure is None or claim.quantity is None:
            return untied(claim, f"{' '.join(claim.tie.key)} has no figure in {month_named(month)}.")
        figure = as_claimed(claim, figure)
        is_loss = claim.kind is Kind.LEVEL and claim.direction < 0 and figure.numerator < 0
        if is_loss and figure.denominator is None and claim.quantity.count and claim.quantity.count.value > 0:
            figure = replace(figure, numerator=-figure.numerator)  # a net loss, told as one
        if (wrong := wrong_part(claim.quantity, figure) or _wrong_rate(claim, month, book)) is not None:
            return contradicted(claim, book.told_figure(claim.tie.key, figure), f"{month_named(month)} has {wrong}.")
    if (why := _wrong_whole(claim, book)) is not None:
        return contradicted(claim, book.told(claim.tie.key, claim.month), why)
    return supported(claim, book.told(claim.tie.key, claim.month))


def _judge_together(claim: Claim, book: Book) -> Judged | None:
    """A figure of a quarter or of the year so far: its months together, or the last of them alone; None for neither."""
    figures = [each for each in book.run(claim.tie.key) if claim.first <= each.month <= claim.month]
    if claim.quantity is None or len(figures) < 2 or figures[0].month != claim.first:
        return None
    bases = [each.denominator for each in figures]
    base = None if None in bases else sum((each for each in bases if each is not None), start=type(bases[0] or 0)(0))
    last = figures[-1]
    together = replace(last, numerator=sum((f.numerator for f in figures), start=last.numerator * 0), denominator=base)
    told = book.told_figure(claim.tie.key, together)
    for figure in (together, last):
        shown_as = as_claimed(claim, figure)
        if wrong_part(claim.quantity, shown_as) is None:
            return supported(claim, book.told_figure(claim.tie.key, shown_as))
    wrong = wrong_part(claim.quantity, as_claimed(claim, together))
    months = f"{month_named(claim.first)} to {month_named(claim.month)}"
    return contradicted(claim, told, f"{months} together have {wrong}.")


def judge_earlier(claim: Claim, book: Book) -> Judged:
    """What a figure is said to have come from, without its month: any of the twelve months before may be meant."""
    run = [each for each in book.run(claim.tie.key) if each.month < claim.month]
    if not run or claim.quantity is None:
        return untied(claim, "There are no figures of the months it may speak of.")
    for figure in reversed(run):
        if wrong_part(claim.quantity, as_claimed(claim, figure)) is None:
            return supported(claim, f"{book.told_figure(claim.tie.key, figure)} in {month_named(figure.month)}")
    told, last = book.told_figure(claim.tie.key, run[-1]), month_named(run[-1].month)
    why = f"No month from {month_named(run[0].month)} on has it; {last} has {told}."
    return contradicted(claim, f"{told} in {last}", why)


FAR_OFF_WHEN_NAMED = 4
"""The same where the words name what it is of: so far off no slip is, but for a nought."""


def is_far_off(claim: Claim, book: Book, times: int = FAR_OFF) -> bool:
    """Whether a figure is less than half the least of all months, or more than twice the most, or so many `times`.

    A slip of the pen is nearer; what is that far off and is not called by its name is most likely of something else.
    """
    quantity = claim.quantity
    if claim.kind not in (Kind.LEVEL, Kind.EXTREME, Kind.EARLIER) or quantity is None or claim.first:
        return False
    figures = [as_claimed(claim, each) for each in book.run(claim.tie.key)]
    if quantity.percent is not None:
        stated, values = quantity.percent, [each.value for each in figures if each.value is not None]
    else:
        stated, values = quantity.main, [_counted(each) for each in figures]
    number, values = abs(Fraction(stated.value)), [abs(each) for each in values]
    if times > FAR_OFF and not number:
        return False
    return bool(values) and not min(values) / times <= number <= max(values) * times


def judge_team(claim: Claim, book: Book) -> Judged:
    """A figure of one team in a month; what else is said of a team is not judged."""
    figures = {each.month: each for each in book.of_team(claim.tie.key, claim.team)}
    figure, quantity = figures.get(claim.month), claim.quantity
    if figure is None or quantity is None or claim.kind not in (Kind.LEVEL, Kind.EXTREME):
        return untied(claim, f"It is of {claim.team}, and nothing is held to judge that by.")
    told = book.told_figure(claim.tie.key, as_claimed(claim, figure))
    wrong = wrong_part(quantity, as_claimed(claim, figure))
    if wrong is not None:
        return contradicted(claim, told, f"{claim.team} has {wrong}, in {month_named(claim.month)}.")
    return supported(claim, told)


def _wrong_whole(claim: Claim, book: Book) -> str | None:
    """Of `5 of the 13`, both counts: what the whole is, where it is another."""
    if claim.quantity is None or claim.quantity.base is None or measure(*claim.tie.key).kind != "count":
        return None
    whole = whole_of(claim.tie.key)
    figure = book.figure(whole, claim.month) if whole else None
    if figure is None or Fraction(figure.numerator) == Fraction(claim.quantity.base.value):
        return None
    return f"{month_named(claim.month)} has {shown(Fraction(figure.numerator))} in all, not {claim.quantity.base}."


def as_claimed(claim: Claim, figure: Figure) -> Figure:
    """The figure that a claim is of: those counted, or the rest of the base where it denies that they are."""
    return the_rest(figure) if claim.denied else figure


def the_rest(figure: Figure) -> Figure:
    """Those of a share's base that are not counted."""
    if figure.kind != "share" or figure.denominator is None:
        return figure
    return replace(figure, numerator=figure.denominator - figure.numerator)


def _wrong_rate(claim: Claim, month: str, book: Book) -> str | None:
    """Of `665 (67.3)`: what the rate beside the number is, where it is another."""
    quantity = claim.quantity
    if quantity is None or quantity.rate is None or quantity.count is None:
        return None
    for each in MEASURES:
        if each.code == claim.tie.code and each.kind == "rate":
            value = book.value((each.code, each.measure), month)
            if value is not None and not agrees(value, quantity.rate):
                return f"a rate of {shown(value)}, not {quantity.rate}"
    return None


def wrong_part(quantity: Quantity, figure: Figure) -> str | None:
    """What the figure has in place of a part of the quantity that is not so; None where all of it is."""
    value, base = figure.value, figure.denominator
    hedge = quantity.hedge
    in_words = quantity.in_words
    if quantity.percent is not None and (value is None or not agrees(value, quantity.percent, hedge, in_words)):
        return "a base of 0" if value is None else f"{shown(value)}%, not {quantity.percent}%"
    if quantity.rate is not None and figure.kind in ("rate", "average"):
        if value is None or not agrees(value, quantity.rate, hedge):
            return "a base of 0" if value is None else f"{shown(value)}, not {quantity.rate}"
        if figure.kind == "rate" or quantity.base is None:
            return None
        if quantity.count is not None and Fraction(figure.numerator) != Fraction(quantity.count.value):
            return f"{shown(Fraction(figure.numerator))}, not {quantity.count}"
    if quantity.rate is None and quantity.count is not None and not _count_agrees(quantity, figure):
        return f"{shown(_counted(figure))}, not {quantity.count}"
    if (
        quantity.base is not None
        and figure.kind != "count"
        and (base is None or Fraction(base) != Fraction(quantity.base.value))
    ):
        return f"a base of {shown(Fraction(base or 0))}, not {quantity.base}"
    return None


def _count_agrees(quantity: Quantity, figure: Figure) -> bool:
    assert quantity.count is not None
    hedge = quantity.hedge if quantity.percent is None else type(quantity.hedge).EXACT
    if agrees(_counted(figure), quantity.count, hedge):
        return True
    # "From 16 per cent to 17": a number that says nothing of what it counts may be a percentage.
    may_be = figure.kind == "share" and not quantity.of_what and quantity.percent is None and quantity.base is None
    return may_be and figure.value is not None and agrees(figure.value, quantity.count, hedge)


def _counted(figure: Figure) -> Fraction:
    """What a plain number is of: the value of an average or a rate, else the number that counts."""
    if figure.kind in ("average", "rate"):
        return figure.value or Fraction(0)
    return Fraction(figure.numerator)
