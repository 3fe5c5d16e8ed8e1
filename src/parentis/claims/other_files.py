"""Files that are no texts, though a text could be made of their bytes: a spreadsheet, a table of rows, a rich text."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from zipfile import BadZipFile, ZipFile

_SPREADSHEETS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
_TABLES = (".csv", ".tsv", ".tab", ".psv")

# A file is a table of rows where so many lines of its beginning have the same number of cells, and at least so many.
LOOKED_AT, ROWS, CELLS = 16_000, 12, 3

_MARKS = (",", "\t", ";", "|")


def no_text(data: bytes, path: Path) -> str | None:
    """What a file is that is no text, and what to give instead; None where it may be one."""
    suffix = path.suffix.lower()
    if suffix in _SPREADSHEETS or _is_workbook(data):
        return "is a spreadsheet: give the text that was written of its figures, plain or as a Word file (.docx)."
    if suffix in _TABLES or _is_table(data[:LOOKED_AT].decode("utf-8", "replace"), len(data) > LOOKED_AT):
        return "is a table of rows and no text: give the text that was written of its figures."
    if data.startswith(b"{\\rtf"):
        return "is a rich text: save it as .docx, or give its text in a plain file."
    return None


def _is_workbook(data: bytes) -> bool:
    if not data.startswith(b"PK"):
        return False
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            return any(name.startswith("xl/") for name in archive.namelist())
    # A damaged archive, or one of a version that Python does not read (NotImplementedError), is for others to refuse.
    except (BadZipFile, ValueError, NotImplementedError):
        return False


def _is_table(beginning: str, is_cut: bool) -> bool:
    """Whether every line has the same number of cells, whatever parts them; Markdown's rows begin with their mark."""
    lines = [line for line in beginning.splitlines() if line.strip()]
    lines = lines[:-1] if is_cut else lines
    if len(lines) < ROWS or any(line.lstrip().startswith("|") for line in lines):
        return False
    return any(_has_cells(lines, mark) for mark in _MARKS)


def _has_cells(lines: list[str], mark: str) -> bool:
    if not all(mark in line for line in lines):
        return False
    try:
        numbers = {len(cells) for cells in csv.reader(lines, delimiter=mark)}
    except csv.Error:
        return False
    return len(numbers) == 1 and numbers.pop() >= CELLS
