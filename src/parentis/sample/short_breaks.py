"""Children who come for agreed short breaks only: V3 with each break recorded, V4 with the agreement alone."""

from __future__ import annotations

from parentis.sample import rates
from parentis.sample.chance import Chance, Shares
from parentis.sample.child import Child, Course, Period, Stay
from parentis.sample.days import YEAR, birthday, weekday
from parentis.sample.episodes import episodes

_BREAKS_FOR_DAYS = 700
_BETWEEN_BREAKS = (20, 45)


def short_breaks(chance: Chance, child: Child, start: int) -> list[Period]:
    """The short breaks of a child, each its own period; no postcodes, as the return asks for none."""
    until = min(start + 60 + chance.wait(_BREAKS_FOR_DAYS), birthday(child.born, 18) - 1)
    place, provider = chance.pick(Shares({("K2", "PR1"): 60, ("U6", "PR1"): 40}))
    if chance.pick(rates.SHORT_BREAKS_RECORDED_AS) == "V4":
        return [_period(start, until, "V4", place, provider)]
    found = []
    when = start
    while when < until:
        end = when + chance.between(1, 3)
        found.append(_period(when, end, "V3", place, provider))
        when = weekday(end + chance.between(*_BETWEEN_BREAKS))
        if when - start > 3 * YEAR:
            break
    return found


def _period(start: int, end: int, status: str, place: str, provider: str) -> Period:
    period = Period(start, "N2", "", Course("short-breaks", [(start, status)], max(end, start + 1), "E8"))
    period.stays = [Stay(start, place, provider, "", "SC900001")]
    period.episodes = episodes(period)
    return period
