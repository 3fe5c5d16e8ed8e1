"""The figures of several councils as one: each council's, and those of all together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np

from parentis.series.columns import KEY, NO_BASE, Columns, Integers, in_order, joined, keys

ALL_TOGETHER = ""
"""Stands for all councils together."""


def together(parts: Sequence[Columns]) -> Columns:
    """The figures of councils that were computed apart, one after the other, and of all together before them.

    The parts are of the same measures and in their order. A council that has no figure of a measure, because it did
    not deliver what the measure needs, is in none of that measure's sums.
    """
    labelled = _with_the_same_labels(parts)
    measures = np.arange(len(labelled[0].measures) + 1)
    starts = [np.searchsorted(part.measure, measures) for part in labelled]
    # A measure at a time, for a country's figures do not fit where a processor is quick.
    return joined(
        [
            _of_a_measure([part.where(slice(*at)) for part, at in zip(labelled, bounds, strict=True)])
            for bounds in zip(*(pairwise(start) for start in starts), strict=True)
        ]
    )


def _of_a_measure(parts: Sequence[Columns]) -> Columns:
    return in_order(joined([_summed(joined(parts)), *parts]))


def _with_the_same_labels(parts: Sequence[Columns]) -> list[Columns]:
    councils = _all(ALL_TOGETHER, *(council for part in parts for council in part.councils))
    months = _all(*(month for part in parts for month in part.months))
    groups = _all(*(group for part in parts for group in part.groups))
    first = parts[0]
    return [
        Columns(
            councils,
            first.measures,
            months,
            first.dimensions,
            groups,
            council=_moved(part.council, part.councils, councils),
            measure=part.measure,
            month=_moved(part.month, part.months, months),
            dimension=part.dimension,
            group=_moved(part.group, part.groups, groups),
            numerator=part.numerator,
            denominator=part.denominator,
        )
        for part in parts
    ]


def _summed(columns: Columns) -> Columns:
    """The figures of all councils added up."""
    one = columns.replaced(
        **{name: getattr(columns, name) for name in (*KEY, "numerator", "denominator") if name != "council"},
        council=np.full(len(columns), columns.councils.index(ALL_TOGETHER), np.int64),
    )
    if not len(one):
        return one
    named = keys(one)
    order = np.argsort(named, kind="stable")
    first = np.flatnonzero(np.diff(named[order], prepend=-1))
    without_base = one.denominator == NO_BASE
    bases = np.add.reduceat(np.where(without_base, 0, one.denominator)[order], first)
    picked = one.where(order[first])
    return picked.replaced(
        **{name: getattr(picked, name) for name in KEY},
        numerator=np.add.reduceat(one.numerator[order], first),
        denominator=np.where(picked.denominator == NO_BASE, NO_BASE, bases),
    )


def _all(*labels: str) -> tuple[str, ...]:
    return tuple(sorted(set(labels)))


def _moved(places: Integers, before: Sequence[str], now: Iterable[str]) -> Integers:
    """Places among the labels before as places among those now."""
    place = {label: number for number, label in enumerate(now)}
    moved = np.array([place[label] for label in before], np.int64)
    return moved[places] if len(places) else places
