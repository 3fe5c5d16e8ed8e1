"""The facts of an item as plain data: every number that its sentence prints, and what it was worked out from.

Numbers are numbers, rounded as they are printed; months are `YYYY-MM`, academic years `YYYY/YY`. What was not
established is null or left out. `commentary.json` carries this beside the sentence, so that anyone can hold the one to
the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from parentis.commentary.amount import least_shown
from parentis.commentary.between import on_the_way, quarter_ends
from parentis.commentary.detail import months_of_codes, months_of_parts, shown_of
from parentis.commentary.parts import PARTS
from parentis.commentary.parts_over_time import CALLED
from parentis.commentary.recording import SHARE_DECIMALS
from parentis.commentary.residents import UNDER, bases_told
from parentis.commentary.standing_record import control_record, outlook_record
from parentis.commentary.voice import ROLLING, Voice
from parentis.facts import (
    Average,
    Change,
    Codes,
    Compared,
    Comparison,
    Course,
    Display,
    Extreme,
    Facts,
    GapToAll,
    Kind,
    LateVisits,
    Part,
    Reading,
    RecordingEffect,
    Standing,
    Step,
    TargetPosition,
    Undertaken,
    average_of,
    extreme_of,
)
from parentis.facts.display import PARTS_DECIMALS
from parentis.facts.reading import PER, TWELVE
from parentis.facts.rounding import half_up
from parentis.facts.target import Passed
from parentis.indicators import measure
from parentis.period import Month
from parentis.period.dates import academic_year_label
from parentis.series.recording import LATE_AFTER_DAYS, Lateness

Number = int | float
Record = dict[str, Any]


def record_of(facts: Facts, voice: Voice) -> Record:
    """The facts as a dictionary that JSON can hold."""
    display = voice.display
    record: Record = {
        "subject": voice.subject.phrase,
        "unit": display.unit,
        "period": voice.period,
        **_fixed_numbers(voice),
        "better": facts.polarity.value,
        "now": _reading(facts.now, voice),
        "months_shown": _shown(facts, voice),
    }
    parts = {
        "compared_with": facts.compared and _compared(facts.compared, voice),
        "twelve_months": facts.extreme and _extreme(facts.extreme, voice),
        **_course(facts.course, voice),
        "on_the_way": [_reading(each, voice) for each in on_the_way(facts.course, facts.shown)] or None,
        "quarter_ends": [_reading(each, voice) for each in quarter_ends(voice, facts.shown)] or None,
        "residents": _residents(facts, voice),
        "earlier_in_the_year": facts.so_far and [_reading(each, voice) for each in facts.so_far.readings],
        "undertaken": [_undertaken(each) for each in facts.undertaken] or None,
        "average": facts.average and _average(facts.average, display),
        "target": facts.target and _target(facts.target, voice),
        **_beside(facts, voice),
        "beside": facts.comparison and _comparison(facts.comparison, display),
        "gap_to_all_children": facts.to_all_children and _to_all_children(facts.to_all_children),
        "outlook": outlook_record(facts.outlook, facts.target, display) if facts.outlook and facts.target else None,
        "process_control": facts.control and control_record(facts.control),
    }
    return record | {name: part for name, part in parts.items() if part is not None}


def _shown(facts: Facts, voice: Voice) -> list[Record]:
    """The months that have a figure, oldest first: whatever is said of the twelve can be worked out from them."""
    readings = facts.shown.readings if facts.shown else ()
    return [_reading(each, voice) for each in readings if each is not None]


def _residents(facts: Facts, voice: Voice) -> list[Record] | None:
    """Of a rate the months that tell its base: the last before each other estimate, and the report month."""
    if voice.display.kind is not Kind.RATE:
        return None
    return [_reading(each, voice) for each in bases_told(shown_of(facts))]


def _fixed_numbers(voice: Voice) -> Record:
    """The numbers that a unit or a period brings into the sentence."""
    per = {"per": PER[voice.display.kind.value], "residents_under": UNDER} if voice.display.kind is Kind.RATE else {}
    return per | ({"months_in_a_figure": TWELVE} if voice.period == ROLLING else {})


def _number(value: Fraction | None, decimals: int) -> Number | None:
    """The number as printed: whole numbers as integers."""
    if value is None:
        return None
    rounded = half_up(value, decimals)
    return int(rounded) if rounded == rounded.to_integral_value() else float(rounded)


def _exact(value: Fraction | None) -> Number | None:
    return None if value is None else _number(value, 0 if value.denominator == 1 else PARTS_DECIMALS)


def _value(value: Fraction | None, display: Display) -> Number | None:
    return None if value is None else _number(value, -int(display.rounded(value).as_tuple().exponent))


def _reading(reading: Reading, voice: Voice) -> Record:
    return {
        "month": voice.label(reading.month),
        "value": _value(reading.value, voice.display),
        "numerator": _exact(reading.numerator),
        "denominator": _exact(reading.denominator),
    }


def _size(difference: Fraction, display: Display) -> Record:
    """A difference as printed; one too small for the decimals is told as less than the least they show."""
    size: Record = {"difference": _value(difference, display), "unit": display.unit_of_difference or display.unit}
    if size["difference"] == 0 and difference != 0:
        size["less_than"] = _value(least_shown(display), display)
    return size


def _change(change: Change, voice: Voice) -> Record:
    record: Record = {
        "from": _reading(change.before, voice) if change.before else {"month": voice.label(change.anchor)},
        "movement": change.movement.value,
        "direction": change.direction.value,
    }
    if change.difference is not None:
        record |= _size(change.difference, voice.display)
    if change.method is not None and change.interval is not None:
        digits = 2 if change.method.is_of_points else 4
        ends = [round(end, digits) if abs(end) != float("inf") else None for end in change.interval]
        record |= {"method": change.method.value, "interval": ends}
    if change.paired is not None:
        moved = change.paired
        record["same_people"] = {
            "counted_both_times": moved.both,
            "only_now": moved.gained,
            "only_then": moved.lost,
            "neither": moved.neither,
        }
    if change.obstacle is not None:
        record["why_not_comparable"] = change.obstacle.value
    return record


def _compared(compared: Compared, voice: Voice) -> Record:
    """Every anchor, and whether the sentence tells it."""
    return {
        anchor.value: {**_change(change, voice), "told": anchor in compared.told}
        for anchor, change in compared.changes.items()
    }


def _course(course: Course, voice: Voice) -> Record:
    steps, path, since, sustained = course.steps, course.path, course.since, course.sustained
    return {
        "every_month": steps
        and {"movement": steps.movement.value, "steps": steps.count, "since": _reading(steps.since, voice)},
        "path": path
        and {
            "points": [_reading(point, voice) for point in path.points],
            "printed_alike": [_reading(each, voice) for alike in path.alike[1:-1] for each in alike if len(alike) > 1],
            "without_small_reversals": not path.is_exact,
            "clear": path.is_clear,
        },
        "since": since
        and {"end": since.end.value, "last": _reading(since.last, voice), "months_between": since.between},
        "kept_to": sustained
        and {
            "level": sustained.level,
            "side": "above" if sustained.above else "below",
            "since": voice.label(sustained.first.month),
            "months": sustained.months,
        },
    }


def _beside(facts: Facts, voice: Voice) -> Record:
    beside = facts.beside
    rolling, split, gap, outliers = beside.rolling, beside.split, beside.gap, beside.outliers
    return {
        "sum_of_months": rolling
        and {
            "months": [_reading(reading, voice) for reading in rolling.months],
            "no_longer": _reading(rolling.dropped, voice),
        },
        "parts": split and [_part(part, voice, months_of_parts(facts)) for part in split.parts],
        "recorded_without_saying": [_codes(each, voice, months_of_codes(facts)) for each in beside.codes] or None,
        "not_told_by_codes": gap
        and {
            "measure": gap.measure,
            "cases": _exact(gap.cases),
            "of": _exact(gap.whole),
            "average": _number(gap.average, PARTS_DECIMALS),
            "months": gap.months,
        },
        "recording": [_recording(effect, voice) for effect in beside.recording] or None,
        "entered_late": beside.late and _late(beside.late, voice),
        "teams": outliers
        and {
            "looked_at": outliers.looked_at,
            "stand_out_as": "highest" if outliers.highest else "lowest",
            "teams": [{"team": team.name, **_reading(team.reading, voice)} for team in outliers.teams],
        },
    }


def _recording(effect: RecordingEffect, voice: Voice) -> Record:
    followed = [
        {"measure": each.measure, "now": _reading(each.now, voice), "before": _reading(each.before, voice)}
        for each in effect.followed
    ]
    display = voice.display
    return {
        "source": effect.source.value,
        "extent": effect.extent.value,
        "since": voice.label(effect.change.anchor),
        "with_recording_alike": {
            "now": None if effect.now is None else _mean(effect.now, display),
            "before": None if effect.before is None else _mean(effect.before, display),
            "reading_now": effect.alike_now and _reading(effect.alike_now, voice),
            "reading_before": effect.alike_before and _reading(effect.alike_before, voice),
        },
        "followed": followed,
    }


def _late(late: LateVisits, voice: Voice) -> Record:
    now = late.now
    return {
        "kind": late.kind,
        "visits": now.visits,
        "dated": now.dated,
        "late": now.late,
        "after_days": LATE_AFTER_DAYS,
        "after_month_end": now.after_month_end,
        "share": _late_share(now),
        "month_before": late.before
        and {"late": late.before.late, "dated": late.before.dated, "share": _late_share(late.before)},
        "figure_as_known_at_the_month_end": _reading(late.known, voice) if late.known else None,
    }


def _late_share(late: Lateness) -> Number | None:
    return None if late.share is None else _number(late.share, SHARE_DECIMALS)


def _comparison(comparison: Comparison, display: Display) -> Record:
    publication, rank = comparison.publication, comparison.rank
    return {
        "publication": publication.title,
        "edition": publication.edition,
        "period_end": publication.period_end.isoformat(),
        "month": str(Month.of(publication.period_end)),
        "alike": comparison.alike,
        "differences": list(comparison.differences),
        "with": [
            {
                "name": each.name,
                "value": _number(each.value, each.decimals),
                **_size(each.difference, display),
                "bearing": each.bearing.value,
                "direction": each.direction.value,
                "members": len(comparison.neighbours.with_value) if comparison.neighbours else None,
            }
            for each in comparison.beside
        ],
        "rank": rank and {"place": rank.place, "of": rank.ranked, "quartile": rank.quartile and rank.quartile.value},
    }


def _to_all_children(gap: GapToAll) -> Record:
    areas = {"here": gap.here, "england": gap.england}
    return {
        "academic_year": academic_year_label(gap.period_end),
        "edition": gap.edition,
        "after_the_month": gap.after_month,
        **{
            name: {
                "in_care": _number(pair.in_care.value, pair.in_care.decimals),
                "everyone": _number(pair.everyone.value, pair.everyone.decimals),
                "gap": _number(pair.gap, gap.decimals),
            }
            for name, pair in areas.items()
        },
    }


def _undertaken(action: Undertaken) -> Record:
    on = action.on
    return {
        "what": action.what,
        "owner": action.owner,
        "on": on.isoformat(),
        "day": on.day,
        "month": str(Month.of(on)),
        "state": action.state.value,
    }


def _mean(value: Fraction, display: Display) -> Number | None:
    return _number(value, display.decimals if display.kind is Kind.COUNT else display.value_decimals)


def _part(part: Part, voice: Voice, months: Sequence[Month]) -> Record:
    before = part.before and _reading(part.before, voice)
    called = PARTS.get((voice.key[0], part.measure), voice.subject.phrase)
    found = (part.in_month(month) for month in months)
    return {
        "measure": part.measure,
        "called": called,
        **_reading(part.now, voice),
        "before": before,
        "in_other_months": [_reading(each, voice) for each in found if each is not None],
        "average": _part_average(part, voice),
        "highest": _part_highest(part, voice),
    }


def _part_average(part: Part, voice: Voice) -> Record | None:
    found = average_of(part.window) if voice.period != ROLLING else None
    return _average(found, voice.display) if found else None


def _part_highest(part: Part, voice: Voice) -> Record | None:
    found = extreme_of(part.window, voice.display.rounded)
    return _shared(found.highest, voice) if found else None


def _codes(codes: Codes, voice: Voice, months: Sequence[Month]) -> Record:
    display = Display.of(measure(voice.key[0], codes.measure), voice.display.decimals)
    as_said = replace(voice, display=display)
    return {
        "measure": codes.measure,
        "called": CALLED[codes.measure],
        "months": [_reading(each, as_said) for each in codes.months if each.month in months],
        "average": codes.average and _average(codes.average, display),
    }


def _extreme(extreme: Extreme, voice: Voice) -> Record:
    return {
        "months": extreme.months,
        "position": extreme.position.value,
        "highest": _shared(extreme.highest, voice),
        "lowest": _shared(extreme.lowest, voice),
        "shared_with": {
            "months": [voice.label(reading.month) for reading in extreme.ties],
            "count": len(extreme.ties),
        },
    }


def _months(readings: Sequence[Reading], voice: Voice) -> Record:
    return {
        **_reading(readings[0], voice),
        "months": [voice.label(reading.month) for reading in readings],
        "count": len(readings),
    }


def _shared(readings: Sequence[Reading], voice: Voice) -> Record:
    """A figure that some months share: of different bases each of them, and how many others share it with one."""
    if len({voice.display.reading(reading) for reading in readings}) == 1:
        return _months(readings, voice)
    each = [_reading(reading, voice) for reading in readings]
    return {**_months(readings, voice), "each": each, "others": len(readings) - 1}


def _average(average: Average, display: Display) -> Record:
    if average.kind is Kind.SHARE:
        return {
            "months": average.months,
            "value": _value(average.value, display),
            "numerator": _exact(average.numerator),
            "denominator": _exact(average.denominator),
            "pooled": True,
        }
    decimals = display.decimals if average.kind is Kind.COUNT else display.value_decimals
    return {"months": average.months, "value": _number(average.value, decimals), "pooled": False}


def _target(target: TargetPosition, voice: Voice) -> Record:
    display = voice.display
    record: Record = {
        **_step(target.milestone),
        "of": target.of.value,
        "source": target.source,
        "standing": target.standing.value,
    }
    if target.standing is not Standing.UNDECIDED:
        of_cases = target.of.value == "numerator"
        record["cases"] = target.cases
        record |= {"distance": _exact(target.distance)} if of_cases else _distance(target.distance, display)
    if target.next is not None:
        record |= {"next": _step(target.next), "later": [_step(step) for step in target.later]}
    if target.earlier:
        record["earlier"] = [_passed(each, voice) for each in target.earlier]
    if target.baseline is not None:
        record["baseline"] = _reading(target.baseline, voice)
    return record


def _passed(passed: Passed, voice: Voice) -> Record:
    return {
        **_step(passed.step),
        "standing": passed.standing and passed.standing.value,
        "was": passed.reading and _reading(passed.reading, voice),
    }


def _distance(distance: Fraction, display: Display) -> Record:
    size = _size(distance, display)
    return {"distance": size.pop("difference"), **size}


def _step(step: Step) -> Record:
    whole = step.value.denominator == 1
    return {
        "value": int(step.value) if whole else float(step.value),
        "by": str(step.by) if step.by else None,
    }
