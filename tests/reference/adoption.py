"""5.02 Adoption."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from tests.reference import attributes, codes
from tests.reference.cases import Case, Counted
from tests.reference.cohorts import s0
from tests.reference.dates import by_day, in_the_months, last_day
from tests.reference.record import Child, Record

THREE_YEARS = 36

Row = dict[str, Any]


def measures(record: Record, month: str) -> Iterator[Counted]:
    if record.has("permanence", "adopted_on", "placed_on"):
        yield average("5.02.01", "days-to-placement", record, month, days_to_placement)
    if record.has("permanence", "adopted_on", "placement_order_on", "matched_on"):
        yield average("5.02.02", "days-order-to-match", record, month, days_to_match)
    yield placed(record, month)
    if record.has("permanence", "placement_order_on", "placed_on", "adopted_on", "reversed_on"):
        yield waiting(record, month)


def days_to_placement(child: Child, row: Row) -> int | None:
    """From the start of the latest period of care begun by placed_on to that day."""
    if row["placed_on"] is None:
        return None
    starts = [period.start for period in child.periods if period.start <= row["placed_on"]]
    return int((row["placed_on"] - max(starts)).days) if starts else None


def days_to_match(_: Child, row: Row) -> int | None:
    """From the order to the match; a match before the order counts below nought."""
    if row["placement_order_on"] is None or row["matched_on"] is None:
        return None
    return int((row["matched_on"] - row["placement_order_on"]).days)


def average(code: str, measure: str, record: Record, month: str, days: Callable[[Child, Row], int | None]) -> Counted:
    """Children adopted in three years of whom the days are known, each once, by the later adoption."""
    d = last_day(month)
    children, lasted = [], []
    for child in record.children:
        adopted = [
            row for row in child.rows("permanence", "adopted_on") if in_the_months(row["adopted_on"], d, THREE_YEARS)
        ]
        known = [row for row in adopted if days(child, row) is not None]
        if known:
            groups = at_adoption(record, child, known[-1]["adopted_on"])
            children.append(Case(child.id, groups))
            lasted.append(Case(child.id, groups, weight=days(child, known[-1]) or 0))
    return Counted(code, measure, month, lasted, children)


def at_adoption(record: Record, child: Child, day: date) -> attributes.Groups:
    """Of the episode that ended that day; if none did, those at the end of the day."""
    ended = [episode for episode in child.episodes if episode.dec == day and not episode.is_respite]
    return attributes.at_end(record, child, ended[-1]) if ended else attributes.at(record, child, day)


def placed(record: Record, month: str) -> Counted:
    """5.02.09: the numerator of 4.02.03."""
    d = last_day(month)
    cases = [one.case(record, d) for one in s0(record, d) if one.episode.place in codes.FOR_ADOPTION]
    return Counted("5.02.09", "placed", month, cases)


def waiting(record: Record, month: str) -> Counted:
    """5.02.10: children of S0 with a row whose order is made and which has come to nothing else by D."""
    d = last_day(month)
    cases = [
        one.case(record, d)
        for one in s0(record, d)
        if any(is_waiting(row, d) for row in one.child.rows("permanence", "placement_order_on"))
    ]
    return Counted("5.02.10", "waiting", month, cases)


def is_waiting(row: Row, d: date) -> bool:
    over = any(by_day(row[column], d) for column in ("placed_on", "adopted_on", "reversed_on"))
    return by_day(row["placement_order_on"], d) and not over
