"""The page: one HTML file that works offline, on a phone, on paper and with a screen reader; no script."""

from __future__ import annotations

import base64
import functools
from importlib import resources
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from parentis.publish.charts import FONT, HEIGHT, WIDTH, draw_all
from parentis.publish.report import Chart, Report

# The fonts of the page, and those inside each chart, which cannot see the page's.
PAGE_FONTS = {400: "PublicSans-Regular.woff2", 600: "PublicSans-SemiBold.woff2"}
CHART_FONTS = {400: "PublicSans-Regular-chart.woff2", 600: "PublicSans-SemiBold-chart.woff2"}

# What may stand in a data address as it is; the rest is written as %XX.
PLAIN_IN_ADDRESS = " ,/:;=()+@!*'~-_."


def write_html(report: Report, path: Path) -> None:
    """The report as one HTML file. The same report gives the same bytes."""
    path.write_text(html_text(report), encoding="utf-8", newline="\n")


def html_text(report: Report) -> str:
    """The report as the text of an HTML file."""
    drawings = draw_all(report)

    def source(chart: Chart) -> Markup:
        return Markup(_address(drawings[chart].svg))

    return (
        _environment()
        .get_template("report.html.j2")
        .render(
            report=report,
            css=Markup(_css(report)),
            source=source,
            width=WIDTH,
            height=HEIGHT,
        )
    )


@functools.cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("parentis.publish", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _css(report: Report) -> str:
    """The style sheet, with the fonts in it and the council's colour."""
    sheet = _file("report.css").decode()
    colours = "".join(f"--{name}:{value};" for name, value in vars(report.palette).items())
    running = _css_text(f"{report.cover.running}")
    mark = _css_text(report.cover.edition_and_mark)
    return f"{_faces(PAGE_FONTS)}\n:root{{{colours}--running:{running};--mark:{mark};}}\n{sheet}"


def _css_text(text: str) -> str:
    """A text as CSS writes it; `<` as a number, so that it cannot end the style element."""
    return '"' + "".join(c if c.isalnum() or c in " ,.-" else f"\\{ord(c):x} " for c in text) + '"'


@functools.cache
def _faces_cached(files: tuple[tuple[int, str], ...]) -> str:
    return "".join(
        f'@font-face{{font-family:"{FONT}";font-weight:{weight};font-display:swap;'
        f"src:url(data:font/woff2;base64,{base64.b64encode(_file(f'fonts/{name}')).decode()})}}"
        for weight, name in files
    )


def _faces(files: dict[int, str]) -> str:
    return _faces_cached(tuple(files.items()))


def _address(svg: str) -> str:
    """The picture as a data address, with the fonts it is set in."""
    start, end, rest = svg.partition(">")
    styled = f"{start}{end}<style>{_faces(CHART_FONTS)}</style>{rest}"
    return "data:image/svg+xml," + quote(styled.replace('"', "'"), safe=PLAIN_IN_ADDRESS.replace("'", ""))


@functools.cache
def _file(name: str) -> bytes:
    return (resources.files("parentis.publish") / name).read_bytes()
