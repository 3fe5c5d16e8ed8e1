"""A change that is of recording says so in the same breath; what was known at the time stands beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.spec.commentary.invented import JUNE, council, series_of

from parentis.commentary import write_commentary
from parentis.series.recording import Lateness, Recording

MAY = str(JUNE.less(1))
NOW = str(JUNE)
INSIDE, UNKNOWN, OUTSIDE = (("4.01.05", key) for key in ("inside", "unknown", "outside"))
POSITIVE, OTHER, ANY = (("4.04.03", key) for key in ("positive", "other", "any-other-reason"))
MOVES, CARER, NO_REASON, OTHER_MOVES = (
    ("4.05.03", key) for key in ("movements", "carer-request", "no-reason", "other")
)
SIX_WEEKS = ("4.07.01", "six-weeks")


def items(figures, recording=None):
    """The items by measure."""
    series = replace(series_of(figures), recording=recording or Recording())
    sections = write_commentary(series, council(), JUNE)
    return {item.measure: item for section in sections for item in section.items}


def months(before, may, june):
    """Eleven months alike, then May and June."""
    return [before] * 11 + [may, june]


def test_postcodes_that_came_in_explain_a_rise_in_part():
    item = items(
        {
            INSIDE: months((40, 100), (40, 100), (60, 100)),
            UNKNOWN: months((14, 100), (14, 100), (0, 100)),
            OUTSIDE: months((46, 100), (46, 100), (40, 100)),
        }
    )["inside"]
    assert (
        "up by 20.0 percentage points from 40.0% (40 of 100) in May and by 20.0 percentage points from 40.0% "
        "(40 of 100) a year earlier, which is better. Partly this is recording: since May those without a usable "
        "postcode went from 14 to 0, and without them it went from 46.5% (40 of 86) to 60.0% (60 of 100)."
    ) in item.sentence
    said = "Recorded without a usable postcode: 0.0% (0 of 100) in June and 14.0% (14 of 100) in May"
    assert any(line.startswith(said) for line in item.detail)
    assert item.facts["recording"][0]["extent"] == "partly"


def test_no_reason_that_became_a_reason_explains_a_rise_mostly():
    item = items(
        {
            MOVES: months(60, 60, 60),
            CARER: months(8, 8, 30),
            NO_REASON: months(40, 40, 2),
            OTHER_MOVES: months(4, 4, 4),
        }
    )["carer-request"]
    assert (
        "Mostly this is recording: since May those without a reason went from 40 to 2, and without them it went from "
        "30.0 to 33.3."
    ) in item.sentence


def test_any_other_reason_that_became_an_outcome_explains_a_rise():
    item = items(
        {
            POSITIVE: months((30, 60), (30, 60), (48, 60)),
            OTHER: months((30, 60), (30, 60), (12, 60)),
            ANY: months((20, 60), (20, 60), (1, 60)),
        }
    )["positive"]
    assert "Mostly this is recording: since May those for 'any other reason' went from 20 to 1" in item.sentence


def test_a_month_without_a_single_postcode_may_be_all_recording():
    # Every start of June has no postcode: nothing is known of where the children are, for good or ill.
    told = items(
        {
            INSIDE: months((10, 17), (10, 17), (0, 17)),
            UNKNOWN: months((0, 17), (0, 17), (17, 17)),
            OUTSIDE: months((7, 17), (7, 17), (0, 17)),
        }
    )
    for key in ("inside", "outside"):
        assert (
            "This may be recording: since May those without a usable postcode went from 0 to 17, and there were no "
            "others in June."
        ) in told[key].sentence
        (recorded,) = told[key].facts["recording"][:1]
        assert recorded["extent"] == "perhaps"
        assert recorded["with_recording_alike"]["now"] is None


def test_reasons_that_all_became_other_may_be_why_the_others_are_fewer():
    item = items(
        {
            MOVES: months(20, 20, 20),
            CARER: months(14, 14, 0),
            NO_REASON: months(2, 2, 2),
            OTHER_MOVES: months(0, 0, 18),
        }
    )["carer-request"]
    assert (
        "This may be recording: since May those for another reason went from 0 to 18 and those without a reason stayed "
        "at 2, and there were no others in June."
    ) in item.sentence


def test_a_rise_entered_late_is_no_recording():
    recording = Recording(
        {("999", *SIX_WEEKS, MAY): (230, 600), ("999", *SIX_WEEKS, NOW): (250, 600)},
        {
            ("999", "statutory", MAY): Lateness(402, 402, 39, 31),
            ("999", "statutory", NOW): Lateness(413, 413, 228, 225),
        },
    )
    item = items({SIX_WEEKS: months((240, 600), (240, 600), (380, 600))}, recording)["six-weeks"]
    assert "this is late recording" not in item.sentence
    assert (
        "Of the statutory visits in June, 228 of the 413 were entered more than 7 days afterwards; with what was "
        "entered by the month's end it was 41.7% (250 of 600)."
    ) in item.sentence


@pytest.mark.parametrize(("known", "told"), [(360, False), (340, True)])
def test_another_measure_of_the_same_visits_has_it_where_its_figure_was_another(known, told):
    standard = ("4.07.01", "practice-standard")
    recording = Recording(
        {("999", *standard, NOW): (known, 600)}, {("999", "statutory", NOW): Lateness(413, 413, 228, 225)}
    )
    item = items({standard: months((380, 600), (380, 600), (380, 600))}, recording)["practice-standard"]
    assert ("228 of the 413 were entered more than 7 days afterwards; with what" in item.sentence) is told


@pytest.mark.parametrize(("known", "told"), [(351, False), (350, True), (410, True), (409, False)])
def test_what_was_known_is_told_in_the_sentence_from_five_points_on(known, told):
    recording = Recording(
        {("999", *SIX_WEEKS, NOW): (known, 600)}, {("999", "statutory", NOW): Lateness(413, 413, 228, 225)}
    )
    item = items({SIX_WEEKS: months((380, 600), (380, 600), (380, 600))}, recording)["six-weeks"]
    assert ("with what was entered by the month's end it was" in item.sentence) is told


@pytest.mark.parametrize(("then", "word"), [((455, 600), None), ((430, 600), "Partly"), ((390, 600), "Mostly")])
def test_a_fall_that_is_late_entry_says_so_and_what_was_known(then, word):
    recording = Recording(
        {("999", *SIX_WEEKS, MAY): then, ("999", *SIX_WEEKS, NOW): (370, 600)},
        {("999", "statutory", MAY): Lateness(402, 402, 39, 31), ("999", "statutory", NOW): Lateness(413, 413, 47, 44)},
    )
    item = items({SIX_WEEKS: months((460, 600), (460, 600), (380, 600))}, recording)["six-weeks"]
    said = f"{word} this is late recording: with what was entered by each month's end it went from"
    assert (said in item.sentence) == (word is not None)
    assert "this is late recording" in item.sentence or word is None
    assert "Of the statutory visits in June, 47 of the 413 were entered more than 7 days afterwards." in item.sentence
    assert (
        "With what was entered by the month's end it was 61.7% (370 of 600). Of the statutory visits, 47 of 413 "
        "(11.4%) in June and 39 of 402 (9.7%) in May were entered more than 7 days afterwards; those still to be "
        "entered are not among them."
    ) in item.detail
    known = item.facts["entered_late"]["figure_as_known_at_the_month_end"]
    assert (known["numerator"], known["denominator"], known["value"]) == (370, 600, 61.7)


@pytest.mark.parametrize(("dated", "told"), [(413, True), (372, True), (371, False)])
def test_where_many_visits_have_no_day_of_entry_nothing_is_made_of_those_that_have(dated, told):
    recording = Recording(
        {("999", *SIX_WEEKS, MAY): (390, 600), ("999", *SIX_WEEKS, NOW): (380, 600)},
        {
            ("999", "statutory", MAY): Lateness(402, 402, 139, 131),
            ("999", "statutory", NOW): Lateness(413, dated, 60, 0),
        },
    )
    item = items({SIX_WEEKS: months((460, 600), (460, 600), (380, 600))}, recording)["six-weeks"]
    assert ("this is late recording" in item.sentence) is told
    assert (item.facts["entered_late"]["figure_as_known_at_the_month_end"] is not None) is told
    with_a_day = "" if dated == 413 else " with a day of entry"
    assert f"Of the statutory visits{with_a_day} in June, 60 of the {dated} were entered" in item.sentence


def test_a_gap_in_the_codes_is_set_against_the_months_that_have_a_figure():
    item = items({MOVES: [20] * 7, NO_REASON: [2] * 6 + [9]})["movements"]
    assert "Moves with no reason recorded: 9, against an average of 3.0 in the 7 months with a figure." in item.sentence


def test_codes_that_did_not_change_explain_nothing():
    item = items(
        {
            INSIDE: months((40, 100), (40, 100), (60, 100)),
            UNKNOWN: months((3, 100), (3, 100), (3, 100)),
            OUTSIDE: months((57, 100), (57, 100), (37, 100)),
        }
    )["inside"]
    assert "recording" not in item.sentence
    assert "recording" not in item.facts
