"""A chart as a page shows it: one picture that holds two drawings, for a desk and for a phone."""

from __future__ import annotations

from parentis.publish.charts import PHONE, WIDTH, draw, svg_of
from parentis.publish.colour import Palette
from parentis.publish.report import Chart

# A picture asks for its own width, not the page's. Below the width that the chart was drawn for its text would be too
# small to read, so there the other drawing is shown. On paper a millimetre is always the same.
STYLE = (
    ".phone{display:none}"
    f"@media screen and (max-width:{WIDTH - 1}px){{.phone{{display:inline}}.desk{{display:none}}}}"
)


def page_svg(chart: Chart, palette: Palette, style: str = "") -> str:
    """The picture as SVG, as large as its place, with a style sheet of its own to which `style` is added."""
    desk = _named(draw(chart, palette).svg, "desk")
    phone = _named(svg_of(chart, palette, PHONE), "phone")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%"><style>{style}{STYLE}</style>'
        f"{desk}{phone}</svg>\n"
    )


def _named(svg: str, name: str) -> str:
    """A drawing inside another picture: its size is that picture's, its proportions are its own."""
    start, end, rest = svg.partition(">")
    proportions = start[start.index(" viewBox=") :]
    return f'<svg class="{name}" width="100%" height="100%"{proportions}{end}{rest}'
