"""Whether a clear change is of practice or of recording.

Two things make a figure move though nothing happened. Cases recorded without a postcode, without a reason or as 'other'
become fewer or more, and the figure takes them in or loses them. And what took place is entered late, so that the last
month lacks what the months before it have by now. For each there is a figure that has recording alike in both months:

* codes: as if the cases without one were like those with one (see `UNCODED`);
* dates: with what was entered by each month's own end (see `parentis.series.recording`).

A change is mostly recording when, with recording alike, half of it or more is gone (or it goes the other way), and
partly when a quarter is. Only a clear change has anything to explain. Where every case of one month is without a code,
how much is recording cannot be known: then it may be, as far as those cases could undo half of the change.

Late entry explains a change only where the later month still lacks more than the earlier one. Where it lacks less, what
took place is in both figures by now, and the change is one of practice however late it was entered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import Literal

from parentis.facts.change import Change
from parentis.facts.reading import PER, Kind, Reading
from parentis.facts.runs import Runs
from parentis.indicators import Measure
from parentis.indicators.linked import REASONS_FOR_MOVING
from parentis.period import Month
from parentis.series.recording import Lateness, rests_on_visits

# Parts of a change from which it is called so.
MOSTLY_FROM, PARTLY_FROM = Fraction(1, 2), Fraction(1, 4)

# A figure that was so much lower or higher at the month's end, in percentage points, that it is told beside it.
APART_FROM = 5

# A visit without the day it was entered counts as entered when it took place: of fewer that have one nothing is told.
DATED_FROM = Fraction(9, 10)


class Source(Enum):
    """What of recording moved the figure."""

    CODES = "cases recorded without saying what they were"
    DATES = "what was entered after the month's end"


class Extent(Enum):
    """How much of the change is recording."""

    MOSTLY = "mostly"
    PARTLY = "partly"
    PERHAPS = "perhaps"


@dataclass(frozen=True, slots=True)
class Uncoded:
    """What bears on a measure: the measures of its indicator that count cases without a code that says anything.

    whole:   what they and the measure are parts of: the measure's base, or the number another measure counts
    counted: whether the measure counts them, as 'another outcome' does with any other reason
    """

    measures: tuple[str, ...]
    whole: Literal["base"] | tuple[str, str] = "base"
    counted: bool = False


_MOVES = ("4.05.03", "movements")
_SAYING_NOTHING = ("other", "no-reason")

UNCODED: Mapping[tuple[str, str], Uncoded] = {
    ("4.01.05", "inside"): Uncoded(("unknown",)),
    ("4.01.05", "outside"): Uncoded(("unknown",)),
    ("4.01.07", "within-20-miles"): Uncoded(("no-postcode",)),
    ("4.01.07", "20-miles-or-more"): Uncoded(("no-postcode",)),
    ("4.04.03", "positive"): Uncoded(("any-other-reason",)),
    ("4.04.03", "other"): Uncoded(("any-other-reason",), counted=True),
    ("4.05.03", "other"): Uncoded(("no-reason",), _MOVES),
    **{
        ("4.05.03", reason): Uncoded(_SAYING_NOTHING, _MOVES)
        for reason in REASONS_FOR_MOVING
        if reason not in _SAYING_NOTHING
    },
}
"""By code and measure. A measure that is not here has no such cases, or none that a measure counts."""


@dataclass(frozen=True, slots=True)
class Followed:
    """A measure of recording, by its key, in the two months of a change; it is a series of its own in the report."""

    measure: str
    now: Reading
    before: Reading


@dataclass(frozen=True, slots=True)
class RecordingEffect:
    """A clear change that is mostly or partly of recording; to be said in the same breath as the change.

    change:    the change, as the figures have it
    source:    codes or dates
    extent:    mostly or partly; perhaps where every case of a month is without a code
    explained: the part of the change that is gone with recording alike; above 1 where it goes the other way. For
               perhaps, the most that can be
    now, before: the figure in the two months with recording alike, in the measure's unit; None where no case has a code
    followed:  for codes, the measures of recording in the two months; for dates none
    alike_now, alike_before: the same with numerator and base: for dates of what was entered by each month's end, for
               codes of the cases with one; None for a count of cases with a code

    For example (4.07.01 six-weeks): 62.4% in June, down from 73.9% in May; with what was entered by each month's end
    59.8% and 66.2%, so that 5.1 of the 11.5 points are late recording: partly. Or (4.01.07 within-20-miles): up from
    41% to 94% while those without a postcode fell from 36% to none; among those with one from 64% to 94%: partly.
    """

    change: Change
    source: Source
    extent: Extent
    explained: Fraction
    now: Fraction | None
    before: Fraction | None
    followed: tuple[Followed, ...] = ()
    alike_now: Reading | None = None
    alike_before: Reading | None = None


@dataclass(frozen=True, slots=True)
class LateVisits:
    """How late the visits that a measure rests on were entered, in the month and in the one before it.

    Those of the month may look better than they are: what is still to be entered is not among them. `known` is the
    measure's figure for the month with what was entered by its end; None where too few have a day of entry to tell.
    `figure` is that with everything entered since.
    """

    kind: Literal["statutory", "iro"]
    now: Lateness
    before: Lateness | None
    known: Reading | None = None
    figure: Reading | None = None

    @property
    def was_apart(self) -> bool:
        """Whether what was known by the month's end is far from the figure (see APART_FROM)."""
        values = [each.value for each in (self.known, self.figure) if each is not None and each.value is not None]
        return len(values) == 2 and abs(values[0] - values[1]) >= APART_FROM


