"""The page on the sample shows the table that the sample of today gives."""

from __future__ import annotations

from pathlib import Path

from parentis.sample import SampleSummary
from parentis.sample.document import shares_table

PAGE = Path(__file__).parents[2] / "docs" / "sample.md"


def test_the_table_in_the_docs_is_current(default_sample: SampleSummary) -> None:
    assert shares_table(default_sample.folder) in PAGE.read_text(encoding="utf-8")


def test_the_table_counts_what_is_in_the_files(default_sample: SampleSummary) -> None:
    lines = shares_table(default_sample.folder).splitlines()
    cells = {tuple(part.strip() for part in line.split("|")[1:3]): line for line in lines}
    assert f"| {698} |" in cells["in care", "31 March 2017"]
    assert len(lines) > 45
