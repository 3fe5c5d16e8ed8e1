"""Spreadsheet workbooks: the Ofsted Annex A workbook is recognised and reported, not read yet."""

import lzma
import re
import zipfile
import zlib
from pathlib import Path

from parentis.formats.findings import FindingList

_LIST = re.compile(r"list[\s_]*\d{1,2}\b")
_LIST_TITLES = (
    "contacts",
    "early help",
    "referrals",
    "assessments",
    "sec47",
    "children in need",
    "child protection",
    "children in care",
    "care leavers",
)
_SHEET_NAME = re.compile(rb"<(?:\w+:)?sheet\b[^>]*?\bname=\"([^\"]*)\"")
_LONGEST_CONTENTS = 1_000_000  # bytes of the part that names the sheets

# What opening a damaged or protected workbook can raise, or one packed in a way that Python does not read
# (NotImplementedError).
_DAMAGED = (
    OSError,
    KeyError,
    ValueError,
    RuntimeError,
    NotImplementedError,
    EOFError,
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
)


def report_workbook(file: str, path: Path, findings: FindingList) -> str:
    """Say what a workbook is, by the names of its sheets."""
    names = [name.lower() for name in _sheet_names(path)]
    lists = [n for n in names if _LIST.match(n) or any(title in n for title in _LIST_TITLES)]
    if len(lists) >= 2:
        findings.add(
            "note",
            "not-read-yet",
            "This is an Annex A workbook, which is not read yet: deliver the SSDA903 files as well.",
            file=file,
        )
        return "Annex A"
    findings.add(
        "warning",
        "file-not-recognised",
        "This workbook is none that we know, so it was not used: save each sheet that holds data as a CSV file.",
        file=file,
    )
    return ""


def _sheet_names(path: Path) -> list[str]:
    """The names of a workbook's sheets; none when it is not a workbook of the usual kind, or damaged."""
    try:
        with zipfile.ZipFile(path) as parts, parts.open("xl/workbook.xml") as contents:
            text = contents.read(_LONGEST_CONTENTS)
    except _DAMAGED:
        return []
    return [name.decode("utf-8", errors="replace") for name in _SHEET_NAME.findall(text)]
