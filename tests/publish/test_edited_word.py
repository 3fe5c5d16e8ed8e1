"""What people and programs do to the Word file: its narratives are read back, and its words are there to be checked."""

from __future__ import annotations

import copy
import io
import random
import shutil
import struct
import subprocess
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph
from tests.publish.conftest import Written
from tests.publish.test_narratives import place, read, type_into

from parentis.claims import TextError, read_document
from parentis.claims.paragraph import plain
from parentis.formats.word_text import style_id
from parentis.publish.narratives import NarrativesError, State, read_narratives

ENTERING, IN_CARE, LEAVING = "narrative_4_01", "narrative_4_02", "narrative_4_04_4_05"
ONE, TWO = "1. Children entering care", "2. Children in care"


@pytest.fixture
def edited(short: Written) -> Document:
    return docx.Document(io.BytesIO(short.word_file))


def heading(document: Document, text: str) -> Paragraph:
    return next(each for each in document.paragraphs if each.text == text and each.style.name == "Heading 1")  # type: ignore[union-attr]


def content(document: Document, key: str) -> object:
    return place(document, key).find(qn("w:sdtContent"))  # type: ignore[attr-defined]


def within_the_line(document: Document, key: str) -> None:
    """As LibreOffice 7 writes a place of one paragraph: inside it, with no tag, a page break before what follows."""
    found = place(document, key)
    paragraph = found.find(f"{qn('w:sdtContent')}/{qn('w:p')}")  # type: ignore[attr-defined]
    found.addprevious(paragraph)  # type: ignore[attr-defined]
    for name in ("w:tag", "w:showingPlcHdr"):
        for each in found.findall(f"{qn('w:sdtPr')}/{qn(name)}"):  # type: ignore[attr-defined]
            each.getparent().remove(each)
    inside = found.find(qn("w:sdtContent"))  # type: ignore[attr-defined]
    for each in [each for each in paragraph if each.tag != qn("w:pPr")]:
        inside.append(each)
    paragraph.append(found)
    paragraph.append(parse_xml(f'<w:r {nsdecls("w")}><w:br w:type="page"/></w:r>'))


def test_a_place_within_its_line_is_one_too(edited: Document, short: Written, tmp_path: Path) -> None:
    type_into(edited, IN_CARE, "Twelve children left.")
    for section in short.report.sections:
        within_the_line(edited, section.narrative.key)
    found = read(edited, tmp_path)
    assert [each.key for each in found.values()] == [section.narrative.key for section in short.report.sections]
    assert (found[TWO].state, found[TWO].text) == (State.WRITTEN, "Twelve children left.")
    assert {each.state for name, each in found.items() if name != TWO} == {State.EMPTY}


def test_a_place_that_was_written_again_for_every_stretch_says_its_words_once(edited: Document, tmp_path: Path) -> None:
    type_into(edited, IN_CARE, "كان 665 طفلاً.")
    within_the_line(edited, IN_CARE)
    first = next(each for each in edited.element.body.iter(qn("w:sdt")) if "طفلاً" in "".join(each.itertext()))
    for stretch in ("كان ", "665", " طفلاً."):
        again = copy.deepcopy(first)
        next(again.iter(qn("w:t"))).addprevious(parse_xml(f"<w:t {nsdecls('w')}>{stretch}</w:t>"))
        for mark in list(again.iter(qn("w:bookmarkStart"))):
            mark.getparent().remove(mark)
        first.addnext(again)
    assert read(edited, tmp_path)[TWO].text == "كان 665 طفلاً."
    said = [each.text for each in read_document(tmp_path / "edited.docx")]
    assert "كان 665 طفلاً." in said


def test_a_section_that_was_renamed_keeps_its_narrative(edited: Document, tmp_path: Path) -> None:
    type_into(edited, IN_CARE, "Typed.")
    heading(edited, TWO).runs[0].text = "Our children"
    found = read(edited, tmp_path)
    assert (found["Our children"].key, found["Our children"].text) == (IN_CARE, "Typed.")
    assert list(found)[:2] == [ONE, "Our children"]


