"""Sentences in many authors' manners over a small invented council's figures, each with what the checker must say.

`sentences.csv` has the manner, the section it stands in, the text (a `/` ends a line of a table), and for each claim in
its order the figure and the verdict; none for a sentence that claims nothing.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.claims.known import check

from parentis.claims import TextError

FILE = Path(__file__).parent / "sentences.csv"
LEAST = 60


def _rows() -> Iterator[dict[str, str]]:
    with FILE.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def test_there_are_enough_in_enough_manners() -> None:
    rows = list(_rows())
    assert len({row["text"] for row in rows}) == len(rows) >= LEAST
    assert len({row["manner"] for row in rows}) >= 8
    assert sum(not row["expected"] for row in rows) >= 8


@pytest.mark.parametrize("row", list(_rows()), ids=lambda row: row["text"][:60])
def test_each_claim_is_judged_as_it_should_be(row: dict[str, str]) -> None:
    text = row["text"].replace("|/|", "|\n|")
    if not row["expected"]:
        with pytest.raises(TextError, match="claims nothing with a figure"):
            check(f"{row['section']}\n\n{text}")
        return
    found = check(f"{row['section']}\n\n{text}")
    expected = [pair.rsplit(" ", 1) for pair in row["expected"].split("; ")]
    told = [f"{each.claim.text}: {each.verdict.value} ({each.why})" for each in found]
    assert len(found) == len(expected), told
    for figure, verdict in expected:
        assert any(figure in each.claim.text and each.verdict.value == verdict for each in found), (figure, told)
