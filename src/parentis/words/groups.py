"""Groups that figures count and are broken down by. Each grouping has its one home here.

A code that is missing, or in no year's code set, belongs to no group: whoever looks it up shows it as
`UNKNOWN`. Dictionaries go from a code to its group, and each lists every known code of its item.
"""

from collections.abc import Iterable, Mapping

from parentis.words.codes import code_set

UNKNOWN = "unknown"


def _grouped(groups: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {code: group for group, codes in groups.items() for code in codes}


def _with_the_rest(codeset: str, groups: Mapping[str, Iterable[str]]) -> dict[str, str]:
    named = _grouped(groups)
    return {code: named.get(code, "other") for code in code_set(codeset).codes}


# Placement of a child (PLACE).
FOSTER = ("U1", "U2", "U3", "U4", "U5", "U6")
WITH_PARENTS = ("P1",)
PLACED_FOR_ADOPTION = ("A3", "A4", "A5", "A6")
RESIDENTIAL = ("K1", "K2", "R1", "R2", "R3", "R5", "S1")
SUPPORTED = ("H5", "K3", "P2")
PLACEMENT_GROUPS = _with_the_rest(
    "PLACE",
    {
        "foster": FOSTER,
        "with parents": WITH_PARENTS,
        "placed for adoption": PLACED_FOR_ADOPTION,
        "residential": RESIDENTIAL,
        "supported": SUPPORTED,
    },
)
# Temporary stays (hospital, holiday ...): no placement of their own, and no break of the one they interrupt.
TEMPORARY_PLACEMENTS = ("T0", "T1", "T2", "T3", "T4")

# Legal status (LS).
CARE_ORDERS = ("C1", "C2")
LEGAL_STATUS_GROUPS = _with_the_rest(
    "LS",
    {
        "interim-care-order": ("C1",),
        "full-care-order": ("C2",),
        "placement-order": ("E1",),
        "section-20": ("V2",),
        "youth-justice": ("J1", "J2", "J3"),
        "emergency": ("L1", "L2", "L3"),
    },
)
# Short breaks: left out of every count of children in care. V1 is the code that came before V3.
RESPITE = ("V1", "V3", "V4")

SEX_GROUPS = {"1": "male", "M": "male", "2": "female", "F": "female", "U": UNKNOWN}

# Chinese is counted as Asian, as the census has it since 2011.
ETHNIC_GROUPS = _grouped(
    {
        "White": ("WBRI", "WIRI", "WOTH", "WIRT", "WROM"),
        "Mixed": ("MWBC", "MWBA", "MWAS", "MOTH"),
        "Asian": ("AIND", "APKN", "ABAN", "AOTH", "CHNE"),
        "Black": ("BCRB", "BAFR", "BOTH"),
        "Other": ("OOTH",),
        UNKNOWN: ("REFU", "NOBT"),
    }
)

LOCATIONS = ("inside", "outside")
PL_LOCATION_GROUPS = {"IN": "inside", "OUT": "outside"}

# Why a period of care ended (REC).
CONTINUES = "X1"
ADOPTED = ("E11", "E12")
SPECIAL_GUARDIANSHIP = ("E43", "E44", "E45", "E46", "E47", "E48")
CHILD_ARRANGEMENTS = ("E41",)
PERMANENCE = (*ADOPTED, *SPECIAL_GUARDIANSHIP, *CHILD_ARRANGEMENTS)
POSITIVE_OUTCOMES = (*PERMANENCE, "E4A", "E4B", "E5", "E6", "E7", "E17")
ANY_OTHER_REASON = ("E8",)

# Why a placement ended (REASON_PLACE_CHANGE), as the measure keys of 4.05.03. Anything else is NO_REASON.
MOVEMENT_REASONS = _grouped(
    {
        "care-plan": ("CARPL",),
        "carer-request": ("CREQB", "CREQO"),
        "allegation": ("ALLEG",),
        "standards": ("STAND",),
        "approval-removed": ("APPRR",),
        "child-request": ("CHILD",),
        "authority-request": ("LAREQ",),
        "closed": ("CLOSE",),
        "custody": ("CUSTOD",),
        "status-change": ("PLACE",),
        "other": ("OTHER",),
    }
)
NO_REASON = "no-reason"

# The child's part in a review (REVIEW_CODE).
PARTICIPATED = ("PN1", "PN2", "PN3", "PN5", "PN6")
UNDER_FOUR_AT_REVIEW = "PN0"

# Care leavers' activity (ACTIV) that counts as education, employment or training.
IN_EDUCATION_OR_WORK = ("F1", "F2", "F3", "F4", "F5", "P1", "P2", "P3", "P4", "P5")

# Roles (workforce.csv) that count as social workers.
SOCIAL_WORKERS = ("social-worker", "senior-social-worker", "advanced-practitioner")

# Age in completed years: group, first age, last age.
AGE_GROUPS = (
    ("0", 0, 0),
    ("1-4", 1, 4),
    ("5-9", 5, 9),
    ("10-15", 10, 15),
    ("16-17", 16, 17),
    ("18", 18, 18),
    ("19-20", 19, 20),
    ("21-24", 21, 24),
)
# Care leavers are 17 at the youngest.
CARE_LEAVER_AGE_GROUPS = (("17", 17, 17), *AGE_GROUPS[5:])
