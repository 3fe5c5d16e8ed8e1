"""Relations of children who go missing."""

from parentis.records.relations.relation import Relation

MISSING_IN_MONTH = Relation(
    "missing_in_month",
    "missing or away episode that started in the month, the child in care that day",
    {
        "kind": ("text", "M missing, A away without authorisation"),
        "started_on": ("date", "the day the episode started"),
    },
)

MISSING_CHILD_IN_MONTH = Relation(
    "missing_child_in_month",
    "child who went missing in the month, in the groups of the first episode",
    {"episodes": ("integer", "missing episodes (M) that started in the month")},
)

LOOKED_AFTER_MISSING = Relation(
    "looked_after_missing",
    "child in care at the month end (S0)",
    {"missing_episodes": ("integer", "missing episodes (M) that started in the month while in care")},
)

RETURN_INTERVIEW_IN_MONTH = Relation(
    "return_interview_in_month",
    "return interview record of a child located in the month",
    {
        "offered": ("boolean", "an interview was offered"),
        "offered_in_72_hours": ("boolean", "it was offered at most 72 hours after the child was located"),
        "accepted": ("boolean", "the child accepted; empty when not recorded"),
    },
)

MISSING_ENDED_IN_MONTH = Relation(
    "missing_ended_in_month",
    "missing episode (M) that ended in the month, the child in care when it began",
    {"recorded": ("boolean", "there is a return interview record for the day it began")},
)

RELATIONS = (
    MISSING_IN_MONTH,
    MISSING_CHILD_IN_MONTH,
    LOOKED_AFTER_MISSING,
    RETURN_INTERVIEW_IN_MONTH,
    MISSING_ENDED_IN_MONTH,
)
