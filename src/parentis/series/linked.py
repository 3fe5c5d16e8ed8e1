"""Hold figures against the links between measures: what does not agree is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from parentis.formats.findings import Finding
from parentis.indicators.linked import LINKS, Link, Part
from parentis.period import Month
from parentis.series.columns import Columns, Integers, Mask, number
from parentis.series.figure import Number
from parentis.series.figures import Series
from parentis.series.together import ALL_TOGETHER

RULE = "linked-figures"

ByMonth = TypeVar("ByMonth", Integers, Mask)


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
    councils = list(range(len(columns.councils)))
    if len(series.councils) > 1:
        # Of all together one measure may be of other councils than another: those that delivered what it needs.
        councils = [place for place in councils if columns.councils[place] != ALL_TOGETHER]
    laid_out = _LaidOut(columns, councils, series.months)
    return tuple(each for link in links for each in laid_out.breaks(link))


class _LaidOut:
    """Figures laid out by measure, council, group and month."""

    def __init__(self, columns: Columns, councils: Sequence[int], months: Sequence[str]) -> None:
        self._columns = columns
        self._councils = [columns.councils[place] for place in councils]
        self._months = months
        self._council = _places(councils, len(columns.councils))[columns.council]
        in_order = {month: place for place, month in enumerate(months)}
        # Academic years have no month before them, and no link speaks of them.
        self._month = np.array([in_order.get(month, -1) for month in columns.months], np.int64)[columns.month]
        pairs = columns.dimension * len(columns.groups) + columns.group
        there = np.zeros(len(columns.dimensions) * len(columns.groups), bool)
        there[pairs] = True
        self._pairs = np.flatnonzero(there)
        self._pair = _places(self._pairs.tolist(), len(there))[pairs]
        total = [not columns.dimensions[pair // len(columns.groups)] for pair in self._pairs.tolist()]
        self._is_total: Mask = np.array(total, np.bool_)
        self._by_measure = np.argsort(columns.measure, kind="stable")
        self._starts = np.searchsorted(columns.measure[self._by_measure], np.arange(len(columns.measures) + 1))
        self._measures = {name[:2]: place for place, name in enumerate(columns.measures)}
        self._parts: dict[Part, tuple[Integers, Mask] | None] = {}

    def breaks(self, link: Link) -> Iterator[Break]:
        """Where a link does not hold, by council, group and month."""
        shape = (len(self._councils), len(self._pairs), len(self._months))
        left, right = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        told: Mask = np.ones((len(self._councils), len(self._months)), np.bool_)
        for term in link.terms:
            there = self._part(term.part)
            if there is None:
                return
            for before in term.months_before:
                values = _later(there[0], before)
                told &= _later(there[1], before)
                if term.times > 0:
                    left += values
                else:
                    right += values
        wrong = (left > right) if link.at_most else (left != right)
        wrong &= told[:, None, :]
        if not link.in_groups:
            wrong &= self._is_total[:, None]
        for council, pair, month in zip(*np.nonzero(wrong), strict=True):
            dimension, group = divmod(int(self._pairs[pair]), len(self._columns.groups))
            yield Break(
                link,
                self._councils[council],
                self._months[month],
                self._columns.dimensions[dimension],
                self._columns.groups[group],
                number(int(left[council, pair, month])),
                number(int(right[council, pair, month])),
            )

    def _part(self, part: Part) -> tuple[Integers, Mask] | None:
        """A number of a measure, and in which councils' months it has one; None when it is not evidenced."""
        if part not in self._parts:
            self._parts[part] = self._lay_out(part)
        return self._parts[part]

    def _lay_out(self, part: Part) -> tuple[Integers, Mask] | None:
        place = self._measures.get((part.code, part.measure))
        if place is None:
            return None
        at = self._by_measure[self._starts[place] : self._starts[place + 1]]
        at = at[(self._council[at] >= 0) & (self._month[at] >= 0)]
        council, pair, month = (each[at] for each in (self._council, self._pair, self._month))
        values = np.zeros((len(self._councils), len(self._pairs), len(self._months)), np.int64)
        # A group that has no case has no figure: it counts nought.
        values[council, pair, month] = getattr(self._columns, part.of)[at]
        shown = np.zeros((len(self._councils), len(self._months)), bool)
        total = self._is_total[pair]
        shown[council[total], month[total]] = True
        return values, shown


def _places(chosen: Sequence[int], many: int) -> Integers:
    """For each of so many, its place among those chosen; -1 for the others."""
    places = np.full(many, -1, np.int64)
    places[chosen] = np.arange(len(chosen))
    return places


def _later(by_month: ByMonth, months: int) -> ByMonth:
    """What was there so many months before, in the place of each month: nothing for the first ones."""
    if not months:
        return by_month
    moved = np.zeros_like(by_month)
    moved[..., months:] = by_month[..., :-months]
    return moved
