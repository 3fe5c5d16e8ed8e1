"""What was undertaken about a measure, as it stood at the end of a month: still to be done, overdue, done since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from parentis.council import Action, Council
from parentis.facts.anchors import months_since_last_report
from parentis.indicators import Measure
from parentis.period import Month


class State(Enum):
    """How far it has come by the month's end."""

    TO_DO = "to be done"
    OVERDUE = "overdue"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Undertaken:
    """One action and its state; `on` is the day it was done, or else the day by which it is to be."""

    what: str
    owner: str
    on: date
    state: State


def undertaken(measure: Measure, month: Month, council: Council | None) -> tuple[Undertaken, ...]:
    """The actions to be told in a month's report, in the order of the council file.

    What was done is told once, in the first report after it: when that was follows from the month of the last report,
    else from the month before. What was done after the month's end was still to be done then, and overdue is what was
    to be done before that day.
    """
    actions = council.actions if council else ()
    mine = (each for each in actions if (each.indicator, each.measure) == (measure.code, measure.measure))
    since = month.less(months_since_last_report(month, council) or 1).last
    found = (_as_at(each, since, month.last) for each in mine)
    return tuple(each for each in found if each is not None)


def _as_at(action: Action, since: date, day: date) -> Undertaken | None:
    what, owner, done = action.what.rstrip("."), action.owner, action.done
    if done is None or done > day:
        return Undertaken(what, owner, action.by, State.OVERDUE if action.by < day else State.TO_DO)
    return Undertaken(what, owner, done, State.DONE) if done > since else None
