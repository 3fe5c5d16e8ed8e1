"""A spreadsheet read back from its XML: what kind each cell is, and how the sheet is set up."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass

from lxml import etree

M = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@dataclass(frozen=True)
class OpenedSheet:
    """A sheet: its cells by address as (kind, text), the kind of a text being "s", and its whole XML."""

    name: str
    cells: dict[str, tuple[str, str]]
    xml: etree._Element

    def row(self, number: int) -> list[tuple[str, str]]:
        found = [(re.match(r"[A-Z]+", address)[0], cell) for address, cell in self.cells.items()
                 if re.fullmatch(rf"[A-Z]+{number}", address)]  # fmt: skip
        return [cell for _, cell in sorted(found, key=lambda one: (len(one[0]), one[0]))]


@dataclass(frozen=True)
class OpenedWorkbook:
    """A workbook: its sheets in order, and every other file of the archive."""

    sheets: dict[str, OpenedSheet]
    files: dict[str, bytes]


def opened(content: bytes) -> OpenedWorkbook:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    texts = [
        "".join(t.text or "" for t in one.iter(f"{M}t"))
        for one in etree.fromstring(files["xl/sharedStrings.xml"]).iter(f"{M}si")
    ]
    names = [one.get("name") for one in etree.fromstring(files["xl/workbook.xml"]).iter(f"{M}sheet")]
    sheets = {}
    for number, name in enumerate(names, start=1):
        xml = etree.fromstring(files[f"xl/worksheets/sheet{number}.xml"])
        cells = {}
        for cell in xml.iter(f"{M}c"):
            value = cell.findtext(f"{M}v")
            if value is not None:
                kind = cell.get("t") or "n"
                cells[cell.get("r")] = (kind, texts[int(value)] if kind == "s" else value)
        sheets[name] = OpenedSheet(name, cells, xml)
    return OpenedWorkbook(sheets, files)
