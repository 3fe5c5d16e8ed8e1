"""What a council file says of measures, held against the catalogue."""

import pytest
from tests.unit.test_council import COMPLETE, SMALLEST, line_of

from parentis.council import CouncilError, parse_council
from parentis.facts.council_findings import council_findings, findings_of_month, moves_without_effect
from parentis.period import Month
from parentis.series.figure import Figure
from parentis.series.figures import Series


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


def test_milestones_are_held_to_the_way_that_the_rule_for_filing_calls_good():
    rising = target("4.02.01", "rate", '{ by = "2017-09", value = 66 }, { by = "2018-03", value = 67 }')
    rule = '\n[[filing.rules]]\nindicator = "4.02.01"\nmeasure = "rate"\nbetter = "{}"\n'
    assert found(SMALLEST + rising + rule.format("high")) == ()
    (finding,) = found(SMALLEST + rising + rule.format("low"))
    assert finding.rule == "milestones-do-not-improve"
    # The target's own comes first.
    high = rising.replace("milestones", 'better = "high"\nmilestones', 1)
    assert found(SMALLEST + high + rule.format("low")) == ()


@pytest.mark.parametrize(
    ("code", "key", "milestones", "more", "value"),
    [
        ("4.07.01", "six-weeks", "{ value = 560 }", "", "560"),
        ("4.05.01", "three-or-more", "{ value = -1 }", "", "-1"),
        ("4.07.01", "six-weeks", "{ value = 100 }", "", None),
        ("4.02.07", "at-home", "{ value = 560 }", 'of = "numerator"', None),
        ("4.02.01", "rate", "{ value = 560 }", 'better = "low"', None),
    ],
)
def test_a_milestone_that_a_share_never_comes_to(code, key, milestones, more, value):
    findings = found(SMALLEST + target(code, key, milestones, more))
    assert [each.value for each in findings if each.rule == "milestone-out-of-range"] == ([value] if value else [])


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


MOVE = """
[[moves]]
month = "2017-06"
indicator = "4.04.01"
measure = "{measure}"
to = "issue"
reason = "As the board asked"
by = "Performance analyst"
"""


def test_a_rule_and_a_move_of_no_measure():
    rule = '[[filing.rules]]\nindicator = "4.99.01"\nmeasure = "leavers"\n'
    (of_rule, of_move) = found(SMALLEST + rule + MOVE.format(measure="leaver"))
    assert (of_rule.rule, of_rule.column) == ("rule-of-no-measure", "filing.rules[1].indicator")
    assert (of_move.rule, of_move.column) == ("move-of-no-measure", "moves[1].measure")
    assert "it has leavers" in of_move.message


def test_a_move_of_what_has_no_figure_that_month():
    text = SMALLEST + MOVE.format(measure="leavers")
    council, june = parse_council(text, "council.toml"), Month(2017, 6)

    def figures(month):
        return Series.of((month,), [Figure("999", "4.04.01", "leavers", "count", month, "", "", 18, None)])

    (finding,) = moves_without_effect(council, figures("2017-05"), june)
    assert (finding.rule, finding.row) == ("move-without-effect", line_of("[[moves]]", text))
    assert moves_without_effect(council, figures("2017-06"), june) == []
    assert moves_without_effect(council, figures("2017-05"), Month(2017, 5)) == []


@pytest.mark.parametrize(
    ("more", "key", "said"),
    [
        ('to = "gone"', "moves[1].to", "allowed are 'issue', 'improvement', 'context' or 'drop'"),
        ('to = "issue"\nreason = ""', "moves[1].reason", "a text is needed that is not empty"),
    ],
)
def test_a_faulty_move_is_told_with_its_line(more, key, said):
    head = '[[moves]]\nmonth = "2017-06"\nindicator = "4.04.01"\nmeasure = "leavers"\nby = "Analyst"\n'
    with pytest.raises(CouncilError) as fault:
        parse_council(SMALLEST + head + more, "council.toml")
    problem = next(each for each in fault.value.problems if each.key == key)
    assert said in problem.message
    assert problem.line is not None


