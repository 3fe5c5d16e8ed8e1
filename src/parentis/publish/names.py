"""What the files of the reports are called; a page that leads to another report calls it so too."""

from __future__ import annotations

from collections.abc import Mapping

from parentis.publish.report import Edition

HIGHLIGHT, BOARD = "highlight-report", "board-report"
"""What the files are called, before their endings."""

SUFFIXES: Mapping[Edition, str] = {"Restricted": "", "Public": "-public"}


def file_name(stem: str, edition: Edition, ending: str) -> str:
    """`board-report.html`; `board-report-public.html` in the edition for publication."""
    return f"{stem}{SUFFIXES[edition]}.{ending}"
