"""The date that a delivery is a position at, when nobody says it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

import pyarrow as pa
import pyarrow.compute as pc

EVENTS: dict[str, tuple[str, ...]] = {
    "episodes": ("decom", "dec"),
    "reviews": ("review",),
    "missing": ("mis_start", "mis_end"),
    "visits": ("visited_on",),
    "return_interviews": ("located_at", "held_on"),
    "allocations": ("started_on", "ended_on"),
    "peps": ("completed_on",),
    "health_assessments": ("held_on",),
    "substance_misuse": ("identified_on",),
    "offences": ("outcome_on",),
    "care_leavers": ("as_at",),
    "permanence": ("decided_on", "placed_on", "adopted_on"),
    "adopters": ("enquired_on", "approved_on"),
    "fostering_enquiries": ("contacted_on",),
    "workforce": ("started_on", "ended_on"),
    "establishment": ("as_at",),
}
"""What is recorded when it has happened. Birthdays and dates that are planned say nothing of the delivery's own."""


def latest_event(tables: Mapping[str, pa.Table], today: date) -> date:
    """The latest day on which something in these tables happened, none after today; today if nothing did."""
    found = [
        day
        for name, columns in EVENTS.items()
        if name in tables
        for column in columns
        if (day := _latest(tables[name][column], today)) is not None
    ]
    return max(found, default=today)


def _latest(column: pa.ChunkedArray, today: date) -> date | None:
    days = column.cast(pa.date32(), safe=False)
    latest = pc.max(days.filter(pc.less_equal(days, pa.scalar(today, pa.date32())))).as_py()
    return latest.date() if isinstance(latest, datetime) else latest
