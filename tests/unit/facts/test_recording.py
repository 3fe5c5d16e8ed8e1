"""When a change is of recording: by codes that say nothing, and by what was entered late."""

from dataclasses import replace
from fractions import Fraction

import pytest

from parentis.facts import Extent, Polarity, Source, change_on, late_visits, recording_effects
from parentis.facts.reading import Kind, Reading
from parentis.facts.recording import UNCODED
from parentis.facts.runs import Runs
from parentis.indicators import measure
from parentis.period import Month
from parentis.series.figure import Figure
from parentis.series.figures import Series
from parentis.series.recording import Lateness, Recording

JUNE, MAY = Month(2017, 6), Month(2017, 5)
NUMBER = "999"


def runs(recording=None, **by_measure):
    """Figures of May and June: `no_postcode=("4.01.07", (9, 25), (0, 25))`, an int for a count."""
    figures = []
    for name, (code, *pair) in by_measure.items():
        found = measure(code, name.replace("_", "-").lstrip("-"))
        for month, each in zip((MAY, JUNE), pair, strict=True):
            numerator, base = each if isinstance(each, tuple) else (each, None)
            figures.append(Figure(NUMBER, code, found.measure, found.kind, str(month), "", "", numerator, base))
    series = Series.of((str(MAY), str(JUNE)), figures)
    return Runs(replace(series, recording=recording or Recording()))


def effects(code, key, told):
    found = measure(code, key)
    before, now = (Reading(m, Kind(found.kind), *made(told, code, key, m)) for m in (MAY, JUNE))
    change = change_on(now, MAY, before, Polarity(found.better), found.chance)
    return recording_effects(found, [change], told)


def made(told, code, key, month):
    reading = told.reading(code, key, month)
    return reading.numerator, reading.denominator


def test_a_rise_while_postcodes_come_in_is_partly_recording():
    # 41% to 94% of all; of those with a postcode 16 of 25 to 47 of 50.
    told = runs(_20_miles_or_more=("4.01.07", (9, 39), (3, 50)), within_20_miles=("4.01.07", (16, 39), (47, 50)),
                no_postcode=("4.01.07", (14, 39), (0, 50)))  # fmt: skip
    (effect,) = effects("4.01.07", "within-20-miles", told)
    assert (effect.source, effect.extent) == (Source.CODES, Extent.PARTLY)
    assert (effect.before, effect.now) == (64, 94)
    assert (effect.alike_before.denominator, effect.alike_now.denominator) == (25, 50)
    assert effect.explained == 1 - Fraction(30) / (94 - Fraction(1600, 39))
    (followed,) = effect.followed
    assert (followed.measure, followed.before.numerator, followed.now.numerator) == ("no-postcode", 14, 0)


def test_a_rise_that_is_gone_with_recording_alike_is_mostly_recording():
    told = runs(within_20_miles=("4.01.07", (20, 50), (36, 50)), no_postcode=("4.01.07", (22, 50), (2, 50)))
    (effect,) = effects("4.01.07", "within-20-miles", told)
    assert effect.extent is Extent.MOSTLY
    assert effect.before == Fraction(2000, 28)
    assert effect.now == 75


@pytest.mark.parametrize(
    ("without", "extent"),
    [(0, None), (11, None), (12, Extent.PARTLY), (19, Extent.PARTLY), (20, Extent.MOSTLY), (30, Extent.MOSTLY)],
)
def test_the_part_of_the_change_that_is_gone_decides(without, extent):
    # 40 of 100 to 60 of 100, all coded in June: with `without` uncoded in May 40 of (100 - without) are alike.
    told = runs(inside=("4.01.05", (40, 100), (60, 100)), unknown=("4.01.05", (without, 100), (0, 100)))
    found = effects("4.01.05", "inside", told)
    gone = (Fraction(4000, 100 - without) - 40) / 20
    assert [each.extent for each in found] == ([extent] if extent else [])
    assert (gone >= Fraction(1, 4), gone >= Fraction(1, 2)) == (extent is not None, extent is Extent.MOSTLY)


def test_a_change_that_is_not_clear_has_nothing_to_explain():
    told = runs(inside=("4.01.05", (8, 20), (11, 20)), unknown=("4.01.05", (8, 20), (0, 20)))
    assert effects("4.01.05", "inside", told) == ()


def test_reasons_are_taken_as_those_that_have_one():
    # Carer requests from 8 to 30 of 60 moves each, while those without a reason fall from 40 to 2; 'other' stays at 4.
    told = runs(movements=("4.05.03", 60, 60), carer_request=("4.05.03", 8, 30), no_reason=("4.05.03", 40, 2),
                other=("4.05.03", 4, 4))  # fmt: skip
    (effect,) = effects("4.05.03", "carer-request", told)
    assert effect.extent is Extent.MOSTLY
    assert (effect.before, effect.now) == (Fraction(8 * 60, 16), Fraction(30 * 60, 54))
    assert [each.measure for each in effect.followed] == ["other", "no-reason"]


