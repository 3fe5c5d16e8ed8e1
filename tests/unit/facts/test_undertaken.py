"""What was undertaken about a measure: as it stood at the month's end."""

from datetime import date

import pytest
from tests.spec.commentary.invented import JUNE, council, series_of

from parentis.commentary import write_commentary
from parentis.council import CouncilError
from parentis.disclosure.typed import without_typed_reasons
from parentis.facts import State
from parentis.facts.council_findings import council_findings
from parentis.facts.undertaken import undertaken
from parentis.indicators import measure

LEAVERS = ("4.04.01", "leavers")
CUSTODY = ("4.05.03", "custody")
REPORT = '[report]\nlast_report = "2017-04"\n'


def action(code="4.04.01", key="leavers", by="2017-09-30", rest=""):
    """An action as a council file has it."""
    return (
        f'[[actions]]\nindicator = "{code}"\nmeasure = "{key}"\nwhat = "Ask each of them why."\n'
        f'owner = "the Head of Service, Corporate Parenting"\nby = {by}\n{rest}'
    )


def states(*actions, report=REPORT, month=JUNE):
    """The states of actions in the June report."""
    return [each.state for each in undertaken(measure(*LEAVERS), month, council(report + "".join(actions)))]


def test_it_is_to_be_done_until_its_day_has_passed():
    assert states(action()) == states(action(by="2017-06-30")) == [State.TO_DO]
    assert states(action(by="2017-06-29")) == [State.OVERDUE]


def test_it_is_told_once_that_it_was_done():
    assert states(action(rest="done = 2017-06-30\n")) == [State.DONE]
    assert states(action(rest="done = 2017-05-01\n")) == [State.DONE]  # since the last report, of April
    assert states(action(rest="done = 2017-04-30\n")) == []
    assert states(action(rest="done = 2017-05-31\n"), report="") == []  # before June, and no last report is known


def test_what_was_done_after_the_month_was_still_to_do_in_it():
    assert states(action(by="2017-06-01", rest="done = 2017-07-01\n")) == [State.OVERDUE]


def test_a_measure_about_which_something_is_to_be_done_speaks_and_says_so():
    figures = series_of({LEAVERS: [20] * 13, CUSTODY: [0] * 13})
    told = council(REPORT + action() + action(*CUSTODY, by="2017-05-31"))
    found = {item.measure: item for section in write_commentary(figures, told, JUNE) for item in section.items}
    assert found["leavers"].sentence.endswith(
        "To be done by the Head of Service, Corporate Parenting, by 30 September 2017: Ask each of them why."
    )
    assert found["custody"].sentence.endswith(
        "Was to be done by the Head of Service, Corporate Parenting, by 31 May 2017, and is not recorded as done: "
        "Ask each of them why."
    )
    assert found["custody"].facts["undertaken"][0]["on"] == "2017-05-31"
    without = write_commentary(figures, council(REPORT), JUNE)
    assert [item.measure for section in without for item in section.items] == ["leavers"]


def test_a_public_edition_repeats_none():
    assert without_typed_reasons(council(action())).actions == ()


@pytest.mark.parametrize(
    ("lines", "key", "why"),
    [
        ('what = "Ask."\nby = 2017-09-30', "owner", "required and is not there"),
        ('what = "Ask."\nowner = "Head"', "by", "required and is not there"),
        ('what = "Ask."\nowner = ""\nby = 2017-09-30', "owner", "a text is needed that is not empty"),
        ('what = "."\nowner = "Head"\nby = 2017-09-30', "", "has to be said in words"),
        ('what = "Ask."\nowner = "Head"\nby = "autumn"', "by", "a date is needed"),
    ],
)
def test_an_action_without_owner_or_day_is_refused_by_key_and_line(lines, key, why):
    with pytest.raises(CouncilError) as refused:
        council(f'[[actions]]\nindicator = "4.04.01"\nmeasure = "leavers"\n{lines}\n')
    (problem,) = refused.value.problems
    assert problem.key == f"actions[1]{'.' + key if key else ''}"
    assert problem.line
    assert why in problem.message


def test_an_action_about_no_measure_is_a_finding():
    (found,) = council_findings(council(action(key="leaver")))
    assert (found.rule, found.column) == ("action-of-no-measure", "actions[1].measure")
    assert undertaken(measure(*LEAVERS), JUNE, None) == ()
    assert date(2017, 6, 30) == JUNE.last
