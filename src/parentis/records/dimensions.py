"""The breakdowns: which attributes a figure can be split by, and which relations carry them."""

from __future__ import annotations

CHILD_DIMENSIONS: tuple[str, ...] = (
    "team",
    "age",
    "sex",
    "ethnicity",
    "placement",
    "legal-status",
    "location",
)
"""Every child-based measure is broken down by these. A missing or invalid attribute is the group `unknown`."""

CARE_LEAVER_DIMENSIONS: tuple[str, ...] = ("team", "age", "sex", "ethnicity")
"""Care leavers: the team is that of the personal adviser."""

WORKFORCE_DIMENSIONS: tuple[str, ...] = ("team", "service")
"""Workers, posts and cases: those of the worker's own row."""

NO_DIMENSIONS: tuple[str, ...] = ()
"""Households are not broken down."""


def column_of(dimension: str) -> str:
    """The relation's column that holds a dimension's group."""
    return dimension.replace("-", "_")
