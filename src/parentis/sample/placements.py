"""Where a child lives through a period of care: first placement, moves, long-term home, temporary stays."""

from __future__ import annotations

from parentis.sample import places, rates
from parentis.sample.chance import Chance, Shares
from parentis.sample.child import Child, Period, Stay
from parentis.sample.days import YEAR, weekday
from parentis.sample.entries import band_of

_FOSTERED = ("kin", "house", "agency")
_EIGHT_YEARS = 8 * YEAR


def stays(chance: Chance, child: Child, period: Period) -> list[Stay]:
    """All stays of a period of care, short breaks left to `short_breaks`."""
    walk = _Walk(chance, child, period)
    for start, end, phase in _phases(period):
        walk.through(start, end, phase)
    return _with_temporary_stays(chance, walk.stays, walk.kinds, period)


def _phases(period: Period) -> list[tuple[int, int, str]]:
    """What the placement is for, in order: to look after the child for now, at home, for long, with adopters..."""
    course = period.course
    turns = {period.start: "remand" if course.plan == "remand" else "for-now"}
    if course.settled_on is not None:
        turns[course.settled_on] = "long"
    if course.moves_on is not None:
        turns[course.moves_on] = "independent"
    if course.home_on is not None:
        turns[course.home_on] = "at-home"
        turns = {when: phase for when, phase in turns.items() if when <= course.home_on}
    if course.adoption is not None and course.adoption.placed_on is not None:
        turns[course.adoption.placed_on] = "adopters"
    starts = sorted(when for when in turns if when < period.end)
    return [
        (start, end, turns[start]) for start, end in zip(starts, [*starts[1:], period.end], strict=True) if end > start
    ]


class _Walk:
    """A walk through the phases, leaving the stays behind it."""

    def __init__(self, chance: Chance, child: Child, period: Period) -> None:
        self.chance, self.child, self.period = chance, child, period
        self.stays: list[Stay] = []
        self.kinds: list[str] = []
        self.emergency = False

    def through(self, start: int, end: int, phase: str) -> None:
        """Enter a phase and live through the moves in it."""
        when = self._enter(start, phase)
        while True:
            when += self._lasts(when, phase)
            when = weekday(when)
            if when >= end - 2:
                return
            self._move(when, phase)

    def _enter(self, start: int, phase: str) -> int:
        """Move as the phase asks for; the day from which its moves are counted."""
        band = band_of(self.child.born, start)
        if phase == "at-home":
            if not self.kinds or self.kinds[-1] != "parents":
                self._add(start, "parents", "planned")
        elif phase == "adopters":
            self._add(start, "adopters", "planned")
        elif phase == "independent":
            if self.kinds[-1] not in ("semi", "alone"):
                self._add(start, self.chance.pick(rates.INDEPENDENT_PLACEMENT), "planned")
        elif phase == "remand":
            self._add(start, "custody" if self.chance.happens(0.6) else "secure", "planned")
        elif phase == "long":
            return self._settle(start, band)
        elif self.period.course.plan == "home-soon" and self.chance.happens(0.9):
            self._add(start, self._first(rates.FIRST_PLACEMENT[band], not_kind="parents"), "planned")
        else:
            self._add(start, self._first(rates.FIRST_PLACEMENT[band]), "planned")
        return start

    def _first(self, shares: Shares[str], not_kind: str = "") -> str:
        kind = self.chance.pick(shares)
        by_section_20 = self.period.course.legal[0][1] in ("V2", "L1")
        while kind == not_kind or (kind == "parents" and by_section_20):
            kind = self.chance.pick(shares)
        return kind

    def _settle(self, start: int, band: str) -> int:
        """The long-term plan: with the same carer where that can be, else in a new placement."""
        kind = self.kinds[-1]
        if kind in _FOSTERED and self.chance.happens(rates.SAME_CARER_LONG_TERM):
            old = self.stays[-1]
            if old.place != rates.PLACE_CODES[kind][1] and start > old.start:
                old.reason = "PLACE"
                code = rates.PLACE_CODES[kind][1]
                self.stays.append(Stay(start, code, old.provider, old.post, old.urn, same_carer=True))
                self.kinds.append(kind)
            return start
        if kind in ("home", "semi", "alone", "school", "parents") and self.chance.happens(0.6):
            return start
        moved = weekday(start + self.chance.days(rates.LONG_TERM_MOVE_AFTER))
        if moved < self.period.end - 30:
            self._add(moved, self.chance.pick(rates.LONG_TERM_PLACEMENT[band]), "planned", long_term=True)
        return moved

    def _lasts(self, when: int, phase: str) -> int:
        """Days until the next move, if the phase lasts that long."""
        kind = self.kinds[-1]
        band = band_of(self.child.born, when)
        if kind in ("secure", "custody"):
            return 10**5 if phase == "remand" else self.chance.days(rates.SECURE_LASTS) + 1
        if kind == "mother-and-baby":
            return self.chance.days(rates.MOTHER_AND_BABY_LASTS)
        if kind == "adopters" or phase == "at-home":
            return 10**5
        if self._in_emergency():
            self.emergency = True
            return 1 + self.chance.days(rates.EMERGENCY_LASTS)
        self.emergency = False
        restless = rates.RESTLESS[self.child.temper]
        if when - self.child.born < _EIGHT_YEARS:
            restless = min(restless, rates.YOUNG_RESTLESS_AT_MOST)
        means = rates.LONG_TERM_LASTS if phase in ("long", "independent") else rates.SHORT_TERM_LASTS
        wait = self.chance.wait(means[band] / restless)
        # A long wait is drawn anew as the child grows older, when placements break down more often.
        return wait + 2

    def _in_emergency(self) -> bool:
        """The first days in care may be with whoever can take the child at once."""
        if len(self.stays) == 1:
            return self.chance.happens(rates.EMERGENCY_FIRST)
        return self.emergency and self.chance.happens(rates.EMERGENCY_AGAIN)

    def _move(self, when: int, phase: str) -> None:
        band = band_of(self.child.born, when)
        long_term = phase == "long" and not self.chance.happens(0.3)
        shares = rates.LONG_TERM_PLACEMENT[band] if phase == "long" else rates.NEXT_PLACEMENT[band]
        kind = self.chance.pick(shares)
        if phase == "independent":
            kind = self.chance.pick(rates.INDEPENDENT_PLACEMENT)
        if kind in ("secure", "custody") and self.kinds[-1] in ("secure", "custody"):
            kind = "home"
        why = "young" if when - self.child.born < 10 * YEAR else "older"
        if self.kinds[-1] in ("mother-and-baby", "secure", "custody") or self.emergency:
            why = "planned"
        self._add(when, kind, why, long_term)

    def _add(self, when: int, kind: str, why: str, long_term: bool = False) -> None:
        carer = self.stays[-1] if self.stays else None
        if carer is not None:
            carer.reason = self.chance.pick(rates.WHY_MOVED[why])
        stay = self._adoptive(when, carer) if kind == "adopters" else self._stay(when, kind, long_term)
        if carer is not None and not stay.same_carer and _same_place(carer, stay):
            stay.urn = _urn(self.chance, kind, not_this=carer.urn)
        self.stays.append(stay)
        self.kinds.append(kind)
        if stay.same_carer and carer is not None:
            carer.reason = "PLACE"

    def _adoptive(self, when: int, carer: Stay | None) -> Stay:
        plan = self.period.course.adoption
        if plan is not None and plan.by_carer and carer is not None and carer.place[0] == "U":
            return Stay(when, "A3" if plan.by_consent else "A5", carer.provider, carer.post, carer.urn, same_carer=True)
        post = "" if self.chance.happens(rates.NO_ADOPTERS_POSTCODE) else self._where("adopters")
        provider = self.chance.pick(rates.PROVIDERS["adopters"])
        consented = plan is not None and plan.by_consent
        return Stay(when, "A4" if consented else "A6", provider, post, _urn(self.chance, "adopters"))

    def _stay(self, when: int, kind: str, long_term: bool) -> Stay:
        code = rates.PLACE_CODES[kind][long_term]
        if code == "U6" and self.period.course.adoption is not None and self.chance.happens(0.04):
            code = "U5"
        if kind == "parents":
            elsewhere = self.chance.happens(rates.WITH_PARENTS_ELSEWHERE)
            post = places.outside(self.chance, self.period.home_post, far=False) if elsewhere else ""
            return Stay(when, code, "PR0", post or self.period.home_post)
        post = "" if self.chance.happens(rates.NO_POSTCODE) else self._where(kind)
        provider = self.chance.pick(rates.PROVIDERS[kind])
        return Stay(when, code, provider, post, _urn(self.chance, kind))

    def _where(self, kind: str) -> str:
        where = self.chance.pick(rates.WHERE[kind])
        if where == "inside":
            return places.inside(self.chance)
        return places.outside(self.chance, self.period.home_post, far=where == "far")


