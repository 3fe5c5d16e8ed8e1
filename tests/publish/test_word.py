"""The Word file is one that Word made, as far as Word can tell: styles, order, captions, places to type."""

from __future__ import annotations

import io
import itertools
import zipfile

import pytest
from lxml import etree
from tests.publish.conftest import Written
from tests.publish.reading import DRAWN, W

from parentis.publish.word_writer import LEAST_NAME_WIDTH, MONTH_WIDTH, month_width

# The order that the schema (ECMA-376, part 1, chapter 17) has these in; Word refuses or mends a file with another.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens bidi spacing ind contextualSpacing jc textDirection outlineLvl rPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike color spacing w kern position sz szCs highlight u bdr "
    "rtl cs lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
    "trPr": "cantSplit tblHeader",
    "sdtPr": "rPr alias tag id showingPlcHdr text",
    "sdt": "sdtPr sdtContent",
    "tc": "tcPr p",
    "tbl": "tblPr tblGrid tr",
}


def part(written: Written, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(written.word_file)) as archive:
        return etree.fromstring(archive.read(name))


def local(element: etree._Element) -> str:
    return etree.QName(element).localname


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml", "word/header1.xml", "word/footer1.xml"])
def test_elements_come_in_the_order_of_the_schema(odd: Written, name: str) -> None:
    for element in part(odd, name).iter(*(f"{W}{one}" for one in ORDER)):
        order = ORDER[local(element)].split()
        children = [local(child) for child in element if child.tag.startswith(W)]
        places = [order.index(child) for child in children if child in order]
        assert places == sorted(places), (local(element), children)


def test_settings_come_in_the_order_of_the_schema(plain: Written) -> None:
    names = [local(child) for child in part(plain, "word/settings.xml")]
    wanted = ["zoom", "defaultTabStop", "characterSpacingControl", "compat", "rsids", "themeFontLang", "decimalSymbol"]
    there = [name for name in names if name in wanted]
    assert there == [name for name in wanted if name in there]
    assert {"compat", "themeFontLang"} <= set(there)


def test_every_style_that_is_used_is_defined(plain: Written) -> None:
    styles = {style.get(f"{W}styleId") for style in part(plain, "word/styles.xml").iter(f"{W}style")}
    used = {one.get(f"{W}val") for one in plain.word.element.body.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")}
    assert used <= styles


def test_headings_step_down_one_at_a_time(plain: Written) -> None:
    styles = [paragraph.style.name for paragraph in plain.word.paragraphs]
    levels = [int(name.removeprefix("Heading ")) for name in styles if name.startswith("Heading ")]
    assert levels[0] == 1
    assert styles.count("Title") == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_every_picture_has_its_alternative_and_a_caption(plain: Written) -> None:
    drawn = list(plain.word.element.body.iter(DRAWN))
    assert [one.get("descr") for one in drawn] == [item.chart.alternative for item in plain.report.items]
    captions = [one.text for one in plain.word.paragraphs if one.style.name == "Caption" and "Figure" in one.text]
    assert captions == [f"Figure {n}: {item.caption}" for n, item in enumerate(plain.report.items, start=1)]


def test_tables_repeat_their_heads_and_have_no_merged_cells(plain: Written) -> None:
    body = plain.word.element.body
    tables = list(body.iter(f"{W}tbl"))
    assert len(tables) > len(list(plain.report.items))
    for table in tables:
        heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.iter(f"{W}tr")]
        assert heads[0]
        assert not any(heads[1:])
        assert table.find(f"{W}tblPr/{W}tblCaption").get(f"{W}val")
        assert table.find(f"{W}tblPr/{W}tblDescription").get(f"{W}val")
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        assert all(len(row.findall(f"{W}tc")) == columns for row in table.iter(f"{W}tr"))
    assert not list(body.iter(f"{W}gridSpan", f"{W}vMerge", f"{W}txbxContent", f"{W}pict"))


