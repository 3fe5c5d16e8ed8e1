"""The value of every figure at once: the double nearest to numerator over denominator."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import numpy.typing as npt

from parentis.series.columns import MILLION, NO_BASE, Columns, Integers, Mask
from parentis.series.figure import PER

Doubles = npt.NDArray[np.float64]

EXACT = 2**53
"""Whole numbers to here are exact as doubles, so one division of two of them gives the nearest double there is."""


def quotients(columns: Columns) -> tuple[Doubles, Mask]:
    """Every figure's value, and where it has one: it has none where the base is nought."""
    no_base = columns.denominator == NO_BASE
    bases = np.where(no_base, MILLION, columns.denominator)
    per = np.array([PER[kind] for _, _, kind in columns.measures], np.int64)[columns.measure]
    with np.errstate(divide="ignore", invalid="ignore"):
        return _nearest(columns.numerator, bases, np.where(no_base, 1, per)), bases != 0


def _nearest(numerator: Integers, base: Integers, per: Integers) -> Doubles:
    """numerator / base * per, each rounded once."""
    common = np.gcd(numerator, base)
    common[common == 0] = 1
    over, under = numerator // common, base // common
    found: Doubles = over * per / under
    for place in np.flatnonzero((np.abs(over) > EXACT // per) | (np.abs(under) > EXACT)).tolist():
        found[place] = float(Fraction(int(over[place])) / int(under[place]) * int(per[place]))
    return found
