"""`python -m tests.mutation`: try the mutants; all of them together write docs/mutation.md.

`--keep FILE` lets a run go on where another stopped. A sample (`--sample`) takes every so manieth mutant, so that it
has its share of every relation, measure and module.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import time
from collections.abc import Iterator, Sequence
from multiprocessing.context import ForkContext
from pathlib import Path

from tests.generative.records import MONTHS
from tests.mutation.anew import meanings
from tests.mutation.councils import Drawn, draw
from tests.mutation.kept import Kept
from tests.mutation.known import known
from tests.mutation.mutant import Mutant, Outcome
from tests.mutation.python_mutants import python_mutants
from tests.mutation.python_trial import Baseline, tried_in_python
from tests.mutation.report import LEAST, page, percent, tally
from tests.mutation.sql_mutants import measure_mutants, relation_mutants
from tests.mutation.trial import prints, tried, use

PAGE = Path("docs/mutation.md")
TOLD_EVERY = 250


def main() -> int:
    """Nought when enough of all are killed and the list of known mutants is right."""
    arguments = parsed()
    started = time.monotonic()
    everything = all_mutants()
    chosen = [each for each in everything if arguments.only in each.file][arguments.start :: arguments.sample]
    kept = Kept(arguments.keep, arguments.again)
    outcomes = kept.outcomes_of(chosen)
    left = [] if arguments.no_more else kept.left(chosen)
    print(f"{len(chosen)} mutants of {len(everything)}, {len(outcomes)} tried before", flush=True)
    for outcome in outcomes_of(left, arguments.workers) if left else ():
        kept.keep(outcome)
        outcomes.append(outcome)
        if outcome.fate == "survived" and outcome.mutant.name not in known().names:
            print(f"survived: {outcome.mutant.text}", flush=True)
        elif arguments.all:
            print(f"{outcome.fate} {outcome.by}: {outcome.mutant.text}", flush=True)
        if len(outcomes) % TOLD_EVERY == 0:
            print(f"{len(outcomes)} in {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)
    places = {each: place for place, each in enumerate(everything)}
    outcomes.sort(key=lambda each: places[each.mutant])
    minutes = (time.monotonic() - started) / 60
    if arguments.page or len(outcomes) == len(everything):
        PAGE.write_text(page(outcomes, known(), len(everything)), "utf-8")
    return verdict(everything, outcomes, minutes)


def verdict(everything: Sequence[Mutant], outcomes: Sequence[Outcome], minutes: float) -> int:
    """Say how many were killed and what is wrong with the list; 1 if that is not good enough."""
    total = tally(outcomes, known())
    print(
        f"{total.viable} mutants ran: {total.killed} killed ({total.killed_by_properties} by properties alone), "
        f"{total.equivalent} equivalent, {total.survived} survived. {percent(total.score)} killed in "
        f"{minutes:.0f} min; {total.not_viable} never ran."
    )
    slips = [*known().slips(outcomes), *known().gone(everything)]
    for slip in slips:
        print(slip)
    # A few tell nothing of the share: one that lives would be many per cent.
    too_few = len(outcomes) == len(everything) and total.score < LEAST
    if too_few:
        print(f"At least {percent(LEAST)} have to be killed.")
    return 1 if slips or too_few else 0


def all_mutants() -> list[Mutant]:
    """Every mutant there is, always in the same order."""
    return [*relation_mutants(), *measure_mutants(), *python_mutants()]


def outcomes_of(chosen: Sequence[Mutant], workers: int) -> Iterator[Outcome]:
    """What comes of each, in whatever order they are done. This process opens no database: it is forked."""
    forking = multiprocessing.get_context("fork")
    with forking.Pool(workers) as pool:
        drawn = pool.map(draw, MONTHS)
    in_sql = [each for each in chosen if each.kind != "python"]
    with forking.Pool(workers, initializer=use, initargs=(drawn,)) as pool:
        yield from pool.imap_unordered(tried, in_sql, chunksize=4)
    in_python = [each for each in chosen if each.kind == "python"]
    if in_python:
        yield from outcomes_in_python(forking, in_python, drawn, workers)


def outcomes_in_python(
    forking: ForkContext, chosen: Sequence[Mutant], drawn: Sequence[Drawn], workers: int
) -> Iterator[Outcome]:
    """The same of mutants of Python, each in a process of its own."""
    with forking.Pool(1, initializer=use, initargs=(drawn,)) as pool:
        of_examples, of_councils = pool.apply(prints)
    baseline = Baseline(of_examples, of_councils, meanings())
    with forking.Pool(workers, maxtasksperchild=1) as pool:
        work = [(place, each, baseline, drawn) for place, each in enumerate(chosen)]
        for place, fate, by, seconds in pool.imap_unordered(tried_in_python, work, chunksize=1):
            yield Outcome(chosen[place], fate, by, seconds)


def parsed() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--only", default="", metavar="TEXT", help="mutants of files with this in their path")
    parser.add_argument("--sample", type=int, default=1, metavar="N", help="every N-th mutant")
    parser.add_argument("--start", type=int, default=0, metavar="K", help="leave out the first K")
    parser.add_argument("--workers", type=int, default=2, metavar="N", help="how many processes")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="go on where a run with the same file stopped")
    parser.add_argument("--again", action="store_true", help="of what is kept, try those again that lived")
    parser.add_argument("--no-more", action="store_true", help="try none: tell of what is kept")
    parser.add_argument("--page", action="store_true", help="write the page of a sample too: it says that it is one")
    parser.add_argument("--all", action="store_true", help="tell of the killed too, with what killed them")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
