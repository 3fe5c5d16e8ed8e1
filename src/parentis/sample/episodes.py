"""From legal statuses and stays to the episodes of the return: a new one whenever either changes."""

from __future__ import annotations

from parentis.sample.child import TEMPORARY, Episode, Period, Stay

_WHY_NEW = {  # (legal status changed, stay changed, with the same carer)
    (True, False, False): "L",
    (False, True, False): "P",
    (False, True, True): "T",
    (True, True, False): "B",
    (True, True, True): "U",
}


def episodes(period: Period) -> list[Episode]:
    """The episodes of a period of care, each beginning on the day the one before it ended."""
    legal, stays = period.course.legal, period.stays
    starts = sorted({when for when, _ in legal} | {stay.start for stay in stays})
    found: list[Episode] = []
    status, stay = legal[0][1], stays[0]
    statuses, by_start = dict(legal), {one.start: one for one in stays}
    for start, end in zip(starts, [*starts[1:], period.end], strict=True):
        old_status, old_stay = status, stay
        status, stay = statuses.get(start, status), by_start.get(start, stay)
        rne = "S"
        if found:
            moved = stay is not old_stay
            rne = _WHY_NEW[status != old_status, moved, moved and stay.same_carer]
            if moved:
                found[-1].reason = _recorded_reason(old_stay, stay)
        found.append(Episode(start, rne, status, stay, end, "X1", ""))
    found[-1].rec = period.course.outcome
    return found


def _recorded_reason(ended: Stay, begun: Stay) -> str:
    """Why a placement ended is not asked of temporary stays, nor where one only interrupts it."""
    if ended.place in TEMPORARY or begun.place in TEMPORARY:
        return ""
    return ended.reason
