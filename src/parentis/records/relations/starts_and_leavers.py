"""Relations of children entering and leaving care."""

from parentis.records.relations.relation import Relation

CARE_START_IN_MONTH = Relation(
    "care_start_in_month",
    "child who started to be looked after in the month (F1)",
    {
        "distance_miles": ("decimal", "miles from home to the first placement; empty when not known"),
        "started_on": ("date", "the day care started"),
    },
)

CARE_START_IN_YEAR = Relation(
    "care_start_in_year",
    "child and month who started to be looked after in the 12 months (the twelve monthly F1 together)",
    {
        "started_on": ("date", "the day care started"),
        "returned_within_12_months": ("boolean", "the period of care before ended under 12 months earlier"),
    },
)

LEAVER_IN_MONTH = Relation(
    "leaver_in_month",
    "period of care that ended in the month",
    {
        "ended_on": ("date", "the day care ended"),
        "rec": ("text", "reason the episode ended (REC); empty when none was recorded"),
    },
)

LEAVER_IN_YEAR = Relation("leaver_in_year", "period of care that ended in the 12 months", dict(LEAVER_IN_MONTH.columns))

CARE_START_DUE = Relation(
    "care_start_due",
    "child and month who started to be looked after in the 12 months and whose 20th working day has come",
    {
        "started_on": ("date", "the day care started"),
        "due_on": ("date", "the 20th working day after it"),
        "school_age": (
            "boolean",
            "aged 4 to 15 on the 31 August before the academic year of the start; empty when the age is not known",
        ),
        "still_in_care": ("boolean", "the same period of care is open on the 20th working day"),
        "plan_on_time": ("boolean", "the first personal education plan was completed by the 20th working day"),
        "assessed_on_time": ("boolean", "the initial health assessment was held by the 20th working day"),
    },
)

RELATIONS = (CARE_START_IN_MONTH, CARE_START_IN_YEAR, CARE_START_DUE, LEAVER_IN_MONTH, LEAVER_IN_YEAR)
