"""Withhold what has to be, and find for everything withheld a second state of affairs that the edition would fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from parentis.disclosure.moves import STEP, find_move
from parentis.disclosure.system import Move, System


class Round(NamedTuple):
    """A way to look for moves: how many steps, among what, and what an open sum is taken to cost (`find_move`).

    `in_vain` is how many numbers it may find nothing for before it leaves the others alone as well.
    """

    tries: int
    in_vain: int | None = None
    hidden_only: bool = True
    ahead: float = 2 * STEP


ROUNDS = (
    Round(300),
    Round(1000, in_vain=60, hidden_only=False, ahead=1.0),
    Round(10_000, in_vain=5),
    Round(2000, in_vain=5, hidden_only=False, ahead=10.0),
    Round(4000, in_vain=5, hidden_only=False, ahead=100.0),
)
"""Each for the numbers that those before it found nothing for: short moves first, the hasty searches last."""


GO_ON = 30
"""Steps that are tried from a move that was one before."""


@dataclass(frozen=True)
class Protection:
    """Why each hidden number cannot be worked out: the moves that show a second value of each."""

    moves: tuple[Move, ...]
    unprotected: tuple[int, ...]


def protect(system: System, *, patient: bool = False) -> Protection:
    """Withhold the small numbers and as little more as protects them. `system.withheld` grows.

    A number for which nothing is found is `unprotected`; `patient` looks as long as it takes for every one.
    """
    system.withheld |= {at for at, small in enumerate(system.small) if small and system.cells[at]}
    moved: set[int] = set()
    moves: list[Move] = []

    def take(move: Move) -> None:
        moves.append(move)
        moved.update(move)
        system.withheld.update(at for at in move if system.cells[at])

    left = _to_protect(system)
    for known in _still_proven(system, left):
        if not moved.issuperset(known):
            take(known)
    for each in ROUNDS:
        still: list[int] = []
        for at in left:
            if at in moved:
                continue
            move = None
            if patient or each.in_vain is None or len(still) < each.in_vain:
                move = find_move(system, at, each.tries, hidden_only=each.hidden_only, ahead=each.ahead)
            if move is None:
                still.append(at)
            else:
                take(move)
        left = sorted(still, key=lambda at: system.value[at], reverse=True)
    return Protection(tuple(moves), tuple(at for at in left if at not in moved))


def _still_proven(system: System, wanted: Iterable[int]) -> Iterator[Move]:
    """What showed earlier editions safe and still does, with what it carries along by now."""
    asked = set(wanted)
    for known in system.proven:
        if asked.intersection(known):
            move = find_move(system, min(known), GO_ON, hidden_only=True, start=known)
            if move is not None:
                yield move


def _to_protect(system: System) -> list[int]:
    """What is withheld, and small numbers that nobody prints: not one of them may be worked out."""
    return [at for at in range(len(system.value)) if at in system.withheld or system.small[at]]
