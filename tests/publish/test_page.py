"""The page can be read without its looks, without a network and without script."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from tests.publish.conftest import BoardWritten, Written

from parentis.publish.html import html_text
from parentis.publish.measures import anchor_of

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def test_headings_step_down_one_at_a_time(plain: Written) -> None:
    levels = [int(one.tag[1]) for one in plain.page.iter(*HEADINGS)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_every_picture_has_its_alternative(plain: Written) -> None:
    shown = [image.get("alt") for image in plain.page.iter("img")]
    assert shown == [item.chart.alternative for item in plain.report.items]


def test_it_works_offline_and_without_script(plain: Written) -> None:
    assert not list(plain.page.iter("script", "link", "iframe", "object", "embed"))
    assert not re.search(r"@import|url\((?!data:)", plain.page_text)
    addresses = plain.page.xpath("//@src | //@href[not(starts-with(., 'board-report.html#'))]")
    assert {address.partition(":")[0] if ":" in address else address[:1] for address in addresses} <= {"data", "#"}


def test_every_link_leads_somewhere(plain: Written) -> None:
    places = plain.page.xpath("//@id")
    assert len(places) == len(set(places))
    links = {link.removeprefix("#") for link in plain.page.xpath("//a/@href[starts-with(., '#')]")}
    assert links <= set(places)
    assert plain.page.xpath("//body/a[1]/@href") == ["#main"]


def test_a_reference_leads_into_the_board_report_beside_it(plain: Written) -> None:
    given = plain.page.xpath("//p[contains(@class, 'reference')]/a/@href")
    blocks = [block for section in plain.report.sections for part in section.parts for block in part.blocks]
    assert given == [f"board-report.html#{anchor_of(block.code)}" for block in blocks]
    public = replace(plain.report, cover=replace(plain.report.cover, edition="Public"))
    assert f'href="board-report-public.html#{anchor_of(blocks[0].code)}"' in html_text(public)


def test_every_reference_is_to_a_place_in_the_board_report(short: Written, board: BoardWritten) -> None:
    given = short.page.xpath("//a/@href[starts-with(., 'board-report.html#')]")
    assert given
    assert {address.partition("#")[2] for address in given} <= set(board.page.xpath("//@id"))


def test_every_table_names_itself_its_columns_and_its_rows(plain: Written) -> None:
    for table in plain.page.iter("table"):
        assert table.findtext("caption").strip()
        assert all(cell.get("scope") == "col" for cell in table.xpath("thead//th"))
        for row in table.xpath("tbody/tr"):
            assert len(row.xpath("th[@scope='row']")) == 1
    assert not plain.page.xpath("//@colspan | //@rowspan")


def test_it_says_its_language_and_what_it_was_made_from(plain: Written) -> None:
    assert plain.page.get("lang") == "en-GB"
    (description,) = plain.page.xpath("//meta[@name='description']/@content")
    for fact in plain.report.origin.facts:
        assert fact.text in description


def test_edition_and_mark_stay_in_sight_and_are_on_every_printed_page(plain: Written) -> None:
    mark = plain.report.cover.edition_and_mark
    assert plain.page.find_class("mark")[0].text_content().strip() == mark
    style = plain.page.findtext(".//style")
    assert "@top-right{content:var(--mark)" in style
    assert "position:sticky" in style


def test_a_name_cannot_end_the_style_sheet(odd: Written) -> None:
    style = odd.page.findtext(".//style")
    assert "<" not in style
    assert "@top-right{content:var(--mark)" in style


def test_where_to_type_is_marked(plain: Written) -> None:
    places = plain.page.find_class("narrative")
    assert [place.text_content().strip() for place in places] == [
        section.narrative.prompt for section in plain.report.sections
    ]
