"""What the main job costs, beside hand-written SQL in the same run: `python -m benchmarks.main_job`."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from benchmarks.asked import compare
from benchmarks.measured import Cost, measured

# Nothing heavy is imported here: a child's peak memory begins at what its parent held.
MONTH = "2017-06"
LIBREOFFICE = "PARENTIS_SOFFICE"


def main() -> None:
    """Make a council, run the main job on it, compute from its store, and do twelve measures by hand."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--children", type=int, default=2000, help="distinct children with an episode in three years")
    parser.add_argument("--repeat", type=int, default=3, help="how often each is done; the median is shown")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench(Path(folder), asked.children, asked.repeat)


def bench(folder: Path, children: int, repeat: int) -> None:
    """Measure everything and print the table; ends with 1 when hand and program disagree."""
    delivery, store = folder / "delivery", folder / "store"
    parentis = [sys.executable, "-m", "parentis"]
    sampled, told = measured([*parentis, "sample", str(delivery), "--children", str(children), "--month", MONTH])
    print(told.strip())
    start, _ = median_of([measured([*parentis, "--version"]) for _ in range(repeat)])
    job = [*parentis, "run", str(delivery), "--month", MONTH]
    # LibreOffice, where it is installed, is timed apart: it lays the Word files out for the pages of their contents.
    os.environ[LIBREOFFICE] = ""
    run, _ = median_of(
        [
            measured([*job, "--out", str(folder / f"out{n}"), "--store", str(folder / f"store{n}")])
            for n in range(repeat)
        ]
    )
    with_pages = None
    if shutil.which("soffice"):
        del os.environ[LIBREOFFICE]
        with_pages, _ = measured([*job, "--out", str(folder / "paged"), "--store", str(folder / "store0")])
    measured([*parentis, "load", str(delivery), "--store", str(store)])
    computed = [computing(store, folder) for _ in range(repeat)]
    by_hand = [hand(store, folder) for _ in range(repeat)]

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for heading in ("", "wall s", "cpu s", "peak MiB"):
        table.add_column(heading, justify="left" if not heading else "right")
    add(table, "parentis sample", sampled)
    add(table, "parentis --version (starting)", start)
    add(table, "parentis run, from raw files to all documents", run)
    if with_pages is not None:
        add(table, "the same, with LibreOffice for the Word files' pages", with_pages)
    compute, hand_made = median_seconds(computed), median_seconds(by_hand)
    table.add_row("computing from the store, imports done", f"{compute[0]:.2f}", f"{compute[1]:.2f}", "")
    table.add_row("twelve measures by hand, imports done", f"{hand_made[0]:.2f}", f"{hand_made[1]:.2f}", "")
    Console(width=100).print(table)
    print(
        f"Computing {computed[0]['measures']} measures ({computed[0]['figures']:,} figures) takes "
        f"{compute[0] / hand_made[0]:.1f} x the time of twelve by hand ({by_hand[0]['figures']:,} figures)."
    )
    print(compare(folder / "computed.csv", folder / "by_hand.csv"))


def computing(store: Path, folder: Path) -> dict[str, float]:
    """One computation of everything, in a process of its own."""
    command = ["-m", "benchmarks.compute_once", str(store), "--month", MONTH]
    _, printed = measured([sys.executable, *command, "--figures", str(folder / "computed.csv")])
    return dict(json.loads(printed))


def hand(store: Path, folder: Path) -> dict[str, float]:
    """One run of the hand-written SQL, in a process of its own."""
    command = ["-m", "benchmarks.hand_once", str(store), "--month", MONTH, "--figures", str(folder / "by_hand.csv")]
    _, printed = measured([sys.executable, *command])
    return dict(json.loads(printed))


def median_of(runs: Sequence[tuple[Cost, str]]) -> tuple[Cost, str]:
    """The run whose wall time is in the middle."""
    return sorted(runs, key=lambda each: each[0].wall)[len(runs) // 2]


def median_seconds(runs: Sequence[dict[str, float]]) -> tuple[float, float]:
    """Wall and processor time in the middle."""
    return median(each["seconds"] for each in runs), median(each["cpu"] for each in runs)


def add(table: Table, what: str, cost: Cost) -> None:
    """A row of the table."""
    table.add_row(what, f"{cost.wall:.2f}", f"{cost.cpu:.2f}", f"{cost.peak:.0f}")


if __name__ == "__main__":
    main()
