"""Hold figures against the links between measures: what does not agree is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from parentis.formats.findings import Finding
from parentis.indicators.linked import LINKS, Link, Part
from parentis.period import Month
from parentis.series.columns import Columns, Integers, Mask, number
from parentis.series.figure import Number
from parentis.series.figures import Series
from parentis.series.together import ALL_TOGETHER

RULE = "linked-figures"


@dataclass(frozen=True)
class Break:
    """A link that does not hold: in which council, month and group, and what each side of it comes to.

    `dimension` and `group` are empty where the totals do not agree. `left` is what is added, `right` what is taken
    away: the two would be equal, or `left` at most `right`.
    """

    link: Link
    council: str
    month: str
    dimension: str
    group: str
    left: Number
    right: Number

    @property
    def finding(self) -> Finding:
        """The break as a finding, which names what should agree."""
        where = Month.parse(self.month).name
        if self.dimension:
            where += f", {self.dimension} {self.group}"
        if self.council:
            where += f", council {self.council}"
        remedy = (
            f"Look for {self.link.faults_in_data}."
            if self.link.faults_in_data
            else "No data can bring that about: publish neither figure, and report it as a fault of the program."
        )
        return Finding(
            "warning" if self.link.faults_in_data else "error",
            RULE,
            *("", None, "", ""),
            f"{self.left:,} and {self.right:,}",
            f"{self.link.says} In {where}, the two sides come to {self.left:,} and {self.right:,}. {remedy}",
        )


def breaks(series: Series, links: Sequence[Link] = LINKS) -> tuple[Break, ...]:
    """Every place where a link does not hold, by link, council, month and group.

    A link is held against a month only where every measure in it has a figure in each month it speaks of.
    """
    columns = series.columns
    if not len(columns):
        return ()
    starts = np.flatnonzero(np.diff(columns.council[order := np.argsort(columns.council, kind="stable")], prepend=-1))
    found: list[Break] = []
    for at in np.split(order, starts[1:]):
        # Of all together one measure may be of other councils than another: those that delivered what it needs.
        if len(starts) == 1 or columns.councils[columns.council[at[0]]] != ALL_TOGETHER:
            found += _Council(columns.where(at), series.months).breaks(links)
    places = {link: place for place, link in enumerate(links)}
    return tuple(sorted(found, key=lambda each: places[each.link]))


class _Council:
    """The figures of one council laid out by measure, group and month."""

    def __init__(self, columns: Columns, months: Sequence[str]) -> None:
        self._columns = columns
        self._months = months
        self._council = columns.councils[columns.council[0]]
        in_order = {month: place for place, month in enumerate(months)}
        # Academic years have no month before them, and no link speaks of them.
        self._month = np.array([in_order.get(month, -1) for month in columns.months], np.int64)[columns.month]
        pairs = columns.dimension * len(columns.groups) + columns.group
        self._pairs, self._pair = np.unique(pairs, return_inverse=True)
        self._measures = {name[:2]: place for place, name in enumerate(columns.measures)}
        self._is_total = np.array([not columns.dimensions[pair // len(columns.groups)] for pair in self._pairs], bool)
        self._laid_out: dict[Part, tuple[Integers, Mask] | None] = {}

    def breaks(self, links: Iterable[Link]) -> Iterator[Break]:
        for link in links:
            yield from self._breaks(link)

    def _breaks(self, link: Link) -> Iterator[Break]:
        shape = (len(self._pairs), len(self._months))
        left, right = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        told = np.ones(len(self._months), bool)
        for term in link.terms:
            there = self._part(term.part)
            if there is None:
                return
            for before in term.months_before:
                values, shown = (_later(each, before) for each in there)
                told &= shown
                if term.times > 0:
                    left += values
                else:
                    right += values
        wrong = (left > right) if link.at_most else (left != right)
        wrong &= told
        if not link.in_groups:
            wrong &= self._is_total[:, None]
        for pair, month in zip(*np.nonzero(wrong), strict=True):
            dimension, group = divmod(int(self._pairs[pair]), len(self._columns.groups))
            yield Break(
                link,
                self._council,
                self._months[month],
                self._columns.dimensions[dimension],
                self._columns.groups[group],
                number(int(left[pair, month])),
                number(int(right[pair, month])),
            )

    def _part(self, part: Part) -> tuple[Integers, Mask] | None:
        """A number of a measure by group and month, and in which months it has one; None when it is not evidenced."""
        if part not in self._laid_out:
            self._laid_out[part] = self._lay_out(part)
        return self._laid_out[part]

    def _lay_out(self, part: Part) -> tuple[Integers, Mask] | None:
        place = self._measures.get((part.code, part.measure))
        if place is None:
            return None
        columns = self._columns
        at = np.flatnonzero((columns.measure == place) & (self._month >= 0))
        values = np.zeros((len(self._pairs), len(self._months)), np.int64)
        # A group that has no case has no figure: it counts nought.
        values[self._pair[at], self._month[at]] = getattr(columns, part.of)[at]
        shown = np.zeros(len(self._months), bool)
        shown[self._month[at[self._is_total[self._pair[at]]]]] = True
        return values, shown


def _later(by_month: Integers | Mask, months: int) -> Integers | Mask:
    """What was there so many months before, in the place of each month: nothing for the first ones."""
    if not months:
        return by_month
    moved = np.zeros_like(by_month)
    moved[..., months:] = by_month[..., :-months]
    return moved
