"""The PDF: set by Typst, tagged for assistive technology as PDF/UA-1."""

from __future__ import annotations

import dataclasses
import functools
import json
import re
from importlib import resources
from pathlib import Path
from typing import Any

import typst

from parentis.publish.charts import draw_all
from parentis.publish.report import Chart, Report

STANDARD = "ua-1"

# The file that holds everything the report says.
SAID = "report.json"

# How Typst says that it has no font for a text.
NO_FONT_HAS = re.compile(r'the text `"(.+?)"` could not be displayed')
NOT_IN_ANY_FONT = "?"

# How wide a chart stands beside its table, in millimetres. Its smallest text is then 8 point.
CHART_WIDTH = 102


def write_pdf(report: Report, path: Path) -> None:
    """The report as PDF. The same report gives the same bytes on one installation."""
    path.write_bytes(pdf_bytes(report))


def pdf_bytes(report: Report) -> bytes:
    """The report as the bytes of a PDF."""
    drawings = draw_all(report)
    places = {chart: f"chart-{number}.svg" for number, chart in enumerate(drawings, start=1)}
    files: dict[str, bytes] = {
        "main.typ": _template(),
        SAID: json.dumps(_data(report, places), ensure_ascii=False).encode(),
        **{places[chart]: drawing.svg.encode() for chart, drawing in drawings.items()},
    }
    return _compiled(files, _timestamp(report))


def _compiled(files: dict[str, bytes], timestamp: int) -> bytes:
    """The PDF that Typst makes of a folder in memory.

    PDF/UA has no place for a sign that no font on the computer holds: such a sign, in a name perhaps, is
    printed as a question mark.
    """
    while True:
        try:
            with resources.as_file(resources.files("parentis.publish") / "fonts") as fonts:
                made = typst.compile(
                    files,  # type: ignore[call-overload]  # which typst takes, and its type stubs leave out
                    font_paths=[str(fonts)],
                    format="pdf",
                    pdf_standards=STANDARD,
                    timestamp=timestamp,
                )
            return bytes(made)
        except typst.TypstError as fault:
            unknown = NO_FONT_HAS.search(fault.message)
            said = files[SAID].decode()
            if unknown is None or unknown[1] not in said:
                raise
            files = files | {SAID: said.replace(unknown[1], NOT_IN_ANY_FONT).encode()}


@functools.cache
def _template() -> bytes:
    return (resources.files("parentis.publish") / "report.typ").read_bytes()


def _timestamp(report: Report) -> int:
    """Seconds since 1970 for the report's own date: the document is not dated by the clock."""
    return (report.origin.made_on - type(report.origin.made_on)(1970, 1, 1)).days * 86_400


def _data(report: Report, places: dict[Chart, str]) -> dict[str, Any]:
    """The report as JSON for the template: its own fields, and where each chart's picture is."""
    data = dataclasses.asdict(report)
    for section, laid in zip(report.sections, data["sections"], strict=True):
        laid["heading"] = section.heading
        for part, laid_part in zip(section.parts, laid["parts"], strict=True):
            for block, laid_block in zip(part.blocks, laid_part["blocks"], strict=True):
                laid_block["heading"] = block.heading
                for item, laid_item in zip(block.items, laid_block["items"], strict=True):
                    laid_item["chart"] = {"file": places[item.chart], "alternative": item.chart.alternative}
    for indicator, laid in zip(report.definitions.indicators, data["definitions"]["indicators"], strict=True):
        laid["heading"] = indicator.heading
    data["origin"]["made_on"] = report.origin.made_on.isoformat()
    data["cover"]["edition_and_mark"] = report.cover.edition_and_mark
    data["cover"]["running"] = report.cover.running
    return data | {
        "title": report.title,
        "author": report.cover.council,
        "description": report.description,
        "keywords": list(report.keywords),
        "chart": {"width": CHART_WIDTH},
    }
