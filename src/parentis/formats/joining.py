"""Files of the same table joined to one history, across return years and within one.

What is joined, and nothing else: exact duplicates count once; an event that was open in an earlier year's file and
comes again in a later one is one event, as the later one has it; of two rows of a child where there is one a child,
the later holds. Nothing is closed, moved or made up. Each is a finding, or one for the pair of files where that
happens to whole files as a matter of course.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from parentis.formats.findings import FindingList, shown
from parentis.formats.return_years import label
from parentis.formats.typed_files import TypedFile
from parentis.records.tables import Table
from parentis.words.groups import SEX_GROUPS

# One event by these columns, of which the last is when it began; open while its end is blank.
OPEN_EVENTS = {
    "episodes": (("child_id", "rne", "decom"), "dec"),
    "missing": (("child_id", "missing", "mis_start"), "mis_end"),
    "social_worker_episodes": (("child_id", "sw_id", "sw_decom"), "sw_dec"),
    "deprivation_of_liberty": (("child_id", "dolo_start"), "dolo_end"),
    "placed_adoption": (("child_id", "date_placed"), "date_placed_ceased"),
}
ONE_ROW_A_CHILD = frozenset({"header", "uasc"})
# Of these a row counts once, however often one file has it; of the others a file may mean it.
DUPLICATES_DROPPED = frozenset({"episodes"})
# Positions of one year each: the same row in two years' files is two positions.
POSITIONS_OF_A_YEAR = frozenset({"oc2", "oc3"})
# What a later header row may not change without being told.
_TOLD_WHEN_CHANGED = ("sex", "date_of_birth", "ethnic")


@dataclass(slots=True)
class Row:
    """A row on its way into the joined table: its values in the table's order, its file and its row there."""

    values: tuple[Any, ...]
    source: TypedFile
    number: int
    kept: bool = True


def joined(table: Table, files: Sequence[TypedFile], findings: FindingList) -> list[Row]:
    """The rows of all files of one table as one history, in the order of years, files and rows."""
    files = sorted(files, key=lambda typed: (typed.return_year or 0, typed.file))
    rows = [row for typed in files for row in _rows(table, typed)]
    _report_same_year(table, files, findings)
    if table.name in OPEN_EVENTS and len(files) > 1:
        _close_with_later(table, rows, findings)
        rows = [row for row in rows if row.kept]
    if table.name in ONE_ROW_A_CHILD:
        _keep_last_of_child(table, rows, findings)
    elif table.name in DUPLICATES_DROPPED:
        _drop_duplicates(table, rows, findings)
    elif len(files) > 1 and table.name not in POSITIONS_OF_A_YEAR:
        _keep_most(table, rows, findings)
    return [row for row in rows if row.kept]


def _rows(table: Table, typed: TypedFile) -> Iterable[Row]:
    blank = [None] * len(typed.rows)
    columns = [typed.columns.get(name, blank) for name in table.names]
    return [Row(values, typed, number) for values, number in zip(zip(*columns, strict=True), typed.rows, strict=True)]


def _report_same_year(table: Table, files: Sequence[TypedFile], findings: FindingList) -> None:
    first_of: dict[int | None, TypedFile] = {}
    for typed in files:
        first = first_of.setdefault(typed.return_year, typed)
        if first is typed:
            continue
        of = f" of {label(typed.return_year)}" if typed.return_year else ""
        findings.add(
            "warning",
            "same-file-twice",
            f"{first.file} is {table.source}{of} too: both were read and joined; see that both are meant.",
            file=typed.file,
        )


def _close_with_later(table: Table, rows: Sequence[Row], findings: FindingList) -> None:
    """Leave out an event open in one year's file that comes again in the file of a later year."""
    key_columns, end_column = OPEN_EVENTS[table.name]
    key_of = _key(table, key_columns)
    end = table.names.index(end_column)
    later_rows: dict[tuple[Any, ...], Row] = {}
    for row in reversed(rows):
        key = key_of(row)
        if None in key:
            continue
        later = later_rows.get(key)
        later_rows.setdefault(key, row)
        if row.values[end] is not None or later is None or not _later_year(row, later):
            continue
        row.kept = False
        findings.add(
            "note",
            "joined-across-years",
            f"It is open here and comes again in row {later.number} of {later.source.file}: the two are one, "
            "as the later file has it. Nothing needs doing.",
            file=row.source.file,
            row=row.number,
            child_id=row.values[0],
            column=table.column(key_columns[-1]).source,
            value=f"{key[-1]:%d/%m/%Y}",
        )


def _later_year(row: Row, later: Row) -> bool:
    earlier, year = row.source.return_year, later.source.return_year
    return earlier is not None and year is not None and earlier < year


