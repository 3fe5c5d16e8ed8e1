"""What stands under a control chart."""

import pytest
from tests.unit.facts.builders import months
from tests.unit.facts.test_control import council_with

from parentis.control import Assurance, Variation
from parentis.facts import Of, Polarity, Step
from parentis.facts.control import control_of
from parentis.facts.target import position
from parentis.indicators import measure
from parentis.publish.control_notes import ASSURANCE, VARIATION, control_notes

STARTS = measure("4.01.01", "starts")


def notes(figures, polarity=Polarity.LOW, target=None, council=None):
    shown = months("count", *figures)
    against = target and position([Step(target, None)], Of.VALUE, shown.now, polarity)
    return control_notes(control_of(STARTS, shown, polarity, against, council))


@pytest.mark.parametrize(
    ("last", "polarity", "words"),
    [
        (40, Polarity.LOW, "June 2017 stands out as worse."),
        (40, Polarity.HIGH, "June 2017 stands out as better."),
        (40, Polarity.NEUTRAL, "June 2017 stands out as high."),
        (11, Polarity.LOW, "June 2017 does not stand out."),
    ],
)
def test_the_latest_month_beside_the_run_of_months(last, polarity, words):
    assert words in notes([10, 12] * 6 + [last], polarity)


@pytest.mark.parametrize(
    ("target", "words"),
    [(30, "met every month"), (11, "met in some months and missed in others"), (2, "missed every month")],
)
def test_whether_the_target_will_be_met(target, words):
    assert f"the target is {words}." in notes([10, 12] * 6, target=target)


def test_the_band_is_said_to_be_provisional_and_a_rebase_keeps_its_reason():
    text = '[[rebases]]\nindicator = "4.01.01"\nmeasure = "starts"\nmonth = "2017-01"\nreason = "A new front door."\n'
    said = notes([10, 12] * 6 + [10], council=council_with(text))
    assert said.startswith(
        "Shaded: the range that the usual steps from month to month make (provisional). Square: a month that stands"
    )
    assert said.endswith("The band begins anew in January 2017: A new front door.")
    assert "the target" not in said


def test_nothing_is_said_of_chance_which_judges_two_months_and_not_a_run_of_them():
    for last in (40, 11):
        assert "chance" not in notes([10, 12] * 6 + [last], Polarity.LOW, target=11)


def test_every_outcome_has_words():
    assert set(VARIATION) == set(Variation)
    assert set(ASSURANCE) == set(Assurance)
