"""Collect figures: all measures of one relation in one scan, in total and by every dimension at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from parentis.engines import Engine
from parentis.indicators import Measure
from parentis.period import Month
from parentis.records.relations import RELATIONS
from parentis.series.columns import KEY, MILLION, NO_BASE, Columns, Integers, Mask, in_order, joined
from parentis.series.record import CouncilRecord
from parentis.series.scan import Sums, scan_sql, sums_in


def collect(
    engine: Engine, measures: Iterable[Measure], councils: Sequence[CouncilRecord], months: Sequence[str]
) -> Columns:
    """The figures of the measures that are evidenced, in the order given, by council, month, dimension and group."""
    listed = list(measures)
    by_relation: dict[str, list[Measure]] = {}
    for measure in listed:
        by_relation.setdefault(measure.of, []).append(measure)
    found = engine.query_all([scan_sql(RELATIONS[name], group) for name, group in by_relation.items()])
    scanned = {
        name: sums_in(rows, RELATIONS[name], group)
        for (name, group), rows in zip(by_relation.items(), found, strict=True)
    }
    labels = Labels.of(listed, councils, months, scanned)
    collected = [figures for name, sums in scanned.items() for figures in _figures(by_relation[name], sums, labels)]
    return in_order(joined([labels.no_figures, *collected]))


def evidenced(measure: Measure, council: CouncilRecord) -> bool:
    """Whether a council delivered what a measure needs."""
    return all(council.has(need) for need in measure.needs)


@dataclass(frozen=True)
class Labels:
    """The place of every name that figures are known by, in the order that they are listed in."""

    councils: Sequence[CouncilRecord]
    council: Mapping[str, int]
    measure: Mapping[Measure, int]
    month: Mapping[str, int]
    shown: Sequence[str]
    dimension: Mapping[str, int]
    group: Mapping[str, int]

    @classmethod
    def of(
        cls,
        measures: Sequence[Measure],
        councils: Sequence[CouncilRecord],
        months: Sequence[str],
        scanned: Mapping[str, Sums],
    ) -> Labels:
        """The labels of some scans. Months that were asked for, and the academic years that there are."""
        dimensions = dict.fromkeys(name for relation in RELATIONS.values() for name in relation.dimensions)
        return cls(
            councils,
            _places([council.number for council in councils]),
            {measure: place for place, measure in enumerate(measures)},
            _places(sorted({*months, *(month for sums in scanned.values() for month in sums.month.names)})),
            months,
            _places(("", *dimensions)),
            _places(sorted({"", *(group for sums in scanned.values() for group in sums.group.names)})),
        )

    @cached_property
    def no_figures(self) -> Columns:
        """Columns of these labels with nothing in them."""
        none = np.zeros(0, np.int64)
        return Columns(
            tuple(self.council),
            tuple((each.code, each.measure, each.kind) for each in self.measure),
            tuple(self.month),
            tuple(self.dimension),
            tuple(self.group),
            **dict.fromkeys((*KEY, "numerator", "denominator"), none),
        )

    def columns(
        self,
        council: Integers,
        measure: Integers,
        month: Integers,
        dimension: Integers,
        group: Integers,
        numerator: Integers,
        denominator: Integers,
    ) -> Columns:
        """Figures of these labels."""
        return self.no_figures.replaced(
            council=council,
            measure=measure,
            month=month,
            dimension=dimension,
            group=group,
            numerator=numerator,
            denominator=denominator,
        )


@dataclass(frozen=True)
class _Rows:
    """The rows of a scan with each name as its place."""

    council: Integers
    month: Integers
    dimension: Integers
    group: Integers


def _figures(measures: Sequence[Measure], sums: Sums, labels: Labels) -> Iterable[Columns]:
    """The figures of every measure of one relation."""
    rows = _Rows(
        sums.council.among(labels.council),
        sums.month.among(labels.month),
        sums.dimension.among(labels.dimension),
        sums.group.among(labels.group),
    )
    for measure in measures:
        having = np.array([evidenced(measure, council) for council in labels.councils], bool)
        if having.any():
            yield _totals(measure, sums, rows, labels, having)
            if not measure.over_population:
                yield _groups(measure, sums, rows, labels, having)


def _totals(measure: Measure, sums: Sums, rows: _Rows, labels: Labels, having: Mask) -> Columns:
    """The totals of one measure: for every council that has it and every month it has figures for."""
    shape = (len(labels.councils), len(labels.month))
    at = np.flatnonzero(rows.dimension == 0)
    places = rows.council[at], rows.month[at]
    numerators, denominators = np.zeros(shape, np.int64), np.full(shape, NO_BASE, np.int64)
    numerators[places] = sums.numerator(measure)[at]
    bases = sums.denominator(measure)
    if bases is not None:
        denominators[:] = 0
        denominators[places] = bases[at]
    told = _months_told(measure, labels)[None, :] & having[:, None]
    if measure.over_population:
        denominators = _populations(labels, told)
        told &= denominators != NO_BASE
    if measure.period == "year":
        # An academic year in place of the month, where some pupil has a result.
        told &= denominators > 0
    elif measure.relation.as_delivered:
        delivered = np.zeros(shape, bool)
        delivered[places] = True
        told &= delivered
    council, month = np.nonzero(told)
    nothing = np.zeros(len(council), np.int64)
    return labels.columns(
        council,
        np.full(len(council), labels.measure[measure], np.int64),
        month,
        nothing,
        nothing + labels.group[""],
        numerators[told],
        denominators[told],
    )


def _groups(measure: Measure, sums: Sums, rows: _Rows, labels: Labels, having: Mask) -> Columns:
    """The groups of one measure that have a base (or a count): a case in the count of a ratio alone has no cell."""
    numerator, denominator = sums.numerator(measure), sums.denominator(measure)
    told = (rows.dimension != 0) & ((numerator if denominator is None else denominator) != 0)
    told &= _months_told(measure, labels)[rows.month]
    told &= having[rows.council]
    at = np.flatnonzero(told)
    return labels.columns(
        rows.council[at],
        np.full(len(at), labels.measure[measure], np.int64),
        rows.month[at],
        rows.dimension[at],
        rows.group[at],
        numerator[at],
        np.full(len(at), NO_BASE, np.int64) if denominator is None else denominator[at],
    )


def _months_told(measure: Measure, labels: Labels) -> Mask:
    """The months a measure has a figure for, if something was delivered: all that are shown, the quarter ends, or
    academic years."""
    if measure.period == "year":
        return np.ones(len(labels.month), bool)
    wanted = set(labels.shown)
    if measure.period == "quarter ends only" and not measure.relation.as_delivered:
        wanted = {month for month in wanted if Month.parse(month).is_quarter_end}
    return np.array([month in wanted for month in labels.month], bool)


def _populations(labels: Labels, told: Mask) -> Integers:
    """The residents aged 0 to 17 of every council and month, where they are known."""
    residents = np.full(told.shape, NO_BASE, np.int64)
    for place, each in enumerate(labels.councils):
        if each.council is None:
            continue
        for month in labels.shown:
            found = each.council.population_for(month)
            if found is not None:
                residents[place, labels.month[month]] = found.residents * MILLION
    return residents


def _places(labels: Iterable[str]) -> dict[str, int]:
    return {label: place for place, label in enumerate(dict.fromkeys(labels))}
