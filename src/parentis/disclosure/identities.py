"""What holds between published numbers by their definitions alone, so that one gives another away.

`indicators/linked.py` declares the links that every computation is held against; here are those that follow from what
the groups of a breakdown mean, and those that nearly always hold: whoever looks for a child will try them.
"""

from __future__ import annotations

from dataclasses import dataclass

from parentis.indicators.linked import (
    IN_CARE,
    LEGAL_STATUSES,
    LINKS,
    STARTS,
    Link,
    Part,
    Term,
    base,
    count,
    no_more_than,
    same,
    within,
)

IN_CARE_A_YEAR = base("4.11.13", "within-12-months")
PUPILS = base("4.10.02", "up-to-date")
KEY_STAGES = {
    "ks1": ("reading", "writing", "maths", "science"),
    "ks2": ("reading", "writing", "maths", "gps", "rwm", "reading-progress", "writing-progress", "maths-progress"),
    "ks4": ("english-maths", "ebacc-entered", "ebacc", "attainment8", "progress8"),
}


@dataclass(frozen=True)
class InGroup:
    """Two names of one number in one group of a breakdown, because of what the group means."""

    left: Part
    right: Part
    dimension: str
    group: str


def _in_groups(left: Part, right: Part, dimension: str, *groups: str) -> tuple[InGroup, ...]:
    return tuple(InGroup(left, right, dimension, group) for group in groups)


IN_GROUP = (
    *(InGroup(count("4.02.02", key), IN_CARE, "legal-status", key) for key in LEGAL_STATUSES),
    # A blank legal status is "other" to the measure and "unknown" to the breakdown.
    InGroup(count("4.02.02", "other"), IN_CARE, "legal-status", "unknown"),
    *_in_groups(
        base("4.02.07", "at-home-of-care-orders"), IN_CARE, "legal-status", "interim-care-order", "full-care-order"
    ),
    InGroup(count("4.02.03", "placed-for-adoption"), IN_CARE, "placement", "placed for adoption"),
    InGroup(count("4.01.04", "residential"), STARTS, "placement", "residential"),
    *(InGroup(count("4.01.05", key), STARTS, "location", key) for key in ("inside", "outside", "unknown")),
    # Every child of these ages is of school age, may have been scored, can be seen alone or can be convicted.
    *_in_groups(PUPILS, IN_CARE, "age", "5-9", "10-15"),
    *_in_groups(base("4.11.16", "completed"), IN_CARE_A_YEAR, "age", "5-9", "10-15"),
    *_in_groups(base("4.12.01", "year-to-date"), IN_CARE_A_YEAR, "age", "10-15", "16-17"),
    *_in_groups(base("4.07.02", "seen-alone"), base("4.07.02", "seen"), "age", "5-9", "10-15", "16-17"),
)

DEFINED_BY = {
    ("4.01.04", "placement"),
    ("4.01.05", "location"),
    ("4.02.02", "legal-status"),
    ("4.02.03", "placement"),
    ("4.02.04", "location"),
    ("4.02.07", "legal-status"),
    ("4.02.07", "placement"),
    ("5.02.09", "placement"),
    ("6.02.09", "placement"),
}
"""Indicators that are defined by what a breakdown goes by: a nought in one of its groups is no news."""

NEARLY_ALWAYS = (
    same(base("4.04.02", "adoption"), base("4.04.02", "permanence")),
    same(count("4.09.03", "recorded"), base("4.09.03", "offered-72h")),
    same(base("4.10.07", "not-full-time"), PUPILS),
    same(base("5.02.02", "days-order-to-match"), base("5.02.01", "days-to-placement")),
    # The quarter to June is the year since 1 April.
    same(count("4.12.01", "quarter"), count("4.12.01", "year-to-date")),
    *(
        same(base("4.10.01", f"{stage}-{key}"), base("4.10.01", f"{stage}-{keys[0]}"))
        for stage, keys in KEY_STAGES.items()
        for key in keys[1:]
    ),
)
"""Used where the figures bear them out: then nobody can be sure that they do not hold."""

FURTHER = (
    no_more_than(
        IN_CARE, count("6.02.09", "friends-and-family"), count("6.02.09", "ifa"), count("6.02.09", "in-house")
    ),
    within(count("4.12.01", "quarter"), count("4.12.01", "year-to-date")),
    within(base("4.07.02", "seen"), IN_CARE),
    within(count("5.02.10", "waiting"), IN_CARE),
    *(within(count("4.10.01", "ks2-rwm"), count("4.10.01", f"ks2-{key}")) for key in ("reading", "writing", "maths")),
    Link(
        "4.04.02 permanence is at most 4.04.03 positive of the twelve months added up.",
        (Term(1, count("4.04.02", "permanence")), Term(-1, count("4.04.03", "positive"), tuple(range(12)))),
        at_most=True,
        in_groups=False,
    ),
)


def is_rolling(link: Link) -> bool:
    """Whether it says that a figure of twelve months is the twelve added up."""
    return not link.at_most and any(len(term.months_before) > 1 for term in link.terms)


ROLLING = tuple(link for link in LINKS if is_rolling(link))
SAMES = tuple(
    link for link in (*LINKS, *NEARLY_ALWAYS) if len(link.terms) == 2 and not link.at_most and not is_rolling(link)
)
"""Two names of one number."""
SUMS = tuple(link for link in (*LINKS, *FURTHER) if link not in SAMES and not is_rolling(link))
"""Numbers that add up, or one within another."""

ADDITIVE = (
    count("4.01.06", "re-entry"),
    count("4.04.02", "permanence"),
    count("4.04.02", "adoption"),
    count("4.04.02", "special-guardianship"),
    count("4.04.02", "child-arrangements"),
    count("6.01.01", "approved-12m"),
    *(count("6.02.07", f"{key}-12m") for key in ("total", "in-house", "other")),
)
"""What is counted over twelve months and nowhere printed by the month."""

NOT_PRINTED = {("6.02.07", key) for key in ("total", "in-house", "other")}
"""Approvals of a single month are nearly always of a few households, and the twelve months say as much to a board."""

NOT_BROKEN_DOWN = {(part.code, part.measure) for part in ADDITIVE} | {
    (term.part.code, term.part.measure) for link in ROLLING for term in link.terms if len(term.months_before) == 1
}
"""Twelve months added up: of a group, one edition against the next would give single months away, year in, year out."""
