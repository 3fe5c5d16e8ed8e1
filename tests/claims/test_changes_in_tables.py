"""Columns of a table that hold changes, and figures of the last three months together."""

from __future__ import annotations

import pytest
from tests.claims.known import check

from parentis.claims import Kind, Verdict

HEAD = "Children in care\n\n| | Jun-17 | May-17 | Change |\n|---|---|---|---|\n"
WITHOUT_YEARS = "Children in care\n\n| Measure | June | Apr | Change | Change on June 16 |\n|---|---|---|---|---|\n"


@pytest.mark.parametrize(
    ("cell", "verdict"),
    [
        ("+2", Verdict.SUPPORTED),
        ("2", Verdict.SUPPORTED),
        ("up 2", Verdict.SUPPORTED),
        ("-2", Verdict.INCONSISTENT),
        ("+3", Verdict.INCONSISTENT),
    ],
)
def test_a_change_is_from_the_other_month_of_its_row(cell: str, verdict: Verdict) -> None:
    (change,) = [each for each in check(f"{HEAD}| Children in care | 600 | 598 | {cell} |") if each.claim.since]
    assert (change.claim.kind, change.claim.month, change.claim.since) == (Kind.DIFFERENCE, "2017-06", "2017-05")
    assert change.verdict is verdict


def test_a_column_may_say_what_its_changes_are_from() -> None:
    right = check(f"{WITHOUT_YEARS}| Children in care | 600 | 601 | \u21931 | \u219110 |")
    assert {each.verdict for each in right} == {Verdict.SUPPORTED}
    wrong = check(f"{WITHOUT_YEARS}| Children in care | 600 | 601 | \u21931 | \u219112 |")
    assert [each.claim.text for each in wrong if each.verdict.is_wrong] == ["12"]


@pytest.mark.parametrize(("number", "verdict"), [("35", Verdict.SUPPORTED), ("36", Verdict.CONTRADICTED)])
def test_the_last_three_months_are_told_together(number: str, verdict: Verdict) -> None:
    (claim,) = check(f"4.01.05 Boundary\n\nOver the last three months {number} were placed inside the boundary.")
    assert claim.verdict is verdict


def test_what_a_figure_came_from_over_three_months_is_of_one_of_them() -> None:
    found = check("Children in care\n\nOver the last three months the number fell from 603 to 600.")
    assert {each.verdict for each in found} == {Verdict.SUPPORTED}
