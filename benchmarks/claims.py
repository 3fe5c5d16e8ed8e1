"""Checking a text of twenty pages, beside cutting the same text into words.

Prints the seconds of the check, figures already computed, those of the same text cut into words and counted in plain
Python, and how many times as long the check takes. `python -m benchmarks.claims`
"""

from __future__ import annotations

import re
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from parentis.claims import check_text, paragraphs_of
from parentis.commentary import write_commentary
from parentis.formats.delivery import read_delivery
from parentis.period import Month
from parentis.sample import write_sample
from parentis.series.compute import compute
from parentis.series.record import CouncilRecord, Record

# As many words as twenty pages of a report have.
WORDS = 9_000
TIMES = 100
MONTH = Month.parse("2017-06")


def _twenty_pages(sentences: list[str]) -> str:
    text: list[str] = []
    while sum(len(each.split()) for each in text) < WORDS:
        text.append(sentences[len(text) % len(sentences)])
    return "\n\n".join(text)


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def main() -> None:
    """Write the sample's own report as a long text, and check it; processor time, since a machine may be busy."""
    with tempfile.TemporaryDirectory() as aside:
        write_sample(Path(aside))
        read = read_delivery(Path(aside))
    assert read.council is not None
    council = read.council
    record = CouncilRecord(council.dfe_number, council, read.delivered)
    series = compute([Record(read.tables, (record,))], MONTH)
    sections = write_commentary(series, council, MONTH)
    text = _twenty_pages([f"{item.code} Indicator\n\n{item.sentence}" for each in sections for item in each.items])
    checked = _seconds(lambda: check_text(paragraphs_of(text), series, council, MONTH))
    counted = _seconds(lambda: [Counter(re.findall(r"\w+", text)) for _ in range(TIMES)]) / TIMES
    claims = len(check_text(paragraphs_of(text), series, council, MONTH))
    print(
        f"{len(text.split()):,} words, {claims:,} claims: checked in {checked:.2f} s; words counted in {counted:.4f} s"
    )
    print(f"The check takes {checked / counted:,.0f} times as long as counting the words.")


if __name__ == "__main__":
    main()
