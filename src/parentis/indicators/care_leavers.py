"""5.01 Care leavers."""

from parentis.indicators.kinds import Count, Measure, Percentage, one_of
from parentis.words.groups import IN_EDUCATION_OR_WORK

POSITION = "care_leavers.csv, rows as at the month end"

open_cases = Count(
    code="5.01.01",
    measure="open",
    title="Care leavers receiving services",
    definition="Young people with a care leaver's row as at the month end. Of two rows of one, the later holds.",
    source=POSITION,
    of="care_leaver",
    better="neutral",
    period="month end",
    unit="young people",
    needs=("care_leavers",),
)

adviser = Percentage(
    code="5.01.04",
    measure="adviser",
    title="Aged 17 with a personal adviser",
    definition="Of the children in care aged 17, those with a personal adviser allocated at the month end.",
    source="SSDA903 Header: DOB; Episodes; allocations.csv: role, started_on, ended_on",
    of="looked_after_adviser",
    within="age_years = 17",
    meeting="has_adviser",
    better="high",
    period="month end",
    needs=("allocations.ended_on",),
)

staying_put = Percentage(
    code="5.01.05",
    measure="staying-put",
    title="Staying put with former foster carers",
    definition="""
        Of the care leavers aged 18, 19 or 20 who were in foster care the day before their 18th birthday, those living
        with their former foster carers (accommodation Z).
    """,
    source=f"{POSITION}: date_of_birth, accommodation; SSDA903 Episodes: PLACE",
    of="care_leaver",
    within="age_years BETWEEN 18 AND 20 AND fostered_before_18",
    meeting="accommodation = 'Z'",
    better="high",
    period="month end",
    needs=("care_leavers.accommodation",),
)

in_touch = Percentage(
    code="5.01.08",
    measure="in-touch",
    title="In touch",
    definition="Of the care leavers as at the month end, those the authority is in touch with.",
    source=f"{POSITION}: in_touch",
    of="care_leaver",
    meeting="in_touch = 'Y'",
    better="high",
    period="month end",
    needs=("care_leavers.in_touch",),
)

suitable = Percentage(
    code="5.01.09",
    measure="suitable",
    title="In suitable accommodation",
    definition="Of the care leavers as at the month end, those whose accommodation is recorded as suitable.",
    source=f"{POSITION}: suitable",
    of="care_leaver",
    meeting="suitable = 'Y'",
    better="high",
    period="month end",
    needs=("care_leavers.suitable",),
)

in_education_or_work = Percentage(
    code="5.01.10",
    measure="eet",
    title="In education, employment or training",
    definition="""
        Of the care leavers as at the month end, those in education, employment or training, full time or part time (F1
        to F5, P1 to P5).
    """,
    source=f"{POSITION}: activity",
    of="care_leaver",
    meeting=one_of("activity", *IN_EDUCATION_OR_WORK),
    better="high",
    period="month end",
    needs=("care_leavers.activity",),
)

pathway_plan = Percentage(
    code="5.01.11",
    measure="pathway-plan",
    title="With a pathway plan",
    definition="Of the care leavers as at the month end, those with a pathway plan completed on or before it.",
    source=f"{POSITION}: pathway_plan_on",
    of="care_leaver",
    meeting="has_plan",
    better="high",
    period="month end",
    needs=("care_leavers.pathway_plan_on",),
)

THEME = "Care leavers"
TITLES = {
    "5.01.01": "Care leavers receiving leaving care services",
    "5.01.04": "Children aged 17 to 18 with an allocated personal adviser",
    "5.01.05": "Staying put with former foster carers",
    "5.01.08": "Authority in touch with care leavers",
    "5.01.09": "Care leavers in suitable accommodation",
    "5.01.10": "Care leavers in education, employment or training",
    "5.01.11": "Care leavers with a pathway plan",
}
MEASURES: tuple[Measure, ...] = (
    open_cases,
    adviser,
    staying_put,
    in_touch,
    suitable,
    in_education_or_work,
    pathway_plan,
)
