"""The rows of a CSV file into a typed table, once it is known which columns are where."""

from collections.abc import Iterator
from itertools import islice

from parentis.formats.columns import Recognised, column_name
from parentis.formats.findings import FindingList
from parentis.formats.needed_for import COLUMN_NEEDED_FOR
from parentis.formats.text_files import Record, TextFile, records
from parentis.formats.typed_files import TableReader, TypedFile

ROWS_AT_A_TIME = 20_000
# Columns that other systems work out and most files lack: we work them out ourselves.
WORKED_OUT = frozenset({"PL_DISTANCE", "PL_LOCATION"})


def typed_rows(
    text: TextFile, separator: str, file: str, header_row: int, found: Recognised, findings: FindingList
) -> TypedFile:
    """Read every row below the header. Raises UnreadableFileError when the file breaks down on the way."""
    reader = TableReader(found.table, file, tuple(found.places), findings, own=found.own)
    rows = (record for record in records(text, separator) if record[0] >= header_row)
    header = next(rows)[1]
    below = _rows_below(rows, header, file, findings)
    while chunk := list(islice(below, ROWS_AT_A_TIME)):
        columns = list(zip(*(values for _, values in chunk), strict=True))
        reader.read({name: columns[place] for name, place in found.places.items()}, [number for number, _ in chunk])
    return reader.typed


def _rows_below(rows: Iterator[Record], header: list[str], file: str, findings: FindingList) -> Iterator[Record]:
    """The rows below the header, each with as many values as it; the header's own repetitions left out."""
    names = [column_name(raw) for raw in header]
    width = len(header)
    # Blank columns at the end are a spreadsheet's, not a fault.
    needed = max(place for place, name in enumerate(names) if name) + 1
    like_first: dict[str, bool] = {}  # whether a row begins as the header does; few distinct values, many rows
    for number, values in rows:
        begins_alike = like_first.get(values[0])
        if begins_alike is None:
            begins_alike = like_first[values[0]] = column_name(values[0]) == names[0]
        if begins_alike and [column_name(value) for value in values] == names:
            findings.add(
                "warning",
                "second-header",
                "The column names stand here again: the row was left out; take it out of the file.",
                file=file,
                row=number,
            )
            continue
        if len(values) != width:
            _report_width(values, width, needed, file, number, findings)
            del values[width:]
            values.extend([""] * (width - len(values)))
        yield number, values


def _report_width(values: list[str], width: int, needed: int, file: str, number: int, findings: FindingList) -> None:
    if len(values) > width and any(value.strip() for value in values[width:]):
        findings.add(
            "error",
            "too-many-values",
            f"The row has {len(values)} values for {width} columns, so some may stand in the wrong column: "
            "put quotation marks around values that hold a comma.",
            file=file,
            row=number,
        )
    elif len(values) < needed:
        findings.add(
            "error",
            "too-few-values",
            f"The row has {len(values)} values for {width} columns, so the file may be cut off here: "
            "the rest count as blank; export the file again.",
            file=file,
            row=number,
        )


def report_columns(file: str, found: Recognised, findings: FindingList) -> None:
    """Say which columns are missing, unknown or there twice."""
    if found.missing_required:
        missing = ", ".join(found.missing_required)
        findings.add(
            "error",
            "column-missing",
            f"This is {found.table.source}, but it has no {missing}: the file was not used; "
            "export it with every column.",
            file=file,
            column=missing,
        )
    _report_missing_optional(file, found, findings)
    if found.twice:
        findings.add(
            "warning",
            "column-twice",
            f"The file has {', '.join(found.twice)} more than once: the first was read; take the others out.",
            file=file,
            column=", ".join(found.twice),
        )
    if found.extra:
        findings.add(
            "note",
            "column-ignored",
            f"{len(found.extra)} column{'s' if len(found.extra) > 1 else ''} of this file "
            f"{'are' if len(found.extra) > 1 else 'is'} not part of {found.table.source} and "
            f"{'were' if len(found.extra) > 1 else 'was'} ignored: nothing needs doing.",
            file=file,
            column=_some(found.extra),
        )


def _report_missing_optional(file: str, found: Recognised, findings: FindingList) -> None:
    unused = []
    for name in found.missing_optional:
        needed_for = COLUMN_NEEDED_FOR.get((found.table.name, name))
        source = found.table.column(name).source
        if needed_for is None:
            unused.append(source)
            continue
        findings.add(
            "warning",
            "optional-column-missing",
            f"The file has no {source}, which weakens or leaves out {needed_for}: add the column if the system has it.",
            file=file,
            column=source,
        )
    unused = [source for source in unused if source not in WORKED_OUT]
    if unused:
        findings.add(
            "note",
            "optional-column-missing",
            f"The file has no {_some(tuple(unused))}, which no figure needs. Nothing needs doing.",
            file=file,
            column=_some(tuple(unused)),
        )


def _some(names: tuple[str, ...], most: int = 8) -> str:
    shown = ", ".join(name[:40] for name in names[:most])
    return f"{shown} and {len(names) - most} more" if len(names) > most else shown
