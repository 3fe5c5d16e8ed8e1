"""A delivery as checks look at it: its tables, and the file and row that each row came from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import pyarrow as pa

from parentis.formats.findings import FindingList, Severity
from parentis.records.tables import TABLES


@dataclass(frozen=True)
class View:
    """One table of a delivery beside the origins of its rows. Columns are lists, made when first asked for."""

    name: str
    table: pa.Table
    origins: pa.Table

    @cached_property
    def files(self) -> Sequence[str]:
        """The file of each row."""
        files: list[str] = self.origins["file"].to_pylist()
        return files

    @cached_property
    def rows(self) -> Sequence[int]:
        """The row of its file of each row."""
        rows: list[int] = self.origins["file_row"].to_pylist()
        return rows

    @cached_property
    def _lists(self) -> dict[str, list[Any]]:
        return {}

    def __getitem__(self, column: str) -> list[Any]:
        if column not in self._lists:
            self._lists[column] = self.table[column].to_pylist()
        return self._lists[column]

    def __len__(self) -> int:
        return int(self.table.num_rows)

    def __contains__(self, column: object) -> bool:
        return column in self.table.column_names

    def cell(self, column: str, place: int) -> Any:
        """One value, without listing the column."""
        return self.table[column][place].as_py()

    def where(self, place: int) -> str:
        """The row as another finding names it: 'row 12 of episodes.csv'."""
        return f"row {self.rows[place]} of {self.files[place]}"

    def report(
        self,
        findings: FindingList,
        severity: Severity,
        rule: str,
        place: int,
        column: str,
        message: str,
        value: object = None,
    ) -> None:
        """Add a finding about one value of one row; the value shown is the row's, unless another is given."""
        found = self._as_written(self.cell(column, place)) if value is None else value
        findings.add(
            severity,
            rule,
            message,
            file=self.files[place],
            row=self.rows[place],
            child_id=self.cell("child_id", place) if "child_id" in self else None,
            column=TABLES[self.name].column(column).source,
            value="" if found is None else found,
        )

    def _as_written(self, value: Any) -> Any:
        """A date as the file has it: day first in SSDA903, ISO in the delivery's own files."""
        if isinstance(value, date) and TABLES[self.name].source.startswith("SSDA903"):
            return f"{value:%d/%m/%Y}"
        return value


def views(tables: Mapping[str, pa.Table], origins: Mapping[str, pa.Table]) -> dict[str, View]:
    """A view of every table that came in files."""
    return {name: View(name, tables[name], origins[name]) for name in tables if name in origins}
