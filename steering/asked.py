"""What is asked of the council: the printed figures and the official numbers as bounds on sums."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

import numpy as np
from tests.published.printed import AVERAGE, Printed, figures

from steering.contributions import Contributions
from steering.sums import Sum, Vector

MONTHS = tuple([f"2016-{month:02d}" for month in range(6, 13)] + [f"2017-{month:02d}" for month in range(1, 7)])
TWELVE = MONTHS[1:]
_PER = {"4.05.04": 1.0}  # an average; everything else with a base is a share


def of_report(
    adds: Contributions, codes: Sequence[str], but: frozenset[tuple[str, str, str]] = frozenset(), weight: float = 10.0
) -> Iterator[Sum]:
    """The printed figures of indicators whose code begins as one of `codes`, but for some."""
    for printed in figures():
        if printed.code.startswith(tuple(codes)) and printed.key not in but:
            yield from _of_one(adds, printed, weight)


def _of_one(adds: Contributions, printed: Printed, weight: float) -> Iterator[Sum]:
    name = " ".join(printed.key)
    if printed.month == AVERAGE:
        yield from _average(adds, printed, name, weight)
        return
    numerator, base = adds.figures[printed.key]
    if printed.numerator:
        yield Sum(name, numerator, float(printed.numerator), float(printed.numerator), weight)
    if printed.denominator:
        yield Sum(f"{name} of", base, float(printed.denominator), float(printed.denominator), weight)
    if printed.value and printed.value != printed.numerator and printed.measure != "rate":
        if base.any():
            yield from share(name, numerator, base, printed.value, weight, _PER.get(printed.code, 100.0))
        elif not printed.numerator:
            yield Sum(name, numerator, float(printed.value), float(printed.value), weight)


def _average(adds: Contributions, printed: Printed, name: str, weight: float) -> Iterator[Sum]:
    numerator = sum((adds.numerator(printed.code, printed.measure, month) for month in TWELVE), np.zeros(1))
    base = sum((adds.base(printed.code, printed.measure, month) for month in TWELVE), np.zeros(1))
    if printed.denominator:
        yield Sum(name, numerator, float(printed.numerator), float(printed.numerator), weight)
        yield Sum(f"{name} of", base, float(printed.denominator), float(printed.denominator), weight)
    elif base.any():
        yield from share(name, *_mean(adds, printed), printed.value, weight, 100.0, inside=0.4)
    else:
        middle = 12 * float(printed.value)
        yield Sum(name, numerator, middle - 5, middle + 5, weight)


def _mean(adds: Contributions, printed: Printed) -> tuple[Vector, Vector]:
    """Numerator and base of the mean of twelve shares: each month counts alike, however large its base."""
    cells = [(printed.code, printed.measure, month) for month in TWELVE]
    months = [adds.figures[cell] for cell in cells]
    size = [adds.bases.get(cell, float(adds.figures[cell][1].sum())) for cell in cells]
    alike = [float(np.mean(size)) / max(of, 1.0) for of in size]
    numerator = np.sum([of * month[0] for of, month in zip(alike, months, strict=True)], axis=0)
    return numerator, np.sum([of * month[1] for of, month in zip(alike, months, strict=True)], axis=0)


def share(
    name: str, numerator: Vector, base: Vector, value: str, weight: float, per: float = 100.0, inside: float = 1.0
) -> Iterator[Sum]:
    """Both bounds of a share printed as `value`; `inside` narrows them."""
    half = float(Decimal(1).scaleb(-len(value.partition(".")[2])) / 2) * inside
    low, high = (float(value) - half) / per, (float(value) + half) / per
    yield Sum(f"{name} at least {value}", numerator - low * base, 1e-5, np.inf, weight)
    yield Sum(f"{name} at most {value}", numerator - high * base, -np.inf, -1e-5, weight)


def of_statistics(adds: Contributions, numbers: Mapping[str, str], weight: float) -> Iterator[Sum]:
    """The official numbers."""
    for column, number in numbers.items():
        yield Sum(f"official {column}", adds.number(column), float(number), float(number), weight)


def between(
    adds: Contributions, code: str, measure: str, known: Mapping[str, float], allowed: float, weight: float = 0.5
) -> Iterator[Sum]:
    """The months between those known: near a straight line, so that nothing jumps where nothing was printed."""
    places = [MONTHS.index(month) for month in known]
    for place, month in enumerate(MONTHS):
        if month not in known:
            middle = float(np.interp(place, places, list(known.values())))
            adding = adds.numerator(code, measure, month)
            yield Sum(f"~{code} {measure} {month}", adding, middle - allowed, middle + allowed, weight)


def share_between(
    adds: Contributions,
    code: str,
    measure: str,
    known: Mapping[str, float],
    allowed: float,
    weight: float = 2.0,
    first: str = MONTHS[0],
    last: str = MONTHS[-1],
    per: float = 100.0,
) -> Iterator[Sum]:
    """The same of a share in per cent, `allowed` in percentage points, for the months from `first` to `last`."""
    places = [MONTHS.index(month) for month in known]
    for place, month in enumerate(MONTHS):
        if month not in known and first <= month <= last:
            middle = float(np.interp(place, places, list(known.values())))
            numerator, base = adds.figures[code, measure, month]
            low, high = (middle - allowed) / per, (middle + allowed) / per
            yield Sum(f"~{code} {measure} {month} low", numerator - low * base, 0.0, np.inf, weight)
            yield Sum(f"~{code} {measure} {month} high", numerator - high * base, -np.inf, 0.0, weight)
