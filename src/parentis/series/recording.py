"""Figures as they would have been with what was recorded by their own month's end, and how much was recorded late.

A visit that took place in June and was entered in July is in June's figure today and was not on 30 June. The last month
of a report lacks what is still to be entered, so that a fall in it may be of recording and not of practice. It comes
from the definitions themselves: the same relation is derived a second time from the visits that were known then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

import numpy as np
import pyarrow as pa

from parentis.engines import Engine
from parentis.indicators import Measure
from parentis.records.relations import RELATIONS, sql_of
from parentis.series.columns import number
from parentis.series.figure import Number
from parentis.series.record import CouncilRecord
from parentis.series.scan import scan_sql, sums_in

NEEDS = "visits.recorded_on"
"""What has to have been delivered."""

LATE_AFTER_DAYS = 7
"""A visit entered in the case system more than so many days after it took place is recorded late: five working days."""

VISITS = frozenset({"visits", "visits.seen", "visits.seen_alone"})
"""Measures that need these rest on visits, and on nothing else whose recording has a date."""

LATEST, RELATION = "latest_visit_as_recorded", "looked_after_as_recorded"

# The latest visit of each kind up to each month end among those entered by then, in place of `latest_visit`. A visit
# without the day it was entered counts as entered when it took place.
_LATEST_SQL = """
SELECT council, child_id, "day", kind, visited_on, seen, seen_alone
FROM (
    SELECT
        i.council, i.child_id, i."day", v.kind, v.visited_on, v.seen, v.seen_alone,
        ROW_NUMBER() OVER (
            PARTITION BY i.council, i.child_id, i."day", v.kind ORDER BY v.visited_on DESC, v."row" DESC
        ) AS latest
    FROM in_care_on_day AS i
    JOIN spine AS s ON s.d = i."day"
    JOIN visits AS v
        ON v.council = i.council AND v.child_id = i.child_id AND v.kind IN ('statutory', 'iro')
        AND v.visited_on <= s.d AND COALESCE(v.recorded_on, v.visited_on) <= s.d
) AS known
WHERE latest = 1
"""

_LATE_SQL = f"""
SELECT
    v.council AS council, v.kind AS kind, s.month AS month,
    COUNT(*) AS visits,
    SUM(CASE WHEN v.recorded_on IS NOT NULL THEN 1 ELSE 0 END) AS dated,
    SUM(CASE WHEN DATEDIFF('day', v.visited_on, v.recorded_on) > {LATE_AFTER_DAYS} THEN 1 ELSE 0 END) AS late,
    SUM(CASE WHEN v.recorded_on > s.d THEN 1 ELSE 0 END) AS after_month_end
FROM visits AS v
JOIN spine AS s ON v.visited_on >= s.month_start AND v.visited_on <= s.d
WHERE v.kind IN ('statutory', 'iro')
GROUP BY v.council, v.kind, s.month
"""


@dataclass(frozen=True, slots=True)
class Lateness:
    """The visits of one kind in one month, of all children.

    visits:          how many took place
    dated:           of them, those with the day they were entered
    late:            of these, those entered more than LATE_AFTER_DAYS days after the visit
    after_month_end: of these, those entered after the month they took place in
    """

    visits: int
    dated: int
    late: int
    after_month_end: int

    @property
    def share(self) -> Fraction | None:
        """Those entered late in per cent of those with a day; None where there are none."""
        return Fraction(self.late * 100, self.dated) if self.dated else None


@dataclass(frozen=True)
class Recording:
    """What the dates of recording tell.

    as_then: numerator and denominator with what was entered by the month's end, by council, code, measure and month
    late:    how late visits were entered, by council, kind (`statutory`, `iro`) and month
    """

    as_then: Mapping[tuple[str, str, str, str], tuple[Number, Number]] = field(default_factory=dict)
    late: Mapping[tuple[str, str, str], Lateness] = field(default_factory=dict)


def rests_on_visits(measure: Measure) -> bool:
    """Whether a measure is of visits alone, so that it can be worked out as it was known."""
    return measure.of == "looked_after" and bool(measure.needs) and VISITS.issuperset(measure.needs)


def recording(
    engine: Engine, measures: Sequence[Measure], councils: Sequence[CouncilRecord], months: Sequence[str]
) -> Recording:
    """What is known of recording, of councils that delivered when visits were entered; nothing of the others.

    What the relation `looked_after` is made from must have been derived in the engine.
    """
    dated = {each.number for each in councils if each.has(NEEDS)}
    of_visits = [measure for measure in measures if rests_on_visits(measure)]
    if not dated or not of_visits:
        return Recording()
    relation = replace(RELATIONS["looked_after"], name=RELATION, dimensions=())
    as_recorded = re.sub(r"\blatest_visit\b", LATEST, sql_of("looked_after"))
    scanned, late = engine.query_all(
        [f"WITH {LATEST} AS ({_LATEST_SQL}), {RELATION} AS ({as_recorded}) {scan_sql(relation, of_visits)}", _LATE_SQL]
    )
    sums = sums_in(scanned, relation, of_visits)
    as_then: dict[tuple[str, str, str, str], tuple[Number, Number]] = {}
    for measure in of_visits:
        having = {each.number for each in councils if all(each.has(need) for need in measure.needs)} & dated
        numerators, denominators = sums.numerator(measure), sums.denominator(measure)
        for at in np.flatnonzero(sums.dimension.place == 0):
            council, month = sums.council.names[sums.council.place[at]], sums.month.names[sums.month.place[at]]
            if council in having and month in months and denominators is not None:
                pair = number(int(numerators[at])), number(int(denominators[at]))
                as_then[council, measure.code, measure.measure, month] = pair
    return Recording(as_then, {key: each for key, each in _lateness(late) if key[0] in dated})


def _lateness(rows: pa.Table) -> Iterator[tuple[tuple[str, str, str], Lateness]]:
    for row in rows.to_pylist():
        counts = (int(row[name]) for name in ("visits", "dated", "late", "after_month_end"))
        yield (row["council"], row["kind"], row["month"]), Lateness(*counts)