def test_what_counts_the_cases_without_a_code_is_told_without_them():
    told = runs(other=("4.04.03", (10, 60), (30, 60)), any_other_reason=("4.04.03", (2, 60), (22, 60)))
    (effect,) = effects("4.04.03", "other", told)
    assert (effect.before, effect.now) == (Fraction(800, 58), Fraction(800, 38))


@pytest.mark.parametrize(
    ("inside", "unknown", "now", "before"),
    [
        (((0, 30), (25, 30)), ((30, 30), (0, 30)), Fraction(2500, 30), None),
        (((10, 17), (0, 17)), ((0, 17), (17, 17)), None, Fraction(1000, 17)),
    ],
)
def test_where_every_case_of_a_month_is_without_a_code_it_may_be_recording(inside, unknown, now, before):
    (effect,) = effects("4.01.05", "inside", runs(inside=("4.01.05", *inside), unknown=("4.01.05", *unknown)))
    assert (effect.source, effect.extent) == (Source.CODES, Extent.PERHAPS)
    assert (effect.now, effect.before, effect.explained) == (now, before, 1)


@pytest.mark.parametrize(("moves", "extent"), [(14, Extent.PERHAPS), (7, Extent.PERHAPS), (6, None), (0, None)])
def test_cases_without_a_code_explain_no_more_of_a_count_than_there_are_of_them(moves, extent):
    # 13 of 40 moves were at the carer's request; of the few moves now none has a reason.
    told = runs(movements=("4.05.03", 40, moves), carer_request=("4.05.03", 13, 0), no_reason=("4.05.03", 0, moves),
                other=("4.05.03", 0, 0))  # fmt: skip
    assert [each.extent for each in effects("4.05.03", "carer-request", told)] == ([extent] if extent else [])


def test_where_every_case_of_both_months_is_without_a_code_there_is_nothing_to_tell_by():
    told = runs(other=("4.04.03", (10, 60), (60, 60)), any_other_reason=("4.04.03", (60, 60), (60, 60)))
    assert effects("4.04.03", "other", told) == ()


def test_a_measure_of_recording_that_is_not_evidenced_leaves_it_open():
    assert effects("4.01.05", "inside", runs(inside=("4.01.05", (10, 100), (60, 100)))) == ()


def known(**then):
    return Recording({(NUMBER, "4.07.01", "six-weeks", str({"may": MAY, "june": JUNE}[m])): p for m, p in then.items()})


@pytest.mark.parametrize(
    ("may", "june", "extent"),
    [
        ((450, 600), (370, 600), None),  # as great a fall with what was entered by then
        ((430, 600), (370, 600), Extent.PARTLY),
        ((400, 600), (360, 600), Extent.MOSTLY),
        ((350, 600), (370, 600), Extent.MOSTLY),  # the other way
    ],
)
def test_what_was_entered_by_the_month_end_says_whether_a_fall_is_late_recording(may, june, extent):
    told = runs(known(may=may, june=june), six_weeks=("4.07.01", (460, 600), (380, 600)))
    found = effects("4.07.01", "six-weeks", told)
    assert [each.extent for each in found] == ([extent] if extent else [])
    for effect in found:
        assert effect.source is Source.DATES
        assert (effect.alike_before.numerator, effect.alike_now.numerator) == (may[0], june[0])
        assert effect.now == Fraction(june[0], 6)


@pytest.mark.parametrize("june", [(250, 600), (270, 600)])
def test_a_rise_that_was_entered_late_is_a_rise_all_the_same(june):
    # What took place in June is in its figure by now, however late: it lacks no more than May's.
    told = runs(known(may=(230, 600), june=june), six_weeks=("4.07.01", (240, 600), (380, 600)))
    assert effects("4.07.01", "six-weeks", told) == ()


def test_a_figure_that_lacks_as_much_as_the_one_before_it_is_compared_as_it_is():
    told = runs(known(may=(400, 600), june=(320, 600)), six_weeks=("4.07.01", (460, 600), (380, 600)))
    assert effects("4.07.01", "six-weeks", told) == ()


def test_how_late_the_visits_behind_a_measure_were_entered():
    may, june = Lateness(500, 500, 80, 70), Lateness(400, 390, 46, 40)
    late = Recording(
        known(june=(370, 600)).as_then, {(NUMBER, "statutory", str(MAY)): may, (NUMBER, "statutory", str(JUNE)): june}
    )
    told = runs(late, six_weeks=("4.07.01", (460, 600), (380, 600)))
    found = late_visits(measure("4.07.01", "six-weeks"), JUNE, told)
    assert (found.kind, found.now, found.before) == ("statutory", june, may)
    assert (found.known.month, found.known.numerator, found.known.denominator) == (JUNE, 370, 600)
    assert late_visits(measure("4.07.03", "visited-in-month"), JUNE, told) is None
    assert late_visits(measure("4.01.05", "inside"), JUNE, told) is None


def test_every_measure_that_is_spoken_of_is_in_the_catalogue():
    for (code, key), uncoded in UNCODED.items():
        for each in (key, *uncoded.measures):
            assert measure(code, each).code == code
