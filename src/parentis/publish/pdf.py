"""The PDFs: set by Typst, tagged for assistive technology as PDF/UA-1."""

from __future__ import annotations

import base64
import dataclasses
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from parentis.publish.board import BoardReport
from parentis.publish.charts import Drawing, draw_all
from parentis.publish.direction import is_right_to_left
from parentis.publish.report import Block, Chart, Logo, Report
from parentis.publish.sparks import draw_spark
from parentis.publish.typeset import CHART_WIDTH, typeset

# The overview's fields from code to spark, as columns: these stand beneath the field before them.
BENEATH = ("Out of", "Meaning", "Comparator")

LOGO = "logo.svg"

# No word of English has as many letters; a name may.
LONG_WORD = re.compile(r"\S{41,}")
BREAK = "\N{ZERO WIDTH SPACE}"


def write_pdf(report: Report, path: Path) -> None:
    """The Highlight Report as PDF. The same report gives the same bytes on one installation."""
    path.write_bytes(pdf_bytes(report))


def write_board_pdf(report: BoardReport, path: Path) -> None:
    """The Board Report as PDF. The same report gives the same bytes on one installation."""
    path.write_bytes(board_pdf_bytes(report))


def pdf_bytes(report: Report) -> bytes:
    """The Highlight Report as the bytes of a PDF."""
    drawings = draw_all(report.charts, report.palette)
    places = _places(drawings)
    data = _data(report)
    for section, laid in zip(report.sections, data["sections"], strict=True):
        laid["heading"] = _breakable(section.heading)
        laid["narrative"]["text"] = [
            {"lines": _breakable(text.split("\n")), "rtl": is_right_to_left(text)} for text in section.narrative.text
        ]
        for part, laid_part in zip(section.parts, laid["parts"], strict=True):
            for block, laid_block in zip(part.blocks, laid_part["blocks"], strict=True):
                _lay(block, laid_block, places)
    for indicator, laid in zip(report.definitions.indicators, data["definitions"]["indicators"], strict=True):
        laid["heading"] = indicator.heading
    return typeset("report.typ", data, _pictures(report, drawings, places), report.origin.made_on)


def board_pdf_bytes(report: BoardReport) -> bytes:
    """The Board Report as the bytes of a PDF."""
    drawings = draw_all(report.charts, report.palette)
    places = _places(drawings)
    data = _data(report)
    pictures = _pictures(report, drawings, places)
    for section, laid in zip(report.sections, data["sections"], strict=True):
        laid["heading"] = _breakable(section.heading)
        for entry, laid_entry in zip(section.entries, laid["entries"], strict=True):
            laid_entry |= {"heading": entry.heading, "anchor": entry.anchor}
            _lay(entry.block, laid_entry["block"], places)
            keys = [item.measure for item in entry.block.items]
            for breakdown, laid_breakdown in zip(entry.breakdowns, laid_entry["breakdowns"], strict=True):
                laid_breakdown["item"] = keys.index(breakdown.measure)
    overview = report.overview
    heads = [[name] for name in overview.columns if name not in BENEATH]
    if overview.compares:
        heads[overview.columns.index("Target") - 2].append(BENEATH[-1])
    data["overview"] |= {
        "compares": overview.compares,
        "heads": heads,
    }
    laid_rows = [row for group in data["overview"]["groups"] for row in group["rows"]]
    for number, (row, laid_row) in enumerate(zip(overview.rows, laid_rows, strict=True), start=1):
        if row.spark is not None:
            laid_row["spark"]["file"] = f"spark-{number}.svg"
            pictures[f"spark-{number}.svg"] = draw_spark(row.spark, report.palette).svg.encode()
    return typeset("board.typ", data, pictures, report.origin.made_on)


def _places(charts: Iterable[Chart]) -> dict[Chart, str]:
    return {chart: f"chart-{number}.svg" for number, chart in enumerate(charts, start=1)}


def _pictures(
    report: Report | BoardReport, drawings: Mapping[Chart, Drawing], places: Mapping[Chart, str]
) -> dict[str, bytes]:
    charts = {places[chart]: drawing.svg.encode() for chart, drawing in drawings.items()}
    return charts | ({LOGO: _in_svg(report.cover.logo)} if report.cover.logo is not None else {})


def _in_svg(logo: Logo) -> bytes:
    """The logo within an SVG: Typst's files in memory have to be text."""
    size = f'width="{logo.width}" height="{logo.height}"'
    data = base64.b64encode(logo.png).decode()
    image = f'<image {size} preserveAspectRatio="none" href="data:image/png;base64,{data}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{image}</svg>'.encode()


def _lay(block: Block, laid: dict[str, Any], places: Mapping[Chart, str]) -> None:
    """A block as JSON: its heading, and where each chart's picture is."""
    laid["heading"] = block.heading
    for item, laid_item in zip(block.items, laid["items"], strict=True):
        laid_item["chart"] = {"file": places[item.chart], "alternative": item.chart.alternative}


def _data(report: Report | BoardReport) -> dict[str, Any]:
    """A report as JSON for its template: its own fields, and what is worked out from them."""
    said = dataclasses.asdict(report)
    data: dict[str, Any] = {**_breakable(said), "origin": said["origin"]}
    data["origin"]["made_on"] = report.origin.made_on.isoformat()
    data["cover"]["edition_and_mark"] = report.cover.edition_and_mark
    data["cover"]["running"] = _breakable(report.cover.running)
    if report.cover.logo is not None:
        del data["cover"]["logo"]["png"]
        data["cover"]["logo"]["file"] = LOGO
    return data | {
        "title": report.title,
        "author": report.cover.council,
        "description": report.description,
        "keywords": list(report.keywords),
        "chart": {"width": CHART_WIDTH},
    }


def _breakable(said: Any) -> Any:
    """What is said, with a place to break a line within each word too long for one: Typst would let it run off."""
    if isinstance(said, str):
        return LONG_WORD.sub(lambda word: BREAK.join(word[0]), said) if LONG_WORD.search(said) else said
    if isinstance(said, dict):
        return {key: _breakable(value) for key, value in said.items()}
    return [_breakable(each) for each in said] if isinstance(said, list | tuple) else said
