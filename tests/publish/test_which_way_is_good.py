"""Charts and overview hold a figure against its target the way the commentary does."""

import pytest
from tests.unit.facts.builders import months
from tests.unit.facts.test_control import council_with

from parentis.facts import Standing
from parentis.indicators import measure
from parentis.publish.item import shown

RATE = measure("4.02.01", "rate")
TARGET = '[[targets]]\nindicator = "4.02.01"\nmeasure = "rate"\nmilestones = [{ value = 66 }]\n'
RULE = '[[filing.rules]]\nindicator = "4.02.01"\nmeasure = "rate"\nbetter = "low"\n'


@pytest.mark.parametrize(
    ("council_file", "standing"), [(TARGET, Standing.UNDECIDED), (TARGET + RULE, Standing.NOT_MET)]
)
def test_the_rule_for_filing_says_which_way_is_good_there_too(council_file, standing):
    found = shown(RATE, months("rate", *[(665, 98_795)] * 13), council_with(council_file))
    assert found.target.standing is standing
