"""A measure that follows a line: what is said of its pace is in its facts, and so is process control."""

import json

import pytest
from tests.spec.commentary.claims import months_in, months_of, numbers_in, numbers_of
from tests.unit.test_council import SMALLEST

from parentis.commentary.item import item_of
from parentis.commentary.write import voice_for
from parentis.council import parse_council
from parentis.facts import facts_about
from parentis.indicators import measure
from parentis.period import Month
from parentis.series.figure import Figure

JUNE = Month(2017, 6)


def item(code, key, numerators, base, milestones, more="", decimals=1, rest=""):
    text = (
        SMALLEST
        + f'[report]\ndecimals = {decimals}\n[[targets]]\nindicator = "{code}"\nmeasure = "{key}"\n{more}\n'
        + f"milestones = [{milestones}]\n{rest}"
    )
    council, found = parse_council(text, "council.toml"), measure(code, key)
    months = [JUNE.less(ago) for ago in reversed(range(len(numerators)))]
    run = [
        Figure("999", code, key, found.kind, str(month), "", "", number, base)
        for month, number in zip(months, numerators, strict=True)
    ]
    facts = facts_about(found, run, JUNE, council)
    return item_of(facts, voice_for(facts, council))


RISING = [*range(400, 472, 6), 480]
FALLING = [40, 38, 39, 36, 37, 33, 34, 32, 30, 31, 28, 27]
VISITS = ("4.07.01", "six-weeks")
MOVES = ("4.05.03", "movements")
LINES = [
    ((*VISITS, RISING, 600, '{ by = "2017-09", value = 85 }'), "would not be met in time"),
    ((*VISITS, RISING, 600, '{ by = "2018-03", value = 85 }'), "would be met in time"),
    ((*VISITS, RISING, 600, "{ value = 85 }"), "the figure gets to 85% or higher in"),
    ((*VISITS, [*range(500, 428, -6), 434], 600, "{ value = 98 }"), "it moves away from 98% or higher"),
    ((*MOVES, FALLING, None, '{ by = "2017-12", value = 20 }'), "may or may not be met in time"),
    ((*MOVES, [*range(900, 888, -1)], None, "{ value = 100 }"), "does not get to 100 moves or fewer within 5 years"),
    (
        ("4.02.07", "at-home", [*range(81, 57, -2)], 660, '{ by = "2017-12", value = 30 }', 'of = "numerator"'),
        "gets there in",
    ),
]


@pytest.mark.parametrize(("case", "words"), LINES)
@pytest.mark.parametrize("decimals", [0, 1])
def test_what_is_said_of_the_pace_is_in_the_facts(case, words, decimals):
    told = item(*case, decimals=decimals)
    assert words in told.sentence
    assert "cannot_be_said" not in told.facts["outlook"]
    assert numbers_in(told.sentence) <= numbers_of(told.facts)
    assert months_in(told.sentence, JUNE) <= months_of(told.facts)
    assert json.loads(json.dumps(told.facts, allow_nan=False)) == told.facts


def test_the_pace_since_a_rebase_is_no_pace_of_twelve_months():
    rebase = '[[rebases]]\nindicator = "4.07.01"\nmeasure = "six-weeks"\nmonth = "{}"\nreason = "A new form"\n'
    told = item(*VISITS, [300, 310, *range(410, 465, 5)], 600, "{ value = 85 }", rest=rebase.format("2016-08"))
    assert "At the pace since August 2016 the figure gets to" in told.sentence
    assert (told.facts["outlook"]["months"], told.facts["outlook"]["since"]) == (11, "2016-08")
    assert months_in(told.sentence, JUNE) <= months_of(told.facts)
    # A rebase a year ago leaves the twelve months as they are.
    before = item(*VISITS, RISING, 600, "{ value = 85 }", rest=rebase.format("2016-06"))
    assert "At the pace of the twelve months" in before.sentence


def test_how_many_cases_are_needed_is_a_whole_number_though_the_distance_is_none():
    told = item("4.01.01", "starts", [20] * 13, None, "{ value = 17.5 }", 'better = "low"')
    assert "is 2.5 children above it, and 3 fewer children would meet it." in told.sentence
    whole = item("4.01.01", "starts", [20] * 13, None, "{ value = 17 }", 'better = "low"')
    assert "is 3 children above it. " in whole.sentence


def test_where_it_cannot_be_said_the_facts_say_why():
    told = item("4.07.01", "six-weeks", [400, 420, 380, 430, 390] * 2 + [400, 420], 600, "{ value = 85 }")
    assert "pace" not in told.sentence
    assert "follow no line" in told.facts["outlook"]["cannot_be_said"]


def test_process_control_stands_in_the_facts_beside_the_filing():
    told = item("4.07.01", "six-weeks", [400, 420, 380, 430, 390] * 2 + [400, 570], 600, "{ value = 75 }")
    control = told.facts["process_control"]
    assert (control["variation"], control["assurance"]) == ("improvement_high", "inconsistent")
    assert control["trial_limits"] is True
    assert control["limits"][0] < control["mean"] < control["limits"][1]
    rolling = item("4.05.01", "three-or-more", [80] * 12, 660, "{ value = 10 }")
    assert "eleven of its twelve" in rolling.facts["process_control"]["not_drawn"]
