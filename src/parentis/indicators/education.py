"""4.10 Education outcomes."""

from parentis.indicators.kinds import Average, Count, Measure, Percentage, Proportion

S0 = "SSDA903 Header: DOB; Episodes"
SCHOOL_AGE = "aged 4 to 15 on the 31 August before the academic year"


def _reached(measure: str, title: str, subject: str, of_what: str = "reached the expected standard") -> Percentage:
    stage, _, assessed = measure.partition("-")
    return Percentage(
        code="4.10.01",
        measure=measure,
        title=title,
        definition=f"""
            Of the pupils with a result in {subject} that academic year, those who {of_what}. A pupil with two rows
            is one pupil, who succeeded if either says so. Groups are those of 31 March of the year.
        """,
        source="attainment.csv: academic_year, key_stage, measure, achieved",
        of="attainment_in_year",
        within=f"key_stage = '{stage.upper()}' AND measure = '{assessed}' AND achieved IS NOT NULL",
        meeting="achieved",
        better="high",
        period="year",
        needs=("attainment.achieved",),
    )


def _score(measure: str, title: str, subject: str, decimals: int = 1) -> Average:
    stage, _, assessed = measure.partition("-")
    return Average(
        code="4.10.01",
        measure=measure,
        title=title,
        definition=f"""
            The sum of the {subject} of the pupils who have one that academic year, over their number. Of a pupil's
            two scores the later row holds. Groups are those of 31 March of the year.
        """,
        source="attainment.csv: academic_year, key_stage, measure, score",
        of="attainment_in_year",
        within=f"key_stage = '{stage.upper()}' AND measure = '{assessed}' AND score IS NOT NULL",
        adding="score",
        base="pupils",
        decimals=decimals,
        chance="unknown",
        better="high",
        period="year",
        unit="points",
        needs=("attainment.score",),
    )


attainment = (
    _reached("ks1-reading", "KS1 reading", "key stage 1 reading"),
    _reached("ks1-writing", "KS1 writing", "key stage 1 writing"),
    _reached("ks1-maths", "KS1 mathematics", "key stage 1 mathematics"),
    _reached("ks1-science", "KS1 science", "key stage 1 science"),
    _reached("ks2-reading", "KS2 reading", "key stage 2 reading"),
    _reached("ks2-writing", "KS2 writing", "key stage 2 writing"),
    _reached("ks2-maths", "KS2 mathematics", "key stage 2 mathematics"),
    _reached("ks2-gps", "KS2 grammar, punctuation and spelling", "key stage 2 grammar, punctuation and spelling"),
    _reached(
        "ks2-rwm",
        "KS2 reading, writing and mathematics combined",
        "key stage 2 reading, writing and mathematics together",
    ),
    _score("ks2-reading-progress", "KS2 reading progress score", "key stage 2 reading progress scores"),
    _score("ks2-writing-progress", "KS2 writing progress score", "key stage 2 writing progress scores"),
    _score("ks2-maths-progress", "KS2 mathematics progress score", "key stage 2 mathematics progress scores"),
    _reached("ks4-english-maths", "KS4 English and mathematics", "key stage 4 English and mathematics"),
    _reached(
        "ks4-ebacc-entered",
        "KS4 English Baccalaureate entered",
        "key stage 4 English Baccalaureate entries",
        "entered it",
    ),
    _reached("ks4-ebacc", "KS4 English Baccalaureate achieved", "the key stage 4 English Baccalaureate", "achieved it"),
    _score("ks4-attainment8", "KS4 Attainment 8", "key stage 4 Attainment 8 scores"),
    _score("ks4-progress8", "KS4 Progress 8", "key stage 4 Progress 8 scores", decimals=2),
)

plan_up_to_date = Percentage(
    code="4.10.02",
    measure="up-to-date",
    title="Personal education plan in the last six months",
    definition=f"""
        Of the children in care of school age ({SCHOOL_AGE}), those with a personal education plan of any kind
        completed after the month end six months before.
    """,
    source=f"{S0}; peps.csv: completed_on",
    of="looked_after_pupil",
    within="school_age",
    meeting="has_plan",
    better="high",
    period="month end",
    needs=("peps",),
)

first_plan_on_time = Percentage(
    code="4.10.02",
    measure="initial-20-days",
    title="First personal education plan within 20 working days",
    definition="""
        Of the starts of care in the last 12 months, of children of school age at the start, whose 20th working day
        has come by the month end: those with a first plan, of any kind, completed from the start to that day.
        School holidays are not taken out.
    """,
    source=f"{S0}; peps.csv: completed_on",
    of="care_start_due",
    within="school_age",
    meeting="plan_on_time",
    better="high",
    period="rolling",
    needs=("peps",),
)

