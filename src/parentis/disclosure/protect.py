"""Withhold what has to be, and find for everything withheld a second state of affairs that the edition would fit."""

from __future__ import annotations

from dataclasses import dataclass

from parentis.disclosure.moves import find_move
from parentis.disclosure.system import Move, System

TRIES_HIDDEN = 300
"""How many steps are looked at for one number among what is withheld anyway."""

ROUNDS = ((1.0, 1000), (10.0, 2000), (100.0, 4000), (1000.0, 4000))
"""With more to withhold: what an open sum is taken to cost, and how many steps; the hasty ones where others fail."""


@dataclass(frozen=True)
class Protection:
    """Why each hidden number cannot be worked out: the moves that show a second value of each."""

    moves: tuple[Move, ...]
    unprotected: tuple[int, ...]


def protect(system: System) -> Protection:
    """Withhold the small numbers and as little more as protects them. `system.withheld` grows.

    A number for which nothing is found is `unprotected`.
    """
    system.withheld |= {at for at, small in enumerate(system.small) if small and system.cells[at]}
    moved: set[int] = set()
    moves: list[Move] = []

    def take(move: Move) -> None:
        moves.append(move)
        moved.update(move)
        system.withheld.update(at for at in move if system.cells[at])

    left = []
    for at in _to_protect(system):
        if at not in moved:
            move = find_move(system, at, TRIES_HIDDEN, hidden_only=True)
            if move is None:
                left.append(at)
            else:
                take(move)
    for ahead, tries in ROUNDS:
        still = []
        for at in sorted(left, key=lambda each: system.value[each], reverse=True):
            if at not in moved:
                move = find_move(system, at, tries, hidden_only=False, ahead=ahead)
                if move is None:
                    still.append(at)
                else:
                    take(move)
        left = still
    return Protection(tuple(moves), tuple(at for at in left if at not in moved))


def _to_protect(system: System) -> list[int]:
    """What is withheld, and small numbers that nobody prints: not one of them may be worked out."""
    return [at for at in range(len(system.value)) if at in system.withheld or system.small[at]]
