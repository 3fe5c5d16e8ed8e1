"""`python -m tests.mutation`: try the mutants and write docs/mutation.md."""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import time
from collections.abc import Iterator
from fnmatch import fnmatch

from tests.generative.records import MONTHS
from tests.mutation.councils import draw
from tests.mutation.mutant import Mutant, Outcome
from tests.mutation.sql_mutants import measure_mutants, relation_mutants
from tests.mutation.trial import tried, use


def main() -> int:
    arguments = parsed()
    started = time.monotonic()
    chosen = [each for each in all_mutants() if fnmatch(each.file, f"*{arguments.only}*")][:: arguments.sample]
    print(f"{len(chosen)} mutants", flush=True)
    forking = multiprocessing.get_context("fork")
    with forking.Pool(arguments.workers) as pool:
        drawn = pool.map(draw, MONTHS)
    outcomes: list[Outcome] = []
    with forking.Pool(arguments.workers, initializer=use, initargs=(drawn,)) as pool:
        for outcome in pool.imap_unordered(tried, chosen, chunksize=4):
            outcomes.append(outcome)
            if outcome.fate == "survived":
                print(outcome.mutant.text, flush=True)
            if len(outcomes) % 200 == 0:
                print(f"... {len(outcomes)} after {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)
    print({fate: sum(each.fate == fate for each in outcomes) for fate in ("killed", "survived", "not viable")})
    print(f"{time.monotonic() - started:.0f} s")
    return 0


def all_mutants() -> Iterator[Mutant]:
    yield from relation_mutants()
    yield from measure_mutants()


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--only", default="", help="files whose path has this in it, as in 'looked_after'")
    parser.add_argument("--sample", type=int, default=1, help="every so many-th mutant only")
    parser.add_argument("--workers", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
