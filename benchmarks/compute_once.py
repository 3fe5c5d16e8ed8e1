"""Compute from a store, once, in a process of its own: `python -m benchmarks.compute_once`.

Everything is imported before the clock starts, so that what is measured is the computing alone.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

from benchmarks.imports import import_the_rest
from parentis.cli.stored import records_in
from parentis.indicators import MEASURES, measure
from parentis.period import Month
from parentis.series.compute import compute
from parentis.series.write import write_csv


def main() -> None:
    """Print how long computing took, as JSON; write the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("store", type=Path)
    parser.add_argument("--month", required=True)
    parser.add_argument("--months", type=int, default=13)
    parser.add_argument("--figures", type=Path, required=True)
    parser.add_argument("--measures", nargs="+", metavar="CODE:MEASURE", help="these alone; all, when none is named")
    asked = parser.parse_args()
    measures = [measure(*each.split(":")) for each in asked.measures or ()] or MEASURES
    import_the_rest()

    started, used = time.perf_counter(), time.process_time()
    figures = compute(records_in(asked.store), Month.parse(asked.month), asked.months, measures=measures)
    cost = {"seconds": time.perf_counter() - started, "cpu": time.process_time() - used}

    with asked.figures.open("w", encoding="utf-8", newline="") as file:
        write_csv(figures, file)
    print(json.dumps({**cost, "figures": len(figures), "measures": len(figures.measures)}))


if __name__ == "__main__":
    main()
