"""Collect figures: all measures of one relation in one scan, in total and by every dimension at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from parentis.engines import Engine
from parentis.indicators import Measure
from parentis.period import Month
from parentis.records.dimensions import column_of
from parentis.records.relations import Relation
from parentis.series.figures import Figure, Number
from parentis.series.record import CouncilRecord

Sums = dict[tuple[str, str, str, str], tuple[Number, ...]]
"""(council, month, dimension, group) -> the sums of a relation's measures, numerator then denominator of each."""


def collect(
    engine: Engine, measures: Iterable[Measure], councils: Sequence[CouncilRecord], months: Sequence[str]
) -> list[Figure]:
    """The figures of the measures that are evidenced, in the order given, by month, dimension and group."""
    listed = list(measures)
    by_relation: dict[str, list[Measure]] = {}
    for measure in listed:
        by_relation.setdefault(measure.of, []).append(measure)
    figures: dict[tuple[str, str], list[Figure]] = {}
    for group in by_relation.values():
        sums = scan(engine, group[0].relation, group)
        for place, measure in enumerate(group):
            figures[measure.code, measure.measure] = [
                figure
                for council in councils
                if evidenced(measure, council)
                for figure in _figures(measure, place, council, months, sums)
            ]
    return [figure for measure in listed for figure in figures[measure.code, measure.measure]]


def evidenced(measure: Measure, council: CouncilRecord) -> bool:
    """Whether a council delivered what a measure needs."""
    return all(council.has(need) for need in measure.needs)


def scan(engine: Engine, relation: Relation, measures: Sequence[Measure]) -> Sums:
    """One pass over a relation: every measure's sums for every council, month and group."""
    table = engine.query(scan_sql(relation, measures)).to_pydict()
    sums: Sums = {}
    columns = [table[f"sum_{number}"] for number in range(2 * len(measures))]
    attributes = [(dimension, table[column_of(dimension)]) for dimension in relation.dimensions]
    for row, (council, month) in enumerate(zip(table["council"], table["month"], strict=True)):
        # An attribute is never empty in a relation, so the one that is not is the one grouped by.
        place = next(((name, values[row]) for name, values in attributes if values[row] is not None), ("", ""))
        sums[council, month, *place] = tuple(_plain(column[row]) for column in columns)
    return sums


def scan_sql(relation: Relation, measures: Sequence[Measure]) -> str:
    """The query of that pass."""
    groups = [column_of(dimension) for dimension in relation.dimensions]
    sums = []
    for number, measure in enumerate(measures):
        for place, adds in enumerate((measure.numerator, measure.denominator or "0")):
            sums.append(
                f"CAST(SUM(CASE WHEN {measure.scope} THEN {adds} ELSE 0 END) AS DECIMAL(24, 6))"
                f" AS sum_{2 * number + place}"
            )
    sets = ["(council, month)", *(f"(council, month, {group})" for group in groups)]
    return (
        f"SELECT {', '.join(('council', 'month', *groups))}, {', '.join(sums)} FROM {relation.name} "
        f"GROUP BY GROUPING SETS ({', '.join(sets)})"
    )


def _plain(value: Decimal | None) -> Number:
    if value is None:
        return 0
    return int(value) if value == value.to_integral_value() else value.normalize()


def _figures(
    measure: Measure, place: int, council: CouncilRecord, months: Sequence[str], sums: Sums
) -> Iterable[Figure]:
    """One measure of one council: every month's total, then the groups that have a base (or a count)."""
    groups = sorted({key[2:] for key in sums if key[0] == council.number and key[2] in measure.dimensions})
    order = {dimension: number for number, dimension in enumerate(measure.dimensions)}
    groups.sort(key=lambda each: order[each[0]])
    for month in _months_of(measure, place, council, months, sums):
        base = _population(council, month) if measure.over_population else None
        if measure.over_population and base is None:
            continue
        for dimension, group in (("", ""), *groups):
            summed = sums.get((council.number, month, dimension, group))
            numerator = summed[2 * place] if summed else 0
            denominator: Number | None = base
            if measure.denominator is not None:
                denominator = summed[2 * place + 1] if summed else 0
            # No base, or no count, and the group is left out: a case in the count of a ratio alone has no cell.
            if dimension and not (numerator if denominator is None else denominator):
                continue
            yield Figure(
                council.number,
                measure.code,
                measure.measure,
                measure.kind,
                month,
                dimension,
                group,
                numerator,
                denominator,
            )


def _months_of(
    measure: Measure, place: int, council: CouncilRecord, months: Sequence[str], sums: Sums
) -> Iterable[str]:
    """The months a measure has a figure for: all, the quarter ends, or those that were delivered."""
    if measure.period == "year":
        # An academic year in place of the month, where some pupil has a result.
        return sorted(
            key[1] for key, summed in sums.items() if key[0] == council.number and not key[2] and summed[2 * place + 1]
        )
    if measure.relation.as_delivered:
        return [month for month in months if (council.number, month, "", "") in sums]
    if measure.period == "quarter ends only":
        return [month for month in months if Month.parse(month).is_quarter_end]
    return months


def _population(council: CouncilRecord, month: str) -> int | None:
    if council.council is None:
        return None
    found = council.council.population_for(month)
    return found.residents if found else None