def test_a_measure_has_one_move_a_month_and_one_rule():
    with pytest.raises(CouncilError, match=r"one move of 4\.04\.01 leavers in 2017-06 is needed, and there are 2"):
        parse_council(SMALLEST + 2 * MOVE.format(measure="leavers"), "council.toml")
    rule = '[[filing.rules]]\nindicator = "4.04.01"\nmeasure = "leavers"\nleast_change = 3\n'
    with pytest.raises(CouncilError, match=r"one rule for 4\.04\.01 leavers is needed, and there are 2"):
        parse_council(SMALLEST + 2 * rule, "council.toml")
    with pytest.raises(CouncilError, match="a number of 0 or more is needed"):
        parse_council(SMALLEST + rule.replace("= 3", "= -3"), "council.toml")


def test_a_team_of_two_services():
    services = """
[[services]]
name = "Care"
teams = ["Children in Care 1", "Children in Care 2"]
[[services]]
name = "Leaving Care"
teams = ["children in care 2"]
"""
    (finding,) = found(SMALLEST + services)
    assert (finding.severity, finding.rule, finding.value) == ("warning", "team-twice", "children in care 2")
    assert finding.column == "services[2].teams"
    assert finding.message == "The team children in care 2 is in Care already: leave it in one place."


@pytest.mark.parametrize("code", ["4.05.01", "4.05", "4"])
def test_an_indicator_in_two_sections(code):
    sections = f'''
[[sections]]
title = "Moves"
indicators = ["4.05"]
[[sections]]
title = "Others"
indicators = ["5.01", "{code}"]
'''
    (finding,) = found(SMALLEST + sections)
    assert (finding.rule, finding.column, finding.value) == (
        "indicator-in-two-sections", "sections[2].indicators", code,
    )  # fmt: skip
    assert "'Moves'" in finding.message


@pytest.mark.parametrize(("number", "said"), [("998", "No authority"), ("999", "itself"), ("380", "twice")])
def test_a_neighbour_that_is_none(number, said):
    text = SMALLEST.replace("[population]", f'statistical_neighbours = ["380", "381", "{number}"]\n[population]')
    (finding,) = found(text)
    assert (finding.rule, finding.column, finding.value) == ("no-such-neighbour", "statistical_neighbours", number)
    assert said in finding.message


@pytest.mark.parametrize(("last", "rules"), [("2017-05", ()), ("2017-06", ("last-report-not-before",))])
def test_a_last_report_that_is_not_before_the_month(last, rules):
    council = parse_council(SMALLEST + f'\n[report]\nlast_report = "{last}"\n', "council.toml")
    findings = findings_of_month(council, Series.of(("2017-06",), []), Month(2017, 6))
    assert tuple(each.rule for each in findings) == rules
    assert all("June 2017" in each.message for each in findings)


@pytest.mark.parametrize(
    ("baseline", "severity", "said"),
    [
        ("2017-05", "", ""),
        ("2016-09", "warning", "4.02.07 at-home has no figure of it among the months to June 2017"),
        ("2016-05", "note", "4.02.07 at-home has no figure of it among the months to June 2017"),
        ("2017-06", "warning", "it is not before June 2017"),
    ],
)
def test_a_baseline_of_which_there_is_no_figure(baseline, severity, said):
    text = SMALLEST + target("4.02.07", "at-home", "{ value = 30 }", f'baseline = "{baseline}"')
    may = Figure("999", "4.02.07", "at-home", "share", "2017-05", "", "", 57, 674)
    series = Series.of(("2017-05", "2017-06"), [may], {})
    findings = findings_of_month(parse_council(text, "council.toml"), series, Month(2017, 6))
    assert [each.rule for each in findings] == (["baseline-without-figure"] if said else [])
    for finding in findings:
        assert (finding.severity, finding.column, finding.value) == (severity, "targets[1].baseline", baseline)
        assert finding.row == line_of("baseline", text)
        assert said in finding.message
