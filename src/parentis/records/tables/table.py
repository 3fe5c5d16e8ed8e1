"""What a table of the record is: its columns, and the form in which it is stored."""

from dataclasses import dataclass
from typing import Literal

import pyarrow as pa

ColumnType = Literal["text", "code", "date", "datetime", "month", "integer", "decimal"]

ARROW_TYPES: dict[ColumnType, pa.DataType] = {
    "text": pa.string(),
    "code": pa.string(),
    "month": pa.string(),
    "date": pa.date32(),
    "datetime": pa.timestamp("us"),
    "integer": pa.int64(),
    "decimal": pa.decimal128(18, 6),
}


@dataclass(frozen=True)
class Column:
    """One column of a table.

    name:     in lower case; SSDA903 names are kept, but CHILD is `child_id` and DOB is `date_of_birth`
    type:     text, code, date, datetime, month (text YYYY-MM), integer or decimal
    required: without this column a file cannot be used
    codes:    the code set of a code (`parentis.words.codes`), else None
    source:   what the column is called in the file it comes from
    meaning:  one line, in plain words
    filled:   a row is faulty when this is blank
    """

    name: str
    type: ColumnType
    required: bool
    codes: str | None
    source: str
    meaning: str
    filled: bool = False


@dataclass(frozen=True)
class Table:
    """One table of the record, and where it comes from ('SSDA903 Episodes', 'visits.csv')."""

    name: str
    source: str
    columns: tuple[Column, ...]

    def column(self, name: str) -> Column:
        """The column of that name; a KeyError when there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"{self.name} has no column {name}")

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order, without `council` and `row`."""
        return tuple(column.name for column in self.columns)

    def arrow_schema(self) -> pa.Schema:
        """The schema of the stored table: `council`, the columns, `row`."""
        return pa.schema(
            [
                pa.field("council", pa.string()),
                *(pa.field(column.name, ARROW_TYPES[column.type]) for column in self.columns),
                pa.field("row", pa.int64()),
            ]
        )