def _key(table: Table, columns: Sequence[str]) -> Callable[[Row], tuple[Any, ...]]:
    places = [table.names.index(name) for name in columns]
    return lambda row: tuple(row.values[place] for place in places)


def _keep_last_of_child(table: Table, rows: Sequence[Row], findings: FindingList) -> None:
    """One row a child: the last one holds."""
    last: dict[object, Row] = {}
    pairs: Counter[tuple[str, str]] = Counter()
    for row in reversed(rows):
        child = row.values[0]
        if child is None or last.setdefault(child, row) is row:
            continue
        holds = last[child]
        row.kept = False
        if holds.source.file == row.source.file:
            _report_second_row(table, row, holds, findings)
        else:
            pairs[row.source.file, holds.source.file] += 1
            _report_changed(table, row, holds, findings)
    for (file, later), number in sorted(pairs.items()):
        findings.add(
            "note",
            "row-replaced",
            f"{_children(number)} of this file {'are' if number > 1 else 'is'} also in {later}: "
            "the later row holds. Nothing needs doing.",
            file=file,
        )


def _children(number: int) -> str:
    return f"{number:,} children" if number > 1 else "One child"


def _report_second_row(table: Table, row: Row, holds: Row, findings: FindingList) -> None:
    findings.add(
        "warning",
        "two-rows-of-a-child",
        f"The child has another row in {table.source}, row {holds.number}, which holds: take this one out.",
        file=row.source.file,
        row=row.number,
        child_id=row.values[0],
        column="CHILD",
        value=row.values[0],
    )


def _report_changed(table: Table, row: Row, holds: Row, findings: FindingList) -> None:
    if table.name != "header":
        return
    for name in _TOLD_WHEN_CHANGED:
        place = table.names.index(name)
        before, after = row.values[place], holds.values[place]
        if None in (before, after) or before == after or _same_sex(name, before, after):
            continue
        column = table.column(name).source
        findings.add(
            "warning",
            "changed-between-years",
            f"{column} is another one in row {holds.number} of {holds.source.file} ({shown(after)}), "
            "which holds: see which is right.",
            file=row.source.file,
            row=row.number,
            child_id=row.values[0],
            column=column,
            value=before,
        )


def _same_sex(name: str, before: object, after: object) -> bool:
    """1 and M, or 2 and F: the codes of before and after 2024-25."""
    return name == "sex" and SEX_GROUPS.get(str(before), before) == SEX_GROUPS.get(str(after), after)


def _drop_duplicates(table: Table, rows: Sequence[Row], findings: FindingList) -> None:
    """Exact duplicates count once: the one in the latest file, and the first there.

    Between files, a column that one of them lacks does not make a difference.
    """
    pairs: Counter[tuple[str, str]] = Counter()
    shared = frozenset.intersection(*(row.source.delivered for row in rows)) if rows else frozenset()
    places = [place for place, name in enumerate(table.names) if name in shared]
    in_shared: dict[tuple[Any, ...], Row] = {}
    in_file: dict[tuple[Any, ...], Row] = {}
    for row in rows:
        whole = (row.source.file, *row.values)
        first = in_file.setdefault(whole, row)
        if first is not row:
            row.kept = False
            findings.add(
                "warning",
                "duplicate-row",
                f"The row is the same as row {first.number} and was left out: take it out of the file.",
                file=row.source.file,
                row=row.number,
                child_id=row.values[0],
            )
            continue
        key = tuple(row.values[place] for place in places)
        earlier = in_shared.get(key)
        in_shared[key] = row
        if earlier is not None and earlier.source is not row.source:
            earlier.kept = False
            pairs[earlier.source.file, row.source.file] += 1
    _report_pairs(pairs, findings)


def _keep_most(table: Table, rows: Sequence[Row], findings: FindingList) -> None:
    """A row that several files have counts as often as the file that has it most often."""
    held: Counter[tuple[Any, ...]] = Counter()
    first_file: dict[tuple[Any, ...], str] = {}
    in_file: Counter[tuple[Any, ...]] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    file = ""
    for row in rows:
        if row.source.file != file:
            file = row.source.file
            in_file.clear()
        in_file[row.values] += 1
        if in_file[row.values] > held[row.values]:
            held[row.values] += 1
            first_file.setdefault(row.values, file)
        else:
            row.kept = False
            pairs[file, first_file[row.values]] += 1
    _report_pairs(pairs, findings)


def _report_pairs(pairs: Counter[tuple[str, str]], findings: FindingList) -> None:
    for (file, other), number in sorted(pairs.items()):
        rows = f"{number:,} rows" if number > 1 else "One row"
        findings.add(
            "note",
            "duplicate-across-files",
            f"{rows} of this file {'are' if number > 1 else 'is'} also in {other} and "
            f"{'were' if number > 1 else 'was'} counted once. Nothing needs doing.",
            file=file,
        )
