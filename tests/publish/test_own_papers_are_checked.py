"""A paper of our own, as it is and edited: nothing is wrong in it until somebody changes it, and then that is."""

from __future__ import annotations

import dataclasses
import io
import random
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.run import Run
from tests.publish.conftest import BoardWritten, Written
from tests.publish.invented import MONTH, few, invented_council, invented_series
from tests.publish.test_narratives import type_into

from parentis.claims import Judged, Paragraph, Verdict, check_text, paper_of, read_data, read_document, rows_left_out
from parentis.claims.months import months_in
from parentis.claims.own_papers import MADE_BY_US
from parentis.publish.board_word import BoardWord
from parentis.publish.html import board_html_text, html_text
from parentis.publish.word import HighlightWord

WORD, PAGE = Path("paper.docx"), Path("paper.html")
NUMBER = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
CHANGES = 8

Check = Callable[[bytes, Path, bytes], tuple[Judged, ...]]


@pytest.fixture(scope="module")
def check() -> Check:
    council, series = invented_council(), invented_series(keep=few)

    @cache
    def read(printed: bytes, name: Path) -> tuple[Paragraph, ...]:
        return read_data(printed, name)

    def checked(data: bytes, name: Path, printed: bytes) -> tuple[Judged, ...]:
        return check_text(read_data(data, name), series, council, MONTH, read(printed, name))

    return checked


def test_sentences_claim_and_tables_definitions_and_captions_are_printed(short: Written) -> None:
    paragraphs = read_data(short.word_file, WORD)
    item = next(short.report.items)
    definition = short.report.definitions.indicators[0].measures[0].text
    said = {paragraph.text for paragraph in paragraphs if not paragraph.printed}
    assert item.sentence.replace("\N{EN DASH}", "-") in said
    assert not [text for text in said if text.startswith((f"{item.table.columns[1]} |", "Figure 1"))]
    assert not [text for text in said if definition[:60] in text]
    assert any(definition[:60] in paragraph.text for paragraph in paragraphs if paragraph.printed)


def test_a_paper_says_which_it_is(short: Written, board: BoardWritten) -> None:
    for data, name, title in (
        (short.word_file, WORD, "Highlight Report"),
        (short.page_text.encode(), PAGE, "Highlight Report"),
        (board_html_text(board.report, illustrated=False).encode(), PAGE, "Board Report"),
    ):
        paper = paper_of(read_data(data, name))
        assert paper is not None
        assert (paper.title, paper.month, paper.is_public) == (title, MONTH, False)
    public = dataclasses.replace(short.report, cover=dataclasses.replace(short.report.cover, edition="Public"))
    paper = paper_of(read_data(HighlightWord(public, illustrated=False).written(), WORD))
    assert paper is not None
    assert paper.is_public


def test_nothing_is_wrong_in_a_paper_as_it_was_made(short: Written, board: BoardWritten, check: Check) -> None:
    highlight, full = short.report, board.report
    for data, name, printed in (
        (short.word_file, WORD, HighlightWord(highlight, illustrated=False).written()),
        (short.page_text.encode(), PAGE, html_text(highlight, illustrated=False).encode()),
        (board.word_file, WORD, BoardWord(full, illustrated=False).written()),
        (board.page_text.encode(), PAGE, board_html_text(full, illustrated=False).encode()),
    ):
        found = check(data, name, printed)
        assert found
        assert {each.verdict for each in found} == {Verdict.SUPPORTED}


@pytest.mark.parametrize("of_tables", [False, True], ids=["sentences", "tables"])
def test_any_figure_that_is_changed_is_found(board: BoardWritten, check: Check, of_tables: bool) -> None:
    printed = BoardWord(board.report, illustrated=False).written()
    document = docx.Document(io.BytesIO(printed))
    chance = random.Random(20170630)
    runs = [run for run, in_table in _runs(document) if in_table is of_tables]
    for run in chance.sample(runs, CHANGES):
        before = run.text
        number = chance.choice(_figures(before))
        altered = _altered(number[0], chance.choice((1, 2, 10)))
        run.text = before[: number.start()] + altered + before[number.end() :]
        edited = io.BytesIO()
        document.save(edited)
        wrong = [each for each in check(edited.getvalue(), WORD, printed) if each.verdict.is_wrong]
        assert wrong, (number[0], altered, run.text)
        assert any(number[0] in each.expected or number[0] in each.why for each in wrong), (number[0], wrong)
        assert len({each.claim.line for each in wrong}) == 1, wrong
        run.text = before


def _runs(document: docx.document.Document) -> Iterator[tuple[Run, bool]]:
    """The runs that have a figure of the text or of a table's body, and whether it is a table's."""
    for element in document.element.body.iter(qn("w:p")):
        paragraph = docx.text.paragraph.Paragraph(element, document._body)
        in_table = any(each.tag == qn("w:tbl") for each in element.iterancestors())
        style = paragraph.style.name if paragraph.style is not None else ""
        if style.endswith("Text") if in_table else style in ("Sentence", "Normal"):
            yield from ((run, in_table) for run in paragraph.runs if _figures(run.text))


