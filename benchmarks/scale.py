"""What many councils cost, beside hand-written SQL and pandas in the same run: `python -m benchmarks.scale`.

Everything is measured in a process of its own. SQL and pandas do twelve measures; the program does all of them, and
then the twelve alone. Every figure of the twelve is compared.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from benchmarks.asked import TWELVE, compare
from benchmarks.measured import Cost, measured

MONTH = "2017-06"
WAYS: dict[str, tuple[str, ...]] = {
    "parentis": ("benchmarks.compute_once",),
    "parentis, the twelve": ("benchmarks.compute_once", "--measures", *TWELVE),
    "SQL by hand": ("benchmarks.hand_once",),
    "pandas": ("benchmarks.pandas_once",),
}


@dataclass(frozen=True)
class Run:
    """One way over one store: how many measures and figures, and what they cost. `alone` has no starting in it."""

    way: str
    councils: int
    children: int
    measures: int
    figures: int
    alone: Cost


def main() -> None:
    """Make the stores, or take one that is there, and measure each size of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--councils", type=int, nargs="+", default=[1, 10, 50, 153])
    parser.add_argument("--children", type=int, default=300_000, help="of all councils in the largest store")
    parser.add_argument("--store", type=Path, help="a store that is there, in place of a new one")
    parser.add_argument("--ways", nargs="+", choices=WAYS, default=list(WAYS))
    parser.add_argument("--repeat", type=int, default=1, help="how often each is done; the quickest is shown")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench(Path(folder), asked.store, asked.councils, asked.children, asked.ways, asked.repeat)


def bench(
    folder: Path, store: Path | None, councils: Sequence[int], children: int, ways: Sequence[str], repeat: int
) -> None:
    """Measure everything and print the tables; ends with 1 when two ways disagree."""
    if store is None:
        store = folder / "all"
        sizes = ["--councils", str(max(councils)), "--children", str(children), "--month", MONTH]
        cost, told = measured([sys.executable, "-m", "parentis", "sample", str(store), *sizes])
        print(told.splitlines()[0])
        print(f"Making it took {cost.wall:.0f} s, {cost.cpu:.0f} s of processor time.")
    runs = []
    for number in councils:
        part = part_of(store, number, folder / f"of{number}")
        runs += [least([run(way, part, number, folder) for _ in range(repeat)]) for way in ways]
        for way in ways:
            if way != "parentis" and "parentis" in ways:
                told = compare(folder / "parentis.csv", folder / f"{way}.csv")
                print(f"{number} councils, parentis and {way}: {told}")
    load = f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "load not known"
    print(
        f"{os.cpu_count()} processors, {load}. Seconds and memory of one process each, "
        "imports done before the clock starts."
    )
    show(runs)


def part_of(store: Path, councils: int, folder: Path) -> Path:
    """A store with so many of the loads, spread over the councils' numbers."""
    loads = sorted((store / "loads").glob("[0-9a-f]*"), key=council_number)
    if councils > len(loads):
        sys.exit(f"{store} holds {len(loads)} loads: {councils} were asked for.")
    (folder / "loads").mkdir(parents=True)
    for number in range(councils):
        load = loads[(2 * number + 1) * len(loads) // (2 * councils)]
        (folder / "loads" / load.name).symlink_to(load.resolve())
    return folder


def council_number(load: Path) -> str:
    """Which council a load is of."""
    return str(json.loads((load / "manifest.json").read_text("utf-8"))["council_number"])


def children_in(store: Path) -> int:
    """Distinct children with an episode: each has one row in Header."""
    manifests = [json.loads(path.read_text("utf-8")) for path in (store / "loads").glob("*/manifest.json")]
    return sum(int(manifest["tables"]["header"]["rows"]) for manifest in manifests)


def run(way: str, store: Path, councils: int, folder: Path) -> Run:
    """One way, once."""
    module, *more = WAYS[way]
    out = str(folder / f"{way}.csv")
    command = [sys.executable, "-m", module, str(store), "--month", MONTH, "--figures", out, *more]
    whole, printed = measured(command)
    told = json.loads(printed)
    alone = Cost(told["seconds"], told["cpu"], whole.peak)
    return Run(way, councils, children_in(store), told.get("measures", len(TWELVE)), told["figures"], alone)


def least(runs: Sequence[Run]) -> Run:
    """The run that took the least processor time."""
    return min(runs, key=lambda each: each.alone.cpu)


def show(runs: Sequence[Run]) -> None:
    """One row a run, then the ratios to the program."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for heading in ("", "councils", "children", "measures", "figures", "wall s", "cpu s", "peak MiB", "ms cpu a child"):
        table.add_column(heading, justify="right" if heading else "left")
    for each in runs:
        cost = each.alone
        table.add_row(
            each.way,
            str(each.councils),
            f"{each.children:,}",
            str(each.measures),
            f"{each.figures:,}",
            f"{cost.wall:.2f}",
            f"{cost.cpu:.2f}",
            f"{cost.peak:.0f}",
            f"{1000 * cost.cpu / each.children:.3f}",
        )
    Console(width=110).print(table)
    for each in runs:
        for own in runs:
            if own.way.startswith("parentis") and own.councils == each.councils and not each.way.startswith("parentis"):
                print(
                    f"{each.councils} councils: {own.measures} measures with parentis take "
                    f"{own.alone.cpu / each.alone.cpu:.2f} x the processor time of {each.measures} with {each.way}."
                )


if __name__ == "__main__":
    main()
