"""5.02 Adoption."""

from parentis.indicators.kinds import Average, Count, Measure

days_to_placement = Average(
    code="5.02.01",
    measure="days-to-placement",
    title="Days from entering care to moving in with adopters",
    definition="""
        For the children adopted in the last 36 months who have a date of moving in and a period of care begun by then:
        the days from the start of the latest such period to the day they moved in, over the number of children.
    """,
    source="permanence.csv: placed_on, adopted_on; SSDA903 Episodes: DECOM, RNE",
    of="adoption_in_three_years",
    within="days_to_placement IS NOT NULL",
    adding="days_to_placement",
    base="children",
    decimals=0,
    chance="unknown",
    better="low",
    period="three years",
    unit="days",
    needs=("permanence.placed_on", "permanence.adopted_on"),
)

days_order_to_match = Average(
    code="5.02.02",
    measure="days-order-to-match",
    title="Days from placement order to match",
    definition="""
        For the children adopted in the last 36 months who have both dates: the days from the placement order to the
        match with adopters, over the number of children.
    """,
    source="permanence.csv: placement_order_on, matched_on, adopted_on",
    of="adoption_in_three_years",
    within="days_order_to_match IS NOT NULL",
    adding="days_order_to_match",
    base="children",
    decimals=0,
    chance="unknown",
    better="low",
    period="three years",
    unit="days",
    needs=("permanence.placement_order_on", "permanence.matched_on", "permanence.adopted_on"),
)

placed = Count(
    code="5.02.09",
    measure="placed",
    title="Children in adoptive placements",
    definition="Children in care placed for adoption (A3 to A6): the numerator of 4.02.03.",
    source="SSDA903 Header: DOB; Episodes: DECOM, DEC, LS, PLACE",
    of="looked_after",
    within="placement = 'placed for adoption'",
    better="neutral",
    period="month end",
    unit="children",
)

waiting = Count(
    code="5.02.10",
    measure="waiting",
    title="Children waiting for an adoptive placement",
    definition="""
        Children in care with a placement order made by the month end who by then have not been placed or adopted, and
        whose plan has not been reversed.
    """,
    source="SSDA903 Episodes; permanence.csv: placement_order_on, placed_on, adopted_on, reversed_on",
    of="waiting_for_adoption",
    better="low",
    period="month end",
    unit="children",
    needs=(
        "permanence.placement_order_on",
        "permanence.placed_on",
        "permanence.adopted_on",
        "permanence.reversed_on",
    ),
)

THEME = "Adoption"
TITLES = {
    "5.02.01": "Average days from entering care to moving in with the adoptive family (A1/A10)",
    "5.02.02": "Average days from placement order to match (A2)",
    "5.02.09": "Children placed in their adoptive placements",
    "5.02.10": "Children waiting to be placed in adoptive placements",
}
MEASURES: tuple[Measure, ...] = (days_to_placement, days_order_to_match, placed, waiting)