def recording_effects(measure: Measure, changes: Iterable[Change], runs: Runs) -> tuple[RecordingEffect, ...]:
    """What recording did to each of some changes of a measure, codes first; empty where it did nothing worth saying."""
    return tuple(effect for change in changes if change.is_clear for effect in _effects(measure, change, runs))


def late_visits(measure: Measure, month: Month, runs: Runs) -> LateVisits | None:
    """How late the visits behind a measure were entered; None for other measures, or where that was not delivered."""
    if not rests_on_visits(measure):
        return None
    kind = _kind(measure)
    now = runs.series.lateness(kind, month, runs.council)
    if now is None or not now.dated:
        return None
    before = runs.series.lateness(kind, month.less(1), runs.council)
    known = _known_then(measure, month, runs) if _is_dated(now) else None
    return LateVisits(kind, now, before, known, runs.reading(measure.code, measure.measure, month))


def _kind(measure: Measure) -> Literal["statutory", "iro"]:
    return "iro" if measure.code in ("4.07.03", "4.07.04") else "statutory"


def _is_dated(late: Lateness | None) -> bool:
    """Whether the visits of a month have a day of entry, all but a few; of no visit none is missing."""
    return late is None or late.dated >= late.visits * DATED_FROM


@dataclass(frozen=True, slots=True)
class _Alike:
    """A figure with recording alike, None where no case tells it; the least and the most that it can be."""

    value: Fraction | None
    least: Fraction
    most: Fraction
    reading: Reading | None = None


def _effects(measure: Measure, change: Change, runs: Runs) -> Iterator[RecordingEffect]:
    before = change.before
    if before is None or not change.difference:
        return
    if (uncoded := UNCODED.get((measure.code, measure.measure))) is not None:
        followed = tuple(_followed(measure.code, uncoded, change.now.month, before.month, runs))
        coded = [
            _as_if_coded(reading, uncoded, [getattr(each, when) for each in followed], runs)
            for reading, when in ((change.now, "now"), (before, "before"))
        ]
        if len(followed) == len(uncoded.measures) and coded[0] is not None and coded[1] is not None:
            yield from _worth_saying(change, Source.CODES, coded[0], coded[1], followed)
    then_now, then_before = (_as_then(measure, reading, runs) for reading in (change.now, before))
    if not all(
        _is_dated(runs.series.lateness(_kind(measure), each.month, runs.council)) for each in (change.now, before)
    ):
        return
    if then_now and then_before and _lacks_more(change, then_now, then_before):
        yield from _worth_saying(change, Source.DATES, then_now, then_before, ())


def _lacks_more(change: Change, now: _Alike, before: _Alike) -> bool:
    """Whether less was entered since its end of the later month than of the earlier one."""
    late = [
        abs(reading.value - alike.value)
        for reading, alike in ((change.now, now), (change.before, before))
        if reading is not None and reading.value is not None and alike.value is not None
    ]
    return len(late) == 2 and late[0] < late[1]


def _worth_saying(
    change: Change, source: Source, now: _Alike, before: _Alike, followed: tuple[Followed, ...]
) -> Iterator[RecordingEffect]:
    if not change.difference or (now.value is None and before.value is None):
        return
    if now.value is None or before.value is None:
        left = max(now.least - before.most, before.least - now.most, Fraction(0))
        explained, extent = 1 - left / abs(change.difference), Extent.PERHAPS
    else:
        explained = 1 - (now.value - before.value) / change.difference
        extent = Extent.MOSTLY if explained >= MOSTLY_FROM else Extent.PARTLY
    if explained >= (MOSTLY_FROM if extent is Extent.PERHAPS else PARTLY_FROM):
        yield RecordingEffect(
            change, source, extent, explained, now.value, before.value, followed, now.reading, before.reading
        )


def _followed(code: str, uncoded: Uncoded, now: Month, before: Month, runs: Runs) -> Iterator[Followed]:
    for key in uncoded.measures:
        pair = runs.reading(code, key, now), runs.reading(code, key, before)
        if pair[0] is not None and pair[1] is not None:
            yield Followed(key, pair[0], pair[1])


def _as_if_coded(reading: Reading, uncoded: Uncoded, without: list[Reading], runs: Runs) -> _Alike | None:
    """The figure if the cases without a code were like those with one; None where there is no case, or not known."""
    of = None if uncoded.whole == "base" else runs.reading(*uncoded.whole, reading.month)
    whole = reading.denominator if uncoded.whole == "base" else of and of.numerator
    if not whole:
        return None
    saying_nothing = sum((each.numerator for each in without), Fraction(0))
    coded, base = reading.numerator - (saying_nothing if uncoded.counted else 0), whole - saying_nothing
    of_base = uncoded.whole == "base"
    unit = Fraction(PER[Kind.SHARE.value], whole) if of_base else Fraction(1)
    least, most = coded * unit, (coded + saying_nothing) * unit
    if base <= 0:
        return _Alike(None, least, most)
    told = Reading(reading.month, reading.kind, coded, base) if of_base else None
    return _Alike(coded * whole / base * unit, least, most, told)


def _as_then(measure: Measure, reading: Reading, runs: Runs) -> _Alike | None:
    """A month's figure with what was entered by its end; None where that is not known, or of nobody."""
    then = _known_then(measure, reading.month, runs)
    return None if then is None or then.value is None else _Alike(then.value, then.value, then.value, then)


def _known_then(measure: Measure, month: Month, runs: Runs) -> Reading | None:
    pair = runs.series.as_then(measure.code, measure.measure, runs.council).get(str(month))
    return Reading(month, Kind(measure.kind), Fraction(pair[0]), Fraction(pair[1])) if pair else None
