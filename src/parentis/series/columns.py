"""Figures as columns: a country has millions of them, and one at a time they would cost more than computing them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
import numpy.typing as npt

from parentis.series.figure import Figure, Number

Integers = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]

MILLION = 1_000_000
NO_BASE = np.iinfo(np.int64).min
"""Stands in `denominator` for a plain count, which has none."""


@dataclass(frozen=True)
class Columns:
    """Figures, one in each place of seven columns of equal length.

    `council`, `measure`, `month`, `dimension` and `group` are places in the lists of labels; `measures` has (code,
    measure, kind). `numerator` and `denominator` are in millionths, so that sums of decimals are exact.
    """

    councils: Sequence[str]
    measures: Sequence[tuple[str, str, str]]
    months: Sequence[str]
    dimensions: Sequence[str]
    groups: Sequence[str]
    council: Integers
    measure: Integers
    month: Integers
    dimension: Integers
    group: Integers
    numerator: Integers
    denominator: Integers

    def __len__(self) -> int:
        return len(self.numerator)

    def __iter__(self) -> Iterator[Figure]:
        """The figures as values: for a council, not for a country."""
        return (self.figure(place) for place in range(len(self)))

    def figure(self, place: int | np.int64) -> Figure:
        """One figure as a value."""
        code, measure, kind = self.measures[self.measure[place]]
        denominator = int(self.denominator[place])
        return Figure(
            self.councils[self.council[place]],
            code,
            measure,
            kind,
            self.months[self.month[place]],
            self.dimensions[self.dimension[place]],
            self.groups[self.group[place]],
            number(int(self.numerator[place])),
            None if denominator == NO_BASE else number(denominator),
        )

    def where(self, chosen: Mask | Integers | slice) -> Columns:
        """The figures at some places, in the order of those places."""
        return self.replaced(
            **{name: getattr(self, name)[chosen] for name in (*KEY, "numerator", "denominator")},
        )

    def replaced(self, **columns: Integers) -> Columns:
        """The same labels with other columns."""
        return Columns(self.councils, self.measures, self.months, self.dimensions, self.groups, **columns)


KEY = ("measure", "council", "month", "dimension", "group")
"""What names a figure, in the order that figures are listed by."""


def number(millionths: int) -> Number:
    """A sum as a number: whole, or a decimal without noughts behind it."""
    whole, rest = divmod(millionths, MILLION)
    return Decimal(millionths).scaleb(-6).normalize() if rest else whole


def in_order(columns: Columns) -> Columns:
    """The figures by measure, council, month, dimension and group, each by its place among the labels."""
    return columns.where(np.argsort(keys(columns), kind="stable"))


def joined(parts: Sequence[Columns]) -> Columns:
    """Several of the same labels as one. There is at least one."""
    names = (*KEY, "numerator", "denominator")
    return parts[0].replaced(**{name: np.concatenate([getattr(part, name) for part in parts]) for name in names})


def columns_of(figures: Sequence[Figure]) -> Columns:
    """Figures from values, in the order given."""
    measures = [(figure.code, figure.measure, figure.kind) for figure in figures]
    named = {name: [getattr(figure, name) for figure in figures] for name in ("council", "month", "dimension", "group")}
    labels = {name: list(dict.fromkeys(each)) for name, each in named.items()}
    different = list(dict.fromkeys(measures))
    return Columns(
        labels["council"],
        different,
        labels["month"],
        labels["dimension"],
        labels["group"],
        measure=_places(different, measures),
        **{name: _places(labels[name], each) for name, each in named.items()},
        numerator=np.array([int(figure.numerator * MILLION) for figure in figures], np.int64),
        denominator=np.array(
            [NO_BASE if figure.denominator is None else int(figure.denominator * MILLION) for figure in figures],
            np.int64,
        ),
    )


def _places(labels: Sequence[object], each: Sequence[object]) -> Integers:
    place = {label: number for number, label in enumerate(labels)}
    return np.array([place[label] for label in each], np.int64)


def keys(columns: Columns) -> Integers:
    """One number a figure that orders as its key does."""
    keys = np.zeros(len(columns), np.int64)
    sizes = (
        len(columns.measures),
        len(columns.councils),
        len(columns.months),
        len(columns.dimensions),
        len(columns.groups),
    )
    for name, size in zip(KEY, sizes, strict=True):
        keys = keys * size + getattr(columns, name)
    return keys
