"""Twelve measures in pandas, once, in a process of its own: `python -m benchmarks.pandas_once`."""

from __future__ import annotations

import json
import time

from benchmarks.asked import asked_for, write_figures
from benchmarks.twelve_in_pandas import COLUMNS, figures, read
from parentis.formats.postcodes import current_codes
from parentis.period import Month
from parentis.records.code_tables import code_tables
from parentis.store import Store

GROUPS = {"placement": "placement_groups", "legal_status": "legal_status_groups", "ethnicity": "ethnic_groups"}


def main() -> None:
    """Print how long pandas took, as JSON; write the figures."""
    asked = asked_for(__doc__)
    tables = code_tables()
    groups = {
        column: dict(zip(tables[name]["code"].to_pylist(), tables[name][column].to_pylist(), strict=True))
        for column, name in GROUPS.items()
    }
    last = Month.parse(asked.month)
    months = [(str(month), month.first, month.last) for month in (last.less(n) for n in reversed(range(asked.months)))]

    started, used = time.perf_counter(), time.process_time()
    loads = Store(asked.store).latest_of_each_council()
    areas = [(load.council_number, code) for load in loads for code in current_codes(load.manifest.council_ons_code)]
    frames = read({name: [str(load.folder / f"{name}.parquet") for load in loads] for name in COLUMNS})
    found = figures(frames, groups, areas, months)
    cost = {"seconds": time.perf_counter() - started, "cpu": time.process_time() - used}

    write_figures(asked.figures, found)
    print(json.dumps({**cost, "figures": len(found)}))


if __name__ == "__main__":
    main()
