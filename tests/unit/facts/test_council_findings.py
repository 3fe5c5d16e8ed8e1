"""What a council file says of measures, held against the catalogue."""

import pytest
from tests.unit.test_council import COMPLETE, SMALLEST, line_of

from parentis.council import parse_council
from parentis.facts.council_findings import council_findings


def found(text):
    return council_findings(parse_council(text, "council.toml"))


def target(code, key, milestones, more=""):
    return f'\n[[targets]]\nindicator = "{code}"\nmeasure = "{key}"\n{more}\nmilestones = [{milestones}]\n'


def test_a_file_in_order_has_none():
    assert found(SMALLEST) == ()
    assert found(COMPLETE) == ()


@pytest.mark.parametrize(
    ("code", "key", "at", "value", "said"),
    [
        ("4.05.01", "three-or-mor", "targets[1].measure", "three-or-mor", "4.05.01 has no measure 'three-or-mor'"),
        ("4.99.01", "rate", "targets[1].indicator", "4.99.01", "there is no indicator 4.99.01"),
    ],
)
def test_a_target_of_a_measure_that_does_not_exist(code, key, at, value, said):
    text = SMALLEST + target(code, key, "{ value = 10 }")
    (finding,) = found(text)
    assert (finding.severity, finding.rule, finding.file) == ("warning", "target-of-no-measure", "council.toml")
    assert (finding.column, finding.value) == (at, value)
    assert finding.row == line_of(f'"{value}"', text)
    assert finding.message.startswith("The target is left aside: " + said)
    assert finding.message[-1] in ".?"


@pytest.mark.parametrize(
    ("code", "key", "milestones", "more", "value"),
    [
        ("4.05.01", "three-or-more", '{ by = "2017-12", value = 10 }, { by = "2018-03", value = 10 }', "", "10"),
        ("4.05.01", "three-or-more", '{ by = "2018-03", value = 12 }, { by = "2017-12", value = 10 }', "", "12"),
        ("4.07.01", "six-weeks", '{ by = "2017-09", value = 85 }, { by = "2018-03", value = 84.5 }', "", "84.5"),
        ("4.07.01", "six-weeks", '{ by = "2017-09", value = 85 }, { value = 86 }', "", "85"),
        ("4.02.01", "rate", '{ by = "2017-09", value = 66 }, { by = "2018-03", value = 67 }', 'better = "low"', "67"),
    ],
)
def test_milestones_that_do_not_improve(code, key, milestones, more, value):
    (finding,) = found(SMALLEST + target(code, key, milestones, more))
    assert (finding.rule, finding.value) == ("milestones-do-not-improve", value)
    assert finding.column.startswith("targets[1].milestones[")
    assert finding.row is not None


@pytest.mark.parametrize(
    ("code", "key", "milestones"),
    [
        ("4.05.01", "three-or-more", '{ by = "2018-03", value = 8 }, { by = "2017-12", value = 10 }, { value = 12 }'),
        ("4.02.01", "rate", '{ by = "2017-09", value = 66 }, { by = "2018-03", value = 67 }'),  # no side is good
    ],
)
def test_milestones_that_improve_or_have_no_good_side(code, key, milestones):
    assert found(SMALLEST + target(code, key, milestones)) == ()


def test_the_message_says_both_milestones_and_what_to_do():
    (finding,) = found(SMALLEST + target("4.07.01", "six-weeks", '{ value = 90 }, { by = "2018-03", value = 85 }'))
    assert finding.message == (
        "The milestone 85 by March 2018 is no better than 90 (without a month), and higher is better for 4.07.01 "
        "six-weeks: put the milestones right, or say which way is better."
    )


def test_a_second_target_of_a_measure():
    text = SMALLEST + target("4.05.01", "three-or-more", "{ value = 10 }") * 2
    (finding,) = found(text)
    assert (finding.rule, finding.column) == ("target-twice", "targets[2]")


def test_a_rebase_that_does_nothing():
    text = COMPLETE.replace('measure = "six-weeks"', 'measure = "seven-weeks"')
    (finding,) = found(text)
    assert (finding.rule, finding.column) == ("rebase-of-no-measure", "rebases[1].measure")
    rolling = COMPLETE.replace("4.07.01", "4.05.01").replace('measure = "six-weeks"', 'measure = "three-or-more"')
    (finding,) = found(rolling)
    assert finding.rule == "rebase-without-control"
    assert "shares eleven of its twelve months" in finding.message
