"""The pages: each one HTML file that works offline, on a phone, on paper and with a screen reader; no script."""

from __future__ import annotations

import base64
import functools
from importlib import resources
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from parentis.publish import sparks
from parentis.publish.board import BoardReport, Spark
from parentis.publish.charts import FONT, HEIGHT, PHONE, WIDTH
from parentis.publish.names import BOARD, file_name
from parentis.publish.page_chart import page_svg
from parentis.publish.report import Chart, Report
from parentis.publish.sparks import draw_spark

# The fonts of the page, and those inside each chart, which cannot see the page's.
PAGE_FONTS = {400: "PublicSans-Regular.woff2", 600: "PublicSans-SemiBold.woff2"}
CHART_FONTS = {400: "PublicSans-Regular-chart.woff2", 600: "PublicSans-SemiBold-chart.woff2"}

# What may stand in a data address as it is; the rest is written as %XX.
PLAIN_IN_ADDRESS = " ,/:;=()+@!*'~-_."


def write_html(report: Report, path: Path) -> None:
    """The Highlight Report as one HTML file. The same report gives the same bytes."""
    path.write_text(html_text(report), encoding="utf-8", newline="\n")


def write_board_html(report: BoardReport, path: Path) -> None:
    """The Board Report as one HTML file. The same report gives the same bytes."""
    path.write_text(board_html_text(report), encoding="utf-8", newline="\n")


def html_text(report: Report, illustrated: bool = True) -> str:
    """The Highlight Report as the text of an HTML file; its references lead into the Board Report's beside it.

    Where it is not `illustrated` its pictures are empty: for who reads its words.
    """
    board_file = file_name(BOARD, report.cover.edition, "html")
    return _rendered("report.html.j2", report, illustrated, board_file=board_file)


def board_html_text(report: BoardReport, illustrated: bool = True) -> str:
    """The Board Report as the text of an HTML file."""

    def spark(one: Spark) -> Markup:
        return Markup(_address(draw_spark(one, report.palette).svg) if illustrated else "")

    size = {"spark_width": sparks.WIDTH, "spark_height": sparks.HEIGHT}
    return _rendered("board.html.j2", report, illustrated, spark=spark, **size)


def _rendered(template: str, report: Report | BoardReport, illustrated: bool, **more: object) -> str:
    def source(chart: Chart) -> Markup:
        return Markup(_address(page_svg(chart, report.palette, _faces(CHART_FONTS))) if illustrated else "")

    logo = report.cover.logo
    if logo is not None:
        more["logo"] = Markup("data:image/png;base64," + base64.b64encode(logo.png).decode())
    page = _environment().get_template(template)
    return page.render(report=report, css=Markup(_css(report)), source=source, width=WIDTH, height=HEIGHT, **more)


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


def _css(report: Report | BoardReport) -> str:
    """The style sheet, with the fonts in it and the council's colour."""
    sheet = _file("report.css").decode()
    colours = "".join(f"--{name}:{value};" for name, value in vars(report.palette).items())
    shapes = f"--desk:{WIDTH}/{HEIGHT};--phone:{PHONE[0]}/{PHONE[1]};"
    running = _css_text(f"{report.cover.running}")
    mark = _css_text(report.cover.edition_and_mark)
    return f"{_faces(PAGE_FONTS)}\n:root{{{colours}{shapes}--running:{running};--mark:{mark};}}\n{sheet}"


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
    """The picture as a data address."""
    return "data:image/svg+xml," + quote(svg.replace('"', "'"), safe=PLAIN_IN_ADDRESS.replace("'", ""))


@functools.cache
def _file(name: str) -> bytes:
    return (resources.files("parentis.publish") / name).read_bytes()