def test_a_heading_that_lost_its_style_still_heads_its_section(edited: Document, tmp_path: Path) -> None:
    type_into(edited, ENTERING, "Of the first.")
    type_into(edited, IN_CARE, "Of the second.")
    heading(edited, TWO).style = edited.styles["Normal"]  # type: ignore[assignment]
    found = read(edited, tmp_path)
    assert (found[ONE].text, found[ONE].key) == ("Of the first.", ENTERING)
    assert (found[TWO].text, found[TWO].key) == ("Of the second.", IN_CARE)


def test_a_section_that_was_moved_takes_its_narrative_with_it(edited: Document, tmp_path: Path) -> None:
    type_into(edited, IN_CARE, "Typed.")
    start = heading(edited, TWO)._p
    moved = [start]
    while (following := moved[-1].getnext()) is not None and style_id(following) != "Heading1":
        moved.append(following)
    for each in moved:
        heading(edited, ONE)._p.addprevious(each)
    found = read(edited, tmp_path)
    assert list(found)[:2] == [TWO, ONE]
    assert found[TWO].text == "Typed."


def test_what_is_pasted_comes_back_in_order_and_a_picture_is_told(edited: Document, tmp_path: Path) -> None:
    type_into(edited, IN_CARE, "Before.")
    table = edited.add_table(rows=2, cols=2)
    for cell, text in zip((*table.rows[0].cells, *table.rows[1].cells), ("Month", "Left", "June", "12"), strict=True):
        cell.text = text
    picture = edited.add_paragraph()
    picture.add_run().add_picture(io.BytesIO(_png()), width=Mm(20))
    boxed = parse_xml(
        f'<w:p {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r>'
        "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><w:txbxContent><w:p><w:r><w:t>In a box: 15."
        "</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r>"
        "<w:t>In a box: 15.</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    noted = parse_xml(
        f'<w:p {nsdecls("w")}><w:r><w:t>With a note.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    )
    for block in (table._tbl, picture._p, boxed, noted):
        content(edited, IN_CARE).append(block)  # type: ignore[attr-defined]
    found = read(edited, tmp_path)[TWO]
    assert found.text.split("\n\n") == ["Before.", "Month | Left", "June | 12", "In a box: 15.", "With a note."]
    assert found.left == "1 picture and 1 note"
    assert [each.text for each in read_document(tmp_path / "edited.docx")].count("In a box: 15.") == 1


def _png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    size = struct.pack(">IIBBBBB", 2, 2, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", zlib.compress(b"\0ab" * 2)) + chunk(b"IEND", b"")
    )


def test_runs_tracked_moves_and_comments_change_nothing_of_what_is_said(edited: Document, tmp_path: Path) -> None:
    type_into(edited, IN_CARE, "There were ")
    paragraph = content(edited, IN_CARE).find(qn("w:p"))  # type: ignore[attr-defined]
    w = nsdecls("w")
    for xml in (
        f"<w:r {w}><w:rPr><w:b/></w:rPr><w:t>1</w:t></w:r>",
        f'<w:commentRangeStart {w} w:id="1"/>',
        f"<w:r {w}><w:t>2\N{NO-BREAK SPACE}children</w:t></w:r>",
        f'<w:commentRangeEnd {w} w:id="1"/>',
        f'<w:r {w}><w:commentReference w:id="1"/></w:r>',
        f'<w:moveFrom {w} w:id="2" w:author="A"><w:r><w:t> moved away</w:t></w:r></w:moveFrom>',
        f'<w:moveTo {w} w:id="3" w:author="A"><w:r><w:t> in June</w:t></w:r></w:moveTo>',
        f'<w:del {w} w:id="4" w:author="A"><w:r><w:delText> 2016</w:delText></w:r></w:del>',
        f'<w:ins {w} w:id="5" w:author="A"><w:r><w:t> 2017</w:t></w:r></w:ins>',
        f'<w:hyperlink {w} w:anchor="a"><w:r><w:t>, \N{LEFT SINGLE QUOTATION MARK}well</w:t></w:r></w:hyperlink>',
        f'<w:proofErr {w} w:type="spellStart"/>',
        f"<w:r {w}><w:noBreakHyphen/><w:t>kept\N{RIGHT SINGLE QUOTATION MARK}.</w:t></w:r>",
    ):
        paragraph.append(parse_xml(xml))
    said = read(edited, tmp_path)[TWO].text
    assert plain(said) == "There were 12 children in June 2017, 'well-kept'."
    assert "\N{NO-BREAK SPACE}" in said
    checked = [each.text for each in read_document(tmp_path / "edited.docx")]
    assert "There were 12 children in June 2017, 'well-kept'." in checked


def test_under_a_heading_of_their_own_the_narrators_words_go_on(edited: Document, tmp_path: Path) -> None:
    gone = place(edited, IN_CARE)
    for text, style in (("First.", "Normal"), ("Staying put", "Heading 3"), ("Second.", "Normal")):
        gone.addprevious(edited.add_paragraph(text, style)._p)  # type: ignore[attr-defined]
    gone.getparent().remove(gone)  # type: ignore[attr-defined]
    found = read(edited, tmp_path)
    assert found[TWO].text == "First.\n\nStaying put\n\nSecond."


def test_words_typed_behind_the_prompt_are_read_without_it(edited: Document, tmp_path: Path) -> None:
    run = next(content(edited, IN_CARE).iter(qn("w:t")))  # type: ignore[attr-defined]
    run.text += " We visited 12 families."
    assert read(edited, tmp_path)[TWO].text == "We visited 12 families."


@pytest.mark.nightly
@pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice here: apt-get install libreoffice-writer")
def test_what_libreoffice_saves_again_says_the_same(edited: Document, short: Written, tmp_path: Path) -> None:
    type_into(edited, ENTERING, *[f"Paragraph {number}. " + "The panel met. " * 90 for number in range(140)])
    type_into(edited, IN_CARE, "كان 665 طفلاً في يونيو 2017.", "In June there were 12.")
    type_into(edited, LEAVING, "One paragraph with 17\N{NO-BREAK SPACE}children.")
    before = read(edited, tmp_path)
    (tmp_path / "again").mkdir()
    program = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to"]
    subprocess.run([*program, "docx", "--outdir", tmp_path / "again", tmp_path / "edited.docx"], check=True)
    again = read_narratives(tmp_path / "again" / "edited.docx")
    assert {each.section: (each.key, each.state, each.text) for each in again} == {
        name: (each.key, each.state, each.text) for name, each in before.items()
    }
    sentences = {item.sentence.replace("\N{EN DASH}", "-") for item in short.report.items}
    assert sentences <= {each.text for each in read_document(tmp_path / "again" / "edited.docx")}


Damage = Callable[[bytes, random.Random], bytes]


def _flipped(data: bytes, chance: random.Random) -> bytes:
    damaged = bytearray(data)
    for _ in range(chance.choice((1, 5, 50))):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    return bytes(damaged)


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def _part_changed(data: bytes, chance: random.Random) -> bytes:
    """A file whose archive is whole, with a part gone or a piece cut out of it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice([name for name in parts if name.endswith((".xml", ".rels"))])
    start, length = chance.randrange(len(parts[name])), chance.choice((1, 3, 200, 5_000, 0))
    parts[name] = parts[name][:start] + parts[name][start + length :]
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, content_of in parts.items():
            if length or each != name:
                archive.writestr(each, content_of)
    return made.getvalue()


@pytest.mark.parametrize("damage", [_flipped, _cut, _part_changed])
def test_a_damaged_file_is_read_or_one_sentence(short: Written, damage: Damage, tmp_path: Path) -> None:
    chance = random.Random(20170630)
    path = tmp_path / "damaged.docx"
    told: list[str] = []
    for _ in range(25):
        path.write_bytes(damage(short.word_file, chance))
        for reads, fault in ((read_narratives, NarrativesError), (read_document, TextError)):
            try:
                reads(path)
            except fault as said:
                told.append(str(said))
    assert told
    assert all(said.startswith(f"{path} ") and "\n" not in said for said in told)
