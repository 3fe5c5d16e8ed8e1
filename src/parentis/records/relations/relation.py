"""A relation that measures are taken of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from parentis.records.dimensions import CHILD_DIMENSIONS, column_of


@dataclass(frozen=True)
class Relation:
    """One row a case and month, with every breakdown attribute.

    `one_row_a` says what a row is; `columns` gives the type (text, boolean, integer, decimal, date) and meaning
    of the columns that measures may use, beside `council`, `month`, `subject` and the dimensions. `as_delivered`
    marks a relation whose months are those that were delivered: a position as at the month end, or an academic
    year. For any other month it says nothing, and there is no figure.
    """

    name: str
    one_row_a: str
    columns: Mapping[str, tuple[str, str]]
    dimensions: tuple[str, ...] = CHILD_DIMENSIONS
    as_delivered: bool = False

    @property
    def all_columns(self) -> dict[str, str]:
        """Every column with its type."""
        attributes = {"council": "text", "month": "text", "subject": "text"}
        groups = {column_of(dimension): "text" for dimension in self.dimensions}
        return attributes | groups | {name: kind for name, (kind, _) in self.columns.items()}
