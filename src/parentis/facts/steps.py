"""How long a figure has moved the same way, month after month, without one step back."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from parentis.facts.bases import too_few_for_a_percentage
from parentis.facts.change import Movement
from parentis.facts.reading import AsPrinted, Reading, Window, exactly

# With fewer steps than this, "every month" says no more than the changes themselves.
FEWEST_STEPS = 3


@dataclass(frozen=True, slots=True)
class Steps:
    """Every month from the one after `since` up to the report month moved the way of `movement`, by the value that is
    printed.

    `count` is how many such steps there are. `from_the_first` says that `since` is the first figure there is: the
    months before it have none.
    """

    now: Reading
    since: Reading
    movement: Movement
    count: int
    from_the_first: bool


def steps_of(window: Window, as_printed: AsPrinted = exactly) -> Steps | None:
    """The steps that lead to the report month; None when they are too few, or a month among them has no figure."""
    way, count = _way(window, 0, as_printed), 0
    if way not in (Movement.UP, Movement.DOWN):
        return None
    while _way(window, count, as_printed) is way:
        count += 1
    since, now = window.earlier(count), window.now
    if count < FEWEST_STEPS or since is None or now is None:
        return None
    before = window.readings[: -1 - count]
    return Steps(now, since, way, count, bool(before) and all(reading is None for reading in before))


def _way(window: Window, ago: int, as_printed: AsPrinted) -> Movement:
    """Which way the figure so many months ago had moved from the month before it."""
    if ago + 1 >= len(window.readings):
        return Movement.UNKNOWN
    now, before = (_value(window.earlier(each), as_printed) for each in (ago, ago + 1))
    if now is None or before is None:
        return Movement.UNKNOWN
    if now == before:
        return Movement.SAME
    return Movement.UP if now > before else Movement.DOWN


def _value(reading: Reading | None, as_printed: AsPrinted) -> Fraction | Decimal | None:
    """The value that may be compared with another, as it is printed."""
    if reading is None or reading.value is None or too_few_for_a_percentage(reading):
        return None
    return as_printed(reading.value)
