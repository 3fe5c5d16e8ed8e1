"""6.02 Foster carers."""

from collections.abc import Iterator
from typing import Any

from tests.reference import codes
from tests.reference.cases import NO_DIMENSIONS, Case, Counted, with_fact
from tests.reference.cohorts import s0
from tests.reference.dates import by_day, in_month, in_the_months, is_open, last_day
from tests.reference.record import Record, Rows

AGENCIES = {"total": None, "in-house": ("in-house",), "other": ("ifa", "ola")}


def measures(record: Record, month: str) -> Iterator[Counted]:
    if record.has("fostering_enquiries"):
        yield from recruitment(record, month)
    if record.has("foster_carers", "agency", "approved_on"):
        yield from households(record, month)
        yield from approvals(record, month)
    yield from placements(record, month)


def count(code: str, measure: str, month: str, rows: Rows, name: str = "household_id") -> Counted:
    return Counted(code, measure, month, [Case(row[name], {}) for row in rows], dimensions=NO_DIMENSIONS)


def recruitment(record: Record, month: str) -> Iterator[Counted]:
    """6.02.01."""
    d = last_day(month)
    rows = record.rows("fostering_enquiries", "contacted_on")
    contacted = [row for row in rows if in_month(row["contacted_on"], month)]
    yield count("6.02.01", "contacts", month, contacted, "enquiry_id")
    if record.has("fostering_enquiries", "responded_on"):
        responded = [row for row in rows if in_month(row["responded_on"], month)]
        yield count("6.02.01", "responses", month, responded, "enquiry_id")
    if record.has("fostering_enquiries", "awaiting_information_on", "information_received_on", "ended_on"):
        awaited = [
            row
            for row in rows
            if by_day(row["awaiting_information_on"], d)
            and not by_day(row["information_received_on"], d)
            and not by_day(row["ended_on"], d)
        ]
        yield count("6.02.01", "awaiting-information", month, awaited, "enquiry_id")


def households(record: Record, month: str) -> Iterator[Counted]:
    """6.02.02: mainstream households of the council's own."""
    if not record.has("foster_carers", "kind", "ended_on"):
        return
    d = last_day(month)
    rows = [row for row in record.rows("foster_carers", "approved_on") if is_own_mainstream(row)]
    open_rows = [row for row in rows if is_open(row["approved_on"], row["ended_on"], d)]
    yield count("6.02.02", "households", month, open_rows)
    came = [Case(row["household_id"], {}) for row in rows if in_the_months(row["approved_on"], d, 12)]
    went = [Case(row["household_id"], {}, weight=-1) for row in rows if in_the_months(row["ended_on"], d, 12)]
    yield Counted("6.02.02", "net-12m", month, [*came, *went], dimensions=NO_DIMENSIONS)


def is_own_mainstream(row: dict[str, Any]) -> bool:
    return (row["agency"], row["kind"]) == ("in-house", "mainstream")


def approvals(record: Record, month: str) -> Iterator[Counted]:
    """6.02.07: of every kind of household."""
    rows = record.rows("foster_carers", "approved_on")
    for measure, agencies in AGENCIES.items():
        theirs = [row for row in rows if agencies is None or row["agency"] in agencies]
        in_the_month = [row for row in theirs if in_month(row["approved_on"], month)]
        in_the_year = [row for row in theirs if in_the_months(row["approved_on"], last_day(month), 12)]
        yield count("6.02.07", measure, month, in_the_month)
        yield count("6.02.07", f"{measure}-12m", month, in_the_year)


def placements(record: Record, month: str) -> Iterator[Counted]:
    """6.02.09: where the children of S0 are fostered."""
    d = last_day(month)
    cases = [
        one.case(
            record,
            d,
            family=one.episode.place in codes.FRIENDS_AND_FAMILY,
            ifa=one.episode.place in codes.OTHER_FOSTER and one.episode.place_provider in codes.FOSTERING_AGENCY,
            own=one.episode.place in codes.OTHER_FOSTER and one.episode.place_provider in codes.OWN_PROVISION,
        )
        for one in s0(record, d)
    ]
    yield Counted("6.02.09", "friends-and-family", month, with_fact(cases, "family"))
    if record.has("episodes", "place_provider"):
        yield Counted("6.02.09", "ifa", month, with_fact(cases, "ifa"))
        yield Counted("6.02.09", "in-house", month, with_fact(cases, "own"))
