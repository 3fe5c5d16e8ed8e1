"""The pages in a real browser: at every width, zoomed, spaced out, with keys alone, in forced colours and on paper."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader
from tests.publish.browsing import (
    DESK,
    ENLARGED,
    PHONE,
    SMALL_PHONE,
    TWO_COLUMNS,
    ZOOMED,
    needs_chromium,
    shown,
    started,
)
from tests.publish.conftest import BoardWritten, Public, Written

from parentis.publish.charts import WIDTH

pytestmark = [needs_chromium, pytest.mark.xdist_group("browser")]

SMALLEST_TEXT = 12
"""CSS pixels."""

# What sticks out to the right, other than tables in a region that scrolls; text too small; pictures not shown; a cell
# whose words stick out of it.
MEASURE = """smallest => {
  const root = document.documentElement, all = [...document.body.querySelectorAll("*")];
  const told = found => found.slice(0, 5).map(one => one.outerHTML.slice(0, 120));
  const scrolls = one => one && one.scrollWidth > one.clientWidth;
  const kept = one =>
    !one.closest("caption, .skip, .overview thead") && !(one.closest(".scrolls") && scrolls(one.closest(".scrolls")));
  const text = "p,td,th,li,dd,dt,figcaption,caption,summary,h1,h2,h3,h4";
  return {
    scrolls: root.scrollWidth - root.clientWidth,
    wide: told(all.filter(one => kept(one) && one.getBoundingClientRect().right > root.clientWidth + 1)),
    small: told(all.filter(one => one.matches(text) && parseFloat(getComputedStyle(one).fontSize) < smallest)),
    cut: told(all.filter(one => one.matches("td,th") && kept(one) && one.scrollWidth > one.clientWidth + 1)),
    unreachable: told([...document.querySelectorAll(".scrolls")].filter(one =>
      one.scrollWidth > one.clientWidth && !(one.tabIndex === 0 && one.getAttribute("aria-label")))),
    broken: [...document.images].filter(one => !one.complete || one.naturalWidth === 0).length,
    pictures: document.images.length,
  };
}"""

# WCAG 2.2, success criterion 1.4.12: nothing may be lost when a reader spaces the text out so far.
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }"""

# The texts that each of some pictures shows, with the size they are shown in and where they stand in it.
TEXTS = """() => [...document.querySelectorAll("body > div")].map(picture => {
  const corner = picture.getBoundingClientRect();
  return [...picture.querySelectorAll("text")].filter(one => one.getClientRects().length).map(one => {
    const box = one.getBoundingClientRect();
    return { says: one.textContent, size: parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a,
             box: [box.left - corner.left, box.top - corner.top, box.right - corner.left, box.bottom - corner.top] };
  });
})"""

# What has the focus: whether it can be seen to have it, and lies below the bar that stays in sight. Those who see by
# an outline get one; a change of colours alone is lost in forced colours.
FOCUSED = """() => {
  const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
  const bar = document.querySelector(".bar");
  return {
    is: one.outerHTML.slice(0, 100), order: [...document.querySelectorAll("*")].indexOf(one),
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    inSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    clear: bar.contains(one) || one.matches(".skip") || box.bottom > bar.getBoundingClientRect().bottom,
  };
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with started() as one:
        yield one


@pytest.fixture(scope="module")
def pages(odd: Written, board: BoardWritten, public: Public) -> dict[str, str]:
    """The Highlight Report of a council whose name is all that a name can be, and an ordinary Board Report's pages."""
    return {"highlight": odd.page_text, "board": board.page_text, "public": public.board_page}


@pytest.mark.parametrize("name", ["highlight", "board", "public"])
def test_nothing_is_cut_off_or_tiny_and_nothing_scrolls_sideways(
    browser: Browser, pages: dict[str, str], name: str, tmp_path: Path
) -> None:
    with shown(browser, pages[name], DESK, tmp_path) as page:
        for width in (DESK, 1000, TWO_COLUMNS, ENLARGED, PHONE, SMALL_PHONE, ZOOMED):
            page.set_viewport_size({"width": width, "height": 800})
            found = page.evaluate(MEASURE, SMALLEST_TEXT)
            assert found.pop("pictures") == pages[name].count("<img ")
            assert found == {"scrolls": 0, "wide": [], "small": [], "cut": [], "unreachable": [], "broken": 0}, width
        page.add_style_tag(content=SPACED)
        found = page.evaluate(MEASURE, SMALLEST_TEXT)
        assert (found["scrolls"], found["wide"], found["cut"]) == (0, [], []), "spaced out"


