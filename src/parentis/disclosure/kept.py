"""The public editions that a store remembers, so that no later one gives away what an earlier withheld."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from parentis.disclosure.cell import Cell, Cells
from parentis.disclosure.edition import Edition, Proof
from parentis.series.figure import Number
from parentis.store import Store

NUMBERS, PROOFS, ABOUT = "numbers.parquet", "proofs.parquet", "edition.json"
PRINTED, IS_WITHHELD, LEFT_OUT = "printed", "withheld", "left out"


class MadeFrom(NamedTuple):
    """What an edition was made from: names that the edition itself does not tell."""

    council: str
    run: str
    loads: tuple[str, ...]


def digest_of(council: str, month: str, text: str) -> str:
    """What a public edition is known by: a digest of what it prints, and of nothing else."""
    return hashlib.sha256(f"{council}\n{month}\n{text}".encode()).hexdigest()


def remember(store: Store, digest: str, edition: Edition, made_from: MadeFrom) -> Path:
    """Keep an edition in the store, under the digest of what it prints; its folder."""
    about = {"month": edition.month, **made_from._asdict()}
    return store.save_published(
        digest,
        {
            NUMBERS: _table(edition),
            PROOFS: _proofs_table(edition),
            ABOUT: (json.dumps(about, indent=2) + "\n").encode(),
        },
    )


def remembered(store: Store, council: str) -> list[Edition]:
    """Every public edition of a council that the store remembers, oldest month first."""
    found = []
    for folder in store.published():
        about = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
        if about["council"] == council:
            edition = _edition(about["month"], pq.read_table(folder / NUMBERS))
            if (folder / PROOFS).exists():  # else it was made before they were kept
                edition = replace(edition, proofs=_proofs(pq.read_table(folder / PROOFS)))
            found.append(edition)
    return sorted(found, key=lambda edition: edition.month)


def _table(edition: Edition) -> pa.Table:
    rows = [
        *(
            (cell, number, IS_WITHHELD if cell in edition.withheld else PRINTED)
            for cell, number in edition.cells.items()
        ),
        *((cell, number, LEFT_OUT) for cell, number in edition.left_out.items()),
    ]
    columns: dict[str, list[str]] = {name: [] for name in (*Cell._fields, "number", "state")}
    for cell, number, state in rows:
        for name, value in zip(columns, (*cell, str(number), state), strict=True):
            columns[name].append(value)
    return pa.table({name: pa.array(values, pa.string()) for name, values in columns.items()})


def _proofs_table(edition: Edition) -> pa.Table:
    rows = [(number, *cell, by) for number, proof in enumerate(edition.proofs) for cell, by in proof.items()]
    types = {"proof": pa.int32(), **dict.fromkeys(Cell._fields, pa.string()), "by": pa.int64()}
    columns = zip(*rows, strict=True) if rows else [()] * len(types)
    return pa.table({name: pa.array(values, of) for (name, of), values in zip(types.items(), columns, strict=True)})


def _proofs(table: pa.Table) -> tuple[Proof, ...]:
    proofs: dict[int, dict[Cell, int]] = {}
    for number, *cell, by in _rows(table):
        proofs.setdefault(int(number), {})[Cell(*cell)] = int(by)
    return tuple(proofs.values())


def _edition(month: str, table: pa.Table) -> Edition:
    by_state: dict[str, Cells] = {PRINTED: {}, IS_WITHHELD: {}, LEFT_OUT: {}}
    for *cell, number, state in _rows(table):
        by_state[state][Cell(*cell)] = _number(number)
    return Edition(
        month, by_state[PRINTED] | by_state[IS_WITHHELD], frozenset(by_state[IS_WITHHELD]), by_state[LEFT_OUT]
    )


def _rows(table: pa.Table) -> Iterable[tuple[str, ...]]:
    return zip(*(column.to_pylist() for column in table.columns), strict=True)


def _number(text: str) -> Number:
    return Decimal(text) if "." in text or "E" in text else int(text)
