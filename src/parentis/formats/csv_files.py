"""One CSV file of a delivery: what it is, and its rows."""

from itertools import islice

from parentis.formats import ssd_tables
from parentis.formats.columns import Recognised
from parentis.formats.csv_tables import report_columns, typed_rows
from parentis.formats.errors import UnreadableFileError
from parentis.formats.findings import FindingList, shown
from parentis.formats.recognise import recognised
from parentis.formats.ssda903_csv import is_report_of_the_return, nearest_modules
from parentis.formats.text_files import Record, TextFile, decoded, records, separator_name, separator_of
from parentis.formats.typed_files import TypedFile

ROWS_SEARCHED = 5  # a title or two may stand above the column names
MOST_COLUMNS = 2_000


def read_csv_file(file: str, data: bytes, findings: FindingList) -> tuple[str, TypedFile | None]:
    """What a text file is ('SSDA903 Episodes', 'visits.csv', '' when unknown), and its rows if they can be used.

    Raises UnreadableFileError when the file cannot be read as a table at all.
    """
    text = decoded(data)
    separator = separator_of(text)
    top = list(islice(records(text, separator), ROWS_SEARCHED))
    if not top:
        findings.add("warning", "empty-file", "The file is empty: export it again, or take it away.", file=file)
        return "", None
    if len(top[0][1]) > MOST_COLUMNS:
        raise UnreadableFileError(f"It has more than {MOST_COLUMNS:,} columns: export the file again.")
    header_row, found = _header(file, top)
    if found is None:
        return _report_unknown(file, top[0][1], findings), None
    _report_text(file, text, separator, findings)
    report_columns(file, found, findings)
    if found.missing_required:
        return found.table.source, None
    return found.table.source, typed_rows(text, separator, file, header_row, found, findings)


def _header(file: str, top: list[Record]) -> tuple[int, Recognised | None]:
    """The first row that holds the columns of a table, else the first row as the columns it fails to hold."""
    first: tuple[int, Recognised | None] = (top[0][0], None)
    for place, (number, values) in enumerate(top):
        found = recognised(file, values)
        if found and not found.missing_required:
            return number, found
        if place == 0 or (found and not (first[1] and first[1].places)):
            first = number, found
    return first


def _report_text(file: str, text: TextFile, separator: str, findings: FindingList) -> None:
    if text.remark:
        findings.add("note", "encoding", text.remark, file=file)
    if separator != ",":
        findings.add(
            "note",
            "separator",
            f"Its values are separated by {separator_name(separator)}; it was read, but use commas next time.",
            file=file,
        )
    if text.zero_bytes:
        findings.add(
            "error",
            "damaged-file",
            f"It holds {text.zero_bytes:,} zero byte{'s' if text.zero_bytes > 1 else ''}, as damaged files do, and was "
            "read without them: export the file again.",
            file=file,
        )


def _report_unknown(file: str, header: list[str], findings: FindingList) -> str:
    if is_report_of_the_return(header):
        findings.add(
            "note",
            "report-file",
            "This is a report that the national system gave back after submission; it repeats the modules and "
            "was not read.",
            file=file,
        )
        return "SSDA903 report"
    if ssd_tables.is_table(file, header):
        ssd_tables.report(file, findings)
        return "Standard Safeguarding Dataset"
    near = "; ".join(f"{source} needs {', '.join(missing)}" for source, missing in nearest_modules(header)[:3])
    findings.add(
        "warning",
        "file-not-recognised",
        "Its columns are those of no file we know, so it was not used: "
        + (f"see that no column is missing ({near})." if near else "check its column names, or take it away."),
        file=file,
        value=shown(", ".join(header)),
    )
    return ""