def _figures(text: str) -> list[re.Match[str]]:
    months = months_in(text, MONTH)
    return [
        each for each in NUMBER.finditer(text) if not any(month.start <= each.start() < month.end for month in months)
    ]


def _altered(number: str, by: int) -> str:
    value = Decimal(number.replace(",", ""))
    value += by * Decimal(1).scaleb(int(value.as_tuple().exponent))
    return f"{value:,}" if "," in number else str(value)


def test_words_that_were_changed_are_judged_like_anybodys(short: Written, check: Check) -> None:
    printed = HighlightWord(short.report, illustrated=False).written()
    document = docx.Document(io.BytesIO(printed))
    item = next(item for item in short.report.items if " has fallen every month " in item.sentence)
    paragraph = next(each for each in document.paragraphs if each.text == item.sentence)
    paragraph.runs[0].text = item.sentence.replace(" has fallen ", " has risen ", 1)
    edited = io.BytesIO()
    document.save(edited)
    assert any(each.verdict.is_wrong for each in check(edited.getvalue(), WORD, printed))


def test_rounding_a_figure_further_is_no_change(short: Written, check: Check) -> None:
    printed = HighlightWord(short.report, illustrated=False).written()
    document = docx.Document(io.BytesIO(printed))
    paragraph = next(each for each in document.paragraphs if re.search(r"\d\.[1-4]%", each.text) and each.runs)
    paragraph.runs[0].text = re.sub(r"(\d)\.[1-4]%", r"\1%", paragraph.text, count=1)
    edited = io.BytesIO()
    document.save(edited)
    assert not [each for each in check(edited.getvalue(), WORD, printed) if each.verdict.is_wrong]


def test_what_a_narrator_types_is_read_and_judged(short: Written, check: Check) -> None:
    document = docx.Document(io.BytesIO(short.word_file))
    type_into(document, short.report.sections[1].narrative.key, "In June 2017 there were 12 children in care.")
    edited = io.BytesIO()
    document.save(edited)
    found = check(edited.getvalue(), WORD, HighlightWord(short.report, illustrated=False).written())
    assert [each.claim.text.split()[-1] for each in found if each.verdict is not Verdict.SUPPORTED] == ["12"]


def test_somebody_elses_table_is_read_whatever_its_style(tmp_path: Path) -> None:
    document = docx.Document()
    assert not {style.name for style in document.styles} >= MADE_BY_US
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        (*table.rows[0].cells, *table.rows[1].cells), ("Month", "Children", "June", "7"), strict=True
    ):
        cell.text = text
    document.save(str(tmp_path / "theirs.docx"))
    assert any("7" in paragraph.text for paragraph in read_document(tmp_path / "theirs.docx"))


def test_rows_that_were_taken_out_are_missed_and_reworded_ones_are_not(board: BoardWritten) -> None:
    printed = read_data(BoardWord(board.report, illustrated=False).written(), WORD)
    rows = [place for place, paragraph in enumerate(printed) if paragraph.printed and " | " in paragraph.text]
    gone, reworded = rows[len(rows) // 2], rows[len(rows) // 2 + 5]
    first, *others = printed[reworded].text.split(" | ")
    kept = list(printed)
    kept[reworded] = dataclasses.replace(kept[reworded], text=" | ".join((first, *("not known" for _ in others))))
    del kept[gone]
    (left_out,) = rows_left_out(kept, printed)
    assert left_out.name in printed[gone].text
    assert not rows_left_out(printed, printed)


def test_a_tracked_change_is_read_as_if_it_were_accepted() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("In June there were ")
    for tag, of_text, words in (("w:del", "w:delText", "12"), ("w:ins", "w:t", "15")):
        change, run, text = (OxmlElement(each) for each in (tag, "w:r", of_text))
        text.text = words
        run.append(text)
        change.append(run)
        paragraph._p.append(change)
    paragraph.add_run(" children in care.")
    data = io.BytesIO()
    document.save(data)
    (read,) = read_data(data.getvalue(), WORD)
    assert read.text == "In June there were 15 children in care."


def test_cells_that_are_merged_are_read_once_in_each_of_their_rows() -> None:
    document = docx.Document()
    table = document.add_table(rows=4, cols=3)
    for number, row in enumerate(table.rows):
        for letter, cell in zip("abc", row.cells, strict=True):
            cell.text = f"{letter}{number}"
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(3, 1).merge(table.cell(3, 2))
    data = io.BytesIO()
    document.save(data)
    texts = [paragraph.text for paragraph in read_data(data.getvalue(), WORD)]
    # The first row names the columns; what stands in two rows is the first of both.
    assert texts == ["a1 a2: b0 b1; c0 c1", "a1 a2: b0 b2; c0 c2", "a3: b0 b3 c3"]
