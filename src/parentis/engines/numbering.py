"""Texts known by their numbers (DuckDB's ENUM): what relations join, sort, copy and group by most.

A column has one list of texts for every table that has it, in the alphabet's order, so that comparing and sorting
come to the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import duckdb

CODES = (
    *("council", "calendar", "child_id", "worker_id", "month"),
    *("rne", "ls", "cin", "place", "place_provider", "rec", "reason_place_change", "reason"),
    *("kind", "seen", "seen_alone", "role", "review_code"),
)
GROUPS = ("team", "age", "sex", "ethnicity", "placement", "legal_status", "location")
"""What breakdowns are made by: relations write some of their texts themselves."""

WRITTEN = ("unknown", "inside", "outside")
"""The texts that relations write into the columns of breakdowns. Any other would end the statement with an error."""

GIVEN = "_given"
"""Marks a table in memory as it was given, before its texts are known by number."""

_COUNCIL = f'"council{GIVEN}"'

_MADE = re.compile(rf"\bAS ({'|'.join(GROUPS)})\b")


class Numbering:
    """The lists of one database: made from the tables that are there first, used by all that come after."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._numbered: set[str] = set()

    def number(self, tables: Mapping[str, Sequence[str]]) -> None:
        """List the texts of some tables (how each is read, and its columns)."""
        for column in [name for name in (*CODES, *GROUPS) if name not in self._numbered]:
            having = [table for table, columns in tables.items() if column in columns]
            # Every row's council is one of the record's.
            having = [_COUNCIL] if column == "council" and _COUNCIL in having else having
            texts = [f'SELECT "{column}" AS text FROM {table}' for table in having]
            if not texts:
                continue
            if column in GROUPS:
                texts += [f"SELECT '{text}'" for text in WRITTEN]
            self._connection.execute(
                f"CREATE TYPE numbered_{column} AS ENUM "
                f"(SELECT DISTINCT text FROM ({' UNION ALL '.join(texts)}) WHERE text IS NOT NULL ORDER BY text)"
            )
            self._numbered.add(column)

    def select(self, table: str, columns: Sequence[str]) -> str:
        """The rows of a table, its texts by their numbers."""
        return f"SELECT * {self._replaced([name for name in columns if name in self._numbered])} FROM {table}"

    def relation(self, sql: str) -> str:
        """A relation's SELECT, with the groups that it writes by their numbers."""
        made = [name for name in dict.fromkeys(_MADE.findall(sql)) if name in self._numbered]
        return f"SELECT * {self._replaced(made)} FROM ({sql})" if made else sql

    def _replaced(self, columns: Sequence[str]) -> str:
        casts = ", ".join(f'CAST("{name}" AS numbered_{name}) AS "{name}"' for name in columns)
        return f"REPLACE ({casts})" if columns else ""
