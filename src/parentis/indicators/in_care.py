"""4.02 Children in care."""

from parentis.indicators.kinds import Count, Measure, Percentage, PopulationShare, Rate, one_of
from parentis.words.groups import CARE_ORDERS

EPISODES = "SSDA903 Header: DOB; Episodes: DECOM, DEC, LS"
ON_A_CARE_ORDER = one_of("ls", *CARE_ORDERS)
AT_HOME = f"{ON_A_CARE_ORDER} AND placement = 'with parents'"

number = Count(
    code="4.02.01",
    measure="number",
    title="Children in care",
    definition="""
        Children with an episode open at the end of the last day of the month, aged under 18, short breaks left
        out. A child whose date of birth is not known is counted. An episode that ends on the last day is closed.
    """,
    source=EPISODES,
    of="looked_after",
    better="neutral",
    period="month end",
    unit="children",
)

rate = Rate(
    code="4.02.01",
    measure="rate",
    title="Children in care per 10,000 aged 0-17",
    definition="""
        Children in care at the month end for every 10,000 residents aged 0 to 17, by the mid-year estimate of
        the calendar year before the month (or the one year that the council file fixes).
    """,
    source=f"{EPISODES}; ONS mid-year population in the council file",
    of="looked_after",
    better="neutral",
    period="month end",
    needs=("population",),
)


def _legal_status(key: str, title: str, definition: str, meeting: str) -> Percentage:
    return Percentage(
        code="4.02.02",
        measure=key,
        title=title,
        definition=definition,
        source=EPISODES,
        of="looked_after",
        meeting=meeting,
        better="neutral",
        period="month end",
    )


legal_statuses = (
    _legal_status(
        "interim-care-order",
        "Interim care order",
        "Of the children in care, those under an interim care order (C1).",
        "legal_status = 'interim-care-order'",
    ),
    _legal_status(
        "full-care-order",
        "Full care order",
        "Of the children in care, those under a full care order (C2).",
        "legal_status = 'full-care-order'",
    ),
    _legal_status(
        "placement-order",
        "Placement order",
        "Of the children in care, those under a placement order (E1).",
        "legal_status = 'placement-order'",
    ),
    _legal_status(
        "section-20",
        "Accommodated under section 20",
        "Of the children in care, those accommodated by agreement under section 20 of the Children Act 1989 (V2).",
        "legal_status = 'section-20'",
    ),
    _legal_status(
        "youth-justice",
        "Youth justice legal status",
        "Of the children in care, those remanded, placed under PACE or sentenced with a residence requirement (J1-J3).",
        "legal_status = 'youth-justice'",
    ),
    _legal_status(
        "emergency",
        "Emergency or police protection",
        "Of the children in care, those under police protection, an emergency protection order or a child assessment "
        "order (L1-L3).",
        "legal_status = 'emergency'",
    ),
    _legal_status(
        "other",
        "Any other legal status",
        "The rest of the children in care: any other legal status, and those with none recorded or one that is no "
        "code. (In the breakdown by legal status the last two are `unknown`.)",
        "legal_status IN ('other', 'unknown')",
    ),
)

placed_for_adoption = Percentage(
    code="4.02.03",
    measure="placed-for-adoption",
    title="Placed for adoption",
    definition="""
        Of the children in care, those placed for adoption (A3, A4, A5, A6) by the episode open at the month end.
    """,
    source=f"{EPISODES}, PLACE",
    of="looked_after",
    meeting="placement = 'placed for adoption'",
    better="neutral",
    period="month end",
)

over_20_miles_outside = Percentage(
    code="4.02.04",
    measure="over-20-miles-outside",
    title="Over 20 miles from home and outside the authority",
    definition="""
        Of the children in care whose distance from home is known, those placed more than 20.0 miles away and
        outside the authority. Exactly 20.0 miles is not more than 20; an unknown boundary is not outside.
    """,
    source=f"{EPISODES}, HOME_POST, PL_POST or PL_DISTANCE and PL_LOCATION; ONS postcode directory",
    of="looked_after",
    within="distance_miles IS NOT NULL",
    meeting="distance_miles > 20.0 AND location = 'outside'",
    not_known="distance_miles > 20.0 AND location = 'unknown'",
    better="low",
    period="month end",
    needs=(
        "episodes.pl_location|episodes.pl_post",
        "episodes.pl_location|council.ons_code",
        "episodes.pl_distance|episodes.home_post",
        "episodes.pl_distance|episodes.pl_post",
    ),
)

unaccompanied = Count(
    code="4.02.05",
    measure="uasc",
    title="Unaccompanied asylum-seeking children",
    definition="""
        Children in care with an unaccompanied asylum-seeking record whose end date (DUC) is blank or after the
        month end.
    """,
    source=f"{EPISODES}; UASC: DUC",
    of="looked_after",
    within="unaccompanied",
    better="neutral",
    period="month end",
    unit="children",
    needs=("uasc",),
)

