"""Text files as councils deliver them: any usual encoding, any line ending, rows counted as a spreadsheet does."""

import csv
import io
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from dataclasses import dataclass

from parentis.formats.errors import UnreadableFileError

LONGEST_LINE = 1_000_000  # characters
MOST_ROWS = 3_000_000
MOST_LINES_IN_A_ROW = 25  # a row running over more lines than this has lost a quotation mark
LEAST_ZERO_BYTES = 0.2  # of the even or odd bytes, for UTF-16 without a mark
MOST_CONTROL_CHARACTERS = 0.1

# Stands for the end, to tell whether a quotation mark was still open there. No line of a file can hold it,
# because zero characters are taken out of each.
_END = "\0end"
_SEPARATORS = {"\t": "tabs", ";": "semicolons", "|": "upright strokes"}

Record = tuple[int, list[str]]


@dataclass(frozen=True)
class TextFile:
    """A decoded text file: its bytes, the encoding they are in, and what the analyst should know about them."""

    data: bytes
    encoding: str
    remark: str = ""
    zero_bytes: int = 0

    def lines(self) -> Iterator[str]:
        """The lines, whatever ends them, each ending in a line feed."""
        text = io.TextIOWrapper(io.BytesIO(self.data), encoding=self.encoding, errors="replace", newline=None)
        for number, line in enumerate(text, start=1):
            if len(line) > LONGEST_LINE:
                raise UnreadableFileError(
                    f"Line {number} is more than {LONGEST_LINE:,} characters long, so this is no table: "
                    "export the file again.",
                    number,
                )
            yield line.replace("\0", "")


def decoded(data: bytes) -> TextFile:
    """Find the encoding of a text file. Raises UnreadableFileError when it is not a text file."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return TextFile(data, "utf-16", "It is in UTF-16; it was read, but save it as UTF-8 next time.")
    if guess := _unmarked_utf16(data):
        return TextFile(data, guess, "It is in UTF-16; it was read, but save it as UTF-8 next time.")
    _refuse_binary(data)
    zero_bytes = data.count(0)
    if data.startswith(BOM_UTF8):
        return TextFile(data, "utf-8-sig", zero_bytes=zero_bytes)
    if _is_utf8(data):
        return TextFile(data, "utf-8", zero_bytes=zero_bytes)
    return TextFile(data, "cp1252", "It is in Windows-1252; it was read, but save it as UTF-8 next time.", zero_bytes)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as problem:
        # A file cut off inside a character is still UTF-8.
        return problem.start >= len(data) - 3 and problem.reason == "unexpected end of data"
    return True


def _unmarked_utf16(data: bytes) -> str:
    sample = data[:4096]
    half = len(sample) // 2
    if half < 8:
        return ""
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > LEAST_ZERO_BYTES and even < odd / 10:
        return "utf-16-le"
    if even > LEAST_ZERO_BYTES and odd < even / 10:
        return "utf-16-be"
    return ""


def _refuse_binary(data: bytes) -> None:
    sample = data[:4096]
    control = sum(byte < 32 and byte not in b"\t\n\r\f" for byte in sample)
    if control > MOST_CONTROL_CHARACTERS * len(sample):
        raise UnreadableFileError("It is not a text file: export it again as CSV.")


def separator_of(text: TextFile) -> str:
    """What separates the values: a comma, unless the first line has none and has another usual sign."""
    first = next((line for line in text.lines() if line.strip()), "")
    if "," in first:
        return ","
    return next((sign for sign in _SEPARATORS if sign in first), ",")


def separator_name(sign: str) -> str:
    """What a separator is called in a finding."""
    return _SEPARATORS.get(sign, "commas")


def records(text: TextFile, separator: str = ",", most_lines: int = MOST_LINES_IN_A_ROW) -> Iterator[Record]:
    """The rows of a CSV file that are not blank, each with its number, the first row of the file being 1.

    Blank rows are counted, as a spreadsheet counts them. `most_lines` is how many a row may run over: a file with
    long texts in it may have more than tables have. Raises UnreadableFileError for a quotation mark that
    is never closed, a value or line too long for a table, or too many rows.
    """
    reader = csv.reader(_with_end(text), delimiter=separator, skipinitialspace=True)
    number = last_line = 0
    ended = False
    while not ended:
        number += 1
        if number > MOST_ROWS:
            raise UnreadableFileError(f"It has more than {MOST_ROWS:,} rows: deliver one council at a time.")
        try:
            row = next(reader)
        except csv.Error as problem:
            raise UnreadableFileError(_reason(problem, number), number) from problem
        ended = row == [_END]
        if not ended and reader.line_num - last_line > 1:
            _refuse_open_quotation(row, reader.line_num - last_line, most_lines, number)
        last_line = reader.line_num
        if not ended and not is_blank(row):
            yield number, row


def is_blank(row: list[str]) -> bool:
    """Whether nothing but space stands in any value of a row."""
    return not row or (not row[0].strip() and not "".join(row).strip())


def _with_end(text: TextFile) -> Iterator[str]:
    """The lines, then one that only a file with an open quotation mark swallows."""
    yield from text.lines()
    yield _END


def _refuse_open_quotation(row: list[str], lines: int, most_lines: int, number: int) -> None:
    swallowed_the_end = bool(row) and row[-1].endswith(_END)
    if lines > most_lines or swallowed_the_end:
        raise UnreadableFileError(
            f'A quotation mark (") opened in row {number} is not closed, so the rows after it run together: '
            "correct that row or export the file again.",
            number,
        )


def _reason(problem: csv.Error, number: int) -> str:
    if "field larger" in str(problem):
        return (
            f"A value in row {number} is more than {csv.field_size_limit():,} characters long: this is no table, "
            "or a quotation mark is not closed; export the file again."
        )
    return f"Row {number} cannot be read as CSV: export the file again."
