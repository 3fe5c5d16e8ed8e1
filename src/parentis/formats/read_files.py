"""One file of a delivery, whatever it is: its digest, what it is, and its tables."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from parentis.formats import ssd_tables
from parentis.formats.csv_files import read_csv_file
from parentis.formats.errors import UnreadableFileError
from parentis.formats.findings import FindingList
from parentis.formats.recognise import FIRST_BYTES, Kind, kind_of
from parentis.formats.ssda903_xml import read_xml_file
from parentis.formats.typed_files import TypedFile
from parentis.formats.walk import FoundFile
from parentis.formats.workbooks import report_workbook

LARGEST_FILE = 500_000_000  # bytes


@dataclass(frozen=True)
class ReadFile:
    """A file before the return years are known: its name inside the delivery, its digest, and its tables."""

    path: str
    sha256: str
    bytes: int
    recognised_as: str
    tables: tuple[TypedFile, ...]


def read_file(file: FoundFile, findings: FindingList) -> ReadFile:
    """Read one file, whatever it is; what is wrong with it is a finding."""
    digest, size = "", 0
    try:
        digest, size, start = _digest(file.path)
        kind, tables = _read_kind(file, kind_of(file.name, start), size, findings)
    except UnreadableFileError as problem:
        findings.add("error", "file-not-readable", problem.message, file=file.name, row=problem.row)
        kind, tables = "", []
    except OSError as problem:
        findings.add(
            "error",
            "file-not-readable",
            f"The file cannot be opened ({problem.strerror}): see that it is there and may be read.",
            file=file.name,
        )
        kind, tables = "", []
    return ReadFile(file.name, digest, size, kind, tuple(tables))


def _read_kind(file: FoundFile, kind: Kind, size: int, findings: FindingList) -> tuple[str, Sequence[TypedFile]]:
    match kind:
        case Kind.WORKBOOK:
            return report_workbook(file.name, file.path, findings), ()
        case Kind.DATABASE:
            return ssd_tables.report_database(file.name, file.path, findings), ()
        case Kind.OTHER:
            findings.add(
                "note", "file-not-recognised", "This is no data file that we know: it was not used.", file=file.name
            )
            return "", ()
        case Kind.XML | Kind.TEXT:
            if size > LARGEST_FILE:
                raise UnreadableFileError(
                    f"It is larger than {LARGEST_FILE // 1_000_000} MB: deliver one council at a time."
                )
    if kind is Kind.XML:
        return read_xml_file(file.name, file.path, findings)
    recognised_as, typed = read_csv_file(file.name, file.path.read_bytes(), findings)
    return recognised_as, (typed,) if typed else ()


def _digest(path: Path) -> tuple[str, int, bytes]:
    """The SHA-256 of a file, its length in bytes, and its first bytes."""
    sha256, size, start = hashlib.sha256(), 0, b""
    with path.open("rb") as stream:
        while block := stream.read(1 << 20):
            start = start or block[:FIRST_BYTES]
            sha256.update(block)
            size += len(block)
    return sha256.hexdigest(), size, start
