"""What people typed into the council's file and a public edition must not repeat."""

from __future__ import annotations

from parentis.council import Council

NOT_REPEATED = "the reason is in the restricted edition"


def without_typed_reasons(council: Council | None) -> Council | None:
    """The council without the reasons of moves and rebases, and without actions: nobody checked them for numbers."""
    if council is None:
        return None
    moves = tuple(move.model_copy(update={"reason": NOT_REPEATED}) for move in council.moves)
    rebases = tuple(rebase.model_copy(update={"reason": NOT_REPEATED}) for rebase in council.rebases)
    return council.model_copy(update={"moves": moves, "rebases": rebases, "actions": ()})
