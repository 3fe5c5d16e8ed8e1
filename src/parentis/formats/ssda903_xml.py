"""SSDA903 as one XML file: the same tables as from the CSV files.

A child is one CHILD element with a HEADER, which also carries what the other modules hold, and its EPISODEs.
There are no attributes, and a blank item is an empty element or none. Social-worker episodes and deprivation of
liberty have no place in the layout this follows.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lxml import etree

from parentis.formats.errors import UnreadableFileError
from parentis.formats.findings import FindingList
from parentis.formats.typed_files import TableReader, TypedFile
from parentis.records.tables import TABLES

ROOT = "EXPSSDA903"
CHILDREN_AT_A_TIME = 500
MOST_ITEMS = 20_000  # of one child; the layout allows 366 episodes of 12 items, and far fewer of anything else

# Element names that differ from the CSV column.
_COLUMN_OF = {"CHILDID": "CHILD", "PL": "PLACE"}
# Modules that a child has any number of, or one of, as an element of its own: element, table.
_PARTS = {
    "AMISSING": "missing",
    "AREVIEW": "reviews",
    "PERMANENCE": "previous_permanence",
    "OC2": "oc2",
    "AD_PLACED": "placed_adoption",
}
# Modules whose items stand in the HEADER itself: a child is in one if any of these has a value.
_FLAT = {
    "oc3": ("IN_TOUCH", "ACTIV", "ACCOM"),
    "ad1": ("DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"),
}
_EPISODE = "EPISODE"

Items = dict[str, str]


@dataclass
class _Rows:
    """Rows of one table waiting to be typed: by column name, and the line each stands in."""

    columns: dict[str, list[str]]
    lines: list[int] = field(default_factory=list)


def read_xml_file(file: str, path: Path, findings: FindingList) -> tuple[str, list[TypedFile]]:
    """What an XML file is, and its tables. Rows are numbered by the line of the file they stand in.

    Raises UnreadableFileError when it is not whole and well formed, or carries a document type declaration,
    which no return needs and which can make a reader fetch or invent things.
    """
    reader = _Reader(file, findings)
    try:
        with path.open("rb") as stream:
            for child in _children(stream):
                reader.add(child)
    except etree.XMLSyntaxError as problem:
        raise UnreadableFileError(
            "It is not whole XML, or an item in it is too long: export the file again.", problem.lineno or None
        ) from problem
    except _NotTheReturnError:
        findings.add(
            "warning",
            "file-not-recognised",
            f"This XML file is not the SSDA903 return (its outer element is not {ROOT}), so it was not used.",
            file=file,
        )
        return "", []
    return "SSDA903 XML", reader.finish()


class _NotTheReturnError(Exception):
    """The outer element is another one."""


def _children(stream: Any) -> Iterator[etree._Element]:
    events = etree.iterparse(
        stream,
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    root: etree._Element | None = None
    items = 0
    for event, element in events:
        if root is None:
            root = element
            about: Any = root.getroottree().docinfo
            if about.doctype:
                raise UnreadableFileError(
                    "It has a document type declaration, which the return never has: export the file again."
                )
            if _name(root) != ROOT:
                raise _NotTheReturnError
        elif event == "start":
            items += 1
            if items > MOST_ITEMS:
                raise UnreadableFileError(
                    f"A CHILD in it has more than {MOST_ITEMS:,} items, so it is not the return: export it again.",
                    _line(element),
                )
        elif event == "end" and element.getparent() is root:
            items = 0
            if _name(element) == "CHILD":
                yield element
            element.clear()
            while element.getprevious() is not None:
                del root[0]


def _name(element: etree._Element) -> str:
    """An element's name without a namespace, in upper case."""
    return str(element.tag).rpartition("}")[2].upper()


def _line(element: etree._Element) -> int:
    """The line of the file an element begins in."""
    line: Any = element.sourceline
    return int(line or 0)


def _items(element: etree._Element) -> Items:
    """The items directly inside an element, by CSV column; the first where one stands twice."""
    found: Items = {}
    for item in element:
        if len(item) == 0:
            name = _name(item)
            found.setdefault(_COLUMN_OF.get(name, name), (item.text or "").strip())
    return found


class _Reader:
    """Gathers the rows of every table and types them some children at a time."""

    def __init__(self, file: str, findings: FindingList) -> None:
        self._file = file
        self._findings = findings
        self._waiting: dict[str, _Rows] = {}
        self._readers: dict[str, TableReader] = {}
        self._seen: dict[str, set[str]] = {}
        self._children = 0
        for table in ("header", "episodes"):
            self._rows(table)

    def add(self, child: etree._Element) -> None:
        """Take the rows of one child."""
        header = next((part for part in child if _name(part) == "HEADER"), None)
        about = _items(header) if header is not None else {}
        key = {"CHILD": about.get("CHILD", ""), "DOB": about.get("DOB", "")}
        line = _line(child)
        if header is None:
            self._findings.add(
                "error",
                "no-header",
                "A CHILD here has no HEADER, so its episodes belong to nobody: complete it in the case system.",
                file=self._file,
                row=line,
            )
        else:
            self._add_header(header, about, key)
        for part in child:
            if _name(part) == _EPISODE:
                self._add("episodes", _items(part) | {"CHILD": key["CHILD"]}, _line(part))
        self._children += 1
        if self._children % CHILDREN_AT_A_TIME == 0:
            self._type_waiting()

    def finish(self) -> list[TypedFile]:
        """Every table found."""
        self._type_waiting()
        files = [reader.typed for reader in self._readers.values()]
        for typed in files:
            seen = self._seen[typed.table.name]
            # An optional item that no child has was not delivered; one that is always blank was.
            typed.columns = {
                name: values
                for name, values in typed.columns.items()
                if typed.table.column(name).required or typed.table.column(name).source in seen
            }
        return files

    def _add_header(self, header: etree._Element, about: Items, key: Items) -> None:
        line = _line(header)
        self._add("header", about, line)
        if "UASC" in about:
            self._rows("uasc")
            if about["UASC"] == "1":
                self._add("uasc", about, line)
        for table, items in _FLAT.items():
            if any(about.get(item) for item in items):
                self._add(table, about, line)
        for part in header:
            if _name(part) in _PARTS and len(part):
                self._add(_PARTS[_name(part)], _items(part) | key, _line(part))

    def _rows(self, table: str) -> _Rows:
        if table not in self._readers:
            columns = TABLES[table].columns
            names = [column.name for column in columns]
            self._readers[table] = TableReader(TABLES[table], self._file, names, self._findings, own=False)
            self._waiting[table] = _Rows({column.name: [] for column in columns})
            self._seen[table] = set()
        return self._waiting[table]

    def _add(self, table: str, items: Items, line: int) -> None:
        rows = self._rows(table)
        self._seen[table].update(items)
        for column in TABLES[table].columns:
            rows.columns[column.name].append(items.get(column.source, ""))
        rows.lines.append(line)

    def _type_waiting(self) -> None:
        for table, rows in self._waiting.items():
            if rows.lines:
                self._readers[table].read(rows.columns, rows.lines)
                self._waiting[table] = _Rows({name: [] for name in rows.columns})
