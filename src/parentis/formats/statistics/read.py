"""Reading a file of published statistics: what it is, by its content, and its rows."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

from parentis.formats.errors import UnreadableFileError
from parentis.formats.findings import FindingList
from parentis.formats.statistics.lait import read_lait_dictionary, read_lait_values
from parentis.formats.statistics.neighbours import read_neighbours
from parentis.formats.statistics.number_and_rate import read_number_and_rate
from parentis.formats.statistics.outcome_tables import read_outcome_table
from parentis.formats.statistics.placement_stability import read_placement_stability
from parentis.formats.statistics.populations import read_populations
from parentis.formats.statistics.published import StatisticsFile
from parentis.formats.statistics.table import Gathered, Row
from parentis.formats.statistics.wide_releases import read_wide_release
from parentis.formats.text_files import TextFile, decoded, records, separator_of

Reader = Callable[[Sequence[Row], Gathered], tuple[str, str] | None]
READERS: tuple[Reader, ...] = (
    read_wide_release,
    read_outcome_table,
    read_number_and_rate,
    read_placement_stability,
    read_populations,
    read_neighbours,
    read_lait_values,
    read_lait_dictionary,
)
KNOWN = (
    "the underlying data of SFR41/2016 and SFR50/2017, tables of SFR12/2017, children looked after numbers and rates, "
    "placement stability, populations aged 0-17, statistical neighbours, LAIT values and its dictionary"
)

MOST_LINES_OF_A_TEXT = 500  # LAIT's dictionary has whole pages in a cell


def read_statistics(path: Path) -> StatisticsFile:
    """Read one file. Raises UnreadableFileError, with one sentence, when it is no file of statistics that we know."""
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise UnreadableFileError(f"{path} cannot be read ({(fault.strerror or '').lower()}).") from fault
    try:
        text = decoded(data)
        rows = list(records(text, separator_of(text), most_lines=MOST_LINES_OF_A_TEXT))
    except UnreadableFileError as fault:
        raise UnreadableFileError(f"{path.name} is no CSV file: {_begun_small(fault.message)}") from fault
    if not rows:
        raise UnreadableFileError(f"{path.name} is empty: download it again.")
    _refuse_web_page(path.name, rows)
    _refuse_cut_off(path.name, text, rows)
    findings = FindingList()
    for reader in READERS:
        into = Gathered(path.name, findings)
        what = reader(rows, into)
        if what is not None:
            return _file(path.name, data, what, into)
    raise UnreadableFileError(
        f"{path.name} has the shape of no statistics that we know, so it was not loaded: give one of these as CSV, "
        f"with its column names as published: {KNOWN}."
    )


def _refuse_web_page(name: str, rows: Sequence[Row]) -> None:
    if ",".join(rows[0][1]).lstrip().startswith("<"):
        raise UnreadableFileError(f"{name} is a web page and no CSV file: download the file itself.")


def _refuse_cut_off(name: str, text: TextFile, rows: Sequence[Row]) -> None:
    """A download that broke off ends within a row, whose last number may have lost digits. A note is a single cell."""
    ended = "\n"
    for line in text.lines():
        ended = line[-1:]
    number, last = rows[-1]
    if ended != "\n" and 1 < len(last) < max(len(row) for _, row in rows):
        raise UnreadableFileError(f"{name} breaks off in the middle of row {number}: download it again.")


def _file(name: str, data: bytes, what: tuple[str, str], into: Gathered) -> StatisticsFile:
    kind, edition = what
    if not (into.figures or into.neighbours or into.definitions):
        raise UnreadableFileError(f"{name} is {kind} without a row that can be used: download it again.")
    return StatisticsFile(
        name,
        hashlib.sha256(data).hexdigest(),
        len(data),
        kind,
        edition,
        tuple(into.figures),
        tuple(into.neighbours),
        tuple(into.definitions),
        into.findings.all(),
    )


def _begun_small(sentence: str) -> str:
    return f"{sentence[:1].lower()}{sentence[1:]}"
