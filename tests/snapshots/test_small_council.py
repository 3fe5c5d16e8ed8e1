"""One small council's report as plain text, a file for each chapter, so that a change of wording shows in a diff.

`pytest tests/snapshots --snapshot-update` takes the new wording as right: read the diff first.
"""

from __future__ import annotations

import itertools
import re

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from tests.publish.invented import invented_report

from parentis.indicators import Measure
from parentis.publish.text import plain_text

SMALL = {"4.01.04", "4.01.07", "4.02.01", "4.02.07", "4.05.01", "4.05.04", "4.06.02", "4.07.03"}


class TextFile(SingleFileSnapshotExtension):
    """A snapshot in a text file of its own."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


def chapters() -> dict[str, str]:
    """The report's chapters by their headings."""

    def small(measure: Measure) -> bool:
        return measure.code in SMALL

    text = plain_text(invented_report("Littlebeck", seed=3, keep=small))
    starts = [match.start() for match in re.finditer(r"^.+\n=+$", text, re.MULTILINE)] + [len(text)]
    pieces = [text[start:end] for start, end in itertools.pairwise(starts)]
    return {re.sub(r"\W+", "-", piece.partition("\n")[0]).strip("-").lower(): piece for piece in pieces}


CHAPTERS = chapters()


@pytest.mark.parametrize("chapter", list(CHAPTERS))
def test_chapter(chapter: str, snapshot: SnapshotAssertion) -> None:
    assert CHAPTERS[chapter] == snapshot(extension_class=TextFile)
