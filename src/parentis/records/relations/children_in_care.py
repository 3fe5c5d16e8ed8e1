"""Relations of children in care: placements, moves, reviews, visits."""

from parentis.records.relations.relation import Relation

LOOKED_AFTER = Relation(
    "looked_after",
    "child in care at the month end (S0)",
    {
        "age_years": ("integer", "age in completed years; empty when the date of birth is not known"),
        "ls": ("text", "legal status code of the open episode"),
        "place": ("text", "placement code of the open episode"),
        "place_provider": ("text", "placement provider code of the open episode"),
        "distance_miles": ("decimal", "miles from home to the placement; empty when not known"),
        "unaccompanied": ("boolean", "has a UASC record that has not ended by the month end"),
        "in_care_12_months": ("boolean", "the period of care began 12 months ago or earlier"),
        "in_care_30_months": ("boolean", "the period of care began 30 months ago or earlier"),
        "in_placement_6_months": ("boolean", "the current placement began 6 months ago or earlier"),
        "in_placement_12_months": ("boolean", "the current placement began 12 months ago or earlier"),
        "in_placement_18_months": ("boolean", "the current placement began 18 months ago or earlier"),
        "in_placement_24_months": ("boolean", "the current placement began 24 months ago or earlier"),
        "in_this_and_last_placement_24_months": (
            "boolean",
            "the placement before the current one, in the same period of care, began 24 months ago or earlier",
        ),
        "placements_in_12_months": ("integer", "placements open at any time in the 12 months"),
        "social_worker_changes": ("integer", "changes of social worker in the 12 months"),
        "social_workers": ("integer", "different social workers in the 12 months"),
        "reviews_held": ("integer", "reviews held in the period of care by the month end"),
        "latest_review_on_time": ("boolean", "the latest review was held on or before the day it was due"),
        "review_overdue": ("boolean", "the next review was due by the month end and has not been held"),
        "visited": ("boolean", "has had a statutory visit in the period of care"),
        "too_new_for_a_visit": ("boolean", "in care for under 7 days and not yet visited"),
        "visited_in_six_weeks": ("boolean", "has had a statutory visit in the 42 days to the month end"),
        "visit_overdue": ("boolean", "the visit due under the practice standard is overdue at the month end"),
        "seen_at_latest_visit": ("boolean", "seen at the latest statutory visit; empty when not recorded"),
        "seen_alone_at_latest_visit": ("boolean", "seen alone at the latest statutory visit; empty when not recorded"),
        "iro_visited_in_month": ("boolean", "visited by the reviewing officer in the month"),
        "iro_visited_in_six_months": ("boolean", "visited by the reviewing officer in the last six months"),
    },
)

MOVEMENT_IN_MONTH = Relation(
    "movement_in_month",
    "placement that ended in the month by a move to another",
    {
        "moved_on": ("date", "the day of the move"),
        "reason": ("text", "reason for the move, as the key of its measure; `no-reason` when none is usable"),
    },
)

REVIEW_IN_MONTH = Relation(
    "review_in_month",
    "review recorded in the month",
    {
        "age_years": ("integer", "age on the day of the review; empty when not known"),
        "review_code": ("text", "participation code"),
        "held_on": ("date", "the day of the review"),
    },
)

FIRST_REVIEW_IN_MONTH = Relation(
    "first_review_in_month",
    "period of care whose 20th working day fell in the month, still open on it",
    {
        "first_review_due_on": ("date", "the 20th working day after the period of care began"),
        "held_on_time": ("boolean", "the first review was held on or before that day"),
    },
)

RELATIONS = (LOOKED_AFTER, MOVEMENT_IN_MONTH, REVIEW_IN_MONTH, FIRST_REVIEW_IN_MONTH)
