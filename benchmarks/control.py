"""Process control of many series at once, beside a plain second implementation that looks at every window.

    python -m benchmarks.control [--series 630] [--points 36]

Both judge the same random series; every point is compared.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar

from tests.reference import control as by_loops

from parentis.control import Better, Chart, control

Answer = TypeVar("Answer")

TIMES = 5
TARGET = 50.0


def main() -> None:
    """Time both, best of five, and print the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--series", type=int, default=630)
    parser.add_argument("--points", type=int, default=36)
    asked = parser.parse_args()
    chance = random.Random(2017)
    days = [date(2014, 7, 31) + timedelta(days=30 * place) for place in range(asked.points)]
    many = [[round(chance.gauss(50, 10), 1) for _ in days] for _ in range(asked.series)]

    ours, charts = _best(lambda: [control(days, values, Better.HIGH, target=TARGET) for values in many])
    theirs, judged = _best(lambda: [by_loops.judged(values, "high", TARGET) for values in many])
    _compare(charts, judged)
    print(f"{asked.series} series of {asked.points} points")
    print(f"  parentis.control      {ours:6.3f} s")
    print(f"  by loops over windows {theirs:6.3f} s, {theirs / ours:.1f} times as long")


def _best(work: Callable[[], Answer]) -> tuple[float, Answer]:
    best, answer = float("inf"), work()
    for _ in range(TIMES):
        started = time.perf_counter()
        answer = work()
        best = min(best, time.perf_counter() - started)
    return best, answer


def _compare(charts: list[Chart], judged: list[tuple[list[tuple[object, ...]], str | None]]) -> None:
    for chart, (rows, assurance) in zip(charts, judged, strict=True):
        found = [(p.mean, p.lower, p.upper, p.cause.value, p.type.value) for p in chart.points]
        if found != rows or (chart.assurance or None) != assurance:
            sys.exit("The two do not agree.")


if __name__ == "__main__":
    main()
