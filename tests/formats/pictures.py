"""Logos to deliver: one in each form that is taken."""

from __future__ import annotations

import vl_convert

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100">'
    b'<circle cx="50" cy="50" r="40" fill="#207050"/><path d="M120 80 200 20 280 80z"/></svg>'
)
SIZED = SVG.decode().replace("viewBox", 'width="300" height="100" viewBox')
PNG = bytes(vl_convert.svg_to_png(SIZED, scale=1))
JPEG = bytes(vl_convert.svg_to_jpeg(SIZED, scale=1))
