"""A whole delivery: the folder of files a council's systems produced, read into tables and findings."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from parentis.council import Council, CouncilError, council_text, parse_council
from parentis.formats import ssd_tables
from parentis.formats.csv_files import read_csv_file
from parentis.formats.errors import DeliveryError, UnreadableFileError
from parentis.formats.findings import Finding, FindingList
from parentis.formats.needed_for import TABLE_NEEDED_FOR
from parentis.formats.postcodes import distances
from parentis.formats.recognise import FIRST_BYTES, Kind, kind_of
from parentis.formats.return_years import give_years, label
from parentis.formats.ssda903_xml import read_xml_file
from parentis.formats.stored_tables import stored
from parentis.formats.typed_files import TypedFile
from parentis.formats.walk import FoundFile, files_below
from parentis.formats.workbooks import report_workbook
from parentis.records.tables import SSDA903_TABLES, TABLES

__all__ = ["COUNCIL_FILE", "DeliveredFile", "Delivery", "DeliveryError", "read_delivery"]

COUNCIL_FILE = "council.toml"
LARGEST_FILE = 500_000_000  # bytes
# Without these there is nothing to count.
INDISPENSABLE = ("header", "episodes")
_OF_SSDA903 = frozenset(table.name for table in SSDA903_TABLES)


@dataclass(frozen=True)
class DeliveredFile:
    """One file of a delivery.

    path: inside the delivery, with forward slashes; recognised_as: 'SSDA903 Episodes', 'visits.csv', ... or ''
    when it is nothing we know; return_year: '2016-17' or None; rows: how many were read from it.
    """

    path: str
    sha256: str
    bytes: int
    recognised_as: str
    return_year: str | None
    rows: int


@dataclass(frozen=True)
class Delivery:
    """What a delivery holds.

    tables:    by name, in the form of `Table.arrow_schema()`; a table that is not here was not delivered
    delivered: for each table, the columns that came in at least one of its files
    origins:   for each table that came in files, the `file` and `file_row` of each of its rows, in their order
    """

    council: Council | None
    council_text: str
    tables: Mapping[str, pa.Table]
    delivered: Mapping[str, frozenset[str]]
    files: tuple[DeliveredFile, ...]
    findings: tuple[Finding, ...]
    origins: Mapping[str, pa.Table]


@dataclass(frozen=True)
class _ReadFile:
    """A file before the return years are known."""

    path: str
    sha256: str
    bytes: int
    recognised_as: str
    tables: tuple[TypedFile, ...]


def read_delivery(folder: Path, council_file: Path | None = None) -> Delivery:
    """Read every file in a folder and the folders below it.

    The council file is the one given, else `council.toml` in the folder. Whatever is wrong with a file is a
    finding, and the file counts as not delivered. Raises DeliveryError, with the findings so far, when the folder
    cannot be read, the council file is faulty, or Header or Episodes is missing or unusable.
    """
    findings = FindingList()
    found = files_below(folder)
    council, text_of_council = _council(found, council_file, findings)
    data_files = [file for file in found if not _is_council_file(file, council_file)]
    if not data_files:
        raise DeliveryError(f"The folder {folder} holds no files: put the council's extracts in it.")
    read = [_read(file, findings) for file in data_files]
    typed = [table for file in read for table in file.tables]
    give_years([table for table in typed if table.table.name in _OF_SSDA903], date.today())
    tables, origins = _tables(typed, council.dfe_number if council else "", findings)
    _refuse_unusable(tables, folder, findings)
    _report_not_delivered(tables, findings)
    delivered = {
        name: frozenset().union(*(file.delivered for file in typed if file.table.name == name)) for name in tables
    }
    tables["distances"] = _distances(tables["episodes"], council.dfe_number if council else "")
    delivered["distances"] = frozenset(TABLES["distances"].names)
    return Delivery(
        council,
        text_of_council,
        tables,
        delivered,
        tuple(_delivered_file(file) for file in read),
        findings.all(),
        origins,
    )


def _is_council_file(file: FoundFile, given: Path | None) -> bool:
    named = file.path.name.lower() == COUNCIL_FILE
    return named or (given is not None and given.resolve() == file.path.resolve())


def _council(found: Sequence[FoundFile], given: Path | None, findings: FindingList) -> tuple[Council | None, str]:
    """The council file given, else the one nearest the top of the folder."""
    there = sorted(
        (file for file in found if file.path.name.lower() == COUNCIL_FILE), key=lambda file: file.name.count("/")
    )
    for file in there[0 if given else 1 :]:
        findings.add(
            "note",
            "council-file-not-used",
            f"Another council file was used ({given or there[0].name}).",
            file=file.name,
        )
    path = given or (there[0].path if there else None)
    if path is None:
        findings.add(
            "warning",
            "no-council-file",
            f"No {COUNCIL_FILE} came with the delivery, so rates over the population, the council's own boundary, "
            "targets and teams are left out: put one beside the files.",
        )
        return None, ""
    try:
        text = council_text(path)
        council = parse_council(text, path.name)
    except CouncilError as fault:
        for problem in fault.problems:
            findings.add(
                "error",
                "council-file",
                f"The council file cannot be used: {problem.message}.",
                file=path.name,
                row=problem.line,
                column=problem.key,
            )
        raise DeliveryError(f"The council file cannot be used. {fault}", findings.all()) from fault
    for key, line in council.unknown_keys:
        findings.add(
            "warning",
            "unknown-key",
            f"{key} means nothing in a council file and was left aside: see how it is spelt.",
            file=path.name,
            row=line,
            column=key,
        )
    return council, text


def _read(file: FoundFile, findings: FindingList) -> _ReadFile:
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
    return _ReadFile(file.name, digest, size, kind, tuple(tables))


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


def _tables(
    typed: Iterable[TypedFile], council: str, findings: FindingList
) -> tuple[dict[str, pa.Table], dict[str, pa.Table]]:
    by_table: dict[str, list[TypedFile]] = {}
    for file in typed:
        by_table.setdefault(file.table.name, []).append(file)
    tables, origins = {}, {}
    for name, table in TABLES.items():
        if name in by_table:
            tables[name], origins[name] = stored(table, by_table[name], council, findings)
    return tables, origins


def _refuse_unusable(tables: Mapping[str, pa.Table], folder: Path, findings: FindingList) -> None:
    missing = [TABLES[name].source for name in INDISPENSABLE if name not in tables]
    for source in missing:
        findings.add(
            "error",
            "not-delivered",
            f"{source} is missing or cannot be used, and nothing can be counted without it: deliver it again.",
            column=source,
        )
    if missing:
        what = " and ".join(missing)
        raise DeliveryError(
            f"Nothing can be counted: {what} {'are' if len(missing) > 1 else 'is'} missing from {folder} "
            "or cannot be used; see the findings, and deliver it again.",
            findings.all(),
        )
    if not pc.any(pc.and_(*(pc.is_valid(tables["episodes"][name]) for name in ("child_id", "decom")))).as_py():
        findings.add(
            "error",
            "no-episodes",
            "SSDA903 Episodes has no row with a child and a start date: deliver it again.",
            column="SSDA903 Episodes",
        )
        raise DeliveryError(
            f"Nothing can be counted: SSDA903 Episodes in {folder} has no row with a child and a start date; "
            "deliver it again.",
            findings.all(),
        )


def _report_not_delivered(tables: Mapping[str, pa.Table], findings: FindingList) -> None:
    for name, needed_for in TABLE_NEEDED_FOR.items():
        if name not in tables:
            findings.add(
                "note",
                "not-delivered",
                f"{TABLES[name].source} was not delivered, which leaves out {needed_for}: add it to the folder.",
                column=TABLES[name].source,
            )


def _distances(episodes: pa.Table, council: str) -> pa.Table:
    """The table of distances, in its stored form, for the postcodes of the episodes."""
    pairs = zip(episodes["home_post"].to_pylist(), episodes["pl_post"].to_pylist(), strict=True)
    worked_out = distances(sorted(set(pairs), key=lambda pair: (pair[0] or "", pair[1] or "")))
    length = worked_out.num_rows
    schema = TABLES["distances"].arrow_schema()
    return pa.Table.from_arrays(
        [
            pa.array([council] * length, pa.string()),
            *(worked_out[name].cast(schema.field(name).type) for name in TABLES["distances"].names),
            pa.array(range(1, length + 1), pa.int64()),
        ],
        schema=schema,
    )


def _delivered_file(file: _ReadFile) -> DeliveredFile:
    years = {table.return_year for table in file.tables if table.return_year is not None}
    return DeliveredFile(
        file.path,
        file.sha256,
        file.bytes,
        file.recognised_as,
        label(max(years)) if years else None,
        sum(len(table.rows) for table in file.tables),
    )
