"""The delivery's own CSV files: what SSDA903 does not carry. Each is known by its name, dates are ISO."""

from parentis.records.tables.table import Column, ColumnType, Table


def _must(name: str, type: ColumnType, meaning: str, codes: str | None = None) -> Column:
    """A column that the file must have and each row must fill."""
    return Column(name, type, True, codes, name, meaning, filled=True)


def _may(name: str, type: ColumnType, meaning: str, codes: str | None = None) -> Column:
    """A column that the file may lack."""
    return Column(name, type, False, codes, name, meaning)


CHILD = _must("child_id", "text", "the council's id of the child, as CHILD in SSDA903")

DELIVERY_TABLES = (
    Table(
        "visits",
        "visits.csv",
        (
            CHILD,
            _must("visited_on", "date", "day of the visit"),
            _must("kind", "code", "statutory visit, or visit by the Independent Reviewing Officer", "visit_kind"),
            _may("seen_alone", "code", "whether the child was seen alone", "Y_N"),
            _may("recorded_on", "date", "day the visit was entered in the case system"),
            _may("seen", "code", "whether the child was seen", "Y_N"),
        ),
    ),
    Table(
        "return_interviews",
        "return_interviews.csv",
        (
            CHILD,
            _must("missing_from", "date", "first day of the missing episode it follows (MIS_START)"),
            _may("located_at", "datetime", "when the child was found"),
            _may("offered_at", "datetime", "when the interview was offered; blank if it was not"),
            _may("accepted", "code", "whether the child accepted", "Y_N"),
            _may("held_on", "date", "day the interview was held"),
        ),
    ),
    Table(
        "allocations",
        "allocations.csv",
        (
            CHILD,
            _must("worker_id", "text", "pseudonym of the worker"),
            _must("role", "code", "the worker's role for this child", "allocation_role"),
            _must("team", "text", "team the child is held in"),
            _may("category", "code", "what the child is open to the service as", "allocation_category"),
            _must("started_on", "date", "first day"),
            _may("ended_on", "date", "last day; blank while current"),
        ),
    ),
    Table(
        "peps",
        "peps.csv",
        (
            CHILD,
            _must("kind", "code", "first or reviewed Personal Education Plan", "pep_kind"),
            _must("completed_on", "date", "day it was completed"),
        ),
    ),
    Table(
        "attendance",
        "attendance.csv",
        (
            CHILD,
            _must("month", "month", "month the sessions are of"),
            _must("sessions_possible", "integer", "half days the pupil could attend"),
            _must("sessions_authorised_absence", "integer", "half days missed with leave"),
            _must("sessions_unauthorised_absence", "integer", "half days missed without leave"),
        ),
    ),
    Table(
        "education_provision",
        "education_provision.csv",
        (
            CHILD,
            _must("started_on", "date", "first day"),
            _may("ended_on", "date", "last day; blank while current"),
            _must("full_time", "code", "whether it is full time", "Y_N"),
            _may("reason", "text", "why it is not full time"),
            _may("year_group", "text", "national curriculum year"),
        ),
    ),
    Table(
        "attainment",
        "attainment.csv",
        (
            CHILD,
            _must("academic_year", "text", "academic year, such as 2015/16"),
            _must("key_stage", "code", "key stage", "key_stage"),
            _must("measure", "code", "what was assessed", "attainment_measure"),
            _may("achieved", "code", "whether the expected standard was reached", "Y_N"),
            _may("score", "decimal", "score, for attainment 8 and progress"),
        ),
    ),
    Table(
        "health_assessments",
        "health_assessments.csv",
        (
            CHILD,
            _must("kind", "code", "initial or review assessment, or dental check", "health_kind"),
            _must("held_on", "date", "day it was held"),
            _may("area", "code", "done inside or outside the council's area", "health_area"),
        ),
    ),
    Table(
        "substance_misuse",
        "substance_misuse.csv",
        (
            CHILD,
            _must("identified_on", "date", "day the problem was identified"),
            _may("offered_on", "date", "day help was offered"),
            _may("response", "code", "whether help was accepted", "misuse_response"),
        ),
    ),
    Table(
        "offences",
        "offences.csv",
        (
            CHILD,
            _must("offence_on", "date", "day of the offence"),
            _may("outcome_on", "date", "day of the outcome"),
            _may("outcome", "text", "outcome, in words"),
            _may("substantive", "code", "whether the outcome is a conviction or youth caution", "Y_N"),
        ),
    ),
    Table(
        "care_leavers",
        "care_leavers.csv",
        (
            CHILD,
            _must("date_of_birth", "date", "date of birth"),
            _must("as_at", "date", "month end that the position is for"),
            _must("eligibility", "code", "leaving-care status", "eligibility"),
            _may("in_touch", "code", "whether the council is in touch", "leaver_in_touch"),
            _may("accommodation", "code", "accommodation, without the digit for suitability", "accommodation"),
            _may("suitable", "code", "whether the accommodation is suitable", "Y_N"),
            _may("activity", "code", "main activity", "ACTIV"),
            _may("pathway_plan_on", "date", "day of the latest pathway plan"),
            _may("adviser_id", "text", "pseudonym of the personal adviser; blank if there is none"),
        ),
    ),
    Table(
        "permanence",
        "permanence.csv",
        (
            CHILD,
            _must("decided_on", "date", "day it was decided that the child should be placed for adoption"),
            _may("placement_order_on", "date", "day of the placement order"),
            _may("matched_on", "date", "day of the match with adopters"),
            _may("placed_on", "date", "day the child moved in with the adopters"),
            _may("adopted_on", "date", "day of the adoption order"),
            _may("reversed_on", "date", "day the plan changed or the placement broke down"),
            _may("sibling_group", "text", "same text for brothers and sisters to be placed together"),
        ),
    ),
    Table(
        "adopters",
        "adopters.csv",
        (
            _must("household_id", "text", "pseudonym of the household"),
            _must("enquired_on", "date", "day of the enquiry"),
            _may("registered_on", "date", "day stage one began"),
            _may("stage_two_on", "date", "day stage two began"),
            _may("approved_on", "date", "day of approval"),
            _may("ended_on", "date", "day they withdrew or were closed"),
        ),
    ),
    Table(
        "fostering_enquiries",
        "fostering_enquiries.csv",
        (
            _must("enquiry_id", "text", "pseudonym of the enquiry"),
            _must("contacted_on", "date", "day of first contact"),
            _may("responded_on", "date", "day the service first replied"),
            _may("awaiting_information_on", "date", "day the essential information was asked for"),
            _may("information_received_on", "date", "day it came"),
            _may("assessment_started_on", "date", "day the assessment (Form F) began"),
            _may("ended_on", "date", "day the enquiry was closed"),
        ),
    ),
    Table(
        "foster_carers",
        "foster_carers.csv",
        (
            _must("household_id", "text", "pseudonym of the household"),
            _must("agency", "code", "own service, independent agency or another authority", "foster_agency"),
            _must("kind", "code", "kind of fostering", "foster_kind"),
            _must("approved_on", "date", "day of approval"),
            _may("ended_on", "date", "day the approval ended; blank while approved"),
            _may("approved_places", "integer", "children they are approved for"),
        ),
    ),
    Table(
        "workforce",
        "workforce.csv",
        (
            _must("worker_id", "text", "pseudonym of the worker"),
            _must("service", "text", "service"),
            _must("team", "text", "team"),
            _must("role", "code", "job", "workforce_role"),
            _must("agency", "code", "whether agency staff", "Y_N"),
            _must("fte", "decimal", "full-time equivalent, 0 to 1"),
            _must("started_on", "date", "first day"),
            _may("ended_on", "date", "last day; blank while in post"),
        ),
    ),
    Table(
        "establishment",
        "establishment.csv",
        (
            _must("team", "text", "team"),
            _must("service", "text", "service"),
            _must("as_at", "date", "month end that the position is for"),
            _must("posts_fte", "decimal", "posts, full-time equivalent"),
            _must("vacant_fte", "decimal", "vacant posts, full-time equivalent"),
        ),
    ),
    Table(
        "comparators",
        "comparators.csv",
        (
            _must("code", "text", "indicator code"),
            _must("measure", "text", "measure key"),
            _must("period", "text", "year end of the statistic"),
            _must("comparator", "code", "who is compared with", "comparator"),
            _must("value", "decimal", "value of the statistic"),
            _may("ranked", "integer", "for a rank: how many authorities are ranked"),
            _must("source", "text", "publication it is from"),
        ),
    ),
    Table(
        "sen",
        "sen.csv",
        (
            CHILD,
            _must("provision", "code", "school support, or education, health and care plan", "sen_provision"),
            _must("started_on", "date", "first day"),
            _may("ended_on", "date", "last day; blank while current"),
        ),
    ),
    Table(
        "exclusions",
        "exclusions.csv",
        (
            CHILD,
            _must("started_on", "date", "first day"),
            _must("kind", "code", "suspension or permanent exclusion", "exclusion_kind"),
        ),
    ),
    Table(
        "immunisations",
        "immunisations.csv",
        (
            CHILD,
            _must("as_at", "date", "day that the position is for"),
            _must("up_to_date", "code", "whether immunisations are up to date", "Y_N"),
        ),
    ),
    Table(
        "sdq",
        "sdq.csv",
        (
            CHILD,
            _must("completed_on", "date", "day the questionnaire was completed"),
            _must("score", "integer", "score, 0 to 40"),
        ),
    ),
)
