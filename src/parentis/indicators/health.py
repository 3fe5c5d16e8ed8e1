"""4.11 Health."""

from parentis.indicators.kinds import Average, Count, Measure, Percentage

S0 = "SSDA903 Header: DOB; Episodes"
SDQ_COHORT = "in_care_12_months AND age_years BETWEEN 4 AND 16"
CONCERN = 17
"""A strengths and difficulties score from which it is a cause for concern (Goodman's banding: 17 to 40)."""

initial_on_time = Percentage(
    code="4.11.12",
    measure="initial-on-time",
    title="Initial health assessment within 20 working days",
    definition="""
        Of the starts of care in the last 12 months whose 20th working day has come by the month end and on which the
        same period of care was still open, whatever the child's age: those with an initial health assessment held
        from the start to that day.
    """,
    source=f"{S0}; health_assessments.csv: kind, held_on",
    of="care_start_due",
    within="still_in_care",
    meeting="assessed_on_time",
    better="high",
    period="rolling",
    needs=("health_assessments",),
)

assessed_in_12_months = Percentage(
    code="4.11.13",
    measure="within-12-months",
    title="Health assessment in the last 12 months",
    definition="""
        Of the children in care for 12 months or more, those with an initial or review health assessment after the
        month end 12 months before.
    """,
    source=f"{S0}; health_assessments.csv: kind, held_on",
    of="looked_after_health",
    within="in_care_12_months",
    meeting="health_assessed",
    better="high",
    period="month end",
    needs=("health_assessments",),
)

assessment_due_on_time = Percentage(
    code="4.11.13",
    measure="due-on-time",
    title="Review health assessments due in the quarter, done on time",
    definition="""
        Each initial or review assessment held in the period of care makes one due: 6 months after it for a child under
        5 on its day, 12 months after it otherwise. Of those that fell due in the three months to the month end, for
        children in care then, the ones followed by another assessment by the due day. A child can be in the base twice.
    """,
    source=f"{S0}; health_assessments.csv: kind, held_on",
    of="health_assessment_due",
    meeting="done_on_time",
    better="high",
    period="quarter to D",
    needs=("health_assessments",),
)

dental_check = Percentage(
    code="4.11.14",
    measure="dental",
    title="Dental check in the last 12 months",
    definition="""
        Of the children in care for 12 months or more, those with a dental check after the month end 12 months before.
    """,
    source=f"{S0}; health_assessments.csv: kind, held_on",
    of="looked_after_health",
    within="in_care_12_months",
    meeting="dental_checked",
    better="high",
    period="month end",
    needs=("health_assessments",),
)

immunised = Percentage(
    code="4.11.15",
    measure="immunised",
    title="Immunisations up to date",
    definition="""
        Of the children in care for 12 months or more, those whose latest recorded position by the month end is that
        their immunisations are up to date. Of two on one day the later row holds; a child with none is in the base.
    """,
    source=f"{S0}; immunisations.csv: as_at, up_to_date",
    of="looked_after_health",
    within="in_care_12_months",
    meeting="immunised",
    better="high",
    period="month end",
    needs=("immunisations",),
)

questionnaire_completed = Percentage(
    code="4.11.16",
    measure="completed",
    title="Strengths and difficulties questionnaire completed",
    definition="""
        Of the children aged 4 to 16 in care for 12 months or more, those with a scored questionnaire completed after
        the month end 12 months before.
    """,
    source=f"{S0}; sdq.csv: completed_on, score",
    of="looked_after_health",
    within=SDQ_COHORT,
    meeting="sdq_score IS NOT NULL",
    better="high",
    period="month end",
    needs=("sdq",),
)

average_score = Average(
    code="4.11.16",
    measure="average-score",
    title="Average strengths and difficulties score",
    definition="The sum of the latest scores of the children with a questionnaire, over their number.",
    source=f"{S0}; sdq.csv: completed_on, score",
    of="looked_after_health",
    within=f"{SDQ_COHORT} AND sdq_score IS NOT NULL",
    adding="sdq_score",
    base="children",
    decimals=1,
    chance="unknown",
    better="low",
    period="month end",
    unit="points",
    needs=("sdq",),
)

score_of_concern = Percentage(
    code="4.11.16",
    measure="concern",
    title="Score of concern (17 to 40)",
    definition="Of the children with a questionnaire, those whose latest score is 17 or over.",
    source=f"{S0}; sdq.csv: completed_on, score",
    of="looked_after_health",
    within=f"{SDQ_COHORT} AND sdq_score IS NOT NULL",
    meeting=f"sdq_score >= {CONCERN}",
    better="low",
    period="month end",
    needs=("sdq",),
)


def _misuse(key: str, title: str, definition: str, within: str, needs: str) -> Count:
    return Count(
        code="4.11.17",
        measure=key,
        title=title,
        definition=definition,
        source=f"{S0}; substance_misuse.csv: identified_on, response",
        of="looked_after_health",
        within=within,
        better="neutral",
        period="rolling",
        unit="children",
        needs=(needs,),
    )


substance_misuse = (
    _misuse(
        "identified",
        "Substance misuse identified",
        "Children in care at the month end in whom substance misuse was identified in the last 12 months.",
        "misuse_identified",
        "substance_misuse",
    ),
    _misuse(
        "accepted",
        "Intervention offered and accepted",
        "Of those, children who accepted the help they were offered. A child with both answers counts in both.",
        "misuse_help_accepted",
        "substance_misuse.response",
    ),
    _misuse(
        "refused",
        "Intervention offered and refused",
        "Of those, children who refused the help they were offered.",
        "misuse_help_refused",
        "substance_misuse.response",
    ),
)

THEME = "Health"
TITLES = {
    "4.11.12": "Initial health assessments completed on time",
    "4.11.13": "Health assessments within the last 12 months",
    "4.11.14": "Dental checks in the last 12 months",
    "4.11.15": "Immunisations up to date",
    "4.11.16": "Strengths and difficulties: completion, average score and banding",
    "4.11.17": "Substance misuse: intervention (a) offered and accepted; (b) offered and refused",
}
MEASURES: tuple[Measure, ...] = (
    initial_on_time,
    assessed_in_12_months,
    assessment_due_on_time,
    dental_check,
    immunised,
    questionnaire_completed,
    average_score,
    score_of_concern,
    *substance_misuse,
)
