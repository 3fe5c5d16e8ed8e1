"""The codes the rules name. Every other code of a list falls under "the rest"."""

RESPITE = {"V1", "V3", "V4"}
TEMPORARY = {"T0", "T1", "T2", "T3", "T4"}
CONTINUES = "X1"

LEGAL_STATUS = {
    "C1": "interim-care-order",
    "C2": "full-care-order",
    "E1": "placement-order",
    "V2": "section-20",
    "J1": "youth-justice",
    "J2": "youth-justice",
    "J3": "youth-justice",
    "L1": "emergency",
    "L2": "emergency",
    "L3": "emergency",
}
OTHER_LEGAL_STATUS = {"D1"} | RESPITE

FOSTER = {"U1", "U2", "U3", "U4", "U5", "U6"}
WITH_PARENTS = {"P1"}
FOR_ADOPTION = {"A3", "A4", "A5", "A6"}
RESIDENTIAL = {"K1", "K2", "R1", "R2", "R3", "R5", "S1"}
SUPPORTED = {"H5", "K3", "P2"}
OTHER_PLACEMENTS = (
    {"P3", "Z1", "Z11", "Z12", "Z13", "Z14"}
    | TEMPORARY
    | {"A1", "A2", "F1", "F2", "F3", "F4", "F5", "F6", "H3", "H4", "R4", "M1", "M2", "M3", "Q1", "Q2"}
)

SEX = {"1": "male", "M": "male", "2": "female", "F": "female"}
ETHNICITY = {
    **dict.fromkeys(["WBRI", "WIRI", "WOTH", "WIRT", "WROM"], "White"),
    **dict.fromkeys(["MWBC", "MWBA", "MWAS", "MOTH"], "Mixed"),
    **dict.fromkeys(["AIND", "APKN", "ABAN", "AOTH", "CHNE"], "Asian"),
    **dict.fromkeys(["BCRB", "BAFR", "BOTH"], "Black"),
    "OOTH": "Other",
}

ADOPTION = {"E11", "E12"}
SPECIAL_GUARDIANSHIP = {"E43", "E44", "E45", "E46", "E47", "E48"}
CHILD_ARRANGEMENTS = {"E41"}
POSITIVE = ADOPTION | SPECIAL_GUARDIANSHIP | CHILD_ARRANGEMENTS | {"E4A", "E4B", "E5", "E6", "E7", "E17"}
ANY_OTHER_REASON = {"E8"}

MOVEMENT_REASONS = {
    "CARPL": "care-plan",
    "CREQB": "carer-request",
    "CREQO": "carer-request",
    "ALLEG": "allegation",
    "STAND": "standards",
    "APPRR": "approval-removed",
    "CHILD": "child-request",
    "LAREQ": "authority-request",
    "CLOSE": "closed",
    "CUSTOD": "custody",
    "PLACE": "status-change",
    "OTHER": "other",
}

PARTICIPATED = {"PN1", "PN2", "PN3", "PN5", "PN6"}
UNDER_FOUR = "PN0"

FRIENDS_AND_FAMILY = {"U1", "U2", "U3"}
OTHER_FOSTER = {"U4", "U5", "U6"}
OWN_PROVISION = {"PR1"}
FOSTERING_AGENCY = {"PR4", "PR5"}

IN_EET = {"F1", "F2", "F3", "F4", "F5", "P1", "P2", "P3", "P4", "P5"}
WITH_FORMER_CARERS = "Z"

SOCIAL_WORKERS = {"social-worker", "senior-social-worker", "advanced-practitioner"}