def test_the_language_is_british_english(plain: Written) -> None:
    defaults = part(plain, "word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert defaults.get(f"{W}val") == "en-GB"
    assert plain.word.core_properties.language == "en-GB"


def test_each_section_has_one_place_to_type_that_can_be_found_again(plain: Written) -> None:
    places = list(plain.word.element.body.iter(f"{W}sdt"))
    tags = [place.find(f"{W}sdtPr/{W}tag").get(f"{W}val") for place in places]
    assert tags == [section.narrative.key for section in plain.report.sections]
    assert len(set(tags)) == len(tags)
    bookmarks = {one.get(f"{W}name") for one in plain.word.element.body.iter(f"{W}bookmarkStart")}
    assert set(tags) <= bookmarks
    assert all(place.find(f"{W}sdtPr/{W}showingPlcHdr") is not None for place in places)
    styles = {one.get(f"{W}val") for place in places for one in place.iter(f"{W}pStyle")}
    assert styles == {"Narrative"}


def test_bookmarks_are_each_there_once_and_every_link_leads_to_one(plain: Written) -> None:
    body = plain.word.element.body
    starts = list(body.iter(f"{W}bookmarkStart"))
    names = [one.get(f"{W}name") for one in starts]
    numbers = [one.get(f"{W}id") for one in starts]
    assert len(set(names)) == len(names)
    assert len(set(numbers)) == len(numbers)
    assert sorted(numbers) == sorted(one.get(f"{W}id") for one in body.iter(f"{W}bookmarkEnd"))
    assert all(len(name) <= 40 and name.replace("_", "a").isalnum() for name in names)
    assert {one.get(f"{W}anchor") for one in body.iter(f"{W}hyperlink")} <= set(names)


def test_contents_and_page_numbers_are_fields(plain: Written) -> None:
    fields = [one.text.strip() for one in plain.word.element.body.iter(f"{W}instrText")]
    assert 'TOC \\o "1-1" \\h \\z \\u' in fields
    foot = [one.text.strip() for one in part(plain, "word/footer1.xml").iter(f"{W}instrText")]
    assert foot == ["PAGE", "NUMPAGES"]
    for name in ("word/document.xml", "word/footer1.xml"):
        kinds = [one.get(f"{W}fldCharType") for one in part(plain, name).iter(f"{W}fldChar")]
        assert kinds.count("begin") == kinds.count("separate") == kinds.count("end")


def test_every_page_has_edition_and_mark(plain: Written) -> None:
    head = plain.word.sections[0].header
    assert plain.report.cover.edition_and_mark in head.paragraphs[0].text
    assert len(plain.word.sections) == 1
    assert not plain.word.sections[0].different_first_page_header_footer


def test_the_properties_say_what_it_was_made_from(plain: Written) -> None:
    origin, core = plain.report.origin, plain.word.core_properties
    assert (core.title, core.identifier) == (plain.report.title, origin.identifier)
    assert core.created.date() == origin.made_on
    own = {one.get("name"): one[0].text for one in part(plain, "docProps/custom.xml")}
    assert own == {fact.label: fact.text for fact in origin.facts}


def test_nothing_of_the_clock_or_of_the_library_is_left(plain: Written) -> None:
    with zipfile.ZipFile(io.BytesIO(plain.word_file)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in archive.namelist() if "thumbnail" in name]
        core = archive.read("docProps/core.xml").decode()
    assert "python-docx" not in core


def test_a_name_from_right_to_left_is_set_so(odd: Written, plain: Written) -> None:
    from parentis.publish.direction import is_right_to_left

    assert is_right_to_left("مجلس (Leeds)")
    assert is_right_to_left("12 עיר")
    assert not is_right_to_left(odd.report.cover.council)
    assert not is_right_to_left("2017")


def test_no_number_of_a_large_council_is_broken_in_a_table_of_months() -> None:
    digit, mark = 0.556 * 7.5 * 25.4 / 72, 0.278 * 7.5 * 25.4 / 72  # Arial, as the table's text is set, in millimetres
    edges = 2 * 24 / 1440 * 25.4
    for figures in (["5", "98,795"], ["185,241", "27.9"], ["1,268"]):
        widest = max(sum(mark if sign in ",." else digit for sign in figure) for figure in figures)
        assert month_width(figures) >= widest + edges
        assert 172 - 13 * month_width(figures) >= LEAST_NAME_WIDTH
    assert month_width(["5", "98,795"]) == MONTH_WIDTH
