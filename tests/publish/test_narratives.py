"""What is typed into the Word file comes back by section, whatever an editor does to its places."""

from __future__ import annotations

import copy
import io
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph
from tests.publish.conftest import Written

from parentis.claims import read_document
from parentis.publish.narratives import Narrative, NarrativesError, State, read_narratives


@pytest.fixture
def edited(short: Written) -> Document:
    return docx.Document(io.BytesIO(short.word_file))


def place(document: Document, key: str) -> object:
    tags = (tag for tag in document.element.body.iter(qn("w:tag")) if tag.get(qn("w:val")) == key)
    return next(tags).getparent().getparent()


def type_into(document: Document, key: str, *paragraphs: str) -> None:
    """As Word does it: the prompt goes, the mark that it is shown goes, paragraphs take its place."""
    found = place(document, key)
    properties = found.find(qn("w:sdtPr"))
    properties.remove(properties.find(qn("w:showingPlcHdr")))
    content = found.find(qn("w:sdtContent"))
    model = content.find(qn("w:p"))
    for text in paragraphs:
        made = copy.deepcopy(model)
        for run in made.findall(qn("w:r")):
            made.remove(run)
        Paragraph(made, document._body).add_run(text)
        content.append(made)
    content.remove(model)


def read(document: Document, folder: Path) -> dict[str, Narrative]:
    document.save(str(folder / "edited.docx"))
    return {each.section: each for each in read_narratives(folder / "edited.docx")}


def test_nothing_is_written_in_a_new_report(short: Written, edited: Document, tmp_path: Path) -> None:
    found = read(edited, tmp_path)
    assert list(found) == [section.heading for section in short.report.sections]
    assert {each.state for each in found.values()} == {State.EMPTY}
    assert [each.key for each in found.values()] == [section.narrative.key for section in short.report.sections]
    assert [each.narrator for each in found.values()] == [one.narrative.narrator for one in short.report.sections]


def test_what_is_typed_comes_back_with_its_section(edited: Document, tmp_path: Path) -> None:
    said = ("Twelve children left.", 'Four & "five" <more> came.\nA new line.', "أربعة أطفال")
    type_into(edited, "narrative_4_02", *said)
    found = read(edited, tmp_path)
    assert found["2. Children in care"].text == "\n\n".join(said)
    assert found["2. Children in care"].state is State.WRITTEN
    assert found["2. Children in care"].narrator == "Head of Service, Corporate Parenting"
    assert found["1. Children entering care"].state is State.EMPTY


def test_forty_pages_come_back_whole(edited: Document, tmp_path: Path) -> None:
    paragraphs = [
        f"Paragraph {number}: " + "the panel met and agreed what is to be done. " * 20 for number in range(200)
    ]
    type_into(edited, "narrative_4_01", *paragraphs)
    text = read(edited, tmp_path)["1. Children entering care"].text
    assert text.split("\n\n") == [paragraph.strip() for paragraph in paragraphs]


def test_a_place_that_was_deleted_is_told_and_text_under_its_heading_is_read(edited: Document, tmp_path: Path) -> None:
    for key in ("narrative_4_01", "narrative_4_02"):
        gone = place(edited, key)
        if key == "narrative_4_02":
            typed = OxmlElement("w:p")
            gone.addprevious(typed)
            Paragraph(typed, edited._body).add_run("Typed where the place was.")
        gone.getparent().remove(gone)
    found = read(edited, tmp_path)
    deleted, typed_over = found["1. Children entering care"], found["2. Children in care"]
    assert (deleted.state, deleted.text, deleted.key) == (State.PLACE_DELETED, "", "")
    assert (typed_over.state, typed_over.text) == (State.WRITTEN, "Typed where the place was.")


def test_a_place_that_is_there_twice_is_one_sentence(edited: Document, tmp_path: Path) -> None:
    found = place(edited, "narrative_4_01")
    found.addnext(copy.deepcopy(found))
    with pytest.raises(NarrativesError, match=r"has the place narrative_4_01 twice, in '1\. Children entering care'"):
        read(edited, tmp_path)


