"""Where an item goes and why: two axes, the council's rule for them, and what an editor moves."""

import json
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from tests.spec.commentary.invented import JUNE, council, run_of, series_of, target

from parentis.commentary import commentary_json, write_commentary
from parentis.commentary.side import side_of
from parentis.council import Filing
from parentis.facts import Bearing, Comparator, Comparison, Contrast, Direction, Publication, facts_about
from parentis.indicators import measure

SIX_WEEKS = ("4.07.01", "six-weeks")
MISSING = ("4.09.02", "missing")
STARTS = ("4.01.01", "starts")
OTHER = ("4.05.03", "other")
GAINING = [(240, 660)] * 12 + [(412, 660)]
OFF = target(*SIX_WEEKS, "{ value = 85 }")


def rule(code, key, **more):
    """A rule for filing as a council file has it."""
    return f'[[filing.rules]]\nindicator = "{code}"\nmeasure = "{key}"\n' + "".join(
        f"{name} = {json.dumps(value)}\n" for name, value in more.items()
    )


def move(code, key, to, month="2017-06"):
    """A move as a council file has it."""
    return (
        f'[[moves]]\nmonth = "{month}"\nindicator = "{code}"\nmeasure = "{key}"\nto = "{to}"\n'
        'reason = "A panel now meets weekly."\nby = "Head of Service, Corporate Parenting"\n'
    )


def told(figures, rest=""):
    """The sections of a commentary."""
    return write_commentary(series_of(figures), council(rest), JUNE)


def only(figures, rest=""):
    """The only item."""
    (item,) = [item for section in told(figures, rest) for item in section.items]
    return item


def test_off_target_and_better_says_both():
    item = only({SIX_WEEKS: GAINING}, OFF)
    assert (item.kind, item.heading) == ("issue", "Off target and better")
    assert item.why == "off-target-better: the target is not met; clearly better than the month before"
    assert item.facts["filed"] == {
        "as": "issue",
        "code": "off-target-better",
        "position": "Off target",
        "direction": "better",
    }


def test_a_council_can_let_direction_decide():
    item = only({SIX_WEEKS: GAINING}, '[filing]\ndecides = "direction"\n' + OFF)
    assert (item.kind, item.heading) == ("improvement", "Off target and better")
    still = only({SIX_WEEKS: GAINING}, f'[filing]\ndecides = "direction"\n{rule(*SIX_WEEKS, decides="position")}{OFF}')
    assert still.kind == "issue"


def test_what_is_off_target_and_unmoved_is_an_issue_whichever_axis_decides():
    flat = {SIX_WEEKS: [(412, 660)] * 13}
    for decides in ("position", "direction"):
        item = only(flat, f'[filing]\ndecides = "{decides}"\n{OFF}')
        assert (item.kind, item.why.partition(":")[0], item.heading) == ("issue", "off-target", "Off target")


def test_no_clear_change_says_from_which_months():
    assert only({MISSING: [(30, 660)] * 13}).why == (
        "no-clear-change: no change from the month before or a year before beyond what chance would bring"
    )
    alone = only({MISSING: [None] * 12 + [(30, 660)]}).why
    assert alone == "not-comparable: nothing to compare with"


def test_on_target_and_worse():
    item = only({SIX_WEEKS: [(630, 660)] * 12 + [(580, 660)]}, OFF)
    assert (item.kind, item.heading) == ("issue", "On target and worse")
    assert item.why == "worse: the target is met; clearly worse than the month before"


def test_a_tolerance_is_named_as_one():
    near = {SIX_WEEKS: [(555, 660)] * 13}  # 84.1%
    item = only(near, rule(*SIX_WEEKS, tolerance=1) + OFF)
    assert (item.kind, item.heading) == ("context", "Close to target")
    assert item.why.startswith("near-target: the target is not met, within the tolerance that the council allows; ")
    assert only(near, rule(*SIX_WEEKS, tolerance=0.5) + OFF).kind == "issue"


