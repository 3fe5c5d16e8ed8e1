"""A picture somebody gives: a PNG, a JPEG or an SVG, seen to be one, and drawn as a PNG for every document.

Whatever it is, the drawing is nothing but points on white: no script, no link, no place where a photograph was taken.
"""

from __future__ import annotations

import base64
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

LARGEST_FILE = 2_000_000  # bytes; a logo has some 50,000
MOST_POINTS = 25_000_000  # of a PNG or a JPEG; to draw as many takes half a second
MOST_ELEMENTS = 10_000  # of an SVG, with all that it uses again; a coat of arms has some 3,000

LARGEST = (1_417, 567)
"""The drawing fits in this many points: 60 by 24 millimetres at 600 to the inch."""

INCH = 96.0  # points that CSS counts to an inch
_UNITS = {"": 1.0, "px": 1.0, "pt": INCH / 72, "pc": INCH / 6, "in": INCH, "mm": INCH / 25.4, "cm": INCH / 2.54}
_LENGTH = re.compile(r"\s*(\d*\.?\d+(?:[eE][+-]?\d+)?)\s*([a-z]*)\s*", re.ASCII)
_REFERENCE = re.compile(r"""url\(\s*["']?\s*([^)"'\s]*)""", re.IGNORECASE)
_EMBEDDED = re.compile(r"data:image/(?:png|jpe?g);base64,(.*)", re.DOTALL | re.IGNORECASE)
_SVG = "{http://www.w3.org/2000/svg}"
_ACTIVE = frozenset({"script", "foreignObject", "iframe", "audio", "video", "handler", "listener"})
_FRAMES = frozenset((*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)))


class PictureError(Exception):
    """What was given cannot be drawn; the message says in words that follow "because" what it is."""


@dataclass(frozen=True)
class Picture:
    """A drawing: PNG on white, `width` by `height` points."""

    png: bytes
    width: int
    height: int


def kind_of(content: bytes) -> str:
    """`png`, `jpg` or `svg`, by the bytes themselves. Raises PictureError for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if content.startswith(b"\xff\xd8\xff"):
        return "jpg"
    start = content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"<") and b"<svg" in content[:65_536]:
        return "svg"
    raise PictureError("it is no PNG, JPEG or SVG picture")


def drawn(content: bytes) -> Picture:
    """The picture that some bytes hold. The same bytes give the same drawing on one installation.

    Raises PictureError for what is no picture, is too large, is cut off, would fetch or run something, or leaves
    a white page white.
    """
    if len(content) > LARGEST_FILE:
        raise PictureError(f"the file has more than {LARGEST_FILE // 1_000_000} million bytes")
    kind = kind_of(content)
    return _svg(content) if kind == "svg" else _points(content, kind)


def _points(content: bytes, kind: str) -> Picture:
    """A PNG or a JPEG, made smaller where it has more points than a page shows."""
    wide, high = _size_of(content, kind)
    width, height = _fitted(wide, high, enlarge=False)
    mime = "jpeg" if kind == "jpg" else kind
    data = base64.b64encode(content).decode()
    inside = (
        f'<image width="{width}" height="{height}" preserveAspectRatio="none" href="data:image/{mime};base64,{data}"/>'
    )
    return _rendered(_sheet(width, height, inside), width, height)


def _size_of(content: bytes, kind: str) -> tuple[int, int]:
    try:
        wide, high = _size_of_png(content) if kind == "png" else _size_of_jpeg(content)
    except (struct.error, IndexError):
        raise PictureError("the file is cut off") from None
    if wide * high > MOST_POINTS:
        raise PictureError(f"it has {wide:,} by {high:,} points, more than a logo needs")
    if not wide or not high:
        raise PictureError("it has no size")
    return wide, high


def _size_of_png(content: bytes) -> tuple[int, int]:
    wide, high = struct.unpack_from(">II", content, 16)
    if b"IEND" not in content[-64:]:
        raise PictureError("the file is cut off")
    return int(wide), int(high)


def _size_of_jpeg(content: bytes) -> tuple[int, int]:
    """From the frame's head, after the segments before it."""
    at = 2
    while content[at + 1] not in _FRAMES:
        if content[at] != 0xFF or content[at + 1] == 0xDA:
            raise PictureError("the file is damaged")
        filled = content[at + 1] == 0xFF
        at += 1 if filled else 2 + int(struct.unpack_from(">H", content, at + 2)[0])
    high, wide = struct.unpack_from(">HH", content, at + 5)
    if b"\xff\xd9" not in content[-1_024:]:
        raise PictureError("the file is cut off")
    return int(wide), int(high)


def _fitted(wide: float, high: float, *, enlarge: bool) -> tuple[int, int]:
    """The largest size of the same proportions that fits; what is smaller stays so unless it can be enlarged."""
    scale = min(LARGEST[0] / wide, LARGEST[1] / high)
    scale = scale if enlarge else min(1.0, scale)
    return max(1, round(wide * scale)), max(1, round(high * scale))


def _sheet(width: int, height: int, inside: str) -> str:
    size = f'width="{width}" height="{height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}><rect {size} fill="#ffffff"/>{inside}</svg>'


