"""Relations of education, health and offending."""

from parentis.records.relations.relation import Relation

ATTAINMENT_IN_YEAR = Relation(
    "attainment_in_year",
    "pupil, key stage and measure in an academic year, which stands in place of the month",
    {
        "key_stage": ("text", "KS1, KS2 or KS4"),
        "measure": ("text", "what was assessed"),
        "achieved": ("boolean", "reached the standard; empty when there is no result"),
        "score": ("decimal", "the score; empty when there is none"),
    },
    as_delivered=True,
)

LOOKED_AFTER_PUPIL = Relation(
    "looked_after_pupil",
    "child in care at the month end (S0)",
    {
        "school_age": (
            "boolean",
            "aged 4 to 15 on the 31 August before the academic year; empty when the date of birth is not known",
        ),
        "has_plan": ("boolean", "a personal education plan was completed in the last six months"),
        "in_provision": ("boolean", "an education provision is open at the month end"),
        "not_full_time": ("boolean", "an open provision is not full time; empty when none is open"),
        "reason_other": (
            "boolean",
            "an open provision is not full time for a reason recorded as other; empty when none is open",
        ),
        "sen_support": ("boolean", "has school support for special needs at the month end"),
        "ehcp": ("boolean", "has an education, health and care plan at the month end"),
        "suspended": ("boolean", "was suspended since 1 September"),
        "excluded": ("boolean", "was permanently excluded since 1 September"),
        "sessions_possible": ("integer", "sessions possible since 1 September; empty when there is no row"),
        "sessions_attended": ("integer", "sessions attended since 1 September; empty when there is no row"),
        "persistently_absent": (
            "boolean",
            "absent for a tenth of the possible sessions or more; empty when there is no row",
        ),
    },
)

LOOKED_AFTER_HEALTH = Relation(
    "looked_after_health",
    "child in care at the month end (S0)",
    {
        "age_years": ("integer", "age in completed years; empty when the date of birth is not known"),
        "in_care_12_months": ("boolean", "the period of care began 12 months ago or earlier"),
        "health_assessed": ("boolean", "had an initial or review health assessment in the last 12 months"),
        "dental_checked": ("boolean", "had a dental check in the last 12 months"),
        "immunised": ("boolean", "the latest position is that immunisations are up to date; empty when none"),
        "sdq_score": ("integer", "latest strengths and difficulties score of the last 12 months; empty when none"),
        "misuse_identified": ("boolean", "substance misuse was identified in the last 12 months"),
        "misuse_help_accepted": ("boolean", "and help was accepted; empty when none was identified"),
        "misuse_help_refused": ("boolean", "and help was refused; empty when none was identified"),
        "offended_in_quarter": ("boolean", "a substantive outcome in the quarter to the month end"),
        "offended_since_april": ("boolean", "a substantive outcome since 1 April"),
    },
)

HEALTH_ASSESSMENT_DUE = Relation(
    "health_assessment_due",
    "health assessment that fell due in the quarter to the month end, of a child in care then",
    {
        "due_on": ("date", "the day it was due"),
        "done_on_time": ("boolean", "another assessment was held after the one it follows, by that day"),
    },
)

RELATIONS = (ATTAINMENT_IN_YEAR, LOOKED_AFTER_PUPIL, LOOKED_AFTER_HEALTH, HEALTH_ASSESSMENT_DUE)