def test_a_chart_can_be_read_on_a_phone(browser: Browser, board: BoardWritten, tmp_path: Path) -> None:
    charts = [unquote(one).partition(",")[2] for one in board.page.xpath("//figure/img/@src")]
    for width in (ZOOMED, PHONE, DESK):
        with shown(browser, board.page_text, width, tmp_path) as page:
            place = page.locator("figure img").first.bounding_box()
            assert place is not None
            assert place["width"] >= WIDTH or width < DESK
            # A picture sees its place and no more: here the page is as wide as the place, and the pictures stand in it.
            page.set_viewport_size({"width": round(place["width"]), "height": 800})
            size = f"width:{round(place['width'])}px;height:{round(place['height'])}px"
            page.set_content("<body style='margin:0'>" + "".join(f"<div style='{size}'>{one}</div>" for one in charts))
            shows = page.evaluate(TEXTS)
        assert len(shows) == len(charts) > 0
        for texts in shows:
            assert min(text["size"] for text in texts) >= SMALLEST_TEXT - 0.01, width
            assert len([text for text in texts if text["says"] == "Jun"]) == 2
            assert _across(texts, place["width"]) == [], width


def _across(texts: list[dict[str, object]], width: float) -> list[tuple[object, ...]]:
    """The texts of a picture that lie across each other, or outside it."""
    boxes = [(text["says"], text["box"]) for text in texts]
    found: list[tuple[object, ...]] = [(says,) for says, box in boxes if box[0] < -1 or box[2] > width + 1]  # type: ignore[index]
    for number, (says, (left, top, right, bottom)) in enumerate(boxes):  # type: ignore[misc]
        for other, (left2, top2, right2, bottom2) in boxes[:number]:  # type: ignore[misc]
            across = min(right, right2) - max(left, left2)
            down = min(bottom, bottom2) - max(top, top2)
            if across > 1 and down > 4:
                found.append((says, other, across, down))
    return found


@pytest.mark.parametrize(("name", "width"), [("highlight", PHONE), ("board", DESK)])
def test_keys_alone_reach_everything_in_order_and_the_focus_is_seen(
    browser: Browser, pages: dict[str, str], name: str, width: int, tmp_path: Path
) -> None:
    with shown(browser, pages[name], width, tmp_path) as page:
        page.keyboard.press("Tab")
        first = page.evaluate(FOCUSED)
        assert "Skip to the report" in first["is"]
        assert first["inSight"]
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"
    with shown(browser, pages[name], width, tmp_path) as page:
        stops = page.locator("a[href], [tabindex='0'], summary").count()
        found = []
        for _ in range(stops):
            page.keyboard.press("Tab")
            found.append(page.evaluate(FOCUSED))
        assert [each["order"] for each in found] == sorted({each["order"] for each in found})
        for each in found:
            assert (each["outlined"], each["inSight"], each["clear"]) == (True, True, True), each


def test_from_everywhere_one_key_leads_back_to_the_contents(browser: Browser, short: Written, tmp_path: Path) -> None:
    with shown(browser, short.page_text, PHONE, tmp_path) as page:
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        page.get_by_role("navigation", name="In this report").get_by_role("link", name="Contents").click()
        heading = page.get_by_role("heading", name="Contents").bounding_box()
    assert heading is not None
    assert 20 < heading["y"] < 200


def test_in_forced_colours_bar_cover_and_focus_are_still_told_apart(
    browser: Browser, short: Written, tmp_path: Path
) -> None:
    with shown(browser, short.page_text, DESK, tmp_path) as page:
        page.emulate_media(forced_colors="active")
        for part in (".bar", ".cover"):
            assert page.locator(part).evaluate("one => getComputedStyle(one).borderBottomWidth") == "2px"
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUSED)["outlined"]


def test_a_page_that_likes_it_dark_stays_as_it_was_chosen(browser: Browser, short: Written, tmp_path: Path) -> None:
    look = "() => [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
    with shown(browser, short.page_text, PHONE, tmp_path) as page:
        looks = []
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            looks.append(page.evaluate(look))
    assert looks[0] == looks[1] == ["rgb(29, 37, 48)", "rgb(255, 255, 255)"]


@pytest.mark.parametrize("name", ["highlight", "board"])
def test_on_paper_every_page_says_whose_it_is_and_nothing_is_lost(
    browser: Browser, short: Written, board: BoardWritten, name: str, tmp_path: Path
) -> None:
    written = {"highlight": short, "board": board}[name]
    with shown(browser, written.page_text, DESK, tmp_path) as page:
        pdf = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    printed = ["".join(normalize("NFKC", one.extract_text()).split()) for one in pdf.pages]
    cover = written.report.cover
    for number, text in enumerate(printed, 1):
        for said in (cover.running, cover.edition_and_mark, f"Page {number} of {len(printed)}"):
            assert "".join(said.split()) in text
        assert len(text) > 150, text  # more than head and foot
    assert {(round(one.mediabox.width), round(one.mediabox.height)) for one in pdf.pages} <= {
        (594, 841),
        (595, 842),
        (596, 842),
    }
    everything = "".join(printed)
    for cell in written.page.xpath("//main//*[self::td or self::th or self::p or self::h3 or self::dd]"):
        words = cell.text_content().split()
        assert not words or words[0] in everything
        assert not words or words[-1] in everything
