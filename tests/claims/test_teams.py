"""Figures of one team in a text, held against the team's own."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.claims.known import COUNCIL, JUNE, MONTHS, series

from parentis.claims import check_text, paragraphs_of
from parentis.series.figure import Figure
from parentis.series.figures import Series

NAMES = ("Children in Care 1", "Proceedings")


def _with_teams() -> Series:
    known = series()
    ours = [
        Figure("999", "5.01.09", "suitable", "share", MONTHS[-1], "team", name, Decimal(number), Decimal(base))
        for name, number, base in zip(NAMES, (15, 187), (23, 195), strict=True)
    ]
    return Series.of(MONTHS, [*known.figures, *ours])


@pytest.mark.parametrize(
    ("says", "verdicts"),
    [
        ("By team it is clearly lowest in Children in Care 1, at 65.2% (15 of 23).", ["supported"]),
        ("By team it is clearly lowest in Children in Care 1, at 65.2% (16 of 23).", ["contradicted"]),
        ("By team it is clearly lowest in Children in Care 1, at 69.6% (16 of 23).", ["contradicted"]),
        ("In June 2017 15 of 23 in Children in Care 1 were in suitable accommodation.", ["supported"]),
        ("In June 2017 15 of 23 in Children in Care 1 were so, and 202 of 218 in all.", ["supported", "supported"]),
        ("The Proceedings team had 95.9%, against 92.7% in all.", ["supported", "supported"]),
        ("In May 2017 the Proceedings team had 95.9% in suitable accommodation.", ["untied"]),
    ],
)
def test_a_figure_of_a_team_is_the_teams(says: str, verdicts: list[str]) -> None:
    text = f"5.01.09 Care leavers in suitable accommodation\n\n{says}"
    found = check_text(paragraphs_of(text), _with_teams(), COUNCIL, JUNE)
    assert [each.verdict.value for each in found] == verdicts, found


@pytest.mark.parametrize(
    "says",
    [
        "At this pace it leads to 99.9% (98.1% to 100.0%) by December 2017.",
        "With what was entered by each month's end it went from 11.7% to 10.2% since May.",
        "We are projected to have 99% in suitable accommodation.",
    ],
)
def test_what_is_to_come_and_what_was_known_then_is_held_against_nothing(says: str) -> None:
    text = f"5.01.09 Care leavers in suitable accommodation\n\n{says}"
    assert {each.verdict.value for each in check_text(paragraphs_of(text), series(), COUNCIL, JUNE)} == {"untied"}
