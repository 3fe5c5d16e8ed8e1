"""Several invented councils as one record, as a region's store has them."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa
from tests.generative.records import Invented, to_arrow
from tests.generative.test_agreement import council_file

from parentis.series.record import CouncilRecord, Record


def together(invented: Mapping[str, Invented]) -> Record:
    """One record of councils that are known by these numbers."""
    parts: dict[str, list[pa.Table]] = {}
    for number, each in invented.items():
        for name, table in to_arrow(each.tables, number).items():
            parts.setdefault(name, []).append(table)
    councils = tuple(
        CouncilRecord(number, council_file(each.council), each.delivered) for number, each in invented.items()
    )
    return Record({name: pa.concat_tables(tables) for name, tables in parts.items()}, councils, by_council=True)
