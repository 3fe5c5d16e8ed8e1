"""Whatever accent a council gives, text can be read: every document has the colours of the palette and no others."""

from __future__ import annotations

import re
from dataclasses import replace
from importlib import resources
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn
from tests.publish.conftest import BoardWritten, Written

from parentis.publish.board_word import board_word_bytes
from parentis.publish.colour import ENOUGH_CONTRAST, Rgb, contrast, palette
from parentis.publish.word import word_bytes

LIGHT = palette("#ffee88")


def rgb(colour: str) -> Rgb:
    digits = colour.removeprefix("#")
    return (int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16))


def can_be_read(colour: str, ground: str) -> bool:
    return contrast(rgb(colour), rgb(ground)) >= ENOUGH_CONTRAST


@pytest.mark.parametrize("paper", ["highlight", "board"])
def test_word_files_print_nothing_too_light_to_read(short: Written, board: BoardWritten, paper: str) -> None:
    if paper == "highlight":
        content = word_bytes(replace(short.report, palette=LIGHT))
    else:
        content = board_word_bytes(replace(board.report, palette=LIGHT))
    document = Document(BytesIO(content))
    of_style = {style.style_id: style.element for style in document.styles}
    used = [paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}") for paragraph in document.element.body.iter(qn("w:p"))]
    styles = {each.get(qn("w:val")) for each in used if each is not None} | {"Normal", "Header", "Footer"}
    colours = {
        colour.get(qn("w:val"))
        for element in (document.element.body, *(of_style[style] for style in styles))
        for colour in element.iter(qn("w:color"))
    } - {"auto"}
    fills = {shade.get(qn("w:fill")) for shade in document.element.body.iter(qn("w:shd"))} - {"auto"}
    assert LIGHT.accent.removeprefix("#") in {colour.lower() for colour in colours}
    assert {fill.lower() for fill in fills} == {LIGHT.pale.removeprefix("#")}
    for colour in colours:
        assert can_be_read(colour, "ffffff"), colour
        assert can_be_read(colour, LIGHT.pale), colour


def test_pdfs_and_pages_name_no_colour_but_the_palettes() -> None:
    files = resources.files("parentis.publish")
    for name in ("common.typ", "report.typ", "board.typ"):
        text = (files / name).read_text("utf-8")
        assert set(re.findall(r"rgb\(([^)]*)\)", text)) <= {f"report.palette.{each}" for each in vars(LIGHT)}
        assert not re.search(r"\b(?:luma|cmyk|oklch|oklab|color\.)\s*\(|\b(?:gray|red|blue|green|silver)\b", text)
    sheet = (files / "report.css").read_text("utf-8")
    fixed = {LIGHT.ink, LIGHT.quiet, "#ffdd00", "#fff"}
    assert set(re.findall(r"#[0-9a-fA-F]{3,8}\b", sheet)) <= fixed
    assert can_be_read(LIGHT.ink, "#ffdd00")
