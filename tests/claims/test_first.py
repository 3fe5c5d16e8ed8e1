"""The plainest claims: percentages and counts under a code or in a section."""

from __future__ import annotations

from tests.claims.known import check

from parentis.claims import Verdict


def test_a_percentage_with_its_count_under_a_code() -> None:
    (claim,) = check("4.05.01 Placement stability\n\nIn June 17, 11.5% (69) of children had three or more moves.")
    assert claim.claim.tie.key == ("4.05.01", "three-or-more")
    assert claim.verdict is Verdict.SUPPORTED


def test_a_wrong_count_is_contradicted_with_the_right_figure() -> None:
    (claim,) = check("Children in care\n\nThere were 612 children in care in June 2017.")
    assert claim.claim.tie.key == ("4.02.01", "number")
    assert (claim.verdict, claim.expected) == (Verdict.CONTRADICTED, "600")
