"""A progress bar on stderr, on a terminal only; nothing at all when the output is piped or logged."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Steps(Protocol):
    """Called at the start of each step with what is being done."""

    def __call__(self, doing: str, /) -> None: ...


@contextmanager
def progress(steps: int) -> Iterator[Steps]:
    """Show a bar of so many steps while the block runs.

    >>> with progress(2) as step:
    ...     step("Reading the delivery")
    ...     step("Computing")
    """
    if not sys.stderr.isatty():
        yield _quiet
        return

    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    bar = Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed:.0f} of {task.total:.0f}"),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    with bar:
        task = bar.add_task("Starting", total=steps)
        begun = 0

        def step(doing: str, /) -> None:
            nonlocal begun
            bar.update(task, description=doing, completed=begun)
            begun += 1

        yield step


def _quiet(doing: str, /) -> None:
    return None
