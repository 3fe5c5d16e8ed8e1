"""Offences of children in care, with their outcomes."""

from __future__ import annotations

from parentis.sample import practice_rates as rates
from parentis.sample.chance import Shares
from parentis.sample.child import Child
from parentis.sample.days import YEAR, weekday
from parentis.sample.window import Window

Offence = tuple[int, int | None, str, str]  # day, day of the outcome, outcome, substantive

_SUBSTANTIVE = Shares({"youth caution": 30, "referral order": 38, "youth rehabilitation order": 22, "custody": 10})
_OTHER = Shares({"no further action": 55, "community resolution": 35, "not guilty": 10})


def offences(child: Child, window: Window) -> list[Offence]:
    """The child's offences from the first return year on, as known at the extract."""
    chance = child.chance("offences")
    if not chance.happens(rates.OFFENDER):
        return []
    found: list[Offence] = []
    when = max(window.first_day, child.born + int(10.5 * YEAR))
    while True:
        when += 1 + chance.wait(YEAR / rates.OFFENCES_A_YEAR)
        if when > window.month_end:
            return found
        substantive = chance.happens(rates.OFFENCE_SUBSTANTIVE)
        outcome = chance.pick(_SUBSTANTIVE if substantive else _OTHER)
        outcome_on = weekday(when + chance.between(7, 150))
        if child.in_care(when) is None:
            continue
        known = outcome_on <= window.month_end
        found.append(
            (
                when,
                outcome_on if known else None,
                outcome if known else "",
                ("Y" if substantive else "N") if known else "",
            )
        )
