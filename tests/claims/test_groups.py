"""Figures of girls, boys and ages are held against those of their group."""

from __future__ import annotations

import pytest
from tests.claims.known import COUNCIL, JUNE, series

from parentis.claims import Judged, check_text, paragraphs_of
from parentis.series.figures import Figure, Series

GROUPS = {("sex", "female"): 280, ("sex", "male"): 320, ("age", "0"): 33, ("age", "10-15"): 250, ("age", "16-17"): 145}


@pytest.fixture(scope="module")
def with_groups() -> Series:
    whole = series()
    figures = [
        figure for code, key in (("4.02.01", "number"), ("4.05.01", "three-or-more")) for figure in whole.run(code, key)
    ]
    of_groups = [
        Figure("999", "4.02.01", "number", "count", "2017-06", dimension, group, number, None)
        for (dimension, group), number in GROUPS.items()
    ]
    girls = Figure("999", "4.05.01", "three-or-more", "share", "2017-06", "sex", "female", 30, 280)
    return Series.of(whole.months, [*figures, *of_groups, girls])


def _found(text: str, series: Series) -> dict[str, Judged]:
    judged = check_text(
        paragraphs_of(f"Children in care\n\nWe looked after 600 children in June. {text}"), series, COUNCIL, JUNE
    )
    return {each.claim.text: each for each in judged}


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("Of the children in care 280 were girls.", "280", "supported"),
        ("Of the children in care 320 were girls.", "320", "contradicted"),
        ("Of the children in care boys numbered 320.", "320", "supported"),
        ("Among children in care another 145 are 16 or 17.", "145", "supported"),
        ("The children in care have 43 babies under one.", "43", "contradicted"),
    ],
)
def test_a_figure_of_a_group_is_judged_by_its_group(text: str, figure: str, verdict: str, with_groups: Series) -> None:
    found = _found(text, with_groups)
    assert found[figure].verdict.value == verdict, found[figure]


@pytest.mark.parametrize(("number", "verdict"), [("30", "supported"), ("39", "contradicted")])
def test_part_of_those_counted_is_of_all_that_are(number: str, verdict: str, with_groups: Series) -> None:
    text = f"Looked after children moves\n\nOf those with three or more placements, {number} of the 69 were girls."
    (found,) = check_text(paragraphs_of(text), with_groups, COUNCIL, JUNE)
    assert found.verdict.value == verdict, found
    assert found.expected == "43.5% (30 of 69)"
