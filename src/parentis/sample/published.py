"""The official statistics that the default sample is held against: Kirklees (E08000034), 31 March 2017.

Source: Department for Education, Children looked after in England (including adoption), year ending 31 March
2017 (SFR50/2017), underlying data: CLA, ADM and CEA files, and SFR41/2016 for the year before. Crown copyright,
Open Government Licence v3.0. A suppressed number (`x`) is left out.
"""

from __future__ import annotations

from typing import Final

IN_CARE: Final = {2016: 652, 2017: 698}  # at 31 March
STARTED: Final = {2016: 258, 2017: 323}  # in the year to 31 March
CEASED: Final = {2016: 230, 2017: 278}

# Of the children in care at 31 March 2017: (what, group): number published.
IN_CARE_BY: Final[dict[str, dict[str, int]]] = {
    "sex": {"male": 364, "female": 334},
    "age": {"under 1": 52, "1 to 4": 85, "5 to 9": 163, "10 to 15": 267, "16 and over": 131},
    "ethnicity": {"White": 492, "Mixed": 113, "Asian": 59, "Black": 21, "other": 13},
    "legal status": {
        "interim care order": 150,
        "full care order": 418,
        "placement order": 45,
        "section 20": 85,
    },
    "placement": {
        "foster": 492,
        "placed for adoption": 25,
        "with parents": 64,
        "secure unit, children's home or hostel": 107,
        "other residential": 7,
    },
    "provider": {"own": 364, "private": 208, "voluntary": 45, "parents": 64},
    "locality": {"inside the authority": 395, "outside the authority": 303},
    "distance": {"outside and over 20 miles from home": 122},
}
# Of the children who started, and who ceased, in the year to 31 March 2017.
STARTED_BY: Final[dict[str, dict[str, int]]] = {
    "age at start": {"under 1": 81, "1 to 4": 63, "5 to 9": 80, "10 to 15": 71, "16 and over": 28},
    "legal status at start": {"interim care order": 161, "section 20": 132, "police protection": 25},
}
CEASED_BY: Final[dict[str, dict[str, int]]] = {
    "age at end": {"under 1": 34, "1 to 4": 76, "5 to 9": 45, "10 to 15": 35, "16 and 17": 20, "18": 68},
    "reason": {
        "adopted": 45,
        "returned home as planned": 85,
        "child arrangements order": 14,
        "special guardianship": 44,
        "independent living": 66,
        "any other reason": 8,
    },
}
