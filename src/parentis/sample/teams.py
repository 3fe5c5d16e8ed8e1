"""The teams of the sample's council, as its council file has them, and who works in which."""

from __future__ import annotations

from typing import Final

ASSESSMENT: Final = ("Assessment and Intervention 2", "Assessment and Intervention 13")
PROCEEDINGS: Final = "Proceedings"
CHILDREN_IN_CARE: Final = ("Children in Care 1", "Children in Care 2", "Children in Care 3")
LEAVING_CARE: Final = "Leaving Care"
REVIEWING: Final = "Child Protection and Review"

SERVICES: Final = {
    "Corporate Parenting": (*CHILDREN_IN_CARE, LEAVING_CARE),
    "Referral, Assessment and Protection": (*ASSESSMENT, PROCEEDINGS),
    "Safeguarding Assurance": (REVIEWING,),
}
SERVICE_OF: Final = {team: service for service, teams in SERVICES.items() for team in teams}
