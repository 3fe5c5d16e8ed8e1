"""Before a claim is called wrong it is asked what else it may be; what can only be wrong is called so all the same."""

from __future__ import annotations

import pytest
from tests.claims.known import COUNCIL, JUNE, check, series

from parentis.claims import check_text, paragraphs_of
from parentis.council import Council
from parentis.series.figures import Figure, Series

LEAVERS, VISITS, CARE = "Care leavers", "Looked after children reviews and visits", "Children in care"


@pytest.mark.parametrize(
    ("section", "text", "figure", "why"),
    [
        (LEAVERS, "We were in touch with 214 in June and 202 all told.", "202", "It may be 5.01.09 suitable"),
        (VISITS, "38.0% were visited in the last six weeks.", "38.0%", "the rest of 4.07.01"),
        (VISITS, "Reviews on time stood at 98.0%; it was 92.4%.", "92.4%", "Line 3 says '98.0%'"),
        (
            CARE,
            "With parents on an order: 54. We had hoped to have 30 by July.",
            "30 by July.",
            "the target of 30 by July",
        ),
        (LEAVERS, "In suitable homes were 92.7%, and 44.9% had it.", "44.9%", "Line 3 says '92.7%'"),
    ],
)
def test_what_may_be_of_something_else_is_untied_with_what_it_may_be(
    section: str, text: str, figure: str, why: str
) -> None:
    (found,) = [each for each in check(f"{section}\n\n{text}") if each.claim.text == figure]
    assert (found.verdict.value, why in found.why) == ("untied", True), found


def test_a_figure_without_a_month_beside_another_is_of_the_month_that_has_it() -> None:
    found = {each.claim.text: each for each in check(f"{VISITS}\n\nReviews on time stood at 98.0%; it was 92.5%.")}
    assert (found["92.5%"].verdict.value, found["92.5%"].claim.month) == ("supported", "2017-05")


def test_what_is_exactly_the_figure_of_a_measure_is_held_to_be_of_it() -> None:
    found = {each.claim.text: each for each in check(f"{LEAVERS}\n\n98.2% were in touch, and 89.4% as before.")}
    assert found["89.4%"].verdict.value == "supported"
    assert found["89.4%"].claim.tie.key == ("5.01.11", "pathway-plan")


@pytest.mark.parametrize(
    ("section", "text", "figure"),
    [
        # A month that was is what most slips of the pen are: it excuses nothing.
        (CARE, "603 children were in care in June.", "603"),
        # What was rightly told just before says of what the change is.
        (CARE, "There were 600 children in care, three more than in May.", "three"),
        (VISITS, "Reviews on time stood at 92.5% in June.", "92.5% in June."),
        # So many small numbers are something that being one says nothing.
        (LEAVERS, "In June 211 young people were in touch.", "211"),
        # The number is right, and only not the highest.
        (CARE, "At 600 children in care, June was the highest of the twelve months.", "600"),
    ],
)
def test_what_can_only_be_wrong_is_called_so(section: str, text: str, figure: str) -> None:
    found = [each for each in check(f"{section}\n\n{text}") if each.verdict.is_wrong]
    assert any(figure in each.claim.text or "highest" in each.claim.text for each in found), check(
        f"{section}\n\n{text}"
    )


def test_a_target_of_what_is_told_once_a_year_has_no_month_to_compare() -> None:
    target = {"indicator": "4.10.01", "measure": "ks2-reading", "milestones": [{"by": "2016-08", "value": 60}]}
    council = Council.model_validate({**COUNCIL.model_dump(mode="json"), "targets": [target]})
    reading = [
        Figure("999", "4.10.01", "ks2-reading", "share", year, "", "", 20, 40) for year in ("2014/15", "2015/16")
    ]
    text = "Looked after children education outcomes\n\nIn August 2016 60% reached the standard in KS2 reading."
    (found,) = check_text(paragraphs_of(text), Series.of(series().months, reading), council, JUNE)
    assert found.verdict.value == "contradicted"
