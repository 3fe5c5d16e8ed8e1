"""`parentis sample`: a synthetic council's delivery, in the real file formats."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from parentis.cli.errors import CallError
from parentis.cli.options import Month
from parentis.cli.progress import progress

RETURN_YEAR = re.compile(r"\d{4}-\d{2}")


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
    councils: Annotated[
        int,
        typer.Option(
            min=1,
            max=153,
            help="How many councils; of more than one a store is made, with a load of each, and no files.",
        ),
    ] = 1,
    years: Annotated[int, typer.Option(min=1, max=30, help="How many return years, a folder each.")] = 3,
    seed: Annotated[
        int | None, typer.Option(help="Another seed makes other children; the same one makes the same again.")
    ] = None,
    dirt: Annotated[bool, typer.Option("--dirt", help="Put in faults of the kind that real extracts have.")] = False,
) -> None:
    """Write a sample delivery in the real file formats, or a store of many councils. All of it is synthetic data.

    \b
    Examples:
      parentis sample delivery
      parentis sample dirty --children 200 --seed 3 --dirt
      parentis sample region --councils 15 --children 30000
    """
    from parentis.sample import DEFAULT_SEED

    chosen = DEFAULT_SEED if seed is None else seed
    if councils > 1:
        if dirt:
            raise CallError("Faults are put into the files of one council: leave out --dirt or --councils.")
        print(_store(folder, month=month, councils=councils, children=children, years=years, seed=chosen))
    else:
        print(_files(folder, month=month, children=children, years=years, seed=chosen, dirt=dirt))


def _files(folder: Path, *, month: str, children: int | None, years: int, seed: int, dirt: bool) -> str:
    """Write one council's files; what they hold."""
    from parentis.sample import write_sample

    _refuse_what_no_sample_wrote(folder)
    with progress(1) as step, _told_plainly():
        step("Simulating lives in care")
        written = write_sample(folder, month=month, children=children, years=years, seed=seed, dirt=dirt)
    _remove_other_years(folder, {path.split("/")[0] for path in written.rows})
    told = (
        f"Synthetic data in {folder}: {_children(written.children)}, {written.in_care:,} of them in care at the end of "
        f"{written.month}, in {len(written.rows)} files with {sum(written.rows.values()):,} rows (seed {written.seed})."
    )
    return f"{told}\n{len(written.dirt)} faults were put in." if written.dirt else told


def _children(number: int) -> str:
    return f"{number:,} {'child' if number == 1 else 'children'}"


def _remove_other_years(folder: Path, written: set[str]) -> None:
    """The return years of a sample that was here before, of which the new one has none: they would be read with it."""
    for year in folder.iterdir():
        if year.is_dir() and RETURN_YEAR.fullmatch(year.name) and year.name not in written:
            for file in year.glob("*.csv"):
                file.unlink()
            if not any(year.iterdir()):
                year.rmdir()


def _refuse_what_no_sample_wrote(folder: Path) -> None:
    """A sample has the names of real extracts and would take their place. Raises CallError.

    A folder whose council file says it is synthetic may be written again.
    """
    if not folder.is_dir() or not any(folder.iterdir()):
        return
    try:
        invented = tomllib.loads((folder / "council.toml").read_text(encoding="utf-8")).get("synthetic") is True
    except (OSError, ValueError):
        invented = False
    if not invented:
        raise CallError(f"{folder} holds files that no sample wrote, and they would be replaced: name an empty folder.")


def _store(folder: Path, *, month: str, councils: int, children: int | None, years: int, seed: int) -> str:
    """Make a store of many councils; what it holds."""
    from parentis.checks import checked
    from parentis.sample.national import write_store

    found = []
    with progress(councils + 1) as step, _told_plainly():
        step("Choosing councils")
        made = write_store(
            folder, month=month, councils=councils, children=children, years=years, seed=seed, check=checked
        )
        for council in made:
            found.append(council)
            step("Simulating lives in care")
    return (
        f"Synthetic data in the store {folder}: {_children(sum(each.children for each in found))} of {len(found)} "
        f"councils, {sum(each.in_care for each in found):,} of them in care at the end of {month}, "
        f"from {sum(each.rows for each in found):,} rows (seed {seed}).\n"
        f"Figures: parentis compute --month {month} --store {folder} --out series.csv"
    )


@contextmanager
def _told_plainly() -> Iterator[None]:
    try:
        yield
    except ValueError as fault:
        raise CallError(f"{str(fault)[:1].upper()}{str(fault)[1:].rstrip('.')}.") from fault
