"""4.02 Children in care."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from tests.reference import attributes, codes
from tests.reference.cases import Case, Counted, with_fact
from tests.reference.dates import last_day, less_months
from tests.reference.periods import Episode
from tests.reference.placements import current_start
from tests.reference.record import Child, Record

TWENTY_MILES = Decimal("20.0")
LEGAL_STATUSES = (
    "interim-care-order",
    "full-care-order",
    "placement-order",
    "section-20",
    "youth-justice",
    "emergency",
    "other",
)
DURATIONS = (
    "under-6-months",
    "6-to-12-months",
    "12-to-18-months",
    "18-to-24-months",
    "24-months-and-over",
)


def measures(record: Record, month: str) -> Iterator[Counted]:
    d = last_day(month)
    s0 = in_care_at(record, d)
    residents = record.council.residents_aged_0_to_17(d)

    yield Counted("4.02.01", "number", month, s0)
    if residents is not None:
        yield Counted("4.02.01", "rate", month, s0, population=residents)

    for status in LEGAL_STATUSES:
        held = [case for case in s0 if case.facts["legal-status"] == status]
        yield Counted("4.02.02", status, month, held, s0)

    yield Counted("4.02.03", "placed-for-adoption", month, with_fact(s0, "for-adoption"), s0)

    if (record.has("episodes", "pl_distance") or record.has("episodes", "home_post", "pl_post")) and (
        record.has("episodes", "pl_location") or record.has("episodes", "pl_post")
    ):
        known = [case for case in s0 if case.facts["distance"] is not None]
        yield Counted("4.02.04", "over-20-miles-outside", month, with_fact(known, "far-outside"), known)

    if record.has("uasc", "duc"):
        alone = with_fact(s0, "uasc")
        yield Counted("4.02.05", "uasc", month, alone)
        if residents is not None:
            yield Counted("4.02.05", "uasc-of-population", month, alone, population=residents)

    on_order = with_fact(s0, "care-order")
    at_home = with_fact(on_order, "with-parents")
    elsewhere = [case for case in on_order if not case.facts["with-parents"]]
    yield Counted("4.02.07", "at-home", month, at_home, s0)
    yield Counted("4.02.07", "not-at-home", month, elsewhere, s0)
    yield Counted("4.02.07", "at-home-of-care-orders", month, at_home, on_order)

    for duration in DURATIONS:
        lasted = [case for case in at_home if case.facts["duration"] == duration]
        yield Counted("4.02.08", duration, month, lasted, at_home)


def in_care_at(record: Record, d: date) -> list[Case]:
    """S0, with what the measures ask of each child."""
    cases = []
    for child in record.children:
        episode = child.in_care(d)
        if episode:
            cases.append(child_in_care(record, child, episode, d))
    return cases


def child_in_care(record: Record, child: Child, episode: Episode, d: date) -> Case:
    distance = record.distance(episode)
    outside = record.location(episode) == "outside"
    return Case(
        child.id,
        attributes.at(record, child, d),
        {
            "legal-status": codes.LEGAL_STATUS.get(episode.ls or "", "other"),
            "for-adoption": episode.place in codes.FOR_ADOPTION,
            "distance": distance,
            "far-outside": distance is not None and distance > TWENTY_MILES and outside,
            "uasc": is_unaccompanied(child, d),
            "care-order": episode.ls in ("C1", "C2"),
            "with-parents": episode.place in codes.WITH_PARENTS,
            "duration": duration_band(current_start(child.period_of(episode), episode), d),
        },
    )


def is_unaccompanied(child: Child, d: date) -> bool:
    """A UASC record whose DUC is blank or after D."""
    return any(row["duc"] is None or row["duc"] > d for row in child.uasc)


def duration_band(began: date, d: date) -> str:
    """Half-open bands: a start on D less 6 months is 6 months."""
    if began <= less_months(d, 24):
        return "24-months-and-over"
    if began <= less_months(d, 18):
        return "18-to-24-months"
    if began <= less_months(d, 12):
        return "12-to-18-months"
    if began <= less_months(d, 6):
        return "6-to-12-months"
    return "under-6-months"
