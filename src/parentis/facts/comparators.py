"""What there is to compare a council with: published statistics in the store, and what its delivery brought.

comparators = Comparators.at_hand(store_folder, load, council)
facts_about(measure, run, month, council, comparators).comparison
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import pyarrow.parquet as pq

from parentis.council import Council
from parentis.facts.all_children import GapToAll, gap_to_all, of_all_children
from parentis.facts.change import Polarity
from parentis.facts.compare import comparison_of
from parentis.facts.comparison import Comparison
from parentis.facts.delivered import DeliveredComparator, comparison_delivered, is_of
from parentis.facts.likeness import all_statistics
from parentis.facts.published import PublishedStatistics
from parentis.facts.reading import Reading
from parentis.formats.statistics.populations import STATISTIC as POPULATION
from parentis.indicators import Measure
from parentis.period import Month
from parentis.store import Load, StatisticsStore

_TABLE = "comparators"


@dataclass(frozen=True)
class Comparators:
    """What can be compared with. Where both have the same measure, the later year counts, then the statistics.

    digest: of the files of published statistics in the store, all together; empty where there are none
    """

    published: PublishedStatistics = field(default_factory=PublishedStatistics)
    delivered: tuple[DeliveredComparator, ...] = ()
    digest: str = ""

    @classmethod
    def at_hand(cls, store: Path | None, load: Load | None, measures: Iterable[Measure] | None = None) -> Self:
        """What a store holds and a load brought, for some measures or all. Raises StoreError when it is damaged."""
        if store is None:
            return cls(delivered=delivered_in(load))
        return cls(statistics_in(store, measures), delivered_in(load), StatisticsStore(store).digest())

    def to_all_children(self, measure: Measure, month: Month, council: Council | None) -> GapToAll | None:
        """The gap between children in care and all children, here and in England; None when it is not at hand."""
        return gap_to_all(measure, month, council, self.published)

    def compared(
        self, measure: Measure, now: Reading, month: Month, council: Council | None, polarity: Polarity
    ) -> Comparison | None:
        """A measure in a month beside what is published of it; None when there is nothing. `now` has a value."""
        published = comparison_of(measure, now, month, council, polarity, self.published)
        rows = [row for row in self.delivered if is_of(row, measure)]
        delivered = comparison_delivered(measure, now, month, council, polarity, rows)
        if published is None or delivered is None:
            return published or delivered
        if measure.period == "year" and published.same_period != delivered.same_period:
            return published if published.same_period else delivered  # the very academic year goes before a later one
        if published.publication.after_month or delivered.publication.period_end > published.publication.period_end:
            return delivered
        return published


def statistics_in(store: Path, measures: Iterable[Measure] | None = None) -> PublishedStatistics:
    """What a store holds of the statistics that some measures, or all, are compared with."""
    chosen = None if measures is None else {(measure.code, measure.measure) for measure in measures}
    names = {
        name
        for every in (all_statistics(), of_all_children())
        for key, statistics in every.items()
        if chosen is None or key in chosen
        for statistic in statistics
        for name in statistic.names
    }
    statistics_store = StatisticsStore(store)
    return PublishedStatistics(statistics_store.figures({*names, POPULATION}), statistics_store.neighbours())


def delivered_in(load: Load | None) -> tuple[DeliveredComparator, ...]:
    """The comparators that a load's delivery brought."""
    if load is None or _TABLE not in load.tables:
        return ()
    columns = ["code", "measure", "period", "comparator", "value", "ranked", "source"]
    rows = pq.read_table(load.table_path(_TABLE), columns=columns).to_pylist()
    complete = (row for row in rows if row["value"] is not None and row["comparator"] and row["code"])
    return tuple(DeliveredComparator(**row) for row in complete)
