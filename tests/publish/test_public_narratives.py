"""A published paper asks nobody to write in it: a section without a narrative says so, in every form."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from tests.publish.conftest import Public
from tests.publish.invented import invented_council, invented_run, invented_series

from parentis.publish.build import build_report
from parentis.publish.narratives import State, read_narratives
from parentis.publish.report import PROMPT, PUBLIC_PROMPT
from parentis.publish.word import write_word


def test_a_public_page_asks_nobody_to_write(public: Public) -> None:
    assert PROMPT not in public.highlight_page
    assert public.highlight_page.count(PUBLIC_PROMPT) == len(invented_council().sections)


def test_an_empty_section_of_a_public_word_file_is_read_as_empty(tmp_path: Path) -> None:
    run = dataclasses.replace(invented_run(invented_series(), invented_council()), edition="Public")
    path = tmp_path / "report.docx"
    write_word(build_report(run), path)
    found = read_narratives(path)
    assert len(found) == len(invented_council().sections)
    assert {each.state for each in found} == {State.EMPTY}