def _same_place(one: Stay, other: Stay) -> bool:
    """The same in everything the return shows, so that the move would look like none."""
    return (one.place, one.provider, one.post, one.urn) == (other.place, other.provider, other.post, other.urn)


def _urn(chance: Chance, kind: str, not_this: str = "") -> str:
    """An Ofsted number that no provider has (they do not reach SC9), or none where none is asked for."""
    if kind in ("parents", "custody", "health", "care-home", "semi", "alone"):
        return ""
    if kind in ("kin", "house"):
        return "SC900001"
    if kind == "adopters" and chance.happens(0.3):
        return "XXXXXXX"
    number = f"SC9{chance.between(100, 160):03d}00"
    return number if number != not_this else "SC999900"


def _with_temporary_stays(chance: Chance, found: list[Stay], kinds: list[str], period: Period) -> list[Stay]:
    """Hospital, holidays and the like, in the middle of a placement and apart from every other change."""
    changes = {when for when, _ in period.course.legal}
    whole: list[Stay] = []
    ends = [*(stay.start for stay in found[1:]), period.end]
    for stay, kind, end in zip(found, kinds, ends, strict=True):
        whole.append(stay)
        if kind not in (*_FOSTERED, "home"):
            continue
        when = stay.start + 30 + chance.wait(YEAR / rates.TEMPORARY_STAYS_A_YEAR)
        while when < end - 40:
            code = chance.pick(rates.TEMPORARY_STAYS)
            back = when + max(1, chance.days(rates.TEMPORARY_LASTS[code]))
            if not any(when - 1 <= change <= back + 1 for change in changes):
                post = places.inside(chance) if code in ("T1", "T3") else ""
                whole.append(Stay(when, code, "", post))
                after = Stay(back, stay.place, stay.provider, stay.post, stay.urn)
                after.reason, stay.reason = stay.reason, ""
                whole.append(after)
                stay = after
            when = back + 60 + chance.wait(YEAR / rates.TEMPORARY_STAYS_A_YEAR)
    return whole
