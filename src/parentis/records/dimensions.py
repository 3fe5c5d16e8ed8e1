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


def column_of(dimension: str) -> str:
    """The relation's column that holds a dimension's group."""
    return dimension.replace("-", "_")