unaccompanied_of_population = PopulationShare(
    code="4.02.05",
    measure="uasc-of-population",
    title="Unaccompanied children as a share of residents aged 0-17",
    definition="""
        Unaccompanied asylum-seeking children in care as a percentage of residents aged 0 to 17 (the share that the
        national transfer scheme speaks of).
    """,
    source=f"{EPISODES}; UASC: DUC; ONS mid-year population in the council file",
    of="looked_after",
    within="unaccompanied",
    better="neutral",
    period="month end",
    needs=("uasc", "population"),
)

at_home = Percentage(
    code="4.02.07",
    measure="at-home",
    title="On a care order and placed with parents",
    definition="""
        Of all children in care, those under an interim or full care order (C1, C2) who are placed with their own
        parents or someone else with parental responsibility (P1).
    """,
    source=f"{EPISODES}, PLACE",
    of="looked_after",
    meeting=AT_HOME,
    better="low",
    period="month end",
)

not_at_home = Percentage(
    code="4.02.07",
    measure="not-at-home",
    title="On a care order and placed elsewhere",
    definition="""
        Of all children in care, those under an interim or full care order who are placed anywhere but with
        parents, a placement that is not recorded included.
    """,
    source=f"{EPISODES}, PLACE",
    of="looked_after",
    meeting=f"{ON_A_CARE_ORDER} AND placement <> 'with parents'",
    better="neutral",
    period="month end",
)

at_home_of_care_orders = Percentage(
    code="4.02.07",
    measure="at-home-of-care-orders",
    title="Share of children on a care order who are placed with parents",
    definition="Of the children in care under an interim or full care order, those placed with parents (P1).",
    source=f"{EPISODES}, PLACE",
    of="looked_after",
    within=ON_A_CARE_ORDER,
    meeting="placement = 'with parents'",
    better="low",
    period="month end",
)


def _stay_at_home(key: str, title: str, definition: str, meeting: str, better: str) -> Percentage:
    return Percentage(
        code="4.02.08",
        measure=key,
        title=title,
        definition=definition,
        source=f"{EPISODES}, RNE, PLACE, PLACE_PROVIDER, PL_POST, URN",
        of="looked_after",
        within=AT_HOME,
        meeting=meeting,
        better=better,  # type: ignore[arg-type]
        period="month end",
    )


stays_at_home = (
    _stay_at_home(
        "under-6-months",
        "At home under a care order for under 6 months",
        "Of the children on a care order placed with parents, those whose placement began after the month end six "
        "months before. The placement runs back through changes of legal status.",
        "NOT in_placement_6_months",
        "neutral",
    ),
    _stay_at_home(
        "6-to-12-months",
        "6 to under 12 months",
        "Of the same children, those whose placement began on or before the month end six months before and after "
        "that of twelve months before.",
        "in_placement_6_months AND NOT in_placement_12_months",
        "neutral",
    ),
    _stay_at_home(
        "12-to-18-months",
        "12 to under 18 months",
        "Of the same children, those whose placement began on or before the month end twelve months before and after "
        "that of eighteen months before.",
        "in_placement_12_months AND NOT in_placement_18_months",
        "low",
    ),
    _stay_at_home(
        "18-to-24-months",
        "18 to under 24 months",
        "Of the same children, those whose placement began on or before the month end eighteen months before and "
        "after that of twenty-four months before.",
        "in_placement_18_months AND NOT in_placement_24_months",
        "low",
    ),
    _stay_at_home(
        "24-months-and-over",
        "24 months and over",
        "Of the same children, those whose placement began on or before the month end twenty-four months before.",
        "in_placement_24_months",
        "low",
    ),
)

THEME = "Children in care"
TITLES = {
    "4.02.01": "Children in care: number and rate per 10,000 aged 0-17",
    "4.02.02": "Children in care by legal status",
    "4.02.03": "Placement type and provider: placed for adoption",
    "4.02.04": "Children in care placed more than 20 miles from home and outside the boundary",
    "4.02.05": "Unaccompanied asylum-seeking children in care",
    "4.02.07": "Children subject to a care order and placed (a) at home, (b) not at home",
    "4.02.08": "Duration of stay at home under a care order",
}
MEASURES: tuple[Measure, ...] = (
    number,
    rate,
    *legal_statuses,
    placed_for_adoption,
    over_20_miles_outside,
    unaccompanied,
    unaccompanied_of_population,
    at_home,
    not_at_home,
    at_home_of_care_orders,
    *stays_at_home,
)
