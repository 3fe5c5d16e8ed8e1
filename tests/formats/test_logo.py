"""The council's logo: what is taken, how it is drawn, and what is said of a file that is no logo."""

from __future__ import annotations

import base64
import struct
from pathlib import Path

import pytest
import vl_convert
from tests.formats.pictures import JPEG, PNG, SIZED, SVG
from tests.formats.writing import COUNCIL, read, read_delivery, told, write

from parentis.formats.picture import LARGEST, LARGEST_FILE, Picture, PictureError, drawn

NAMED = COUNCIL + '\n[report]\nlogo = "{}"\n'


def picture(wide: int, high: int) -> bytes:
    """A red PNG of this size."""
    side = f'width="{wide}" height="{high}"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {side}><rect {side} fill="red"/></svg>'
    return bytes(vl_convert.svg_to_png(svg, scale=1))


def within(part: str) -> bytes:
    """The SVG with something more in it."""
    return SVG.replace(b"<circle", part.encode() + b"<circle")


def size(png: bytes) -> tuple[int, int]:
    wide, high = struct.unpack(">II", png[16:24])
    return wide, high


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (PNG, (300, 100)),
        (JPEG, (300, 100)),
        (SVG, (1417, 472)),
        (SVG.replace(b"viewBox", b'width="30mm" height="30mm" viewBox'), (567, 567)),
        (b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://localhost/no.dtd">' + SVG, (1417, 472)),
        (picture(3000, 3), (1417, 1)),
        (picture(3, 2000), (1, 567)),
    ],
    ids=["png", "jpeg", "svg", "svg in millimetres", "svg with a document type", "wide", "tall"],
)  # fmt: skip
def test_a_picture_is_drawn_within_its_box(content: bytes, expected: tuple[int, int]) -> None:
    made = drawn(content)
    assert (made.width, made.height) == expected == size(made.png)
    assert made == drawn(content)
    assert made.width <= LARGEST[0]
    assert made.height <= LARGEST[1]


def test_nothing_of_the_file_but_its_points_is_kept() -> None:
    described = SVG.replace(b"<circle", b"<metadata>Taken at 53.6N 1.8W</metadata><desc>by hand</desc><circle")
    assert drawn(described) == drawn(SVG)


def test_a_picture_inside_an_svg_is_drawn() -> None:
    inside = (
        f'<image width="300" height="100" href="data:image/png;base64,{base64.b64encode(picture(30, 10)).decode()}"/>'
    )
    assert drawn(within(inside)).png != drawn(SVG).png


USES = "".join(f'<g id="a{n}"><use href="#a{n - 1}"/><use href="#a{n - 1}"/></g>' for n in range(1, 60))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"child_id,name\nA1,B2\n", "it is no PNG, JPEG or SVG picture"),
        (b"GIF89a" + b"\0" * 50, "it is no PNG, JPEG or SVG picture"),
        (b"", "it is no PNG, JPEG or SVG picture"),
        (b"<html><body><svg></svg></body></html>", "it is no PNG, JPEG or SVG picture"),
        (PNG[: len(PNG) // 2], "the file is cut off"),
        (PNG[:20], "the file is cut off"),
        (JPEG[: len(JPEG) // 2], "the file is cut off"),
        (JPEG[:3], "the file is cut off"),
        (SVG[:-40], "the file is cut off or damaged"),
        (PNG[:100] + bytes(50) + PNG[150:], "nothing of it shows on a white page: it is damaged"),
        (PNG + bytes(LARGEST_FILE), "the file has more than 2 million bytes"),
        (PNG[:16] + struct.pack(">II", 60_000, 60_000) + PNG[24:], "it has 60,000 by 60,000 points"),
        (PNG[:16] + struct.pack(">II", 0, 10) + PNG[24:], "it has no size"),
        (SIZED.replace("#207050", "#fff").replace("<path", '<path fill="#fff"').encode(), "nothing of it shows"),
        (SVG.replace(b'viewBox="0 0 300 100"', b""), "it does not say its size"),
        (within("<script>alert(1)</script>"), "it holds a script"),
        (SVG.replace(b"<circle", b'<circle onload="x()"'), "it holds a script"),
        (within("<foreignObject><p>a</p></foreignObject>"), "it holds a script"),
        (within('<image href="http://localhost/a.png" width="9" height="9"/>'), "it refers to something outside"),
        (within('<image href="file:///etc/hostname" width="9" height="9"/>'), "it refers to something outside"),
        (within("<style>circle{fill:url(https://localhost/a)}</style>"), "it refers to something outside"),
        (within('<style>@import "a.css";</style>'), "it refers to something outside"),
        (within('<image href="data:image/png;base64,AAAA"/>'), "it is no PNG, JPEG or SVG picture"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG, "it declares entities"),
        (within(f'<circle id="a0" r="9"/>{USES}'), "it has more parts than a logo needs"),
        (within('<g id="a"><use href="#a"/></g>'), "a part of it uses itself"),
    ],
)
def test_what_is_no_logo_is_refused_with_its_reason(content: bytes, said: str) -> None:
    with pytest.raises(PictureError) as fault:
        drawn(content)
    assert str(fault.value).startswith(said)


def test_the_logo_comes_with_the_delivery_and_is_no_data(tmp_path: Path) -> None:
    delivery = read(tmp_path, {"council.toml": NAMED.format("pictures/logo.png"), "pictures/logo.png": PNG})
    assert delivery.logo is not None
    assert (delivery.logo.content, delivery.logo.kind) == (PNG, "png")
    assert not [file for file in delivery.files if "logo" in file.path]
    assert not [finding for finding in delivery.findings if "logo" in finding.file + finding.rule]


def test_the_logo_lies_beside_the_council_file_that_was_given(tmp_path: Path) -> None:
    folder = write(tmp_path / "delivery", {})
    (tmp_path / "own.toml").write_text(NAMED.format("own.svg"))
    (tmp_path / "own.svg").write_bytes(SVG)
    delivery = read_delivery(folder, tmp_path / "own.toml")
    assert delivery.logo is not None
    assert delivery.logo.kind == "svg"


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("logo.png", "it is no PNG, JPEG or SVG picture"),
        ("nowhere.png", "the file cannot be read (no such file or directory)"),
        ("folder", "the file cannot be read (is a directory)"),
        ("../council.png", "it does not lie in the folder of the council file"),
        ("/etc/hostname", "it does not lie in the folder of the council file"),
        ("C:/logo.png", "it does not lie in the folder of the council file"),
    ],
)
def test_a_logo_that_cannot_be_used_is_one_warning_and_there_is_none(tmp_path: Path, named: str, said: str) -> None:
    (tmp_path / "folder").mkdir()
    delivery = read(tmp_path, {"council.toml": NAMED.format(named), "logo.png": b"not a picture"})
    assert delivery.logo is None
    (finding,) = told(delivery.findings, "logo")
    assert (finding.severity, finding.file, finding.row, finding.column) == (
        "warning",
        "council.toml",
        9,
        "report.logo",
    )
    assert finding.value == named
    assert f"the reports are made without it: {said}" in finding.message


def test_a_council_without_a_logo_is_told_nothing(tmp_path: Path) -> None:
    delivery = read(tmp_path)
    assert delivery.logo is None
    assert told(delivery.findings, "logo") == []


def test_a_drawing_says_its_size() -> None:
    assert drawn(PNG) == Picture(drawn(PNG).png, 300, 100)
