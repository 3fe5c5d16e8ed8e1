"""Relations of care leavers and of children with a plan of adoption."""

from parentis.records.dimensions import CARE_LEAVER_DIMENSIONS
from parentis.records.relations.relation import Relation

LOOKED_AFTER_ADVISER = Relation(
    "looked_after_adviser",
    "child in care at the month end (S0)",
    {
        "age_years": ("integer", "age in completed years; empty when the date of birth is not known"),
        "has_adviser": ("boolean", "a personal adviser is allocated at the month end"),
    },
)

CARE_LEAVER = Relation(
    "care_leaver",
    "young person with a care leaver's row as at the month end",
    {
        "age_years": ("integer", "age in completed years, by the date of birth in the care leaver's row"),
        "in_touch": ("text", "Y, N, refused, returned-home or deceased"),
        "accommodation": ("text", "kind of accommodation, as the OC3 code without its digit"),
        "suitable": ("text", "Y or N"),
        "activity": ("text", "what the young person does, as the OC3 code"),
        "has_plan": ("boolean", "a pathway plan was completed by the month end"),
        "fostered_before_18": (
            "boolean",
            "in foster care the day before the 18th birthday; empty when not in care that day",
        ),
    },
    CARE_LEAVER_DIMENSIONS,
    as_delivered=True,
)

ADOPTION_IN_THREE_YEARS = Relation(
    "adoption_in_three_years",
    "child adopted in the 36 months to the month end",
    {
        "days_to_placement": ("integer", "days from the start of care to moving in with the adopters"),
        "days_order_to_match": ("integer", "days from the placement order to the match"),
    },
)

WAITING_FOR_ADOPTION = Relation(
    "waiting_for_adoption",
    "child in care at the month end (S0) with a placement order who is not placed or adopted, nor the plan reversed",
    {},
)

RELATIONS = (LOOKED_AFTER_ADVISER, CARE_LEAVER, ADOPTION_IN_THREE_YEARS, WAITING_FOR_ADOPTION)
