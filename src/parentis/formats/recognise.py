"""What a file is: by its first bytes, then by its name and its columns."""

from collections.abc import Sequence
from enum import Enum
from pathlib import PurePosixPath

from parentis.formats.columns import Recognised, matched
from parentis.formats.delivery_csv import own_table
from parentis.formats.ssda903_csv import ssda903_table


class Kind(Enum):
    """What sort of file it is, as far as its first bytes and its name tell."""

    TEXT = "text"
    XML = "XML"
    WORKBOOK = "workbook"
    DATABASE = "database"
    OTHER = "other"


FIRST_BYTES = 4096

# Files that people put beside extracts: not text to look for a table in.
_NO_DATA = frozenset(
    {
        ".7z",
        ".bmp",
        ".css",
        ".doc",
        ".docx",
        ".eml",
        ".exe",
        ".gif",
        ".gz",
        ".htm",
        ".html",
        ".jpeg",
        ".jpg",
        ".js",
        ".json",
        ".log",
        ".md",
        ".msg",
        ".odt",
        ".parquet",
        ".pdf",
        ".png",
        ".ppt",
        ".pptx",
        ".py",
        ".rar",
        ".rtf",
        ".sql",
        ".svg",
        ".tar",
        ".toml",
        ".yaml",
        ".yml",
        ".zip",
    }
)
_WORKBOOKS = frozenset((".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"))


def kind_of(name: str, start: bytes) -> Kind:
    """The sort of file, from its name and first bytes."""
    suffix = PurePosixPath(name).suffix.lower()
    if start.startswith(b"SQLite format 3\0"):
        return Kind.DATABASE
    if suffix in _WORKBOOKS:
        return Kind.WORKBOOK
    if suffix in _NO_DATA or start.startswith((b"PK\x03\x04", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")):
        return Kind.OTHER
    if suffix == ".xml" or start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<?xml", b"<EXPSSDA903")):
        return Kind.XML
    return Kind.TEXT


def recognised(file: str, header: Sequence[str]) -> Recognised | None:
    """What a CSV file with this name and header is; None when it is nothing we know.

    A file named like one of the delivery's own is that one, unless it lacks what that needs and is whole as an
    SSDA903 module: then it is the module.
    """
    module = ssda903_table(header)
    as_module = matched(module, header, own=False) if module else None
    own = own_table(file)
    if own is None:
        return as_module
    as_own = matched(own, header, own=True)
    if as_own.missing_required and as_module and not as_module.missing_required:
        return as_module
    return as_own