sen_support = Percentage(
    code="4.10.03",
    measure="sen-support",
    title="SEN support",
    definition="Of the children in care of school age, those with school support for special needs at the month end.",
    source=f"{S0}; sen.csv: provision, started_on, ended_on",
    of="looked_after_pupil",
    within="school_age",
    meeting="sen_support",
    better="neutral",
    period="month end",
    needs=("sen.ended_on",),
)

ehcp = Percentage(
    code="4.10.03",
    measure="ehcp",
    title="Education, health and care plan",
    definition="Of the children in care of school age, those with an education, health and care plan at the month end.",
    source=f"{S0}; sen.csv: provision, started_on, ended_on",
    of="looked_after_pupil",
    within="school_age",
    meeting="ehcp",
    better="neutral",
    period="month end",
    needs=("sen.ended_on",),
)

suspended = Percentage(
    code="4.10.04",
    measure="suspended",
    title="Suspended in the academic year",
    definition="""
        Of the children in care of school age, those suspended from school since 1 September, that day included.
    """,
    source=f"{S0}; exclusions.csv: kind, started_on",
    of="looked_after_pupil",
    within="school_age",
    meeting="suspended",
    better="low",
    period="year to date",
    needs=("exclusions",),
)

excluded = Percentage(
    code="4.10.04",
    measure="excluded",
    title="Permanently excluded in the academic year",
    definition="Of the children in care of school age, those permanently excluded from school since 1 September.",
    source=f"{S0}; exclusions.csv: kind, started_on",
    of="looked_after_pupil",
    within="school_age",
    meeting="excluded",
    better="low",
    period="year to date",
    needs=("exclusions",),
)

attendance = Proportion(
    code="4.10.05",
    measure="attendance",
    title="Attendance",
    definition="""
        Sessions attended since 1 September by the children in care at the month end, whatever their age, over the
        sessions possible. Attended is possible less both kinds of absence.
    """,
    source=f"{S0}; attendance.csv",
    of="looked_after_pupil",
    within="sessions_possible > 0",
    adding="sessions_attended",
    over="sessions_possible",
    base="sessions",
    chance="unknown",
    better="high",
    period="year to date",
    needs=("attendance",),
)

persistent_absence = Percentage(
    code="4.10.05",
    measure="persistent-absence",
    title="Persistent absentees",
    definition="""
        Of the children in care with possible sessions since 1 September, those absent for a tenth of them or more.
    """,
    source=f"{S0}; attendance.csv",
    of="looked_after_pupil",
    within="sessions_possible > 0",
    meeting="persistently_absent",
    better="low",
    period="year to date",
    needs=("attendance",),
)

not_full_time = Percentage(
    code="4.10.07",
    measure="not-full-time",
    title="Not in full-time education",
    definition="""
        Of the children in care of school age with an education provision open at the month end, those with one that is
        not full time.
    """,
    source=f"{S0}; education_provision.csv: started_on, ended_on, full_time",
    of="looked_after_pupil",
    within="school_age AND in_provision",
    meeting="not_full_time",
    better="low",
    period="month end",
    needs=("education_provision.ended_on",),
)

not_full_time_other = Count(
    code="4.10.07",
    measure="reason-other",
    title="Not full time, reason recorded as other",
    definition="Of the children not in full-time education, those whose reason is recorded as other.",
    source=f"{S0}; education_provision.csv: full_time, reason",
    of="looked_after_pupil",
    within="school_age AND reason_other",
    better="low",
    period="month end",
    unit="children",
    needs=("education_provision.ended_on", "education_provision.reason"),
)

THEME = "Education outcomes"
TITLES = {
    "4.10.01": "Attainment of looked after children (KS1, KS2, KS4)",
    "4.10.02": "Personal education plans: (a) up to date; (b) initial within 20 working days",
    "4.10.03": "Looked after pupils with special educational needs (support; EHCP)",
    "4.10.04": "Looked after pupils suspended or permanently excluded",
    "4.10.05": "Attendance and persistent absence",
    "4.10.07": "Pupils not in full-time provision, with reasons",
}
MEASURES: tuple[Measure, ...] = (
    *attainment,
    plan_up_to_date,
    first_plan_on_time,
    sen_support,
    ehcp,
    suspended,
    excluded,
    attendance,
    persistent_absence,
    not_full_time,
    not_full_time_other,
)
