"""A figure that a public edition does not print: its name, and whichever of its numbers may be known."""

from __future__ import annotations

from dataclasses import dataclass

from parentis.series.figure import Number

WITHHELD = "c"
"""What stands in place of a number that is withheld: the mark of national statistics (confidential)."""


@dataclass(frozen=True, slots=True)
class WithheldFigure:
    """A figure without the number, or without the value only, that the public may not know.

    `numerator` and `denominator` are None where they are withheld; a count has no denominator.
    """

    code: str
    measure: str
    kind: str
    month: str
    dimension: str
    group: str
    numerator: Number | None
    denominator: Number | None
