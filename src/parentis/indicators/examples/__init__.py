"""Worked examples of every indicator: the documentation of its edges, and its test on every engine."""

from __future__ import annotations

from parentis.indicators.example import Example
from parentis.indicators.examples import entering_care, in_care, leaving_care, moves, reviews, visits

EXAMPLES: tuple[Example, ...] = (
    *entering_care.EXAMPLES,
    *in_care.EXAMPLES,
    *leaving_care.EXAMPLES,
    *moves.EXAMPLES,
    *reviews.EXAMPLES,
    *visits.EXAMPLES,
)

__all__ = ["EXAMPLES", "Example", "examples_of"]


def examples_of(code: str) -> tuple[Example, ...]:
    """The worked examples of an indicator, in the order they are to be read."""
    return tuple(example for example in EXAMPLES if example.indicator == code)
