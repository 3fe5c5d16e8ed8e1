"""The council's standard for visits to children in care."""

from __future__ import annotations

from parentis.council.values import Days, Part, PlacementCode


class Practice(Part):
    """How often a child in care is to be seen; the defaults are those of statutory guidance.

    first_visit_days:        from the start of a placement to its first visit
    visit_interval_days:     from one visit to the next
    permanent_interval_days: the same, once a child has been 12 months in a placement meant to be permanent
    permanent_placements:    the SSDA903 placement codes that count as permanent; by default none
    """

    first_visit_days: Days = 7
    visit_interval_days: Days = 42
    permanent_interval_days: Days = 91
    permanent_placements: tuple[PlacementCode, ...] = ()
