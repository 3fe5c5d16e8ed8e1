"""How a figure prints itself with its base."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.facts.builders import a_month

from parentis.facts import Display, Kind
from parentis.indicators import measure

SHARE = Display(Kind.SHARE, "%")
COUNT = Display(Kind.COUNT, "children")
RATE = Display(Kind.RATE, "per 10,000")
AVERAGE = Display(Kind.AVERAGE, "changes per child")
POSTS = Display.of(measure("7.02.01", "vacancy"), 1)
APPROVED = Display.of(measure("6.01.05", "completion-12m"), 1)
DAYS = Display.of(measure("5.02.01", "days-to-placement"), 1)
PROGRESS = Display.of(measure("4.10.01", "ks4-progress8"), 1)
CASELOAD = Display.of(measure("7.02.04", "average"), 1)


@pytest.mark.parametrize(
    ("display", "reading", "printed"),
    [
        (SHARE, a_month("share", 9, 20), "45.0% (9 of 20)"),
        (SHARE, a_month("share", 9, 19), "9 of 19 (47.4%)"),  # under 20 the count leads
        (SHARE, a_month("share", 9, 10), "9 of 10 (90.0%)"),
        (SHARE, a_month("share", 4, 9), "4 of 9"),  # under 10 there is no percentage
        (SHARE, a_month("share", 4_380, 7_968), "55.0% (4,380 of 7,968)"),
        (SHARE, a_month("share", 0, 664), "0.0% (0 of 664)"),
        (SHARE, a_month("share", 0, 0), "0 of 0"),
        (Display(Kind.SHARE, "%", 0), a_month("share", 1, 40), "3% (1 of 40)"),  # 2.5 goes up
        (Display(Kind.SHARE, "%", 2), a_month("share", 81, 664), "12.20% (81 of 664)"),
        (COUNT, a_month("count", 665), "665"),
        (COUNT, a_month("count", 1_204), "1,204"),
        (COUNT, a_month("count", "12.5"), "12.5"),
        (RATE, a_month("rate", 665, 98_795), "67.3 per 10,000"),
        (AVERAGE, a_month("average", 390, 394), "0.99 changes per child (390 over 394 children)"),
        (AVERAGE, a_month("average", 1, 1), "1.00 changes per child (1 over 1 child)"),
        (POSTS, a_month("share", "13.35", "119.5"), "11.2% (13.4 of 119.5 posts)"),
        (POSTS, a_month("share", 1, 1), "1 of 1 post"),
        (APPROVED, a_month("share", 33, 30), "110.0% (33 over 30 enquiries)"),
        (APPROVED, a_month("share", 3, 1), "3 over 1 enquiry"),
        (APPROVED, a_month("share", 3, 0), "3 over 0"),
        (DAYS, a_month("average", 41_019, 119), "345 days (for 119 children)"),
        (DAYS, a_month("average", 1, 1), "1 day (for 1 child)"),
        (PROGRESS, a_month("average", "-11.28", 12), "\N{MINUS SIGN}0.94 points (for 12 pupils)"),
        (CASELOAD, a_month("average", 677, "48.8"), "13.9 cases per FTE (677 over 48.8 full-time workers)"),
    ],
)
def test_a_figure_with_its_base(display, reading, printed):
    assert display.reading(reading) == printed


@given(st.integers(0, 9), st.integers(0, 9))
def test_no_percentage_of_under_ten(part, base):
    assert "%" not in SHARE.reading(a_month("share", min(part, base), base))
