"""Measures whose groups can be set against each other: where none of them is broken down, nothing is known of any."""

from __future__ import annotations

from functools import cache

from parentis.disclosure.identities import IN_GROUP, SAMES, SUMS

Measured = tuple[str, str]
"""A measure: code and key."""


@cache
def family_of(code: str, measure: str) -> Measured:
    """One measure that stands for all those that are linked in their groups, directly or by way of others."""
    return _families().get((code, measure), (code, measure))


@cache
def _families() -> dict[Measured, Measured]:
    together = [[term.part for term in link.terms] for link in (*SAMES, *SUMS) if link.in_groups]
    together += [[each.left, each.right] for each in IN_GROUP]
    family: dict[Measured, set[Measured]] = {}
    for parts in together:
        several = {(part.code, part.measure) for part in parts}
        joined = several.union(*(family.get(one, ()) for one in several))
        for one in joined:
            family[one] = joined
    return {one: min(joined) for one, joined in family.items()}
