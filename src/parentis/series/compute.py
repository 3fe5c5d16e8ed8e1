"""Compute every figure: of loads in a store, or of tables in memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import pyarrow as pa

from parentis.council import Council
from parentis.engines import Engine, open_engine
from parentis.indicators import MEASURES
from parentis.period import Month
from parentis.series.collect import collect, evidenced
from parentis.series.figures import Series
from parentis.series.prepare import prepare
from parentis.series.record import CouncilRecord, Record

MONTHS_SHOWN = 13
"""The report month and the twelve before it."""


@dataclass
class Computation:
    """A record inside an engine with its relations derived: ask it for figures and for evidence.

    Use it as a context manager, so that the engine is closed.
    """

    engine: Engine
    record: Record
    months: tuple[str, ...]

    @classmethod
    def of(cls, record: Record, month: Month, months: int = MONTHS_SHOWN, engine: str = "duckdb") -> Self:
        """Derive the relations of a record for a month and those before it, `months` in all."""
        shown = [month.less(number) for number in reversed(range(months))]  # oldest first
        opened = open_engine(engine, record.rows)
        try:
            prepare(opened, record, shown)
        except BaseException:
            opened.close()
            raise
        return cls(opened, record, tuple(str(each) for each in shown))

    def series(self) -> Series:
        """Every figure of every measure that is evidenced, and what the others lack."""
        columns = collect(self.engine, MEASURES, self.record.councils, self.months)
        missing = {
            (measure.code, measure.measure): tuple(
                dict.fromkeys(
                    need for council in self.record.councils for need in measure.needs if not council.has(need)
                )
            )
            for measure in MEASURES
            if not any(evidenced(measure, council) for council in self.record.councils)
        }
        return Series(self.months, columns, missing, self.record.by_council)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.engine.close()


def compute_tables(
    tables: Mapping[str, pa.Table],
    council: Council,
    month: Month,
    months: int = MONTHS_SHOWN,
    engine: str = "duckdb",
    delivered: Mapping[str, frozenset[str]] | None = None,
) -> Series:
    """The figures of one council's tables in memory. Without `delivered`, every column counts as delivered."""
    came = delivered or {name: frozenset(table.column_names) for name, table in tables.items()}
    record = Record(tables, (CouncilRecord(council.dfe_number, council, came),))
    with Computation.of(record, month, months, engine) as computation:
        return computation.series()
