"""The plainest claims: percentages and counts under a code or in a section."""

from __future__ import annotations

import pytest
from tests.claims.known import COUNCIL, JUNE, check, series

from parentis.claims import Verdict, check_text, paragraphs_of
from parentis.council import Council


def test_a_percentage_with_its_count_under_a_code() -> None:
    (claim,) = check("4.05.01 Placement stability\n\nIn June 17, 11.5% (69) of children had three or more moves.")
    assert claim.claim.tie.key == ("4.05.01", "three-or-more")
    assert claim.verdict is Verdict.SUPPORTED


def test_a_wrong_count_is_contradicted_with_the_right_figure() -> None:
    (claim,) = check("Children in care\n\nThere were 612 children in care in June 2017.")
    assert claim.claim.tie.key == ("4.02.01", "number")
    assert (claim.verdict, claim.expected) == (Verdict.CONTRADICTED, "600")


@pytest.mark.parametrize(("better", "needed"), [("low", "6 fewer"), ("high", "5 fewer")])
def test_how_many_would_meet_a_target_goes_by_the_way_that_the_council_calls_good(better: str, needed: str) -> None:
    rate = {"indicator": "4.02.01", "measure": "rate"}
    council = Council.model_validate(
        COUNCIL.model_dump(exclude={"key_lines"})
        | {"targets": [rate | {"milestones": [{"value": 66.05}]}], "filing": {"rules": [rate | {"better": better}]}}
    )
    text = f"The rate was 66.7 per 10,000 in June 2017; {needed} children would meet the target."
    found = check_text(paragraphs_of(f"4.02.01 Children in care\n\n{text}"), series(), council, JUNE)
    assert [each.verdict for each in found] == [Verdict.SUPPORTED] * 2
