"""The columns of a table, found in a file's header whatever their order, case or spacing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from parentis.formats.values import tidy
from parentis.records.tables import Table

_SPACES = re.compile(r"[\s\-]+")


@dataclass(frozen=True)
class Recognised:
    """A table found in a file: which, the places of its columns, and what the header has too little or too much.

    `own` is whether the file is one of the delivery's own, whose dates are ISO. `missing_required`, `extra` and
    `twice` hold names as in files, `missing_optional` the table's own.
    """

    table: Table
    own: bool
    places: dict[str, int]
    missing_required: tuple[str, ...]
    missing_optional: tuple[str, ...]
    extra: tuple[str, ...]
    twice: tuple[str, ...]


def column_name(raw: str) -> str:
    """A column's name as it is compared: upper case, without space around it, underscores for spaces."""
    return _SPACES.sub("_", tidy(raw.strip("\"' "))).upper()


def matched(table: Table, header: Sequence[str], *, own: bool) -> Recognised:
    """Find the columns of a table in a header."""
    names = [column_name(raw) for raw in header]
    wanted = {column.source.upper(): column for column in table.columns}
    places: dict[str, int] = {}
    twice = []
    for place, name in enumerate(names):
        if name in wanted and wanted[name].name in places:
            twice.append(wanted[name].source)
        elif name in wanted:
            places[wanted[name].name] = place
    absent = [column for column in table.columns if column.name not in places]
    return Recognised(
        table,
        own,
        places,
        tuple(column.source for column in absent if column.required),
        tuple(column.name for column in absent if not column.required),
        tuple(dict.fromkeys(name for name in names if name and name not in wanted)),
        tuple(twice),
    )
