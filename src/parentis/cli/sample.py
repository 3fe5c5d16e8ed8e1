"""`parentis sample`: a synthetic council's delivery, in the real file formats."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from parentis.cli.errors import CallError
from parentis.cli.options import Month
from parentis.cli.progress import progress


def sample(
    folder: Annotated[
        Path,
        typer.Argument(metavar="DIR", file_okay=False, help="The folder to write; it is made when it is not there."),
    ],
    month: Month = "2017-06",
    children: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=1_000_000,
            help="How many children have an episode in the years written; without it, as many as a council of some "
            "660 children in care has.",
        ),
    ] = None,
    councils: Annotated[int, typer.Option(min=1, max=153, help="How many councils.")] = 1,
    years: Annotated[int, typer.Option(min=1, max=30, help="How many return years, a folder each.")] = 3,
    seed: Annotated[
        int | None, typer.Option(help="Another seed makes other children; the same one makes the same again.")
    ] = None,
    dirt: Annotated[bool, typer.Option("--dirt", help="Put in faults of the kind that real extracts have.")] = False,
) -> None:
    """Write a sample delivery in the real file formats. Everything in it is synthetic data.

    \b
    Examples:
      parentis sample delivery
      parentis sample dirty --children 200 --seed 3 --dirt
    """
    from parentis.sample import DEFAULT_SEED, write_sample

    with progress(1) as step:
        step("Simulating lives in care")
        try:
            written = write_sample(
                folder,
                month=month,
                children=children,
                councils=councils,
                years=years,
                seed=DEFAULT_SEED if seed is None else seed,
                dirt=dirt,
            )
        except ValueError as fault:
            raise CallError(f"{str(fault)[:1].upper()}{str(fault)[1:].rstrip('.')}.") from fault
    print(
        f"Synthetic data in {folder}: {written.children:,} children, {written.in_care:,} of them in care at the end of "
        f"{written.month}, in {len(written.rows)} files with {sum(written.rows.values()):,} rows (seed {written.seed})."
    )
    if written.dirt:
        print(f"{len(written.dirt)} faults were put in.")
