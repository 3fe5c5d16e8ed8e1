"""The check without which there is no public edition: every withheld number has a second possible value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from parentis.disclosure.system import Move, System

NAMED_IN_MESSAGE = 3


class DisclosureError(Exception):
    """A public edition that would give a withheld number away; the message is for the user."""


def audit(system: System, moves: Iterable[Move]) -> None:
    """Raise DisclosureError unless the moves show that nothing withheld, and no small rest, can be worked out.

    A move is a second state of affairs that prints the very same edition: nothing printed is touched, every sum
    still adds up, no number is below what it can be. Where there are two, nobody can tell which is so. What the moves
    show is worked out here again from the system alone, however they were found.
    """
    shown: set[int] = set()
    for move in moves:
        if system.fits(move):
            shown.update(at for at, by in move.items() if by)
    unsafe = [at for at in range(len(system.value)) if at not in shown and _must_be_hidden(system, at)]
    if unsafe:
        raise DisclosureError(_told(system, unsafe))


def _must_be_hidden(system: System, at: int) -> bool:
    return at in system.withheld or system.small[at]


def _told(system: System, unsafe: Sequence[int]) -> str:
    names = [_name(system, at) for at in unsafe[:NAMED_IN_MESSAGE]]
    more = f" and {len(unsafe) - len(names):,} more" if len(unsafe) > len(names) else ""
    return (
        "No public edition was made: with all withheld that can be, it is still not shown that these numbers cannot be "
        f"worked out from it and those before it: {'; '.join(names)}{more}. Give the board the restricted "
        "edition, and publish no figures of this month until a later month's public edition is made: it shows them too."
    )


def _name(system: System, at: int) -> str:
    cells = system.cells[at]
    if cells:
        return cells[0].name
    near = next(
        (cell.name for constraint in system.constraints_with(at) for _, other in system.constraints[constraint]
         for cell in system.cells[other]),
        "a figure",
    )  # fmt: skip
    return f"a number beside {near}"