def test_what_was_struck_out_is_left_out_and_what_was_put_in_is_read(edited: Document, tmp_path: Path) -> None:
    type_into(edited, "narrative_4_01", "Kept. ")
    paragraph = place(edited, "narrative_4_01").find(f"{qn('w:sdtContent')}/{qn('w:p')}")
    for tag, inner, text in (("w:del", "w:delText", "Struck out."), ("w:ins", "w:t", "Put in.")):
        change, run, said = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(inner)
        said.text = text
        run.append(said)
        change.append(run)
        paragraph.append(change)
    assert read(edited, tmp_path)["1. Children entering care"].text == "Kept. Put in."


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("plain.docx", b"not a zip", "is not a Word file"),
        ("empty.docx", b"", "is not a Word file"),
        ("other.docx", None, "has no place for a narrative"),
    ],
)
def test_a_file_that_is_no_report_is_one_sentence(tmp_path: Path, name: str, content: bytes | None, said: str) -> None:
    if content is None:
        docx.Document().save(str(tmp_path / name))
    else:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(NarrativesError, match=said):
        read_narratives(tmp_path / name)


def test_figures_of_a_narrative_are_checked_where_they_are_typed(edited: Document, tmp_path: Path) -> None:
    type_into(edited, "narrative_4_02", "We visited 12 families.")
    edited.save(str(tmp_path / "edited.docx"))
    assert "We visited 12 families." in [paragraph.text for paragraph in read_document(tmp_path / "edited.docx")]


def test_the_frame_goes_with_the_prompt_and_does_not_stand_round_what_is_typed(edited: Document) -> None:
    prompt = place(edited, "narrative_4_01")
    (run,) = prompt.iter(qn("w:r"))
    framed = edited.styles["Narrative Prompt"].element
    assert run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}").get(qn("w:val")) == framed.get(qn("w:styleId"))
    assert framed.find(f"{qn('w:rPr')}/{qn('w:bdr')}").get(qn("w:val")) == "dashed"
    type_into(edited, "narrative_4_01", "Typed.", "And more.")
    found = place(edited, "narrative_4_01")
    assert not list(found.iter(qn("w:rStyle"), qn("w:pBdr"), qn("w:bdr")))
    assert edited.styles["Narrative"].element.find(f"{qn('w:pPr')}/{qn('w:pBdr')}") is None


@pytest.mark.parametrize("name", ["Placeholder Text", "Platzhaltertext"])
def test_where_everything_was_deleted_again_word_puts_a_prompt_of_its_own(
    edited: Document, tmp_path: Path, name: str
) -> None:
    style = edited.styles.add_style("Placeholder Text", WD_STYLE_TYPE.CHARACTER)
    style.element.set(qn("w:styleId"), name.replace(" ", ""))
    (run,) = place(edited, "narrative_4_01").iter(qn("w:r"))
    run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}").set(qn("w:val"), name.replace(" ", ""))
    run.find(qn("w:t")).text = "Click or tap here to enter text."
    empty = read(edited, tmp_path)["1. Children entering care"]
    assert (empty.state, empty.text) == (State.EMPTY, "")
    run.remove(run.find(qn("w:rPr")))
    typed = read(edited, tmp_path)["1. Children entering care"]
    assert (typed.state, typed.text) == (State.WRITTEN, "Click or tap here to enter text.")


def test_the_marks_of_lists_come_back_with_their_words(edited: Document, tmp_path: Path) -> None:
    texts = ("What we do:", "We meet.", "We write.", "In ink.", "", "First.", "Then.", "End.")
    type_into(edited, "narrative_4_01", *texts)
    paragraphs = [Paragraph(each, edited._body) for each in place(edited, "narrative_4_01").iter(qn("w:p"))]
    for number, style in ((1, "List Bullet"), (2, "List Bullet"), (5, "List Number"), (6, "List Number")):
        paragraphs[number].style = edited.styles[style]
    numbered = paragraphs[3]._p.get_or_add_pPr()
    numbered.append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="1"/><w:numId w:val="{_two_deep(edited)}"/></w:numPr>')
    )
    found = read(edited, tmp_path)["1. Children entering care"].text.split("\n\n")
    marks = ("", "\N{BULLET} ", "\N{BULLET} ", "\N{EN DASH} ", "1. ", "2. ", "")
    assert found == [mark + text for mark, text in zip(marks, filter(None, texts), strict=True)]


def _two_deep(document: Document) -> str:
    """A list of points beneath points, as Word writes one."""
    numbering = document.part.numbering_part.element
    levels = "".join(f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="bullet"/></w:lvl>' for n in (0, 1))
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="99">{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="99"><w:abstractNumId w:val="99"/></w:num>'))
    return "99"
