"""A paper of ours as the store's figures print it now, for `parentis figures` to hold an edited one against."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from parentis.cli.stored import loads_chosen, record_of

if TYPE_CHECKING:
    from parentis.facts import Comparators
    from parentis.period import Month
    from parentis.publish.run import Run
    from parentis.series.figures import Series
    from parentis.store import Load


def reprinted_from(
    store: Path, authority: str | None, month: Month, is_public: bool
) -> tuple[Load, Series, Run] | None:
    """The load that a paper of one council would be made from now, its figures, and what the paper is made from.

    None where the store has several councils and none is named, or remembers no public edition of the month.
    """
    from parentis.cli.reporting import findings_with, run_of
    from parentis.facts import Comparators
    from parentis.series.compute import Computation

    loads, _ = loads_chosen(store, authority)
    if len(loads) != 1:
        return None
    load = loads[0]
    with Computation.of(record_of(load), month) as computation:
        figures = computation.series(in_detail=True)
    comparators = Comparators.at_hand(store, load)
    if is_public:
        run = _public_run(store, load, figures, comparators, month)
        return None if run is None else (load, figures, run)
    findings = findings_with(load, figures, month, load.findings())
    return load, figures, run_of(load, figures, findings, comparators, month, store)


def _public_run(store: Path, load: Load, figures: Series, comparators: Comparators, month: Month) -> Run | None:
    from parentis.cli.public_edition import public_run_of
    from parentis.disclosure import published_again
    from parentis.store import Store

    published = published_again(Store(store), load.council_number, str(month), figures)
    return None if published is None else public_run_of(load, published, "", comparators, month)
