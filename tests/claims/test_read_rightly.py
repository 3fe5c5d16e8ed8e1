"""What a figure is of, from when, and which way it went, in the ways that authors of held-out texts told it."""

from __future__ import annotations

import pytest
from tests.claims.known import check

from parentis.claims import Verdict

CARE, VISITS, LEAVERS = "Children in care", "Looked after children reviews and visits", "Care leavers"
ENTERING = "Children entering care"
RIGHT, WRONG, OPEN = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.UNTIED
AGAINST_ITSELF = Verdict.INCONSISTENT


@pytest.mark.parametrize(
    ("section", "text", "figure", "verdict"),
    [
        # Which way it went, both figures right.
        (VISITS, "62.0% were visited in six weeks, down from 63.3% in May.", "63.3%", RIGHT),
        (VISITS, "62.0% were visited in six weeks, up from 63.3% in May.", "63.3%", WRONG),
        # So many per cent are no points: of 35.0% in June last year 62.0% is 77% more.
        (VISITS, "Visits in six weeks stood at 62.0%, up 27.0 percentage points on June last year.", "27.0", RIGHT),
        (VISITS, "Visits in six weeks stood at 62.0%, up 77.1 percentage points on June last year.", "77.1", WRONG),
        # The right size the other way.
        (CARE, "There were 600 children in care. The number has fallen by 10 since June 2016.", "10", WRONG),
        # What a change is from ends with its clause.
        (CARE, "There are 600 in care, two more than in May, and 54 of them are at home on a care order.", "54", RIGHT),
        # Months in brackets, and in a list.
        (CARE, "Children in care: 600 (June), 598 (May) and 601 (April).", "598", RIGHT),
        (CARE, "Children in care in June, May and April: 600, 598 and 601.", "601", RIGHT),
        (CARE, "Children in care in June, May and April: 600, 601 and 598.", "601", WRONG),
        (CARE, "The number in care peaked in December. In that month 612 children were in care.", "612", RIGHT),
        (CARE, "The number in care peaked in December. In that month 621 children were in care.", "621", WRONG),
        # A quarter by its name and year, and as a whole.
        (ENTERING, "Inside the boundary were placed 30 in the final quarter of 2016-17.", "30", RIGHT),
        (ENTERING, "Inside the boundary were placed 29 in the final quarter of 2016-17.", "29", WRONG),
        (ENTERING, "The quarter as a whole stands at 35 placed inside the boundary.", "35", RIGHT),
        # The others' percentage beside those who are excepted.
        (LEAVERS, "We are in touch with all but four of the care leavers (98.2%).", "four", RIGHT),
        # Nothing that an indicator counts.
        (LEAVERS, "We held 14 workshops, and 37 people attended the open day.", "14", OPEN),
        (LEAVERS, "We held 14 workshops, and 37 people attended the open day.", "37", OPEN),
        (LEAVERS, "In suitable accommodation are 40.0% of the young men.", "40.0%", OPEN),
        # Four times too many are something else, unless under their code; a nought is not.
        (LEAVERS, "In suitable accommodation were 3 in the hostel.", "3", OPEN),
        ("5.01.09 Suitable accommodation", "In suitable accommodation were 3 in June.", "3", WRONG),
        # Of the best month, whatever came of it.
        (
            LEAVERS,
            "98.2% are in touch, up from 96.3% in May, the best month of the year.",
            "best month",
            AGAINST_ITSELF,
        ),
        (LEAVERS, "98.2% are in touch in June, the best month of the year.", "best month", RIGHT),
    ],
)
def test_a_figure_is_read_as_its_author_meant_it(section: str, text: str, figure: str, verdict: Verdict) -> None:
    judged = check(f"{section}\n\n{text}")
    found = [each for each in judged if figure in each.claim.text]
    told = [f"{each.claim.text}: {each.claim.tie.key} {each.verdict.value} {each.why}" for each in judged]
    assert found, told
    assert found[-1].verdict is verdict, told
