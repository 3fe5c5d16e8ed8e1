"""A whole delivery: the folder of files a council's systems produced, read into tables and findings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from parentis.council import Council
from parentis.formats.council_file import COUNCIL_FILE, council_of_delivery, is_council_file
from parentis.formats.errors import DeliveryError
from parentis.formats.findings import Finding, FindingList
from parentis.formats.logo import Logo, logo_of_council, logo_path
from parentis.formats.needed_for import TABLE_NEEDED_FOR
from parentis.formats.postcodes import distances
from parentis.formats.read_files import ReadFile, read_file
from parentis.formats.return_years import give_years, label
from parentis.formats.stored_tables import stored
from parentis.formats.typed_files import TypedFile
from parentis.formats.walk import FoundFile, files_below
from parentis.records.tables import SSDA903_TABLES, TABLES

__all__ = ["COUNCIL_FILE", "DeliveredFile", "Delivery", "DeliveryError", "read_delivery"]

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
    logo:      the council's, where its file names one that can be used
    """

    council: Council | None
    council_text: str
    tables: Mapping[str, pa.Table]
    delivered: Mapping[str, frozenset[str]]
    files: tuple[DeliveredFile, ...]
    findings: tuple[Finding, ...]
    origins: Mapping[str, pa.Table]
    logo: Logo | None = None


def read_delivery(folder: Path, council_file: Path | None = None) -> Delivery:
    """Read every file in a folder and the folders below it.

    The council file is the one given, else `council.toml` in the folder. Whatever is wrong with a file is a
    finding, and the file counts as not delivered. Raises DeliveryError, with the findings so far, when the folder
    cannot be read, the council file is faulty, or Header or Episodes is missing or unusable.
    """
    findings = FindingList()
    found = files_below(folder)
    council, text_of_council, path = council_of_delivery(found, council_file, findings)
    logo, picture = logo_of_council(council, path, findings), logo_path(council, path)
    data_files = [file for file in found if not (is_council_file(file, council_file) or _is(file, picture))]
    if not data_files:
        raise DeliveryError(f"The folder {folder} holds no files: put the council's extracts in it.")
    read = [read_file(file, findings) for file in data_files]
    return replace(joined_delivery(read, council, text_of_council, findings, folder), logo=logo)


def _is(file: FoundFile, path: Path | None) -> bool:
    return path is not None and file.path.resolve() == path.resolve()


def joined_delivery(
    read: Sequence[ReadFile], council: Council | None, text_of_council: str, findings: FindingList, folder: Path
) -> Delivery:
    """What files that have been read hold together. Raises DeliveryError when Header or Episodes cannot be used.

    `folder` is where they are, or will be: for messages alone.
    """
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


def _delivered_file(file: ReadFile) -> DeliveredFile:
    years = {table.return_year for table in file.tables if table.return_year is not None}
    return DeliveredFile(
        file.path,
        file.sha256,
        file.bytes,
        file.recognised_as,
        label(max(years)) if years else None,
        sum(len(table.rows) for table in file.tables),
    )
