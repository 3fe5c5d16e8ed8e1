"""A delivery from rows that a program has just made, read as their CSV files would be, without the files.

For a sample of the whole country: writing and reading a thousand files of text would take as long as making what is
in them. Nothing is skipped but the text: each value goes through the same parser, the same files are joined in the
same way, and the digests are those of the files, so the load is the one that loading the files would give.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from parentis.council import parse_council
from parentis.formats.council_file import COUNCIL_FILE
from parentis.formats.csv_tables import report_columns
from parentis.formats.delivery import Delivery, joined_delivery
from parentis.formats.findings import FindingList
from parentis.formats.read_files import ReadFile
from parentis.formats.recognise import recognised
from parentis.formats.typed_files import TableReader

FIRST_ROW = 2  # below the column names


@dataclass(frozen=True)
class WrittenFile:
    """A CSV file as it would be written.

    path: inside the delivery, with forward slashes; content: its bytes; rows: the same, each with a text a column
    """

    path: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    content: bytes


def delivery_of(files: Iterable[WrittenFile], council_text: str, folder: Path) -> Delivery:
    """The delivery that a folder with these files and this council file would be.

    Raises CouncilError for a council file at fault, ValueError for a file that is nothing we know, and DeliveryError
    when Header or Episodes cannot be used.
    """
    findings = FindingList()
    council = parse_council(council_text, COUNCIL_FILE)
    # In the order in which a folder is read: where rows are the same, it decides which one stays.
    in_order = sorted(files, key=lambda file: file.path.split("/"))
    return joined_delivery([_read(file, findings) for file in in_order], council, council_text, findings, folder)


def _read(file: WrittenFile, findings: FindingList) -> ReadFile:
    found = recognised(file.path, file.columns)
    if found is None or found.missing_required:
        raise ValueError(f"the columns of {file.path} are those of no table")
    report_columns(file.path, found, findings)
    reader = TableReader(found.table, file.path, tuple(found.places), findings, own=found.own)
    if file.rows:
        columns = list(zip(*file.rows, strict=True))
        texts = {name: columns[place] for name, place in found.places.items()}
        reader.read(texts, range(FIRST_ROW, FIRST_ROW + len(file.rows)))
    digest = hashlib.sha256(file.content).hexdigest()
    return ReadFile(file.path, digest, len(file.content), found.table.source, (reader.typed,))