def test_a_least_change():
    item = only({SIX_WEEKS: GAINING}, rule(*SIX_WEEKS, least_change=30))
    assert (item.kind, item.heading) == ("context", "")
    assert item.why == "small-change: a clear change, smaller than the 30 that the council asks for"
    assert only({SIX_WEEKS: GAINING}, rule(*SIX_WEEKS, least_change=20)).kind == "improvement"


def test_the_council_says_which_way_is_good():
    figures = {STARTS: [60] * 12 + [20]}
    assert only(figures).kind == "context"
    assert only(figures, rule(*STARTS, better="low")).kind == "improvement"
    assert only(figures, rule(*STARTS, better="high")).kind == "issue"


def test_a_target_says_it_before_the_rule_does():
    figures = {STARTS: [60] * 12 + [20]}
    rest = rule(*STARTS, better="high") + target(*STARTS, "{ value = 25 }", better="low")
    assert only(figures, rest).kind == "improvement"


@pytest.mark.parametrize("to", ["improvement", "context"])
def test_a_move_is_kept_and_shown(to):
    item = only({SIX_WEEKS: GAINING}, OFF + move(*SIX_WEEKS, to))
    assert item.kind == to
    assert item.why == (
        f"moved-to-{to}: moved here by Head of Service, Corporate Parenting: A panel now meets weekly; the rule makes "
        "it an issue: the target is not met; clearly better than the month before"
    )
    assert (item.facts["filed"]["as"], item.facts["filed"]["moved_to"]) == ("issue", to)


def test_an_item_can_be_added():
    figures = {("4.05.03", "movements"): [30] * 13, OTHER: [8] * 13}
    assert all(item.measure != "other" for section in told(figures) for item in section.items)
    added = [item for section in told(figures, move(*OTHER, "issue")) for item in section.items]
    (item,) = [item for item in added if item.measure == "other"]
    assert item.kind == "issue"
    assert item.why.startswith("added-to-issue: added here by Head of Service, Corporate Parenting: ")
    assert item.why.endswith("; the rule leaves it to the table")


def test_what_is_dropped_is_kept_apart():
    sections = told({SIX_WEEKS: GAINING}, OFF + move(*SIX_WEEKS, "drop"))
    assert [item for section in sections for item in section.items] == []
    (left,) = [each for section in sections for each in section.left_out]
    assert left.words.startswith("left out by Head of Service, Corporate Parenting: A panel now meets weekly; the rule")
    data = [section for section in json.loads(commentary_json(sections)) if "left_out" in section]
    assert [each["measure"] for section in data for each in section["left_out"]] == ["six-weeks"]


def test_a_move_is_of_its_month_alone():
    assert only({SIX_WEEKS: GAINING}, OFF + move(*SIX_WEEKS, "drop", "2017-05")).kind == "issue"


def filed_beside(direction, **rules):
    """How a measure without a target is filed that is worse, level or better than England."""
    found = measure(*SIX_WEEKS)
    facts = facts_about(found, run_of(found, [(412, 660)] * 13), JUNE, None)
    publication = Publication("Children looked after in England", "2016", date(2016, 3, 31), None)
    contrast = Contrast(Comparator.ENGLAND, "England", Fraction(70), Fraction(-8), Bearing.BELOW, direction)
    comparison = Comparison(
        *(facts.now, publication, "", (contrast,), None, None, "", None, "", None, None),
        alike=True,
        same_period=False,
        differences=(),
        decimals=0,
    )
    filing = Filing(**rules)
    side = side_of(replace(facts, comparison=comparison), filing.rule_for(*SIX_WEEKS), england=filing.england)
    return side.kind, side.code, side.heading


def test_without_a_target_position_is_against_england():
    assert filed_beside(Direction.WORSE) == ("issue", "behind-england", "Behind England")
    assert filed_beside(Direction.BETTER) == ("context", "no-clear-change", "Ahead of England")
    assert filed_beside(Direction.NO_CLEAR_CHANGE) == ("context", "no-clear-change", "Level with England")
    assert filed_beside(Direction.NOT_COMPARABLE) == ("context", "no-clear-change", "")
    assert filed_beside(Direction.WORSE, england=False) == ("context", "no-clear-change", "")
