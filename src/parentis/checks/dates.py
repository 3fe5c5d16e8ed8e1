"""Dates against one another and against today."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pyarrow as pa
import pyarrow.compute as pc

from parentis.checks.view import View
from parentis.formats.findings import FindingList, Severity
from parentis.records.tables import TABLES

EARLIEST_EPISODE = date(1991, 10, 14)  # the Children Act 1989 came into force


@dataclass(frozen=True)
class Ordered:
    """Two dates of a row of which the second may not be before the first."""

    table: str
    first: str
    second: str
    severity: Severity = "error"
    rule: str = "ends-before-it-starts"


ORDERED = (
    Ordered("episodes", "decom", "dec"),
    Ordered("missing", "mis_start", "mis_end"),
    Ordered("social_worker_episodes", "sw_decom", "sw_dec"),
    Ordered("deprivation_of_liberty", "dolo_start", "dolo_end"),
    Ordered("placed_adoption", "date_placed", "date_placed_ceased"),
    Ordered("allocations", "started_on", "ended_on"),
    Ordered("education_provision", "started_on", "ended_on"),
    Ordered("sen", "started_on", "ended_on"),
    Ordered("permanence", "decided_on", "adopted_on"),
    Ordered("permanence", "placed_on", "adopted_on"),
    Ordered("adopters", "enquired_on", "approved_on"),
    Ordered("fostering_enquiries", "contacted_on", "responded_on"),
    Ordered("fostering_enquiries", "awaiting_information_on", "information_received_on"),
    Ordered("foster_carers", "approved_on", "ended_on"),
    Ordered("workforce", "started_on", "ended_on"),
    Ordered("offences", "offence_on", "outcome_on"),
    # No figure but those of late recording rests on it.
    Ordered("visits", "visited_on", "recorded_on", "warning", "recorded-before-it-took-place"),
)
# These may be known ahead: notice given, a status that ends on a birthday.
_MAY_BE_AHEAD = frozenset({("uasc", "duc"), ("workforce", "ended_on")})
# Positions that only count when they are those of a month end.
_MONTH_ENDS = (("care_leavers", "as_at"), ("establishment", "as_at"))


def check_dates(views: dict[str, View], today: date, findings: FindingList) -> None:
    """Ends before starts, dates in the future or before the law, and positions not at a month end."""
    for pair in ORDERED:
        if pair.table in views:
            _check_order(views[pair.table], pair, findings)
    for view in views.values():
        _check_future(view, today, findings)
    if "episodes" in views:
        _check_earliest(views["episodes"], findings)
    for name, column in _MONTH_ENDS:
        if name in views:
            _check_month_ends(views[name], column, findings)


def _check_order(view: View, pair: Ordered, findings: FindingList) -> None:
    table = TABLES[view.name]
    first, second = table.column(pair.first).source, table.column(pair.second).source
    for place in _places(pc.less(view.table[pair.second], view.table[pair.first])):
        view.report(
            findings,
            pair.severity,
            pair.rule,
            place,
            pair.second,
            f"{second} is before {first} ({view.cell(pair.first, place):%d/%m/%Y}): correct one of them.",
        )


def _check_future(view: View, today: date, findings: FindingList) -> None:
    for column in TABLES[view.name].columns:
        if column.type not in ("date", "datetime") or (view.name, column.name) in _MAY_BE_AHEAD:
            continue
        limit: date = today
        if column.type == "datetime":
            limit = datetime.combine(today, datetime.min.time()) + timedelta(days=1)
        values = view.table[column.name]
        for place in _places(pc.greater(values, pa.scalar(limit, values.type))):
            view.report(
                findings,
                "warning",
                "in-the-future",
                place,
                column.name,
                f"{column.source} is in the future: it counts from that day on; correct it if it is a slip.",
            )


def _check_earliest(view: View, findings: FindingList) -> None:
    values = view.table["decom"]
    for place in _places(pc.less(values, pa.scalar(EARLIEST_EPISODE, values.type))):
        view.report(
            findings,
            "warning",
            "too-early",
            place,
            "decom",
            f"No episode can begin before {EARLIEST_EPISODE:%d/%m/%Y}: correct the date.",
        )


def _check_month_ends(view: View, column: str, findings: FindingList) -> None:
    for place, day in enumerate(view[column]):
        if day and (day + timedelta(days=1)).day != 1:
            view.report(
                findings,
                "error",
                "not-a-month-end",
                place,
                column,
                f"{column} is not the last day of a month, so the row counts in no month: give the month end.",
            )


def _places(condition: pa.ChunkedArray) -> list[int]:
    """Where a condition holds; not where it is null."""
    places: list[int] = pc.indices_nonzero(pc.fill_null(condition, False)).to_pylist()
    return places
