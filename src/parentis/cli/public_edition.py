"""Making the public edition for a command: withhold, remember, and write only from what is left."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from parentis.cli.narrated import refuse_unpublishable, with_narratives
from parentis.cli.progress import Steps
from parentis.cli.reporting import all_at_once, drawn_logo

if TYPE_CHECKING:
    from parentis.disclosure import Published
    from parentis.facts import Comparators
    from parentis.period import Month
    from parentis.publish.run import Run
    from parentis.series.figures import Series
    from parentis.store import Load


def write_public_edition(
    store: Path,
    load: Load,
    figures: Series,
    comparators: Comparators,
    month: Month,
    out: Path,
    step: Steps,
    narratives: Sequence[Path] = (),
) -> str:
    """Both reports, the figures and the commentary of a public edition; what to tell of them.

    The edition is remembered before anything is written: one that the store does not know of could be undone by the
    next. Raises DisclosureError where it is not shown to be safe, DataError where a narrative is not.
    """
    from parentis.commentary import commentary_json
    from parentis.disclosure import MadeFrom, digest_of, public_edition, remember, remembered, write_public_csv
    from parentis.publish.documents import write_documents
    from parentis.series.identity import run_digest
    from parentis.store import Store

    step("Withholding what is of few")
    number = load.council_number
    small = load.council.disclosure.small if load.council else SMALL
    published = public_edition(figures, str(month), small, remembered(Store(store), number))
    text = io.StringIO()
    write_public_csv(published, text)
    digest = digest_of(number, str(month), text.getvalue())
    step("Writing the sentences")
    run = with_narratives(public_run_of(load, published, digest, comparators, month), narratives, step)
    refuse_unpublishable(run, small)
    made_from = MadeFrom(number, run_digest([load.digest], figures.months), (load.digest,))
    remember(Store(store), digest, published.edition, made_from)
    with all_at_once(out) as folder:
        (folder / "series-public.csv").write_text(text.getvalue(), encoding="utf-8", newline="\n")
        (folder / "commentary-public.json").write_text(commentary_json(run.sections), encoding="utf-8", newline="\n")
        write_documents(run, folder, step)
    return told_of_edition(published, out)


SMALL = 5
"""The threshold where no council file says another: as national statistics had it."""


def told_of_edition(published: Published, out: Path) -> str:
    """How much is withheld, and which file to open."""
    numbers = len(published.edition.cells)
    return (
        f"Withheld {published.primary + published.secondary:,} of {numbers:,} numbers: {published.primary:,} of few, "
        f"{published.secondary:,} that would give those away. Checked: each of them can be another.\n"
        f"Open {out / 'highlight-report-public.html'}, and board-report-public.html beside it; both also as .docx and "
        ".pdf. The figures are in series-public.csv."
    )


def public_run_of(load: Load, published: Published, digest: str, comparators: Comparators, month: Month) -> Run:
    """What the documents are made from: nothing but what the edition prints, and what was public before."""
    from parentis import __version__
    from parentis.disclosure.typed import without_typed_reasons
    from parentis.publish import Provenance
    from parentis.publish.run import Run
    from parentis.series.identity import definition_version

    council = without_typed_reasons(load.council)
    return Run(
        series=published.series,
        council=council,
        month=month,
        findings=None,
        found_in=None,
        provenance=Provenance(
            run=digest,
            loads=(),
            definitions=definition_version(),
            program=f"Parentis {__version__}",
            statistics=comparators.digest,
        ),
        comparators=comparators,
        edition="Public",
        logo=drawn_logo(load),
    )
