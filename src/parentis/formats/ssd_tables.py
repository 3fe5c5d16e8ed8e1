"""Tables of the Standard Safeguarding Dataset: recognised and reported, not read yet."""

import re
import sqlite3
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from parentis.formats.columns import column_name
from parentis.formats.findings import FindingList

_TABLE_PREFIX = "ssd_"
# Every column of the dataset begins with four letters that stand for its table; most tables have one of these.
_KEY_COLUMN = re.compile(r"[A-Z][A-Z0-9]{3}_(\w+_)?(PERSON|CLA|REFERRAL|PROFESSIONAL)_ID")


def is_table(file: str, header: Sequence[str]) -> bool:
    """Whether a CSV file is a table of the dataset, by its name or its columns."""
    return PurePosixPath(file).name.lower().startswith(_TABLE_PREFIX) or any(
        _KEY_COLUMN.fullmatch(column_name(raw)) for raw in header
    )


def report(file: str, findings: FindingList) -> None:
    """Say that it was recognised and not read."""
    findings.add(
        "note",
        "not-read-yet",
        "This is a table of the Standard Safeguarding Dataset, which is not read yet: "
        "deliver the SSDA903 files as well.",
        file=file,
    )


def report_database(file: str, path: Path, findings: FindingList) -> str:
    """Say what an SQLite database is: the dataset, or nothing we know."""
    try:
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            names = [str(name) for (name,) in connection.execute("select name from sqlite_master limit 1000")]
        finally:
            connection.close()
    except sqlite3.Error:
        findings.add(
            "warning",
            "file-not-readable",
            "This database cannot be opened: export it again, or take it away.",
            file=file,
        )
        return ""
    if any(name.lower().startswith(_TABLE_PREFIX) for name in names):
        findings.add(
            "note",
            "not-read-yet",
            "This is a database of the Standard Safeguarding Dataset, which is not read yet: "
            "deliver the SSDA903 files as well.",
            file=file,
        )
        return "Standard Safeguarding Dataset"
    findings.add("note", "file-not-recognised", "This database is none that we know: it was not used.", file=file)
    return ""
