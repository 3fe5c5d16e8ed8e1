"""4.12 Convictions."""

from parentis.indicators.kinds import Measure, Percentage

SOURCE = "SSDA903 Header: DOB; Episodes; offences.csv: outcome_on, substantive"
# Nobody in care is 18.
COHORT = "in_care_12_months AND age_years >= 10"

offended_in_quarter = Percentage(
    code="4.12.01",
    measure="quarter",
    title="Offended, quarter",
    definition="""
        At the ends of March, June, September and December: of the young people aged 10 to 17 in care for 12 months or
        more, those with a substantive outcome for an offence in the quarter. Each counts once.
    """,
    source=SOURCE,
    of="looked_after_health",
    within=COHORT,
    meeting="offended_in_quarter",
    better="low",
    period="quarter ends only",
    needs=("offences.outcome_on", "offences.substantive"),
)

offended_since_april = Percentage(
    code="4.12.01",
    measure="year-to-date",
    title="Offended, year to date",
    definition="Of the same young people, those with a substantive outcome since 1 April, that day included.",
    source=SOURCE,
    of="looked_after_health",
    within=COHORT,
    meeting="offended_since_april",
    better="low",
    period="year to date",
    needs=("offences.outcome_on", "offences.substantive"),
)

THEME = "Convictions"
TITLES = {"4.12.01": "Young people in care 12 months or more, aged 10-17, who offended (substantive outcome)"}
MEASURES: tuple[Measure, ...] = (offended_in_quarter, offended_since_april)
