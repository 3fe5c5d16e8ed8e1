"""Distances between postcodes: made when a delivery is loaded, from the national postcode directory."""

from parentis.records.tables.table import Column, Table

DISTANCES = Table(
    "distances",
    "made from HOME_POST and PL_POST of SSDA903 Episodes",
    (
        Column("home_post", "text", True, None, "HOME_POST", "home postcode; null where an episode has none"),
        Column("pl_post", "text", True, None, "PL_POST", "placement postcode; null where an episode has none"),
        Column(
            "miles",
            "decimal",
            True,
            None,
            "",
            "straight line in miles, one decimal; null if either is not known",
        ),
        Column(
            "authority",
            "text",
            True,
            None,
            "",
            "ONS code of the placement postcode's upper-tier authority; SCO, NIR or WAL outside England; "
            "null if the postcode is not known",
        ),
    ),
)
