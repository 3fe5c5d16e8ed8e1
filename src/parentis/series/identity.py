"""What a computation is known by: the definitions it used, and the loads and months it was made from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache

from parentis.indicators import MEASURES
from parentis.records.code_tables import code_tables
from parentis.records.relations import ORDER, sql_of


@cache
def definition_version() -> str:
    """Twelve hexadecimal digits that change when any relation, code group or measure changes."""
    digest = hashlib.sha256()
    for name in ORDER:
        digest.update(f"{name}\n{sql_of(name)}\n".encode())
    for name, table in sorted(code_tables().items()):
        digest.update(f"{name}\n{table.to_pylist()}\n".encode())
    for measure in MEASURES:
        digest.update(f"{measure}\n".encode())
    return digest.hexdigest()[:12]


def run_digest(loads: Iterable[str], months: Iterable[str]) -> str:
    """The digest of a computation: the same loads, months and definitions give the same one."""
    parts = [definition_version(), *sorted(loads), *months]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