def _rendered(svg: str, width: int, height: int) -> Picture:
    import vl_convert  # a drawing library that a command without a logo does not wait for

    try:
        png, white = (bytes(vl_convert.svg_to_png(each, scale=1)) for each in (svg, _sheet(width, height, "")))
    except ValueError as fault:
        raise PictureError("it cannot be drawn") from fault
    if png == white:
        raise PictureError("nothing of it shows on a white page: it is damaged, white or transparent")
    return Picture(png, width, height)


# --- SVG ----------------------------------------------------------------------------------------


def _svg(content: bytes) -> Picture:
    """An SVG that keeps to itself, drawn as large as a page shows it."""
    root = _parsed(content)
    for element in root.iter("*"):
        _refuse_what_reaches_out(element)
    _refuse_too_much(root)
    wide, high, box = _svg_size(root)
    width, height = _fitted(wide, high, enlarge=True)
    root.set("width", str(width))
    root.set("height", str(height))
    root.set("viewBox", " ".join(f"{each:.10g}" for each in box))
    sheet = etree.Element(f"{_SVG}rect", style="fill:#ffffff;stroke:none;opacity:1;display:inline")
    for name, value in zip(("x", "y", "width", "height"), _generous(box), strict=True):
        sheet.set(name, f"{value:.10g}")
    root.insert(0, sheet)
    return _rendered(etree.tostring(root, encoding="unicode"), width, height)


def _parsed(content: bytes) -> etree._Element:
    """The root, without the document type above it and what that would put in."""
    if b"<!ENTITY" in content:
        raise PictureError("it declares entities, which a safe picture does not need")
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True)
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise PictureError("the file is cut off or damaged: it is not well-formed SVG") from None
    if root.tag != f"{_SVG}svg":
        raise PictureError("it is no PNG, JPEG or SVG picture")
    return root


def _refuse_what_reaches_out(element: etree._Element) -> None:
    if etree.QName(element).localname in _ACTIVE:
        raise PictureError("it holds a script or something else that is no drawing")
    texts = [element.text or ""] if element.tag == f"{_SVG}style" else []
    for name, value in element.attrib.items():
        local = etree.QName(name).localname
        if local.lower().startswith("on"):
            raise PictureError("it holds a script or something else that is no drawing")
        if local in ("href", "src"):
            _refuse_outside(str(value).strip())
        texts.append(str(value))
    for text in texts:
        if "@import" in text.lower():
            raise PictureError("it refers to something outside itself")
        for found in _REFERENCE.finditer(text):
            _refuse_outside(found[1])


def _refuse_outside(reference: str) -> None:
    """What an address may lead to: a place in the picture, or a PNG or JPEG written into it."""
    if reference.startswith("#") or not reference:
        return
    embedded = _EMBEDDED.fullmatch(reference)
    if embedded is None:
        raise PictureError("it refers to something outside itself")
    try:
        content = base64.b64decode(embedded[1])
    except ValueError:
        raise PictureError("a picture inside it is damaged") from None
    _size_of(content, kind_of(content))


def _refuse_too_much(root: etree._Element) -> None:
    """A few lines that use one another again and again can ask for billions of drawings."""
    named = {name: element for element in root.iter(f"{_SVG}*") if (name := element.get("id"))}
    counted: dict[str, int] = {}

    def drawings(element: etree._Element, within: tuple[str, ...]) -> int:
        number = 0
        for one in element.iter(f"{_SVG}*"):
            number += 1
            for name in _uses(one):
                if name in within:
                    raise PictureError("a part of it uses itself")
                if name in named:
                    if name not in counted:
                        counted[name] = drawings(named[name], (*within, name))
                    number += counted[name]
            if number > MOST_ELEMENTS:
                raise PictureError("it has more parts than a logo needs")
        return number

    drawings(root, ())


def _uses(element: etree._Element) -> Iterator[str]:
    """The names of the places that an element draws again."""
    if element.tag != f"{_SVG}use":
        return
    for name, value in element.attrib.items():
        if etree.QName(name).localname == "href":
            yield str(value).strip().removeprefix("#")


def _svg_size(root: etree._Element) -> tuple[float, float, tuple[float, float, float, float]]:
    """Width and height, and the part of the drawing that they show."""
    given = re.split(r"[\s,]+", (root.get("viewBox") or "").strip())
    wide, high = _length(root.get("width")), _length(root.get("height"))
    box: tuple[float, float, float, float] | None = None
    if len(given) == 4:
        try:
            x, y, across, down = map(float, given)
        except ValueError:
            raise PictureError("its viewBox is no four numbers") from None
        box = (x, y, across, down)
    if box is None and wide and high:
        box = (0.0, 0.0, wide, high)
    if box is None or not (0 < box[2] < float("inf") and 0 < box[3] < float("inf")):
        raise PictureError("it does not say its size: it needs a width and a height, or a viewBox")
    return wide or box[2], high or box[3], box


def _length(text: str | None) -> float | None:
    found = _LENGTH.fullmatch(text or "")
    return float(found[1]) * _UNITS[found[2]] if found and found[2] in _UNITS else None


def _generous(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """More than the part shown, which the proportions of the page may widen."""
    x, y, across, down = box
    side = 10 * max(across, down)
    return x - side, y - side, across + 2 * side, down + 2 * side
