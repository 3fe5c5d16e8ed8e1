"""4.01 Children entering care."""

from collections.abc import Iterator
from decimal import Decimal

from tests.reference import attributes, codes
from tests.reference.cases import Case, Counted, with_fact
from tests.reference.dates import in_month, last_day, months_after, the_12_months
from tests.reference.periods import Episode
from tests.reference.record import Child, Record

TWENTY_MILES = Decimal("20.0")


def measures(record: Record, month: str) -> Iterator[Counted]:
    starters = starting_in(record, month)
    rolling = [case for each in the_12_months(month) for case in starting_in(record, each)]
    residents = record.council.residents_aged_0_to_17(last_day(month))

    yield Counted("4.01.01", "starts", month, starters)
    yield Counted("4.01.01", "starts-12m", month, rolling)
    if residents is not None:
        yield Counted("4.01.01", "rate-12m", month, rolling, population=residents)
    yield Counted("4.01.04", "residential", month, with_fact(starters, "residential"), starters)
    if record.has("episodes", "pl_location") or record.has("episodes", "pl_post"):
        for where in ("inside", "outside", "unknown"):
            placed = [case for case in starters if case.facts["location"] == where]
            yield Counted("4.01.05", where, month, placed, starters)
    yield Counted("4.01.06", "re-entry", month, with_fact(rolling, "re-entry"), rolling)
    if record.has("episodes", "pl_distance") or record.has("episodes", "home_post", "pl_post"):
        for band in ("within-20-miles", "20-miles-or-more", "no-postcode"):
            placed = [case for case in starters if case.facts["distance"] == band]
            yield Counted("4.01.07", band, month, placed, starters)


def starting_in(record: Record, month: str) -> list[Case]:
    """F1: a child once a month."""
    return [starter(record, child, episode) for child, episode in starts_in(record, month)]


def starts_in(record: Record, month: str) -> Iterator[tuple[Child, Episode]]:
    """Each child of F1 with the first such episode."""
    for child in record.children:
        starts = [e for e in child.episodes if e.rne == "S" and not e.is_respite and in_month(e.decom, month)]
        if starts:
            yield child, starts[0]


def first_starts(record: Record, month: str) -> Iterator[tuple[Child, Episode]]:
    """F1 in the 12 months: the twelve monthly F1 together."""
    for each in the_12_months(month):
        yield from starts_in(record, each)


def starter(record: Record, child: Child, episode: Episode) -> Case:
    return Case(
        child.id,
        attributes.at_start(record, child, episode),
        {
            "residential": episode.place in codes.RESIDENTIAL,
            "location": record.location(episode) or "unknown",
            "distance": distance_band(record.distance(episode)),
            "re-entry": is_re_entry(child, episode),
        },
    )


def distance_band(miles: Decimal | None) -> str:
    if miles is None:
        return "no-postcode"
    return "within-20-miles" if miles < TWENTY_MILES else "20-miles-or-more"


def is_re_entry(child: Child, episode: Episode) -> bool:
    """Started before 12 months after the end of the period before."""
    place = child.periods.index(child.period_of(episode))
    if place == 0:
        return False
    ended = child.periods[place - 1].end
    return ended is not None and ended <= episode.decom < months_after(ended, 12)
