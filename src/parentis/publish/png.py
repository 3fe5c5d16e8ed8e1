"""PNG pictures of what is drawn as SVG, for Word: many at once, by Typst, which has the fonts and packs them well."""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence

from parentis.publish.typeset import pictured

POINT = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==")
"""A picture of one white point, for where a picture's size is all that counts."""

SIZE = re.compile(r'<svg [^>]*?width="(\d+)" height="(\d+)"')


def pngs_of(svgs: Sequence[tuple[str, int]]) -> list[bytes]:
    """Each SVG of ours as PNG, at so many times its size in CSS pixels."""
    return pictured([(svg, *_size(svg, scale)) for svg, scale in svgs])


def _size(svg: str, scale: int) -> tuple[int, int]:
    said = SIZE.match(svg)
    assert said is not None, svg[:200]
    return int(said[1]) * scale, int(said[2]) * scale
