"""4.01 Children entering care."""

from parentis.indicators.kinds import Count, Measure, Percentage, Rate

POSTCODES_AND_BOUNDARY = ("episodes.pl_location|episodes.pl_post", "episodes.pl_location|council.ons_code")
DISTANCE = ("episodes.pl_distance|episodes.home_post", "episodes.pl_distance|episodes.pl_post")

starts = Count(
    code="4.01.01",
    measure="starts",
    title="Children starting to be looked after",
    definition="""
        Children with an episode that began in the month as a start of care (RNE S), short breaks left out.
        A child who starts twice in one month is counted once, by the first start.
    """,
    source="SSDA903 Episodes: DECOM, RNE, LS",
    of="care_start_in_month",
    better="neutral",
    period="month",
    unit="children",
)

starts_12_months = Count(
    code="4.01.01",
    measure="starts-12m",
    title="Children starting, rolling 12 months",
    definition="""
        The monthly numbers of the report month and the eleven before it, added up: a child who started in two
        of those months is counted twice.
    """,
    source="SSDA903 Episodes: DECOM, RNE, LS",
    of="care_start_in_year",
    better="neutral",
    period="rolling",
    unit="children",
)

start_rate = Rate(
    code="4.01.01",
    measure="rate-12m",
    title="Annual rate of starting per 10,000 aged 0-17",
    definition="""
        Starts of the last 12 months for every 10,000 residents aged 0 to 17, by the mid-year estimate of the
        calendar year before the month (or the one year that the council file fixes).
    """,
    source="SSDA903 Episodes: DECOM, RNE, LS; ONS mid-year population in the council file",
    of="care_start_in_year",
    better="neutral",
    period="rolling",
    needs=("population",),
)

first_placement_residential = Percentage(
    code="4.01.04",
    measure="residential",
    title="First placement residential",
    definition="""
        Of the children who started to be looked after in the month, those first placed in a secure unit,
        children's home, residential care home, health establishment, family centre, young offender institution
        or residential school (K1, K2, R1, R2, R3, R5, S1). Semi-independent accommodation (H5) is not residential.
    """,
    source="SSDA903 Episodes: DECOM, RNE, LS, PLACE",
    of="care_start_in_month",
    meeting="placement = 'residential'",
    not_known="placement = 'unknown'",
    better="low",
    period="month",
)

first_placement_inside = Percentage(
    code="4.01.05",
    measure="inside",
    title="First placement inside the authority",
    definition="""
        Of the children who started to be looked after in the month, those first placed inside the authority's
        boundary: PL_LOCATION where the extract has it, otherwise the authority that the placement postcode lies in.
        A child without a usable postcode stays in the base.
    """,
    source="SSDA903 Episodes: DECOM, RNE, LS, PL_POST or PL_LOCATION; ONS postcode directory",
    of="care_start_in_month",
    meeting="location = 'inside'",
    not_known="location = 'unknown'",
    better="high",
    period="month",
    needs=POSTCODES_AND_BOUNDARY,
)

first_placement_outside = Percentage(
    code="4.01.05",
    measure="outside",
    title="First placement outside the authority",
    definition="""
        Of the children who started to be looked after in the month, those first placed at a known postcode in
        another authority or outside England.
    """,
    source="SSDA903 Episodes: DECOM, RNE, LS, PL_POST or PL_LOCATION; ONS postcode directory",
    of="care_start_in_month",
    meeting="location = 'outside'",
    not_known="location = 'unknown'",
    better="low",
    period="month",
    needs=POSTCODES_AND_BOUNDARY,
)

first_placement_location_unknown = Percentage(
    code="4.01.05",
    measure="unknown",
    title="First placement with no usable postcode",
    definition="""
        Of the children who started to be looked after in the month, those whose first placement can be put
        neither inside nor outside the boundary, because the postcode is missing or not a real one.
    """,
    source="SSDA903 Episodes: DECOM, RNE, LS, PL_POST or PL_LOCATION; ONS postcode directory",
    of="care_start_in_month",
    meeting="location = 'unknown'",
    better="low",
    period="month",
    needs=POSTCODES_AND_BOUNDARY,
)

re_entry = Percentage(
    code="4.01.06",
    measure="re-entry",
    title="Entered care again within 12 months of leaving",
    definition="""
        Of the starts of the last 12 months, those of children whose period of care before had ended under 12
        months earlier. The day 12 months after the end is no longer within the 12 months; a child who left on 29
        February is outside them from 28 February. A restart on the day care ended is a re-entry.
    """,
    source="SSDA903 Episodes: DECOM, RNE, DEC, REC, LS",
    of="care_start_in_year",
    meeting="returned_within_12_months",
    better="low",
    period="rolling",
)

first_placement_within_20_miles = Percentage(
    code="4.01.07",
    measure="within-20-miles",
    title="First placement under 20 miles from home",
    definition="""
        Of the children who started to be looked after in the month, those first placed under 20.0 miles from
        home: PL_DISTANCE where the extract has it (999.9 is not known), otherwise the straight line between the
        two postcodes, to one decimal place.
    """,
    source="SSDA903 Episodes: DECOM, RNE, LS, HOME_POST, PL_POST or PL_DISTANCE; ONS postcode directory",
    of="care_start_in_month",
    meeting="distance_miles < 20.0",
    better="high",
    period="month",
    needs=DISTANCE,
)

first_placement_20_miles_or_more = Percentage(
    code="4.01.07",
    measure="20-miles-or-more",
    title="First placement 20 miles or more from home",
    definition="""
        Of the children who started to be looked after in the month, those first placed 20.0 miles or more from
        home, by the same distance.
    """,
    source="SSDA903 Episodes: DECOM, RNE, LS, HOME_POST, PL_POST or PL_DISTANCE; ONS postcode directory",
    of="care_start_in_month",
    meeting="distance_miles >= 20.0",
    better="low",
    period="month",
    needs=DISTANCE,
)

first_placement_distance_unknown = Percentage(
    code="4.01.07",
    measure="no-postcode",
    title="No usable home or placement postcode",
    definition="""
        Of the children who started to be looked after in the month, those whose distance from home cannot be
        worked out. It measures recording, not practice.
    """,
    source="SSDA903 Episodes: DECOM, RNE, LS, HOME_POST, PL_POST or PL_DISTANCE; ONS postcode directory",
    of="care_start_in_month",
    meeting="distance_miles IS NULL",
    better="low",
    period="month",
    needs=DISTANCE,
)

THEME = "Children entering care"
TITLES = {
    "4.01.01": "Children starting to be looked after (number; annualised rate per 10,000)",
    "4.01.04": "Children entering care, by first placement: residential",
    "4.01.05": "Children entering care: placed inside or outside the authority boundary",
    "4.01.06": "Children entering care who had left care in the last 12 months (re-entry)",
    "4.01.07": "Children entering care: placed 20 miles or more from home",
}
MEASURES: tuple[Measure, ...] = (
    starts,
    starts_12_months,
    start_rate,
    first_placement_residential,
    first_placement_inside,
    first_placement_outside,
    first_placement_location_unknown,
    re_entry,
    first_placement_within_20_miles,
    first_placement_20_miles_or_more,
    first_placement_distance_unknown,
)
