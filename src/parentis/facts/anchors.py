"""What a figure is set beside: four fixed anchors, all worked out, of which a sentence tells two at most.

Which two depends on the period and the kind of the measure alone, never on what they would show:

- what happens in a month, and a quarter: the month (or quarter) before, and the same month of the year before;
- a number at the month's end, and the rate that is made of it: the month before, and the last report;
- a share or an average at the month's end, and a figure of twelve months: the last report, and the year before;
- what begins anew each year, and a figure of three years: the year before.

Where a council names no last report within the twelve months, or does not compare with it, the next in the kind's
order takes its place.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from types import MappingProxyType

from parentis.council import Council
from parentis.facts.change import Change, Obstacle, Polarity, change_of_overlapping, change_on
from parentis.facts.extreme import Extreme
from parentis.facts.reading import TWELVE, Reading, Window
from parentis.facts.rhythm import RHYTHMS, Rhythm
from parentis.indicators import Measure
from parentis.period import Month

# A sentence that compared with more would be read by nobody.
MOST_TOLD = 2


class Anchor(Enum):
    """An earlier month, by the name the council file has for the comparison."""

    BEFORE = "previous-month"
    LAST_REPORT = "last-report"
    YEAR_BEFORE = "same-month-last-year"
    EXTREME = "window-extreme"


EVERY = tuple(anchor.value for anchor in Anchor)

# A change that is not judged is still a change to tell; without two figures there is none.
_TELLING = (None, Obstacle.NO_MEASURE_OF_CHANCE, Obstacle.OVERLAP)

_EVENTS = (Anchor.BEFORE, Anchor.YEAR_BEFORE)
_NUMBERS = (Anchor.BEFORE, Anchor.LAST_REPORT, Anchor.YEAR_BEFORE)
_POSITIONS = (Anchor.LAST_REPORT, Anchor.YEAR_BEFORE, Anchor.BEFORE)


@dataclass(frozen=True, slots=True)
class Compared:
    """The month beside each anchor it has, and those of them that the sentence tells, in order."""

    changes: Mapping[Anchor, Change]
    told: tuple[Anchor, ...]

    @property
    def told_changes(self) -> tuple[Change, ...]:
        """The changes of the anchors told."""
        return tuple(self.changes[anchor] for anchor in self.told)


def order_for(measure: Measure) -> Sequence[Anchor]:
    """The anchors of a kind of measure, the first two that it has being told."""
    if measure.period == "month end":
        return _NUMBERS if measure.kind in ("count", "rate") else _POSITIONS
    if measure.period == "rolling":
        return _POSITIONS
    return _EVENTS if RHYTHMS[measure.period].step else (Anchor.YEAR_BEFORE,)


def compared(
    measure: Measure, shown: Window, polarity: Polarity, extreme: Extreme | None, council: Council | None
) -> Compared:
    """The month beside its anchors. The report month must have a value."""
    rhythm = RHYTHMS[measure.period]
    changes = {
        anchor: _change(measure, shown, month, before, polarity, overlaps)
        for anchor, month, before, overlaps in _anchors(shown, rhythm, extreme, council)
    }
    allowed = council.report.compare_with if council else EVERY
    return Compared(MappingProxyType(changes), tuple(_told(changes, order_for(measure), allowed)))


def _anchors(
    shown: Window, rhythm: Rhythm, extreme: Extreme | None, council: Council | None
) -> list[tuple[Anchor, Month, Reading | None, bool]]:
    """Every anchor the period allows, with its month, its reading, and whether it has months in common."""
    found: list[tuple[Anchor, Month, Reading | None, bool]] = []
    if rhythm.step:
        found.append((Anchor.BEFORE, shown.month.less(rhythm.step), shown.earlier(rhythm.step), rhythm.step_overlaps))
    ago = months_since_last_report(shown.month, council)
    if ago and rhythm.step == 1:
        found.append((Anchor.LAST_REPORT, shown.month.less(ago), shown.earlier(ago), rhythm.step_overlaps))
    found.append((Anchor.YEAR_BEFORE, shown.month.less(TWELVE), shown.earlier(TWELVE), rhythm.year_overlaps))
    if extreme and (far := _further_end(extreme)):
        found.append((Anchor.EXTREME, far.month, far, rhythm.step_overlaps or rhythm.step != 1))
    return found


def months_since_last_report(month: Month, council: Council | None) -> int | None:
    """How many months ago the last report was; None when that is not known or lies outside the window."""
    last = council.report.last_report if council else None
    ago = month.index - last.index if last else 0
    return ago if 1 <= ago < TWELVE else None


def _further_end(extreme: Extreme) -> Reading | None:
    """Of the highest and the lowest month the one that is further away, the latest where several share it."""
    now = extreme.now.value
    high = max(extreme.highest, key=lambda each: (each.value or 0, each.month.index))
    low = min(extreme.lowest, key=lambda each: (each.value or 0, -each.month.index))
    if now is None or high.value is None or low.value is None or high.value == low.value:
        return None
    return high if high.value - now >= now - low.value else low


def _change(
    measure: Measure, shown: Window, month: Month, before: Reading | None, polarity: Polarity, overlaps: bool
) -> Change:
    now = shown.now
    if now is None:
        raise ValueError("a month without a figure is set beside nothing")
    if overlaps:
        change = change_of_overlapping(now, month, before)
    else:
        change = change_on(now, month, before, polarity, measure.chance, shown.paired_with(month))
    if change.obstacle is Obstacle.NO_FIGURE and str(month) in shown.withheld:
        return replace(change, obstacle=Obstacle.NOT_PUBLISHED)
    return change


def _told(changes: Mapping[Anchor, Change], order: Sequence[Anchor], allowed: Collection[str]) -> list[Anchor]:
    """The first two of the order that are there and lie in different months, the nearest month first.

    What cannot be set beside the month is told so of the first anchor alone: to hear of a second month without a
    figure helps nobody. No third anchor takes its place, so that what a measure is set beside does not depend on its
    figures.
    """
    chosen: list[Anchor] = []
    for anchor in order:
        there = anchor in changes and anchor.value in allowed
        if there and all(changes[other].anchor != changes[anchor].anchor for other in chosen):
            chosen.append(anchor)
    first, others = chosen[:1], chosen[1:MOST_TOLD]
    told = [*first, *(anchor for anchor in others if changes[anchor].obstacle in _TELLING)]
    return sorted(told, key=lambda anchor: changes[anchor].anchor, reverse=True)
