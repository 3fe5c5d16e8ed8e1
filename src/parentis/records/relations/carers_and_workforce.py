"""Relations of adopters, foster carers and the workforce."""

from parentis.records.dimensions import NO_DIMENSIONS, WORKFORCE_DIMENSIONS
from parentis.records.relations.relation import Relation

ADOPTER_IN_YEAR = Relation(
    "adopter_in_year",
    "adopter household and month",
    {
        "enquired": ("boolean", "first enquired in the 12 months; empty when there is no date"),
        "approved": ("boolean", "was approved in the 12 months; empty when there is no date"),
    },
    NO_DIMENSIONS,
)

FOSTERING_ENQUIRY_IN_MONTH = Relation(
    "fostering_enquiry_in_month",
    "fostering enquiry and month",
    {
        "contacted": ("boolean", "made in the month; empty when there is no date"),
        "responded": ("boolean", "first responded to in the month; empty when there is no date"),
        "awaiting_information": (
            "boolean",
            "asked for information by the month end, and neither sent it nor ended; empty when it was not asked",
        ),
    },
    NO_DIMENSIONS,
)

FOSTER_HOUSEHOLD = Relation(
    "foster_household",
    "fostering household and month",
    {
        "agency": ("text", "in-house, ifa or ola"),
        "kind": ("text", "mainstream, friends-and-family or short-break"),
        "open_at_month_end": ("boolean", "approved and not ended at the month end"),
        "approved_in_month": ("boolean", "approved in the month"),
        "approved_in_year": ("boolean", "approved in the 12 months"),
        "ended_in_year": ("boolean", "ended in the 12 months; empty when there is no date"),
    },
    NO_DIMENSIONS,
)

POST = Relation(
    "post",
    "team in the establishment as at the month end",
    {
        "posts_fte": ("decimal", "posts, in full-time equivalents"),
        "vacant_fte": ("decimal", "of them vacant"),
    },
    WORKFORCE_DIMENSIONS,
    as_delivered=True,
)

WORKER = Relation(
    "worker",
    "social worker's row and month",
    {
        "fte": ("decimal", "full-time equivalent, 0 to 1"),
        "permanent": ("boolean", "on the council's own staff; empty when that is not known"),
        "agency": ("boolean", "agency staff; empty when that is not known"),
        "in_post": ("boolean", "open at the month end"),
        "left_in_year": ("boolean", "the last permanent row of someone who left in the 12 months"),
    },
    WORKFORCE_DIMENSIONS,
)

CASELOAD = Relation(
    "caseload",
    "open social-worker allocation, or worker who holds one, at the month end",
    {
        "cases": ("integer", "1 for an allocation, 0 for a worker"),
        "fte": ("decimal", "full-time equivalent of a worker, 0 for an allocation"),
    },
    WORKFORCE_DIMENSIONS,
)

RELATIONS = (ADOPTER_IN_YEAR, FOSTERING_ENQUIRY_IN_MONTH, FOSTER_HOUSEHOLD, POST, WORKER, CASELOAD)
