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


def judge_level(claim: Claim, book: Book) -> Judged:
    """A figure of a month, or of several months that are said to share it."""
    for month in claim.months:
        if (reason := out_of_reach(month, claim.tie.key, book)) is not None:
            return untied(claim, reason)
    for month in claim.months:
        figure = book.figure(claim.tie.key, month)
        if figure is None or claim.quantity is None:
            return untied(claim, f"{' '.join(claim.tie.key)} has no figure in {month_named(month)}.")
        if claim.denied:
            figure = the_rest(figure)
        if (wrong := wrong_part(claim.quantity, figure) or _wrong_rate(claim, month, book)) is not None:
            return contradicted(claim, book.told_figure(claim.tie.key, figure), f"{month_named(month)} has {wrong}.")
    if (why := _wrong_whole(claim, book)) is not None:
        return contradicted(claim, book.told(claim.tie.key, claim.month), why)
    return supported(claim, book.told(claim.tie.key, claim.month))


def judge_team(claim: Claim, book: Book) -> Judged:
    """A figure of one team in a month; what else is said of a team is not judged."""
    figures = {each.month: each for each in book.of_team(claim.tie.key, claim.team)}
    figure, quantity = figures.get(claim.month), claim.quantity
    if figure is None or quantity is None or claim.kind not in (Kind.LEVEL, Kind.EXTREME):
        return untied(claim, f"It is of {claim.team}, and nothing is held to judge that by.")
    told = book.told_figure(claim.tie.key, the_rest(figure) if claim.denied else figure)
    wrong = wrong_part(quantity, the_rest(figure) if claim.denied else figure)
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
    if quantity.percent is not None and (value is None or not agrees(value, quantity.percent, hedge)):
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
    return agrees(_counted(figure), quantity.count, hedge)


def _counted(figure: Figure) -> Fraction:
    """What a plain number is of: the value of an average or a rate, else the number that counts."""
    if figure.kind in ("average", "rate"):
        return figure.value or Fraction(0)
    return Fraction(figure.numerator)
