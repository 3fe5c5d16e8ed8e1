"""Figures of England and the neighbours in a text, held against what was delivered of them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.claims.known import COUNCIL, JUNE, series

from parentis.claims import check_text, paragraphs_of
from parentis.facts import Comparators
from parentis.facts.delivered import DeliveredComparator

ROWS = (
    ("4.05.01", "three-or-more", "england", "10"),
    ("4.05.01", "three-or-more", "statistical-neighbours", "7.8"),
    ("4.02.01", "rate", "england", "60"),
)


def _comparators() -> Comparators:
    rows = [
        DeliveredComparator(code, key, "2016-03-31", whose, Decimal(value), None, "SFR41/2016")
        for code, key, whose, value in ROWS
    ]
    return Comparators(delivered=tuple(rows))


@pytest.mark.parametrize(
    ("says", "verdict", "expected"),
    [
        ("11.5% had three or more placements, above the England average of 10%.", "supported", "10"),
        ("11.5% had three or more placements, above the England average of 12%.", "contradicted", "10"),
        ("11.5% had three or more placements; statistical neighbours had 8%.", "supported", "7.8"),
        ("11.5% had three or more placements. In the year to March 2016 England had 9%.", "contradicted", "10"),
        ("11.5% had three or more placements. In the year to March 2015 England had 9%.", "untied", ""),
        ("11.5% had three or more placements, and in Wales 9%.", "untied", ""),
        ("11.5% had three or more, in the best of our statistical neighbours 9%.", "untied", ""),
        ("There were 66.7 per 10,000 children in care in June 2017, and 60 in England.", "supported", "60"),
    ],
)  # fmt: skip
def test_a_figure_of_others_is_held_against_what_is_at_hand(says: str, verdict: str, expected: str) -> None:
    section = "4.05.01 Three or more placements" if "placements" in says else "4.02.01 Children in care"
    found = check_text(paragraphs_of(f"{section}\n\n{says}"), series(), COUNCIL, JUNE, (), _comparators())
    others = [each for each in found if each.claim.whose]
    assert [(each.verdict.value, each.expected) for each in others] == [(verdict, expected)], found


def test_without_anything_published_it_is_untied() -> None:
    says = "4.05.01 Three or more placements\n\n11.5% had three or more placements; in England 10%."
    found = check_text(paragraphs_of(says), series(), COUNCIL, JUNE)
    assert [each.verdict.value for each in found if each.claim.whose] == ["untied"]
