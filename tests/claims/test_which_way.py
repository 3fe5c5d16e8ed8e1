"""Which way is good is the council's to say, in a text as in its papers; a part of what improved need not improve."""

from __future__ import annotations

import pytest
from tests.claims.known import COUNCIL, JUNE, check, series

from parentis.claims import check_text, paragraphs_of
from parentis.council import Council

_HIGH = {
    "indicator": "4.02.07",
    "measure": "at-home",
    "of": "numerator",
    "better": "high",
    "milestones": [{"by": "2017-07", "value": 30}, {"by": "2017-12", "value": 20}],
}
MORE_IS_GOOD = Council.model_validate({**COUNCIL.model_dump(mode="json"), "targets": [_HIGH]})


@pytest.mark.parametrize(
    "text",
    [
        "There were 54 children at home on care orders in June, the best for a year.",
        "Children at home on care orders: the target is 30 by July 2017 and 20 by December 2017.",
    ],
)
def test_the_council_says_which_way_is_good(text: str) -> None:
    for council, is_wrong in ((COUNCIL, False), (MORE_IS_GOOD, True)):
        found = check_text(paragraphs_of(f"Children in care\n\n{text}"), series(), council, JUNE)
        assert any(each.verdict.is_wrong for each in found) is is_wrong, found


def test_a_part_of_what_improved_may_be_worse() -> None:
    """Approvals rose; that one of their kinds fell is no fault of an improvement."""
    text = "6.02.07 Approvals: 9 in January, 8 in December; 1 of them in-house in January, 2 in December."
    assert not [each for each in check(f"Foster carers\n\nImprovements\n\n{text}") if each.claim.text == "Improvement"]
