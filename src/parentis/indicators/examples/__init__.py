"""Worked examples of every indicator: the documentation of its edges, and its test on every engine."""

from __future__ import annotations

from parentis.indicators.example import Example
from parentis.indicators.examples import (
    adopters,
    adoption,
    care_leavers,
    education,
    entering_care,
    foster_carers,
    health,
    in_care,
    leaving_care,
    missing,
    moves,
    offending,
    reviews,
    visits,
    workforce,
)

EXAMPLES: tuple[Example, ...] = (
    *entering_care.EXAMPLES,
    *in_care.EXAMPLES,
    *leaving_care.EXAMPLES,
    *moves.EXAMPLES,
    *reviews.EXAMPLES,
    *visits.EXAMPLES,
    *missing.EXAMPLES,
    *education.EXAMPLES,
    *health.EXAMPLES,
    *offending.EXAMPLES,
    *care_leavers.EXAMPLES,
    *adoption.EXAMPLES,
    *adopters.EXAMPLES,
    *foster_carers.EXAMPLES,
    *workforce.EXAMPLES,
)

__all__ = ["EXAMPLES", "Example", "examples_of"]


def examples_of(code: str) -> tuple[Example, ...]:
    """The worked examples of an indicator, in the order they are to be read."""
    return tuple(example for example in EXAMPLES if example.indicator == code)
