"""Faults of whole files: how spreadsheets and case systems write them."""

from __future__ import annotations

from collections.abc import Callable

from parentis.sample.chance import Chance
from parentis.sample.dirt_folder import Folder
from parentis.sample.summary import Dirt

Fault = Callable[[Folder, Chance], list[Dirt]]
_NO_BREAK_SPACE = "\u00a0"


def byte_order_mark(folder: Folder, chance: Chance) -> list[Dirt]:
    """A file that begins with the mark that Windows programs write."""
    file = folder.of_year("header.csv")
    file.encoding = "utf-8-sig"
    return [Dirt("byte-order-mark", file.name, None)]


def cp1252(folder: Folder, chance: Chance) -> list[Dirt]:
    """A file in the Windows encoding, with no-break spaces in names and a curly quote in a reason."""
    file = folder.file("education_provision.csv")
    file.encoding = "cp1252"
    found = [Dirt("cp1252", file.name, None)]
    for place in file.some(chance, lambda at: file.get(at, "reason") != "" and file.get(at, "reason") != "other"):
        value = f"carer\u2019s request, {file.get(place, 'reason')}"
        found.append(file.set(place, "reason", value, "cp1252"))
    return found


def no_break_space(folder: Folder, chance: Chance) -> list[Dirt]:
    """No-break spaces inside names and after codes."""
    allocations = folder.file("allocations.csv")
    allocations.encoding = "cp1252"
    found = []
    for place in allocations.some(chance, lambda at: " " in allocations.get(at, "team")):
        value = allocations.get(place, "team").replace(" ", _NO_BREAK_SPACE)
        found.append(allocations.set(place, "team", value, "no-break-space"))
    episodes = folder.of_year("episodes.csv")
    found.extend(
        episodes.set(place, "LS", episodes.get(place, "LS") + _NO_BREAK_SPACE, "no-break-space")
        for place in episodes.some(chance, lambda _: True)
    )
    return found


def windows_line_ends(folder: Folder, chance: Chance) -> list[Dirt]:
    """Lines that end as on Windows."""
    file = folder.of_year("missing.csv")
    file.line_end = "\r\n"
    return [Dirt("windows-line-ends", file.name, None)]


def blank_first_row(folder: Folder, chance: Chance) -> list[Dirt]:
    """A file whose header row is the second."""
    file = folder.of_year("previous_permanence.csv")
    file.blank_row_first = True
    return [Dirt("blank-first-row", file.name, 1)]


def trailing_blank_rows(folder: Folder, chance: Chance) -> list[Dirt]:
    """Rows of nothing after the last."""
    file = folder.of_year("episodes.csv")
    file.blank_rows_after = 5
    return [Dirt("trailing-blank-rows", file.name, len(file.rows) + 2)]


def extra_column(folder: Folder, chance: Chance) -> list[Dirt]:
    """A column that no format has."""
    found = []
    for file in (folder.of_year("reviews.csv"), folder.file("visits.csv")):
        file.columns = [*file.columns, "TEST_COLUMN"]
        for row in file.rows:
            row.append("")
        found.append(Dirt("extra-column", file.name, 1, "", "TEST_COLUMN", "TEST_COLUMN"))
    return found


def columns_in_another_order(folder: Folder, chance: Chance) -> list[Dirt]:
    """Columns the other way round, and their names in lower case."""
    file = folder.of_year("missing.csv")
    file.columns.reverse()
    for row in file.rows:
        row.reverse()
    file.shown_columns = [column.lower() for column in file.columns]
    return [Dirt("columns-in-another-order", file.name, 1)]


def no_file(folder: Folder, chance: Chance) -> list[Dirt]:
    """A file that was not delivered."""
    (folder.path / "exclusions.csv").unlink()
    return [Dirt("no-file", "exclusions.csv", None)]


FILE_FAULTS: tuple[Fault, ...] = (
    byte_order_mark,
    cp1252,
    no_break_space,
    windows_line_ends,
    blank_first_row,
    trailing_blank_rows,
    columns_in_another_order,
    extra_column,
    no_file,
)
