"""Months that nothing else names are told in detail, none twice; and what prints alike is told as alike."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from tests.spec.commentary.claims import months_in
from tests.spec.commentary.invented import JUNE, council, measured, series_of

from parentis.commentary import Item, write_commentary
from parentis.commentary.item import item_of
from parentis.commentary.voice import MONTH_END
from parentis.commentary.write import voice_for
from parentis.facts import facts_about

LAST_REPORT = '[report]\nlast_report = "2017-04"\n'
MONTH_BY_MONTH = ("On the way ", "At the quarter ends ", "At the end of the quarter ")
IN_TOUCH, PLACED, LEAVERS = ("5.01.08", "in-touch"), ("5.02.09", "placed"), ("4.04.01", "leavers")


def item_for(key: tuple[str, str], *pairs: tuple[int, int] | int) -> Item:
    """The item of one measure, with June 2016 and the twelve months after it."""
    sections = write_commentary(series_of({key: pairs}), council(LAST_REPORT), JUNE)
    (made,) = [each for section in sections for each in section.items]
    return made


def test_of_a_run_each_month_between_is_told() -> None:
    detail = item_for(PLACED, 28, 28, 30, 27, 23, 24, 24, 27, 26, 25, 21, 20, 17).detail
    # The sentence tells the fall since January: the path is told up to there.
    assert detail[0] == "Overall, from 28 in July 2016 it fell to 23 in October 2016 and rose to 27 in January."
    assert "On the way down it was 26 in February and 25 in March." in detail
    assert "The highest of the twelve months was 30 in August 2016." in detail
    assert "At the quarter ends it was 27 in September 2016 and 24 in December 2016." in detail


def test_what_happens_in_a_month_has_no_quarter_ends() -> None:
    detail = " ".join(item_for(LEAVERS, 28, 28, 30, 27, 23, 24, 24, 27, 26, 25, 21, 20, 17).detail)
    assert "On the way down" in detail
    assert "quarter" not in detail


@pytest.mark.parametrize(
    ("months", "told"),
    [
        ([(424, 701), (422, 698), (380, 690)], "60.5% (424 of 701) in February and 60.5% (422 of 698) in March"),
        ([(424, 701), (424, 701), (380, 690)], "60.5% (424 of 701) in February and March"),
        ([(424, 701), (422, 698), (424, 701)], "60.5% (424 of 701) in February (the same to April)"),
        ([(424, 701), (420, 698), (380, 690)], "60.5% (424 of 701) in February"),
    ],
)
def test_months_beside_a_turn_that_print_as_it_does_are_told_with_it(months: list[tuple[int, int]], told: str) -> None:
    before = [(numbers, 680) for numbers in (300, 300, 310, 330, 345, 360, 375, 390)]
    sentence = item_for(("4.07.04", "visited-in-six-months"), *before, *months, (370, 680), (380, 690)).sentence
    assert f"to {told}, and has since fallen" in sentence


def test_what_prints_alike_is_neither_higher_nor_a_step() -> None:
    months = [(990 - 40 * (ago % 2), 1000) for ago in range(10)]
    sentence = item_for(IN_TOUCH, *months, (9951, 10_000), (9953, 10_000), (9952, 10_000)).sentence
    assert "This is the highest of the twelve months, as it was in April and May." in sentence
    sentence = item_for(IN_TOUCH, *months, (9951, 10_000), (9952, 10_000), (9953, 10_000)).sentence
    assert "every month" not in sentence


def test_a_rise_that_never_fell_back_is_told_as_one() -> None:
    sentence = item_for(PLACED, 14, 14, 15, 15, 18, 22, 22, 25, 29, 31, 33, 36, 36).sentence
    assert "It has risen, without once falling, from 14 in July 2016." in sentence


@settings(max_examples=120)
@given(measured())
def test_no_month_of_the_way_is_told_twice(case: tuple) -> None:  # type: ignore[type-arg]
    measure, run, month = case
    facts = facts_about(measure, run, month, None)
    if facts is None:
        return
    voice = voice_for(facts, None)
    made = item_of(facts, voice)
    told: set[str] = set()
    for sentence in (each for each in made.detail if each.startswith(MONTH_BY_MONTH)):
        months = months_in(sentence, month)
        assert not months & told
        assert not months & {str(change.anchor) for change in facts.changes}
        told |= months
    if voice.period != MONTH_END:
        assert not any("quarter" in each for each in made.detail if each.startswith(MONTH_BY_MONTH))


def test_the_averages_of_the_parts_stand_beside_them() -> None:
    runs = {
        ("6.02.07", "total"): [6] * 12 + [4],
        ("6.02.07", "in-house"): [0, 3] * 6 + [0],
        ("6.02.07", "other"): [6, 3] * 6 + [4],
    }
    sections = write_commentary(series_of(runs), council(LAST_REPORT), JUNE)
    (made,) = [each for section in sections for each in section.items if each.measure == "total"]
    told = "The 12-month averages: by agencies or other authorities 4.3; by the council itself 1.5."
    assert told in made.detail
