"""Compute every figure: of loads in a store, or of tables in memory."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import cached_property
from types import TracebackType
from typing import Self

import pyarrow as pa

from parentis.council import Council
from parentis.engines import Engine, open_engine
from parentis.indicators import MEASURES, Measure
from parentis.period import Month
from parentis.series.collect import collect, evidenced
from parentis.series.columns import Columns
from parentis.series.figures import Series
from parentis.series.paired import Paired, PairKey, paired
from parentis.series.prepare import prepare
from parentis.series.record import CouncilRecord, Record, in_groups, merged
from parentis.series.recording import Recording, recording
from parentis.series.together import together

MONTHS_SHOWN = 13
"""The report month and the twelve before it."""

ROWS_AT_ONCE = 1_700_000
"""The most that a group of councils has, about: planning is a small part then, and a group in work below a gigabyte."""

THREADS = min(os.cpu_count() or 1, 8)
"""How many groups are worked on side by side."""


@dataclass
class Computation:
    """A record inside an engine with its relations derived: ask it for figures and for evidence.

    Use it as a context manager, so that the engine is closed.
    """

    engine: Engine
    record: Record
    months: tuple[str, ...]
    measures: tuple[Measure, ...] = MEASURES

    @classmethod
    def of(
        cls,
        record: Record,
        month: Month,
        months: int = MONTHS_SHOWN,
        engine: str = "duckdb",
        threads: int | None = None,
        measures: Iterable[Measure] = MEASURES,
        counted_once: bool = False,
    ) -> Self:
        """Derive the relations of a record for a month and those before it, `months` in all.

        Of the relations only those that the measures are taken of, and what these are made from. `counted_once` says
        that its figures will be asked for once and nothing else, which spares keeping what they are counted in.
        """
        asked = tuple(measures)
        shown = [month.less(number) for number in reversed(range(months))]  # oldest first
        opened = open_engine(engine, record.rows, threads)
        try:
            prepare(opened, record, shown, {measure.of for measure in asked}, counted_once)
        except BaseException:
            opened.close()
            raise
        return cls(opened, record, tuple(str(each) for each in shown), asked)

    def series(self, in_detail: bool = False) -> Series:
        """Every figure of the measures that are evidenced, and what the others lack.

        With several councils, those of all together come first. `in_detail` adds, of each council, how the people in
        the bases of the last month and of each before it moved, and what the dates of recording tell: for a council,
        not for a country.
        """
        columns = self.columns()
        councils = self.record.councils
        whole = together([columns]) if len(councils) > 1 else columns
        series = Series(self.months, whole, _not_evidenced(self.measures, councils), self.record.by_council)
        return replace(series, paired=self.paired, recording=self.recording) if in_detail else series

    @cached_property
    def paired(self) -> Mapping[PairKey, Paired]:
        """How the people in the bases of shares moved, from each earlier month to the last."""
        return paired(self.engine, self.measures, self.months)

    @cached_property
    def recording(self) -> Recording:
        """What the dates of recording tell."""
        return recording(self.engine, self.measures, self.record.councils, self.months)

    def columns(self) -> Columns:
        """Every council's own figures."""
        return collect(self.engine, self.measures, self.record.councils, self.months)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.engine.close()


def compute(
    records: Sequence[Record],
    month: Month,
    months: int = MONTHS_SHOWN,
    engine: str = "duckdb",
    threads: int = THREADS,
    measures: Sequence[Measure] = MEASURES,
) -> Series:
    """Every figure of some measures of the councils of some records, and with several councils of all together.

    DuckDB takes a country a few councils at a time, `threads` of such groups side by side, so that what it needs of
    memory does not grow with their number. Spark takes them all at once: its cluster divides the work.
    """
    rounds = -(-sum(record.rows for record in records) // (ROWS_AT_ONCE * threads))
    groups = in_groups(records, rounds * threads) if engine == "duckdb" else [merged(records)]
    if len(groups) == 1:
        with Computation.of(groups[0], month, months, engine, measures=measures, counted_once=True) as computation:
            return computation.series()

    def columns_of(group: Record) -> tuple[tuple[str, ...], Columns]:
        with Computation.of(group, month, months, engine, 1, measures, counted_once=True) as computation:
            return computation.months, computation.columns()

    with ThreadPoolExecutor(threads) as pool:
        computed = list(pool.map(columns_of, groups))
    shown, _ = computed[0]
    councils = [council for group in groups for council in group.councils]
    missing = _not_evidenced(measures, councils)
    return Series(shown, together([columns for _, columns in computed]), missing, by_council=True)


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


def _not_evidenced(
    measures: Iterable[Measure], councils: Sequence[CouncilRecord]
) -> dict[tuple[str, str], tuple[str, ...]]:
    """What each measure lacks that no council delivered enough for."""
    return {
        (measure.code, measure.measure): tuple(
            dict.fromkeys(need for council in councils for need in measure.needs if not council.has(need))
        )
        for measure in measures
        if not any(evidenced(measure, council) for council in councils)
    }
